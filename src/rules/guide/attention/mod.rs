//! Section 2.3: during the attention.

mod via_muerta;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[&via_muerta::RULE];
