use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::grammar::grammar;
use super::wording::{bare, noun, spelling};
use super::{field, offer, scalar};
use crate::locale::{Locale, Said};
use crate::model::value::slug;
use crate::model::vocabulary::{Default, Field, Record, Scalar, Shape, Words};
use crate::said;

/// Goes over the shapes of the vocabulary and writes, for each, the schema of what may stand there. Records and closed
/// lists become definitions, since a menu has options that have options.
pub(super) struct Walk {
    locale: Locale,
    definitions: BTreeMap<String, Value>,
}

impl Walk {
    pub(super) fn new(locale: Locale) -> Self {
        Walk {
            locale,
            definitions: BTreeMap::new(),
        }
    }

    /// The definitions met on the way, sorted by name.
    pub(super) fn into_definitions(self) -> Map<String, Value> {
        self.definitions.into_iter().collect()
    }

    /// A mapping with the keys of a record, and of another beside it.
    pub(super) fn object(
        &mut self,
        record: &'static Record,
        beside: Option<&'static Record>,
    ) -> Map<String, Value> {
        let fields = || {
            record
                .fields
                .iter()
                .chain(beside.into_iter().flat_map(|beside| beside.fields))
        };
        let mut properties = Map::new();
        for field in fields() {
            properties.insert(field.key.to_owned(), self.property(field));
        }
        let required: Vec<&str> = fields()
            .filter(|field| field.is_required)
            .map(|field| field.key)
            .collect();
        let mut object = map(json!({
            "title": self.said(&noun(&record.name.owned())),
            "type": "object",
            "properties": properties,
            "additionalProperties": false,
            "patternProperties": { "^x-": {} },
        }));
        if !required.is_empty() {
            object.insert("required".to_owned(), json!(required));
        }
        if let Some(snippets) = offer::snippets(record, self.locale) {
            object.insert("defaultSnippets".to_owned(), snippets);
        }
        object
    }

    /// What may stand at a key, and what there is to know about the key. No `examples`: an editor writes the first one
    /// when the key is completed, and a telephone of nowhere would be printed.
    fn property(&mut self, field: &Field) -> Value {
        let shape = (field.shape)();
        let mut property = self.place(shape);
        if let Some(form) = self.form(&property) {
            // An editor needs to know what to write after the key without following the reference.
            property.insert("type".to_owned(), form);
        }
        property.insert("description".to_owned(), json!(field.says.get(self.locale)));
        property.insert(
            "markdownDescription".to_owned(),
            json!(field::markdown(field, self.locale)),
        );
        if field.is_required {
            // An empty list or block is the same as none.
            match shape {
                Shape::List(_) => property.insert("minItems".to_owned(), json!(1)),
                Shape::ByWord(..) => property.insert("minProperties".to_owned(), json!(1)),
                _ => None,
            };
        }
        if let Default::Value(value) = field.default {
            property.insert("default".to_owned(), scalar_value(value));
        }
        Value::Object(property)
    }

    /// One schema for all that may stand at a place.
    fn place(&mut self, shape: Shape) -> Map<String, Value> {
        let mut alternatives = self.alternatives(shape);
        if alternatives.len() == 1 {
            return map(alternatives.remove(0));
        }
        map(json!({ "anyOf": alternatives }))
    }

    fn alternatives(&mut self, shape: Shape) -> Vec<Value> {
        match shape {
            Shape::Scalar(scalar) => self.scalar(scalar),
            Shape::Words(words) => vec![self.words(words)],
            Shape::Record(record) => self.record(record, None),
            Shape::Beside(record, beside) => self.record(record, Some(beside)),
            Shape::List(item) => {
                let mut alternatives = self.alternatives(item());
                let items = self.place(item());
                let title = Said::new("lista", "list");
                let mut list = map(
                    json!({ "title": title.get(self.locale), "type": "array", "items": items }),
                );
                if let Shape::Record(record) | Shape::Beside(record, _) = item()
                    && let Some(snippets) = offer::items(record, self.locale)
                {
                    list.insert("defaultSnippets".to_owned(), snippets);
                }
                alternatives.push(Value::Object(list));
                alternatives
            }
            Shape::ByWord(words, value) => {
                let mut properties = Map::new();
                for word in words.list {
                    let mut place = self.place(value());
                    place.insert(
                        "description".to_owned(),
                        json!(field::label(word.label, self.locale)),
                    );
                    properties.insert(word.key.to_owned(), Value::Object(place));
                }
                vec![json!({
                    "title": Said::new("bloque de claves", "block of keys").get(self.locale),
                    "type": "object",
                    "properties": properties,
                    "additionalProperties": false,
                })]
            }
            Shape::ByName(value) => vec![json!({
                "title": Said::new("bloque de claves", "block of keys").get(self.locale),
                "type": "object",
                "additionalProperties": self.place(value()),
            })],
            Shape::Either(one, other) => {
                let mut alternatives = self.alternatives(one());
                alternatives.extend(self.alternatives(other()));
                alternatives
            }
        }
    }

