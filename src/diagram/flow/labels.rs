//! Labels beside their lines.
//!
//! Every label tries places along its own line, near the question for an answer and near
//! the middle for a return, and takes the one with the least trouble: on a box or another
//! label is worst, under another line is bad, and nearer to another line than to its own is
//! misleading.

use std::collections::BTreeMap;

use super::layers::Layered;
use super::routes::Laid;
use super::scene::{Link, Scene};
use crate::diagram::drawing::{Point, point};

const ON_BOX: f64 = 100.0;
const ON_LABEL: f64 = 100.0;
const ON_OTHER_LINE: f64 = 30.0;
const NEARER_TO_OTHER: f64 = 14.0;
const ON_WALL: f64 = 3.0;
const ON_OWN_LINE: f64 = 8.0;
const TOO_LONG_FOR_PIECE: f64 = 6.0;
/// Per pixel along the line away from where the label belongs.
const AWAY: f64 = 0.02;
/// How far around a label that covers something others are asked to move.
const MENDED: f64 = 60.0;
/// From a line to the text beside it.
const BESIDE: f64 = 5.0;

/// An upright box by its middle and half its size.
#[derive(Clone, Copy, Debug)]
struct Area {
    x: f64,
    y: f64,
    half_width: f64,
    half_height: f64,
}

impl Area {
    fn top(&self) -> f64 {
        self.y - self.half_height
    }

    fn bottom(&self) -> f64 {
        self.y + self.half_height
    }

    fn overlaps(&self, other: &Self, air: f64) -> bool {
        (self.x - other.x).abs() < self.half_width + other.half_width + air
            && (self.y - other.y).abs() < self.half_height + other.half_height + air
    }

    fn is_hit_by(&self, a: Point, b: Point) -> bool {
        a.x.max(b.x) > self.x - self.half_width
            && a.x.min(b.x) < self.x + self.half_width
            && a.y.max(b.y) > self.y - self.half_height
            && a.y.min(b.y) < self.y + self.half_height
    }
}

/// A stretch of a line.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    link: usize,
    from: Point,
    to: Point,
}

impl Stretch {
    /// Distance of a level or upright stretch from a point.
    fn distance(&self, p: Point) -> f64 {
        let dx = (self.from.x.min(self.to.x) - p.x)
            .max(p.x - self.from.x.max(self.to.x))
            .max(0.0);
        let dy = (self.from.y.min(self.to.y) - p.y)
            .max(p.y - self.from.y.max(self.to.y))
            .max(0.0);
        (dx * dx + dy * dy).sqrt()
    }
}

/// Finds the places of all labels, answers first: they have the least choice.
pub(super) fn place(scene: &Scene<'_>, layered: &Layered, walls: &[f64], laid: &mut Laid) {
    let mut links: Vec<usize> = (0..scene.links.len())
        .filter(|&k| scene.links[k].has_label() && laid.lines[k].points.len() > 1)
        .collect();
    links.sort_by_key(|&k| (layered.is_turned[k], k));
    let mut plan = Plan::of(scene, laid, walls);
    let mut placed: BTreeMap<usize, (f64, Area)> = BTreeMap::new();
    for k in links {
        let is_turned = layered.is_turned[k];
        let points = &laid.lines[k].points;
        let usual = spots(
            &scene.links[k],
            is_turned,
            points,
            [0.0, 0.3, 0.5, 0.7, 1.0],
        );
        if let Some((cost, area)) = plan.cheapest(scene, k, usual) {
            placed.insert(k, (cost, area));
            plan.labels.put(k, area);
        }
    }
    mend(scene, layered, laid, &mut plan, &mut placed);
    for (k, (_, area)) in placed {
        laid.lines[k].label = Some(point(area.x, area.y));
    }
}

/// Labels that cover something look at every place, and so do those that are in their way.
fn mend(
    scene: &Scene<'_>,
    layered: &Layered,
    laid: &Laid,
    plan: &mut Plan,
    placed: &mut BTreeMap<usize, (f64, Area)>,
) {
    let covering: Vec<usize> = placed
        .iter()
        .filter(|(_, it)| it.0 >= ON_LABEL)
        .map(|(&k, _)| k)
        .collect();
    for k in covering {
        let mut rivals: Vec<usize> = plan.labels.beside(&placed[&k].1, MENDED);
        rivals.retain(|&rival| rival != k);
        // Alone first, then with each of its neighbours.
        let groups = std::iter::once(vec![k]).chain(rivals.into_iter().map(|rival| vec![k, rival]));
        for group in groups {
            let before: f64 = group.iter().map(|it| placed[it].0).sum();
            if before < ON_LABEL {
                continue;
            }
            group.iter().for_each(|&it| plan.labels.take(it));
            let mut tried = Vec::new();
            for &it in &group {
                let shares = (0..=24).map(|n| f64::from(n) / 24.0);
                let points = &laid.lines[it].points;
                let all = spots(&scene.links[it], layered.is_turned[it], points, shares);
                if let Some((cost, area)) = plan.cheapest(scene, it, around(all)) {
                    plan.labels.put(it, area);
                    tried.push((it, (cost, area)));
                }
            }
            let after: f64 = tried.iter().map(|it| it.1.0).sum();
            if tried.len() == group.len() && after < before {
                placed.extend(tried);
                continue;
            }
            for &it in &group {
                plan.labels.take(it);
                plan.labels.put(it, placed[&it].1);
            }
        }
    }
}

