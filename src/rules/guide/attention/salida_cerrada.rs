use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::{Attendance, Exception, ExceptionType, State};
use crate::rules::{Check, Context, Cycle, Findings, Rule, ThresholdName};
use crate::said;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: "G23-10",
    name: "salida-cerrada",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "La salida prevista en una excepción existe, está abierta y sirve para el mismo servicio.",
        "The way out foreseen in an exception exists, is open and serves for the same service.",
    ),
    why: Said::new(
        "La guía pide que las soluciones previstas cumplan el propósito del servicio. Mandar a la persona a un punto cerrado, o que no hace ese trámite, es otra vuelta perdida.",
        "The guide asks that the foreseen solutions meet the purpose of the service. To send the person to a closed touchpoint, or to one that does not do that procedure, is one more lost trip.",
    ),
    fix: Said::new(
        "escriba otra alternativa, o agregue plazo si se resuelve más tarde",
        "write another alternativa, or add plazo if it is solved later",
    ),
    check: Check::Protocol(check),
};

/// An entry of the directory is taken at its word: of other entities nothing more is known.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for exception in touchpoint.exceptions(cx.project.common()) {
        let exception = exception.entry;
        let Some(way) = &exception.alternative else {
            continue;
        };
        let Some(other) = cx.project.touchpoint(&way.value.to_kind()) else {
            continue;
        };
        findings.examined();
        let fault = is_shut(touchpoint, other)
            .or_else(|| serves_nothing(exception, touchpoint, other, cx))
            .or_else(|| never_at_once(exception, touchpoint, other, cx));
        if let Some(message) = fault {
            report(way.span, message, other, findings);
        }
    }
}

fn report(place: Span, message: Said<String>, other: &Touchpoint, findings: &mut Findings<'_, '_>) {
    let finding = findings.report(place, message);
    finding.see(
        other.span(),
        Said::new("el otro punto", "the other touchpoint").owned(),
    );
}

/// It is the same touchpoint, no longer attends, or cannot attend anybody.
fn is_shut(here: &Touchpoint, other: &Touchpoint) -> Option<Said<String>> {
    let name = other.name();
    if here.id == other.id {
        return Some(said!("la salida es este mismo punto"; "the way out is this very touchpoint"));
    }
    match other.state {
        State::Suspended => Some(
            said!("la salida es «{name}», que está suspendido"; "the way out is “{name}”, which is suspended"),
        ),
        State::Withdrawn => Some(
            said!("la salida es «{name}», que está retirado"; "the way out is “{name}”, which is withdrawn"),
        ),
        State::Draft | State::InForce if other.attendance == Some(Attendance::Passive) => Some(
            said!("la salida es «{name}», donde no atiende nadie"; "the way out is “{name}”, where nobody attends"),
        ),
        State::Draft | State::InForce => None,
    }
}

/// What was asked for cannot be got there. Not judged where the way out is for something else: another entity's matter, an
/// emergency, a person who is upset.
fn serves_nothing(
    exception: &Exception,
    here: &Touchpoint,
    other: &Touchpoint,
    cx: &Context<'_>,
) -> Option<Said<String>> {
    let kind = exception.kind.as_ref().map(|kind| kind.value)?;
    let is_of_service = matches!(
        kind,
        ExceptionType::MissingRequirements
            | ExceptionType::Limitation
            | ExceptionType::SystemFailure
    );
    let own = here
        .written
        .services
        .iter()
        .filter_map(|it| it.service.as_ref());
    let mut wanted: Vec<_> = own.map(|service| &service.value).collect();
    if !exception.services.is_empty() {
        wanted = exception
            .services
            .iter()
            .map(|service| &service.value)
            .collect();
    }
    let is_known = !wanted.is_empty() && !other.written.services.is_empty();
    let is_unread = other.written.is_broken("servicios") || cx.project.has_lost_service(other);
    if !is_of_service || !is_known || is_unread {
        return None;
    }
    let serves = wanted
        .iter()
        .any(|service| other.service_use(service).is_some());
    let name = other.name();
    (!serves).then(|| {
        said!(
            "la salida es «{name}», que no presta ninguno de estos servicios";
            "the way out is “{name}”, which gives none of these services"
        )
    })
}

/// They never attend at the same time, and there is no time limit that lets it wait.
fn never_at_once(
    exception: &Exception,
    here: &Touchpoint,
    other: &Touchpoint,
    cx: &Context<'_>,
) -> Option<Said<String>> {
    if exception.deadline.is_some() || exception.is_broken("plazo") {
        return None;
    }
    let least = cx.thresholds.count(ThresholdName::SharedMinutes);
    let shared = here.minutes_shared_with(other)?;
    let name = other.name();
    (shared < least).then(|| {
        said!(
            "la salida es «{name}», que a la semana abre {shared} minutos al tiempo con este punto; hacen falta {least}, o un plazo (umbral de la herramienta, configurable)";
            "the way out is “{name}”, which in a week is open {shared} minutes at the same time as this touchpoint; {least} are needed, or a plazo (the tool's threshold, configurable)"
        )
    })
}
