//! Returns use the sides of the boxes.
//!
//! A return that is the outermost link below the box it goes back to, or above the box it
//! comes from, leaves and enters at the side, in a column beside the box: no arrow ever
//! comes into a box from below, and a loop looks like one. This has to be known before the
//! boxes are placed, because the columns need room.

use super::layers::Layered;
use super::scene::{Link, Scene};

/// Distance of the first column from the box.
pub(super) const FIRST_COLUMN: f64 = 16.0;
/// Distance of further columns.
pub(super) const COLUMN: f64 = 12.0;
/// Room for the answer of a question inside its returns.
const ANSWER: f64 = 8.0;
/// Distance of the returns to a question from its corner.
const OFF_CORNER: f64 = 14.0;
/// Links at the same side of a box on the same way, up or down.
const MOST_COLUMNS: usize = 2;

/// Left or right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Side {
    /// −1 or +1.
    pub(super) fn sign(self) -> f64 {
        match self {
            Self::Left => -1.0,
            Self::Right => 1.0,
        }
    }
}

/// The end of a link at the side of a box.
#[derive(Clone, Copy, Debug)]
pub(super) struct SideEnd {
    pub(super) side: Side,
    /// Distance of its column from the middle of the box.
    pub(super) away: f64,
    /// Height on the side, relative to the middle.
    pub(super) level: f64,
}

/// Which end of a link: at its upper box or at its lower one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Upper,
    Lower,
}

impl Place {
    pub(super) fn index(self) -> usize {
        match self {
            Self::Upper => 0,
            Self::Lower => 1,
        }
    }
}

/// The ends at sides of every link, upper end first.
pub(super) type Sides = Vec<[Option<SideEnd>; 2]>;

/// The links at the bottom (`Upper` ends) or at the top (`Lower` ends) of a box, from left
/// to right by where they go.
pub(super) fn face(layered: &Layered, scene: &Scene<'_>, at: Place) -> Vec<Vec<usize>> {
    let place = layered.places();
    let mut faces: Vec<Vec<(usize, i8, usize)>> = vec![Vec::new(); scene.boxes.len()];
    for (k, chain) in layered.chains.iter().enumerate() {
        let [top, .., bottom] = chain.as_slice() else {
            continue;
        };
        let (own, peer) = match at {
            Place::Upper => (*top, chain[1]),
            Place::Lower => (*bottom, chain[chain.len() - 2]),
        };
        // Of two links to the same box the return keeps outside.
        let bias = match (layered.is_turned[k], layered.keeps_right[k]) {
            (true, false) => -1,
            (true, true) => 1,
            (false, _) => 0,
        };
        faces[own].push((place[peer], bias, k));
    }
    faces
        .into_iter()
        .map(|mut face| {
            face.sort_unstable();
            face.into_iter().map(|(_, _, k)| k).collect()
        })
        .collect()
}

/// Gives returns their sides, and the vertices the room for it.
pub(super) fn assign(scene: &Scene<'_>, layered: &mut Layered) -> Sides {
    let mut sides: Sides = vec![[None; 2]; scene.links.len()];
    let below = face(layered, scene, Place::Upper);
    let above = face(layered, scene, Place::Lower);
    for v in 0..scene.boxes.len() {
        let (left_below, right_below) = outermost(scene, layered, v, &below[v]);
        let (left_above, right_above) = outermost(scene, layered, v, &above[v]);
        for (side, downs, ups) in [
            (Side::Left, left_below, left_above),
            (Side::Right, right_below, right_above),
        ] {
            let room = columns(scene, layered, v, side, (&downs, &ups), &mut sides);
            let vertex = &mut layered.vertices[v];
            match side {
                Side::Left => vertex.left += room,
                Side::Right => vertex.right += room,
            }
        }
    }
    reserve_labels(scene, layered, &sides);
    sides
}

