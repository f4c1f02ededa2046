use std::collections::BTreeMap;

use serde::Deserialize;

/// The example of each code, taken from the planted faults with which the rules are tested: what the clean file says, and
/// what stands there when it is wrong. `tests/repo.rs` writes it.
const EXAMPLES: &str = include_str!("examples.json");

/// Something that is wrong, and how it is right.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct Example {
    /// What is wrong, in a few Spanish words.
    pub caso: String,
    /// The changes that make it wrong, in order.
    pub cambios: Vec<Change>,
}

/// One place of a file.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq)]
pub struct Change {
    /// The file.
    pub archivo: String,
    /// What is wrong there. Empty when something is missing.
    pub mal: String,
    /// How it is right.
    pub bien: String,
}

/// The example of a code. None when what it says cannot be shown in the text of a file.
///
/// # Panics
/// Never: the text is written and read by tests.
pub fn example(code: &str) -> Option<Example> {
    let mut all: BTreeMap<String, Example> =
        serde_json::from_str(EXAMPLES).expect("tests write it");
    all.remove(code)
}
