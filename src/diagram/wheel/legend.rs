//! The legend under the wheel: the families of channels that are there, and what the
//! arrows mean.

use std::f64::consts::PI;

use super::input::WheelInput;
use super::symbol::symbol;
use crate::diagram::drawing::{Anchor, Point, Route, Scenery, Shape, Text, point};
use crate::diagram::text::{Block, MARGIN, wrap};

/// Font size.
const SIZE: f64 = 13.0;
/// From the left edge of an entry to its text, for a symbol.
const SYMBOL_ROOM: f64 = 21.0;
/// From the left edge of an entry to its text, for an arrow.
const ARROW_ROOM: f64 = 43.0;
/// Space between two entries.
const BETWEEN: f64 = 22.0;
/// Distance between the middles of two rows.
const ROW: f64 = 24.0;

/// Which kinds of arrows are on the wheel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Kinds {
    /// Some relation goes one way.
    pub(super) one_way: bool,
    /// Some relation goes both ways.
    pub(super) both_ways: bool,
}

/// What an entry explains.
enum Sign {
    /// The n-th family of channels, and its class.
    Channel(usize, String),
    /// An arrow with one head, or with two.
    Arrow { both: bool },
}

struct Entry {
    sign: Sign,
    text: Block,
}

impl Entry {
    fn room(&self) -> f64 {
        match self.sign {
            Sign::Channel(..) => SYMBOL_ROOM,
            Sign::Arrow { .. } => ARROW_ROOM,
        }
    }

    fn width(&self) -> f64 {
        self.room() + self.text.width
    }
}

/// The entries in centred rows no wider than `width`, below `top`, and the height they
/// take; nothing and zero where there is nothing to explain.
pub(super) fn legend(
    input: &WheelInput,
    kinds: Kinds,
    width: f64,
    top: f64,
) -> (Vec<Scenery>, f64) {
    let (mut channels, arrows) = (channels(input, width), arrows(input, kinds, width));
    let all: f64 = channels
        .iter()
        .chain(&arrows)
        .map(|e| e.width() + BETWEEN)
        .sum();
    let rows = if all <= width + BETWEEN {
        channels.extend(arrows);
        rows(channels, width)
    } else {
        // What does not fit one row breaks where the subject changes.
        let mut both = rows(channels, width);
        both.extend(rows(arrows, width));
        both
    };
    let mut scenery = Vec::new();
    let mut y = top + ROW / 2.0;
    for row in rows {
        let lines = row
            .iter()
            .map(|entry| entry.text.height)
            .fold(0.0, f64::max);
        let height = lines.max(ROW);
        let used: f64 = row.iter().map(Entry::width).sum::<f64>()
            + BETWEEN * row.len().saturating_sub(1) as f64;
        let mut x = -used / 2.0;
        for entry in row {
            let step = entry.width() + BETWEEN;
            scenery.push(drawn(entry, point(x, y - ROW / 2.0 + height / 2.0)));
            x += step;
        }
        y += height;
    }
    let height = if scenery.is_empty() { 0.0 } else { y - top };
    (scenery, height)
}

/// The families of channels some point belongs to.
fn channels(input: &WheelInput, width: f64) -> Vec<Entry> {
    let is_present = |class: &str| {
        let mut points = input.sectors.iter().flat_map(|sector| &sector.points);
        points.any(|point| point.channel == class)
    };
    input
        .channels
        .iter()
        .enumerate()
        .filter(|(_, channel)| is_present(&channel.class))
        .map(|(number, channel)| Entry {
            sign: Sign::Channel(number, channel.class.clone()),
            text: fitted(&channel.name, width),
        })
        .collect()
}

/// The kinds of arrows that are there and that the input has words for.
fn arrows(input: &WheelInput, kinds: Kinds, width: f64) -> Vec<Entry> {
    [
        (false, kinds.one_way, &input.one_way),
        (true, kinds.both_ways, &input.both_ways),
    ]
    .into_iter()
    .filter(|(_, is_present, name)| *is_present && !name.is_empty())
    .map(|(both, _, name)| Entry {
        sign: Sign::Arrow { both },
        text: fitted(name, width),
    })
    .collect()
}

/// The text of an entry, so that the longest fits a row of its own.
fn fitted(name: &str, width: f64) -> Block {
    wrap(name, SIZE, (width - ARROW_ROOM).max(SIZE) / MARGIN)
}

/// Breaks the entries into rows as text is broken into lines.
fn rows(entries: Vec<Entry>, width: f64) -> Vec<Vec<Entry>> {
    let mut rows: Vec<Vec<Entry>> = Vec::new();
    let mut used = 0.0;
    for entry in entries {
        let more = entry.width() + BETWEEN;
        match rows.last_mut() {
            Some(row) if used + more <= width + BETWEEN => {
                used += more;
                row.push(entry);
            }
            _ => {
                used = more;
                rows.push(vec![entry]);
            }
        }
    }
    rows
}

/// One entry, its left edge and its middle at `at`.
fn drawn(entry: Entry, at: Point) -> Scenery {
    let text_at = point(at.x + entry.room(), at.y);
    let mut text = Text::centred(text_at, entry.text.lines, SIZE);
    text.anchor = Anchor::Start;
    let mut classes = vec!["legend".to_owned()];
    let (mut shapes, mut lines) = (Vec::new(), Vec::new());
    match entry.sign {
        Sign::Channel(number, class) => {
            shapes.push(symbol(
                Some(number),
                point(at.x + SYMBOL_ROOM / 2.0 - 2.0, at.y),
            ));
            classes.push(class);
        }
        Sign::Arrow { both } => {
            let (left, right) = (at.x, at.x + 36.0);
            lines.push(Route::Polyline {
                points: vec![point(left + 4.0, at.y), point(right - 4.0, at.y)],
                radius: 0.0,
            });
            shapes.push(head(point(right, at.y), 0.0));
            if both {
                shapes.push(head(point(left, at.y), PI));
            }
        }
    }
    Scenery {
        classes,
        shapes,
        lines,
        texts: vec![text],
    }
}

/// An arrowhead with its tip at a place.
fn head(tip: Point, turn: f64) -> Shape {
    let radius = 5.0;
    Shape::Polygon {
        centre: point(tip.x - radius * turn.cos(), tip.y),
        radius,
        corners: 3,
        turn,
    }
}
