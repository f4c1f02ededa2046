//! The shape of a point says its family of channels, so that nobody has to tell
//! colours apart.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

use super::geometry::SYMBOL;
use crate::diagram::drawing::{Point, Shape};

/// The symbol of the n-th family: circle, square, triangle, diamond, hexagon, triangle
/// on its tip, and again from the start. A circle where the family is not known. All
/// look equally large and stand upright wherever they are.
pub(super) fn symbol(family: Option<usize>, centre: Point) -> Shape {
    let polygon = |corners: u8, size: f64, turn: f64| Shape::Polygon {
        centre,
        radius: SYMBOL * size,
        corners,
        turn,
    };
    match family.unwrap_or(0) % 6 {
        0 => Shape::Circle {
            centre,
            radius: SYMBOL,
        },
        1 => polygon(4, 1.22, FRAC_PI_4),
        2 => polygon(3, 1.4, -FRAC_PI_2),
        3 => polygon(4, 1.3, FRAC_PI_2),
        4 => polygon(6, 1.12, 0.0),
        _ => polygon(3, 1.4, FRAC_PI_2),
    }
}
