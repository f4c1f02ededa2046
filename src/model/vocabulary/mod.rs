//! The words that authors write: every key and every closed value of the format, each written once.
//!
//! The decoder, "¿quiso decir …?", the JSON Schemas, the formatter and the reference pages of the book all read
//! what is here. It holds no value that an author wrote.

mod field;
mod kind;
mod record;
mod shape;
mod word;

pub use field::{Default, Field};
pub use kind::Kind;
pub use record::Record;
pub use shape::{Scalar, Shape, ShapeOf};
pub use word::{Word, Words};
