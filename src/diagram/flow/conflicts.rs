//! Uprights that would run on top of each other are moved apart.
//!
//! Where one link comes up to a channel at the x at which another leaves it, the order of
//! their tracks keeps them apart, but three links can want that in a circle, and then no
//! order does. A few pixels help: a port moves along its box, or a line beside its bends.

use super::channels::{Piece, pieces, stack};
use super::faces::Ports;
use super::layers::Layered;
use super::scene::Scene;
use super::sides::Place;

/// Uprights nearer than this cannot be told apart.
const ONE: f64 = 1.5;
/// How far they are moved.
const STEP: f64 = 4.0;
/// A move can make another conflict, so it is looked again, but not for ever.
const MOST_ROUNDS: usize = 6;

/// One end of a piece.
#[derive(Clone, Copy, Debug)]
struct End {
    link: usize,
    /// The vertex of the chain it is at.
    at: usize,
}

/// Moves ports and bends until no two uprights of links without a common box share an x
/// where they pass each other, as far as there is room.
pub(super) fn part(scene: &Scene<'_>, layered: &Layered, xs: &mut [f64], ports: &mut Ports) {
    for _ in 0..MOST_ROUNDS {
        let mut has_moved = false;
        for channel in &mut pieces(layered, xs, ports) {
            stack(channel);
            for (lower, upper) in conflicts(layered, channel) {
                let moved = shift(scene, layered, xs, ports, upper)
                    || shift(scene, layered, xs, ports, lower);
                has_moved |= moved;
            }
        }
        if !has_moved {
            return;
        }
    }
}

/// Pairs of ends, the first in the lower row and the second in the upper, whose uprights
/// overlap.
fn conflicts(layered: &Layered, channel: &[Piece]) -> Vec<(End, End)> {
    let mut bent: Vec<&Piece> = channel.iter().filter(|piece| piece.is_bent()).collect();
    bent.sort_by(|a, b| a.top.total_cmp(&b.top));
    let mut found = Vec::new();
    for over in &bent {
        let first = bent.partition_point(|piece| piece.top < over.bottom - ONE);
        let near = bent[first..]
            .iter()
            .take_while(|piece| piece.top < over.bottom + ONE);
        for under in near {
            let passes = over.track() <= under.track();
            if over.link != under.link && passes && !are_kin(layered, over.link, under.link) {
                let lower = End {
                    link: over.link,
                    at: over.step + 1,
                };
                found.push((
                    lower,
                    End {
                        link: under.link,
                        at: under.step,
                    },
                ));
            }
        }
    }
    found
}

fn are_kin(layered: &Layered, a: usize, b: usize) -> bool {
    let ends = |k: usize| [layered.chains[k].first(), layered.chains[k].last()];
    ends(a).iter().any(|end| ends(b).contains(end))
}

/// Moves an end aside, whichever way there is room; whether there was.
fn shift(
    scene: &Scene<'_>,
    layered: &Layered,
    xs: &mut [f64],
    ports: &mut Ports,
    end: End,
) -> bool {
    let chain = &layered.chains[end.link];
    let v = chain[end.at];
    let Some(sized) = scene.boxes.get(v) else {
        // The least distance of two lines leaves room for this on either side.
        let x = xs[v];
        for &bend in chain[end.at..]
            .iter()
            .take_while(|&&u| u >= scene.boxes.len())
        {
            if (xs[bend] - x).abs() < 0.5 {
                xs[bend] = x + STEP;
            }
        }
        return true;
    };
    let place = if end.at == 0 {
        Place::Upper
    } else {
        Place::Lower
    };
    let port = ports[end.link][place.index()];
    if let Some((side, _)) = port.side {
        ports[end.link][place.index()].x += side.sign() * STEP;
        return true;
    }
    let others = neighbours(layered, ports, end, place);
    for x in [port.x + STEP, port.x - STEP] {
        let is_on_box = (x - xs[v]).abs() <= sized.reach() + STEP;
        if is_on_box && others.iter().all(|&other| (other - x).abs() >= STEP - 0.5) {
            ports[end.link][place.index()].x = x;
            return true;
        }
    }
    false
}

/// Where the other links of a face touch it.
fn neighbours(layered: &Layered, ports: &Ports, end: End, place: Place) -> Vec<f64> {
    let own = |k: usize| match place {
        Place::Upper => layered.chains[k].first(),
        Place::Lower => layered.chains[k].last(),
    };
    let links = (0..ports.len()).filter(|&k| k != end.link && own(k) == own(end.link));
    links.map(|k| ports[k][place.index()].x).collect()
}
