//! The order of the points around the wheel: which neighbour each point gets, so
//! that few relations cross.
//!
//! Arcs orthogonal to the rim cross when, and only when, their ends alternate
//! around the circle, so the order alone decides the number of crossings. A point
//! never leaves its sector: the stage it belongs to is said by where it stands.
//! This file knows nothing of angles, texts or drawings.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

use super::sifting::sift;

/// Orders tried besides the declared one and its barycentre order.
const SHUFFLES: usize = 6;
/// Barycentre rounds; beyond these the order swings between a few states.
const BARYCENTRE_ROUNDS: usize = 24;
/// Above so many steps a round, sifting costs more than the wheel is worth: nobody
/// reads one with a thousand points, and it must not hang.
const SIFTING_LIMIT: usize = 2_000_000;
/// Above so many points the shuffles are left out.
const SHUFFLED_POINTS: usize = 240;

/// The wheel as the ordering sees it: points numbered sector by sector in declared
/// order, and undirected pairs of related points.
#[derive(Debug)]
pub(super) struct Ring {
    /// Places of each sector; a sector's points are numbered by the same range.
    pub(super) sectors: Vec<Range<usize>>,
    /// Related pairs, the smaller number first, each once, sorted.
    pub(super) pairs: Vec<(usize, usize)>,
    /// Points related to each point, ascending.
    pub(super) related: Vec<Vec<usize>>,
}

impl Ring {
    /// A ring of sectors with so many points each. Pairs of a point with itself, and
    /// pairs that name a point that is not there, are left out.
    pub(super) fn new(sizes: &[usize], pairs: &[(usize, usize)]) -> Ring {
        let mut sectors = Vec::with_capacity(sizes.len());
        let mut points = 0;
        for &size in sizes {
            sectors.push(points..points + size);
            points += size;
        }
        let unique: BTreeSet<(usize, usize)> = pairs
            .iter()
            .filter(|(a, b)| a != b && *a < points && *b < points)
            .map(|&(a, b)| (a.min(b), a.max(b)))
            .collect();
        let mut related = vec![Vec::new(); points];
        for &(a, b) in &unique {
            related[a].push(b);
            related[b].push(a);
        }
        Ring {
            sectors,
            pairs: unique.into_iter().collect(),
            related,
        }
    }

    /// How many points there are.
    pub(super) fn points(&self) -> usize {
        self.related.len()
    }

    /// Crossings when `order[place]` is the point at each place: pairs of relations
    /// whose ends alternate. O(m log n) with a Fenwick tree over the places.
    pub(super) fn crossings(&self, order: &[usize]) -> u64 {
        let place = places(order);
        let mut closing = vec![Vec::new(); order.len()];
        let mut opening = vec![0_u64; order.len()];
        for &(a, b) in &self.pairs {
            let (first, last) = (place[a].min(place[b]), place[a].max(place[b]));
            closing[last].push(first);
            opening[first] += 1;
        }
        let mut open = Fenwick::new(order.len());
        let mut total = 0;
        for at in 0..order.len() {
            // Relations that end here leave the tree before any of them is counted:
            // those that share an end do not cross.
            for &first in &closing[at] {
                open.remove(first);
            }
            for &first in &closing[at] {
                total += open.between(first + 1, at);
            }
            open.add(at, opening[at]);
        }
        total
    }
}

/// The order with the fewest crossings found, as the point at each place. The
/// declared order wins ties, so that a wheel moves only when there is a gain, and
/// the same ring always gives the same order.
pub(super) fn arrange(ring: &Ring) -> Vec<usize> {
    let declared: Vec<usize> = (0..ring.points()).collect();
    let mut best = (ring.crossings(&declared), declared.clone());
    for start in starts(ring, &declared) {
        if best.0 == 0 {
            break;
        }
        let mut order = start;
        if round_cost(ring) <= SIFTING_LIMIT {
            sift(ring, &mut order);
        }
        let crossings = ring.crossings(&order);
        if crossings < best.0 {
            best = (crossings, order);
        }
    }
    best.1
}

