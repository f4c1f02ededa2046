use crate::diagnostic::Severity;
use crate::locale::{Locale, Said};
use crate::model::{Touchpoint, Validity};
use crate::rules::{Check, Context, Cycle, Escalation, Findings, Rule, ThresholdName};
use crate::said;

/// A protocol that has never been reviewed counts from the day on which its document came into force or was written.
pub(super) static RULE: Rule = Rule {
    code: "G22-10",
    name: "revision-vencida",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Warning,
    escalates: Some(Escalation {
        severity: Severity::Error,
        when: Said::new(
            "el retraso pasa de dos veces el período de revisión",
            "the delay is more than twice the period of review",
        ),
    }),
    reads_data: false,
    what: Said::new(
        "La información de cada punto se revisa con una periodicidad fija, y la última revisión está al día.",
        "The information of each touchpoint is reviewed at fixed times, and the last review is up to date.",
    ),
    why: Said::new(
        "Las condiciones cambian en un canal y los demás se quedan atrás. La guía pide validar la información de manera continua, para que sea la misma en todas partes.",
        "Things change in one channel and the others lag behind. The guide asks to validate the information continually, so that it is the same everywhere.",
    ),
    fix: Said::new(
        "agregue revision: { ultima: 2026-01-15, periodicidad: 12 meses, responsable: … }",
        "add revision: { ultima: 2026-01-15, periodicidad: 12 meses, responsable: … }",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    if let Some(validity) = touchpoint.validity() {
        findings.examined();
        if validity.due < cx.today {
            overdue(&validity, cx, findings);
        }
        return;
    }
    let review = touchpoint.written.review.as_ref();
    let unread =
        touchpoint.written.is_broken("revision") || touchpoint.written.is_broken("documento");
    if unread {
        findings.unknown();
        return;
    }
    findings.examined();
    let name = touchpoint.name();
    let Some(review) = review else {
        findings.report(
            touchpoint.span(),
            said!("no se dice cada cuánto se revisa «{name}»"; "it is not said how often “{name}” is reviewed"),
        );
        return;
    };
    if review.period.is_none() {
        findings.report(
            review.last.as_ref().map_or(review.span, |last| last.span),
            said!("no se dice cada cuánto se revisa «{name}»"; "it is not said how often “{name}” is reviewed"),
        )
        .help(Said::new("agregue periodicidad: 12 meses", "add periodicidad: 12 meses").owned());
    } else if review.last.is_none() {
        findings
            .report(
                review
                    .period
                    .as_ref()
                    .map_or(review.span, |period| period.span),
                said!(
                    "no se dice cuándo se revisó «{name}» la última vez";
                    "it is not said when “{name}” was last reviewed"
                ),
            )
            .help(Said::new("agregue ultima, con la fecha", "add ultima, with the date").owned());
    }
}

fn overdue(validity: &Validity, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let due = validity.due;
    let (es, en) = (
        validity.period.say(Locale::Es),
        validity.period.say(Locale::En),
    );
    let times = cx.thresholds.get(ThresholdName::LatePeriods);
    if validity.is_lapsed(times, cx.today) {
        findings
            .report(
                validity.span,
                said!(
                    "la revisión debía hacerse el {due} y lleva más de {times} períodos de retraso (umbral de la herramienta, configurable)";
                    "the review was due on {due} and is more than {times} periods late (the tool's threshold, configurable)"
                ),
            )
            .severity(Severity::Error)
    } else {
        findings.report(
            validity.span,
            said!("la revisión debía hacerse el {due}"; "the review was due on {due}"),
        )
    }
    .label(said!("se revisa cada {es}"; "it is reviewed every {en}"))
    .help(
        Said::new(
            "revise el protocolo con quien atiende y escriba en ultima la fecha en que lo hizo",
            "review the protocol with those who attend, and write under ultima the day on which you did",
        )
        .owned(),
    );
}
