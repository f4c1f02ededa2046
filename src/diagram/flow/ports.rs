//! Where each link touches its boxes.
//!
//! Links leave at the bottom and come in at the top, spread by where they go. Returns use
//! the sides given to them before ([`sides`](super::sides)). Two more take a side when the
//! way is free: the outer answers of a question, which leave it at its corners, and a line
//! that joins the main line, which comes in beside it with one bend instead of two.

use super::faces::{Faces, Port, Ports};
use super::layers::{Layered, What};
use super::scene::Scene;
use super::sides::{FIRST_COLUMN, Place, Side, Sides};
use super::springs::ANSWER;

/// Least distance between two lines of one face.
const SPREAD: f64 = 18.0;
/// Below this distance arrowheads run into each other, and one shared point is clearer.
const CROWDED: f64 = 9.0;

/// The ports of all links.
pub(super) fn assign(scene: &Scene<'_>, layered: &Layered, xs: &[f64], sides: &Sides) -> Ports {
    let mut faces = Faces::new(scene, layered, xs, sides);
    let mut links: Vec<usize> = (0..scene.links.len())
        .filter(|&k| !layered.chains[k].is_empty() && !layered.is_turned[k])
        .collect();
    links.sort_by_key(|&k| (layered.chains[k].len(), k));
    // First the returns, so that the answers know how far out they are.
    straighten(&mut faces);
    for &k in &links {
        answer_at_corner(&mut faces, k);
    }
    for &k in &links {
        join_at_side(&mut faces, k);
    }
    if !scene.chart.lanes.is_empty() {
        for &k in &links {
            leave_lane(&mut faces, k);
        }
    }
    for _ in 0..2 {
        for v in 0..scene.boxes.len() {
            spread(&mut faces, v, Place::Upper);
            spread(&mut faces, v, Place::Lower);
        }
    }
    for _ in 0..3 {
        straighten(&mut faces);
    }
    faces.ports
}

/// Lets an outer answer of a question leave at the corner.
fn answer_at_corner(faces: &mut Faces<'_>, k: usize) {
    let v = faces.layered.chains[k][0];
    let is_straight = (faces.xs[faces.peer(k, Place::Upper)] - faces.xs[v]).abs() < 0.5;
    if is_straight || !faces.scene.boxes[v].is_decision() {
        return;
    }
    let Some(side) = faces.outer_side(k, v, Place::Upper) else {
        return;
    };
    let (low, high) = faces.inside_returns(v, side);
    let (near, far) = faces.span(k, Place::Upper);
    let (from, to) = (low.max(near), high.min(far));
    let peer = faces.peer(k, Place::Upper);
    let x = if from <= to {
        faces.xs[peer].clamp(from, to)
    } else {
        // The way is closed: turn down beside the corner. Not back under the question, though.
        let sign = side.sign();
        let is_outside = (faces.xs[peer] - faces.xs[v]) * sign > faces.half(v);
        let close = faces.xs[v] + sign * (faces.half(v) + ANSWER);
        if !is_outside || low > high {
            return;
        }
        close.clamp(low, high)
    };
    faces.ports[k][Place::Upper.index()] = Port {
        x,
        side: Some((side, 0.0)),
    };
}

/// Lets the only link out of a box leave at the side towards another lane: one bend instead
/// of two.
fn leave_lane(faces: &mut Faces<'_>, k: usize) {
    let v = faces.own(k, Place::Upper);
    let peer = faces.peer(k, Place::Upper);
    let is_only = faces.face(v, Place::Upper).len() == 1;
    let stays = faces.layered.vertices[peer].lane == faces.layered.vertices[v].lane;
    if !is_only || stays || faces.scene.boxes[v].is_decision() {
        return;
    }
    let side = side_of(faces.xs[peer] < faces.xs[v]);
    if faces.is_taken(v, side) {
        return;
    }
    let (low, high) = faces.beside(v, side);
    let (near, far) = faces.span(k, Place::Upper);
    let (from, to) = (low.max(near), high.min(far));
    if from <= to {
        // Not on top of a line that comes from straight above.
        let aside = if faces.has_straight(k) {
            -side.sign() * SPREAD
        } else {
            0.0
        };
        let x = (faces.xs[peer] + aside).clamp(from, to);
        faces.ports[k][Place::Upper.index()] = Port {
            x,
            side: Some((side, 0.0)),
        };
    }
}

/// Lets a line that joins another come in at the side.
fn join_at_side(faces: &mut Faces<'_>, k: usize) {
    let chain = &faces.layered.chains[k];
    let Some(&v) = chain.last() else { return };
    if faces.scene.boxes[v].is_decision() {
        return;
    }
    if !faces.has_straight(k) {
        return;
    }
    let Some(side) = faces.outer_side(k, v, Place::Lower) else {
        return;
    };
    let (low, high) = faces.beside(v, side);
    let (near, far) = faces.span(k, Place::Lower);
    let (from, to) = (low.max(near), high.min(far));
    if from <= to {
        let x = faces.xs[faces.peer(k, Place::Lower)].clamp(from, to);
        faces.ports[k][Place::Lower.index()] = Port {
            x,
            side: Some((side, 0.0)),
        };
    }
}

