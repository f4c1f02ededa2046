//! Diagnostics out: for a person at a terminal, or for another program.
//!
//! Nothing is decided here: what there is to say comes in, and text goes out. Nothing is printed either.

mod counts;
mod json;
mod pending;
mod snippet;
mod terminal;
mod wrap;

pub use counts::Counts;
pub use json::json;
pub use terminal::{Look, terminal};
pub use wrap::wrap;