/// The same places, and those a little off them.
fn around(spots: Vec<(f64, Area)>) -> Vec<(f64, Area)> {
    const STEPS: [(f64, f64); 5] = [
        (0.0, 0.0),
        (18.0, 0.0),
        (-18.0, 0.0),
        (0.0, 14.0),
        (0.0, -14.0),
    ];
    let shifted = |(cost, area): (f64, Area)| {
        STEPS.map(|(x, y)| {
            let off = if x == 0.0 && y == 0.0 {
                0.0
            } else {
                TOO_LONG_FOR_PIECE
            };
            (
                cost + off,
                Area {
                    x: area.x + x,
                    y: area.y + y,
                    ..area
                },
            )
        })
    };
    spots.into_iter().flat_map(shifted).collect()
}

/// Places along a line with what each costs for being where it is.
fn spots(
    link: &Link,
    is_turned: bool,
    points: &[Point],
    shares: impl IntoIterator<Item = f64> + Clone,
) -> Vec<(f64, Area)> {
    let (half_width, half_height) = (link.label.width / 2.0, link.label.height / 2.0);
    let area = |x, y| Area {
        x,
        y,
        half_width: half_width - 1.0,
        half_height: half_height - 1.0,
    };
    let length = |p: &[Point]| (p[0].x - p[1].x).abs() + (p[0].y - p[1].y).abs();
    let total: f64 = points.windows(2).map(length).sum();
    let home = if is_turned { total / 2.0 } else { 0.0 };
    let mut spots = Vec::new();
    if link.is_loop() {
        let far = points[1];
        spots.push((
            0.0,
            area(
                far.x + BESIDE + half_width,
                f64::midpoint(far.y, points[2].y),
            ),
        ));
        return spots;
    }
    let mut run = 0.0;
    for p in points.windows(2) {
        let (a, whole) = (p[0], length(p));
        let along = |t: f64| ((run + t - home).abs() * AWAY, t);
        if (p[0].x - p[1].x).abs() < 0.6 {
            let down = (p[1].y - p[0].y).signum();
            let end = half_height + 2.0;
            for share in shares.clone() {
                let t = (whole * share).clamp(end, (whole - end).max(end));
                let (cost, t) = along(t);
                let tight = if whole < 2.0 * end {
                    TOO_LONG_FOR_PIECE
                } else {
                    0.0
                };
                let y = a.y + down * t;
                spots.push((cost + tight + 0.3, area(a.x + BESIDE + half_width, y)));
                spots.push((cost + tight + 0.6, area(a.x - BESIDE - half_width, y)));
            }
        } else {
            let right = (p[1].x - p[0].x).signum();
            let is_short = whole < link.label.width + 8.0;
            let tight = if is_short { TOO_LONG_FOR_PIECE } else { 0.0 };
            for share in shares.clone() {
                let end = half_width + 4.0;
                let t = if is_short {
                    whole / 2.0
                } else {
                    (whole * share).clamp(end, whole - end)
                };
                // The start of the label counts: an answer stands at its question.
                let (cost, _) = along((t - half_width).max(0.0));
                let x = a.x + right * t;
                spots.push((cost + tight + 0.2, area(x, a.y - 3.0 - half_height)));
                spots.push((cost + tight + 0.7, area(x, a.y + 4.0 + half_height)));
            }
        }
        run += whole;
    }
    spots
}

/// Everything drawn so far, in bands from top to bottom, so that a label looks only at what
/// is at its height.
struct Plan {
    boxes: Vec<Area>,
    stretches: Vec<Stretch>,
    labels: Labels,
    bands: Vec<Band>,
    /// The x of the walls between lanes.
    walls: Vec<f64>,
}

/// Indices of what touches a band.
#[derive(Default)]
struct Band {
    boxes: Vec<usize>,
    stretches: Vec<usize>,
}

/// The labels placed so far, by link.
#[derive(Default)]
struct Labels(BTreeMap<usize, Area>);

impl Labels {
    fn put(&mut self, k: usize, area: Area) {
        self.0.insert(k, area);
    }

    fn take(&mut self, k: usize) {
        self.0.remove(&k);
    }

    /// The links whose labels are nearer to an area than `air`.
    fn beside(&self, area: &Area, air: f64) -> Vec<usize> {
        let near = self.0.iter().filter(|(_, it)| area.overlaps(it, air));
        near.map(|(&k, _)| k).collect()
    }
}

/// Height of a band: about a row and its channel.
const BAND: f64 = 80.0;

