//! What may be written at a place, in words.

use super::scalar;
use crate::locale::Said;
use crate::model::vocabulary::{Record, Shape, Word};
use crate::said;

/// What may be written, with its article: "un texto", "un paso, en lista si hay más".
pub(super) fn shape(shape: Shape) -> Said<String> {
    match shape {
        Shape::Scalar(scalar) => scalar::name(scalar),
        Shape::Words(words) => words.name.owned(),
        Shape::Record(record) | Shape::Beside(record, _) => of_record(record),
        Shape::List(item) => {
            let item = self::shape(item());
            said!("{}, en lista si hay más", item.es; "{}, in a list if there are more", item.en)
        }
        Shape::ByWord(words, value) => {
            let value = self::shape(value());
            said!(
                "un bloque: cada clave es {}, y su valor {}", words.name.es, value.es;
                "a block: each key is {}, and its value {}", words.name.en, value.en
            )
        }
        Shape::ByName(value) => {
            let value = self::shape(value());
            said!(
                "un bloque: usted escoge las claves, y cada valor es {}", value.es;
                "a block: you choose the keys, and each value is {}", value.en
            )
        }
        Shape::Either(one, other) => {
            let (one, other) = (self::shape(one()), self::shape(other()));
            said!("{}, o {}", one.es, other.es; "{}, or {}", one.en, other.en)
        }
    }
}

fn of_record(record: &Record) -> Said<String> {
    let name = record.name;
    match bare(record) {
        None => name.owned(),
        Some(value) => {
            let value = shape(value);
            said!("{}, o {} con sus claves", value.es, name.es; "{}, or {} with its keys", value.en, name.en)
        }
    }
}

/// What stands for a whole record where one value is enough: the shape of its bare key, unless the record has other
/// compulsory keys.
pub(super) fn bare(record: &Record) -> Option<Shape> {
    let key = record.bare?;
    let is_enough = record
        .fields
        .iter()
        .all(|field| field.key == key || !field.is_required);
    let field = record.field(key).filter(|_| is_enough)?;
    Some((field.shape)())
}

/// A name without its article: "paso".
pub(super) fn noun(name: &Said<String>) -> Said<String> {
    fn strip(text: &str, articles: &[&str]) -> String {
        let rest = articles
            .iter()
            .find_map(|article| text.strip_prefix(article));
        // "lo que no se hereda" is nothing without its article.
        let rest = rest.filter(|rest| !rest.starts_with("que "));
        rest.unwrap_or(text).to_owned()
    }
    Said {
        es: strip(
            &name.es,
            &["un ", "una ", "el ", "la ", "los ", "las ", "lo "],
        ),
        en: strip(&name.en, &["a ", "an ", "the "]),
    }
}

/// A closed value as authors write it: levels such as `AA` in capitals, all else as its key stands.
pub(super) fn spelling(word: &Word) -> &'static str {
    if word.label.es == word.key.to_uppercase() {
        word.label.es
    } else {
        word.key
    }
}

/// The first letter in capitals.
pub(super) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}
