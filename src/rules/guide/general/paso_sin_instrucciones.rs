use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::Actor;
use crate::model::{Step, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-10",
    name: "paso-sin-instrucciones",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "En cada paso que hace la persona, ella sabe qué debe hacer.",
        "In each step that the person does, she knows what to do.",
    ),
    why: Said::new(
        "La guía pide instrucciones continuas y suficientes en cada etapa. Lo que para la entidad es evidente, para quien llega por primera vez no lo es.",
        "The guide asks for continuous and sufficient instructions in each stage. What is evident to the entity is not to those who come for the first time.",
    ),
    fix: Said::new(
        "agregue instrucciones al paso, dichas a la persona: \"Escriba su nombre como aparece en la cédula.\"",
        "add instrucciones to the step, said to the person: \"Escriba su nombre como aparece en la cédula.\"",
    ),
    check: Check::Protocol(check),
};

/// She is told at the step, in its phrases or in the menu that she hears there, or in every step that leads to it.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    let tells =
        |step: &Step<'_>| !step.written.tells.is_empty() || step.written.is_broken("informa");
    for step in touchpoint.steps().filter(|it| it.actor == Actor::Citizen) {
        findings.examined();
        let own = !step.written.instructions.is_empty()
            || step.written.is_broken("instrucciones")
            || step
                .said(cx.project.common())
                .iter()
                .any(|it| it.text.is_some())
            || (touchpoint.written.menu.is_some() && !step.written.decision.is_empty());
        let before = cx.flow(at).steps_before(step.index);
        let told = !before.is_empty() && before.iter().all(tells);
        if own || tells(&step) || told {
            continue;
        }
        let name = step.name();
        findings.report(
            step.span(),
            said!("en «{name}» la persona no sabe qué debe hacer"; "at “{name}” the person does not know what to do"),
        );
    }
}
