//! The row of every box: the longest way from the start.
//!
//! Longest-path ranking makes no chart shorter than it has to be and keeps an exception
//! right under the question it answers, where network simplex would let it sink to
//! shorten the line back to the main line.

use super::cycles::Acyclic;
use super::scene::Scene;
use crate::diagram::chart::NodeKind;

/// A rank for every box, 0 at the top. No rank is left empty.
pub(super) fn assign(scene: &Scene<'_>, acyclic: &Acyclic) -> Vec<usize> {
    let count = scene.boxes.len();
    let mut out = vec![Vec::new(); count];
    let mut is_entered = vec![false; count];
    for (k, link) in scene.links.iter().enumerate() {
        if !link.is_loop() {
            let (above, below) = acyclic.ends(scene, k);
            out[above].push(below);
            is_entered[below] = true;
        }
    }
    let mut rank = vec![0_usize; count];
    for &v in &acyclic.order {
        for &w in &out[v] {
            rank[w] = rank[w].max(rank[v] + 1);
        }
    }
    // A box nothing leads to stands right above what it leads to, not at the very top.
    for &v in acyclic.order.iter().rev() {
        if !is_entered[v] && scene.boxes[v].kind != NodeKind::Start {
            let next = out[v].iter().map(|&w| rank[w]).min();
            rank[v] = next.map_or(rank[v], |r| r.saturating_sub(1));
        }
    }
    close_up(&mut rank);
    rank
}

/// Renumbers so that every rank has a box.
fn close_up(rank: &mut [usize]) {
    let mut used: Vec<usize> = rank.to_vec();
    used.sort_unstable();
    used.dedup();
    for r in rank {
        *r = used.binary_search(r).unwrap_or(0);
    }
}
