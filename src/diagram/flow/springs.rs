//! The x of every block: springs along the links, rods between neighbours in a row, both
//! made here from the layered chart and solved in [`relax`](super::relax).

use super::align::Blocks;
use super::layers::{Layered, Vertex, lane_width};
use super::relax::{Rods, Spring, System};
use super::scene::Scene;
use super::sides::Sides;

/// Between two boxes of a row.
const BETWEEN_BOXES: f64 = 34.0;
/// Between a box and a line.
const BESIDE_BOX: f64 = 20.0;
/// Between two lines, and beside a wall.
const BETWEEN_LINES: f64 = 16.0;
/// From the corner of a question to the line of its second answer.
pub(super) const ANSWER: f64 = 22.0;
/// A longer answer does not push its branch further out; it stands beside the line instead.
const LONG_ANSWER: f64 = 124.0;
/// From a box to the line that comes in at its side.
const JOIN: f64 = 18.0;

/// Strength of a return relative to other links: it has room to itself.
const RETURN: f64 = 0.5;
/// A line that would have to step back towards its box makes a hook; springs against that are
/// stronger by this.
const FIRM: f64 = 4.0;

/// The x of every vertex, in whole pixels, the leftmost at 0.
pub(super) fn place(
    scene: &Scene<'_>,
    layered: &Layered,
    blocks: &Blocks,
    walls: &[Vec<usize>],
    sides: &Sides,
) -> Vec<f64> {
    let (left, right) = rods(scene, layered, blocks, walls);
    let springs = springs(scene, layered, blocks, walls, sides);
    let x = System::new(left, right, springs).solve();
    blocks.of.iter().map(|&b| x[b]).collect()
}

/// The least distances, at both ends.
fn rods(
    scene: &Scene<'_>,
    layered: &Layered,
    blocks: &Blocks,
    walls: &[Vec<usize>],
) -> (Rods, Rods) {
    let mut all: Vec<(usize, usize, f64)> = Vec::new();
    for row in &layered.rows {
        for pair in row.windows(2) {
            let (a, b) = (&layered.vertices[pair[0]], &layered.vertices[pair[1]]);
            let length = a.right + b.left + air(a, b);
            all.push((blocks.of[pair[0]], blocks.of[pair[1]], length));
        }
    }
    for (lane, pair) in walls.windows(2).enumerate() {
        if let (Some(&a), Some(&b)) = (pair[0].first(), pair[1].first()) {
            all.push((blocks.of[a], blocks.of[b], lane_width(scene, lane)));
        }
    }
    // Of several rods between two blocks only the longest matters: it comes last.
    all.sort_by(|p, q| (p.0, p.1).cmp(&(q.0, q.1)).then(q.2.total_cmp(&p.2)));
    all.dedup_by_key(|rod| (rod.0, rod.1));
    let (mut left, mut right) = (
        vec![Vec::new(); blocks.count],
        vec![Vec::new(); blocks.count],
    );
    for (a, b, length) in all {
        right[a].push((b, length));
        left[b].push((a, length));
    }
    (left, right)
}

fn air(a: &Vertex, b: &Vertex) -> f64 {
    if a.is_wall() || b.is_wall() {
        return BETWEEN_LINES;
    }
    match (a.is_box(), b.is_box()) {
        (true, true) => BETWEEN_BOXES,
        (false, false) => BETWEEN_LINES,
        _ => BESIDE_BOX,
    }
}

fn springs(
    scene: &Scene<'_>,
    layered: &Layered,
    blocks: &Blocks,
    walls: &[Vec<usize>],
    sides: &Sides,
) -> Vec<Vec<Spring>> {
    let place = layered.places();
    let mut springs = Springs::of(blocks);
    for (k, chain) in layered.chains.iter().enumerate() {
        let last = chain.len().saturating_sub(2);
        let [upper, lower] = sides[k];
        for (i, step) in chain.windows(2).enumerate() {
            let (u, v) = (step[0], step[1]);
            let upper = upper.filter(|_| i == 0);
            let lower = lower.filter(|_| i == last);
            let strength = if layered.is_turned[k] { RETURN } else { 1.0 };
            match (upper, lower) {
                _ if blocks.join(u, v) => {}
                // Both ports have the whole way beside their boxes to meet.
                (Some(_), Some(_)) => {}
                // A return may run further out than the column of its box.
                (Some(end), None) => {
                    let sign = end.side.sign();
                    springs.tie(u, v, (sign * end.away, strength, sign));
                }
                (None, Some(end)) => {
                    let sign = end.side.sign();
                    springs.tie(u, v, (-sign * end.away, strength, -sign));
                }
                (None, None) => {
                    let (offset, slack) = aside(scene, layered, blocks, &place, k, i);
                    springs.tie(u, v, (offset, strength, slack));
                }
            }
        }
    }
    for pair in walls.windows(2) {
        if let (Some(&a), Some(&b)) = (pair[0].first(), pair[1].first()) {
            // Keeps lanes as narrow as their contents.
            springs.tie(a, b, (0.0, 0.03, 0.0));
        }
    }
    springs.all
}

/// How far a piece of a link should lead aside, and in which direction it may do so more:
/// past the corner of a question whose straight way another answer has, or beside a box
/// that another link comes into from straight above.
fn aside(
    scene: &Scene<'_>,
    layered: &Layered,
    blocks: &Blocks,
    place: &[usize],
    k: usize,
    step: usize,
) -> (f64, f64) {
    let chain = &layered.chains[k];
    let (u, v) = (chain[step], chain[step + 1]);
    let is_bend = |v: usize| !layered.vertices[v].is_box();
    let to_the_right = |a: usize, b: usize| if place[a] > place[b] { 1.0 } else { -1.0 };
    if step == 0
        && scene.boxes[u].is_decision()
        && let Some(straight) = blocks.below[u]
    {
        let sign = to_the_right(v, straight);
        let room = ANSWER.max(scene.links[k].label.width.min(LONG_ANSWER) + 16.0);
        let offset = sign * (scene.boxes[u].width / 2.0 + room);
        return (offset, if is_bend(v) { sign } else { 0.0 });
    }
    if is_bend(u)
        && let Some(joined) = scene.boxes.get(v).filter(|joined| !joined.is_decision())
        && let Some(straight) = blocks.above[v]
    {
        let sign = to_the_right(u, straight);
        return (-sign * (joined.width / 2.0 + JOIN), -sign);
    }
    (0.0, 0.0)
}

/// Springs under construction.
struct Springs<'a> {
    blocks: &'a Blocks,
    all: Vec<Vec<Spring>>,
}

impl<'a> Springs<'a> {
    fn of(blocks: &'a Blocks) -> Self {
        let mut all = Vec::new();
        all.resize_with(blocks.count, Vec::new);
        Self { blocks, all }
    }

    /// Ties two vertices: the second should stand `offset` right of the first.
    fn tie(&mut self, a: usize, b: usize, (offset, strength, slack): (f64, f64, f64)) {
        let strength = if slack == 0.0 {
            strength
        } else {
            strength * FIRM
        };
        let (a, b) = (self.blocks.of[a], self.blocks.of[b]);
        self.all[b].push(Spring {
            other: a,
            offset,
            strength,
            slack,
        });
        self.all[a].push(Spring {
            other: b,
            offset: -offset,
            strength,
            slack: -slack,
        });
    }
}
