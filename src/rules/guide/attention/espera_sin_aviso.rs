use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Actor, Stage, Topic};
use crate::model::{Step, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule, ThresholdName};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-01",
    name: "espera-sin-aviso",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Durante la atención la persona sabe cuánto va a esperar, cómo va y qué sigue.",
        "During the attention the person knows how long she will wait, how it goes and what comes next.",
    ),
    why: Said::new(
        "La guía pide informar el avance, los tiempos y los pasos que siguen: así la persona espera lo que va a pasar, y no otra cosa. Dicho temprano, el tiempo molesta menos.",
        "The guide asks to tell the progress, the times and the steps that follow: so the person expects what is going to happen, and nothing else. Told early, time bothers less.",
    ),
    fix: Said::new(
        "agregue tiempo_espera a informa, en este paso o en uno por el que siempre se pase antes",
        "add tiempo_espera to informa, in this step or in one that is always passed before",
    ),
    check: Check::Protocol(check),
};

/// On each way, the first step that takes long without a word is the one to look at: those after it have the same cause.
/// The time is told as that of the wait or as that of the procedure.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    if !touchpoint.is_attended() || touchpoint.written.is_broken("pasos") {
        return;
    }
    let least = cx.thresholds.get(ThresholdName::LongStepMinutes);
    let is_long = |step: Step<'_>| step.stage == Stage::Attention && takes_long(step, least);
    let tells_time = |step: Step<'_>| tells(step, &[Topic::WaitingTime, Topic::EstimatedTime]);
    let flow = cx.flow(at);
    let untold = flow.untold(tells_time);
    let firsts = flow.first(|step| tells_time(step) || is_long(step));
    for step in touchpoint.steps().filter(|step| is_long(*step)) {
        findings.examined();
        if !untold[step.index] {
            continue;
        }
        // What takes long after it has the same cause.
        if firsts
            .binary_search_by_key(&step.index, |first| first.index)
            .is_err()
        {
            findings.failed_with_another();
            continue;
        }
        let name = step.name();
        let waits = step
            .written
            .wait
            .as_ref()
            .is_some_and(|wait| wait.is_wait());
        let message = if waits {
            said!(
                "en «{name}» la persona espera y nadie le dijo cuánto";
                "at “{name}” the person waits and nobody told her how long"
            )
        } else {
            said!(
                "«{name}» dura {least} minutos o más y nadie le dijo a la persona cuánto (umbral de la herramienta, configurable)";
                "“{name}” takes {least} minutes or more and nobody told the person how long (the tool's threshold, configurable)"
            )
        };
        findings.report(step.span(), message);
    }
    untold_progress(touchpoint, findings);
}

/// Somewhere in the attention stage it is told how it goes and what comes next. What is still pending, or that nothing is,
/// tells what comes next too.
fn untold_progress(touchpoint: &Touchpoint, findings: &mut Findings<'_, '_>) {
    let Some(place) = touchpoint.stage_span(Stage::Attention) else {
        return;
    };
    let steps = || {
        touchpoint
            .steps()
            .filter(|step| step.stage == Stage::Attention)
    };
    if steps().next().is_none() {
        return;
    }
    findings.examined();
    let next = [Topic::NextStep, Topic::PendingSteps, Topic::NothingPending];
    let missing = match (
        steps().any(|step| tells(step, &[Topic::Progress])),
        steps().any(|step| tells(step, &next)),
    ) {
        (true, true) => return,
        (false, true) => Said::new("cómo va su solicitud", "how the request goes"),
        (true, false) => Said::new("qué sigue", "what comes next"),
        (false, false) => Said::new(
            "cómo va su solicitud ni qué sigue",
            "how the request goes, nor what comes next",
        ),
    };
    let (es, en) = (missing.es, missing.en);
    findings
        .report(
            place,
            said!("en ningún paso de la atención se dice {es}"; "no step of the attention tells {en}"),
        )
        .help(
            Said::new(
                "agregue avance y siguiente_paso a informa, en los pasos de la atención que los dicen",
                "add avance and siguiente_paso to informa, in the steps of the attention that tell them",
            )
            .owned(),
        );
}

fn takes_long(step: Step<'_>, least: f64) -> bool {
    let waits = step
        .written
        .wait
        .as_ref()
        .is_some_and(|wait| wait.is_wait());
    let time = step
        .written
        .time
        .as_ref()
        .and_then(|time| time.value.as_ref());
    let minutes = time.map_or(0.0, |time| time.seconds() / 60.0);
    waits || (minutes >= least && step.actor != Actor::BackOffice)
}

fn tells(step: Step<'_>, wanted: &[Topic]) -> bool {
    let mut topics = step.written.tells.iter().filter_map(|it| it.topic.as_ref());
    topics.any(|topic| wanted.contains(&topic.value)) || step.written.is_broken("informa")
}
