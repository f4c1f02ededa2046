//! The format for editors and for readers: a JSON Schema and a reference page for each kind of file, both made from
//! the vocabulary, in the two languages.
//!
//! A schema says what one file can say of itself. It refuses to say what needs more than one place: ids that name
//! something, dates in order, a step that nobody reaches. Accents and capitals in keys and words are accepted by the
//! decoder, but a schema offers and accepts the canonical words only, so that editors spread one way of writing.

mod document;
mod field;
mod file;
mod grammar;
mod offer;
mod reference;
mod scalar;
mod walk;
mod wording;

pub use document::{json_schema, json_schema_text};
pub use file::FileKind;
pub use reference::{index, keys, page, values};
