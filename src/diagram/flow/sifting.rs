//! Sifting: every vertex in turn tries all places of its row and takes the best
//! (Matuszewski, Schönfeld and Molitor 1999). It gets past the hills at which exchanging
//! neighbours stops.

use super::order::{Net, Order};

/// Rows wider than this are left alone: the work grows with the square of the width.
const WIDEST_ROW: usize = 60;

/// Sifts all vertices once.
pub(super) fn sift(net: &Net<'_>, order: &mut Order) {
    for rank in 0..order.rows.len() {
        let row = order.rows[rank].clone();
        if row.len() > 2 && row.len() <= WIDEST_ROW {
            for &v in &row {
                sift_one(net, order, rank, v);
            }
        }
    }
}

/// Moves a vertex to the best place of its lane in its row.
fn sift_one(net: &Net<'_>, order: &mut Order, rank: usize, v: usize) {
    let row = &order.rows[rank];
    let from = order.place[v];
    let mut best = (0_i64, from);
    for is_left in [true, false] {
        let mut change = 0_i64;
        let mut at = from;
        loop {
            let next = if is_left {
                at.checked_sub(1)
            } else {
                Some(at + 1)
            };
            let Some(&other) = next.and_then(|i| row.get(i)) else {
                break;
            };
            if net.lane(other) != net.lane(v) {
                break;
            }
            let (left, right) = if is_left { (other, v) } else { (v, other) };
            let (now, then) = net.crossed(&order.place, left, right);
            change += i64::try_from(then).unwrap_or(i64::MAX / 2);
            change -= i64::try_from(now).unwrap_or(0);
            at = next.unwrap_or(at);
            if change < best.0 {
                best = (change, at);
            }
        }
    }
    let to = best.1;
    if to == from {
        return;
    }
    let row = &mut order.rows[rank];
    row.remove(from);
    row.insert(to, v);
    for (i, &u) in row.iter().enumerate() {
        order.place[u] = i;
    }
}
