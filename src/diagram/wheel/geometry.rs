//! Where things stand on the wheel: radii, angles, the places where relations touch
//! the rim, and the arcs between them. Numbers only.
//!
//! Angles are radians from three o'clock, growing clockwise on the screen; the middle
//! of the wheel is the origin. From the middle outwards come the rim (where relations
//! end), the symbols, the labels, and the band with the names of the sectors.

use std::f64::consts::{FRAC_PI_2, PI, TAU};
use std::ops::Range;

use crate::diagram::drawing::{Point, Route, point};

/// Half the size of a symbol.
pub(super) const SYMBOL: f64 = 6.5;
/// Thickness of the line of the rim, outside the radius where relations end.
pub(super) const RIM_LINE: f64 = 3.0;
/// From the rim to the middle of the symbols.
const SYMBOLS: f64 = RIM_LINE + SYMBOL + 2.5;
/// From the rim to the first letter of a label.
const LABELS: f64 = SYMBOLS + SYMBOL + 5.0;
/// From the last letter of the longest label to the band of the sectors.
const SHORE: f64 = 8.0;
/// Space between the labels of neighbours.
const ROOM: f64 = 3.0;
/// Space between two sectors, measured on the rim.
const GAP: f64 = 12.0;
/// Space between the end of a sector and the slot of its first point, on the rim.
const MARGIN: f64 = 4.0;
/// Wished distance between two relations that end at one point.
const PORT: f64 = 7.0;
/// Distance between two relations for which a slot is widened: arrowheads overlap a
/// little, but no line is lost.
const TIGHT_PORT: f64 = 3.6;
/// Most that the relations of one point spread: further out they would seem to end at
/// nothing.
const REACH: f64 = 26.0;
/// Part of its slot that the relations of a point may spread over: the rest keeps
/// them apart from the neighbour's.
const SPREAD: f64 = 0.6;
/// Smallest rim: below it the arcs between neighbours are too small to see.
const SMALLEST_RIM: f64 = 150.0;
/// A flatter arc than this cannot be told from a straight line.
const FLATTEST: f64 = 60.0;

/// What a point asks for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Need {
    /// Height of its label.
    pub(super) height: f64,
    /// Relations that end at it.
    pub(super) ports: usize,
}

/// A piece of the circle, clockwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Span {
    /// First angle.
    pub(super) from: f64,
    /// Last angle.
    pub(super) to: f64,
}

impl Span {
    /// The angle in its middle.
    pub(super) fn middle(self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}

/// The radii and angles of a wheel.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layout {
    /// Where relations end.
    pub(super) rim: f64,
    /// Where the middles of the symbols stand.
    pub(super) symbols: f64,
    /// Where labels begin.
    pub(super) labels: f64,
    /// Where the band with the names of the sectors begins.
    pub(super) shore: f64,
    /// One piece for each sector.
    pub(super) sectors: Vec<Span>,
    /// One piece for each place of the ring; the point stands in its middle.
    pub(super) slots: Vec<Span>,
}

/// Distributes the circle. `needs` are the places in their order, `sectors` the places
/// of each sector, `names` the width each sector's name wants on the band, `label` the
/// width of the widest label. The rim is as small as everything allows.
pub(super) fn layout(
    needs: &[Need],
    sectors: &[Range<usize>],
    names: &[f64],
    label: f64,
) -> Layout {
    let shore = LABELS + label + SHORE;
    let wishes = |rim: f64| -> Vec<f64> {
        sectors
            .iter()
            .zip(names)
            .map(|(places, name)| {
                let slots: f64 = needs[places.clone()].iter().map(|n| slot(*n, rim)).sum();
                (slots + 2.0 * MARGIN / rim).max(name / (rim + shore))
            })
            .collect()
    };
    let gaps = |rim: f64| GAP / rim * sectors.len() as f64;
    let rim = smallest(SMALLEST_RIM, |rim| {
        wishes(rim).iter().sum::<f64>() + gaps(rim) <= TAU
    });
    let wishes = wishes(rim);
    let stretch = (TAU - gaps(rim)).max(0.0) / wishes.iter().sum::<f64>().max(1e-9);
    let mut spans = Vec::with_capacity(sectors.len());
    let mut slots = Vec::with_capacity(needs.len());
    // The first sector begins at twelve o'clock.
    let mut angle = GAP / rim / 2.0 - FRAC_PI_2;
    for (places, wish) in sectors.iter().zip(&wishes) {
        let span = Span {
            from: angle,
            to: angle + wish * stretch,
        };
        spans.push(span);
        share(&needs[places.clone()], rim, span, &mut slots);
        angle = span.to + GAP / rim;
    }
    Layout {
        rim,
        symbols: rim + SYMBOLS,
        labels: rim + LABELS,
        shore: rim + shore,
        sectors: spans,
        slots,
    }
}

