//! Section 2.5: how a protocol is built.

mod paso_sin_lineamientos;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[&paso_sin_lineamientos::RULE];
