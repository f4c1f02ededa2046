//! Side branches moved as a whole from one side of the main line to the other.
//!
//! A side branch is what hangs together when the main line is taken away: an exception with
//! its return, a second answer with its way back. Exchanging neighbours cannot carry one
//! across the main line, because every order between costs crossings; moving it at once can.

use super::layers::Layered;
use super::order::Cost;
use super::order::{Net, Order, exchange};

/// Above this the moves would take longer than they are worth.
const MOST_VERTICES: usize = 1200;

/// Where in every row a branch is put.
#[derive(Clone, Copy)]
enum Spot {
    /// Beside the main line, to its left or to its right.
    Beside { is_left: bool },
    /// Outside of everything, on the left or on the right.
    Outside { is_left: bool },
}

const SPOTS: [Spot; 4] = [
    Spot::Beside { is_left: false },
    Spot::Beside { is_left: true },
    Spot::Outside { is_left: false },
    Spot::Outside { is_left: true },
];

/// Tries every branch at every spot and keeps what costs less than `cost`.
pub(super) fn flip(net: &Net<'_>, order: &mut Order, mut cost: Cost) {
    let layered = net.layered;
    if layered.vertices.len() > MOST_VERTICES || !net.scene.chart.lanes.is_empty() {
        return;
    }
    let is_spine = spine(net);
    let branches = branches(layered, &is_spine);
    for _ in 0..2 {
        let before = cost;
        for branch in &branches {
            for (spot, is_turned) in SPOTS.into_iter().flat_map(|s| [(s, false), (s, true)]) {
                let mut tried = order.clone();
                put(layered, &is_spine, branch, spot, is_turned, &mut tried);
                let mut tried_cost = net.cost(&tried);
                if tried_cost.is_close_to(cost) {
                    exchange(net, &mut tried);
                    tried_cost = net.cost(&tried);
                }
                if tried_cost < cost {
                    cost = tried_cost;
                    *order = tried;
                }
            }
        }
        if cost == before {
            return;
        }
    }
}

/// The vertices of the main line: its boxes and the bends of its links.
fn spine(net: &Net<'_>) -> Vec<bool> {
    let mut is_spine = vec![false; net.layered.vertices.len()];
    for (v, main) in net.main.iter().enumerate() {
        if !net.layered.is_main[v] {
            continue;
        }
        is_spine[v] = true;
        for &u in main.iter().flat_map(|&k| &net.layered.chains[k]) {
            is_spine[u] |= !net.layered.vertices[u].is_box();
        }
    }
    is_spine
}

/// The parts the rest falls into, each with its vertices marked.
fn branches(layered: &Layered, is_spine: &[bool]) -> Vec<Vec<usize>> {
    let mut near = vec![Vec::new(); is_spine.len()];
    for step in layered.chains.iter().flat_map(|chain| chain.windows(2)) {
        if !is_spine[step[0]] && !is_spine[step[1]] {
            near[step[0]].push(step[1]);
            near[step[1]].push(step[0]);
        }
    }
    let mut is_seen = is_spine.to_vec();
    let mut found = Vec::new();
    for v in 0..is_spine.len() {
        let mut branch = Vec::new();
        let mut open = vec![v];
        while let Some(u) = open.pop() {
            if !std::mem::replace(&mut is_seen[u], true) {
                branch.push(u);
                open.extend(&near[u]);
            }
        }
        if !branch.is_empty() {
            found.push(branch);
        }
    }
    found
}

/// Moves a branch, its own order kept or turned round.
fn put(
    layered: &Layered,
    is_spine: &[bool],
    branch: &[usize],
    spot: Spot,
    is_turned: bool,
    order: &mut Order,
) {
    let mut is_moved = vec![false; layered.vertices.len()];
    let mut ranks = Vec::with_capacity(branch.len());
    for &v in branch {
        is_moved[v] = true;
        ranks.push(layered.vertices[v].rank);
    }
    ranks.sort_unstable();
    ranks.dedup();
    for rank in ranks {
        let row = &mut order.rows[rank];
        let (mut group, mut rest): (Vec<usize>, Vec<usize>) =
            row.iter().partition(|&&v| is_moved[v]);
        if is_turned {
            group.reverse();
        }
        let spine = rest.iter().position(|&v| is_spine[v]);
        let at = match (spot, spine) {
            (Spot::Outside { is_left: true }, _) => 0,
            (Spot::Beside { is_left: true }, Some(spine)) => spine,
            (Spot::Beside { is_left: false }, Some(spine)) => spine + 1,
            (Spot::Outside { is_left: false } | Spot::Beside { .. }, _) => rest.len(),
        };
        rest.splice(at..at, group);
        for (i, &v) in rest.iter().enumerate() {
            order.place[v] = i;
        }
        *row = rest;
    }
}
