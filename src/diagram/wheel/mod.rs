//! The wheel of touchpoints: sectors around a circle, their points on the rim, and the
//! relations between them as arcs through the middle.

mod arrivals;
mod geometry;
mod highlight;
mod hub;
mod input;
mod labels;
mod legend;
mod order;
mod sifting;
mod symbol;
mod ties;

use std::collections::BTreeMap;

use self::arrivals::arrivals;
use self::geometry::{Layout, RIM_LINE, polar, ports, relation};
use self::highlight::{beside, own};
use self::hub::{corner, hub};
use self::labels::{LINE, SIZE, fitting};
use self::legend::{Kinds, legend};
use self::order::{Ring, arrange, places};
use self::symbol::symbol;
use self::ties::{Tie, ties};
use crate::diagram::drawing::{
    Anchor, Drawing, Edge, Frame, Mark, Node, Point, Scenery, Shape, Text, point,
};
use crate::diagram::text::{Block, wrap};

pub use self::highlight::highlight_css;
pub use self::input::{
    WheelChannel, WheelInput, WheelPlace, WheelPoint, WheelRelation, WheelSector,
};

/// Font size of the names of the sectors.
const NAME_SIZE: f64 = 14.0;
/// Widest line of the name of a sector.
const NAME_WIDTH: f64 = 170.0;
/// Empty space around the drawing.
const BORDER: f64 = 6.0;

/// Draws a wheel. Without sectors only the hub is drawn; the same input gives the same
/// drawing. Comfortable up to some 90 points, meant for up to 150.
#[must_use]
pub fn wheel(input: &WheelInput) -> Drawing {
    let wheel = Wheel::new(input);
    let ports = wheel.ports();
    let outer = wheel.layout.shore + band_height(&wheel.names, wheel.layout.shore);
    let reach = outer + BORDER;
    let mut scenery = wheel.sectors(outer);
    let mut top = -reach;
    if let Some(text) = hub(&input.hub, &ports, wheel.layout.rim) {
        scenery.push(text);
    } else if let Some((text, above)) = corner(&input.hub, outer, reach) {
        scenery.push(text);
        top = top.min(above);
    }
    let (over, above) = arrivals(input, &wheel.entrance(outer), reach, top);
    scenery.extend(over);
    top = above;
    let kinds = Kinds {
        one_way: wheel.ties.iter().any(|tie| !tie.both),
        both_ways: wheel.ties.iter().any(|tie| tie.both),
    };
    let (key, key_height) = legend(input, kinds, 2.0 * outer, reach);
    scenery.extend(key);
    Drawing {
        title: input.title.clone(),
        description: input.description.clone(),
        lang: input.lang.clone(),
        classes: vec!["wheel".to_owned()],
        frame: Frame {
            x: -reach,
            y: top,
            width: 2.0 * reach,
            height: reach - top + key_height,
        },
        scenery,
        edges: wheel.edges(&ports),
        nodes: wheel.nodes(),
        rules: highlight_css(wheel.points.len()),
        ..Drawing::default()
    }
}

/// A point and the sector it stands in.
#[derive(Clone, Copy)]
struct Seated<'a> {
    point: &'a WheelPoint,
    sector: &'a WheelSector,
}

/// Everything that is known before drawing. Points are numbered in declared order.
struct Wheel<'a> {
    input: &'a WheelInput,
    points: Vec<Seated<'a>>,
    ties: Vec<Tie>,
    /// The point at each place of the ring.
    order: Vec<usize>,
    /// The place of each point.
    place: Vec<usize>,
    layout: Layout,
    /// The wrapped label of each point.
    labels: Vec<Block>,
    /// The wrapped name of each sector.
    names: Vec<Block>,
}

/// How thick the band of the sectors is, for names that are straight on a band that is
/// round.
fn band_height(names: &[Block], radius: f64) -> f64 {
    names
        .iter()
        .map(|name| {
            let half = (name.width / 2.0).min(radius);
            name.height + radius - (radius * radius - half * half).sqrt()
        })
        .fold(0.0, f64::max)
        + 6.0
}

