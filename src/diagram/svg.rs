//! A [`Drawing`] as SVG text.
//!
//! Every node is `g.node[data-id]`, every edge `g.edge[data-from][data-to]`, every
//! lane `g.lane[data-lane]`: stylesheets, tests and other programs rely on these
//! names. There is no script, no foreign object, no reference to another file and
//! no colour outside the stylesheet.

use super::drawing::{Anchor, Drawing, Edge, Lane, Mark, Node, Scenery, Shape, Text};
use super::markup::{Markup, number};
use super::path;
use super::style;

/// Where the SVG will stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form<'a> {
    /// Inside an HTML page that carries the stylesheet. The ids start with `prefix`,
    /// so that several drawings share a page; only classes, never a style attribute.
    Page {
        /// Different for every drawing of the page.
        prefix: &'a str,
    },
    /// A file of its own, which carries the stylesheet.
    Standalone,
}

/// Writes a drawing. The same drawing gives the same bytes; an empty one gives an
/// empty picture that still has its title.
#[must_use]
pub fn svg(drawing: &Drawing, form: Form<'_>) -> String {
    let mut pen = Pen {
        markup: Markup::default(),
        prefix: match form {
            Form::Page { prefix } => format!("{}-", name(prefix)),
            Form::Standalone => String::new(),
        },
        seen: std::collections::BTreeSet::new(),
    };
    pen.root(drawing, form);
    for lane in &drawing.lanes {
        pen.lane(lane);
    }
    for scenery in &drawing.scenery {
        pen.scenery(scenery);
    }
    for edge in &drawing.edges {
        pen.edge(edge);
    }
    for node in &drawing.nodes {
        pen.node(node);
    }
    pen.markup.finish()
}

struct Pen {
    markup: Markup,
    prefix: String,
    /// Ids already given: one that comes twice is left out the second time, because
    /// a doubled id breaks links and screen readers while a missing one breaks nothing.
    seen: std::collections::BTreeSet<String>,
}

impl Pen {
    fn root(&mut self, drawing: &Drawing, form: Form<'_>) {
        let frame = drawing.frame;
        let (width, height) = (number(frame.width), number(frame.height));
        let view = format!("{} {} {width} {height}", number(frame.x), number(frame.y));
        let (title, desc) = (
            format!("{}title", self.prefix),
            format!("{}desc", self.prefix),
        );
        let mut attributes = Vec::new();
        if form == Form::Standalone {
            attributes.push(("xmlns", "http://www.w3.org/2000/svg"));
        }
        let class = classes("drawing", &drawing.classes);
        let labelled = format!("{title} {desc}");
        attributes.extend([
            ("class", class.as_str()),
            ("viewBox", view.as_str()),
            ("width", width.as_str()),
            ("height", height.as_str()),
            ("role", "graphics-document document"),
            ("aria-labelledby", labelled.as_str()),
            ("lang", drawing.lang.as_str()),
        ]);
        self.markup.open("svg", &attributes);
        self.markup.leaf("title", &[("id", &title)], &drawing.title);
        self.markup
            .leaf("desc", &[("id", &desc)], &drawing.description);
        if form == Form::Standalone {
            self.markup.style(&style::standalone(&drawing.rules));
            // A picture opened alone has no page behind it: it brings its ground.
            let (x, y) = (number(frame.x), number(frame.y));
            let ground = [
                ("class", "ground"),
                ("x", x.as_str()),
                ("y", y.as_str()),
                ("width", width.as_str()),
                ("height", height.as_str()),
            ];
            self.markup.empty("rect", &ground);
        }
        self.markup.line();
    }

    fn lane(&mut self, lane: &Lane) {
        let class = classes("lane", &lane.classes);
        self.markup
            .open("g", &[("class", &class), ("data-lane", &lane.id)]);
        self.shape(&lane.outline);
        self.text(&lane.text);
        self.end();
    }

    fn scenery(&mut self, scenery: &Scenery) {
        let class = classes("scenery", &scenery.classes);
        self.markup.open("g", &[("class", &class)]);
        for shape in &scenery.shapes {
            self.shape(shape);
        }
        for line in &scenery.lines {
            let d = path::route(line, 0.0, 0.0);
            self.markup.empty("path", &[("class", "line"), ("d", &d)]);
        }
        for text in &scenery.texts {
            self.text(text);
        }
        self.end();
    }

