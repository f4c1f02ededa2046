//! Section 2.1: what holds for every attention.

mod cita_legal;
mod dato_sin_proteccion;
mod datos_sin_aviso;
mod frase_larga;
mod negativa_sin_motivo;
mod palabra_dificil;
mod paso_sin_instrucciones;
mod sin_agradecimiento;
mod sin_ayuda;
mod sin_despedida;
mod sin_privacidad;
mod sin_saludo;
mod texto_dificil;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[
    &texto_dificil::RULE,
    &frase_larga::RULE,
    &cita_legal::RULE,
    &palabra_dificil::RULE,
    &negativa_sin_motivo::RULE,
    &sin_saludo::RULE,
    &sin_agradecimiento::RULE,
    &sin_despedida::RULE,
    &sin_ayuda::RULE,
    &paso_sin_instrucciones::RULE,
    &datos_sin_aviso::RULE,
    &sin_privacidad::RULE,
    &dato_sin_proteccion::RULE,
];
