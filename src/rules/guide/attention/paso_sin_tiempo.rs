use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Step;
use crate::model::written::Actor;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-03",
    name: "paso-sin-tiempo",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Todo paso en que se espera, o que hace un sistema o el equipo de apoyo, tiene un tiempo de referencia.",
        "Each step in which one waits, or that a system or the back office does, has a reference time.",
    ),
    why: Said::new(
        "No se puede informar un tiempo que nadie ha fijado. En los pasos donde la persona no ve qué pasa, el tiempo es lo único que puede saber.",
        "A time that nobody has set cannot be told. In the steps where the person does not see what happens, the time is all that she can know.",
    ),
    fix: Said::new(
        "agregue tiempo al paso: 2 min, 1 día hábil, inmediato",
        "add tiempo to the step: 2 min, 1 día hábil, inmediato",
    ),
    check: Check::Step(check),
};

fn check(step: Step<'_>, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let waits = step
        .written
        .wait
        .as_ref()
        .is_some_and(|wait| wait.is_wait());
    if !waits && !matches!(step.actor, Actor::System | Actor::BackOffice) {
        return;
    }
    findings.examined();
    if step.written.time.is_some() || step.written.is_broken("tiempo") {
        return;
    }
    let name = step.name();
    let who = step.actor.label();
    let message = if waits {
        said!("en «{name}» se espera, y no se dice cuánto dura"; "at “{name}” one waits, and how long is not said")
    } else {
        said!(
            "no se dice cuánto dura «{name}», que hace {}", who.es;
            "it is not said how long “{name}” takes, which {} does", who.en
        )
    };
    findings.report(step.span(), message);
}
