//! Lights up a point of the wheel with its relations when it is pointed at or reached
//! with the keyboard, without a script.
//!
//! The n-th point carries the class `p{n}`, its relations carry it too, and the points
//! at their other ends carry `v{n}`. A page with a strict content policy cannot hold
//! rules of its own, so the rules are the same for every wheel and stand in the
//! stylesheet, up to as many points as the largest wheel has.

use std::fmt::Write as _;

/// The class of the n-th point and of its relations.
pub(super) fn own(point: usize) -> String {
    format!("p{point}")
}

/// The class of what belongs to the n-th point without being it.
pub(super) fn beside(point: usize) -> String {
    format!("v{point}")
}

/// The rules for wheels of up to `points` points, one a line; empty for none. Written
/// once into the stylesheet of the pages that show a wheel.
#[must_use]
pub fn highlight_css(points: usize) -> String {
    let mut css = String::new();
    for point in 0..points {
        let (own, beside) = (own(point), beside(point));
        let _ = writeln!(
            css,
            ".wheel:has(.node.{own}:is(:hover,:focus-within)) \
             :is(.edge:not(.{own}),.node:not(.{own},.{beside})){{opacity:.12}}"
        );
    }
    css
}

#[cfg(test)]
mod tests {
    use super::highlight_css;

    #[test]
    fn one_rule_a_point() {
        for points in [0, 1, 150] {
            let css = highlight_css(points);
            assert_eq!(css.lines().count(), points);
            assert!(!css.contains(['<', '&']), "it must be safe inside an SVG");
        }
        assert!(highlight_css(8).contains(".edge:not(.p7),.node:not(.p7,.v7)"));
    }
}
