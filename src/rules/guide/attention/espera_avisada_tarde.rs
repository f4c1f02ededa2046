use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::Topic;
use crate::model::{Step, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-02",
    name: "espera-avisada-tarde",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "La espera se avisa antes de empezar a esperar.",
        "The wait is told before it begins.",
    ),
    why: Said::new(
        "La guía dice que la información dada temprano evita que la gente se disguste con el tiempo que toma su solicitud. Avisar cuando ya se espera llega tarde.",
        "The guide says that information given early keeps people from being upset by the time that their request takes. To tell it when they already wait comes late.",
    ),
    fix: Said::new(
        "agregue tiempo_espera a informa, en el paso donde empieza la espera o en uno anterior",
        "add tiempo_espera to informa, in the step where the wait begins or in one before",
    ),
    check: Check::Protocol(check),
};

/// In any stage, and only by the time of the wait itself: G23-01 looks at the attention, and takes any time that is told.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    if !touchpoint.is_attended() || touchpoint.written.is_broken("pasos") {
        return;
    }
    let flow = cx.flow(at);
    let tells = |step: Step<'_>| {
        let mut topics = step.written.tells.iter().filter_map(|it| it.topic.as_ref());
        topics.any(|topic| topic.value == Topic::WaitingTime) || step.written.is_broken("informa")
    };
    let untold = flow.untold(tells);
    let later = flow.later(tells);
    for step in touchpoint.steps() {
        if !step
            .written
            .wait
            .as_ref()
            .is_some_and(|wait| wait.is_wait())
        {
            continue;
        }
        findings.examined();
        if !untold[step.index] {
            continue;
        }
        let name = step.name();
        let finding = findings.report(
            step.span(),
            said!("a «{name}» se llega sin saber cuánto se espera"; "“{name}” is reached without knowing how long the wait is"),
        );
        if let Some(late) = later[step.index] {
            finding.see(
                touchpoint.step_at(late).span(),
                Said::new("aquí se dice, ya tarde", "here it is told, too late").owned(),
            );
        }
    }
}
