//! The schemas and the reference pages: kept as the vocabulary makes them, and true to the decoder.
//!
//! `SNAPSHOTS=overwrite cargo test --test schema` writes the files anew.

mod support {
    pub(crate) mod difference;
    pub(crate) mod mutation;
}

use std::path::Path;

use jsonschema::Validator;
use protocolo::diagnostic::Severity;
use protocolo::locale::Locale;
use protocolo::model::vocabulary::{Record, Shape};
use protocolo::model::{Parsed, Place};
use protocolo::schema::{self, FileKind};
use protocolo::source::{self, Disk, RealDisk, Sources};
use rayon::prelude::*;
use serde_json::{Map, Value, json};
use support::difference;
use support::mutation::mutations;

#[test]
fn the_files_are_what_the_vocabulary_makes() {
    let mut files: Vec<(String, String)> = Vec::new();
    for kind in FileKind::ALL {
        let key = kind.key();
        files.push((
            format!("schema/{key}.schema.json"),
            schema::json_schema_text(kind, Locale::Es),
        ));
        files.push((
            format!("schema/en/{key}.schema.json"),
            schema::json_schema_text(kind, Locale::En),
        ));
        files.push((format!("book/src/referencia/{key}.md"), schema::page(kind)));
    }
    files.push(("book/src/referencia/index.md".to_owned(), schema::index()));
    files.push((
        "book/src/referencia/valores.md".to_owned(),
        schema::values(),
    ));
    files.push(("book/src/en/keys.md".to_owned(), schema::keys()));
    for (path, text) in &files {
        snapbox::assert_data_eq!(
            text,
            snapbox::Data::read_from(&root().join(path), None).raw()
        );
    }
    for folder in ["schema", "schema/en", "book/src/referencia"] {
        for entry in RealDisk
            .list(&root().join(folder))
            .expect("the folder was written")
        {
            let path = entry
                .path
                .strip_prefix(root())
                .expect("it is in the repository")
                .to_string_lossy();
            let is_known = path == "schema/en" || files.iter().any(|(known, _)| *known == *path);
            assert!(is_known, "nothing writes {path}");
        }
    }
}

#[test]
fn every_page_is_in_the_contents_of_the_book() {
    let contents = RealDisk
        .read(&root().join("book/src/SUMMARY.md"), 1 << 20)
        .expect("the book has contents");
    let contents = String::from_utf8(contents).expect("it is UTF-8");
    let pages = FileKind::ALL
        .map(FileKind::key)
        .into_iter()
        .chain(["index", "valores"]);
    for page in pages {
        assert!(
            contents.contains(&format!("(referencia/{page}.md)")),
            "{page}"
        );
    }
}

#[test]
fn schemas_are_schemas() {
    for kind in FileKind::ALL {
        for locale in [Locale::Es, Locale::En] {
            let schema = schema::json_schema(kind, locale).to_value();
            jsonschema::meta::validate(&schema)
                .unwrap_or_else(|error| panic!("{}: {error}", kind.key()));
        }
    }
}

#[test]
fn what_is_written_is_accepted() {
    let validators = validators();
    for folder in [
        "examples/minimo",
        "examples/alcaldia",
        "examples/hospital",
        "tests/completo",
    ] {
        for (path, document) in documents(folder) {
            let (_, validator) = &validators[kind_of(&path) as usize];
            let errors: Vec<String> = validator
                .iter_errors(&document)
                .map(|error| format!("{} {error}", error.instance_path()))
                .collect();
            assert!(errors.is_empty(), "{folder}/{path}: {errors:#?}");
        }
    }
}

