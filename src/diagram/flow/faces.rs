//! The tops and bottoms of the boxes while ports are being given: what is where, and how
//! far it could still move.

use super::layers::{Layered, What};
use super::ports::{BESIDE, side_of};
use super::scene::Scene;
use super::sides::{Place, Side, Sides, face};
use crate::diagram::chart::NodeKind;

/// Least distance between a side line and whatever stands beside it.
const CLEAR: f64 = 9.0;
/// Least distance between two lines at one box.
const LEAST: f64 = 12.0;

/// One end of a link.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Port {
    /// Where the link leaves the row of its box.
    pub(super) x: f64,
    /// The side it comes out of and the height there relative to the middle; without it,
    /// the top or the bottom.
    pub(super) side: Option<(Side, f64)>,
}

/// The ports of every link, upper end first.
pub(super) type Ports = Vec<[Port; 2]>;

/// All faces of all boxes.
pub(super) struct Faces<'a> {
    pub(super) scene: &'a Scene<'a>,
    pub(super) layered: &'a Layered,
    pub(super) xs: &'a [f64],
    pub(super) ports: Ports,
    /// The links at the bottom of every box from left to right.
    pub(super) below: Vec<Vec<usize>>,
    /// The links at the top of every box from left to right.
    pub(super) above: Vec<Vec<usize>>,
    place: Vec<usize>,
}

impl<'a> Faces<'a> {
    /// Everything in the middle of its face, but for the sides given before.
    pub(super) fn new(
        scene: &'a Scene<'a>,
        layered: &'a Layered,
        xs: &'a [f64],
        sides: &Sides,
    ) -> Self {
        let mut ports: Ports = vec![[Port::default(); 2]; scene.links.len()];
        for (k, chain) in layered.chains.iter().enumerate() {
            let [top, .., bottom] = chain.as_slice() else {
                continue;
            };
            for (i, v) in [*top, *bottom].into_iter().enumerate() {
                let end = sides[k][i];
                ports[k][i] = Port {
                    x: xs[v] + end.map_or(0.0, |e| e.side.sign() * e.away),
                    side: end.map(|e| (e.side, e.level)),
                };
            }
        }
        Self {
            scene,
            layered,
            xs,
            ports,
            below: face(layered, scene, Place::Upper),
            above: face(layered, scene, Place::Lower),
            place: layered.places(),
        }
    }

    /// The box at an end of a link.
    pub(super) fn own(&self, k: usize, at: Place) -> usize {
        let chain = &self.layered.chains[k];
        match at {
            Place::Upper => chain[0],
            Place::Lower => chain[chain.len() - 1],
        }
    }

    /// The vertex next to the box at an end of a link.
    pub(super) fn peer(&self, k: usize, at: Place) -> usize {
        let chain = &self.layered.chains[k];
        match at {
            Place::Upper => chain[1],
            Place::Lower => chain[chain.len() - 2],
        }
    }

    /// Half the width of a box.
    pub(super) fn half(&self, v: usize) -> f64 {
        self.scene.boxes[v].width / 2.0
    }

    /// The links of a face.
    pub(super) fn face(&self, v: usize, at: Place) -> &[usize] {
        match at {
            Place::Upper => &self.below[v],
            Place::Lower => &self.above[v],
        }
    }

    /// The links of a face that touch the top or the bottom.
    pub(super) fn plain(&self, v: usize, at: Place) -> Vec<usize> {
        let links = self.face(v, at).iter().copied();
        links
            .filter(|&k| self.ports[k][at.index()].side.is_none())
            .collect()
    }

    /// The side a forward link could take: it is the outermost of several, and nothing else
    /// uses the side.
    pub(super) fn outer_side(&self, k: usize, v: usize, at: Place) -> Option<Side> {
        let plain = self.plain(v, at);
        let forward = self
            .face(v, at)
            .iter()
            .filter(|&&l| !self.layered.is_turned[l])
            .count();
        let is_first = plain.first() == Some(&k);
        if forward < 2 || !(is_first || plain.last() == Some(&k)) {
            return None;
        }
        // A link that is both, the last plain one, goes to the side its peer is on.
        let is_left = self.xs[self.peer(k, at)] < self.xs[v];
        let side = side_of(if plain.len() == 1 { is_left } else { is_first });
        // An answer may leave inside the returns that come back to its question: they pass
        // outside of it and end above it.
        let may_share = |l: usize, face: Place| {
            let is_question = self.scene.boxes[v].is_decision() && at == Place::Upper;
            is_question && face == Place::Upper && self.layered.is_turned[l]
        };
        let is_taken = [Place::Upper, Place::Lower].into_iter().any(|face| {
            self.face(v, face).iter().any(|&l| {
                let end = self.ports[l][face.index()].side;
                end.is_some_and(|(taken, _)| taken == side) && !may_share(l, face)
            })
        });
        let has_loop = side == Side::Right && self.scene.loop_room(v) > 0.0;
        (!is_taken && !has_loop).then_some(side)
    }

