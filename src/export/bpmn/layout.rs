use super::process::{Flow, LineKind, Node, NodeKind, Process};
use crate::diagram::{
    self, Chart, ChartEdge, ChartNode, Drawing, EdgeKind, LEADING, MARGIN, Point, Route, Shape,
    Text, point,
};

/// Radius of an event: the size that modelling programs give it.
const EVENT: f64 = 18.0;
/// Radius of an event that can still be seen.
const SMALLEST: f64 = 3.0;
/// Height of the pool's heading.
const HEADING: f64 = 30.0;
/// Font size of what stands beside events, and in notes.
const SMALL: f64 = 12.0;
/// Widest line of a note.
const NOTE: f64 = 240.0;
/// White around a text and between notes.
const GAP: f64 = 12.0;

/// Where everything of a process stands, in pixels from the top left corner.
pub(super) struct Layout {
    /// By node.
    pub(super) nodes: Vec<Bounds>,
    /// By node: where its name stands; none for a task, which has it inside, and where there is no name.
    pub(super) names: Vec<Option<Bounds>>,
    /// By flow: at least two points.
    pub(super) flows: Vec<Vec<Point>>,
    /// By flow: where its name stands.
    pub(super) answers: Vec<Option<Bounds>>,
    /// The pool; none without lanes.
    pub(super) pool: Option<Bounds>,
    /// By lane. A drawing too large to be laid out has none.
    pub(super) lanes: Vec<Bounds>,
    /// By note.
    pub(super) notes: Vec<Bounds>,
}

/// A box.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Bounds {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Layout {
    /// Lays a process out as the drawings are.
    pub(super) fn new(process: &Process) -> Self {
        let boxed = Boxed::new(process);
        let drawing = diagram::flowchart(&chart(process, &boxed));
        let shift = shift(&drawing, process);
        let mut layout = Layout {
            nodes: boxed
                .place
                .iter()
                .map(|at| bounds(&drawing.nodes[*at].outline, shift))
                .collect(),
            names: vec![None; process.nodes.len()],
            flows: Vec::new(),
            answers: Vec::new(),
            pool: None,
            lanes: drawing
                .lanes
                .iter()
                .map(|lane| bounds(&lane.outline, shift))
                .collect(),
            notes: Vec::new(),
        };
        layout.lines(process, &drawing, &boxed, shift);
        let sizes = radii(process, &layout.flows);
        for (at, node) in process.nodes.iter().enumerate() {
            layout.events(process, at, sizes[at]);
            if node.kind == NodeKind::Split {
                let text = drawing.nodes[boxed.place[at]].texts.first();
                layout.names[at] = text.map(|text| text_bounds(text, shift));
            }
        }
        let frame = Bounds {
            x: 0.0,
            y: if process.lanes.is_empty() {
                0.0
            } else {
                HEADING
            },
            width: drawing.frame.width,
            height: drawing.frame.height,
        };
        if !process.lanes.is_empty() {
            layout.pool = Some(pool(&layout.lanes, frame));
        }
        layout.notes = notes(process, layout.pool.unwrap_or(frame));
        layout
    }

    /// The lines of the flows. A drawing too large to be laid out has not all of them: the others go straight.
    fn lines(&mut self, process: &Process, drawing: &Drawing, boxed: &Boxed, shift: Point) {
        let mut drawn = drawing.edges.iter().peekable();
        for flow in &process.flows {
            let ends = [flow.from, flow.to].map(|node| &drawing.nodes[boxed.place[node]].id);
            let edge = drawn.next_if(|edge| edge.from == *ends[0] && edge.to == *ends[1]);
            let points = edge.map_or_else(Vec::new, |edge| points(&edge.route, shift));
            self.flows.push(if points.len() < 2 {
                straight(self.nodes[flow.from], self.nodes[flow.to])
            } else {
                points
            });
            let label = edge.and_then(|edge| edge.label.as_ref());
            self.answers
                .push(label.map(|text| text_bounds(text, shift)));
        }
    }

    /// Puts an event where its line touches the box that was kept for it, or the border of the step.
    fn events(&mut self, process: &Process, at: usize, radius: f64) {
        let node = &process.nodes[at];
        let (line, is_coming) = match node.kind {
            NodeKind::Start | NodeKind::Trigger | NodeKind::Boundary(_) => {
                (process.leaving(at).next(), false)
            }
            NodeKind::End => (process.coming(at).next(), true),
            NodeKind::Task | NodeKind::Solution | NodeKind::Split | NodeKind::Join => return,
        };
        let Some((flow, _)) = line else {
            return;
        };
        let points = &mut self.flows[flow];
        let (tip, next) = if is_coming {
            (points[points.len() - 1], points[points.len() - 2])
        } else {
            (points[0], points[1])
        };
        let out = direction(tip, next);
        let step = point(out.x * radius, out.y * radius);
        let centre = if let NodeKind::Boundary(_) = node.kind {
            points[0] = point(tip.x + step.x, tip.y + step.y);
            tip
        } else {
            point(tip.x - step.x, tip.y - step.y)
        };
        self.nodes[at] = Bounds {
            x: centre.x - radius,
            y: centre.y - radius,
            width: 2.0 * radius,
            height: 2.0 * radius,
        };
        self.names[at] = Some(name_beside(centre, radius, node));
    }
}

