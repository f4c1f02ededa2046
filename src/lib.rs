//! **protocolo** reads the protocols with which a public entity attends people, checks them against a published
//! guide, and prints the handbook of those who attend.
//!
//! The modules below are listed in dependency order: a module uses the ones above it and none of the ones below.
//! `tests/repo.rs` keeps it true.

pub mod locale;
pub mod source;
pub mod diagnostic;
pub mod prose;
pub mod model;
pub mod format;
pub mod starters;
pub mod schema;
pub mod graph;
pub mod rules;
pub mod diagram;
pub mod plan;
pub mod handbook;
pub mod export;
pub mod report;
pub mod serve;
pub mod cli;
