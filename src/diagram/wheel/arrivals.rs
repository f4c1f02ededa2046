//! What brings people to the wheel: boxes over it, and one arrow into its first stage.

use std::f64::consts::FRAC_PI_2;

use super::input::WheelInput;
use crate::diagram::drawing::{Point, Route, Scenery, Shape, Text, point};
use crate::diagram::text::{Block, wrap};

/// Font size.
const SIZE: f64 = 13.0;
/// Widest line of a box.
const LINE: f64 = 150.0;
/// Space between a text and the edge of its box.
const PADDING: f64 = 9.0;
/// Space between two boxes, and between two rows.
const BETWEEN: f64 = 12.0;
/// Between the boxes and the line that gathers them.
const GATHER: f64 = 12.0;
/// Length of the arrow above the topmost point of the wheel.
const ARROW: f64 = 30.0;
/// Radius of the arrowhead.
const HEAD: f64 = 6.0;
/// Room for the heading over the boxes.
const HEADING: f64 = 24.0;

/// The boxes in centred rows, with an arrow to `entrance`, and how far up it all reaches; nothing where nothing brings
/// anybody. `reach` is half the width there is, `top` where the wheel ends.
pub(super) fn arrivals(
    input: &WheelInput,
    entrance: &Point,
    reach: f64,
    top: f64,
) -> (Vec<Scenery>, f64) {
    let rows = rows(&input.arrivals, 2.0 * reach);
    if rows.is_empty() {
        return (Vec::new(), top);
    }
    let bottom = top - ARROW;
    let mut y = bottom - GATHER;
    let mut scenery = vec![arrow(entrance, bottom, &rows)];
    for row in rows.into_iter().rev() {
        let height = row.iter().map(|text| text.height).fold(0.0, f64::max) + 2.0 * PADDING;
        let mut x = -length(&row) / 2.0;
        for text in row {
            let width = text.width + 2.0 * PADDING;
            let at = point(x + width / 2.0, y - height / 2.0);
            scenery.push(Scenery {
                classes: vec!["arrival".to_owned()],
                shapes: vec![Shape::Rect {
                    x,
                    y: y - height,
                    width,
                    height,
                    radius: height.min(30.0) / 2.0,
                }],
                lines: Vec::new(),
                texts: vec![Text::centred(at, text.lines, SIZE)],
            });
            x += width + BETWEEN;
        }
        y -= height + BETWEEN;
    }
    let name = wrap(&input.arrivals_name, SIZE, 2.0 * reach);
    if name.lines.is_empty() {
        return (scenery, y);
    }
    let at = point(0.0, y - HEADING / 2.0 + BETWEEN / 2.0);
    scenery.push(Scenery {
        classes: vec!["arrivals-name".to_owned()],
        texts: vec![Text::centred(at, name.lines, SIZE)],
        ..Scenery::default()
    });
    (scenery, y - HEADING)
}

/// The line under the boxes, and the arrow from it to the wheel.
fn arrow(entrance: &Point, bottom: f64, rows: &[Vec<Block>]) -> Scenery {
    let half = rows.last().map_or(0.0, |row| length(row)) / 2.0;
    let (left, right) = ((-half).min(entrance.x), half.max(entrance.x));
    let line = |from: Point, to: Point| Route::Polyline {
        points: vec![from, to],
        radius: 0.0,
    };
    Scenery {
        classes: vec!["arrival".to_owned()],
        shapes: vec![Shape::Polygon {
            centre: point(entrance.x, entrance.y - HEAD),
            radius: HEAD,
            corners: 3,
            turn: FRAC_PI_2,
        }],
        lines: vec![
            line(point(left, bottom), point(right, bottom)),
            line(
                point(entrance.x, bottom),
                point(entrance.x, entrance.y - HEAD),
            ),
        ],
        texts: Vec::new(),
    }
}

/// The texts wrapped, in rows no longer than `width`.
fn rows(texts: &[String], width: f64) -> Vec<Vec<Block>> {
    let mut rows: Vec<Vec<Block>> = Vec::new();
    for text in texts {
        let block = wrap(text, SIZE, LINE.min(width - 2.0 * PADDING));
        if block.lines.is_empty() {
            continue;
        }
        let more = block.width + 2.0 * PADDING + BETWEEN;
        match rows.last_mut() {
            Some(row) if length(row) + more <= width => row.push(block),
            _ => rows.push(vec![block]),
        }
    }
    rows
}

/// From the left edge of a row to its right one.
fn length(row: &[Block]) -> f64 {
    let boxes: f64 = row.iter().map(|text| text.width + 2.0 * PADDING).sum();
    boxes + BETWEEN * row.len().saturating_sub(1) as f64
}

#[cfg(test)]
mod tests {
    use super::arrivals;
    use crate::diagram::drawing::{Shape, point};
    use crate::diagram::wheel::WheelInput;

    #[test]
    fn boxes_stay_apart_over_the_wheel() {
        let event = "Matricula a un hijo en el colegio del municipio";
        for count in [0, 1, 3, 12] {
            let input = WheelInput {
                arrivals: vec![event.to_owned(); count],
                arrivals_name: "Qué trae a la gente".to_owned(),
                ..WheelInput::default()
            };
            let (scenery, top) = arrivals(&input, &point(80.0, -180.0), 206.0, -206.0);
            let boxes: Vec<[f64; 4]> = scenery
                .iter()
                .flat_map(|it| &it.shapes)
                .filter_map(|shape| match *shape {
                    Shape::Rect {
                        x,
                        y,
                        width,
                        height,
                        ..
                    } => Some([x, y, x + width, y + height]),
                    _ => None,
                })
                .collect();
            assert_eq!(boxes.len(), count);
            assert_eq!(scenery.is_empty(), count == 0);
            for (at, a) in boxes.iter().enumerate() {
                assert!(a[0] >= -206.0 && a[2] <= 206.0 && a[1] >= top && a[3] < -206.0);
                for b in &boxes[at + 1..] {
                    let is_apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
                    assert!(is_apart, "{a:?} {b:?}");
                }
            }
        }
    }
}
