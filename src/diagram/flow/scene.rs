//! The chart, measured: how large every box and every label will be.

use crate::diagram::chart::{Chart, ChartNode, EdgeKind, NodeKind};
use crate::diagram::text::{self, Block};

/// Font size inside the boxes: what the handbook's text has.
pub(super) const BOX_TEXT: f64 = 14.0;
/// Font size beside the lines.
pub(super) const LABEL_TEXT: f64 = 12.0;
/// Font size of lane headings.
pub(super) const LANE_TEXT: f64 = 13.0;

/// Widest line inside a box. About 30 characters: three lines hold a long step.
const STEP_LINE: f64 = 200.0;
/// Widest line inside the rounded ends.
const END_LINE: f64 = 170.0;
/// Widest line beside a connection.
const LABEL_LINE: f64 = 112.0;
/// Widest line beside a connection whose text would make a tower of short lines.
const LONG_LABEL_LINE: f64 = 240.0;

/// Diameter of a lettered circle.
const CONNECTOR: f64 = 32.0;

/// How far the innermost loop stands off its box.
pub(super) const LOOP: f64 = 18.0;

/// A chart with everything measured and everything undrawable left out.
#[derive(Debug)]
pub(super) struct Scene<'a> {
    /// What is drawn.
    pub(super) chart: &'a Chart,
    /// One box for every node of the chart.
    pub(super) boxes: Vec<Sized>,
    /// The links whose two ends exist, in declared order.
    pub(super) links: Vec<Link>,
    loop_rooms: Vec<f64>,
}

/// A box and the text in it.
#[derive(Debug)]
pub(super) struct Sized {
    pub(super) kind: NodeKind,
    pub(super) text: Block,
    pub(super) width: f64,
    pub(super) height: f64,
    /// Lane, 0 where the chart has none.
    pub(super) lane: usize,
}

/// A link between two boxes.
#[derive(Debug)]
pub(super) struct Link {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) kind: EdgeKind,
    /// Text beside the line, without lines where there is none.
    pub(super) label: Block,
}

impl Link {
    pub(super) fn is_loop(&self) -> bool {
        self.from == self.to
    }

    /// What one loop and its label take beside the box.
    pub(super) fn loop_room(&self) -> f64 {
        10.0 + if self.has_label() {
            self.label.width + 6.0
        } else {
            0.0
        }
    }

    pub(super) fn has_label(&self) -> bool {
        !self.label.lines.is_empty()
    }
}

impl<'a> Scene<'a> {
    pub(super) fn of(chart: &'a Chart) -> Self {
        let lanes = chart.lanes.len().max(1);
        let count = chart.nodes.len();
        let links: Vec<Link> = chart
            .edges
            .iter()
            .filter(|edge| edge.from < count && edge.to < count)
            .map(|edge| Link {
                from: edge.from,
                to: edge.to,
                kind: edge.kind,
                label: label(&edge.label),
            })
            .collect();
        Self {
            chart,
            boxes: chart.nodes.iter().map(|node| sized(node, lanes)).collect(),
            loop_rooms: loop_rooms(&links, count),
            links,
        }
    }

    /// Whether a link has to do with things not going as wished.
    pub(super) fn is_exceptional(&self, link: &Link) -> bool {
        link.kind == EdgeKind::Exception
            || self.boxes[link.to].kind == NodeKind::Exception
            || self.boxes[link.from].kind == NodeKind::Exception
    }

    /// How far right of its box the loops of a node reach; 0 where it has none.
    pub(super) fn loop_room(&self, node: usize) -> f64 {
        self.loop_rooms[node]
    }
}

/// The room for the loops of every box.
fn loop_rooms(links: &[Link], count: usize) -> Vec<f64> {
    let mut rooms = vec![0.0; count];
    for link in links.iter().filter(|link| link.is_loop()) {
        let room = &mut rooms[link.from];
        *room += link.loop_room() + if *room > 0.0 { 0.0 } else { LOOP };
    }
    rooms
}

fn sized(node: &ChartNode, lanes: usize) -> Sized {
    let (text, width, height) = match node.kind {
        NodeKind::Decision => diamond(&node.label),
        NodeKind::Start | NodeKind::End => {
            let text = text::wrap(&node.label, BOX_TEXT, END_LINE);
            // The round ends take from the line what the text has in height.
            let width = (text.width + text.height.min(40.0) + 22.0).max(96.0);
            let height = text.height.max(BOX_TEXT) + 20.0;
            (text, width, height)
        }
        NodeKind::Connector => {
            let text = text::wrap(&node.label, BOX_TEXT, END_LINE);
            let side = text.width.max(text.height).max(CONNECTOR);
            (text, side, side)
        }
        NodeKind::Step | NodeKind::Exception => {
            let text = text::wrap(&node.label, BOX_TEXT, STEP_LINE);
            let width = (text.width + 28.0).max(120.0);
            let height = text.height.max(BOX_TEXT) + 20.0;
            (text, width, height)
        }
    };
    Sized {
        kind: node.kind,
        text,
        // Even sizes put every middle on a whole pixel.
        width: (width / 2.0).ceil() * 2.0,
        height: (height / 2.0).ceil() * 2.0,
        lane: node.lane.filter(|&lane| lane < lanes).unwrap_or(0),
    }
}

