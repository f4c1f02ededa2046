//! Path data: the `d` attributes of outlines, lines and marks.

use std::fmt::Write as _;

use super::drawing::{Mark, Point, Route, Shape, point};
use super::markup::number;

/// Length of an arrowhead.
const HEAD: f64 = 8.0;

/// A place where a line ends and the unit direction in which it arrives there.
#[derive(Clone, Copy, Debug)]
pub(super) struct End {
    at: Point,
    towards: Point,
}

/// How much of a line its mark hides.
pub(super) fn covered(mark: Mark) -> f64 {
    match mark {
        Mark::Arrow => HEAD * 0.6,
        Mark::None | Mark::Dot => 0.0,
    }
}

/// Where a line starts and ends, seen from the middle of the line; `None` for a line
/// without length.
pub(super) fn ends(route: &Route) -> Option<(End, End)> {
    match route {
        Route::Polyline { points, .. } => {
            let points = simplified(points);
            let (&first, &last) = (points.first()?, points.last()?);
            let (&second, &before) = (points.get(1)?, points.get(points.len().checked_sub(2)?)?);
            Some((arriving(second, first)?, arriving(before, last)?))
        }
        Route::Arc {
            from,
            to,
            radius,
            clockwise,
        } => {
            let centre = arc_centre(*from, *to, *radius, *clockwise)?;
            let side = if *clockwise { 1.0 } else { -1.0 };
            let tangent = |p: Point, turn: f64| {
                let (x, y) = ((p.x - centre.x) / radius, (p.y - centre.y) / radius);
                point(-y * turn, x * turn)
            };
            let start = End {
                at: *from,
                towards: tangent(*from, -side),
            };
            Some((
                start,
                End {
                    at: *to,
                    towards: tangent(*to, side),
                },
            ))
        }
    }
}

/// Path data of a line, shortened at both ends by what its marks cover.
pub(super) fn route(route: &Route, tail: f64, head: f64) -> String {
    match route {
        Route::Polyline { points, radius } => {
            let mut points = simplified(points);
            shorten(&mut points, head);
            points.reverse();
            shorten(&mut points, tail);
            points.reverse();
            rounded(&points, *radius)
        }
        Route::Arc {
            from,
            to,
            radius,
            clockwise,
        } => {
            let mut out = String::new();
            let sweep = u8::from(*clockwise);
            let r = number(*radius);
            let _ = write!(out, "M{}A{r} {r} 0 0 {sweep} {}", pair(*from), pair(*to));
            out
        }
    }
}

/// Path data of an arrowhead or a dot.
pub(super) fn mark(mark: Mark, end: End) -> String {
    let End { at, towards } = end;
    match mark {
        Mark::None => String::new(),
        Mark::Arrow => {
            let wing = |side: f64| {
                point(
                    at.x - towards.x * HEAD - towards.y * side * HEAD * 0.42,
                    at.y - towards.y * HEAD + towards.x * side * HEAD * 0.42,
                )
            };
            format!("M{}L{}L{}z", pair(wing(1.0)), pair(at), pair(wing(-1.0)))
        }
        Mark::Dot => {
            let r = number(HEAD * 0.35);
            let left = point(at.x - HEAD * 0.35, at.y);
            let right = point(at.x + HEAD * 0.35, at.y);
            format!(
                "M{}A{r} {r} 0 1 1 {}A{r} {r} 0 1 1 {}z",
                pair(left),
                pair(right),
                pair(left)
            )
        }
    }
}

/// Path data of an outline that SVG has no element for; boxes and circles included
/// so that every shape has one.
pub(super) fn outline(shape: &Shape) -> String {
    match *shape {
        Shape::Rect {
            x,
            y,
            width,
            height,
            ..
        } => {
            let (right, bottom) = (number(x + width), number(y + height));
            format!("M{}H{right}V{bottom}H{}z", pair(point(x, y)), number(x))
        }
        Shape::Diamond {
            x,
            y,
            width,
            height,
        } => {
            let (mx, my) = (x + width / 2.0, y + height / 2.0);
            let corners = [
                point(mx, y),
                point(x + width, my),
                point(mx, y + height),
                point(x, my),
            ];
            let [a, b, c, d] = corners.map(pair);
            format!("M{a}L{b}L{c}L{d}z")
        }
        Shape::Circle { centre, radius } => {
            let r = number(radius);
            let (left, right) = (
                point(centre.x - radius, centre.y),
                point(centre.x + radius, centre.y),
            );
            format!(
                "M{}A{r} {r} 0 1 1 {}A{r} {r} 0 1 1 {}z",
                pair(left),
                pair(right),
                pair(left)
            )
        }
        Shape::Polygon {
            centre,
            radius,
            corners,
            turn,
        } => polygon(centre, radius, corners, turn),
        Shape::Band {
            centre,
            inner,
            outer,
            from,
            to,
        } => {
            let on = |angle: f64, radius: f64| {
                pair(point(
                    centre.x + radius * angle.cos(),
                    centre.y + radius * angle.sin(),
                ))
            };
            let large = u8::from(to - from > std::f64::consts::PI);
            let (ri, ro) = (number(inner), number(outer));
            format!(
                "M{}A{ro} {ro} 0 {large} 1 {}L{}A{ri} {ri} 0 {large} 0 {}z",
                on(from, outer),
                on(to, outer),
                on(to, inner),
                on(from, inner),
            )
        }
    }
}