/// Which box of the chart stands for each node: an event on a border has that of its step.
struct Boxed {
    place: Vec<usize>,
    nodes: Vec<usize>,
}

impl Boxed {
    fn new(process: &Process) -> Self {
        let mut boxed = Boxed {
            place: Vec::new(),
            nodes: Vec::new(),
        };
        for (at, node) in process.nodes.iter().enumerate() {
            if let NodeKind::Boundary(host) = node.kind {
                boxed.place.push(boxed.place[host]);
            } else {
                boxed.place.push(boxed.nodes.len());
                boxed.nodes.push(at);
            }
        }
        boxed
    }
}

fn chart(process: &Process, boxed: &Boxed) -> Chart {
    let lane = |node: &Node| process.lanes.iter().position(|it| it.0 == node.actor);
    let node = |at: &usize| {
        let node = &process.nodes[*at];
        ChartNode {
            id: node.id.clone(),
            kind: kind(node.kind),
            label: node.name.clone(),
            lane: lane(node),
            ..ChartNode::default()
        }
    };
    let edge = |flow: &Flow| ChartEdge {
        from: boxed.place[flow.from],
        to: boxed.place[flow.to],
        label: flow.name.clone(),
        kind: match flow.kind {
            LineKind::Back => EdgeKind::Return,
            LineKind::Exceptional => EdgeKind::Exception,
            LineKind::Forward => EdgeKind::Flow,
        },
    };
    Chart {
        nodes: boxed.nodes.iter().map(node).collect(),
        edges: process.flows.iter().map(edge).collect(),
        lanes: process.lanes.iter().map(|it| it.1.clone()).collect(),
        ..Chart::default()
    }
}

fn kind(kind: NodeKind) -> diagram::NodeKind {
    match kind {
        NodeKind::Start | NodeKind::Trigger => diagram::NodeKind::Start,
        NodeKind::End => diagram::NodeKind::End,
        NodeKind::Split | NodeKind::Join => diagram::NodeKind::Decision,
        NodeKind::Solution | NodeKind::Boundary(_) => diagram::NodeKind::Exception,
        NodeKind::Task => diagram::NodeKind::Step,
    }
}

/// By node: the radius of its event. Those that share the border of a step are small enough not to touch each other.
fn radii(process: &Process, flows: &[Vec<Point>]) -> Vec<f64> {
    let mut radii = vec![EVENT; process.nodes.len()];
    let borders: Vec<(usize, usize, Point)> = (0..process.nodes.len())
        .filter_map(|at| {
            let NodeKind::Boundary(host) = process.nodes[at].kind else {
                return None;
            };
            let (flow, _) = process.leaving(at).next()?;
            Some((at, host, flows[flow][0]))
        })
        .collect();
    for (at, host, here) in &borders {
        let others = borders.iter().filter(|it| it.1 == *host && it.0 != *at);
        let near = others
            .map(|(_, _, there)| (there.x - here.x).abs().max((there.y - here.y).abs()))
            .fold(f64::INFINITY, f64::min);
        radii[*at] = EVENT.min(near / 2.0 - 1.0).max(SMALLEST);
    }
    radii
}

