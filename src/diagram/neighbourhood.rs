//! One touchpoint with those it is related to: what it receives comes in from the
//! left, what it sends goes out to the right, and each line says what passes.
//!
//! The touchpoint in the middle is as tall as all the rows beside it, so every line is
//! straight and none crosses another.

use super::drawing::{
    Anchor, Drawing, Edge, Frame, Mark, Node, Route, Scenery, Shape, Text, point,
};
use super::text::{Block, MARGIN, width, wrap};

/// Widest drawing: the column of text of a page.
const WIDEST: f64 = 720.0;
/// Empty space around the drawing.
const BORDER: f64 = 4.0;
/// Font size of names.
const NAME: f64 = 14.0;
/// Font size of what passes, of notes and of headings.
const SMALL: f64 = 12.0;
/// How much wider bold letters are.
const BOLD: f64 = 1.07;
/// Widest line of a neighbour's name.
const CARD_LINE: f64 = 128.0;
/// Widest line of the name in the middle, unless a single word is wider.
const CENTRE_LINE: f64 = 92.0;
/// Widest word of the name in the middle that is not cut.
const CENTRE_WORD: f64 = 140.0;
/// Space between the text of a box and its sides.
const PADDING: f64 = 9.0;
/// Narrowest space for a line and its arrowhead.
const SHORTEST_LINE: f64 = 56.0;
/// Space between the text over a line and the ends of the line.
const AROUND_LABEL: f64 = 13.0;
/// Between the text and the line under it.
const OVER_LINE: f64 = 5.0;
/// Lowest row.
const LOWEST_ROW: f64 = 40.0;
/// Space between two rows.
const BETWEEN: f64 = 10.0;
/// Space between a heading and its column.
const UNDER_HEADING: f64 = 7.0;

/// The input of [`neighbourhood`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbourhood {
    /// Name of the drawing.
    pub title: String,
    /// Text alternative, in sentences.
    pub description: String,
    /// BCP 47 language of the texts.
    pub lang: String,
    /// Identity of the touchpoint in the middle.
    pub id: String,
    /// Its name.
    pub centre: String,
    /// Whom it receives from.
    pub incoming: Vec<Neighbour>,
    /// Whom it sends to.
    pub outgoing: Vec<Neighbour>,
    /// Stands over the left column, for instance «Recibe de».
    pub receives: String,
    /// Stands over the right column, for instance «Envía a».
    pub sends: String,
}

/// A related touchpoint. One that both sends and receives comes in both lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbour {
    /// Identity; may come again in the other list.
    pub id: String,
    /// Its name.
    pub label: String,
    /// What is said under the name, for instance its stage; empty for nothing.
    pub note: String,
    /// Where a click leads.
    pub href: Option<String>,
    /// What passes, one entry each; empty for nothing said.
    pub passes: Vec<String>,
    /// CSS class of the way it goes, for instance `canal-electronico`; empty for none.
    pub via: String,
}

/// Draws a neighbourhood, at most 720 wide. A side without neighbours takes no room;
/// without any, the touchpoint stands alone.
#[must_use]
pub fn neighbourhood(input: &Neighbourhood) -> Drawing {
    let plan = Plan::new(input);
    let mut nodes = vec![plan.centre(input)];
    let mut edges = Vec::new();
    let mut scenery = Vec::new();
    for column in [&plan.left, &plan.right] {
        scenery.extend(column.heading());
        for row in &column.rows {
            nodes.push(column.card(row));
            edges.push(column.line(row, input, &plan));
        }
    }
    Drawing {
        title: input.title.clone(),
        description: input.description.clone(),
        lang: input.lang.clone(),
        classes: vec!["neighbourhood".to_owned()],
        frame: Frame {
            x: -BORDER,
            y: -BORDER,
            width: plan.right.far.max(plan.centre_to) + 2.0 * BORDER,
            height: plan.bottom + 2.0 * BORDER,
        },
        scenery,
        edges,
        nodes,
        ..Drawing::default()
    }
}