/// The turn in degrees that lets a text run outwards at an angle without standing on
/// its head, and which end of it is at the inside.
fn radial(angle: f64) -> (f64, Anchor) {
    if angle.cos() >= -1e-9 {
        (angle.to_degrees(), Anchor::Start)
    } else {
        (angle.to_degrees() - 180.0, Anchor::End)
    }
}

/// The turn in degrees that lets a text run along the rim without standing on its head.
fn along(angle: f64) -> f64 {
    let turn = (angle.to_degrees() + 90.0).rem_euclid(360.0);
    if turn > 90.0 && turn <= 270.0 {
        turn - 180.0
    } else {
        turn
    }
}

impl<'a> Wheel<'a> {
    fn new(input: &'a WheelInput) -> Self {
        let points: Vec<Seated<'a>> = input
            .sectors
            .iter()
            .flat_map(|sector| {
                let seat = |point| Seated { point, sector };
                sector.points.iter().map(seat)
            })
            .collect();
        let ties = ties(input);
        let sizes: Vec<usize> = input.sectors.iter().map(|s| s.points.len()).collect();
        let pairs: Vec<(usize, usize)> = ties.iter().map(|tie| (tie.from, tie.to)).collect();
        let ring = Ring::new(&sizes, &pairs);
        let order = if input.keep_order {
            (0..points.len()).collect()
        } else {
            arrange(&ring)
        };
        let names: Vec<Block> = input
            .sectors
            .iter()
            .map(|sector| wrap(&sector.name, NAME_SIZE, NAME_WIDTH))
            .collect();
        let texts: Vec<&str> = points.iter().map(|s| s.point.label.as_str()).collect();
        let (layout, labels) = fitting(&texts, &order, &ring, &names);
        Wheel {
            input,
            points,
            ties,
            place: places(&order),
            order,
            layout,
            labels,
            names,
        }
    }

    /// The ground, the rim and the name of each sector.
    fn sectors(&self, outer: f64) -> Vec<Scenery> {
        let layout = &self.layout;
        let mut scenery = Vec::new();
        for ((sector, span), name) in self
            .input
            .sectors
            .iter()
            .zip(&layout.sectors)
            .zip(&self.names)
        {
            let band = |inner: f64, outer: f64| Shape::Band {
                centre: point(0.0, 0.0),
                inner,
                outer,
                from: span.from,
                to: span.to,
            };
            let piece = |class: &str, shape: Shape, texts: Vec<Text>| {
                let mut classes = vec![class.to_owned(), sector.class.clone()];
                if sector.points.is_empty() {
                    classes.push("empty".to_owned());
                }
                classes.retain(|class| !class.is_empty());
                Scenery {
                    classes,
                    shapes: vec![shape],
                    lines: Vec::new(),
                    texts,
                }
            };
            let (rim, shore) = (layout.rim, layout.shore);
            let middle = f64::midpoint(shore, outer);
            let mut text =
                Text::centred(polar(span.middle(), middle), name.lines.clone(), NAME_SIZE);
            text.rotation = along(span.middle());
            if !sector.points.is_empty() {
                scenery.push(piece("sector", band(rim + RIM_LINE, shore), Vec::new()));
            }
            scenery.push(piece("sector-rim", band(rim, rim + RIM_LINE), Vec::new()));
            scenery.push(piece("sector-name", band(shore, outer), vec![text]));
        }
        scenery
    }

    /// Where people come in: the outer edge of the first stage with points, as near to the top as an arrow from above
    /// can meet it.
    fn entrance(&self, outer: f64) -> Point {
        let sectors = self.input.sectors.iter().zip(&self.layout.sectors);
        let mut open = sectors.filter(|(sector, _)| !sector.points.is_empty());
        let x = open.next().map_or(0.0, |(_, span)| {
            polar(span.middle(), outer)
                .x
                .clamp(-outer / 2.0, outer / 2.0)
        });
        point(x, -(outer * outer - x * x).sqrt())
    }