/// Spreads the links of a face over the width of the box: the least squares under equal
/// distances, by pooling adjacent violators (Ayer and others 1955).
fn spread(faces: &mut Faces<'_>, v: usize, at: Place) {
    let links = faces.plain(v, at);
    let (middle, reach) = (faces.xs[v], faces.scene.boxes[v].reach());
    let (low, high) = (middle - reach, middle + reach);
    let is_lone = links.len() == 1;
    let wants: Vec<(f64, f64)> = links
        .iter()
        .map(|&k| want(faces, k, at, (low, high), is_lone))
        .collect();
    let gaps = links.len().saturating_sub(1) as f64;
    let gap = if gaps > 0.0 {
        ((high - low) / gaps).min(SPREAD)
    } else {
        0.0
    };
    let is_decision = faces.scene.boxes[v].is_decision();
    if (links.len() > 1 && gap < CROWDED) || (is_lone && is_decision) {
        for k in links {
            faces.ports[k][at.index()].x = middle;
        }
        return;
    }
    // Groups of ports that stick together: mean, weight, members.
    let mut groups: Vec<(f64, f64, usize)> = Vec::new();
    for (i, &(x, weight)) in wants.iter().enumerate() {
        let mut group = (x - i as f64 * gap, weight, 1);
        while let Some(&last) = groups.last().filter(|last| last.0 > group.0) {
            groups.pop();
            let weight = last.1 + group.1;
            group = (
                (last.0 * last.1 + group.0 * group.1) / weight,
                weight,
                last.2 + group.2,
            );
        }
        groups.push(group);
    }
    let bases = groups.iter().flat_map(|g| std::iter::repeat_n(g.0, g.2));
    for (i, (base, &k)) in bases.zip(&links).enumerate() {
        let base = base.max(low).min((high - gaps * gap).max(low));
        faces.ports[k][at.index()].x = base + i as f64 * gap;
    }
}

/// Where a link would like to touch a face, and how much it matters.
fn want(
    faces: &Faces<'_>,
    k: usize,
    at: Place,
    (low, high): (f64, f64),
    is_lone: bool,
) -> (f64, f64) {
    let v = faces.own(k, at);
    let peer = faces.peer(k, at);
    let middle = faces.xs[v];
    if (faces.xs[peer] - middle).abs() < 0.5 {
        return (middle, 100.0);
    }
    let x = match faces.layered.vertices[peer].what {
        What::Box(_) => faces.ports[k][1 - at.index()].x,
        What::Bend | What::Wall => faces.xs[peer],
    };
    // A line from right above comes straight; one from far off has the choice.
    match (low..=high).contains(&x) {
        true => (x, 20.0),
        false if is_lone => (middle, 1.0),
        false => (x.clamp(low, high), 1.0),
    }
}

/// Moves ports so that pieces with a small jog become straight.
fn straighten(faces: &mut Faces<'_>) {
    for k in 0..faces.layered.chains.len() {
        let chain = &faces.layered.chains[k];
        let [top, .., bottom] = chain.as_slice() else {
            continue;
        };
        let (top, bottom) = (*top, *bottom);
        if chain.len() == 2 {
            let (a, b) = (
                faces.range(k, top, Place::Upper),
                faces.range(k, bottom, Place::Lower),
            );
            let (low, high) = (a.0.max(b.0), a.1.min(b.1));
            let [upper, lower] = faces.ports[k];
            if low <= high && (upper.x - lower.x).abs() > 0.01 {
                // A side port has its line in view for longer: the other end follows.
                let lead = match (upper.side, lower.side) {
                    (Some(_), None) => upper.x,
                    (None, Some(_)) => lower.x,
                    _ => f64::midpoint(upper.x, lower.x),
                };
                let x = lead.clamp(low, high);
                faces.ports[k][0].x = x;
                faces.ports[k][1].x = x;
            }
            continue;
        }
        for at in [Place::Upper, Place::Lower] {
            let own = faces.own(k, at);
            let (low, high) = faces.range(k, own, at);
            let x = faces.xs[faces.peer(k, at)];
            if (low..=high).contains(&x) {
                faces.ports[k][at.index()].x = x;
            }
        }
    }
}

/// Distance of a side line from its box.
pub(super) const BESIDE: f64 = FIRST_COLUMN - 4.0;

/// Which side of a box is meant by an end of a row of links.
pub(super) fn side_of(is_first: bool) -> Side {
    if is_first { Side::Left } else { Side::Right }
}
