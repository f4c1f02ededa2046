//! The drawing of a laid-out chart.

use super::channels::Channels;
use super::routes::Laid;
use super::scene::{BOX_TEXT, LABEL_TEXT, LANE_TEXT, Scene};
use crate::diagram::chart::{EdgeKind, NodeKind};
use crate::diagram::drawing::{
    Drawing, Edge, Frame, Lane, Mark, Node, Point, Route, Scenery, Shape, Text, point,
};

/// White around everything.
const AROUND: f64 = 12.0;
/// Radius of the corners of lines.
const CORNER: f64 = 7.0;
/// Height of the lane headings above the first row.
const HEADING: f64 = 40.0;
/// Room under the last row of a drawing with lanes.
const FOOT: f64 = 18.0;

/// Puts everything into a drawing.
pub(super) fn drawing(
    scene: &Scene<'_>,
    walls: &[Vec<usize>],
    xs: &[f64],
    channels: &Channels,
    laid: Laid,
) -> Drawing {
    let chart = scene.chart;
    let lanes = lanes(scene, walls, xs, channels);
    let mut drawing = Drawing {
        title: chart.title.clone(),
        description: chart.description.clone(),
        lang: chart.lang.clone(),
        classes: vec!["flowchart".to_owned()],
        scenery: visibility(scene, walls, xs, channels).into_iter().collect(),
        lanes,
        nodes: (0..scene.boxes.len())
            .map(|v| node(scene, v, laid.middles[v]))
            .collect(),
        edges: Vec::with_capacity(scene.links.len()),
        ..Drawing::default()
    };
    for (k, line) in laid.lines.into_iter().enumerate() {
        drawing.edges.push(edge(scene, k, line.points, line.label));
    }
    drawing.frame = frame(scene, &drawing);
    drawing
}

/// A box with its text.
pub(super) fn node(scene: &Scene<'_>, v: usize, middle: Point) -> Node {
    let (sized, given) = (&scene.boxes[v], &scene.chart.nodes[v]);
    let (width, height) = (sized.width, sized.height);
    let (x, y) = (middle.x - width / 2.0, middle.y - height / 2.0);
    let mut classes = vec![kind_class(given.kind).to_owned()];
    classes.extend(given.marks.iter().cloned());
    Node {
        id: given.id.clone(),
        classes,
        outline: match given.kind {
            NodeKind::Decision => Shape::Diamond {
                x,
                y,
                width,
                height,
            },
            _ => Shape::Rect {
                x,
                y,
                width,
                height,
                radius: sized.corner(),
            },
        },
        texts: vec![Text::centred(middle, sized.text.lines.clone(), BOX_TEXT)],
        href: given.href.clone(),
        title: String::new(),
        lane: scene
            .chart
            .lanes
            .get(sized.lane)
            .map(|lane| lane.id.clone()),
    }
}

fn kind_class(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Start => "start",
        NodeKind::End => "end",
        NodeKind::Step => "step",
        NodeKind::Decision => "decision",
        NodeKind::Exception => "exception",
        NodeKind::Connector => "connector",
    }
}

/// A line with its label.
pub(super) fn edge(scene: &Scene<'_>, k: usize, points: Vec<Point>, label: Option<Point>) -> Edge {
    let link = &scene.links[k];
    let class = match link.kind {
        EdgeKind::Flow => "flow",
        EdgeKind::Branch => "branch",
        EdgeKind::Return => "return",
        EdgeKind::Exception => "exception",
    };
    Edge {
        from: scene.chart.nodes[link.from].id.clone(),
        to: scene.chart.nodes[link.to].id.clone(),
        classes: vec![class.to_owned()],
        route: Route::Polyline {
            points,
            radius: CORNER,
        },
        tail: Mark::None,
        head: Mark::Arrow,
        label: label.map(|at| Text::centred(at, link.label.lines.clone(), LABEL_TEXT)),
        title: String::new(),
    }
}

