//! What a schema cannot say, or says otherwise on purpose. Everything else must be accepted by both the schema and the
//! decoder, or refused by both.

use protocolo::model::vocabulary::{Kind, Scalar, Shape};
use serde_json::{Value, json};

use super::mutation::Mutation;

/// Why only the schema (or only the decoder) accepts a change; none when it should not be so.
pub(crate) fn by_design(mutation: &Mutation, schema_accepts: bool) -> Option<&'static str> {
    let scalars = scalars(mutation.shape);
    let has = |scalar: Scalar| scalars.contains(&scalar);
    // `[x]` where a list may stand is `x`.
    let value = match mutation.value.as_ref()? {
        Value::Array(items) if items.len() == 1 => &items[0],
        other => other,
    };
    if schema_accepts {
        let grammars = [
            Scalar::Duration,
            Scalar::Frequency,
            Scalar::Schedule,
            Scalar::Target,
        ];
        if value.is_string() && grammars.into_iter().any(has) {
            return Some("durations, frequencies, hours and targets are read by the decoder alone");
        }
        if has(Scalar::Date) && value == "2026-02-30" {
            return Some("a pattern does not know how long a month is");
        }
        return None;
    }
    let is_id = scalars
        .iter()
        .any(|scalar| matches!(scalar, Scalar::Id | Scalar::Reference(_)));
    if has(Scalar::Reference(Kind::Catalogue)) {
        return Some("the decoder looks an id up in the catalogue when all files have been read");
    }
    if is_id && value == &json!(true) {
        return Some("an id that YAML takes for a truth value is not worth offering");
    }
    if has(Scalar::Money) && value == "" {
        return Some("an empty amount says nothing");
    }
    if matches!(mutation.shape, Shape::Words(_)) && value.is_string() {
        return Some(
            "a word is accepted with or without capitals, and the schema has one spelling",
        );
    }
    None
}

/// The grammars that a value may follow at a place, lists and bare values included.
fn scalars(shape: Shape) -> Vec<Scalar> {
    match shape {
        Shape::Scalar(scalar) => vec![scalar],
        Shape::List(item) => scalars(item()),
        Shape::Record(record) | Shape::Beside(record, _) => {
            let bare = record.bare.and_then(|key| record.field(key));
            bare.map_or_else(Vec::new, |field| scalars((field.shape)()))
        }
        Shape::Either(one, other) => [scalars(one()), scalars(other())].concat(),
        Shape::Words(_) | Shape::ByWord(..) | Shape::ByName(_) => Vec::new(),
    }
}
