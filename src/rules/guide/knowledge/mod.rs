//! Section 2: knowing those who are attended.

mod sin_caracterizacion;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[&sin_caracterizacion::RULE];
