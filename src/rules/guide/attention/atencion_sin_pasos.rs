use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Moment, PhraseMoment, Stage, Topic};
use crate::model::{Step, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule, ThresholdName};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-16",
    name: "atencion-sin-pasos",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "El grueso del protocolo está en la atención.",
        "The bulk of the protocol is in the attention.",
    ),
    why: Said::new(
        "La guía dice que el contenido del protocolo se concentra en el momento en que la entidad resuelve lo que la persona necesita. Un protocolo de saludo y despedida no dice cómo se la atiende.",
        "The guide says that the contents of the protocol gather where the entity meets what the person needs. A protocol of greeting and farewell does not say how she is attended.",
    ),
    fix: Said::new(
        "escriba los pasos de la atención: entender lo que se pide, revisarlo, resolverlo, explicar qué sigue",
        "write the steps of the attention: to understand what is asked, to check it, to solve it, to explain what comes next",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let Some(place) = touchpoint.stage_span(Stage::Attention) else {
        return;
    };
    if !touchpoint.is_attended() || touchpoint.written.is_broken("pasos") {
        return;
    }
    findings.examined();
    let steps = touchpoint
        .steps()
        .filter(|step| step.stage == Stage::Attention);
    let count = steps.filter(|step| !is_courtesy(step)).count();
    let least = cx.thresholds.count(ThresholdName::AttentionSteps);
    if count >= least {
        return;
    }
    findings.report(
        place,
        said!(
            "pasos de la atención, sin el saludo y la despedida: {count}; hacen falta {least} o más (umbral de la herramienta, configurable)";
            "steps of the attention, besides greeting and farewell: {count}; {least} or more are needed (the tool's threshold, configurable)"
        ),
    );
}

/// Whether a step only greets or says goodbye: by its moment, or since it does nothing else. One that takes the request
/// too (asks, records, decides, gives its number) attends.
fn is_courtesy(step: &Step<'_>) -> bool {
    let written = step.written;
    let mut topics = written.tells.iter().filter_map(|it| it.topic.as_ref());
    let hands_number = topics.any(|topic| topic.value == Topic::RequestNumber);
    let does = !written.asks.is_empty()
        || !written.records.is_empty()
        || !written.decision.is_empty()
        || hands_number;
    match written.moment.as_ref().map(|moment| moment.value) {
        Some(moment) => {
            matches!(
                moment,
                Moment::Opening | Moment::FirstContact | Moment::Closing
            ) && !does
        }
        None => {
            let mut phrases = step.phrases();
            let greets = phrases.any(|phrase| {
                matches!(
                    phrase.moment,
                    Some(PhraseMoment::Greeting | PhraseMoment::Farewell)
                )
            });
            greets && !does
        }
    }
}
