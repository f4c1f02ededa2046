//! Ends of lines that step aside by a few pixels to reach their port, made straight: the port gives way instead.
//!
//! Ports are spread over a side before it is known where the lines come down. A step of less than a corner is no turn to
//! a reader, but a flaw.

use super::routes::Laid;
use super::scene::Scene;
use crate::diagram::drawing::{Point, point};

/// A longer step aside is a turn that can be seen as one.
const JOG: f64 = 6.0;
/// Between two ends on one side of a box.
const APART: f64 = 7.0;

/// Straightens the ends of all lines, where the port has room to give way.
pub(super) fn straighten(scene: &Scene<'_>, laid: &mut Laid) {
    for (k, link) in scene.links.iter().enumerate() {
        if link.is_loop() {
            continue;
        }
        for (node, is_start) in [(link.from, true), (link.to, false)] {
            let mut points = laid.lines[k].points.clone();
            if !is_start {
                points.reverse();
            }
            let Some(end) = moved(scene, laid, &points, node, k) else {
                continue;
            };
            points.splice(0..3, [end]);
            if !is_start {
                points.reverse();
            }
            laid.lines[k].points = points;
        }
    }
}

/// Where a line could begin at a box so that its first step aside falls away.
fn moved(scene: &Scene<'_>, laid: &Laid, points: &[Point], node: usize, k: usize) -> Option<Point> {
    let [end, turn, aside, next, ..] = *points else {
        return None;
    };
    let is_upright = |a: Point, b: Point| (a.x - b.x).abs() < 0.01;
    let is_jog = is_upright(end, turn)
        && (turn.y - aside.y).abs() < 0.01
        && is_upright(aside, next)
        && (turn.x - aside.x).abs() < JOG;
    let (middle, sized) = (laid.middles[node], &scene.boxes[node]);
    let off = aside.x - middle.x;
    if !is_jog || off.abs() > sized.reach() {
        return None;
    }
    let side = (end.y - middle.y).signum();
    let is_near = |other: &Point| {
        (other.y - middle.y).signum() == side
            && (other.y - middle.y).abs() > 1.0
            && (other.x - aside.x).abs() < APART
            && (other.x - end.x).abs() > 0.01
    };
    let others = scene
        .links
        .iter()
        .enumerate()
        .filter(|&(other, _)| other != k);
    let mut ends = others.flat_map(|(other, link)| {
        let line = &laid.lines[other].points;
        let first = line.first().filter(|_| link.from == node);
        let last = line.last().filter(|_| link.to == node);
        first.into_iter().chain(last)
    });
    if ends.any(is_near) {
        return None;
    }
    Some(point(aside.x, middle.y + side * sized.half_height_at(off)))
}
