use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-17",
    name: "salida-sin-autorizar",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Advice,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cada salida prevista dice quién la autoriza.",
        "Each foreseen way out says who authorises it.",
    ),
    why: Said::new(
        "La guía pide que las soluciones valgan para la entidad. Si no se sabe quién las autoriza, quien atiende no se atreve a usarlas, o las usa y después no valen.",
        "The guide asks that the solutions be valid for the entity. If it is not known who authorises them, those who attend do not dare to use them, or use them and then they do not hold.",
    ),
    fix: Said::new(
        "agregue autoriza a la excepción: el cargo o el grupo que responde por ella",
        "add autoriza to the exception: the post or the group that answers for it",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for exception in touchpoint.exceptions(cx.project.common()) {
        let exception = exception.entry;
        findings.examined();
        if exception.authorised_by.is_some() || exception.is_broken("autoriza") {
            continue;
        }
        let kind = exception.kind.as_ref();
        let place = kind.map_or(exception.span, |kind| kind.span);
        let label = kind.map_or(Said::new("otra", "other"), |kind| kind.value.label());
        let (es, en) = (label.es, label.en);
        findings.report(
            place,
            said!("de la excepción «{es}» no se dice quién la autoriza"; "it is not said who authorises the exception “{en}”"),
        );
    }
}