fn lanes(scene: &Scene<'_>, walls: &[Vec<usize>], xs: &[f64], channels: &Channels) -> Vec<Lane> {
    let mut found = Vec::new();
    let pairs = walls.windows(2).zip(&scene.chart.lanes);
    for (i, (pair, lane)) in pairs.enumerate() {
        let (Some(left), Some(right)) = (edge_of(&pair[0], xs), edge_of(&pair[1], xs)) else {
            continue;
        };
        let heading = point(f64::midpoint(left, right), -HEADING / 2.0 - 2.0);
        let parity = if i.is_multiple_of(2) { "odd" } else { "even" };
        found.push(Lane {
            id: lane.id.clone(),
            classes: vec![parity.to_owned()],
            outline: Shape::Rect {
                x: left,
                y: -HEADING,
                width: right - left,
                height: channels.bottom + HEADING + FOOT,
                radius: 0.0,
            },
            text: Text::centred(heading, vec![lane.name.clone()], LANE_TEXT),
        });
    }
    found
}

/// The line between what the person sees and what she does not, at the wall where the one
/// turns into the other; where the lanes are mixed, at the first such wall.
fn visibility(
    scene: &Scene<'_>,
    walls: &[Vec<usize>],
    xs: &[f64],
    channels: &Channels,
) -> Option<Scenery> {
    let chart = scene.chart;
    if chart.visibility.is_empty() {
        return None;
    }
    let turn = chart
        .lanes
        .windows(2)
        .position(|pair| pair[0].visible != pair[1].visible)?;
    let x = edge_of(walls.get(turn + 1)?, xs)?;
    let bottom = channels.bottom + FOOT;
    let points = vec![point(x, -HEADING), point(x, bottom + 4.0)];
    let name = point(x, bottom + 4.0 + LABEL_TEXT);
    Some(Scenery {
        classes: vec!["visibility".to_owned()],
        lines: vec![Route::Polyline {
            points,
            radius: 0.0,
        }],
        texts: vec![Text::centred(
            name,
            vec![chart.visibility.clone()],
            LABEL_TEXT,
        )],
        shapes: Vec::new(),
    })
}

/// The x of a wall.
fn edge_of(wall: &[usize], xs: &[f64]) -> Option<f64> {
    wall.first().map(|&v| xs[v])
}

/// The smallest frame around everything, in whole pixels.
pub(super) fn frame(scene: &Scene<'_>, drawing: &Drawing) -> Frame {
    let mut hull = Hull::default();
    for node in &drawing.nodes {
        hull.shape(&node.outline);
    }
    for lane in &drawing.lanes {
        hull.shape(&lane.outline);
    }
    for (edge, link) in drawing.edges.iter().zip(&scene.links) {
        if let Route::Polyline { points, .. } = &edge.route {
            points.iter().for_each(|&p| hull.point(p));
        }
        if let Some(label) = &edge.label {
            hull.around(label.at, link.label.width, link.label.height);
        }
    }
    for text in drawing.scenery.iter().flat_map(|scenery| &scenery.texts) {
        let widths = text
            .lines
            .iter()
            .map(|line| crate::diagram::text::width(line, text.size));
        let width = widths.fold(0.0, f64::max) * crate::diagram::text::MARGIN;
        hull.around(text.at, width, text.leading * text.lines.len() as f64);
    }
    hull.frame()
}

/// The smallest box around what it has seen.
#[derive(Default)]
struct Hull {
    corners: Option<(Point, Point)>,
}

impl Hull {
    fn point(&mut self, p: Point) {
        let (low, high) = self.corners.unwrap_or((p, p));
        self.corners = Some((
            point(low.x.min(p.x), low.y.min(p.y)),
            point(high.x.max(p.x), high.y.max(p.y)),
        ));
    }

    fn around(&mut self, at: Point, width: f64, height: f64) {
        self.point(point(at.x - width / 2.0, at.y - height / 2.0));
        self.point(point(at.x + width / 2.0, at.y + height / 2.0));
    }

    fn shape(&mut self, shape: &Shape) {
        if let Shape::Rect {
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
        } = *shape
        {
            self.point(point(x, y));
            self.point(point(x + width, y + height));
        }
    }

    fn frame(&self) -> Frame {
        let Some((low, high)) = self.corners else {
            return Frame::default();
        };
        let (x, y) = ((low.x - AROUND).floor(), (low.y - AROUND).floor());
        Frame {
            x,
            y,
            width: (high.x + AROUND - x).ceil(),
            height: (high.y + AROUND - y).ceil(),
        }
    }
}
