use serde::Serialize;

use super::plain::{duration, id, ids, text, texts, word};
use super::step::{Told, told};
use crate::model::InForce;
use crate::model::written::{self, ExceptionType};

/// What can go wrong, and what is done then.
#[derive(Serialize)]
pub(super) struct Exception<'p> {
    id: Option<&'p str>,
    #[serde(rename = "tipo")]
    kind: Option<&'static str>,
    #[serde(rename = "solucion")]
    solution: Option<&'p str>,
    /// A touchpoint or an entry of the directory.
    #[serde(rename = "alternativa")]
    alternative: Option<&'p str>,
    #[serde(rename = "plazo")]
    deadline: Option<String>,
    #[serde(rename = "motivo")]
    reason: Option<&'p str>,
    #[serde(rename = "autoriza")]
    authorised_by: Option<&'p str>,
    /// Empty for all.
    #[serde(rename = "servicios")]
    services: Vec<&'p str>,
    /// Where it can happen; none for anywhere.
    #[serde(rename = "paso")]
    step: Option<&'p str>,
    /// Where the attention goes on; none where it ends.
    #[serde(rename = "ir_a")]
    goes_to: Option<&'p str>,
    #[serde(rename = "despedida")]
    farewell: Vec<&'p str>,
    #[serde(rename = "informa")]
    tells: Vec<Told<'p>>,
    /// Whether it comes from `comunes.yaml`.
    #[serde(rename = "comun")]
    is_common: bool,
}

impl<'p> Exception<'p> {
    /// An exception in force.
    pub(super) fn new(it: &InForce<'p, written::Exception>) -> Self {
        let written = it.entry;
        Exception {
            id: written.id.as_ref().map(|id| id.as_str()),
            kind: word(&written.kind, ExceptionType::key),
            solution: text(&written.solution),
            alternative: id(&written.alternative),
            deadline: duration(&written.deadline),
            reason: text(&written.reason),
            authorised_by: text(&written.authorised_by),
            services: ids(&written.services),
            step: id(&written.step),
            goes_to: id(&written.goes_to),
            farewell: texts(&written.farewell),
            tells: written.tells.iter().map(told).collect(),
            is_common: it.is_common,
        }
    }
}