/// From the plane of the drawing to one where everything is right of and below the corner, the pool's heading included.
fn shift(drawing: &Drawing, process: &Process) -> Point {
    let heading = if process.lanes.is_empty() {
        0.0
    } else {
        HEADING
    };
    point(-drawing.frame.x, heading - drawing.frame.y)
}

fn bounds(shape: &Shape, shift: Point) -> Bounds {
    let (x, y, width, height) = match *shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        }
        | Shape::Diamond {
            x,
            y,
            width,
            height,
        } => (x, y, width, height),
        // A flowchart has none of them.
        Shape::Circle { .. } | Shape::Polygon { .. } | Shape::Band { .. } => (0.0, 0.0, 0.0, 0.0),
    };
    Bounds {
        x: x + shift.x,
        y: y + shift.y,
        width,
        height,
    }
}

fn points(route: &Route, shift: Point) -> Vec<Point> {
    match route {
        Route::Polyline { points, .. } => points
            .iter()
            .map(|it| point(it.x + shift.x, it.y + shift.y))
            .collect(),
        Route::Arc { .. } => Vec::new(),
    }
}

/// A line from the foot of one box to the head of another.
fn straight(from: Bounds, to: Bounds) -> Vec<Point> {
    vec![
        point(from.x + from.width / 2.0, from.y + from.height),
        point(to.x + to.width / 2.0, to.y),
    ]
}

/// The unit vector from one point to another; downwards where they are one.
fn direction(from: Point, to: Point) -> Point {
    let (x, y) = (to.x - from.x, to.y - from.y);
    let length = x.hypot(y);
    if length < 1e-9 {
        return point(0.0, 1.0);
    }
    point(x / length, y / length)
}

fn text_bounds(text: &Text, shift: Point) -> Bounds {
    let widths = text
        .lines
        .iter()
        .map(|line| diagram::width(line, text.size));
    let width = widths.fold(0.0, f64::max) * MARGIN + 4.0;
    let height = text.leading * text.lines.len() as f64;
    Bounds {
        x: text.at.x + shift.x - width / 2.0,
        y: text.at.y + shift.y - height / 2.0,
        width,
        height,
    }
}

/// The name of an event, right of it; that of one on a border below, where no line leaves.
fn name_beside(centre: Point, radius: f64, node: &Node) -> Bounds {
    let block = diagram::wrap(&node.name, SMALL, 120.0);
    let height = block.height.max(SMALL * LEADING);
    let (x, y) = match node.kind {
        NodeKind::Boundary(_) => (centre.x - block.width / 2.0, centre.y + radius + 2.0),
        _ => (centre.x + radius + 4.0, centre.y - height / 2.0),
    };
    Bounds {
        x,
        y,
        width: block.width + 4.0,
        height,
    }
}

/// The pool around its lanes; around everything where the lanes were not laid out.
fn pool(lanes: &[Bounds], frame: Bounds) -> Bounds {
    let (first, last) = match (lanes.first(), lanes.last()) {
        (Some(first), Some(last)) => (*first, *last),
        _ => (frame, frame),
    };
    Bounds {
        x: first.x,
        y: first.y - HEADING,
        width: last.x + last.width - first.x,
        height: first.height + HEADING,
    }
}

/// The notes, one under the other right of everything.
fn notes(process: &Process, beside: Bounds) -> Vec<Bounds> {
    let mut y = beside.y;
    let place = |text: &String| {
        let block = diagram::wrap(text, SMALL, NOTE);
        let note = Bounds {
            x: beside.x + beside.width + 4.0 * GAP,
            y,
            width: NOTE + 2.0 * GAP,
            height: block.height + 2.0 * GAP,
        };
        y += note.height + GAP;
        note
    };
    process.notes.iter().map(place).collect()
}