/// A side of the drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// Left: what comes in.
    In,
    /// Right: what goes out.
    Out,
}

/// Where everything stands.
struct Plan {
    left: Column,
    right: Column,
    name: Block,
    centre_from: f64,
    centre_to: f64,
    top: f64,
    bottom: f64,
}

/// The neighbours of one side.
struct Column {
    side: Side,
    /// The words over it; no lines where there are no rows.
    heading: Block,
    rows: Vec<Row>,
    /// Left edge of the boxes.
    from: f64,
    /// Right edge of the boxes.
    far: f64,
}

/// A neighbour, wrapped, and the piece of the column it has.
struct Row {
    neighbour: Neighbour,
    name: Block,
    note: Block,
    passes: Block,
    top: f64,
    height: f64,
}

impl Plan {
    fn new(input: &Neighbourhood) -> Plan {
        let name = centre_name(&input.centre);
        let middle = name.width * BOLD + 2.0 * PADDING;
        // What the boxes leave is for the texts over the lines.
        let free = WIDEST - 2.0 * BORDER - middle - 2.0 * (CARD_LINE * MARGIN + 2.0 * PADDING);
        let line = (free / 2.0 - 2.0 * AROUND_LABEL) / MARGIN;
        let (mut left, left_gap) = Column::new(Side::In, &input.receives, &input.incoming, line);
        let (mut right, right_gap) = Column::new(Side::Out, &input.sends, &input.outgoing, line);
        let top = left.heading.height.max(right.heading.height);
        let top = if top > 0.0 { top + UNDER_HEADING } else { 0.0 };
        let least = (name.height + 2.0 * PADDING).max(LOWEST_ROW);
        let height = left.height().max(right.height()).max(least);
        left.spread(top, height);
        right.spread(top, height);
        let centre_from = left.far + left_gap;
        let centre_to = centre_from + middle;
        right.from = centre_to + right_gap;
        right.far += right.from;
        Plan {
            left,
            right,
            name,
            centre_from,
            centre_to,
            top,
            bottom: top + height,
        }
    }

    /// The touchpoint itself.
    fn centre(&self, input: &Neighbourhood) -> Node {
        let (width, height) = (self.centre_to - self.centre_from, self.bottom - self.top);
        let at = point(
            f64::midpoint(self.centre_from, self.centre_to),
            f64::midpoint(self.top, self.bottom),
        );
        Node {
            id: input.id.clone(),
            classes: vec!["centre".to_owned()],
            outline: Shape::Rect {
                x: self.centre_from,
                y: self.top,
                width,
                height,
                radius: 8.0,
            },
            texts: vec![Text::centred(at, self.name.lines.clone(), NAME)],
            href: None,
            title: String::new(),
            lane: None,
        }
    }
}

/// The name in the middle, as narrow as its longest word allows.
fn centre_name(name: &str) -> Block {
    let longest = name
        .split_whitespace()
        .map(|word| width(word, NAME))
        .fold(CENTRE_LINE, f64::max);
    wrap(name, NAME, longest.min(CENTRE_WORD))
}

impl Column {
    /// The rows of one side, and the room their lines need.
    fn new(side: Side, heading: &str, neighbours: &[Neighbour], line: f64) -> (Column, f64) {
        let rows: Vec<Row> = neighbours.iter().map(|n| Row::new(n, line)).collect();
        let over = rows.iter().map(|row| row.passes.width).fold(0.0, f64::max);
        let card = rows
            .iter()
            .map(|row| row.name.width.max(row.note.width) + 2.0 * PADDING)
            .fold(0.0, f64::max);
        let gap = (over + 2.0 * AROUND_LABEL).max(SHORTEST_LINE);
        let gap = if rows.is_empty() { 0.0 } else { gap };
        let heading = if rows.is_empty() {
            Block::default()
        } else {
            wrap(heading, SMALL, (card + gap - PADDING) / MARGIN / BOLD)
        };
        let column = Column {
            side,
            heading,
            rows,
            from: 0.0,
            far: card,
        };
        (column, gap)
    }

