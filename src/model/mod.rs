//! The entity's repository as data: what its files say, and what follows from it.
//!
//! [`parse`] never fails: a file that is wrong in part gives the rest of what it says, and everything that is wrong
//! with its form. Whether what it says is *good* is not decided here: that is for `rules`.

mod agreement;
mod asked;
mod attending;
mod catalogue;
mod channel;
mod citizen;
mod coverage;
pub(crate) mod decode;
mod drafts;
mod facts_in_text;
mod identity;
mod inheritance;
mod known;
mod logo;
mod measurement;
mod offer;
mod opening;
mod parsed;
mod period;
mod place;
mod plain_words;
mod privacy;
mod project;
mod publication;
mod reading;
mod references;
mod relation;
mod spoken;
mod stage;
mod step;
mod timetable;
mod touchpoint;
mod twins;
mod unread;
mod validity;
pub mod value;
pub mod vocabulary;
pub mod written;

pub use asked::AskedDatum;
pub use catalogue::{CATALOGUE, CatalogueMetric, catalogue_metric};
pub use channel::ChannelFacts;
pub use citizen::CitizenText;
pub use decode::{Broken, ByName, ByWord, nearest as nearest_word};
pub use drafts::Drafts;
pub use facts_in_text::{KnownContacts, SaidHours, said_hours};
pub use inheritance::{InForce, phrase_fits};
pub use logo::{LOGO_LIMIT_BYTES, Logo, LogoIssue};
pub use measurement::{Measured, Measurement, MeasurementFile};
pub use parsed::{Document, Parsed};
pub use place::Place;
pub use plain_words::{HardKind, HardWord, PlainWords};
pub use privacy::PrivacyInForce;
pub use project::{Project, Service};
pub use reading::{Reading, parse};
pub use relation::{Relation, RelationSide};
pub use step::{Step, StepPhrase};
pub use touchpoint::Touchpoint;
pub use unread::Unread;
pub use validity::Validity;
