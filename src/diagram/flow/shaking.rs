//! Iterated local search: a good order is shaken a little and mended again, and what comes
//! of it is kept if it is no worse (Lourenço, Martin and Stützle 2003). Where the starts have
//! found the valley, this finds its lowest place for a fraction of the work of more starts.

use super::order::{Cost, Net, Order, exchange};
use super::sifting::sift;
use super::starts::Dice;

/// Shakes an order a number of times.
pub(super) fn shake(net: &Net<'_>, order: &mut Order, cost: &mut Cost, times: u32) {
    for number in 0..times {
        if !cost.has_crossings() {
            return;
        }
        let mut tried = order.clone();
        disturb(net, &mut tried, &mut Dice::new(number));
        exchange(net, &mut tried);
        sift(net, &mut tried);
        exchange(net, &mut tried);
        let next = net.cost(&tried);
        if next <= *cost {
            (*cost, *order) = (next, tried);
        }
    }
}

/// Exchanges a few pairs of vertices of a row, each within its lane.
fn disturb(net: &Net<'_>, order: &mut Order, dice: &mut Dice) {
    for _ in 0..4 {
        let Some(rank) = dice.pick(order.rows.len()) else {
            return;
        };
        let row = &mut order.rows[rank];
        let (Some(i), Some(j)) = (dice.pick(row.len()), dice.pick(row.len())) else {
            continue;
        };
        let (a, b) = (row[i], row[j]);
        if net.lane(a) == net.lane(b) {
            row.swap(i, j);
            order.place.swap(a, b);
        }
    }
}