/// The bands between two heights.
fn bands(from: f64, to: f64) -> std::ops::RangeInclusive<usize> {
    // What is above the drawing counts as its first band; the cast takes care of that.
    let of = |y: f64| (y / BAND).max(0.0) as usize;
    of(from)..=of(to)
}

impl Plan {
    fn of(scene: &Scene<'_>, laid: &Laid, walls: &[f64]) -> Self {
        let boxes = scene
            .boxes
            .iter()
            .zip(&laid.middles)
            .map(|(sized, middle)| Area {
                x: middle.x,
                y: middle.y,
                half_width: sized.width / 2.0,
                half_height: sized.height / 2.0,
            });
        let mut stretches = Vec::new();
        for (link, line) in laid.lines.iter().enumerate() {
            let pairs = line.points.windows(2);
            stretches.extend(pairs.map(|p| Stretch {
                link,
                from: p[0],
                to: p[1],
            }));
        }
        let mut plan = Self {
            boxes: boxes.collect(),
            stretches,
            labels: Labels::default(),
            bands: Vec::new(),
            walls: walls.to_vec(),
        };
        for i in 0..plan.boxes.len() {
            let area = plan.boxes[i];
            plan.over(area.top(), area.bottom(), |band| band.boxes.push(i));
        }
        for i in 0..plan.stretches.len() {
            let Stretch { from, to, .. } = plan.stretches[i];
            plan.over(from.y.min(to.y), from.y.max(to.y), |band| {
                band.stretches.push(i)
            });
        }
        plan
    }

    fn over(&mut self, from: f64, to: f64, mut put: impl FnMut(&mut Band)) {
        for i in bands(from, to) {
            if self.bands.len() <= i {
                self.bands.resize_with(i + 1, Band::default);
            }
            put(&mut self.bands[i]);
        }
    }

    /// The cheapest of some spots for the label of a link, with its cost.
    fn cheapest(
        &self,
        scene: &Scene<'_>,
        k: usize,
        mut spots: Vec<(f64, Area)>,
    ) -> Option<(f64, Area)> {
        spots.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut best: Option<(f64, Area)> = None;
        for (cost, area) in spots {
            // No trouble makes a spot cheaper, so the rest cannot win either.
            if best.is_some_and(|b| cost >= b.0) {
                break;
            }
            let cost = cost + self.trouble(scene, k, &area);
            if best.is_none_or(|b| cost < b.0) {
                best = Some((cost, area));
            }
        }
        best
    }

    /// What it would cost to put the label of a link here.
    fn trouble(&self, scene: &Scene<'_>, k: usize, area: &Area) -> f64 {
        // A line further from the middle of the label than this is not the nearest one.
        let reach = area.half_width.max(area.half_height) + 8.0;
        let (mut boxes, mut stretches) = (Vec::new(), Vec::new());
        for band in bands(area.y - reach, area.y + reach).filter_map(|i| self.bands.get(i)) {
            boxes.extend(&band.boxes);
            stretches.extend(&band.stretches);
        }
        for found in [&mut boxes, &mut stretches] {
            found.sort_unstable();
            found.dedup();
        }
        let on_box = |&&v: &&usize| is_on_box(scene.boxes[v].is_decision(), &self.boxes[v], area);
        let on_boxes = boxes.iter().filter(on_box).count();
        let on_labels = self.labels.beside(area, 2.0).len();
        let mut cost = on_boxes as f64 * ON_BOX + on_labels as f64 * ON_LABEL;
        let is_hit = |x: f64| (x - area.x).abs() < area.half_width + 1.0;
        cost += self.walls.iter().filter(|&&x| is_hit(x)).count() as f64 * ON_WALL;
        let (mut own, mut other) = (f64::MAX, f64::MAX);
        let mut hit_last = None;
        for stretch in stretches.iter().map(|&i| &self.stretches[i]) {
            let distance = stretch.distance(point(area.x, area.y));
            let nearest = if stretch.link == k {
                &mut own
            } else {
                &mut other
            };
            *nearest = nearest.min(distance);
            if area.is_hit_by(stretch.from, stretch.to) && hit_last != Some(stretch.link) {
                cost += if stretch.link == k {
                    ON_OWN_LINE
                } else {
                    ON_OTHER_LINE
                };
                hit_last = Some(stretch.link);
            }
        }
        if other < own + 1.0 {
            cost + NEARER_TO_OTHER
        } else {
            cost
        }
    }
}

fn is_on_box(is_decision: bool, sized: &Area, area: &Area) -> bool {
    if !area.overlaps(sized, 1.0) {
        return false;
    }
    if !is_decision {
        return true;
    }
    // The corner of the label that is nearest to the middle of the rhombus.
    let dx = ((area.x - sized.x).abs() - area.half_width - 1.0).max(0.0);
    let dy = ((area.y - sized.y).abs() - area.half_height - 1.0).max(0.0);
    dx / sized.half_width + dy / sized.half_height < 1.0
}
