//! What the vocabulary says of a place in a file: its keys and their order, and whether a value is a closed word.

use crate::model::Place;
use crate::model::decode::{Decode, fold};
use crate::model::vocabulary::{Field, Record, Scalar, Shape, ShapeOf, Words};
use crate::model::written::{
    CircumstancesFile, CommonFile, DataFile, EntityFile, GlossaryFile, Protocol, PublicationsFile,
    SegmentsFile, ServiceFile,
};
use crate::source::{Node, Value};

/// The shape of a whole file; none for what is not ours to write.
pub(super) fn of_file(place: Place) -> Option<Shape> {
    Some(match place {
        Place::Entity => EntityFile::shape(),
        Place::Protocol => Protocol::shape(),
        Place::Service => ServiceFile::shape(),
        Place::Data => DataFile::shape(),
        Place::Common => CommonFile::shape(),
        Place::Publications => PublicationsFile::shape(),
        Place::Glossary => GlossaryFile::shape(),
        Place::Segments => SegmentsFile::shape(),
        Place::Circumstances => CircumstancesFile::shape(),
        Place::Measurements | Place::Stray => return None,
    })
}

/// What the keys of a mapping are.
#[derive(Clone, Copy)]
pub(super) enum Keys {
    /// Those of a record, and of another beside it.
    Fields(&'static Record, Option<&'static Record>),
    /// Words of a closed list. Their order is the author's: the model keeps it.
    Words(&'static Words, ShapeOf),
    /// Names that the author chose.
    Names(ShapeOf),
    /// Nothing is known of them.
    Unknown,
}

/// What a scalar is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Meaning {
    /// A closed word, spelt like this.
    Word(&'static str),
    /// A running text.
    Text,
    /// Anything else, or unknown.
    Other,
}

/// A key and its value, as the vocabulary sees them.
pub(super) struct Known {
    /// The key, spelt as it should be; none when the author's spelling stays.
    pub(super) key: Option<&'static str>,
    /// What it is called when two spellings of one key are the same.
    pub(super) name: String,
    /// Where it goes among the keys of its mapping. Equals keep the order written.
    pub(super) rank: usize,
    /// What its value may be.
    pub(super) shape: Option<Shape>,
}

impl Keys {
    /// The keys of a mapping that stands where `shape` may.
    pub(super) fn of(shape: Option<Shape>) -> Self {
        match shape {
            Some(Shape::Record(record)) => Keys::Fields(record, None),
            Some(Shape::Beside(record, beside)) => Keys::Fields(record, Some(beside)),
            Some(Shape::ByWord(words, value)) => Keys::Words(words, value),
            Some(Shape::ByName(value)) => Keys::Names(value),
            Some(Shape::List(item)) => Keys::of(Some(item())),
            Some(Shape::Either(one, other)) => match Keys::of(Some(one())) {
                Keys::Unknown => Keys::of(Some(other())),
                known => known,
            },
            Some(Shape::Scalar(_) | Shape::Words(_)) | None => Keys::Unknown,
        }
    }

    /// What is known of each entry of a mapping. Two keys that fold alike (`Etapas`, `etapas`) keep their spelling:
    /// they are one mistake, which is the author's to mend.
    pub(super) fn know(self, entries: &[(Node<'_>, Node<'_>)]) -> Vec<Known> {
        let mut known: Vec<Known> = entries.iter().map(|(key, _)| self.one(key)).collect();
        let mut names: Vec<String> = known.iter().map(|it| it.name.clone()).collect();
        names.sort_unstable();
        for it in &mut known {
            let first = names.partition_point(|name| *name < it.name);
            if names.get(first + 1) == Some(&it.name) {
                it.key = None;
            }
        }
        known
    }

    fn one(self, key: &Node<'_>) -> Known {
        let text = key.text();
        let unknown = || Known {
            key: None,
            name: text.to_owned(),
            rank: usize::MAX,
            shape: None,
        };
        match self {
            Keys::Fields(record, beside) => {
                let name = fold(text);
                let mut fields = record
                    .fields
                    .iter()
                    .chain(beside.into_iter().flat_map(|beside| beside.fields));
                let found: Option<(usize, &Field)> = fields
                    .by_ref()
                    .enumerate()
                    .find(|(_, field)| field.key == name);
                found.map_or_else(unknown, |(rank, field)| Known {
                    key: Some(field.key),
                    name,
                    rank,
                    shape: Some((field.shape)()),
                })
            }
            Keys::Words(words, value) => {
                let name = fold(text);
                let word = words
                    .list
                    .iter()
                    .find(|word| word.key.eq_ignore_ascii_case(&name));
                Known {
                    key: word.map(|word| word.key),
                    name: word.map_or_else(|| text.to_owned(), |_| name),
                    rank: 0,
                    shape: Some(value()),
                }
            }
            Keys::Names(value) => Known {
                shape: Some(value()),
                rank: 0,
                ..unknown()
            },
            Keys::Unknown => unknown(),
        }
    }

    /// Whether the order of the entries says something.
    pub(super) fn has_order(self) -> bool {
        !matches!(self, Keys::Fields(..))
    }
}

/// What the items of a list that stands where `shape` may are.
pub(super) fn item(shape: Option<Shape>) -> Option<Shape> {
    match shape? {
        Shape::List(item) => Some(item()),
        Shape::Record(record) | Shape::Beside(record, _) => item(bare(record)),
        Shape::Either(one, other) => item(Some(one())).or_else(|| item(Some(other()))),
        _ => None,
    }
}

/// What a scalar that stands where `shape` may is.
pub(super) fn meaning(shape: Option<Shape>, text: &str) -> Meaning {
    match shape {
        Some(Shape::Scalar(Scalar::YesNo)) => match fold(text).as_str() {
            "si" | "true" => Meaning::Word("sí"),
            "no" | "false" => Meaning::Word("no"),
            _ => Meaning::Other,
        },
        Some(Shape::Scalar(Scalar::Line | Scalar::Prose | Scalar::Markdown)) => Meaning::Text,
        Some(Shape::Words(words)) => {
            let name = fold(text);
            let word = words
                .list
                .iter()
                .find(|word| word.key.eq_ignore_ascii_case(&name));
            word.map_or(Meaning::Other, |word| Meaning::Word(word.key))
        }
        Some(Shape::List(item)) => meaning(Some(item()), text),
        Some(Shape::Record(record) | Shape::Beside(record, _)) => meaning(bare(record), text),
        Some(Shape::Either(one, other)) => {
            match (meaning(Some(one()), text), meaning(Some(other()), text)) {
                (Meaning::Word(word), _) | (_, Meaning::Word(word)) => Meaning::Word(word),
                (Meaning::Text, _) | (_, Meaning::Text) => Meaning::Text,
                _ => Meaning::Other,
            }
        }
        Some(Shape::Scalar(_) | Shape::ByWord(..) | Shape::ByName(_)) | None => Meaning::Other,
    }
}

/// The meaning of a node, when it is a scalar.
pub(super) fn meaning_of(node: &Node<'_>, shape: Option<Shape>) -> Meaning {
    match &node.value {
        Value::Scalar(text, _) => meaning(shape, text.trim()),
        _ => Meaning::Other,
    }
}

fn bare(record: &Record) -> Option<Shape> {
    let field = record.field(record.bare?)?;
    Some((field.shape)())
}
