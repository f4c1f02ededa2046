use serde::Serialize;

use super::plain::{duration, ids, text};
use crate::model::written::{self, Nature};
use crate::model::{self, Project, RelationSide};

/// A relation, from the touchpoint that sends to the one that receives.
#[derive(Serialize)]
pub(super) struct Relation<'p> {
    #[serde(rename = "de")]
    from: &'p str,
    #[serde(rename = "etapa_de")]
    from_stage: &'static str,
    #[serde(rename = "a")]
    to: &'p str,
    #[serde(rename = "etapa_a")]
    to_stage: &'static str,
    /// Whether it goes both ways.
    #[serde(rename = "ambas")]
    is_mutual: bool,
    /// The touchpoints whose files write it.
    #[serde(rename = "escrita_en")]
    written_in: Vec<&'p str>,
    #[serde(flatten)]
    content: Content<'p>,
}

/// A relation as one of its touchpoints sees it.
#[derive(Serialize)]
pub(super) struct Side<'p> {
    #[serde(rename = "punto")]
    other: &'p str,
    #[serde(rename = "direccion")]
    direction: &'static str,
    #[serde(rename = "etapa")]
    stage: &'static str,
    #[serde(rename = "llega_a")]
    other_stage: &'static str,
    /// Whether only the other side wrote it.
    #[serde(rename = "derivada")]
    is_derived: bool,
    #[serde(flatten)]
    content: Content<'p>,
}

/// What is said of a relation, whichever side says it.
#[derive(Serialize)]
struct Content<'p> {
    #[serde(rename = "naturaleza")]
    nature: &'static str,
    #[serde(rename = "evento")]
    event: Option<&'p str>,
    #[serde(rename = "informacion")]
    information: Vec<&'p str>,
    #[serde(rename = "sin_informacion")]
    no_information: Option<&'p str>,
    #[serde(rename = "medio")]
    medium: Option<&'p str>,
    #[serde(rename = "plazo")]
    deadline: Option<String>,
    #[serde(rename = "resultado")]
    result: Option<&'p str>,
}

impl<'p> Relation<'p> {
    /// A relation of the project.
    pub(super) fn new(project: &'p Project, relation: &model::Relation) -> Self {
        let id = |at: usize| project.touchpoints[at].id.as_str();
        let (first, entry) = relation.declared[0];
        Relation {
            from: id(relation.from),
            from_stage: relation.from_stage.key(),
            to: id(relation.to),
            to_stage: relation.to_stage.key(),
            is_mutual: relation.is_mutual,
            written_in: relation.declared.iter().map(|(at, _)| id(*at)).collect(),
            content: content(&project.touchpoints[first].written.relations[entry]),
        }
    }
}

impl<'p> Side<'p> {
    /// A relation as it is seen from one side.
    pub(super) fn new(side: RelationSide<'p>) -> Self {
        Side {
            other: side.other.id.as_str(),
            direction: side.direction.key(),
            stage: side.stage.key(),
            other_stage: side.other_stage.key(),
            is_derived: side.is_derived,
            content: content(side.written),
        }
    }
}

fn content(written: &written::Relation) -> Content<'_> {
    let nature = written.nature.as_ref();
    Content {
        nature: nature.map_or(Nature::Continues, |it| it.value).key(),
        event: text(&written.event),
        information: ids(&written.information),
        no_information: text(&written.no_information),
        medium: text(&written.medium),
        deadline: duration(&written.deadline),
        result: text(&written.result),
    }
}
