//! The points of every line.

use super::channels::Channels;
use super::faces::Ports;
use super::layers::Layered;
use super::scene::{LOOP, Link, Scene};
use crate::diagram::drawing::{Point, point};

/// The line of a link and the place of its label.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// From source to target.
    pub(super) points: Vec<Point>,
    /// Middle of the label.
    pub(super) label: Option<Point>,
}

/// Everything with its coordinates.
#[derive(Debug)]
pub(super) struct Laid {
    /// Middles of the boxes.
    pub(super) middles: Vec<Point>,
    /// One line for every link.
    pub(super) lines: Vec<Line>,
}

/// Puts the pieces together.
pub(super) fn trace(
    scene: &Scene<'_>,
    layered: &Layered,
    xs: &[f64],
    ports: &Ports,
    channels: &Channels,
) -> Laid {
    let boxes = 0..scene.boxes.len();
    let middles: Vec<Point> = boxes
        .map(|v| point(xs[v], channels.middle(layered.vertices[v].rank)))
        .collect();
    let mut loops = vec![0.0; scene.boxes.len()];
    let mut lines = Vec::with_capacity(scene.links.len());
    for (k, link) in scene.links.iter().enumerate() {
        if link.is_loop() {
            let out = &mut loops[link.from];
            lines.push(loop_line(scene, link, middles[link.from], out));
            continue;
        }
        let mut points = trace_chain(scene, layered, xs, ports, channels, k, &middles);
        if layered.is_turned[k] {
            points.reverse();
        }
        lines.push(Line {
            points,
            label: None,
        });
    }
    Laid { middles, lines }
}

fn trace_chain(
    scene: &Scene<'_>,
    layered: &Layered,
    xs: &[f64],
    ports: &Ports,
    channels: &Channels,
    k: usize,
    middles: &[Point],
) -> Vec<Point> {
    let chain = &layered.chains[k];
    let mut points = Vec::with_capacity(chain.len() * 2 + 4);
    let (first, last) = (chain[0], chain[chain.len() - 1]);
    // From the outline of the upper box to where its row ends.
    let end = |v: usize, at: usize, below: f64| -> Vec<Point> {
        let (port, middle, sized) = (ports[k][at], middles[v], &scene.boxes[v]);
        match port.side {
            Some((side, level)) => {
                let x = middle.x + side.sign() * sized.half_width_at(level);
                vec![point(x, middle.y + level), point(port.x, middle.y + level)]
            }
            None => {
                let dy = sized.half_height_at(port.x - middle.x);
                vec![point(port.x, middle.y + below * dy)]
            }
        }
    };
    points.extend(end(first, 0, 1.0));
    for (step, pair) in chain.windows(2).enumerate() {
        let (top, bottom, y) = channels.steps[k][step];
        if (top - bottom).abs() > 0.6 {
            points.push(point(top, y));
            points.push(point(bottom, y));
        }
        if step + 2 < chain.len() {
            points.push(point(
                xs[pair[1]],
                channels.middle(layered.vertices[pair[1]].rank),
            ));
        }
    }
    points.extend(end(last, 1, -1.0).into_iter().rev());
    points
}

/// A loop stands at the right side of its box; `out` is the room the loops drawn so far take.
fn loop_line(scene: &Scene<'_>, link: &Link, middle: Point, out: &mut f64) -> Line {
    let sized = &scene.boxes[link.from];
    let level = (7.0 + *out / 8.0).min(sized.height / 2.0 - 4.0);
    let x = middle.x + sized.half_width_at(level);
    let far = middle.x + sized.width / 2.0 + LOOP + *out;
    *out += link.loop_room();
    let corners = [(x, -level), (far, -level), (far, level), (x, level)];
    Line {
        points: corners.map(|(x, dy)| point(x, middle.y + dy)).to_vec(),
        label: None,
    }
}
