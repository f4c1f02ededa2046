//! Layers from left to right, for instance channels, record, process and result: boxes in columns, and arrows from each
//! column to the next ones. The lines between two columns share one vertical piece, so that many boxes that lead to one
//! read as a brace and not as a bundle of lines.

use super::drawing::{
    Anchor, Drawing, Edge, Frame, Mark, Node, Point, Route, Scenery, Shape, Text, point,
};
use super::text::{Block, wrap};

/// Font size of names.
const NAME: f64 = 14.0;
/// Font size of notes and headings.
const SMALL: f64 = 12.0;
/// Space between a text and the edge of its box.
const PADDING: f64 = 9.0;
/// Space between two boxes of a column.
const BETWEEN: f64 = 12.0;
/// Space between two columns, for the arrows.
const GAP: f64 = 46.0;
/// Empty space around the drawing.
const BORDER: f64 = 6.0;
/// Between a heading and its column.
const UNDER_HEADING: f64 = 10.0;
/// How much wider bold letters are.
const BOLD: f64 = 1.07;
/// Radius of the corners of lines.
const CORNER: f64 = 6.0;

/// The input of [`layers`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layers {
    /// Name of the drawing.
    pub title: String,
    /// Text alternative, in sentences.
    pub description: String,
    /// BCP 47 language of the texts.
    pub lang: String,
    /// The columns from left to right. One without boxes takes no room.
    pub columns: Vec<Layer>,
    /// The arrows. Those that name a box that is not there are not drawn.
    pub links: Vec<LayerLink>,
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layer {
    /// Stands over it; empty for nothing.
    pub name: String,
    /// Widest line of its texts, in pixels.
    pub width: f64,
    /// Its boxes from top to bottom.
    pub boxes: Vec<LayerBox>,
}

/// A box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LayerBox {
    /// Its name.
    pub label: String,
    /// What is said under the name; empty for nothing.
    pub note: String,
    /// CSS classes, for instance `centre`.
    pub classes: Vec<String>,
    /// Where a click leads.
    pub href: Option<String>,
}

/// An arrow from a box to another: the place of the column, then of the box in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LayerLink {
    /// Where it starts.
    pub from: (usize, usize),
    /// Where it ends.
    pub to: (usize, usize),
}

/// Draws the layers. Columns are as high as they need, in the middle of the highest.
#[must_use]
pub fn layers(input: &Layers) -> Drawing {
    let columns = columns(input);
    let right = columns
        .iter()
        .map(|column| column.from + column.width)
        .fold(0.0, f64::max);
    let bottom = columns.iter().map(Column::bottom).fold(0.0, f64::max);
    let mut nodes = Vec::new();
    let mut scenery = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        scenery.extend(column.heading());
        let placed = column.cards.iter().zip(0..);
        nodes.extend(placed.map(|(card, number)| column.node(card, id((at, number)))));
    }
    Drawing {
        title: input.title.clone(),
        description: input.description.clone(),
        lang: input.lang.clone(),
        classes: vec!["layers".to_owned()],
        frame: Frame {
            x: -BORDER,
            y: -BORDER,
            width: right + 2.0 * BORDER,
            height: bottom + 2.0 * BORDER,
        },
        scenery,
        edges: input
            .links
            .iter()
            .filter_map(|link| edge(*link, &columns))
            .collect(),
        nodes,
        ..Drawing::default()
    }
}

struct Column {
    heading: Block,
    cards: Vec<Card>,
    from: f64,
    width: f64,
}

/// A box, wrapped and placed.
struct Card {
    asked: LayerBox,
    name: Block,
    note: Block,
    top: f64,
    height: f64,
}

fn columns(input: &Layers) -> Vec<Column> {
    let mut from = 0.0;
    let mut columns = Vec::new();
    for layer in &input.columns {
        let cards: Vec<Card> = layer.boxes.iter().map(|it| card(it, layer.width)).collect();
        let heading = if cards.is_empty() {
            Block::default()
        } else {
            wrap(&layer.name, SMALL, layer.width.max(SMALL) / BOLD)
        };
        let widest = cards
            .iter()
            .map(|card| (card.name.width * BOLD).max(card.note.width) + 2.0 * PADDING)
            .fold(heading.width * BOLD, f64::max);
        let width = if cards.is_empty() { 0.0 } else { widest };
        let next = from + width + if cards.is_empty() { 0.0 } else { GAP };
        columns.push(Column {
            heading,
            cards,
            from,
            width,
        });
        from = next;
    }
    let over = columns
        .iter()
        .map(|it| it.heading.height)
        .fold(0.0, f64::max);
    let top = if over > 0.0 {
        over + UNDER_HEADING
    } else {
        0.0
    };
    let highest = columns.iter().map(Column::height).fold(0.0, f64::max);
    for column in &mut columns {
        let mut y = top + (highest - column.height()) / 2.0;
        for card in &mut column.cards {
            card.top = y;
            y += card.height + BETWEEN;
        }
    }
    columns
}

fn card(asked: &LayerBox, width: f64) -> Card {
    let name = wrap(&asked.label, NAME, width.max(NAME) / BOLD);
    let note = wrap(&asked.note, SMALL, width.max(SMALL));
    Card {
        asked: asked.clone(),
        height: name.height + note.height + 2.0 * PADDING,
        name,
        note,
        top: 0.0,
    }
}