#[test]
fn the_schema_and_the_decoder_agree() {
    let validators = validators();
    let (mut count, mut allowed) = (0, 0);
    let mut differences = Vec::new();
    for (path, document) in documents("tests/completo") {
        let (kind, validator) = &validators[kind_of(&path) as usize];
        // One in seven, which in time meets every sort of change in every sort of place.
        let mutations = mutations(Shape::Record(kind.record()), &document, 7);
        count += mutations.len();
        let verdicts: Vec<(bool, bool, String)> = mutations
            .par_iter()
            .map(|mutation| {
                let (decoder, said) = decoded(&path, &mutation.document);
                (validator.is_valid(&mutation.document), decoder, said)
            })
            .collect();
        for (mutation, (schema, decoder, said)) in mutations.iter().zip(verdicts) {
            if schema == decoder {
                continue;
            }
            if difference::by_design(mutation, schema).is_some() {
                allowed += 1;
                continue;
            }
            let who = if schema {
                "only the schema accepts"
            } else {
                "only the decoder accepts"
            };
            differences.push(format!(
                "{path}{}: {}: {who} {said}",
                mutation.at, mutation.what
            ));
        }
    }
    assert!(count > 1000, "{count}");
    assert!(allowed * 5 < count, "{allowed} of {count} differ by design");
    assert!(
        differences.is_empty(),
        "{} of {count}: {:#?}",
        differences.len(),
        &differences[..differences.len().min(60)]
    );
}

/// What an editor writes in one go must be good as it is written, blanks included.
#[test]
fn offers_are_accepted() {
    for kind in FileKind::ALL {
        let schema = schema::json_schema(kind, Locale::Es).to_value();
        let definitions = schema["definitions"].as_object().into_iter().flatten();
        let named = definitions.map(|(name, it)| (format!("#/definitions/{name}"), it));
        for (reference, definition) in named.chain([("#".to_owned(), &schema)]) {
            // The offers of a grammar are texts; those of a record have keys.
            let offers = definition["defaultSnippets"]
                .as_array()
                .into_iter()
                .flatten();
            let offers: Vec<&Value> = offers.filter(|offer| offer["body"].is_object()).collect();
            if offers.is_empty() {
                continue;
            }
            let validator = if reference == "#" {
                validator(&schema)
            } else {
                validator(&beside_definitions(&schema, "$ref", json!(reference)))
            };
            for offer in offers {
                let yaml = filled(&offer["body"]);
                let read: Value =
                    serde_yaml::from_str(&yaml).unwrap_or_else(|error| panic!("{yaml}: {error}"));
                let errors: Vec<String> = validator
                    .iter_errors(&read)
                    .map(|error| error.to_string())
                    .collect();
                assert!(errors.is_empty(), "{reference}: {yaml}: {errors:#?}");
            }
        }
    }
}

/// The example of every key is good where the key stands, and compulsory keys have one.
#[test]
fn examples_are_accepted() {
    for kind in FileKind::ALL {
        let schema = schema::json_schema(kind, Locale::Es).to_value();
        // All records at once, each under its name and without what it requires.
        let records = records(kind);
        let places: Map<String, Value> = records
            .iter()
            .map(|record| {
                let properties = &definition(&schema, record)["properties"];
                (
                    record.name.es.to_owned(),
                    json!({ "properties": properties }),
                )
            })
            .collect();
        let validator = validator(&beside_definitions(
            &schema,
            "properties",
            Value::Object(places),
        ));
        for record in records {
            for field in record.fields {
                let name = format!("{}: {}", record.name.es, field.key);
                let Some(example) = field.example else {
                    assert!(!field.is_required, "{name} has no example");
                    continue;
                };
                let value: Value =
                    serde_yaml::from_str(example).unwrap_or_else(|error| panic!("{name}: {error}"));
                let written = json!({ (record.name.es): { (field.key): value } });
                assert!(validator.is_valid(&written), "{name}: {example}");
            }
        }
    }
}

/// A schema with the definitions of another.
fn beside_definitions(schema: &Value, keyword: &str, value: Value) -> Value {
    json!({ "$schema": schema["$schema"], "definitions": schema["definitions"], keyword: value })
}