/// The orders sifting starts from, the likeliest to be kept first.
fn starts(ring: &Ring, declared: &[usize]) -> Vec<Vec<usize>> {
    let mut starts = vec![declared.to_vec(), barycentre(ring, declared)];
    if ring.points() <= SHUFFLED_POINTS {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        for _ in 0..SHUFFLES {
            let mut order = declared.to_vec();
            for sector in &ring.sectors {
                dice.shuffle(&mut order[sector.clone()]);
            }
            starts.push(barycentre(ring, &order));
        }
    }
    starts
}

/// Steps of one sifting round: each point walks its sector and compares neighbours.
fn round_cost(ring: &Ring) -> usize {
    ring.sectors
        .iter()
        .map(|sector| {
            let ends: usize = ring.related[sector.clone()].iter().map(Vec::len).sum();
            sector.len().saturating_mul(ends + sector.len())
        })
        .fold(0, usize::saturating_add)
}

/// Moves every point towards the mean place of the points it is related to, the
/// short way around the circle; keeps the best order seen.
fn barycentre(ring: &Ring, start: &[usize]) -> Vec<usize> {
    let mut order = start.to_vec();
    let mut best = (ring.crossings(&order), order.clone());
    for _ in 0..BARYCENTRE_ROUNDS {
        let place = places(&order);
        let wish: Vec<f64> = (0..ring.points())
            .map(|point| wished_place(ring, &place, point))
            .collect();
        for sector in &ring.sectors {
            order[sector.clone()]
                .sort_by(|&a, &b| wish[a].total_cmp(&wish[b]).then(place[a].cmp(&place[b])));
        }
        let crossings = ring.crossings(&order);
        if crossings < best.0 {
            best = (crossings, order.clone());
        }
        if places(&order) == place {
            break;
        }
    }
    best.1
}

/// The mean place of a point's relations, measured from its own; its own place when
/// it has none.
fn wished_place(ring: &Ring, place: &[usize], point: usize) -> f64 {
    let circle = ring.points() as f64;
    let own = place[point] as f64;
    let related = &ring.related[point];
    if related.is_empty() {
        return own;
    }
    let sum: f64 = related
        .iter()
        .map(|&other| {
            let step = place[other] as f64 - own;
            if step > circle / 2.0 {
                step - circle
            } else if step < -circle / 2.0 {
                step + circle
            } else {
                step
            }
        })
        .sum();
    own + sum / related.len() as f64
}

/// The place of each point in an order.
pub(super) fn places(order: &[usize]) -> Vec<usize> {
    let mut place = vec![0; order.len()];
    for (at, &point) in order.iter().enumerate() {
        place[point] = at;
    }
    place
}

/// Points by falling number of relations: the busiest one is moved first.
pub(super) fn busiest_first(ring: &Ring) -> Vec<usize> {
    let mut points: Vec<usize> = (0..ring.points()).collect();
    points.sort_by_key(|&point| (Reverse(ring.related[point].len()), point));
    points
}

/// Counts over places with prefix sums in O(log n) (Fenwick 1994).
struct Fenwick(Vec<u64>);

impl Fenwick {
    fn new(places: usize) -> Fenwick {
        Fenwick(vec![0; places + 1])
    }

    fn add(&mut self, place: usize, count: u64) {
        let mut at = place + 1;
        while at < self.0.len() {
            self.0[at] += count;
            at += at & at.wrapping_neg();
        }
    }

    fn remove(&mut self, place: usize) {
        let mut at = place + 1;
        while at < self.0.len() {
            self.0[at] -= 1;
            at += at & at.wrapping_neg();
        }
    }

    /// Sum of the places before `end`.
    fn before(&self, end: usize) -> u64 {
        let mut at = end;
        let mut sum = 0;
        while at > 0 {
            sum += self.0[at];
            at &= at - 1;
        }
        sum
    }

    /// Sum of the places from `start` (included) to `end` (not included).
    fn between(&self, start: usize, end: usize) -> u64 {
        self.before(end).saturating_sub(self.before(start))
    }
}

