//! The relations as they are drawn: one line between two points, whatever the number
//! of relations declared between them.

use std::collections::BTreeMap;

use super::input::{WheelInput, WheelPlace, WheelRelation};

/// All the relations between two points, drawn as one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tie {
    /// Number of the point that sends.
    pub(super) from: usize,
    /// Number of the point that receives.
    pub(super) to: usize,
    /// Whether it goes both ways.
    pub(super) both: bool,
    /// What passes, in declared order; empty for nothing said.
    pub(super) title: String,
}

/// The relations to be drawn, in declared order, those between the same points joined.
pub(super) fn ties(input: &WheelInput) -> Vec<Tie> {
    let mut first = Vec::new();
    let mut points = 0;
    for sector in &input.sectors {
        first.push(points);
        points += sector.points.len();
    }
    let number = |place: WheelPlace| {
        let sector = input.sectors.get(place.sector)?;
        (place.point < sector.points.len()).then(|| first[place.sector] + place.point)
    };
    let mut ties: Vec<Tie> = Vec::new();
    let mut known = BTreeMap::new();
    for WheelRelation {
        from,
        to,
        both,
        title,
    } in &input.relations
    {
        let (Some(from), Some(to)) = (number(*from), number(*to)) else {
            continue;
        };
        if from == to {
            continue;
        }
        let at = *known
            .entry((from.min(to), from.max(to)))
            .or_insert(ties.len());
        if let Some(tie) = ties.get_mut(at) {
            tie.both |= *both || tie.from != from;
            if !title.is_empty() && !tie.title.is_empty() {
                tie.title.push_str("; ");
            }
            tie.title.push_str(title);
        } else {
            ties.push(Tie {
                from,
                to,
                both: *both,
                title: title.clone(),
            });
        }
    }
    ties
}

#[cfg(test)]
mod tests {
    use super::{Tie, ties};
    use crate::diagram::wheel::{WheelInput, WheelPlace, WheelPoint, WheelRelation, WheelSector};

    fn relation(from: [usize; 2], to: [usize; 2], both: bool, title: &str) -> WheelRelation {
        let place = |[sector, point]: [usize; 2]| WheelPlace { sector, point };
        WheelRelation {
            from: place(from),
            to: place(to),
            both,
            title: title.to_owned(),
        }
    }

    /// Two sectors, of two points and of one, with these relations; the ties expected
    /// as `from>to title` or `from<>to title`.
    fn check(relations: &[WheelRelation], expected: &[&str]) {
        let sector = |points: usize| WheelSector {
            points: vec![WheelPoint::default(); points],
            ..WheelSector::default()
        };
        let input = WheelInput {
            sectors: vec![sector(2), sector(1)],
            relations: relations.to_vec(),
            ..WheelInput::default()
        };
        let shown = |tie: &Tie| {
            let arrow = if tie.both { "<>" } else { ">" };
            format!("{}{arrow}{} {}", tie.from, tie.to, tie.title)
        };
        let found: Vec<String> = ties(&input).iter().map(shown).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn relations_between_the_same_points_are_one_line() {
        let there = |both, title| relation([0, 0], [1, 0], both, title);
        check(&[], &[]);
        check(&[there(false, "a")], &["0>2 a"]);
        check(&[there(true, "a")], &["0<>2 a"]);
        check(&[there(false, "a"), there(false, "b")], &["0>2 a; b"]);
        let back = relation([1, 0], [0, 0], false, "");
        check(&[there(false, "a"), back], &["0<>2 a"]);
        check(
            &[
                relation([0, 1], [0, 1], false, "itself"),
                relation([7, 0], [0, 0], false, "nowhere"),
                relation([0, 0], [0, 9], false, "nowhere"),
                relation([0, 1], [0, 0], false, ""),
            ],
            &["1>0 "],
        );
    }
}
