//! Section 2.3: during the attention.

mod atencion_sin_pasos;
mod dato_ya_entregado;
mod de_un_punto_a_otro;
mod demasiados_pasos;
mod espera_avisada_tarde;
mod espera_sin_aviso;
mod excepcion_sin_avance;
mod faltan_requisitos_sin_plan;
mod fuera_de_alcance_sin_plan;
mod limitacion_sin_plan;
mod paso_sin_proposito;
mod paso_sin_tiempo;
mod requisito_doble;
mod requisito_sin_proposito;
mod salida_cerrada;
mod salida_sin_autorizar;
mod via_muerta;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[
    &espera_sin_aviso::RULE,
    &espera_avisada_tarde::RULE,
    &paso_sin_tiempo::RULE,
    &requisito_sin_proposito::RULE,
    &requisito_doble::RULE,
    &dato_ya_entregado::RULE,
    &faltan_requisitos_sin_plan::RULE,
    &fuera_de_alcance_sin_plan::RULE,
    &limitacion_sin_plan::RULE,
    &salida_cerrada::RULE,
    &excepcion_sin_avance::RULE,
    &paso_sin_proposito::RULE,
    &demasiados_pasos::RULE,
    &de_un_punto_a_otro::RULE,
    &via_muerta::RULE,
    &atencion_sin_pasos::RULE,
    &salida_sin_autorizar::RULE,
];
