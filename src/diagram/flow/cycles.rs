//! Which links to turn round so that nothing runs in circles.
//!
//! A chart reads from its start downwards, so the cycles are opened by a depth-first
//! search from the start in declared order (a link to a step still being explored is
//! the one that goes back). Generic feedback-arc heuristics turn fewer links and put
//! the start at the bottom. Links declared as returns are left out of the search and
//! turned afterwards, so that no other link is turned in their place.

use super::scene::Scene;
use crate::diagram::chart::{EdgeKind, NodeKind};

/// An orientation of all links along one order of the boxes.
#[derive(Debug)]
pub(super) struct Acyclic {
    /// The boxes such that every link, turned ones the other way, leads onwards.
    pub(super) order: Vec<usize>,
    /// For every link whether it is drawn against the direction of reading.
    pub(super) is_turned: Vec<bool>,
}

impl Acyclic {
    /// A link's upper and lower end.
    pub(super) fn ends(&self, scene: &Scene<'_>, link: usize) -> (usize, usize) {
        let Some((l, &turned)) = scene.links.get(link).zip(self.is_turned.get(link)) else {
            return (0, 0);
        };
        if turned {
            (l.to, l.from)
        } else {
            (l.from, l.to)
        }
    }
}

/// Opens all cycles.
pub(super) fn turn(scene: &Scene<'_>) -> Acyclic {
    let count = scene.boxes.len();
    let mut out = vec![Vec::new(); count];
    let mut is_entered = vec![false; count];
    for (k, link) in scene.links.iter().enumerate() {
        if !link.is_loop() && link.kind != EdgeKind::Return {
            out[link.from].push((link.to, k));
            is_entered[link.to] = true;
        }
    }
    let mut roots: Vec<usize> = (0..count).collect();
    roots.sort_by_key(|&v| (scene.boxes[v].kind != NodeKind::Start, is_entered[v]));
    let (order, mut is_turned) = explore(&roots, &out, scene.links.len());
    let mut place = vec![0; count];
    for (i, &v) in order.iter().enumerate() {
        place[v] = i;
    }
    for (k, link) in scene.links.iter().enumerate() {
        if link.kind == EdgeKind::Return {
            is_turned[k] = place[link.from] > place[link.to];
        }
    }
    Acyclic { order, is_turned }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// Depth-first search without recursion: a chain of any length is no deeper than a list.
fn explore(roots: &[usize], out: &[Vec<(usize, usize)>], links: usize) -> (Vec<usize>, Vec<bool>) {
    let mut state = vec![State::New; out.len()];
    let mut is_turned = vec![false; links];
    let mut finished = Vec::with_capacity(out.len());
    for &root in roots {
        if state[root] != State::New {
            continue;
        }
        state[root] = State::Open;
        let mut path = vec![(root, 0)];
        while let Some((v, next)) = path.last_mut() {
            let Some(&(w, link)) = out[*v].get(*next) else {
                state[*v] = State::Done;
                finished.push(*v);
                path.pop();
                continue;
            };
            *next += 1;
            match state[w] {
                State::Open => is_turned[link] = true,
                State::New => {
                    state[w] = State::Open;
                    path.push((w, 0));
                }
                State::Done => {}
            }
        }
    }
    finished.reverse();
    (finished, is_turned)
}
