//! Documents with one thing changed: every sort of slip, at every place of a document, always the same ones.

use protocolo::model::vocabulary::{Scalar, Shape};
use serde_json::{Value, json};

/// A document with one change.
pub(crate) struct Mutation {
    /// Where it was changed, as a JSON pointer.
    pub(crate) at: String,
    /// What was done there.
    pub(crate) what: String,
    /// What may be written there.
    pub(crate) shape: Shape,
    /// What is written there now; none when a key was dropped or renamed.
    pub(crate) value: Option<Value>,
    /// The changed document.
    pub(crate) document: Value,
}

/// One in `every` of the changes that can be made to a document. Of each list only the first item is changed: the
/// others are like it.
pub(crate) fn mutations(shape: Shape, document: &Value, every: usize) -> Vec<Mutation> {
    let mut sites = Vec::new();
    collect(shape, document, String::new(), &mut sites);
    let mut changes = Vec::new();
    for (at, shape) in sites {
        let was = document.pointer(&at).unwrap_or(&Value::Null);
        let site = |change| (at.clone(), shape, change);
        changes.extend(
            replacements(shape, was)
                .into_iter()
                .map(Change::Value)
                .map(site),
        );
        if let (Shape::Record(_) | Shape::Beside(..), Value::Object(object)) = (shape, was) {
            for key in object.keys() {
                for new in [None, Some("clave_inventada"), Some("x-nota")] {
                    changes.push(site(Change::Key(key.clone(), new)));
                }
            }
        }
    }
    let chosen = changes.into_iter().step_by(every);
    chosen
        .map(|(at, shape, change)| change.make(at, shape, document))
        .collect()
}

enum Change {
    /// Something else is written.
    Value(Value),
    /// A key gets another name, or is dropped.
    Key(String, Option<&'static str>),
}

impl Change {
    fn make(self, at: String, shape: Shape, document: &Value) -> Mutation {
        let mut document = document.clone();
        let place = document
            .pointer_mut(&at)
            .expect("the place was found in this document");
        let (what, value) = match self {
            Change::Value(value) => {
                *place = value.clone();
                (format!("becomes {value}"), Some(value))
            }
            Change::Key(key, new) => {
                let object = place
                    .as_object_mut()
                    .expect("only keys of mappings are changed");
                let value = object.remove(&key).unwrap_or_default();
                if let Some(new) = new {
                    object.insert(new.to_owned(), value);
                }
                (format!("{key} becomes {new:?}"), None)
            }
        };
        Mutation {
            at,
            what,
            shape,
            value,
            document,
        }
    }
}

fn collect(shape: Shape, value: &Value, at: String, sites: &mut Vec<(String, Shape)>) {
    sites.push((at.clone(), shape));
    match (shape, value) {
        (Shape::Record(record), Value::Object(object)) => {
            for field in record.fields {
                if let Some(value) = object.get(field.key) {
                    collect((field.shape)(), value, format!("{at}/{}", field.key), sites);
                }
            }
        }
        (Shape::Beside(record, beside), Value::Object(object)) => {
            for field in record.fields.iter().chain(beside.fields) {
                if let Some(value) = object.get(field.key) {
                    collect((field.shape)(), value, format!("{at}/{}", field.key), sites);
                }
            }
        }
        (Shape::List(item), Value::Array(items)) => {
            if let Some(first) = items.first() {
                collect(item(), first, format!("{at}/0"), sites);
            }
        }
        (Shape::ByWord(_, inner) | Shape::ByName(inner), Value::Object(object)) => {
            for (key, value) in object {
                collect(
                    inner(),
                    value,
                    format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")),
                    sites,
                );
            }
        }
        _ => {}
    }
}

/// What is written instead of a value: things of every form, and for closed words a word that is none.
fn replacements(shape: Shape, was: &Value) -> Vec<Value> {
    let mut list = vec![
        Value::Null,
        json!(""),
        json!("cualquier cosa"),
        json!(12),
        json!(true),
        json!([]),
        json!([[]]),
        json!([null]),
        json!([was]),
        json!({}),
        json!({ "clave_inventada": "valor" }),
    ];
    match shape {
        Shape::Scalar(Scalar::Date) => {
            list.extend([
                json!("2026-02-30"),
                json!("2026-3-1"),
                json!("01/03/2026"),
                json!("2026-13-01"),
            ]);
        }
        Shape::Scalar(Scalar::Id | Scalar::Reference(_)) => {
            list.extend([
                json!("Con Mayúsculas"),
                json!("a--b"),
                json!("../fuera"),
                json!("a".repeat(81)),
            ]);
        }
        Shape::Scalar(Scalar::Line) => {
            list.extend([json!("dos\nlíneas"), json!("no"), json!(1.2), json!("8:30")])
        }
        Shape::Scalar(Scalar::YesNo) => {
            list.extend([json!("Sí"), json!("no"), json!("quizás"), json!(false)])
        }
        Shape::Scalar(Scalar::Url) => list.extend([
            json!("www.ejemplo.co"),
            json!("javascript:alert(1)"),
            json!("https://a b"),
        ]),
        Shape::Scalar(Scalar::Colour) => {
            list.extend([json!("azul"), json!("#12345"), json!("#12345g")])
        }
        Shape::Scalar(Scalar::Integer | Scalar::Number) => list.extend([
            json!(-1),
            json!(1.5),
            json!("12"),
            json!("4,5"),
            json!("doce"),
        ]),
        Shape::Words(words) => {
            list.extend(words.list.iter().map(|word| json!(word.key)).take(3));
            list.push(json!(words.list[0].key.to_uppercase()));
        }
        Shape::List(_) => {
            list.extend(was.get(0).cloned());
        }
        _ => {}
    }
    list
}
