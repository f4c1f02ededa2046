//! Rows of vertices: boxes, and the bends of links that pass through several rows.

use super::cycles::Acyclic;
use super::scene::{LANE_TEXT, Scene};
use crate::diagram::chart::NodeKind;
use crate::diagram::text;

/// A chart with more vertices than this is a thicket no reader and no reasonable time
/// could clear; it is stacked instead.
const MOST_VERTICES: usize = 40_000;

/// What a vertex stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A box, by its index. Box `i` is always vertex `i`.
    Box(usize),
    /// The place where a link crosses a row.
    Bend,
    /// The left edge of a lane, or the right edge of the last one.
    Wall,
}

/// Something that takes room in a row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Vertex {
    pub(super) what: What,
    pub(super) rank: usize,
    pub(super) lane: usize,
    /// Room to the left of its x.
    pub(super) left: f64,
    /// Room to the right of its x.
    pub(super) right: f64,
    /// Room it takes of its row.
    pub(super) height: f64,
}

impl Vertex {
    pub(super) fn is_box(&self) -> bool {
        matches!(self.what, What::Box(_))
    }

    pub(super) fn is_wall(&self) -> bool {
        self.what == What::Wall
    }
}

/// The layered chart.
#[derive(Debug)]
pub(super) struct Layered {
    pub(super) vertices: Vec<Vertex>,
    /// The vertices of every row from left to right.
    pub(super) rows: Vec<Vec<usize>>,
    /// For every link its vertices from the upper box to the lower one, one a row;
    /// empty for a loop.
    pub(super) chains: Vec<Vec<usize>>,
    /// For every link whether it runs up its chain.
    pub(super) is_turned: Vec<bool>,
    /// For every link whether it would rather run on the right of the main line. A return
    /// does if its source stands there: on the left it would have to cross the main line.
    pub(super) keeps_right: Vec<bool>,
    /// For every box whether the main line passes it.
    pub(super) is_main: Vec<bool>,
}

impl Layered {
    /// The place of every vertex in its row.
    pub(super) fn places(&self) -> Vec<usize> {
        places(&self.rows, self.vertices.len())
    }
}

/// The place of every vertex in its row.
pub(super) fn places(rows: &[Vec<usize>], count: usize) -> Vec<usize> {
    let mut place = vec![0; count];
    for row in rows {
        for (i, &v) in row.iter().enumerate() {
            place[v] = i;
        }
    }
    place
}

/// Splits links into chains. `None` where that would give too many vertices.
pub(super) fn build(
    scene: &Scene<'_>,
    acyclic: &Acyclic,
    ranks: &[usize],
    main: &[Option<usize>],
) -> Option<Layered> {
    let boxes = scene.boxes.iter().enumerate();
    let mut vertices: Vec<Vertex> = boxes
        .map(|(i, b)| Vertex {
            what: What::Box(i),
            rank: ranks[i],
            lane: b.lane,
            left: b.width / 2.0,
            right: b.width / 2.0 + scene.loop_room(i),
            height: b.height,
        })
        .collect();
    let mut chains = Vec::with_capacity(scene.links.len());
    for (k, link) in scene.links.iter().enumerate() {
        if link.is_loop() {
            chains.push(Vec::new());
            continue;
        }
        let (above, below) = acyclic.ends(scene, k);
        let mut chain = vec![above];
        let lane = passage(scene, ranks, (above, below));
        for rank in ranks[above] + 1..ranks[below] {
            chain.push(vertices.len());
            let bend = Vertex {
                what: What::Bend,
                rank,
                lane,
                left: 1.0,
                right: 1.0,
                height: 0.0,
            };
            vertices.push(bend);
        }
        chain.push(below);
        chains.push(chain);
        if vertices.len() > MOST_VERTICES {
            return None;
        }
    }
    let mut rows = vec![Vec::new(); ranks.iter().max().map_or(0, |last| last + 1)];
    for (v, vertex) in vertices.iter().enumerate() {
        rows[vertex.rank].push(v);
    }
    let is_main = main_line(scene, acyclic, main);
    let links = scene.links.iter().zip(&acyclic.is_turned);
    let keeps_right = links
        .map(|(link, turned)| !turned || !is_main[link.from])
        .collect();
    Some(Layered {
        vertices,
        rows,
        chains,
        is_turned: acyclic.is_turned.clone(),
        keeps_right,
        is_main,
    })
}

