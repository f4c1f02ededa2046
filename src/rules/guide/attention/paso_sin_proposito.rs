use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Step;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-12",
    name: "paso-sin-proposito",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cada paso tiene un propósito; el que no lo tiene sobra.",
        "Each step has a purpose; one without it is not needed.",
    ),
    why: Said::new(
        "La guía dice que un paso que no cumple un propósito se puede eliminar. Escribirlo es la prueba: si nadie sabe decir para qué sirve, ya se sabe qué hacer con él.",
        "The guide says that a step that serves no purpose can be removed. To write it is the test: if nobody can say what it is for, it is clear what to do with it.",
    ),
    fix: Said::new(
        "agregue proposito al paso: para qué le sirve a la persona o al servicio; si no le sirve a nadie, quite el paso",
        "add proposito to the step: what it does for the person or the service; if it serves nobody, remove the step",
    ),
    check: Check::Step(check),
};

fn check(step: Step<'_>, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    findings.examined();
    if step.written.purpose.is_some() || step.written.is_broken("proposito") {
        return;
    }
    let name = step.name();
    findings.report(
        step.span(),
        said!("no se dice para qué sirve el paso «{name}»"; "it is not said what the step “{name}” is for"),
    );
}
