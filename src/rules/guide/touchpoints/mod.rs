//! Chapter 1: the cycle, the touchpoints and their channels.

mod aparato_por_canal;
mod canal_equivocado;
mod canal_sin_memoria;
mod ciclo_abierto;
mod cierre_a_medias;
mod dispositivo_incompatible;
mod etapa_sin_actividad;
mod etapa_sin_pasos;
mod punto_aislado;
mod punto_inexistente;
mod punto_repetido;
mod servicio_incompleto;
mod sin_etapa;
mod tipo_equivocado;
mod un_solo_canal;
mod un_solo_criterio;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[
    &servicio_incompleto::RULE,
    &cierre_a_medias::RULE,
    &ciclo_abierto::RULE,
    &sin_etapa::RULE,
    &punto_aislado::RULE,
    &etapa_sin_actividad::RULE,
    &etapa_sin_pasos::RULE,
    &punto_repetido::RULE,
    &punto_inexistente::RULE,
    &canal_equivocado::RULE,
    &tipo_equivocado::RULE,
    &aparato_por_canal::RULE,
    &dispositivo_incompatible::RULE,
    &canal_sin_memoria::RULE,
    &un_solo_criterio::RULE,
    &un_solo_canal::RULE,
];
