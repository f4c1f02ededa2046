//! Looks at a finished drawing and says what is wrong with it, knowing nothing of how it
//! was made.

use crate::diagram::drawing::{Drawing, Edge, Node, Point, Route, Shape, Text, point};
use crate::diagram::text;

/// Everything a reader would stumble over; empty for a sound drawing.
pub(super) fn faults(drawing: &Drawing) -> Vec<String> {
    let mut found = Vec::new();
    for (i, a) in drawing.nodes.iter().enumerate() {
        let outline = corners(&a.outline);
        for b in &drawing.nodes[i + 1..] {
            if overlap(&outline, &corners(&b.outline), 0.5) {
                found.push(format!("{} on {}", a.id, b.id));
            }
        }
        for text in &a.texts {
            if !overflow(text, a).is_empty() {
                found.push(format!("text of {} leaves it: {}", a.id, overflow(text, a)));
            }
        }
        if let Some(lane) = drawing
            .lanes
            .iter()
            .find(|lane| Some(&lane.id) == a.lane.as_ref())
            && !inside(&hull(&outline), &hull(&corners(&lane.outline)))
        {
            found.push(format!("{} leaves its lane", a.id));
        }
    }
    for edge in &drawing.edges {
        line_faults(drawing, edge, &mut found);
    }
    shared_lines(drawing, &mut found);
    label_faults(drawing, &mut found);
    found
}

fn line_faults(drawing: &Drawing, edge: &Edge, found: &mut Vec<String>) {
    let points = points(edge);
    let name = format!("{}→{}", edge.from, edge.to);
    if points.len() < 2 || points.iter().any(|p| !p.x.is_finite() || !p.y.is_finite()) {
        found.push(format!("{name} has no line"));
        return;
    }
    for pair in points.windows(2) {
        if (pair[0].x - pair[1].x).abs() > 0.7 && (pair[0].y - pair[1].y).abs() > 0.7 {
            found.push(format!("{name} runs aslant"));
        }
        for node in &drawing.nodes {
            let is_own = node.id == edge.from || node.id == edge.to;
            if !is_own && cuts(&corners(&node.outline), pair[0], pair[1]) {
                found.push(format!("{name} runs through {}", node.id));
            }
        }
    }
    for (end, id) in [
        (points[0], &edge.from),
        (points[points.len() - 1], &edge.to),
    ] {
        let nodes = drawing.nodes.iter().filter(|node| node.id == *id);
        let off = nodes
            .map(|node| off_outline(node, end))
            .fold(f64::MAX, f64::min);
        if off > 1.5 {
            found.push(format!("{name} ends {off:.1} off {id}"));
        }
    }
}

/// Lines of links without a common box that run on top of each other.
fn shared_lines(drawing: &Drawing, found: &mut Vec<String>) {
    for (i, a) in drawing.edges.iter().enumerate() {
        for b in &drawing.edges[i + 1..] {
            let is_kin = [&a.from, &a.to]
                .into_iter()
                .any(|id| *id == b.from || *id == b.to);
            if is_kin {
                continue;
            }
            for p in points(a).windows(2) {
                for q in points(b).windows(2) {
                    if shared(p, q) > 3.0 {
                        found.push(format!("{}→{} on {}→{}", a.from, a.to, b.from, b.to));
                    }
                }
            }
        }
    }
}

fn label_faults(drawing: &Drawing, found: &mut Vec<String>) {
    let frame = drawing.frame;
    let view = (
        point(frame.x, frame.y),
        point(frame.x + frame.width, frame.y + frame.height),
    );
    let labels: Vec<(Point, Point)> = drawing
        .edges
        .iter()
        .filter_map(|e| e.label.as_ref())
        .map(area)
        .collect();
    for (i, label) in labels.iter().enumerate() {
        if !inside(label, &view) {
            found.push(format!("label {i} outside of the frame"));
        }
        for node in &drawing.nodes {
            if overlap(&box_corners(label), &corners(&node.outline), 1.0) {
                found.push(format!("label {i} on {}", node.id));
            }
        }
        for other in &labels[i + 1..] {
            if overlap(&box_corners(label), &box_corners(other), 1.0) {
                found.push(format!("label {i} on another"));
            }
        }
    }
    for node in &drawing.nodes {
        if !inside(&hull(&corners(&node.outline)), &view) {
            found.push(format!("{} outside of the frame", node.id));
        }
    }
}

/// How often level and upright pieces of different links cross.
pub(super) fn crossings(drawing: &Drawing) -> usize {
    let lines: Vec<&[Point]> = drawing.edges.iter().map(points).collect();
    let mut count = 0;
    for (i, a) in lines.iter().enumerate() {
        for b in &lines[i + 1..] {
            for p in a.windows(2) {
                count += b
                    .windows(2)
                    .filter(|q| crosses(p, q) || crosses(q, p))
                    .count();
            }
        }
    }
    count
}

fn crosses(level: &[Point], upright: &[Point]) -> bool {
    let between = |x: f64, a: f64, b: f64| x > a.min(b) + 0.1 && x < a.max(b) - 0.1;
    (level[0].y - level[1].y).abs() < 0.7
        && (upright[0].x - upright[1].x).abs() < 0.7
        && between(upright[0].x, level[0].x, level[1].x)
        && between(level[0].y, upright[0].y, upright[1].y)
}

/// The points of a line.
pub(super) fn points(edge: &Edge) -> &[Point] {
    match &edge.route {
        Route::Polyline { points, .. } => points,
        Route::Arc { .. } => &[],
    }
}

