use std::collections::BTreeMap;

use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::source::SourceId;

pub(super) static RULE: Rule = Rule {
    code: "G12-06",
    name: "punto-inexistente",
    section: "1.2",
    cycle: Cycle::Integration,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
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
    let touchpoints = project.touchpoints.iter().enumerate();
    let touchpoints = touchpoints.map(|(at, it)| (it.source, Subject::Touchpoint(at)));
    let services = project.services.iter().enumerate();
    let services = services.map(|(at, it)| (it.source, Subject::Service(at)));
    let subjects: BTreeMap<SourceId, Subject> = touchpoints.chain(services).collect();
    for file in project.touchpoint_references() {
        findings.about(subjects.get(&file).copied().unwrap_or(Subject::Entity));
        findings.examined();
    }
}
