use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::ExceptionType;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-11",
    name: "excepcion-sin-avance",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "La excepción permite avanzar, y no solo volver después.",
        "The exception moves the case on, and not only sends it back.",
    ),
    why: Said::new(
        "La guía propone seguir con el servicio y dejar el cierre pendiente, en vez de devolver a la persona. Una excepción que no lleva a ninguna parte es un «no» con otro nombre.",
        "The guide proposes to go on with the service and leave the end pending, rather than to send the person back. An exception that leads nowhere is a “no” by another name.",
    ),
    fix: Said::new(
        "agregue ir_a (por dónde sigue la atención), alternativa (dónde más se resuelve) o plazo (cuándo)",
        "add ir_a (where the attention goes on), alternativa (where else it is solved) or plazo (when)",
    ),
    check: Check::Protocol(check),
};

/// `paso` says where it can happen, not how to go on, so it does not count. In an emergency nothing has to go on.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for exception in touchpoint.exceptions(cx.project.common()) {
        let exception = exception.entry;
        let kind = exception.kind.as_ref();
        if kind.is_some_and(|kind| kind.value == ExceptionType::Emergency) {
            continue;
        }
        findings.examined();
        let goes_on = exception.alternative.is_some()
            || exception.deadline.is_some()
            || exception.goes_to.is_some();
        let is_unread = ["alternativa", "plazo", "ir_a"]
            .iter()
            .any(|key| exception.is_broken(key));
        if goes_on || is_unread {
            continue;
        }
        let place = kind.map_or(exception.span, |kind| kind.span);
        let label = kind.map_or(Said::new("otra", "other"), |kind| kind.value.label());
        let (es, en) = (label.es, label.en);
        findings.report(
            place,
            said!("la excepción «{es}» no lleva a ninguna parte"; "the exception “{en}” leads nowhere"),
        );
    }
}
