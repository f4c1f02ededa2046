//! Nodes to types, collecting every mistake of form instead of stopping at the first.
//!
//! A field that is wrong is reported, is absent from the record, and is remembered as broken, so that nobody
//! reports its absence again.

mod blank;
mod decoder;
mod entries;
mod field;
mod invisible;
mod near;
mod record;
mod references;
mod slips;
mod words;

pub(crate) use decoder::{Decoder, Problem, TEXT, did_you_mean};
pub use entries::{ByName, ByWord};
pub(crate) use field::{Decode, FieldValue};
pub(crate) use invisible::plain_spaces;
pub(crate) use near::fold;
pub use near::nearest;
pub use record::Broken;
pub(crate) use record::{DecodeRecord, Slots, record};
pub(crate) use references::{References, Refers, Visit};
pub(crate) use words::{Closed, words};
