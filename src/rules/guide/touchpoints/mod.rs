//! Chapter 1: the cycle, the touchpoints and their channels.

mod punto_inexistente;
mod sin_etapa;
mod tipo_equivocado;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[
    &sin_etapa::RULE,
    &punto_inexistente::RULE,
    &tipo_equivocado::RULE,
];
