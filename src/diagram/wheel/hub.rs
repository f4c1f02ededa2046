//! The text in the middle of the wheel. Relations run through the middle, so the text
//! goes to the nearest place where none runs through it, or to a corner of the drawing.

use std::f64::consts::TAU;

use super::geometry::{polar, sampled};
use crate::diagram::drawing::{Anchor, Point, Scenery, Text, point};
use crate::diagram::text::{Block, wrap};

/// Smallest and largest font size; it grows with the wheel in between.
const SIZES: (f64, f64) = (15.0, 26.0);
/// Font size as a part of the radius of the rim.
const SIZE_OF_RIM: f64 = 0.085;
/// Font size in the corner, as a part of the radius of the whole wheel.
const SIZE_OF_OUTER: f64 = 0.05;
/// How much wider bold letters are.
const BOLD: f64 = 1.07;
/// Reductions of the font size tried, one after the other, where nothing larger fits.
const REDUCTIONS: [f64; 2] = [1.0, 0.87];
/// Widths tried for the lines, as parts of the radius of the rim.
const WIDTHS: [f64; 4] = [1.0, 0.75, 0.55, 0.4];
/// Steps of distance from the middle tried, each [`RING_STEP`] of the radius of the rim.
const RINGS: u32 = 9;
/// One step of distance, as a part of the radius of the rim.
const RING_STEP: f64 = 0.07;
/// Directions tried at each distance.
const DIRECTIONS: u32 = 24;
/// Space kept between the text and a relation.
const CLEARANCE: f64 = 5.0;
/// Places looked at along each relation.
const STEPS: u32 = 40;

/// The text inside the wheel, where no relation runs through it; `None` for a blank text
/// and where there is no such place. `relations` are the pairs of angles at which they
/// touch the rim.
pub(super) fn hub(text: &str, relations: &[(f64, f64)], rim: f64) -> Option<Scenery> {
    let arcs: Vec<Vec<Point>> = relations
        .iter()
        .map(|&(from, to)| sampled(from, to, rim, STEPS))
        .collect();
    let largest = (rim * SIZE_OF_RIM).clamp(SIZES.0, SIZES.1);
    REDUCTIONS.iter().find_map(|reduction| {
        let size = largest * reduction;
        let (block, at) = free_place(text, size, &arcs, rim)?;
        Some(Scenery {
            classes: vec!["hub".to_owned()],
            texts: vec![Text::centred(at, block.lines, size)],
            ..Scenery::default()
        })
    })
}

/// The text in the corner at the top left, for wheels with no room inside, and how far
/// up it reaches; `None` for a blank text. `outer` is the radius of the whole wheel,
/// `reach` half the width of the drawing.
pub(super) fn corner(text: &str, outer: f64, reach: f64) -> Option<(Scenery, f64)> {
    let size = (outer * SIZE_OF_OUTER).clamp(SIZES.0, SIZES.1);
    let block = wrap(text, size, reach * 0.8);
    if block.lines.is_empty() {
        return None;
    }
    let left = CLEARANCE - reach;
    let right = left + block.width * BOLD;
    // The circle is highest, over the text, under the text's right end.
    let circle = -(outer * outer - right.min(0.0).powi(2)).max(0.0).sqrt();
    let top = (circle - CLEARANCE - block.height).min(CLEARANCE - reach);
    let mut words = Text::centred(point(left, top + block.height / 2.0), block.lines, size);
    words.anchor = Anchor::Start;
    let scenery = Scenery {
        classes: vec!["hub".to_owned()],
        texts: vec![words],
        ..Scenery::default()
    };
    Some((scenery, top - CLEARANCE))
}

/// The nearest place to the middle where nothing runs through the text, and the text
/// wrapped for it.
fn free_place(text: &str, size: f64, arcs: &[Vec<Point>], rim: f64) -> Option<(Block, Point)> {
    let mut blocks: Vec<Block> = WIDTHS.map(|part| wrap(text, size, rim * part)).to_vec();
    blocks.dedup();
    // A name with a word cut in two reads worse than one in the corner.
    let is_whole = |block: &Block| {
        let lines = block.lines.iter().flat_map(|line| line.split_whitespace());
        lines.eq(text.split_whitespace())
    };
    blocks.retain(|block| !block.lines.is_empty() && is_whole(block));
    for ring in 0..RINGS {
        for block in &blocks {
            let directions = if ring > 0 { DIRECTIONS } else { 1 };
            for direction in 0..directions {
                let angle = TAU * f64::from(direction) / f64::from(directions);
                let at = polar(angle, rim * RING_STEP * f64::from(ring));
                if is_free(arcs, block, at, rim) {
                    return Some((block.clone(), at));
                }
            }
        }
    }
    None
}

/// Whether the text keeps inside the rim and clear of every relation.
fn is_free(arcs: &[Vec<Point>], block: &Block, at: Point, rim: f64) -> bool {
    let half_width = block.width * BOLD / 2.0 + CLEARANCE;
    let half_height = block.height / 2.0 + CLEARANCE;
    let furthest = (at.x.abs() + half_width).hypot(at.y.abs() + half_height);
    let is_inside = |p: &Point| (p.x - at.x).abs() < half_width && (p.y - at.y).abs() < half_height;
    furthest < rim && !arcs.iter().any(|arc| arc.iter().any(is_inside))
}

#[cfg(test)]
mod tests {
    use std::f64::consts::{PI, TAU};

    use super::{corner, hub};

    fn place(text: &str, relations: &[(f64, f64)]) -> Option<(f64, f64)> {
        let found = hub(text, relations, 150.0)?;
        Some((found.texts[0].at.x, found.texts[0].at.y))
    }

    #[test]
    fn the_text_leaves_the_middle_only_for_a_relation() {
        assert_eq!(place(" ", &[]), None);
        assert_eq!(place("Alcaldía", &[]), Some((0.0, 0.0)));
        assert_eq!(place("Alcaldía", &[(0.0, 0.3)]), Some((0.0, 0.0)));
        let moved = place("Alcaldía", &[(0.0, PI)]);
        assert!(moved.is_some_and(|(_, y)| y.abs() > 10.0), "{moved:?}");
        let star: Vec<(f64, f64)> = (0..30)
            .map(|k| TAU * f64::from(k) / 60.0)
            .map(|angle| (angle, angle + PI))
            .collect();
        assert_eq!(place("Alcaldía de Villaclara", &star), None);
    }

    #[test]
    fn the_corner_keeps_clear_of_the_wheel() {
        assert_eq!(corner("", 300.0, 306.0), None);
        for text in ["Alcaldía", "Alcaldía de Villaclara", &"Entidad ".repeat(40)] {
            let Some((scenery, top)) = corner(text, 300.0, 306.0) else {
                panic!("a text has a place");
            };
            let words = &scenery.texts[0];
            let bottom = words.at.y + words.lines.len() as f64 * words.leading / 2.0;
            let widest = words
                .lines
                .iter()
                .map(|line| crate::diagram::text::width(line, words.size))
                .fold(0.0, f64::max);
            assert!((words.at.x + widest).hypot(bottom) > 300.0, "{text}");
            assert!(top < bottom && words.at.x > -306.0);
        }
    }
}