/// The returns at the left end and at the right end of a face, the outermost first.
fn outermost(
    scene: &Scene<'_>,
    layered: &Layered,
    v: usize,
    face: &[usize],
) -> (Vec<usize>, Vec<usize>) {
    let is_return = |k: &&usize| layered.is_turned[**k];
    let mut left: Vec<usize> = face
        .iter()
        .take_while(is_return)
        .take(MOST_COLUMNS)
        .copied()
        .collect();
    let rest = &face[left.len()..];
    let mut right: Vec<usize> = rest
        .iter()
        .rev()
        .take_while(is_return)
        .take(MOST_COLUMNS)
        .copied()
        .collect();
    if scene.loop_room(v) > 0.0 {
        right.clear();
    } else if left.len() == face.len() && face.iter().all(|&k| layered.keeps_right[k]) {
        // Returns alone at a face keep away from the main line.
        left.reverse();
        right = std::mem::take(&mut left);
    }
    (left, right)
}

/// Columns and levels of the returns at one side of a box; the room they take. `downs` run
/// down from the side and `ups` up. The ups leave above the downs, and the outer column of
/// each is next to the middle, so that no two of them cross.
fn columns(
    scene: &Scene<'_>,
    layered: &Layered,
    v: usize,
    side: Side,
    (downs, ups): (&[usize], &[usize]),
    sides: &mut Sides,
) -> f64 {
    let count = downs.len() + ups.len();
    if count == 0 {
        return 0.0;
    }
    let sized = &scene.boxes[v];
    let gap = ((sized.height - 18.0) / count as f64).clamp(4.0, 12.0);
    let half = sized.width / 2.0;
    // Returns to a question pass outside of its answer.
    let first = if sized.is_decision() {
        FIRST_COLUMN + ANSWER
    } else {
        FIRST_COLUMN
    };
    let mut order: Vec<(usize, Place, usize)> = Vec::with_capacity(count);
    order.extend(
        ups.iter()
            .enumerate()
            .rev()
            .map(|(i, &k)| (k, Place::Lower, ups.len() - 1 - i)),
    );
    order.extend(
        downs
            .iter()
            .enumerate()
            .map(|(i, &k)| (k, Place::Upper, downs.len() - 1 - i)),
    );
    for (i, (k, place, column)) in order.into_iter().enumerate() {
        let mut level = (i as f64 - (count as f64 - 1.0) / 2.0) * gap;
        if sized.is_decision() && place == Place::Upper {
            // Above the corner, which belongs to the answer.
            level -= OFF_CORNER.min(sized.height / 2.0 - 6.0);
        }
        let away = half + first + column as f64 * COLUMN;
        sides[k][place.index()] = Some(SideEnd { side, away, level });
    }
    let labels = downs.iter().filter(|&&k| layered.chains[k].len() == 2);
    let widest = labels.map(|&k| beside(&scene.links[k])).fold(0.0, f64::max);
    first + (downs.len().max(ups.len()) as f64 - 1.0) * COLUMN + widest
}

/// Room for a label beside an upright line.
fn beside(link: &Link) -> f64 {
    if link.has_label() {
        link.label.width + 8.0
    } else {
        0.0
    }
}

/// The label of a long return stands beside the middle of its upright part. A return from
/// beside the main line has a level part that is long enough instead, and so has one that
/// crosses lanes; room for those would only push things apart.
fn reserve_labels(scene: &Scene<'_>, layered: &mut Layered, sides: &Sides) {
    for (k, link) in scene.links.iter().enumerate() {
        let chain = &layered.chains[k];
        let has_level_part = layered.keeps_right[k] || !scene.chart.lanes.is_empty();
        if has_level_part || !link.has_label() || chain.len() < 3 {
            continue;
        }
        let bend = &mut layered.vertices[chain[chain.len() / 2]];
        let is_left = sides[k].iter().flatten().any(|end| end.side == Side::Left);
        if is_left {
            bend.left = beside(link);
        } else {
            bend.right = beside(link);
        }
        bend.height = link.label.height;
    }
}