    fn edge(&mut self, edge: &Edge) {
        let class = classes("edge", &edge.classes);
        let attributes = [
            ("class", class.as_str()),
            ("data-from", edge.from.as_str()),
            ("data-to", edge.to.as_str()),
        ];
        self.markup.open("g", &attributes);
        if !edge.title.is_empty() {
            self.markup.leaf("title", &[], &edge.title);
        }
        // The line ends inside the mark: a square end would show beside its tip.
        let d = path::route(
            &edge.route,
            path::covered(edge.tail),
            path::covered(edge.head),
        );
        self.markup.empty("path", &[("class", "line"), ("d", &d)]);
        let ends = path::ends(&edge.route);
        for (mark, end) in [
            (edge.tail, ends.map(|e| e.0)),
            (edge.head, ends.map(|e| e.1)),
        ] {
            if let (Some(end), true) = (end, mark != Mark::None) {
                let d = path::mark(mark, end);
                self.markup.empty("path", &[("class", "mark"), ("d", &d)]);
            }
        }
        if let Some(label) = &edge.label {
            self.text(label);
        }
        self.end();
    }

    fn node(&mut self, node: &Node) {
        let class = classes("node", &node.classes);
        let id = format!("{}n-{}", self.prefix, name(&node.id));
        let is_new = self.seen.insert(id.clone());
        let mut attributes = vec![("class", class.as_str())];
        if is_new {
            attributes.push(("id", id.as_str()));
        }
        attributes.push(("data-id", node.id.as_str()));
        if let Some(lane) = &node.lane {
            attributes.push(("data-lane", lane.as_str()));
        }
        self.markup.open("g", &attributes);
        if let Some(href) = &node.href {
            self.markup.open("a", &[("href", href)]);
        }
        if !node.title.is_empty() {
            self.markup.leaf("title", &[], &node.title);
        }
        self.shape(&node.outline);
        for text in &node.texts {
            self.text(text);
        }
        if node.href.is_some() {
            self.markup.close();
        }
        self.end();
    }

    fn shape(&mut self, shape: &Shape) {
        match *shape {
            Shape::Rect {
                x,
                y,
                width,
                height,
                radius,
            } => {
                let [x, y, width, height, radius] = [x, y, width, height, radius].map(number);
                let mut attributes = vec![
                    ("x", x.as_str()),
                    ("y", y.as_str()),
                    ("width", width.as_str()),
                    ("height", height.as_str()),
                ];
                if radius != "0" {
                    attributes.push(("rx", radius.as_str()));
                }
                self.markup.empty("rect", &attributes);
            }
            Shape::Circle { centre, radius } => {
                let [x, y, r] = [centre.x, centre.y, radius].map(number);
                self.markup
                    .empty("circle", &[("cx", &x), ("cy", &y), ("r", &r)]);
            }
            Shape::Diamond { .. } | Shape::Polygon { .. } | Shape::Band { .. } => {
                self.markup.empty("path", &[("d", &path::outline(shape))]);
            }
        }
    }

    fn text(&mut self, text: &Text) {
        let anchor = match text.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let (x, size) = (number(text.at.x), number(text.size));
        let turn = format!(
            "rotate({} {x} {})",
            number(text.rotation),
            number(text.at.y)
        );
        let class = text.classes.join(" ");
        let mut attributes = vec![("text-anchor", anchor), ("font-size", size.as_str())];
        if text.rotation != 0.0 {
            attributes.push(("transform", turn.as_str()));
        }
        if !class.is_empty() {
            attributes.push(("class", class.as_str()));
        }
        // Half the height of a capital below the middle of a line is its baseline.
        let first = text.at.y - (text.lines.len().saturating_sub(1)) as f64 * text.leading / 2.0
            + text.size * 0.35;
        if let [line] = text.lines.as_slice() {
            let y = number(first);
            attributes.extend([("x", x.as_str()), ("y", y.as_str())]);
            self.markup.leaf("text", &attributes, line);
            return;
        }
        self.markup.open("text", &attributes);
        for (i, line) in text.lines.iter().enumerate() {
            let y = number(first + i as f64 * text.leading);
            if i > 0 {
                // Keeps the lines apart for those who copy or hear the text. It has no size,
                // because browsers centre a line together with the blank behind it.
                self.markup.leaf("tspan", &[("font-size", "0")], " ");
            }
            self.markup.leaf("tspan", &[("x", &x), ("y", &y)], line);
        }
        self.markup.close();
    }

    fn end(&mut self) {
        self.markup.close();
        self.markup.line();
    }
}

/// The class attribute: what the thing is, then what is said of it.
fn classes(kind: &str, more: &[String]) -> String {
    let mut all = String::from(kind);
    for class in more {
        all.push(' ');
        all.push_str(&name(class));
    }
    all
}

/// A text as a part of an id or a class: letters, digits, `-` and `_` stay, anything
/// else becomes its code between two underscores, so that different texts stay different.
fn name(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() || c == '-' || c == '_' {
            out.push(c);
        } else {
            let _ = write!(out, "_{:x}_", u32::from(c));
        }
    }
    out
}