/// The lane in which a link passes the rows between its ends: one of the lanes of its ends,
/// whichever is less busy there, so that a long way round does not run across the work.
fn passage(scene: &Scene<'_>, ranks: &[usize], (above, below): (usize, usize)) -> usize {
    let (first, last) = (scene.boxes[above].lane, scene.boxes[below].lane);
    if first == last {
        return last;
    }
    let is_between = |v: usize| (ranks[above] + 1..ranks[below]).contains(&ranks[v]);
    let busy = |lane: usize| {
        let boxes = scene.boxes.iter().enumerate();
        let inside = boxes
            .filter(|&(v, b)| b.lane == lane && is_between(v))
            .count();
        let crossing = scene.links.iter().filter(|link| {
            let (a, b) = (scene.boxes[link.from].lane, scene.boxes[link.to].lane);
            (is_between(link.from) || is_between(link.to)) && a.min(b) < lane && lane < a.max(b)
        });
        2 * crossing.count() + inside
    };
    if busy(first) < busy(last) {
        first
    } else {
        last
    }
}

/// Which boxes the main line passes: what is reached from the start along main links.
fn main_line(scene: &Scene<'_>, acyclic: &Acyclic, main: &[Option<usize>]) -> Vec<bool> {
    let mut is_main = vec![false; scene.boxes.len()];
    let starts = acyclic
        .order
        .iter()
        .filter(|&&v| scene.boxes[v].kind == NodeKind::Start);
    for &start in starts.chain(acyclic.order.first()) {
        let mut next = Some(start);
        while let Some(v) = next.filter(|&v| !is_main[v]) {
            is_main[v] = true;
            next = main[v].map(|k| scene.links[k].to);
        }
    }
    is_main
}

/// For every box the link that carries the main line on: the first declared one that
/// neither goes back nor deals with an exception, else the first that does not go back.
pub(super) fn main_links(scene: &Scene<'_>, acyclic: &Acyclic) -> Vec<Option<usize>> {
    let mut main: Vec<Option<(bool, usize)>> = vec![None; scene.boxes.len()];
    for (k, link) in scene.links.iter().enumerate() {
        if link.is_loop() || acyclic.is_turned[k] {
            continue;
        }
        let claim = (scene.is_exceptional(link), k);
        let best = &mut main[link.from];
        if best.is_none_or(|known| claim < known) {
            *best = Some(claim);
        }
    }
    main.into_iter().map(|claim| claim.map(|c| c.1)).collect()
}

/// Puts a wall between lanes, one vertex a row, and returns the walls from left to right;
/// nothing without lanes.
pub(super) fn wall(scene: &Scene<'_>, layered: &mut Layered) -> Vec<Vec<usize>> {
    let lanes = scene.chart.lanes.len();
    if lanes == 0 {
        return Vec::new();
    }
    let mut walls = vec![Vec::new(); lanes + 1];
    for (rank, row) in layered.rows.iter_mut().enumerate() {
        let mut walled = Vec::with_capacity(row.len() + lanes + 1);
        let mut rest = row.as_slice();
        for (lane, wall) in walls.iter_mut().enumerate() {
            wall.push(layered.vertices.len());
            walled.push(layered.vertices.len());
            let vertex = Vertex {
                what: What::Wall,
                rank,
                lane,
                left: 0.0,
                right: 0.0,
                height: 0.0,
            };
            layered.vertices.push(vertex);
            let own = rest.partition_point(|&v| layered.vertices[v].lane <= lane);
            walled.extend(&rest[..own]);
            rest = &rest[own..];
        }
        *row = walled;
    }
    walls
}

/// The x of every wall.
pub(super) fn wall_xs(walls: &[Vec<usize>], xs: &[f64]) -> Vec<f64> {
    walls
        .iter()
        .filter_map(|wall| wall.first().map(|&v| xs[v]))
        .collect()
}

/// The least width of a lane: its heading in bold letters and some air.
pub(super) fn lane_width(scene: &Scene<'_>, lane: usize) -> f64 {
    let name = scene.chart.lanes.get(lane).map_or("", |l| l.name.as_str());
    text::width(name, LANE_TEXT) * text::MARGIN * 1.08 + 28.0
}