fn validator(schema: &Value) -> Validator {
    jsonschema::validator_for(schema).expect("it is a schema")
}

fn validators() -> Vec<(FileKind, Validator)> {
    let make = |kind: FileKind| {
        let schema = schema::json_schema(kind, Locale::Es).to_value();
        (
            kind,
            jsonschema::validator_for(&schema).expect("it is a schema"),
        )
    };
    FileKind::ALL.into_iter().map(make).collect()
}

/// Whether the decoder has no error to report of the form of a file, and what it says otherwise.
fn decoded(path: &str, document: &Value) -> (bool, String) {
    let mut sources = Sources::default();
    // JSON is YAML, but for the word «null», which our authors may write as a text.
    let text = document
        .to_string()
        .replace(":null", ": ~")
        .replace("[null", "[~");
    let id = sources.add(path, text);
    let parsed = Parsed::new(id, sources.get(id));
    let error = parsed
        .diagnostics
        .iter()
        .find(|it| it.severity == Severity::Error);
    (
        error.is_none(),
        error.map(|it| it.message.es.clone()).unwrap_or_default(),
    )
}

/// The files of a repository as an editor sees them: with YAML's own ideas of numbers and truth values.
fn documents(folder: &str) -> Vec<(String, Value)> {
    let loaded = source::load(&RealDisk, &root().join(folder)).expect("it can be read");
    let yaml = loaded
        .sources
        .iter()
        .filter(|(_, file)| file.path.ends_with(".yaml"));
    yaml.map(|(_, file)| {
        let value = serde_yaml::from_str(&file.text)
            .unwrap_or_else(|error| panic!("{folder}/{}: {error}", file.path));
        (file.path.clone(), value)
    })
    .collect()
}

fn kind_of(path: &str) -> FileKind {
    match Place::of(path) {
        Place::Protocol => FileKind::Protocol,
        Place::Service => FileKind::Service,
        _ => FileKind::from_key(path.trim_end_matches(".yaml")).expect("every file has its kind"),
    }
}

/// The records of a kind of file.
fn records(kind: FileKind) -> Vec<&'static Record> {
    let mut found: Vec<&'static Record> = Vec::new();
    let mut left = vec![Shape::Record(kind.record())];
    while let Some(shape) = left.pop() {
        match shape {
            Shape::Record(record) => {
                if found.iter().all(|known| !std::ptr::eq(*known, record)) {
                    found.push(record);
                    left.extend(record.fields.iter().map(|field| (field.shape)()));
                }
            }
            Shape::Beside(record, beside) => {
                left.extend([Shape::Record(record), Shape::Record(beside)])
            }
            Shape::List(inner) | Shape::ByWord(_, inner) | Shape::ByName(inner) => {
                left.push(inner())
            }
            Shape::Either(one, other) => left.extend([one(), other()]),
            Shape::Scalar(_) | Shape::Words(_) => {}
        }
    }
    found.retain(|record| record.name.es != "una entrada común");
    found
}

/// The schema of a record: the file itself, or the definition that bears its name without the article.
fn definition<'s>(schema: &'s Value, record: &Record) -> &'s Value {
    let name = record.name.es;
    let noun = name.split_once(' ').map_or(name, |(_, noun)| noun);
    let definitions = schema["definitions"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(_, it)| it);
    let mut named = definitions
        .filter(|it| it["type"] == "object" && (it["title"] == noun || it["title"] == name));
    named.next().unwrap_or(schema)
}

/// The body of an offer as YAML, with what its blanks propose.
fn filled(body: &Value) -> String {
    let mut text = body.to_string();
    while let Some(start) = text.find("${") {
        let end = start + text[start..].find('}').expect("a blank ends");
        let blank = text[start + 2..end]
            .split_once(':')
            .map_or("", |(_, said)| said)
            .to_owned();
        text.replace_range(start..=end, &blank);
    }
    text
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
