//! The entity's repository as data: what its files say, and what follows from it.
//!
//! [`parse`] never fails: a file that is wrong in part gives the rest of what it says, and everything that is wrong
//! with its form. Whether what it says is *good* is not decided here: that is for `rules`.

mod catalogue;
mod channel;
mod citizen;
pub(crate) mod decode;
mod identity;
mod inheritance;
mod parsed;
mod place;
mod project;
mod references;
mod relation;
mod step;
mod touchpoint;
pub mod value;
pub mod vocabulary;
pub mod written;

pub use catalogue::{CATALOGUE, CatalogueMetric, catalogue_metric};
pub use channel::ChannelFacts;
pub use citizen::CitizenText;
pub use decode::{Broken, ByName, ByWord, nearest as nearest_word};
pub use inheritance::{InForce, phrase_fits};
pub use parsed::{Document, Parsed};
pub use place::Place;
pub use project::{Project, Service, parse};
pub use relation::{Relation, RelationSide};
pub use step::{Step, StepPhrase};
pub use touchpoint::Touchpoint;