/// Path data of a polygon with equal sides, its first corner at the angle `turn`.
fn polygon(centre: Point, radius: f64, corners: u8, turn: f64) -> String {
    let mut out = String::new();
    for corner in 0..corners {
        let angle = turn + std::f64::consts::TAU * f64::from(corner) / f64::from(corners);
        let place = point(
            centre.x + radius * angle.cos(),
            centre.y + radius * angle.sin(),
        );
        let _ = write!(
            out,
            "{}{}",
            if corner == 0 { 'M' } else { 'L' },
            pair(place)
        );
    }
    out.push('z');
    out
}

/// The points without repetitions and without points in the middle of a straight piece.
fn simplified(points: &[Point]) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for &p in points {
        if kept.last().is_some_and(|q| distance(*q, p) < 0.05) {
            continue;
        }
        if let [.., a, b] = kept.as_slice() {
            let (u, v) = (point(b.x - a.x, b.y - a.y), point(p.x - b.x, p.y - b.y));
            if (u.x * v.y - u.y * v.x).abs() < 0.05 && u.x * v.x + u.y * v.y > 0.0 {
                kept.pop();
            }
        }
        kept.push(p);
    }
    kept
}

/// Takes a length off the last piece, leaving at least a trace of it.
fn shorten(points: &mut [Point], length: f64) {
    let [.., a, b] = points else { return };
    let whole = distance(*a, *b);
    if whole > length {
        let rest = (whole - length) / whole;
        *b = point(a.x + (b.x - a.x) * rest, a.y + (b.y - a.y) * rest);
    }
}

/// Straight pieces joined by quadratic corners that never reach past the middle of a piece.
fn rounded(points: &[Point], radius: f64) -> String {
    let mut out = String::new();
    let [first, rest @ ..] = points else {
        return out;
    };
    if rest.is_empty() {
        return out;
    }
    let _ = write!(out, "M{}", pair(*first));
    for corner in points.windows(3) {
        let [a, b, c] = [corner[0], corner[1], corner[2]];
        let (before, after) = (distance(a, b), distance(b, c));
        let r = radius.min(before / 2.0).min(after / 2.0);
        let enter = point(
            b.x - (b.x - a.x) / before * r,
            b.y - (b.y - a.y) / before * r,
        );
        let leave = point(b.x + (c.x - b.x) / after * r, b.y + (c.y - b.y) / after * r);
        let _ = write!(out, "L{}Q{} {}", pair(enter), pair(b), pair(leave));
    }
    if let Some(&last) = rest.last() {
        let _ = write!(out, "L{}", pair(last));
    }
    out
}

/// The centre of the shorter arc between two points; `None` where they coincide.
fn arc_centre(from: Point, to: Point, radius: f64, clockwise: bool) -> Option<Point> {
    let chord = distance(from, to);
    if chord < 1e-9 || radius <= 0.0 {
        return None;
    }
    let height = (radius * radius - chord * chord / 4.0).max(0.0).sqrt();
    let side = if clockwise { 1.0 } else { -1.0 };
    let (nx, ny) = (
        -(to.y - from.y) / chord * side,
        (to.x - from.x) / chord * side,
    );
    Some(point(
        f64::midpoint(from.x, to.x) + nx * height,
        f64::midpoint(from.y, to.y) + ny * height,
    ))
}

fn arriving(before: Point, at: Point) -> Option<End> {
    let length = distance(before, at);
    (length > 1e-9).then(|| End {
        at,
        towards: point((at.x - before.x) / length, (at.y - before.y) / length),
    })
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

fn pair(p: Point) -> String {
    format!("{},{}", number(p.x), number(p.y))
}
