//! Blocks on springs and rods come to rest.
//!
//! Starting from the leftmost place everything can have, each block in turn goes where its
//! springs would have it, as far as its neighbours let it. Every few rounds the blocks that
//! touch move together, and a block that is held up pushes what stands in its way, else two
//! that lean on each other would never get away. The order of the rows makes the rods free
//! of cycles, and no step breaks a rod, so nothing overlaps.

/// Blocks nearer than this to their least distance touch.
const TOUCHING: f64 = 0.25;

/// Above this number pushing would take longer than it is worth.
const MOST_PUSHED: usize = 1500;

/// What is left of the strength of a spring that hangs loose.
const SLACK: f64 = 0.002;

/// Springs pull harder up to this length and no further: whether a box stands far off or very
/// far off should not decide where its neighbours go (the estimator of Huber 1964).
const YIELD: f64 = 40.0;

/// The same for springs with slack: they give way only to what is stronger.
const FIRM_YIELD: f64 = 1.0;

/// A rod: the other block and the least distance.
pub(super) type Rods = Vec<Vec<(usize, f64)>>;

/// A spring: the other block, where this one should be relative to it, and its strength.
pub(super) struct Spring {
    pub(super) other: usize,
    pub(super) offset: f64,
    pub(super) strength: f64,
    /// The direction, −1 or +1, in which this block may be further off at little cost;
    /// 0 for none.
    pub(super) slack: f64,
}

impl Spring {
    /// Where it would have its block, and how strongly, while that stands at `x`.
    fn pull(&self, x: f64, other: f64) -> (f64, f64) {
        let wanted = other + self.offset;
        let off = (x - wanted).abs();
        if self.slack == 0.0 {
            return (wanted, self.strength / off.max(YIELD));
        }
        let is_slack = (x - wanted) * self.slack > 0.0;
        let strength = if is_slack {
            self.strength * SLACK
        } else {
            self.strength
        };
        (wanted, strength / off.max(FIRM_YIELD))
    }
}

pub(super) struct System {
    left: Rods,
    right: Rods,
    springs: Vec<Vec<Spring>>,
    /// The blocks such that every rod leads onwards.
    order: Vec<usize>,
    x: Vec<f64>,
}

impl System {
    /// Everything as far left as the rods allow.
    pub(super) fn new(left: Rods, right: Rods, springs: Vec<Vec<Spring>>) -> Self {
        let order = sorted(&left, &right);
        let mut system = Self {
            x: vec![0.0; left.len()],
            left,
            right,
            springs,
            order,
        };
        system.push_left();
        system
    }

    /// The x of every block, in whole pixels from 0 on.
    pub(super) fn solve(mut self) -> Vec<f64> {
        let rounds = match self.x.len() {
            0..=600 => 160,
            601..=1500 => 60,
            1501..=6000 => 24,
            _ => 4,
        };
        for round in 0..rounds {
            self.relax(round % 2 == 1);
            if round % 4 == 3 {
                self.shift_clusters();
            }
            if round % 8 == 5 && self.x.len() <= MOST_PUSHED {
                self.push_through();
            }
        }
        self.settle();
        self.x
    }

    fn push_left(&mut self) {
        for &b in &self.order {
            for &(a, length) in &self.left[b] {
                self.x[b] = self.x[b].max(self.x[a] + length);
            }
        }
    }

    fn relax(&mut self, backwards: bool) {
        for i in 0..self.order.len() {
            let b = self.order[if backwards {
                self.order.len() - 1 - i
            } else {
                i
            }];
            let low = self.left[b]
                .iter()
                .map(|&(a, l)| self.x[a] + l)
                .fold(f64::MIN, f64::max);
            let high = self.right[b]
                .iter()
                .map(|&(c, l)| self.x[c] - l)
                .fold(f64::MAX, f64::min);
            let (mut pull, mut strength) = (0.0, 0.0);
            for spring in &self.springs[b] {
                let (x, weight) = spring.pull(self.x[b], self.x[spring.other]);
                pull += weight * x;
                strength += weight;
            }
            let wanted = if strength > 0.0 {
                pull / strength
            } else {
                self.x[b]
            };
            self.x[b] = wanted.max(low).min(high.max(low));
        }
    }

