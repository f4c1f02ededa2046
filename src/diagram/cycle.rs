//! A cycle: boxes on a circle, an arrow along it from each to the next, and one shortcut across.

use std::f64::consts::{FRAC_PI_2, TAU};

use super::drawing::{Drawing, Edge, Frame, Mark, Node, Point, Route, Shape, Text, point};
use super::text::{Block, MARGIN, wrap};

/// Font size of names.
const NAME: f64 = 16.0;
/// Font size of notes and of what arrows say.
const SMALL: f64 = 13.0;
/// Widest line in a box.
const LINE: f64 = 170.0;
/// Widest line beside an arrow.
const LABEL: f64 = 130.0;
/// Space between a text and the edge of its box.
const PADDING: f64 = 12.0;
/// Radius of the circle.
const RADIUS: f64 = 168.0;
/// Between the edge of a box and an arrow.
const CLEARANCE: f64 = 5.0;
/// From an arrow to its text.
const BESIDE: f64 = 12.0;
/// Empty space around the drawing.
const BORDER: f64 = 6.0;
/// Pieces of the circle that are looked at to find where it leaves a box.
const PIECES: u32 = 720;
/// How much wider bold letters are.
const BOLD: f64 = 1.07;

/// The input of [`cycle`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cycle {
    /// Name of the drawing.
    pub title: String,
    /// Text alternative, in sentences.
    pub description: String,
    /// BCP 47 language of the texts.
    pub lang: String,
    /// The stages, clockwise from the top.
    pub stages: Vec<CycleStage>,
    /// From a stage straight to another, and what is said of it.
    pub shortcut: Option<(usize, usize, String)>,
}

/// A stage of the cycle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CycleStage {
    /// Its CSS class, for instance `etapa-cierre`.
    pub class: String,
    /// Its name.
    pub name: String,
    /// What is said under the name; empty for nothing.
    pub note: String,
    /// What is said of the way to the next stage; empty for nothing.
    pub onward: String,
    /// Where a click leads.
    pub href: Option<String>,
}

/// Draws a cycle. Nothing for no stage.
#[must_use]
pub fn cycle(input: &Cycle) -> Drawing {
    let cards: Vec<Card> = (0..).zip(&input.stages).map(|it| card(it, input)).collect();
    let mut edges: Vec<Edge> = Vec::new();
    if cards.len() > 1 {
        for (at, card) in cards.iter().enumerate() {
            let next = (at + 1) % cards.len();
            edges.extend(arc(
                card,
                &cards[next],
                &input.stages[at].onward,
                (at, next),
            ));
        }
    }
    if let Some((from, to, said)) = &input.shortcut
        && let (Some(source), Some(target)) = (cards.get(*from), cards.get(*to))
    {
        edges.push(straight(source, target, said, (*from, *to)));
    }
    let nodes: Vec<Node> = (0..)
        .zip(cards.iter().zip(&input.stages))
        .map(|(at, (card, stage))| card.node(at, stage))
        .collect();
    Drawing {
        title: input.title.clone(),
        description: input.description.clone(),
        lang: input.lang.clone(),
        classes: vec!["cycle".to_owned()],
        frame: frame(&cards, &edges),
        edges,
        nodes,
        ..Drawing::default()
    }
}

/// A stage, wrapped and placed.
struct Card {
    name: Block,
    note: Block,
    angle: f64,
    middle: Point,
    half: Point,
}

fn card((at, stage): (u32, &CycleStage), input: &Cycle) -> Card {
    let count = u32::try_from(input.stages.len()).unwrap_or(u32::MAX);
    let angle = TAU * f64::from(at) / f64::from(count) - FRAC_PI_2;
    let (name, note) = (
        wrap(&stage.name, NAME, LINE / BOLD),
        wrap(&stage.note, SMALL, LINE),
    );
    let width = (name.width * BOLD).max(note.width) + 2.0 * PADDING;
    let height = name.height + note.height + 2.0 * PADDING;
    Card {
        name,
        note,
        angle,
        middle: point(RADIUS * angle.cos(), RADIUS * angle.sin()),
        half: point(width / 2.0, height / 2.0),
    }
}

impl Card {
    fn contains(&self, at: Point) -> bool {
        (at.x - self.middle.x).abs() < self.half.x + CLEARANCE
            && (at.y - self.middle.y).abs() < self.half.y + CLEARANCE
    }

    fn node(&self, at: usize, stage: &CycleStage) -> Node {
        let top = self.middle.y - self.half.y + PADDING;
        let x = self.middle.x;
        let name_at = point(x, top + self.name.height / 2.0);
        let mut texts = vec![Text::centred(name_at, self.name.lines.clone(), NAME)];
        texts[0].classes.push("name".to_owned());
        if !self.note.lines.is_empty() {
            let y = top + self.name.height + self.note.height / 2.0;
            let mut note = Text::centred(point(x, y), self.note.lines.clone(), SMALL);
            note.classes.push("note".to_owned());
            texts.push(note);
        }
        let mut classes = vec!["stage".to_owned(), stage.class.clone()];
        classes.retain(|class| !class.is_empty());
        Node {
            id: at.to_string(),
            classes,
            outline: Shape::Rect {
                x: x - self.half.x,
                y: self.middle.y - self.half.y,
                width: 2.0 * self.half.x,
                height: 2.0 * self.half.y,
                radius: 8.0,
            },
            texts,
            href: stage.href.clone(),
            title: String::new(),
            lane: None,
        }
    }
}

