use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};

pub(super) static RULE: Rule = Rule {
    code: "G12-01",
    name: "sin-etapa",
    section: "1.2",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cada punto de contacto dice a qué etapas del ciclo pertenece: preparación, atención o cierre.",
        "Each touchpoint says to which stages of the cycle it belongs: preparation, attention or closing.",
    ),
    why: Said::new(
        "La atención no empieza en la ventanilla ni acaba en ella. Un punto que no dice su etapa no se puede situar en la rueda, y nadie sabe qué viene antes ni después.",
        "Attention neither begins nor ends at the counter. A touchpoint that does not say its stage has no place in the wheel, and nobody knows what comes before or after.",
    ),
    fix: Said::new(
        "escriba en etapas una o más de preparacion, atencion y cierre, y qué hace allí la persona",
        "write under etapas one or more of preparacion, atencion and cierre, and what the person does there",
    ),
    check: Check::Decoded(examined),
};

fn examined(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for at in 0..project.touchpoints.len() {
        findings.about(Subject::Touchpoint(at));
        findings.examined();
    }
}