    /// Moves every group of touching blocks to where its outer springs would have it.
    fn shift_clusters(&mut self) {
        let mut root: Vec<usize> = (0..self.x.len()).collect();
        for a in 0..self.x.len() {
            for &(b, length) in &self.right[a] {
                if self.x[b] - self.x[a] - length < TOUCHING {
                    let (ra, rb) = (find(&mut root, a), find(&mut root, b));
                    root[ra] = rb;
                }
            }
        }
        let root: Vec<usize> = (0..self.x.len()).map(|b| find(&mut root, b)).collect();
        let mut members: Vec<usize> = (0..self.x.len()).collect();
        members.sort_by_key(|&b| (root[b], b));
        let mut group = Group::new(self.x.len());
        for cluster in members
            .chunk_by(|&a, &b| root[a] == root[b])
            .filter(|c| c.len() > 1)
        {
            group.set(cluster.iter().copied());
            self.shift(&group, None);
        }
    }

    /// Lets every block that is held up push what stands in its way, if the springs of all
    /// that would move agree. What touches it from behind stays, which is what clusters
    /// cannot do.
    fn push_through(&mut self) {
        let mut group = Group::new(self.x.len());
        for b in 0..self.x.len() {
            group.set([b]);
            let wish = self.wish(&group);
            if wish.abs() < 1.0 {
                continue;
            }
            let rods = if wish > 0.0 { &self.right } else { &self.left };
            let mut next = 0;
            while let Some(&a) = group.members.get(next) {
                next += 1;
                for &(c, length) in &rods[a] {
                    if (self.x[c] - self.x[a]).abs() - length < TOUCHING {
                        group.add(c);
                    }
                }
            }
            if group.members.len() > 1 {
                self.shift(&group, Some(wish.signum()));
            }
        }
    }

    /// How far the springs from outside would move a group.
    fn wish(&self, group: &Group) -> f64 {
        let (mut pull, mut strength) = (0.0, 0.0);
        for &b in &group.members {
            for spring in self.springs[b].iter().filter(|s| !group.has(s.other)) {
                let (x, weight) = spring.pull(self.x[b], self.x[spring.other]);
                pull += weight * (x - self.x[b]);
                strength += weight;
            }
        }
        if strength > 0.0 { pull / strength } else { 0.0 }
    }

    /// Moves a group as its springs would have it and the rods allow; only in a direction,
    /// where one is given.
    fn shift(&mut self, group: &Group, only: Option<f64>) {
        let mut shift = self.wish(group);
        if only.is_some_and(|sign| sign * shift <= 0.0) {
            return;
        }
        for &b in &group.members {
            let (rods, sign) = if shift > 0.0 {
                (&self.right[b], 1.0)
            } else {
                (&self.left[b], -1.0)
            };
            for &(other, length) in rods.iter().filter(|rod| !group.has(rod.0)) {
                let free = ((self.x[other] - self.x[b]) * sign - length).max(0.0);
                shift = sign * (shift * sign).min(free);
            }
        }
        for &b in &group.members {
            self.x[b] += shift;
        }
    }

    /// Whole pixels from 0 on, with the rods that rounding broke by one mended.
    fn settle(&mut self) {
        let least = self.x.iter().copied().fold(f64::MAX, f64::min);
        for x in &mut self.x {
            *x = (*x - least).round();
        }
        for &b in &self.order {
            for &(a, length) in &self.left[b] {
                if self.x[b] < self.x[a] + length {
                    self.x[b] = (self.x[a] + length).ceil();
                }
            }
        }
    }
}

/// A topological order along the rods (Kahn 1962).
fn sorted(left: &Rods, right: &Rods) -> Vec<usize> {
    let mut waits: Vec<usize> = left.iter().map(Vec::len).collect();
    let mut order: Vec<usize> = (0..left.len()).filter(|&b| waits[b] == 0).collect();
    let mut next = 0;
    while let Some(&b) = order.get(next) {
        next += 1;
        for &(c, _) in &right[b] {
            waits[c] -= 1;
            if waits[c] == 0 {
                order.push(c);
            }
        }
    }
    order
}

/// Blocks that move together.
struct Group {
    members: Vec<usize>,
    is_member: Vec<bool>,
}

impl Group {
    fn new(count: usize) -> Self {
        Self {
            members: Vec::new(),
            is_member: vec![false; count],
        }
    }

    fn set(&mut self, members: impl IntoIterator<Item = usize>) {
        for b in self.members.drain(..) {
            self.is_member[b] = false;
        }
        for b in members {
            self.add(b);
        }
    }

    fn add(&mut self, b: usize) {
        if !std::mem::replace(&mut self.is_member[b], true) {
            self.members.push(b);
        }
    }

    fn has(&self, b: usize) -> bool {
        self.is_member[b]
    }
}

/// The root of a union-find tree, its path halved on the way.
fn find(root: &mut [usize], mut a: usize) -> usize {
    while root[a] != a {
        root[a] = root[root[a]];
        a = root[a];
    }
    a
}