/// The corners of an outline, clockwise.
pub(super) fn corners(shape: &Shape) -> [Point; 4] {
    match *shape {
        Shape::Diamond {
            x,
            y,
            width,
            height,
        } => [
            point(x + width / 2.0, y),
            point(x + width, y + height / 2.0),
            point(x + width / 2.0, y + height),
            point(x, y + height / 2.0),
        ],
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => box_corners(&(point(x, y), point(x + width, y + height))),
        _ => [Point::default(); 4],
    }
}

fn box_corners(&(low, high): &(Point, Point)) -> [Point; 4] {
    [low, point(high.x, low.y), high, point(low.x, high.y)]
}

fn hull(corners: &[Point; 4]) -> (Point, Point) {
    let xs = corners.map(|p| p.x);
    let ys = corners.map(|p| p.y);
    let least = |v: [f64; 4]| v.into_iter().fold(f64::MAX, f64::min);
    let most = |v: [f64; 4]| v.into_iter().fold(f64::MIN, f64::max);
    (point(least(xs), least(ys)), point(most(xs), most(ys)))
}

fn inside(inner: &(Point, Point), outer: &(Point, Point)) -> bool {
    inner.0.x >= outer.0.x - 0.1
        && inner.0.y >= outer.0.y - 0.1
        && inner.1.x <= outer.1.x + 0.1
        && inner.1.y <= outer.1.y + 0.1
}

fn area(text: &Text) -> (Point, Point) {
    let widths = text.lines.iter().map(|line| text::width(line, text.size));
    let half = widths.fold(0.0, f64::max) / 2.0;
    let high = text.lines.len() as f64 * text.leading / 2.0;
    (
        point(text.at.x - half, text.at.y - high),
        point(text.at.x + half, text.at.y + high),
    )
}

/// Whether two convex outlines overlap by more than `least` (separating axes).
fn overlap(a: &[Point; 4], b: &[Point; 4], least: f64) -> bool {
    [a, b].into_iter().all(|shape| {
        (0..4).all(|i| {
            let (p, q) = (shape[i], shape[(i + 1) % 4]);
            let length = (p.x - q.x).hypot(p.y - q.y).max(1e-9);
            let (nx, ny) = ((q.y - p.y) / length, (p.x - q.x) / length);
            let along = |points: &[Point; 4]| {
                let at = points.map(|p| p.x * nx + p.y * ny);
                (
                    at.into_iter().fold(f64::MAX, f64::min),
                    at.into_iter().fold(f64::MIN, f64::max),
                )
            };
            let (a, b) = (along(a), along(b));
            a.1.min(b.1) - a.0.max(b.0) > least
        })
    })
}

/// Whether a level or upright piece runs more than 2 px inside an outline.
fn cuts(outline: &[Point; 4], a: Point, b: Point) -> bool {
    let (low, high) = (
        point(a.x.min(b.x) - 0.1, a.y.min(b.y) - 0.1),
        point(a.x.max(b.x) + 0.1, a.y.max(b.y) + 0.1),
    );
    overlap(outline, &box_corners(&(low, high)), 0.15)
        && (hull(outline).1.x.min(high.x) - hull(outline).0.x.max(low.x) > 2.0
            || hull(outline).1.y.min(high.y) - hull(outline).0.y.max(low.y) > 2.0)
}

/// The length two pieces share.
fn shared(p: &[Point], q: &[Point]) -> f64 {
    let is_level = |s: &[Point]| (s[0].y - s[1].y).abs() < 0.7;
    let common = |a: f64, b: f64, c: f64, d: f64| a.max(b).min(c.max(d)) - a.min(b).max(c.min(d));
    match (is_level(p), is_level(q)) {
        (true, true) if (p[0].y - q[0].y).abs() < 1.2 => common(p[0].x, p[1].x, q[0].x, q[1].x),
        (false, false) if (p[0].x - q[0].x).abs() < 1.2 => common(p[0].y, p[1].y, q[0].y, q[1].y),
        _ => 0.0,
    }
}

/// How far a point is from an outline, measured along the axes.
fn off_outline(node: &Node, p: Point) -> f64 {
    let (low, high) = hull(&corners(&node.outline));
    let middle = point(f64::midpoint(low.x, high.x), f64::midpoint(low.y, high.y));
    let (hw, hh) = ((high.x - low.x) / 2.0, (high.y - low.y) / 2.0);
    let (dx, dy) = ((p.x - middle.x).abs(), (p.y - middle.y).abs());
    match node.outline {
        Shape::Diamond { .. } => (dx / hw + dy / hh - 1.0).abs() * hw.min(hh),
        Shape::Rect { radius, .. } if dx > hw - radius && dy > hh - radius => {
            ((dx - hw + radius).hypot(dy - hh + radius) - radius).abs()
        }
        _ => (dx - hw).abs().min((dy - hh).abs()),
    }
}

/// The lines of a text that do not fit their outline.
fn overflow(text: &Text, node: &Node) -> String {
    let (low, high) = hull(&corners(&node.outline));
    let (hw, hh) = ((high.x - low.x) / 2.0, (high.y - low.y) / 2.0);
    let middle = (text.lines.len() as f64 - 1.0) / 2.0;
    let too_wide = text.lines.iter().enumerate().filter(|(i, line)| {
        let far = (*i as f64 - middle).abs() * text.leading + text.size * 0.4;
        let half = text::width(line, text.size) / 2.0;
        match node.outline {
            Shape::Diamond { .. } => half / hw + far / hh > 1.0,
            _ => half > hw || far > hh,
        }
    });
    too_wide
        .map(|(_, line)| line.as_str())
        .collect::<Vec<_>>()
        .join(" / ")
}