    fn height(&self) -> f64 {
        let rows: f64 = self.rows.iter().map(|row| row.height).sum();
        rows + BETWEEN * self.rows.len().saturating_sub(1) as f64
    }

    /// Gives the rows their places; what is left of the height is shared among them.
    fn spread(&mut self, top: f64, height: f64) {
        let spare = (height - self.height()).max(0.0) / self.rows.len().max(1) as f64;
        let mut y = top;
        for row in &mut self.rows {
            row.top = y + spare / 2.0;
            y += row.height + spare + BETWEEN;
        }
    }

    /// The words over the column.
    fn heading(&self) -> Option<Scenery> {
        if self.heading.lines.is_empty() {
            return None;
        }
        let (x, anchor) = match self.side {
            Side::In => (self.from, Anchor::Start),
            Side::Out => (self.far, Anchor::End),
        };
        let at = point(x, self.heading.height / 2.0);
        let mut text = Text::centred(at, self.heading.lines.clone(), SMALL);
        text.anchor = anchor;
        Some(Scenery {
            classes: vec!["column-heading".to_owned()],
            texts: vec![text],
            ..Scenery::default()
        })
    }

    /// The identity of a neighbour's box: the same touchpoint may stand on both sides.
    fn id(&self, neighbour: &Neighbour) -> String {
        match self.side {
            Side::In => format!("{}--in", neighbour.id),
            Side::Out => format!("{}--out", neighbour.id),
        }
    }

    /// The box of a neighbour.
    fn card(&self, row: &Row) -> Node {
        let x = f64::midpoint(self.from, self.far);
        let words = row.name.height + row.note.height;
        let top = row.top + (row.height - words) / 2.0;
        let mut texts = vec![Text::centred(
            point(x, top + row.name.height / 2.0),
            row.name.lines.clone(),
            NAME,
        )];
        if !row.note.lines.is_empty() {
            let y = top + row.name.height + row.note.height / 2.0;
            let mut note = Text::centred(point(x, y), row.note.lines.clone(), SMALL);
            note.classes.push("note".to_owned());
            texts.push(note);
        }
        Node {
            id: self.id(&row.neighbour),
            classes: vec!["neighbour".to_owned()],
            outline: Shape::Rect {
                x: self.from,
                y: row.top,
                width: self.far - self.from,
                height: row.height,
                radius: 5.0,
            },
            texts,
            href: row.neighbour.href.clone(),
            title: String::new(),
            lane: None,
        }
    }

    /// The line between a neighbour and the middle, with what passes over it.
    fn line(&self, row: &Row, input: &Neighbourhood, plan: &Plan) -> Edge {
        let (from, to) = match self.side {
            Side::In => (self.far, plan.centre_from),
            Side::Out => (plan.centre_to, self.from),
        };
        let passes = &row.passes;
        let over = if passes.lines.is_empty() {
            0.0
        } else {
            passes.height + OVER_LINE
        };
        // Text and line are one block, in the middle of the row.
        let y = row.top + f64::midpoint(row.height, over);
        let label = (!passes.lines.is_empty()).then(|| {
            let middle = y - OVER_LINE - passes.height / 2.0;
            Text::centred(
                point(f64::midpoint(from, to), middle),
                passes.lines.clone(),
                SMALL,
            )
        });
        let (source, target) = match self.side {
            Side::In => (self.id(&row.neighbour), input.id.clone()),
            Side::Out => (input.id.clone(), self.id(&row.neighbour)),
        };
        let mut classes = vec![row.neighbour.via.clone()];
        classes.retain(|class| !class.is_empty());
        Edge {
            from: source,
            to: target,
            classes,
            route: Route::Polyline {
                points: vec![point(from, y), point(to, y)],
                radius: 0.0,
            },
            tail: Mark::None,
            head: Mark::Arrow,
            label,
            title: String::new(),
        }
    }
}

