use std::collections::HashMap;

use super::project::Project;
use super::touchpoint::Touchpoint;
use super::value::{DatumId, TouchpointId};
use super::written::{self, Direction, Nature, Stage};
use crate::source::{Span, Spanned};

/// A relation between two touchpoints, from the one that sends to the one that receives, whichever side wrote it.
#[derive(Clone, Debug)]
pub struct Relation {
    /// Place in the project of the touchpoint that sends.
    pub from: usize,
    /// The stage in which it sends.
    pub from_stage: Stage,
    /// Place in the project of the touchpoint that receives.
    pub to: usize,
    /// The stage in which it receives.
    pub to_stage: Stage,
    /// Whether it goes both ways.
    pub is_mutual: bool,
    /// Who wrote it: the place in the project, and the entry in that file. Both sides may.
    pub declared: Vec<(usize, usize)>,
}

/// A relation as one of its touchpoints sees it.
#[derive(Clone, Copy)]
pub struct RelationSide<'p> {
    /// The relation.
    pub relation: &'p Relation,
    /// The other touchpoint.
    pub other: &'p Touchpoint,
    /// Which way it goes, seen from here.
    pub direction: Direction,
    /// The stage here.
    pub stage: Stage,
    /// The stage there.
    pub other_stage: Stage,
    /// What is written, here or there.
    pub written: &'p written::Relation,
    /// Whether only the other side wrote it.
    pub is_derived: bool,
}

impl RelationSide<'_> {
    /// What sort of relation it is.
    pub fn nature(&self) -> Nature {
        self.written
            .nature
            .as_ref()
            .map_or(Nature::Continues, |nature| nature.value)
    }

    /// The data that pass.
    pub fn information(&self) -> &[Spanned<DatumId>] {
        &self.written.information
    }

    /// Where it is written.
    pub fn span(&self) -> Span {
        self.written.span
    }
}

/// Every relation that a file writes to a touchpoint that is there, once each.
pub(super) fn resolve(
    touchpoints: &[Touchpoint],
    index: &HashMap<TouchpointId, usize>,
) -> Vec<Relation> {
    let mut found: Vec<Relation> = Vec::new();
    let mut seen: HashMap<(usize, usize, Stage, Stage), usize> = HashMap::new();
    for (here, touchpoint) in touchpoints.iter().enumerate() {
        for (entry, written) in touchpoint.written.relations.iter().enumerate() {
            let Some(there) = written.other.as_ref().and_then(|id| index.get(&id.value)) else {
                continue;
            };
            let Some((stage, reaches)) = stages(touchpoint, &touchpoints[*there], written) else {
                continue;
            };
            let direction = written
                .direction
                .as_ref()
                .map_or(Direction::Sends, |it| it.value);
            let (from, from_stage, to, to_stage) = match direction {
                Direction::Receives => (*there, reaches, here, stage),
                Direction::Sends | Direction::Both => (here, stage, *there, reaches),
            };
            let is_mutual = direction == Direction::Both;
            let same = seen.get(&(from, to, from_stage, to_stage)).or_else(|| {
                let back = seen.get(&(to, from, to_stage, from_stage))?;
                (is_mutual || found[*back].is_mutual).then_some(back)
            });
            if let Some(at) = same {
                found[*at].declared.push((here, entry));
                found[*at].is_mutual |= is_mutual;
                continue;
            }
            seen.insert((from, to, from_stage, to_stage), found.len());
            found.push(Relation {
                from,
                from_stage,
                to,
                to_stage,
                is_mutual,
                declared: vec![(here, entry)],
            });
        }
    }
    found
}

/// The stages that a relation joins: what it says, or the only or first stage here and the same or first one there.
fn stages(
    here: &Touchpoint,
    there: &Touchpoint,
    written: &written::Relation,
) -> Option<(Stage, Stage)> {
    let stage = written
        .stage
        .as_ref()
        .map(|it| it.value)
        .or(here.first_stage())?;
    let reaches = written.reaches.as_ref().map(|it| it.value).or_else(|| {
        if there.stages.contains(&stage) {
            Some(stage)
        } else {
            there.first_stage()
        }
    })?;
    Some((stage, reaches))
}

impl Project {
    /// Whether some relation could not be read, or is to a touchpoint that is not there: what nobody seems to be related to
    /// may then well be.
    pub fn has_lost_relation(&self) -> bool {
        self.touchpoints.iter().any(|touchpoint| {
            let others = touchpoint.written.relations.iter();
            let mut others = others.filter_map(|relation| relation.other.as_ref());
            touchpoint.written.is_broken("relacionados")
                || others.any(|id| self.find(&id.value).is_none())
        })
    }
}