    fn scalar(&mut self, scalar: Scalar) -> Vec<Value> {
        let called = scalar::name(scalar);
        let noun = noun(&called);
        let name = format!("valor-{}", slug(&noun.es));
        let mut alternatives = scalar::alternatives(scalar, self.locale);
        let others = alternatives.split_off(1);
        let mut first = map(alternatives.remove(0));
        first.insert("title".to_owned(), json!(noun.get(self.locale)));
        let (how, _) = grammar(scalar);
        let message =
            said!("Aquí va {}. {}", called.es, how.es; "This must be {}. {}", called.en, how.en);
        first.insert("errorMessage".to_owned(), json!(message.get(self.locale)));
        if let Some(snippets) = offer::values(scalar) {
            first.insert("defaultSnippets".to_owned(), snippets);
        }
        let mut places = vec![self.define(&name, Value::Object(first))];
        for other in others {
            places.push(self.define(&format!("{name}-tambien"), other));
        }
        places
    }

    fn words(&mut self, words: &'static Words) -> Value {
        let name = format!("valor-{}", slug(&noun(&words.name.owned()).es));
        let list: Vec<&str> = words.list.iter().map(spelling).collect();
        let labels: Vec<String> = words
            .list
            .iter()
            .map(|word| field::label(word.label, self.locale))
            .collect();
        let all = list.join(", ");
        let message = said!(
            "Aquí va {}: {all}", words.name.es;
            "This must be {}: {all}", words.name.en
        );
        let definition = json!({
            "title": noun(&words.name.owned()).get(self.locale),
            "type": "string",
            "enum": list,
            "markdownEnumDescriptions": labels,
            "errorMessage": message.get(self.locale),
        });
        self.define(&name, definition)
    }

    /// The record itself, and the bare value that may stand for it. An editor tells the fault of the first that is as
    /// near as any other: of the record, where every text would do for a bare value.
    fn record(&mut self, record: &'static Record, beside: Option<&'static Record>) -> Vec<Value> {
        let bare = bare(record);
        let is_text = matches!(bare, Some(Shape::Scalar(Scalar::Line | Scalar::Prose)));
        let mut alternatives = bare.map_or_else(Vec::new, |shape| self.alternatives(shape));
        let mut name = slug(&noun(&record.name.owned()).es);
        if beside.is_some() {
            name.push_str("-comun");
        }
        if !self.definitions.contains_key(&name) {
            // Taken before it is written, so that a record within itself finds it.
            self.definitions.insert(name.clone(), Value::Null);
            let object = self.object(record, beside);
            self.definitions.insert(name.clone(), Value::Object(object));
        }
        let at = if is_text { 0 } else { alternatives.len() };
        alternatives.insert(at, reference(&name));
        alternatives
    }

    /// The type of what a place refers to, if it refers to something that has one.
    fn form(&self, place: &Map<String, Value>) -> Option<Value> {
        let name = place.get("$ref")?.as_str()?.rsplit('/').next()?;
        match self.definitions.get(name)? {
            // Still being written: only records refer to themselves.
            Value::Null => Some(json!("object")),
            definition => definition.get("type").cloned(),
        }
    }

    fn define(&mut self, name: &str, definition: Value) -> Value {
        self.definitions
            .entry(name.to_owned())
            .or_insert(definition);
        reference(name)
    }

    fn said<'s>(&self, said: &'s Said<String>) -> &'s str {
        said.get(self.locale)
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// A default as YAML reads it: `0.05` is a number.
fn scalar_value(text: &str) -> Value {
    serde_json::from_str::<serde_json::Number>(text).map_or_else(|_| json!(text), Value::Number)
}

fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::FileKind;
    use crate::model::vocabulary::{Record, Shape, Words};

    /// A definition is named by the noun of its record: two records with one name would be taken for one.
    #[test]
    fn names_are_distinct() {
        let mut records: BTreeMap<&str, *const Record> = BTreeMap::new();
        let mut words: BTreeMap<&str, *const Words> = BTreeMap::new();
        let mut left: Vec<Shape> = FileKind::ALL
            .iter()
            .map(|kind| Shape::Record(kind.record()))
            .collect();
        while let Some(shape) = left.pop() {
            match shape {
                Shape::Record(record) | Shape::Beside(record, _) => {
                    let address = std::ptr::from_ref(record);
                    match records.insert(record.name.es, address) {
                        Some(known) => assert_eq!(known, address, "{}", record.name.es),
                        None => left.extend(record.fields.iter().map(|field| (field.shape)())),
                    }
                    if let Shape::Beside(_, beside) = shape {
                        left.push(Shape::Record(beside));
                    }
                }
                Shape::Words(list) | Shape::ByWord(list, _) => {
                    let address = std::ptr::from_ref(list);
                    let known = words.insert(list.name.es, address);
                    assert!(
                        known.is_none_or(|known| known == address),
                        "{}",
                        list.name.es
                    );
                    if let Shape::ByWord(_, value) = shape {
                        left.push(value());
                    }
                }
                Shape::List(item) | Shape::ByName(item) => left.push(item()),
                Shape::Either(one, other) => left.extend([one(), other()]),
                Shape::Scalar(_) => {}
            }
        }
        assert!(records.len() > 80 && words.len() > 40);
    }
}
