//! The channels between the rows: every level piece of a link gets a track, and the tracks
//! give the rows their y.
//!
//! The order of the tracks is found by sifting (Matuszewski, Schönfeld and Molitor 1999):
//! each piece in turn goes where the pairs it forms cost least. A pair costs its crossings,
//! and much more where two upright parts would run on top of each other.

use super::faces::Ports;
use super::layers::Layered;
use super::scene::Scene;
use super::sides::Place;
use crate::diagram::chart::NodeKind;

/// Distance of two tracks.
const TRACK: f64 = 12.0;
/// Level pieces closer than this need different tracks.
const APART: f64 = 8.0;
/// Uprights closer than this look like one.
const TOUCHING: f64 = 7.0;
/// From a row to the first track, when no label is in the way.
const ABOVE: f64 = 13.0;
/// From the last track to the next row: room for an arrowhead.
const UNDER: f64 = 19.0;
/// The least channel: an arrow as one wants to see it.
const LEAST: f64 = 30.0;
/// Above this the pieces keep the order of their length: sifting is quadratic.
const MOST_SIFTED: usize = 160;

/// A link's way through the channel under a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) link: usize,
    /// Which step of its chain.
    pub(super) step: usize,
    /// Where it comes in at the top.
    pub(super) top: f64,
    /// Where it goes out at the bottom.
    pub(super) bottom: f64,
    /// Its track, counted from the top.
    track: usize,
}

impl Piece {
    /// Whether it has a level part.
    pub(super) fn is_bent(&self) -> bool {
        (self.top - self.bottom).abs() > 0.6
    }

    /// Its track, counted from the top.
    pub(super) fn track(&self) -> usize {
        self.track
    }

    fn left(&self) -> f64 {
        self.top.min(self.bottom)
    }

    fn right(&self) -> f64 {
        self.top.max(self.bottom)
    }

    fn meets(&self, other: &Self) -> bool {
        self.right() + APART >= other.left() && other.right() + APART >= self.left()
    }
}

/// The y of everything.
#[derive(Debug, Default)]
pub(super) struct Channels {
    /// Top of every row.
    pub(super) top: Vec<f64>,
    /// Height of every row.
    pub(super) height: Vec<f64>,
    /// For every link and step of its chain: x above, x below, y of the level part.
    pub(super) steps: Vec<Vec<(f64, f64, f64)>>,
    /// The y under everything.
    pub(super) bottom: f64,
}

impl Channels {
    /// The y of the middle of a row.
    pub(super) fn middle(&self, rank: usize) -> f64 {
        self.top[rank] + self.height[rank] / 2.0
    }
}

/// Gives tracks, and stacks rows and channels from `from` on.
pub(super) fn assign(scene: &Scene<'_>, layered: &Layered, xs: &[f64], ports: &Ports) -> Channels {
    let mut channels = pieces(layered, xs, ports);
    let mut found = Channels {
        top: Vec::new(),
        ..Channels::default()
    };
    found.steps = layered
        .chains
        .iter()
        .map(|c| vec![(0.0, 0.0, 0.0); c.len()])
        .collect();
    let mut y = 0.0;
    for (row, channel) in layered.rows.iter().zip(&mut channels) {
        let height = row
            .iter()
            .map(|&v| layered.vertices[v].height)
            .fold(0.0, f64::max);
        found.top.push(y);
        found.height.push(height);
        y += height;
        found.bottom = y;
        let tracks = stack(channel);
        let above = ABOVE.max(label_room(scene, layered, ports, channel));
        for piece in channel.iter() {
            let level = y + above + piece.track as f64 * TRACK;
            found.steps[piece.link][piece.step] = (piece.top, piece.bottom, level);
        }
        y += match tracks {
            0 => (above + 14.0).max(LEAST),
            _ => above + (tracks - 1) as f64 * TRACK + UNDER,
        };
    }
    found
}

