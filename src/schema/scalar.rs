//! One value, for an editor: what it is called, what it accepts, and what to say when it is something else.
//!
//! A schema sees what YAML makes of a plain scalar: `1.20` is a number and `true` a boolean. The format takes all of
//! them for text, and so does every text here. Grammars that are regular have a pattern; durations, hours, money and
//! targets are left to the decoder, which explains itself better than a pattern can.

use serde_json::{Value, json};

use crate::locale::{Locale, Said};
use crate::model::CATALOGUE;
use crate::model::vocabulary::{Kind, Scalar};

/// What an id looks like.
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// A text that is not blank.
const PROSE: &str = r"\S";
/// A text that is not blank and has no line break within it.
const LINE: &str = r"^\s*\S([^\n]*\S)?\s*$";
const DATE: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
const URL: &str = r#"^https?://[^\s/"<>\\][^\s"<>\\]*$"#;
const COLOUR: &str = "^#[0-9a-fA-F]{6}$";
const NUMBER: &str = "^-?([0-9]+([.,][0-9]*)?|[.,][0-9]+)$";

/// What it is called, with its article.
pub(super) fn name(scalar: Scalar) -> Said<String> {
    let said = |es, en| Said::new(es, en).owned();
    match scalar {
        Scalar::Line => said("un texto de una línea", "a text of one line"),
        Scalar::Prose => said("un texto", "a text"),
        Scalar::Markdown => said("un texto en Markdown", "a text in Markdown"),
        Scalar::Id => said("un id", "an id"),
        Scalar::Reference(kind) => {
            let of = kind.name();
            Said {
                es: match of.es.strip_prefix("el ") {
                    Some(noun) => format!("el id del {noun}"),
                    None => format!("el id de {}", of.es),
                },
                en: format!("the id of {}", of.en),
            }
        }
        Scalar::YesNo => said("sí o no", "sí (yes) or no"),
        Scalar::Integer => said("un número entero", "a whole number"),
        Scalar::Number => said("un número", "a number"),
        Scalar::Date => said("una fecha", "a date"),
        Scalar::Duration => said("una duración", "a duration"),
        Scalar::Frequency => said("una frecuencia", "a frequency"),
        Scalar::Schedule => said("un horario", "opening hours"),
        Scalar::Money => said("una cantidad de dinero", "an amount of money"),
        Scalar::Target => said(
            "una duración, un número o un porcentaje",
            "a duration, a number or a percentage",
        ),
        Scalar::Url => said("una dirección web", "a web address"),
        Scalar::Colour => said("un color", "a colour"),
    }
}

/// The schemas of which a value must meet one, without their titles and messages. The first is what an author would
/// write; the others are what YAML makes of the same.
pub(super) fn alternatives(scalar: Scalar, locale: Locale) -> Vec<Value> {
    match scalar {
        Scalar::Line => vec![text(LINE), boolean()],
        Scalar::Prose | Scalar::Markdown => vec![text(PROSE), boolean()],
        Scalar::Reference(Kind::Catalogue) => {
            let ids: Vec<&str> = CATALOGUE.iter().map(|metric| metric.id).collect();
            let names: Vec<&str> = CATALOGUE
                .iter()
                .map(|metric| *metric.name.get(locale))
                .collect();
            vec![json!({ "type": "string", "enum": ids, "markdownEnumDescriptions": names })]
        }
        Scalar::Id | Scalar::Reference(_) => {
            vec![
                json!({ "type": ["string", "integer"], "pattern": ID, "maxLength": 80, "minimum": 0 }),
            ]
        }
        Scalar::YesNo => vec![
            json!({ "enum": ["sí", "no"] }),
            // Accepted and not offered: an editor offers what an `enum` or a type names, unless it is denied twice.
            json!({ "not": { "not": { "enum": ["si", "Sí", "Si", "No", true, false] } } }),
        ],
        Scalar::Integer => {
            vec![
                json!({ "type": ["integer", "string"], "minimum": 0, "maximum": u32::MAX, "pattern": "^[0-9]+$" }),
            ]
        }
        Scalar::Number => vec![json!({ "type": ["number", "string"], "pattern": NUMBER })],
        Scalar::Date => vec![json!({ "type": "string", "pattern": DATE })],
        Scalar::Duration | Scalar::Frequency | Scalar::Schedule => {
            vec![json!({ "type": "string", "pattern": PROSE })]
        }
        // A bare amount names no currency, and YAML makes a number of it.
        Scalar::Money => vec![
            json!({ "type": "string", "pattern": "[^0-9.,\\s]" }),
            boolean(),
        ],
        Scalar::Target => vec![json!({ "type": ["string", "number"], "pattern": "[0-9a-zA-Z]" })],
        Scalar::Url => vec![json!({ "type": "string", "pattern": URL })],
        Scalar::Colour => vec![json!({ "type": "string", "pattern": COLOUR })],
    }
}

fn text(pattern: &str) -> Value {
    json!({ "type": ["string", "number"], "pattern": pattern })
}

/// `true` as a text. Said without naming the type, because editors would offer `true` and `false` for every text.
fn boolean() -> Value {
    json!({ "not": { "type": ["string", "number", "object", "array", "null"] } })
}
