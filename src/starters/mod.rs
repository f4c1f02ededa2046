//! What an entity starts from: a protocol for each type of touchpoint, the files that go around them, the texts for
//! hard situations, and the blocks that are pasted into a file.
//!
//! Texts in, texts out: where they are written, and whether something stands there already, is for `cli`. A starter is a
//! draft and says so; nothing here decides whether a protocol is good.

mod blocks;
mod entity;
mod fill;
mod library;
mod scalar;
mod situation;
mod starter;
mod surroundings;
mod wheel;

pub use blocks::{metric_block, relations_block};
pub use entity::NewEntity;
pub use fill::{Fill, first_service, modeline};
pub use scalar::scalar;
pub use situation::{Situation, situations};
pub use starter::{Starter, find, starters};
pub use surroundings::{Support, support};
pub use wheel::join_wheel;