    /// The angles at which each relation touches the rim.
    fn ports(&self) -> Vec<(f64, f64)> {
        let pairs: Vec<(usize, usize)> = self
            .ties
            .iter()
            .map(|tie| (self.place[tie.from], self.place[tie.to]))
            .collect();
        ports(&self.layout, &pairs)
    }

    fn edges(&self, ports: &[(f64, f64)]) -> Vec<Edge> {
        self.ties
            .iter()
            .zip(ports)
            .map(|(tie, &(from, to))| {
                let sender = self.points[tie.from].point;
                let mut classes = vec![own(tie.from), own(tie.to), sender.channel.clone()];
                classes.retain(|class| !class.is_empty());
                if tie.both {
                    classes.push("both".to_owned());
                }
                Edge {
                    from: sender.id.clone(),
                    to: self.points[tie.to].point.id.clone(),
                    classes,
                    route: relation(from, to, self.layout.rim),
                    tail: if tie.both { Mark::Arrow } else { Mark::None },
                    head: Mark::Arrow,
                    label: None,
                    title: self.tie_title(tie),
                }
            })
            .collect()
    }

    /// Who sends to whom, and what passes.
    fn tie_title(&self, tie: &Tie) -> String {
        let arrow = if tie.both { '↔' } else { '→' };
        let [from, to] = [tie.from, tie.to].map(|point| &self.points[point].point.label);
        if tie.title.is_empty() {
            format!("{from} {arrow} {to}")
        } else {
            format!("{from} {arrow} {to}: {}", tie.title)
        }
    }

    /// The points in the order of the ring, which is the order of the tab key.
    fn nodes(&self) -> Vec<Node> {
        let beside = self.beside();
        self.order
            .iter()
            .zip(&self.layout.slots)
            .map(|(&number, slot)| {
                let Seated { point, sector } = self.points[number];
                let angle = slot.middle();
                let (rotation, anchor) = radial(angle);
                let channels = &self.input.channels;
                let channel = channels.iter().position(|c| c.class == point.channel);
                let mut classes =
                    vec![own(number), point.touchpoint.clone(), point.channel.clone()];
                classes.extend(beside[number].iter().cloned());
                classes.retain(|class| !class.is_empty());
                Node {
                    id: point.id.clone(),
                    classes,
                    outline: symbol(channel, polar(angle, self.layout.symbols)),
                    texts: vec![Text {
                        at: polar(angle, self.layout.labels),
                        lines: self.labels[number].lines.clone(),
                        size: SIZE,
                        leading: LINE,
                        anchor,
                        rotation,
                        classes: Vec::new(),
                    }],
                    href: point.href.clone(),
                    title: match channel {
                        Some(c) => {
                            format!("{} ({}, {})", point.label, sector.name, channels[c].name)
                        }
                        None => format!("{} ({})", point.label, sector.name),
                    },
                    lane: None,
                }
            })
            .collect()
    }

    /// For each point the classes that keep it lit with another one: those of the
    /// points it is related to, and of the other occurrences of its touchpoint.
    fn beside(&self) -> Vec<Vec<String>> {
        let mut found = vec![Vec::new(); self.points.len()];
        for tie in &self.ties {
            found[tie.from].push(tie.to);
            found[tie.to].push(tie.from);
        }
        let mut occurrences: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (number, seated) in self.points.iter().enumerate() {
            if !seated.point.touchpoint.is_empty() {
                let all = occurrences.entry(&seated.point.touchpoint).or_default();
                all.push(number);
            }
        }
        for same in occurrences.values() {
            for &one in same {
                found[one].extend(same.iter().copied().filter(|&other| other != one));
            }
        }
        found
            .into_iter()
            .map(|mut numbers| {
                numbers.sort_unstable();
                numbers.dedup();
                numbers.into_iter().map(beside).collect()
            })
            .collect()
    }
}

#[cfg(test)]
mod tests;