/// The pieces of every channel.
pub(super) fn pieces(layered: &Layered, xs: &[f64], ports: &Ports) -> Vec<Vec<Piece>> {
    let mut channels = vec![Vec::new(); layered.rows.len()];
    for (link, chain) in layered.chains.iter().enumerate() {
        let last = chain.len().saturating_sub(2);
        for (step, pair) in chain.windows(2).enumerate() {
            let [upper, lower] = ports[link];
            let top = if step == 0 { upper.x } else { xs[pair[0]] };
            let bottom = if step == last { lower.x } else { xs[pair[1]] };
            let rank = layered.vertices[pair[0]].rank;
            channels[rank].push(Piece {
                link,
                step,
                top,
                bottom,
                track: 0,
            });
        }
    }
    channels
}

/// Gives the bent pieces of a channel their tracks and returns how many there are.
pub(super) fn stack(channel: &mut [Piece]) -> usize {
    let mut order: Vec<usize> = (0..channel.len())
        .filter(|&i| channel[i].is_bent())
        .collect();
    let length = |i: usize| channel[i].right() - channel[i].left();
    order.sort_by(|&a, &b| length(a).total_cmp(&length(b)).then(a.cmp(&b)));
    if order.len() <= MOST_SIFTED {
        sift(channel, &mut order);
    }
    let mut tracks = 0;
    for i in 0..order.len() {
        let piece = channel[order[i]];
        let over = order[..i]
            .iter()
            .map(|&j| channel[j])
            .filter(|other| other.meets(&piece));
        let track = over.map(|other| other.track + 1).max().unwrap_or(0);
        channel[order[i]].track = track;
        tracks = tracks.max(track + 1);
    }
    tracks
}

fn sift(channel: &[Piece], order: &mut Vec<usize>) {
    for _ in 0..6 {
        let mut has_moved = false;
        for at in 0..order.len() {
            let item = order.remove(at);
            // The cost of every place, relative to standing above all the others.
            let mut sum = 0.0;
            let mut costs = vec![sum];
            for &other in order.iter() {
                let (own, other) = (&channel[item], &channel[other]);
                sum += cost(other, own) - cost(own, other);
                costs.push(sum);
            }
            let mut best = at;
            for (i, &cost) in costs.iter().enumerate() {
                if cost < costs[best] - 1e-9 {
                    best = i;
                }
            }
            order.insert(best, item);
            has_moved |= best != at;
        }
        if !has_moved {
            return;
        }
    }
}

/// What it costs that the level part of `over` lies above the one of `under`.
fn cost(over: &Piece, under: &Piece) -> f64 {
    if !over.meets(under) {
        return 0.0;
    }
    let crosses = |x: f64, piece: &Piece| x > piece.left() + 0.5 && x < piece.right() - 0.5;
    let mut cost = 0.0;
    // The upper part of the lower one, the lower part of the upper one.
    cost += f64::from(u8::from(crosses(under.top, over)));
    cost += f64::from(u8::from(crosses(over.bottom, under)));
    if (over.bottom - under.top).abs() < TOUCHING {
        cost += 20.0;
    }
    if (over.top - under.top).abs() < 1.0 && under.top > over.left() - 1.0 {
        cost += 0.2;
    }
    cost
}

/// Room above the first track for labels right under their box.
fn label_room(scene: &Scene<'_>, layered: &Layered, ports: &Ports, channel: &[Piece]) -> f64 {
    let needs = channel.iter().map(|piece| {
        let link = &scene.links[piece.link];
        let chain = &layered.chains[piece.link];
        let at_corner = ports[piece.link][Place::Upper.index()].side.is_some();
        let is_here = if layered.is_turned[piece.link] {
            chain.len() == 2
        } else {
            piece.step == 0 && !at_corner
        };
        match (is_here && link.has_label(), scene.boxes[chain[0]].kind) {
            (false, _) => 0.0,
            (true, NodeKind::Decision) => link.label.height + 4.0,
            (true, _) => link.label.height + 9.0,
        }
    });
    needs.fold(0.0, f64::max)
}
