//! Section 2.2: before the attention.

mod dato_suelto;
mod entidad_sin_avisar;
mod horario_escondido;
mod pasos_sin_anunciar;
mod portafolio_sin_publicar;
mod requisito_atrasado;
mod requisito_sin_anunciar;
mod requisito_sorpresa;
mod revision_vencida;
mod sin_horario;
mod sin_segmento;
mod un_solo_lugar;

use crate::rules::Rule;

pub(super) static RULES: &[&Rule] = &[
    &portafolio_sin_publicar::RULE,
    &requisito_sin_anunciar::RULE,
    &requisito_sorpresa::RULE,
    &requisito_atrasado::RULE,
    &sin_horario::RULE,
    &horario_escondido::RULE,
    &dato_suelto::RULE,
    &entidad_sin_avisar::RULE,
    &pasos_sin_anunciar::RULE,
    &revision_vencida::RULE,
    &un_solo_lugar::RULE,
    &sin_segmento::RULE,
];
