//! The vocabulary and `tests/completo`, a repository that uses every key of it: none is forgotten, and what comes of
//! each is written down.
//!
//! `SNAPSHOTS=overwrite cargo test --test vocabulary` writes anew what was decoded.

mod support {
    pub(crate) mod dump;
    pub(crate) mod keys;
}

use std::fmt::Write as _;
use std::path::Path;

use protocolo::model::vocabulary::Shape;
use protocolo::model::{self, Document, Parsed, Place};
use protocolo::schema::FileKind;
use protocolo::source::{self, Loaded, RealDisk};
use support::dump::dump;
use support::keys::{self, Keys};

#[test]
fn every_key_is_used() {
    let mut keys = Keys::new();
    for kind in FileKind::ALL {
        keys::all(Shape::Record(kind.record()), &mut keys);
    }
    let mut used = Keys::new();
    for (id, file) in load().sources.iter() {
        let tree = source::parse(id, &file.text);
        if let (Some(kind), Some(root)) = (kind_of(&file.path), &tree.root) {
            keys::used(Shape::Record(kind.record()), root, &mut used);
        }
    }
    let unused: Vec<&String> = keys.difference(&used).collect();
    assert!(
        unused.is_empty(),
        "tests/completo does not use these keys: {unused:#?}"
    );
}

#[test]
fn all_keys_together_are_read() {
    let loaded = load();
    let (_, diagnostics) = model::parse(&loaded);
    let said: Vec<&String> = diagnostics.iter().map(|it| &it.message.es).collect();
    assert!(said.is_empty(), "{said:#?}");
    let mut out = String::new();
    for (id, file) in loaded.sources.iter() {
        let _ = write!(
            out,
            "{}:{}",
            file.path,
            document(&Parsed::new(id, file).document)
        );
        out.push('\n');
    }
    snapbox::assert_data_eq!(
        out,
        snapbox::Data::read_from(&root().join("tests/completo.txt"), None).raw()
    );
}

fn document(document: &Document) -> String {
    match document {
        Document::Entity(it) => dump(it),
        Document::Protocol(it) => dump(it),
        Document::Service(it) => dump(it),
        Document::Data(it) => dump(it),
        Document::Common(it) => dump(it),
        Document::Publications(it) => dump(it),
        Document::Glossary(it) => dump(it),
        Document::Segments(it) => dump(it),
        Document::Circumstances(it) => dump(it),
        Document::Measurements(it) => dump(it),
        Document::Nothing => "\n".to_owned(),
    }
}

fn kind_of(path: &str) -> Option<FileKind> {
    Some(match Place::of(path) {
        Place::Entity => FileKind::Entity,
        Place::Protocol => FileKind::Protocol,
        Place::Service => FileKind::Service,
        Place::Data => FileKind::Data,
        Place::Common => FileKind::Common,
        Place::Publications => FileKind::Publications,
        Place::Glossary => FileKind::Glossary,
        Place::Segments => FileKind::Segments,
        Place::Circumstances => FileKind::Circumstances,
        Place::Measurements | Place::Stray => return None,
    })
}

fn load() -> Loaded {
    source::load(&RealDisk, &root().join("tests/completo")).expect("tests/completo can be read")
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