    /// Whether another link comes into the lower box of a link from straight above.
    pub(super) fn has_straight(&self, k: usize) -> bool {
        let v = self.own(k, Place::Lower);
        self.above[v].iter().any(|&other| {
            let is_plain = self.ports[other][Place::Lower.index()].side.is_none();
            let is_above = (self.xs[self.peer(other, Place::Lower)] - self.xs[v]).abs() < 0.5;
            other != k && is_plain && is_above
        })
    }

    /// Whether any link, or a loop, uses a side.
    pub(super) fn is_taken(&self, v: usize, side: Side) -> bool {
        let has_loop = side == Side::Right && self.scene.loop_room(v) > 0.0;
        has_loop
            || [Place::Upper, Place::Lower].into_iter().any(|face| {
                let mut ends = self
                    .face(v, face)
                    .iter()
                    .map(|&l| self.ports[l][face.index()].side);
                ends.any(|end| end.is_some_and(|(taken, _)| taken == side))
            })
    }

    /// The free range for an answer beside its question: inside the returns that come back.
    pub(super) fn inside_returns(&self, v: usize, side: Side) -> (f64, f64) {
        let (mut low, mut high) = self.beside(v, side);
        for &k in &self.below[v] {
            let port = self.ports[k][Place::Upper.index()];
            if port.side.is_some_and(|(taken, _)| taken == side) {
                match side {
                    Side::Left => low = low.max(port.x + CLEAR),
                    Side::Right => high = high.min(port.x - CLEAR),
                }
            }
        }
        (low, high)
    }

    /// The free range beside a box, up to what stands next in its row.
    pub(super) fn beside(&self, v: usize, side: Side) -> (f64, f64) {
        let row = &self.layered.rows[self.layered.vertices[v].rank];
        let middle = self.xs[v];
        let is_thing = |u: &&usize| !self.layered.vertices[**u].is_wall();
        match side {
            Side::Right => {
                let next = row[self.place[v] + 1..].iter().find(is_thing);
                let limit = next.map_or(f64::MAX, |&u| self.extent(u, Side::Left) - CLEAR);
                (middle + self.half(v) + BESIDE, limit)
            }
            Side::Left => {
                let next = row[..self.place[v]].iter().rev().find(is_thing);
                let limit = next.map_or(f64::MIN, |&u| self.extent(u, Side::Right) + CLEAR);
                (limit, middle - self.half(v) - BESIDE)
            }
        }
    }

    /// How far a vertex and its side lines reach to a side.
    fn extent(&self, u: usize, side: Side) -> f64 {
        let vertex = &self.layered.vertices[u];
        let own = match side {
            Side::Left => self.xs[u] - vertex.left,
            Side::Right => self.xs[u] + vertex.right,
        };
        if !vertex.is_box() {
            return own;
        }
        [Place::Upper, Place::Lower]
            .into_iter()
            .flat_map(|at| {
                self.face(u, at)
                    .iter()
                    .map(move |&k| self.ports[k][at.index()])
            })
            .filter(|port| port.side.is_some_and(|(taken, _)| taken == side))
            .fold(own, |reach, port| match side {
                Side::Left => reach.min(port.x),
                Side::Right => reach.max(port.x),
            })
    }

    /// The range of x at which a link meets its peer straight.
    pub(super) fn span(&self, k: usize, at: Place) -> (f64, f64) {
        let peer = self.peer(k, at);
        let x = self.xs[peer];
        match self.layered.vertices[peer].what {
            What::Box(j) => {
                let other = self.ports[k][1 - at.index()];
                if other.side.is_some() {
                    return (other.x, other.x);
                }
                let reach = match self.scene.boxes[j].kind {
                    NodeKind::Decision => 0.0,
                    _ => self.scene.boxes[j].reach(),
                };
                (x - reach, x + reach)
            }
            What::Bend | What::Wall => (x, x),
        }
    }

    /// How far a port could move without touching its neighbours.
    pub(super) fn range(&self, k: usize, v: usize, at: Place) -> (f64, f64) {
        let links = self.face(v, at);
        let port = self.ports[k][at.index()];
        let Some(i) = links.iter().position(|&l| l == k) else {
            return (port.x, port.x);
        };
        let side = port.side.map(|s| s.0);
        let (mut low, mut high) = match side {
            Some(side) => self.beside(v, side),
            None => {
                let reach = self.scene.boxes[v].reach();
                (self.xs[v] - reach, self.xs[v] + reach)
            }
        };
        let alike = |l: &usize| {
            let other = self.ports[*l][at.index()];
            (other.side.map(|s| s.0) == side).then_some(other.x)
        };
        // Ports that are nearer than that already may stay where they are.
        if let Some(x) = i.checked_sub(1).and_then(|i| links.get(i)).and_then(alike) {
            low = low.max((x + LEAST).min(port.x));
        }
        if let Some(x) = links.get(i + 1).and_then(alike) {
            high = high.min((x - LEAST).max(port.x));
        }
        let is_lone_decision = self.scene.boxes[v].kind == NodeKind::Decision
            && side.is_none()
            && self.plain(v, at).len() == 1;
        if is_lone_decision {
            return (self.xs[v], self.xs[v]);
        }
        (low, high)
    }
}