impl Column {
    fn height(&self) -> f64 {
        let cards: f64 = self.cards.iter().map(|card| card.height).sum();
        cards + BETWEEN * self.cards.len().saturating_sub(1) as f64
    }

    fn bottom(&self) -> f64 {
        let last = self.cards.last();
        last.map_or(0.0, |card| card.top + card.height)
    }

    /// The name over the column.
    fn heading(&self) -> Option<Scenery> {
        if self.heading.lines.is_empty() {
            return None;
        }
        let at = point(self.from, self.heading.height / 2.0);
        let mut text = Text::centred(at, self.heading.lines.clone(), SMALL);
        text.anchor = Anchor::Start;
        Some(Scenery {
            classes: vec!["column-heading".to_owned()],
            texts: vec![text],
            ..Scenery::default()
        })
    }

    fn node(&self, card: &Card, id: String) -> Node {
        let x = self.from + self.width / 2.0;
        let top = card.top + PADDING;
        let at = point(x, top + card.name.height / 2.0);
        let mut texts = vec![Text::centred(at, card.name.lines.clone(), NAME)];
        texts[0].classes.push("name".to_owned());
        if !card.note.lines.is_empty() {
            let y = top + card.name.height + card.note.height / 2.0;
            let mut note = Text::centred(point(x, y), card.note.lines.clone(), SMALL);
            note.classes.push("note".to_owned());
            texts.push(note);
        }
        Node {
            id,
            classes: card.asked.classes.clone(),
            outline: Shape::Rect {
                x: self.from,
                y: card.top,
                width: self.width,
                height: card.height,
                radius: 6.0,
            },
            texts,
            href: card.asked.href.clone(),
            title: String::new(),
            lane: None,
        }
    }
}

fn id((column, card): (usize, usize)) -> String {
    format!("{column}-{card}")
}

/// An arrow from the right of a box to the left of another, with its vertical piece before the column of the other.
fn edge(link: LayerLink, columns: &[Column]) -> Option<Edge> {
    let column = columns.get(link.from.0)?;
    let other = columns.get(link.to.0)?;
    let (source, target) = (column.cards.get(link.from.1)?, other.cards.get(link.to.1)?);
    let from = point(column.from + column.width, middle(source));
    let to = point(other.from, middle(target));
    let turn = to.x - GAP / 2.0;
    let mut points: Vec<Point> = vec![from, point(turn, from.y), point(turn, to.y), to];
    if (from.y - to.y).abs() < 0.5 {
        points = vec![from, to];
    }
    Some(Edge {
        from: id(link.from),
        to: id(link.to),
        classes: Vec::new(),
        route: Route::Polyline {
            points,
            radius: CORNER,
        },
        tail: Mark::None,
        head: Mark::Arrow,
        label: None,
        title: String::new(),
    })
}

fn middle(card: &Card) -> f64 {
    card.top + card.height / 2.0
}

#[cfg(test)]
mod tests {
    use super::{Layer, LayerBox, LayerLink, Layers, layers};
    use crate::diagram::drawing::{Drawing, Route, Shape};

    fn draw(sizes: &[usize]) -> Drawing {
        let layer = |boxes: usize| Layer {
            name: "Canales por los que llega".to_owned(),
            width: 130.0,
            boxes: (0..boxes)
                .map(|number| LayerBox {
                    label: "Ventanilla única de radicación ".repeat(1 + number % 3),
                    note: "Pide seis datos".to_owned(),
                    ..LayerBox::default()
                })
                .collect(),
        };
        let links = (0..sizes.first().copied().unwrap_or_default()).map(|number| LayerLink {
            from: (0, number),
            to: (1, 0),
        });
        layers(&Layers {
            columns: sizes.iter().copied().map(layer).collect(),
            links: links.collect(),
            ..Layers::default()
        })
    }

    #[test]
    fn boxes_stay_in_the_frame_and_apart() {
        for sizes in [&[][..], &[1], &[5, 1, 2, 1], &[3, 0, 1], &[40, 1]] {
            let drawing = draw(sizes);
            let frame = drawing.frame;
            let boxes: Vec<[f64; 4]> = drawing
                .nodes
                .iter()
                .map(|node| match node.outline {
                    Shape::Rect {
                        x,
                        y,
                        width,
                        height,
                        ..
                    } => [x, y, x + width, y + height],
                    _ => panic!("every box is a rectangle"),
                })
                .collect();
            assert_eq!(boxes.len(), sizes.iter().sum::<usize>());
            for (at, a) in boxes.iter().enumerate() {
                assert!(a[0] >= frame.x && a[2] <= frame.x + frame.width);
                assert!(a[1] >= frame.y && a[3] <= frame.y + frame.height);
                for b in &boxes[at + 1..] {
                    let is_apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                    assert!(is_apart, "{a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn arrows_run_to_the_right_and_lost_ones_are_left_out() {
        let drawing = draw(&[4, 1, 1]);
        assert_eq!(drawing.edges.len(), 4);
        for edge in &drawing.edges {
            let Route::Polyline { points, .. } = &edge.route else {
                panic!("every line has corners");
            };
            assert!(points.windows(2).all(|pair| pair[0].x <= pair[1].x));
        }
        assert!(draw(&[4]).edges.is_empty());
    }
}
