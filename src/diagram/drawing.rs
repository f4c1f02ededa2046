//! A drawing as plain data: what stands where, in drawing units (CSS pixels at 100 %).
//!
//! One type serves flowcharts, wheels, matrices and control charts. It holds no
//! colour and no font: classes say what a thing *is*, the stylesheet says how that
//! looks. It refuses to know where its numbers came from.

/// A place, `x` to the right and `y` downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Distance from the left edge of the drawing's plane.
    pub x: f64,
    /// Distance from the top edge of the drawing's plane.
    pub y: f64,
}

/// Shorthand for a [`Point`].
#[must_use]
pub const fn point(x: f64, y: f64) -> Point {
    Point { x, y }
}

/// The part of the plane that is shown (the `viewBox`).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Frame {
    /// Left edge; may be negative.
    pub x: f64,
    /// Top edge; may be negative.
    pub y: f64,
    /// Width, zero for an empty drawing.
    pub width: f64,
    /// Height, zero for an empty drawing.
    pub height: f64,
}

/// A whole drawing, ready to be written as SVG.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Short name, read first by a screen reader.
    pub title: String,
    /// What the picture shows, in sentences: the text alternative.
    pub description: String,
    /// BCP 47 language of every text inside, for instance `es`.
    pub lang: String,
    /// Classes of the root besides `drawing`, for instance `flowchart` or `wheel`.
    pub classes: Vec<String>,
    /// What part of the plane is shown.
    pub frame: Frame,
    /// Swimlanes, behind everything.
    pub lanes: Vec<Lane>,
    /// Things without identity behind the edges: arcs of stages, axes, captions.
    pub scenery: Vec<Scenery>,
    /// Connections, over the scenery and under the nodes.
    pub edges: Vec<Edge>,
    /// What the drawing is about.
    pub nodes: Vec<Node>,
    /// CSS rules only this drawing needs (for instance one hover rule a node). The
    /// standalone form carries them; a page has to put them in its stylesheet.
    pub rules: String,
}

/// A swimlane: a named band that owns the nodes that name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// Stable name, what [`Node::lane`] refers to.
    pub id: String,
    /// Classes besides `lane`.
    pub classes: Vec<String>,
    /// The band.
    pub outline: Shape,
    /// Its heading.
    pub text: Text,
}

/// Shapes, lines and texts that stand for themselves and connect nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scenery {
    /// Classes besides `scenery`.
    pub classes: Vec<String>,
    /// Filled shapes, drawn first.
    pub shapes: Vec<Shape>,
    /// Lines, drawn second.
    pub lines: Vec<Route>,
    /// Texts, drawn last.
    pub texts: Vec<Text>,
}

/// A thing with an identity: a step, a touchpoint, a measured point.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// Identity, what [`Edge::from`] and [`Edge::to`] refer to. Any text.
    pub id: String,
    /// Classes besides `node`, for instance `decision`.
    pub classes: Vec<String>,
    /// The closed outline.
    pub outline: Shape,
    /// Its texts, inside the outline or beside it.
    pub texts: Vec<Text>,
    /// Where a click leads; without it the node is no link.
    pub href: Option<String>,
    /// Tooltip and accessible name; empty where the text says it all.
    pub title: String,
    /// The [`Lane::id`] the node belongs to.
    pub lane: Option<String>,
}

/// A connection between two nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// [`Node::id`] of the source.
    pub from: String,
    /// [`Node::id`] of the target.
    pub to: String,
    /// Classes besides `edge`, for instance `return`.
    pub classes: Vec<String>,
    /// The line from source to target.
    pub route: Route,
    /// What stands where the line starts.
    pub tail: Mark,
    /// What stands where the line ends.
    pub head: Mark,
    /// Text beside the line.
    pub label: Option<Text>,
    /// Tooltip; empty for none.
    pub title: String,
}

/// A closed outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shape {
    /// A box; `radius` rounds its corners, zero for sharp ones.
    Rect {
        /// Left edge.
        x: f64,
        /// Top edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Radius of the corners.
        radius: f64,
    },
    /// A rhombus given by its box.
    Diamond {
        /// Left corner.
        x: f64,
        /// Top corner.
        y: f64,
        /// Width between the side corners.
        width: f64,
        /// Height between the top and bottom corners.
        height: f64,
    },
    /// A circle.
    Circle {
        /// Middle.
        centre: Point,
        /// Radius.
        radius: f64,
    },
    /// A polygon with equal sides.
    Polygon {
        /// Middle.
        centre: Point,
        /// From the middle to the corners.
        radius: f64,
        /// Number of corners; fewer than three draw nothing.
        corners: u8,
        /// Angle of the first corner, in radians clockwise from three o'clock.
        turn: f64,
    },
    /// A piece of a ring, drawn clockwise from angle `from` to angle `to`. Angles
    /// are radians from three o'clock, growing clockwise (because `y` grows downwards).
    Band {
        /// Middle of the ring.
        centre: Point,
        /// Inner radius.
        inner: f64,
        /// Outer radius.
        outer: f64,
        /// First angle.
        from: f64,
        /// Last angle, larger than `from` by less than a full turn.
        to: f64,
    },
}

/// An open line.
#[derive(Clone, Debug, PartialEq)]
pub enum Route {
    /// Straight pieces through these points, the corners rounded by up to `radius`.
    Polyline {
        /// The points, the ends included. Fewer than two draw nothing.
        points: Vec<Point>,
        /// Largest radius of a corner.
        radius: f64,
    },
    /// The shorter arc of a circle between two points.
    Arc {
        /// Where it starts.
        from: Point,
        /// Where it ends.
        to: Point,
        /// Radius of the circle, at least half the distance of the points.
        radius: f64,
        /// Whether it runs clockwise on the screen.
        clockwise: bool,
    },
}

/// What stands at the end of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Nothing.
    #[default]
    None,
    /// A filled arrowhead that touches the end.
    Arrow,
    /// A filled dot around the end.
    Dot,
}

/// A block of lines of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Anchor across the lines, and the middle of the block from top to bottom.
    pub at: Point,
    /// The lines, already wrapped.
    pub lines: Vec<String>,
    /// Font size.
    pub size: f64,
    /// Distance between the baselines of two lines.
    pub leading: f64,
    /// Which part of each line stands at [`Text::at`].
    pub anchor: Anchor,
    /// Turn around [`Text::at`] in degrees, clockwise.
    pub rotation: f64,
    /// Classes of the text, for instance `heading`.
    pub classes: Vec<String>,
}

impl Text {
    /// An upright, centred text of one size in the usual leading.
    #[must_use]
    pub fn centred(at: Point, lines: Vec<String>, size: f64) -> Self {
        Self {
            at,
            lines,
            size,
            leading: size * super::text::LEADING,
            anchor: Anchor::Middle,
            rotation: 0.0,
            classes: Vec::new(),
        }
    }
}

/// Which part of a line of text stands at its point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// Its beginning.
    Start,
    /// Its middle.
    #[default]
    Middle,
    /// Its end.
    End,
}
