//! Section 2.1: what holds for every attention.

mod frase_larga;
mod sin_saludo;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[&frase_larga::RULE, &sin_saludo::RULE];
