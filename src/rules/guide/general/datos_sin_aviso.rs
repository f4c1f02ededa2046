use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::Topic;
use crate::model::{AskedDatum, Project, Step, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-11",
    name: "datos-sin-aviso",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: None,
    reads_data: true,
    what: Said::new(
        "Antes de pedir el primer dato personal se informa para qué se usará.",
        "Before the first personal datum is asked for, its use is told.",
    ),
    why: Said::new(
        "La guía pide contar cómo se usará la información de las personas. Después de darla ya no hay nada que decidir: el aviso sirve si llega primero.",
        "The guide asks to tell how people's information will be used. Once it has been given there is nothing left to decide: the notice serves if it comes first.",
    ),
    fix: Said::new(
        "agregue uso_datos a informa, en este paso o en uno por el que siempre se pase antes",
        "add uso_datos to informa, in this step or in one that is always passed before",
    ),
    check: Check::Protocol(check),
};

/// On each way, the first step that asks is the one to look at: what is asked after it has the same cause.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    let tells = |step: Step<'_>| {
        let mut topics = step.written.tells.iter().filter_map(|it| it.topic.as_ref());
        topics.any(|topic| topic.value == Topic::DataUse) || step.written.is_broken("informa")
    };
    let flow = cx.flow(at);
    let untold = flow.untold(tells);
    let firsts = flow.first(|step| tells(step) || personal(step, cx.project).is_some());
    for step in touchpoint.steps() {
        let mut is_first = firsts
            .binary_search_by_key(&step.index, |it| it.index)
            .is_ok();
        for asked in cx.project.asked_in(step) {
            match asked.datum.says_of_person() {
                None => findings.unknown(),
                Some(false) => {}
                Some(true) => {
                    findings.examined();
                    match (untold[step.index], std::mem::take(&mut is_first)) {
                        (true, true) => report(step, asked, findings),
                        (true, false) => findings.failed_with_another(),
                        (false, _) => {}
                    }
                }
            }
        }
    }
}

fn report(step: Step<'_>, asked: AskedDatum<'_>, findings: &mut Findings<'_, '_>) {
    let (name, datum) = (step.name(), asked.datum.title());
    findings.report(
        asked.span(),
        said!(
            "«{name}» pide un dato personal ({datum}) sin que antes se diga para qué se usa";
            "“{name}” asks for a personal datum ({datum}) before its use has been told"
        ),
    );
}

/// The first personal datum that a step asks for.
fn personal<'p>(step: Step<'p>, project: &'p Project) -> Option<AskedDatum<'p>> {
    let mut asked = project.asked_in(step).into_iter();
    asked.find(|it| it.datum.says_of_person() == Some(true))
}