impl Row {
    fn new(neighbour: &Neighbour, line: f64) -> Row {
        let name = wrap(&neighbour.label, NAME, CARD_LINE);
        let note = wrap(&neighbour.note, SMALL, CARD_LINE);
        let said: Vec<&str> = neighbour
            .passes
            .iter()
            .map(|passes| passes.trim())
            .filter(|passes| !passes.is_empty())
            .collect();
        let passes = wrap(&said.join(", "), SMALL, line.max(SMALL));
        let words = name.height + note.height + 2.0 * PADDING;
        let height = words.max(passes.height + 3.0 * OVER_LINE).max(LOWEST_ROW);
        Row {
            neighbour: neighbour.clone(),
            name,
            note,
            passes,
            top: 0.0,
            height,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Neighbour, Neighbourhood, neighbourhood};
    use crate::diagram::drawing::{Drawing, Route, Shape};

    fn neighbour(number: usize, passes: &[&str]) -> Neighbour {
        Neighbour {
            id: format!("punto-{number}"),
            label: "Ventanilla única de radicación ".repeat(1 + number % 3),
            note: "Atención".to_owned(),
            href: Some("x.html".to_owned()),
            passes: passes.iter().map(|&p| p.to_owned()).collect(),
            via: "canal-presencial".to_owned(),
        }
    }

    fn draw(incoming: usize, outgoing: usize, passes: &[&str]) -> Drawing {
        neighbourhood(&Neighbourhood {
            id: "punto".to_owned(),
            centre: "Notificación electrónica administrativa".to_owned(),
            incoming: (0..incoming).map(|n| neighbour(n, passes)).collect(),
            outgoing: (0..outgoing).map(|n| neighbour(n, passes)).collect(),
            receives: "Recibe de".to_owned(),
            sends: "Envía a".to_owned(),
            ..Neighbourhood::default()
        })
    }

    fn bounds(shape: &Shape) -> [f64; 4] {
        let &Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } = shape
        else {
            panic!("every box is a rectangle");
        };
        [x, y, x + width, y + height]
    }

    #[test]
    fn boxes_stay_in_the_page_and_apart() {
        let long = "Número de radicado y documento de identidad de quien solicita";
        for (incoming, outgoing) in [(0, 0), (1, 0), (0, 1), (3, 3), (1, 9), (12, 2)] {
            for passes in [&[][..], &["radicado"], &[long, long, long]] {
                let drawing = draw(incoming, outgoing, passes);
                let frame = drawing.frame;
                assert!(frame.width <= 720.0, "{incoming} {outgoing}: {frame:?}");
                let boxes: Vec<[f64; 4]> =
                    drawing.nodes.iter().map(|n| bounds(&n.outline)).collect();
                assert_eq!(boxes.len(), 1 + incoming + outgoing);
                for (k, a) in boxes.iter().enumerate() {
                    assert!(a[0] >= frame.x && a[2] <= frame.x + frame.width);
                    assert!(a[1] >= frame.y && a[3] <= frame.y + frame.height);
                    for b in &boxes[k + 1..] {
                        let is_apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                        assert!(is_apart, "{a:?} {b:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn lines_are_level_and_run_towards_the_right() {
        for edge in draw(3, 4, &["radicado"]).edges {
            let Route::Polyline { points, .. } = edge.route else {
                panic!("every line is straight");
            };
            assert!(points[0].x + 40.0 < points[1].x);
            assert!((points[0].y - points[1].y).abs() < 1e-9);
            assert!(edge.label.is_some());
        }
    }

    #[test]
    fn the_same_touchpoint_on_both_sides_has_two_identities() {
        let drawing = draw(1, 1, &[]);
        let ids: Vec<&str> = drawing.nodes.iter().map(|n| n.id.as_str()).collect();
        assert_eq!(ids, ["punto", "punto-0--in", "punto-0--out"]);
    }
}