/// Shares a sector among its points by what each needs.
fn share(needs: &[Need], rim: f64, span: Span, slots: &mut Vec<Span>) {
    let margin = MARGIN / rim;
    let whole: f64 = needs.iter().map(|need| slot(*need, rim)).sum();
    let stretch = (span.to - span.from - 2.0 * margin) / whole.max(1e-9);
    let mut from = span.from + margin;
    for need in needs {
        let to = from + slot(*need, rim) * stretch;
        slots.push(Span { from, to });
        from = to;
    }
}

/// The angle a point needs: the largest of what its label, its symbol and its
/// relations need, each at its own radius.
fn slot(need: Need, rim: f64) -> f64 {
    let ports = (need.ports as f64 * TIGHT_PORT).min(REACH) / SPREAD;
    let label = (need.height + ROOM) / (rim + LABELS);
    let symbol = (2.0 * SYMBOL + 2.0) / (rim + SYMBOLS);
    label.max(symbol).max(ports / rim)
}

/// The smallest radius from `least` up that fits, to a tenth; `fits` must stay true
/// once it is.
fn smallest(least: f64, fits: impl Fn(f64) -> bool) -> f64 {
    let mut high = least;
    while !fits(high) && high < 1e7 {
        high *= 2.0;
    }
    let mut low = if high > least { high / 2.0 } else { high };
    while high - low > 0.1 {
        let middle = f64::midpoint(low, high);
        if fits(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    high
}

/// The place at an angle and a distance from the middle.
pub(super) fn polar(angle: f64, radius: f64) -> Point {
    point(radius * angle.cos(), radius * angle.sin())
}

/// The angles at which each pair of related places touches the rim, as (at the first,
/// at the second). The relations of one point spread over its slot, those that run
/// furthest anticlockwise first: so they do not cross each other, and an arrowhead
/// belongs to one line only.
pub(super) fn ports(layout: &Layout, pairs: &[(usize, usize)]) -> Vec<(f64, f64)> {
    let places = layout.slots.len();
    let mut at: Vec<Vec<(usize, usize)>> = vec![Vec::new(); places];
    for (pair, &(a, b)) in pairs.iter().enumerate() {
        at[a].push((clockwise(a, b, places), pair));
        at[b].push((clockwise(b, a, places), pair));
    }
    let mut found = vec![(0.0, 0.0); pairs.len()];
    for (place, ends) in at.iter_mut().enumerate() {
        ends.sort_unstable_by(|a, b| b.cmp(a));
        let slot = layout.slots[place];
        let between = ends.len().saturating_sub(1) as f64;
        let step = (PORT / layout.rim)
            .min((slot.to - slot.from) * SPREAD / (between + 1.0))
            .min(REACH / layout.rim / between.max(1.0));
        let first = slot.middle() - step * between / 2.0;
        for (k, &(_, pair)) in ends.iter().enumerate() {
            let angle = first + step * k as f64;
            if pairs[pair].0 == place {
                found[pair].0 = angle;
            } else {
                found[pair].1 = angle;
            }
        }
    }
    found
}

/// Places from `from` to `to`, clockwise.
fn clockwise(from: usize, to: usize, places: usize) -> usize {
    (to + places - from) % places
}

/// The arc of the circle that meets the rim at right angles in both angles: a straight
/// line of the hyperbolic plane, so two of them cross at most once, and only when
/// their ends alternate.
pub(super) fn relation(from: f64, to: f64, rim: f64) -> Route {
    let turn = (to - from).rem_euclid(TAU);
    let (start, end) = (polar(from, rim), polar(to, rim));
    let opening = turn.min(TAU - turn);
    let flat = (opening / 2.0).tan();
    if opening > PI - 1e-6 || flat > FLATTEST {
        return Route::Polyline {
            points: vec![start, end],
            radius: 0.0,
        };
    }
    Route::Arc {
        from: start,
        to: end,
        radius: rim * flat,
        // Bent towards the middle, so it turns against the way around the rim.
        clockwise: turn > PI,
    }
}

/// Places along a relation, both ends included, for whoever has to keep clear of it.
pub(super) fn sampled(from: f64, to: f64, rim: f64, steps: u32) -> Vec<Point> {
    let turn = (to - from).rem_euclid(TAU);
    let half = turn.min(TAU - turn) / 2.0;
    let side = if turn > PI { -1.0 } else { 1.0 };
    let middle = from + side * half;
    let (start, end) = (polar(from, rim), polar(to, rim));
    // The middle of the circle that the relation is an arc of.
    let (centre, radius) = (polar(middle, rim / half.cos()), rim * half.tan());
    (0..=steps)
        .map(|step| {
            let part = f64::from(step) / f64::from(steps.max(1));
            if half.tan().abs() > FLATTEST {
                return point(
                    start.x + (end.x - start.x) * part,
                    start.y + (end.y - start.y) * part,
                );
            }
            let turned = side * (FRAC_PI_2 - half) * (1.0 - 2.0 * part);
            let out = polar(middle + PI + turned, radius);
            point(centre.x + out.x, centre.y + out.y)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::f64::consts::{FRAC_PI_2, PI, TAU};

    use super::{
        GAP, MARGIN, Need, SMALLEST_RIM, layout, polar, ports, relation, sampled, slot, smallest,
    };
    use crate::diagram::drawing::Route;

    fn needs(count: usize) -> Vec<Need> {
        let need = Need {
            height: 15.0,
            ports: 2,
        };
        vec![need; count]
    }

    #[test]
    fn the_circle_is_shared_without_overlap() {
        for sizes in [
            vec![],
            vec![0],
            vec![1],
            vec![0, 0, 0],
            vec![1, 0, 0],
            vec![5, 6, 4],
            vec![0, 60, 0],
            vec![40, 70, 40],
        ] {
            let mut places = Vec::new();
            let mut from = 0;
            for size in &sizes {
                places.push(from..from + size);
                from += size;
            }
            let needs = needs(from);
            let found = layout(&needs, &places, &vec![100.0; sizes.len()], 150.0);
            assert!(found.rim >= SMALLEST_RIM, "{sizes:?}");
            let mut last = -FRAC_PI_2;
            for (span, places) in found.sectors.iter().zip(&places) {
                assert!((span.from - last - GAP / found.rim / 2.0).abs() < GAP / found.rim);
                assert!(
                    (span.to - span.from) * found.shore >= 100.0 - 1e-6,
                    "name fits"
                );
                let mut edge = span.from + MARGIN / found.rim - 1e-9;
                for place in places.clone() {
                    let seat = found.slots[place];
                    assert!(seat.from >= edge - 1e-9);
                    assert!(seat.to - seat.from >= slot(needs[place], found.rim) - 1e-9);
                    edge = seat.to;
                }
                assert!(edge <= span.to + 1e-9, "{sizes:?}");
                last = span.to;
            }
            assert!(last <= TAU - FRAC_PI_2 + 1e-9, "{sizes:?}");
        }
    }

    #[test]
    fn smallest_finds_the_limit() {
        for (limit, expected) in [(0.0, 10.0), (10.0, 10.0), (77.0, 77.0), (5000.0, 5000.0)] {
            let found = smallest(10.0, |radius| radius >= limit);
            assert!(found >= limit && found - expected < 0.2, "{limit}: {found}");
        }
    }

    #[test]
    fn relations_of_one_point_leave_in_an_order_that_does_not_cross() {
        let found = layout(&needs(6), std::slice::from_ref(&(0..6)), &[80.0], 100.0);
        let pairs = [(0, 1), (0, 5), (0, 3)];
        let angles: Vec<f64> = ports(&found, &pairs).iter().map(|p| p.0).collect();
        // The one that ends last clockwise leaves first.
        assert!(angles[1] < angles[2] && angles[2] < angles[0], "{angles:?}");
        assert!(angles[1] > found.slots[0].from && angles[0] < found.slots[0].to);
    }

    #[test]
    fn arcs_meet_the_rim_at_right_angles() {
        for (from, to) in [(0.0, 1.0), (1.0, 0.0), (0.2, 3.0), (3.0, 0.2), (6.0, 0.3)] {
            let Route::Arc {
                from: start,
                to: end,
                radius,
                clockwise,
            } = relation(from, to, 100.0)
            else {
                panic!("not an arc: {from} {to}");
            };
            let opening = f64::rem_euclid(to - from, TAU);
            let opening = opening.min(TAU - opening);
            // The middle of the circle stands where the two tangents of the rim meet.
            let apart = 100.0 / (opening / 2.0).cos();
            assert!((apart * apart - 100.0_f64.powi(2) - radius * radius).abs() < 1e-6);
            assert!((start.x.hypot(start.y) - 100.0).abs() < 1e-9);
            // It bends to the middle: against the shorter way around.
            let short_way_clockwise = (to - from).rem_euclid(TAU) < PI;
            assert_eq!(clockwise, !short_way_clockwise);
            assert_ne!(start, end);
        }
        for (from, to) in [(0.0, 1.0), (1.0, 0.0), (0.2, 3.0), (6.0, 0.3), (0.0, PI)] {
            let along = sampled(from, to, 100.0, 8);
            for (found, angle) in [(along[0], from), (along[8], to)] {
                let expected = polar(angle, 100.0);
                let off = (found.x - expected.x).hypot(found.y - expected.y);
                assert!(off < 0.01, "{from} {to}: {found:?} {expected:?}");
            }
            assert!(along[4].x.hypot(along[4].y) < 100.0);
        }
        assert!(matches!(relation(0.0, PI, 100.0), Route::Polyline { .. }));
        assert_eq!(polar(0.0, 2.0).x, 2.0);
    }
}
