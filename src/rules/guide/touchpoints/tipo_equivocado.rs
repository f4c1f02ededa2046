use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};

pub(super) static RULE: Rule = Rule {
    code: "G13-02",
    name: "tipo-equivocado",
    section: "1.3",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "El tipo concreto es uno de los conocidos, o «otro» con su familia de canales y su descripción, y lo demás que se escribe del canal es lo de ese tipo.",
        "The concrete type is one of those known, or «otro» with its family of channels and its description, and what else is written of the channel is that of the type.",
    ),
    why: Said::new(
        "Del tipo depende casi todo lo demás: quién atiende, si la respuesta es inmediata, con qué aparatos se llega y qué consideraciones del canal aplican.",
        "Almost everything else depends on the type: who attends, whether the answer is immediate, with what devices it is reached and which considerations of the channel apply.",
    ),
    fix: Said::new(
        "escoja el tipo de la tabla; si ninguno sirve, escriba tipo: otro, canal y tipo_descripcion",
        "choose the type from the table; if none fits, write tipo: otro, canal and tipo_descripcion",
    ),
    check: Check::Decoded(examined),
};

fn examined(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for at in 0..project.touchpoints.len() {
        findings.about(Subject::Touchpoint(at));
        findings.examined();
    }
}
