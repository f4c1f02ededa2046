use crate::diagnostic::Severity;
use crate::graph::Flow;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::PhraseMoment;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-08",
    name: "sin-despedida",
    section: "2.1",
    cycle: Cycle::Closing,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "La atención termina siempre con una despedida.",
        "The attention always ends with a farewell.",
    ),
    why: Said::new(
        "Despedirse es de la cortesía que la guía pide en todo momento. Le dice a la persona que su atención terminó, y que puede irse tranquila.",
        "To say goodbye belongs to the courtesy that the guide asks for at all times. It tells the person that the attention is over, and that she may go in peace.",
    ),
    fix: Said::new(
        "agregue despedida: \"Gracias por venir. Que tenga un buen día.\", o una despedida común en comunes.yaml",
        "add despedida: \"Gracias por venir. Que tenga un buen día.\", or a common farewell in comunes.yaml",
    ),
    check: Check::Protocol(check),
};

/// An end is well where every way to it, those of exceptions included, has passed a farewell: what is done after it with
/// nobody there (to file, to send) needs none of its own.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let is_unread = touchpoint.written.is_broken("pasos")
        || touchpoint.written.is_broken("excepciones")
        || touchpoint.steps().any(|step| step.has_broken_phrases());
    if !touchpoint.is_attended() || is_unread {
        return;
    }
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    let common = cx.project.common();
    let inherits = touchpoint.inherits_farewell(common);
    let flow = cx.flow(at);
    let untold = flow.untold_even_by_exception(|step| step.says(PhraseMoment::Farewell, common));
    for step in touchpoint.steps().filter(|step| flow.is_end(step.index)) {
        findings.examined();
        if inherits || !untold[step.index] {
            continue;
        }
        let name = step.name();
        findings.report(
            step.span(),
            said!("la atención puede terminar en «{name}» sin una despedida"; "the attention can end at “{name}” without a farewell"),
        );
    }
    exceptions(flow, inherits, findings);
}

/// An exception that goes on nowhere ends the attention.
fn exceptions(flow: &Flow<'_>, inherits: bool, findings: &mut Findings<'_, '_>) {
    let ending = flow.exceptions().iter().map(|it| it.entry);
    for exception in ending.filter(|it| it.goes_to.is_none() && !it.is_broken("ir_a")) {
        findings.examined();
        if inherits || !exception.farewell.is_empty() || exception.is_broken("despedida") {
            continue;
        }
        let kind = exception.kind.as_ref();
        let place = kind.map_or(exception.span, |kind| kind.span);
        let label = kind.map_or(Said::new("", ""), |kind| kind.value.label());
        let (es, en) = (label.es, label.en);
        findings
            .report(
                place,
                said!(
                    "esta excepción ({es}) termina la atención sin una despedida";
                    "this exception ({en}) ends the attention without a farewell"
                ),
            )
            .help(
                Said::new(
                    "agregue despedida a la excepción, o ir_a con el paso por el que sigue la atención",
                    "add despedida to the exception, or ir_a with the step with which the attention goes on",
                )
                .owned(),
            );
    }
}
