//! Blocks: vertices of neighbouring rows that share one x.
//!
//! Links claim straightness by importance, and a claim that would cross a granted one, or
//! comes to a vertex already taken, is refused (the type-1 rule of Brandes and Köpf 2001,
//! with an order of importance of our own): the pieces of long links first, then the main
//! line, then branches.

use super::layers::{Layered, What};
use super::scene::Scene;
use crate::diagram::chart::NodeKind;

/// The partition of the vertices into blocks.
#[derive(Debug)]
pub(super) struct Blocks {
    /// The block of every vertex.
    pub(super) of: Vec<usize>,
    /// How many there are.
    pub(super) count: usize,
    /// The vertex above in the same block.
    pub(super) above: Vec<Option<usize>>,
    /// The vertex below in the same block.
    pub(super) below: Vec<Option<usize>>,
}

impl Blocks {
    /// Whether two vertices share their x.
    pub(super) fn join(&self, a: usize, b: usize) -> bool {
        self.of[a] == self.of[b]
    }
}

/// Builds the blocks.
pub(super) fn blocks(
    scene: &Scene<'_>,
    layered: &Layered,
    main: &[Option<usize>],
    walls: &[Vec<usize>],
) -> Blocks {
    let mut claims: Vec<(i32, usize, usize, usize)> = Vec::new();
    for (k, chain) in layered.chains.iter().enumerate() {
        for step in chain.windows(2) {
            let weight = importance(scene, layered, main, k, (step[0], step[1]));
            if weight > 0 {
                claims.push((-weight, k, step[0], step[1]));
            }
        }
    }
    for wall in walls {
        claims.extend(wall.windows(2).map(|w| (-9, 0, w[0], w[1])));
    }
    claims.sort_unstable();
    let (above, below) = grant(layered, &claims);
    number(layered, above, below)
}

/// How much a piece of a link should be straight; 0 for not at all.
fn importance(
    scene: &Scene<'_>,
    layered: &Layered,
    main: &[Option<usize>],
    link: usize,
    (u, v): (usize, usize),
) -> i32 {
    let is_turned = layered.is_turned[link];
    let from = scene.links[link].from;
    let is_main = main[from] == Some(link);
    let is_exception = |i: usize| scene.boxes[i].kind == NodeKind::Exception;
    match (layered.vertices[u].what, layered.vertices[v].what) {
        (What::Bend, What::Bend) => 5,
        // A return leaves and enters at the sides.
        _ if is_turned => 0,
        (What::Box(i), What::Box(_)) if is_exception(i) => 1,
        (What::Box(_), What::Box(j)) if is_main => {
            if is_exception(j) {
                3
            } else {
                4
            }
        }
        (What::Box(i), _) if is_main => {
            if is_exception(i) {
                2
            } else {
                3
            }
        }
        (_, What::Box(_)) if is_main && !is_exception(from) => 4,
        (What::Bend, What::Box(_)) => 2,
        _ => 1,
    }
}

type Neighbour = Vec<Option<usize>>;

/// Grants the claims in order.
fn grant(layered: &Layered, claims: &[(i32, usize, usize, usize)]) -> (Neighbour, Neighbour) {
    let count = layered.vertices.len();
    let place = layered.places();
    let mut above: Neighbour = vec![None; count];
    let mut below: Neighbour = vec![None; count];
    let mut granted: Vec<Vec<(usize, usize)>> = vec![Vec::new(); layered.rows.len()];
    for &(_, _, u, v) in claims {
        if below[u].is_some() || above[v].is_some() {
            continue;
        }
        let (pu, pv) = (place[u], place[v]);
        let here = &mut granted[layered.vertices[u].rank];
        // The granted claims of a row do not cross, so they are sorted at both ends.
        let at = here.partition_point(|&(a, _)| a < pu);
        let is_crossed = here.get(at).is_some_and(|&(_, b)| b < pv)
            || at
                .checked_sub(1)
                .and_then(|i| here.get(i))
                .is_some_and(|&(_, b)| b > pv);
        if !is_crossed {
            here.insert(at, (pu, pv));
            below[u] = Some(v);
            above[v] = Some(u);
        }
    }
    (above, below)
}

/// Numbers the blocks from their tops.
fn number(layered: &Layered, above: Neighbour, below: Neighbour) -> Blocks {
    let mut of = vec![0; layered.vertices.len()];
    let mut count = 0;
    for &top in layered.rows.iter().flatten() {
        if above[top].is_some() {
            continue;
        }
        let mut next = Some(top);
        while let Some(v) = next {
            of[v] = count;
            next = below[v];
        }
        count += 1;
    }
    Blocks {
        of,
        count,
        above,
        below,
    }
}