/// The flattest good rhombus around a text: every line has to fit where the rhombus is
/// narrowest along that line, so both the wrapping and the height are tried out.
fn diamond(label: &str) -> (Block, f64, f64) {
    let mut best: Option<(f64, Block, f64, f64)> = None;
    let words = label
        .split_whitespace()
        .map(|word| text::width(word, BOX_TEXT));
    // A word is cut only where it would not fit a box either.
    let longest = words.fold(0.0, f64::max).min(STEP_LINE);
    for limit in [64.0_f64, 84.0, 104.0, 124.0, 144.0, 164.0, 190.0, 240.0] {
        let text = text::wrap(label, BOX_TEXT, limit.max(longest));
        for step in 0..14 {
            let height = (text.height + 26.0 + f64::from(step) * 6.0).max(60.0);
            let width = (diamond_width(&text, height) + 14.0).max(112.0);
            // Height costs more than width: charts are long, and a flat rhombus reads best.
            let cost = width + 2.0 * height;
            if best.as_ref().is_none_or(|b| cost < b.0 - 1e-9) {
                best = Some((cost, text.clone(), width, height));
            }
        }
    }
    best.map_or(
        (Block::default(), 112.0, 60.0),
        |(_, text, width, height)| (text, width, height),
    )
}

fn diamond_width(text: &Block, height: f64) -> f64 {
    let leading = BOX_TEXT * text::LEADING;
    let middle = (text.lines.len() as f64 - 1.0) / 2.0;
    let lines = text.lines.iter().enumerate();
    lines
        .map(|(i, line)| {
            let far = (i as f64 - middle).abs() * leading + BOX_TEXT * 0.55;
            let share = (1.0 - far / (height / 2.0)).max(0.05);
            text::width(line, BOX_TEXT) * text::MARGIN / share
        })
        .fold(0.0, f64::max)
}

fn label(words: &str) -> Block {
    let mut block = text::wrap(words, LABEL_TEXT, LABEL_LINE);
    if block.lines.len() > 3 {
        block = text::wrap(words, LABEL_TEXT, LONG_LABEL_LINE);
    }
    if !block.lines.is_empty() {
        block.width += 4.0;
    }
    block
}

impl Sized {
    pub(super) fn is_decision(&self) -> bool {
        self.kind == NodeKind::Decision
    }

    /// Distance from the middle to the outline on the left and right, `dy` off the middle.
    pub(super) fn half_width_at(&self, dy: f64) -> f64 {
        let half = self.width / 2.0;
        match self.kind {
            NodeKind::Decision => half * (1.0 - (dy.abs() / (self.height / 2.0)).min(1.0)),
            _ => half - rounding(self.corner(), self.height / 2.0 - dy.abs()),
        }
    }

    /// Distance from the middle to the outline above and below, `dx` off the middle.
    pub(super) fn half_height_at(&self, dx: f64) -> f64 {
        let half = self.height / 2.0;
        match self.kind {
            NodeKind::Decision => half * (1.0 - (dx.abs() / (self.width / 2.0)).min(1.0)),
            _ => half - rounding(self.corner(), self.width / 2.0 - dx.abs()),
        }
    }

    /// Radius of the corners.
    pub(super) fn corner(&self) -> f64 {
        match self.kind {
            NodeKind::Start | NodeKind::End => (self.height / 2.0).min(20.0),
            NodeKind::Connector => self.height / 2.0,
            _ => 4.0,
        }
    }

    /// How far from the middle a line may still touch the top or the bottom.
    pub(super) fn reach(&self) -> f64 {
        match self.kind {
            NodeKind::Decision => self.width * 0.28,
            NodeKind::Start | NodeKind::End => (self.width / 2.0 - 20.0).max(4.0),
            NodeKind::Connector => 0.0,
            _ => self.width / 2.0 - 14.0,
        }
    }
}

/// What a rounded corner takes away at a distance from the edge.
fn rounding(radius: f64, from_edge: f64) -> f64 {
    let inside = (radius - from_edge).clamp(0.0, radius);
    radius - (radius * radius - inside * inside).sqrt()
}
