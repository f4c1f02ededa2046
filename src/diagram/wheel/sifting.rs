//! Circular sifting (M. Baur and U. Brandes, "Crossing reduction in circular
//! layouts", WG 2004), kept inside the sectors.
//!
//! Each point walks once through all the places of its sector, swapping with one
//! neighbour at a time, and stays where the crossings were fewest. A swap of two
//! neighbours changes only the crossings between their own relations, so its effect
//! is known without counting the whole drawing again.

use std::ops::Range;

use super::order::{Ring, busiest_first, places};

/// Rounds over all the points; most rings stop moving after three to five.
const ROUNDS: usize = 12;

/// Sifts `order` (the point at each place) until no point finds a better place. The
/// result never has more crossings than the order it was given.
pub(super) fn sift(ring: &Ring, order: &mut [usize]) {
    let mut sector_of = vec![0..0; ring.points()];
    for sector in &ring.sectors {
        for point in sector.clone() {
            sector_of[point] = sector.clone();
        }
    }
    let mut table = Table {
        ring,
        place: places(order),
        order,
    };
    let points = busiest_first(ring);
    for _ in 0..ROUNDS {
        let mut moved = false;
        for &point in &points {
            moved |= table.sift_point(point, &sector_of[point]);
        }
        if !moved {
            break;
        }
    }
}

/// An order and its inverse, kept together.
struct Table<'a> {
    ring: &'a Ring,
    place: Vec<usize>,
    order: &'a mut [usize],
}

impl Table<'_> {
    /// Moves one point to the best place of its sector; true when it moved.
    fn sift_point(&mut self, point: usize, sector: &Range<usize>) -> bool {
        let start = self.place[point];
        let (mut change, mut best, mut best_place) = (0_i64, 0_i64, start);
        while self.place[point] > sector.start {
            let at = self.place[point];
            change += self.swap_effect(self.order[at - 1], point);
            self.swap(at - 1);
            if change < best {
                (best, best_place) = (change, at - 1);
            }
        }
        while self.place[point] + 1 < sector.end {
            let at = self.place[point];
            change += self.swap_effect(point, self.order[at + 1]);
            self.swap(at);
            if change < best {
                (best, best_place) = (change, at + 1);
            }
        }
        while self.place[point] > best_place {
            self.swap(self.place[point] - 1);
        }
        best < 0
    }

    /// Swaps the points at `at` and `at + 1`.
    fn swap(&mut self, at: usize) {
        self.order.swap(at, at + 1);
        self.place[self.order[at]] = at;
        self.place[self.order[at + 1]] = at + 1;
    }

    /// Crossings gained (lost when negative) if `left`, which stands right before
    /// `right`, changes places with it.
    fn swap_effect(&self, left: usize, right: usize) -> i64 {
        let ours = self.steps(left, right, right);
        let theirs = self.steps(right, left, right);
        pairs_in_order(&theirs, &ours) - pairs_in_order(&ours, &theirs)
    }

    /// How far the relations of `point` end, clockwise from `origin`, ascending; the
    /// relation with `but` crosses nothing in a swap and is left out.
    fn steps(&self, point: usize, but: usize, origin: usize) -> Vec<usize> {
        let circle = self.ring.points();
        let mut steps: Vec<usize> = self.ring.related[point]
            .iter()
            .filter(|&&other| other != but)
            .map(|&other| (self.place[other] + circle - self.place[origin]) % circle)
            .collect();
        steps.sort_unstable();
        steps
    }
}

/// Pairs (a, b), a of `first` and b of `second`, with a < b; both lists ascending.
fn pairs_in_order(first: &[usize], second: &[usize]) -> i64 {
    let mut smaller = 0;
    let mut pairs = 0;
    for &b in second {
        while smaller < first.len() && first[smaller] < b {
            smaller += 1;
        }
        pairs += smaller;
    }
    // Bounded by the product of two degrees of a readable drawing.
    i64::try_from(pairs).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Table, pairs_in_order, sift};
    use crate::diagram::wheel::order::{Ring, places};

    #[test]
    fn pairs_are_counted_as_defined() {
        for (first, second, expected) in [
            (&[][..], &[][..], 0),
            (&[1, 2], &[], 0),
            (&[1, 2], &[3], 2),
            (&[3], &[1, 2], 0),
            (&[1, 3], &[2, 3, 4], 5 - 1),
            (&[2], &[2], 0),
        ] {
            assert_eq!(
                pairs_in_order(first, second),
                expected,
                "{first:?} {second:?}"
            );
        }
    }

    #[test]
    fn the_effect_of_a_swap_is_the_difference_of_the_counts() {
        let pairs: Vec<(usize, usize)> = (0..12)
            .flat_map(|a| [(a, (a * 5 + 3) % 12), (a, (a * a + 1) % 12)])
            .collect();
        let ring = Ring::new(&[12], &pairs);
        let mut order: Vec<usize> = (0..12).collect();
        for at in 0..11 {
            let before = ring.crossings(&order).cast_signed();
            let mut table = Table {
                ring: &ring,
                place: places(&order),
                order: &mut order,
            };
            let effect = table.swap_effect(table.order[at], table.order[at + 1]);
            table.swap(at);
            let after = ring.crossings(&order).cast_signed();
            assert_eq!(after - before, effect, "swap at {at}");
        }
    }

    #[test]
    fn a_shuffled_ring_is_untangled() {
        // A closed walk 0-4-2-7-1-5-3-6-0 drawn on a circle needs no crossing.
        let walk = [0, 4, 2, 7, 1, 5, 3, 6];
        let pairs: Vec<(usize, usize)> = (0..8).map(|k| (walk[k], walk[(k + 1) % 8])).collect();
        let ring = Ring::new(&[8], &pairs);
        let mut order: Vec<usize> = (0..8).collect();
        sift(&ring, &mut order);
        assert_eq!(ring.crossings(&order), 0);
    }
}
