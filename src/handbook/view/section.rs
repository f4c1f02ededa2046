//! A page made of sections and nothing else: a service's, and those of the figures.

use serde::Serialize;

use super::{Block, Fact, Html, Shell};

/// What `sections.html` sees.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SectionsPage {
    /// The frame.
    pub(crate) shell: Shell,
    /// What sort of page it is, over the title; absent where the title says it.
    pub(crate) kicker: Option<String>,
    /// Its title.
    pub(crate) title: String,
    /// What it is for, in a sentence or two.
    pub(crate) intro: Option<Html>,
    /// What is looked for first.
    pub(crate) key_facts: Vec<Fact>,
    /// The sections.
    pub(crate) blocks: Vec<Block>,
}
