use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};

pub(super) static RULE: Rule = Rule {
    code: "G12-06",
    name: "punto-inexistente",
    section: "1.2",
    cycle: Cycle::Integration,
    severity: Severity::Error,
    escalates: None,
    what: Said::new(
        "La rueda no apunta a puntos de contacto que no existen.",
        "The wheel does not point to touchpoints that do not exist.",
    ),
    why: Said::new(
        "Quien lee el manual sigue esas relaciones para orientar a la persona. Si el otro punto no está, la manda a ninguna parte.",
        "Those who read the handbook follow these relations to direct the person. If the other touchpoint is not there, they send her nowhere.",
    ),
    fix: Said::new(
        "corrija el id, o escriba el protocolo del punto que falta",
        "correct the id, or write the protocol of the missing touchpoint",
    ),
    check: Check::Decoded(examined),
};

fn examined(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, touchpoint) in project.touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        for _ in &touchpoint.written.relations {
            findings.examined();
        }
    }
}