/// The arrow along the circle; none where two boxes leave no room for it.
fn arc(from: &Card, to: &Card, said: &str, (at, next): (usize, usize)) -> Option<Edge> {
    let step = TAU / f64::from(PIECES);
    let span = (to.angle - from.angle).rem_euclid(TAU);
    let on_circle = |angle: f64| point(RADIUS * angle.cos(), RADIUS * angle.sin());
    let mut free = (0..PIECES)
        .map(|piece| step * f64::from(piece))
        .take_while(|turn| *turn < span)
        .map(|turn| from.angle + turn)
        .filter(|angle| !from.contains(on_circle(*angle)) && !to.contains(on_circle(*angle)));
    let start = free.next()?;
    let end = free.last()?;
    let middle = f64::midpoint(start, end);
    let text = wrap(said, SMALL, LABEL);
    let label = (!text.lines.is_empty()).then(|| {
        // Outside the circle, as far as the text is wide in that direction.
        let away = RADIUS
            + BESIDE
            + text.width / 2.0 * middle.cos().abs()
            + text.height / 2.0 * middle.sin().abs();
        let at = point(away * middle.cos(), away * middle.sin());
        Text::centred(at, text.lines.clone(), SMALL)
    });
    Some(Edge {
        from: at.to_string(),
        to: next.to_string(),
        classes: Vec::new(),
        route: Route::Arc {
            from: on_circle(start),
            to: on_circle(end),
            radius: RADIUS,
            clockwise: true,
        },
        tail: Mark::None,
        head: Mark::Arrow,
        label,
        title: String::new(),
    })
}

/// The arrow straight across.
fn straight(from: &Card, to: &Card, said: &str, (at, next): (usize, usize)) -> Edge {
    let (start, end) = (edge_towards(from, to.middle), edge_towards(to, from.middle));
    let text = wrap(said, SMALL, LABEL);
    let middle = point(f64::midpoint(start.x, end.x), f64::midpoint(start.y, end.y));
    let label = (!text.lines.is_empty()).then(|| {
        let above = point(middle.x, middle.y - BESIDE / 2.0 - text.height / 2.0);
        Text::centred(above, text.lines.clone(), SMALL)
    });
    Edge {
        from: at.to_string(),
        to: next.to_string(),
        classes: vec!["shortcut".to_owned()],
        route: Route::Polyline {
            points: vec![start, end],
            radius: 0.0,
        },
        tail: Mark::None,
        head: Mark::Arrow,
        label,
        title: String::new(),
    }
}

/// Where the line from the middle of a box to a place leaves it.
fn edge_towards(card: &Card, to: Point) -> Point {
    let (dx, dy) = (to.x - card.middle.x, to.y - card.middle.y);
    let across = (card.half.x + CLEARANCE) / dx.abs().max(f64::EPSILON);
    let down = (card.half.y + CLEARANCE) / dy.abs().max(f64::EPSILON);
    let part = across.min(down).min(1.0);
    point(card.middle.x + part * dx, card.middle.y + part * dy)
}

fn frame(cards: &[Card], edges: &[Edge]) -> Frame {
    let mut bounds: Option<[f64; 4]> = None;
    let mut add = |middle: Point, half: Point| {
        let own = [
            middle.x - half.x,
            middle.y - half.y,
            middle.x + half.x,
            middle.y + half.y,
        ];
        let [a, b, c, d] = bounds.unwrap_or(own);
        bounds = Some([a.min(own[0]), b.min(own[1]), c.max(own[2]), d.max(own[3])]);
    };
    for card in cards {
        add(card.middle, card.half);
    }
    for text in edges.iter().filter_map(|edge| edge.label.as_ref()) {
        let width = text
            .lines
            .iter()
            .map(|line| super::text::width(line, text.size) * MARGIN)
            .fold(0.0, f64::max);
        let height = text.leading * text.lines.len() as f64;
        add(text.at, point(width / 2.0, height / 2.0));
    }
    if cards.len() > 1 {
        add(point(0.0, 0.0), point(RADIUS, RADIUS / 2.0));
    }
    let Some([left, top, right, bottom]) = bounds else {
        return Frame::default();
    };
    Frame {
        x: left - BORDER,
        y: top - BORDER,
        width: right - left + 2.0 * BORDER,
        height: bottom - top + 2.0 * BORDER,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cycle, CycleStage, cycle};
    use crate::diagram::drawing::{Drawing, Route};

    fn draw(stages: usize) -> Drawing {
        let stage = |number: usize| CycleStage {
            name: ["Preparación", "Atención", "Cierre"][number % 3].to_owned(),
            note: "12 puntos de contacto: informa y agenda".to_owned(),
            onward: "otra solicitud".to_owned(),
            ..CycleStage::default()
        };
        cycle(&Cycle {
            stages: (0..stages).map(stage).collect(),
            shortcut: Some((2, 1, "nueva atención".to_owned())),
            ..Cycle::default()
        })
    }

    #[test]
    fn each_stage_leads_to_the_next_and_the_last_to_the_first() {
        let drawing = draw(3);
        let ways: Vec<(&str, &str)> = drawing
            .edges
            .iter()
            .map(|edge| (edge.from.as_str(), edge.to.as_str()))
            .collect();
        assert_eq!(ways, [("0", "1"), ("1", "2"), ("2", "0"), ("2", "1")]);
    }

    #[test]
    fn any_number_of_stages_is_drawn_inside_the_frame() {
        assert!(draw(0).nodes.is_empty());
        for stages in [1, 2, 3, 7] {
            let drawing = draw(stages);
            assert_eq!(drawing.nodes.len(), stages);
            let frame = drawing.frame;
            for edge in &drawing.edges {
                if let Route::Arc { from, to, .. } = edge.route {
                    for at in [from, to] {
                        assert!(at.x >= frame.x && at.x <= frame.x + frame.width);
                        assert!(at.y >= frame.y && at.y <= frame.y + frame.height);
                    }
                }
            }
        }
    }
}
