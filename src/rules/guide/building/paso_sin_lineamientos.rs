use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Step;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G25-05",
    name: "paso-sin-lineamientos",
    section: "2.5",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cada paso trae sus lineamientos.",
        "Each step has its guidelines.",
    ),
    why: Said::new(
        "El dibujo dice qué se hace; los lineamientos dicen cómo. Sin ellos, cada servidor atiende a su manera.",
        "The drawing says what is done; the guidelines say how. Without them, each official attends in a way of their own.",
    ),
    fix: Said::new(
        "agregue lineamientos al paso: qué hace y qué cuida quien atiende",
        "add lineamientos to the step: what those who attend do, and what they take care of",
    ),
    check: Check::Step(check),
};

fn check(step: Step<'_>, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    findings.examined();
    let moment = step.written.moment.as_ref().map(|moment| moment.value);
    let mut common = step.touchpoint.common_guidelines(cx.project.common());
    let inherits =
        common.any(|guide| guide.moment.as_ref().map(|it| it.value) == moment && moment.is_some());
    if !step.written.guidelines.is_empty() || inherits || step.written.is_broken("lineamientos") {
        return;
    }
    let name = step.name();
    findings.report(
        step.span(),
        said!("el paso «{name}» no tiene lineamientos"; "the step “{name}” has no guidelines"),
    );
}
