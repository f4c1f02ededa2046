//! Orders to start from. Sweeping finds the nearest good order, not the best, so several
//! starts compete; what they have in common is one small trait.

use super::layers::Layered;
use super::order::Net;
use super::scene::Scene;

/// Rows of vertices from left to right.
pub(super) type Rows = Vec<Vec<usize>>;

/// A way to find a first order.
pub(super) trait Start {
    /// The rows in some order, or `None` where this start does not take part.
    fn rows(&self, net: &Net<'_>) -> Option<Rows>;
}

/// The order a person would draw: depth first along the declared order, the main line
/// first, exceptions last and so furthest right, returns to the left of all they pass.
pub(super) struct Declared;

impl Start for Declared {
    fn rows(&self, net: &Net<'_>) -> Option<Rows> {
        let mut children = net.down.clone();
        for (v, below) in children.iter_mut().enumerate() {
            below.sort_by_key(|&w| net.eagerness(v, w));
        }
        let mut rows = walk(net, &children, |w| net.is_return_bend(w));
        let mut returns: Vec<usize> = (0..net.scene.links.len())
            .filter(|&k| net.layered.is_turned[k] && net.layered.chains[k].len() > 2)
            .collect();
        // Inner returns first, so that the outer ones enclose them.
        returns.sort_by_key(|&k| (net.layered.chains[k].len(), k));
        for k in returns {
            insert_return(net, k, &mut rows);
        }
        Some(rows)
    }
}

/// The declared walk with children, or whole rows, in an order drawn from a fixed seed.
pub(super) struct Shuffled {
    /// Number of the shuffle; every number gives another one.
    pub(super) number: u32,
    /// Whether the rows are shuffled too.
    pub(super) is_wild: bool,
}

impl Start for Shuffled {
    fn rows(&self, net: &Net<'_>) -> Option<Rows> {
        let mut dice = Dice::new(self.number);
        let mut children = net.down.clone();
        for (v, below) in children.iter_mut().enumerate() {
            below.sort_by_key(|&w| net.eagerness(v, w));
            dice.shuffle(below);
        }
        let mut rows = walk(net, &children, |_| false);
        if self.is_wild {
            for row in &mut rows {
                dice.shuffle(row);
            }
        }
        Some(rows)
    }
}

/// Rows filled in the order of a depth-first walk; vertices to be skipped are left out.
fn walk(net: &Net<'_>, children: &[Vec<usize>], skip: impl Fn(usize) -> bool) -> Rows {
    let layered = net.layered;
    let mut rows = vec![Vec::new(); layered.rows.len()];
    let mut is_seen = vec![false; layered.vertices.len()];
    for &root in &net.acyclic.order {
        let mut open = vec![root];
        while let Some(v) = open.pop() {
            if is_seen[v] || skip(v) {
                continue;
            }
            is_seen[v] = true;
            rows[layered.vertices[v].rank].push(v);
            open.extend(children[v].iter().rev());
        }
    }
    rows
}

/// Puts the bends of a return beside everything that lies between its ends: on the left,
/// or on the right where it comes from an exception.
fn insert_return(net: &Net<'_>, link: usize, rows: &mut Rows) {
    let Layered {
        vertices, chains, ..
    } = net.layered;
    let [top, bends @ .., bottom] = chains[link].as_slice() else {
        return;
    };
    let last = vertices[*bottom].rank;
    let below = net.reach(*top, &net.down, |v| vertices[v].rank < last);
    let above = net.reach(*bottom, &net.up, |v| vertices[v].rank > vertices[*top].rank);
    let goes_right = net.layered.keeps_right[link];
    for &bend in bends {
        let row = &mut rows[vertices[bend].rank];
        let mut between = row
            .iter()
            .enumerate()
            .filter(|&(_, &v)| below[v] && above[v]);
        let at = if goes_right {
            between.next_back().map_or(row.len(), |(i, _)| i + 1)
        } else {
            between.next().map_or(0, |(i, _)| i)
        };
        row.insert(at, bend);
    }
}

/// Marsaglia's xorshift (2003): enough to shuffle with, and the same on every machine.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(number: u32) -> Self {
        let mut dice = Self(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(u64::from(number) + 1) | 1);
        for _ in 0..4 {
            dice.roll();
        }
        dice
    }

    fn roll(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// An index below a count; `None` where there is nothing to pick from.
    pub(super) fn pick(&mut self, count: usize) -> Option<usize> {
        let rest = self.roll().checked_rem(count as u64)?;
        usize::try_from(rest).ok()
    }

    fn shuffle(&mut self, items: &mut [usize]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.pick(i + 1).unwrap_or(i));
        }
    }
}

/// What a start may look at besides the neighbours.
impl Net<'_> {
    /// Sorts the children of a vertex as a person would draw them.
    fn eagerness(&self, v: usize, w: usize) -> (bool, bool, bool, usize) {
        let Scene { links, .. } = self.scene;
        let Some(&k) = self.link_of.get(&(v, w)) else {
            return (true, true, true, 0);
        };
        let is_side = self.main.get(v).is_some_and(|&main| main != Some(k));
        (
            self.layered.is_turned[k],
            self.scene.is_exceptional(&links[k]),
            is_side,
            k,
        )
    }

    fn is_return_bend(&self, v: usize) -> bool {
        let Self {
            layered,
            up,
            link_of,
            ..
        } = self;
        let above = up[v].first().and_then(|&u| link_of.get(&(u, v)));
        !layered.vertices[v].is_box() && above.is_some_and(|&k| layered.is_turned[k])
    }

    /// Everything reached from a vertex along `next` while `keep` holds.
    fn reach(&self, from: usize, next: &[Vec<usize>], keep: impl Fn(usize) -> bool) -> Vec<bool> {
        let mut is_reached = vec![false; self.layered.vertices.len()];
        let mut open = vec![from];
        while let Some(v) = open.pop() {
            for &w in &next[v] {
                if !is_reached[w] && keep(w) {
                    is_reached[w] = true;
                    open.push(w);
                }
            }
        }
        is_reached
    }
}