/// Marsaglia's xorshift with a fixed seed: same input, same order.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn shuffle(&mut self, items: &mut [usize]) {
        for last in (1..items.len()).rev() {
            // The remainder is at most `last`, so it fits in a usize.
            let other = self.next() % (last as u64 + 1);
            items.swap(last, other as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Dice, Ring, arrange, places};

    /// Counts by comparing every pair of relations: the definition itself.
    fn alternating(ring: &Ring, order: &[usize]) -> u64 {
        let place = places(order);
        let spans: Vec<(usize, usize)> = ring
            .pairs
            .iter()
            .map(|&(a, b)| (place[a].min(place[b]), place[a].max(place[b])))
            .collect();
        let mut total = 0;
        for (k, &(a, b)) in spans.iter().enumerate() {
            for &(c, d) in &spans[k + 1..] {
                let crosses = (a < c && c < b && b < d) || (c < a && a < d && d < b);
                total += u64::from(crosses);
            }
        }
        total
    }

    fn random(sizes: &[usize], relations: usize, seed: u64) -> Ring {
        let mut dice = Dice(seed | 1);
        let points = sizes.iter().sum::<usize>().max(1) as u64;
        let pairs: Vec<(usize, usize)> = (0..relations)
            .map(|_| {
                (
                    (dice.next() % points) as usize,
                    (dice.next() % points) as usize,
                )
            })
            .collect();
        Ring::new(sizes, &pairs)
    }

    fn check(sizes: &[usize], pairs: &[(usize, usize)], declared: u64, arranged: u64) {
        let ring = Ring::new(sizes, pairs);
        let order: Vec<usize> = (0..ring.points()).collect();
        assert_eq!(ring.crossings(&order), declared, "declared {pairs:?}");
        assert_eq!(
            ring.crossings(&arrange(&ring)),
            arranged,
            "arranged {pairs:?}"
        );
    }

    #[test]
    fn counts_and_removes_crossings() {
        check(&[], &[], 0, 0);
        check(&[0, 0, 0], &[], 0, 0);
        check(&[1], &[(0, 0), (0, 7)], 0, 0);
        check(&[4], &[(0, 2), (1, 3)], 1, 0);
        // Sectors of one point each leave nothing to move.
        check(&[1, 1, 1, 1], &[(0, 2), (1, 3)], 1, 1);
        check(&[2, 2], &[(0, 2), (1, 3)], 1, 0);
        // Two relations of one point never cross.
        check(&[4], &[(0, 2), (0, 3), (0, 1)], 0, 0);
        // The same pair twice, in both senses, is one.
        check(&[4], &[(0, 2), (2, 0), (1, 3)], 1, 0);
        // K5 drawn on a circle crosses five times in any order.
        let complete: Vec<(usize, usize)> = (0..5)
            .flat_map(|a| (a + 1..5).map(move |b| (a, b)))
            .collect();
        check(&[5], &complete, 5, 5);
        check(&[3, 0, 3], &[(0, 3), (1, 4), (2, 5)], 3, 0);
    }

    #[test]
    fn the_tree_counts_what_the_definition_says() {
        for seed in 1..60 {
            let ring = random(&[7, 11, 5], 40, seed);
            let order = arrange(&ring);
            assert_eq!(ring.crossings(&order), alternating(&ring, &order));
        }
    }

    #[test]
    fn no_point_leaves_its_sector_and_nothing_gets_worse() {
        for seed in 1..40 {
            let ring = random(&[9, 0, 14, 1], 35, seed);
            let declared: Vec<usize> = (0..ring.points()).collect();
            let order = arrange(&ring);
            for sector in &ring.sectors {
                let mut inside = order[sector.clone()].to_vec();
                inside.sort_unstable();
                assert_eq!(inside, sector.clone().collect::<Vec<_>>());
            }
            assert!(ring.crossings(&order) <= ring.crossings(&declared));
            assert_eq!(order, arrange(&ring), "same input, same order");
        }
    }

    #[test]
    fn an_order_without_crossings_stays_as_declared() {
        let ring = Ring::new(&[3, 3], &[(0, 5), (1, 4), (2, 3)]);
        assert_eq!(arrange(&ring), vec![0, 1, 2, 3, 4, 5]);
    }
}
