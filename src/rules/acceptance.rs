//! What a protocol accepts for a time: `hallazgos_aceptados`.

use super::found::{Fate, Found};
use super::{Context, Subject, Tally, ThresholdName, settings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::value::Date;
use crate::model::written::Acceptance;
use crate::said;
use crate::source::Span;

/// Drops what is accepted, brings back what no longer is, and reports acceptances that serve for nothing or soon will.
pub(super) fn apply(cx: &Context<'_>, found: &mut Vec<Found>, tallies: &mut [Tally]) {
    let mut notices = Vec::new();
    for (at, touchpoint) in cx.project.touchpoints.iter().enumerate() {
        for acceptance in &touchpoint.written.accepted {
            // A blank that is not filled has been reported, and is no code.
            let written = acceptance.code.as_ref();
            let Some(code) = written.filter(|_| !acceptance.is_broken("codigo")) else {
                continue;
            };
            match settings::named(code, code.span) {
                Err(mistake) => notices.push(*mistake),
                Ok(rule) => {
                    let place = Place::new(at, touchpoint, acceptance);
                    let meant = place.meant(rule.code, found);
                    count(&meant, found, rule.code, tallies, acceptance, cx);
                    let is_judged = cx.judges(rule) && !cx.project.unread.is_mended(place.file);
                    if !place.is_lost && is_judged {
                        notices.extend(notice(&meant, code.span, rule.code, acceptance, cx));
                    }
                    settle(&meant, found, acceptance, cx);
                }
            }
        }
    }
    let notices = notices.into_iter();
    found.extend(notices.map(|notice| Found::read(notice, cx.project)));
}

/// Where an acceptance holds: a whole protocol, or one step of it.
struct Place {
    touchpoint: usize,
    file: crate::source::SourceId,
    step: Option<Span>,
    /// The step that it names is not there: that has been reported, and it may have meant anything.
    is_lost: bool,
}

impl Place {
    fn new(at: usize, touchpoint: &Touchpoint, acceptance: &Acceptance) -> Self {
        let named = acceptance.step.as_ref();
        let step = named.and_then(|id| touchpoint.step(&id.value));
        Place {
            touchpoint: at,
            file: touchpoint.source,
            step: step.map(|step| step.written.span),
            is_lost: acceptance.is_broken("paso") || named.is_some() && step.is_none(),
        }
    }

    /// The findings of a rule that it is about, by their places in the list.
    fn meant(&self, code: &str, found: &[Found]) -> Vec<usize> {
        let is_here = |it: &Found| {
            let span = it.diagnostic.span;
            it.subject == Subject::Touchpoint(self.touchpoint)
                && span.source == self.file
                && it.diagnostic.code == code
                && it.fate != Fate::Off
                && self.step.is_none_or(|step| step.contains(span))
        };
        if self.is_lost {
            return Vec::new();
        }
        (0..found.len()).filter(|at| is_here(&found[*at])).collect()
    }
}

/// Whether it is past its day. One whose day could not be read holds.
fn is_expired(acceptance: &Acceptance, cx: &Context<'_>) -> bool {
    let until = acceptance.until.as_ref();
    until.is_some_and(|until| until.value.0 < cx.today)
}

fn count(
    meant: &[usize],
    found: &[Found],
    code: &str,
    tallies: &mut [Tally],
    acceptance: &Acceptance,
    cx: &Context<'_>,
) {
    if is_expired(acceptance, cx) {
        return;
    }
    for at in meant.iter().filter(|at| found[**at].fate != Fate::Accepted) {
        let subject = found[*at].subject;
        let mut tallies = tallies.iter_mut();
        let tally = tallies.find(|it| it.rule.code == code && it.subject == subject);
        if let Some(tally) = tally {
            tally.accepted += 1;
        }
    }
}

fn settle(meant: &[usize], found: &mut [Found], acceptance: &Acceptance, cx: &Context<'_>) {
    for at in meant {
        let it = &mut found[*at];
        if !is_expired(acceptance, cx) {
            it.fate = Fate::Accepted;
        } else if let Some(until) = &acceptance.until {
            let day = until.value;
            it.diagnostic.related.push(crate::diagnostic::Related {
                span: until.span,
                text: said!("se aceptó hasta el {day}, que ya pasó"; "it was accepted until {day}, which is past"),
            });
        }
    }
}

/// What there is to say of the acceptance itself.
fn notice(
    meant: &[usize],
    code: Span,
    name: &str,
    acceptance: &Acceptance,
    cx: &Context<'_>,
) -> Option<Diagnostic> {
    if meant.is_empty() {
        return Some(stale(code, name));
    }
    let until = acceptance.until.as_ref()?;
    let left = days_between(cx.today, until.value);
    let most = cx.thresholds.count(ThresholdName::DaysBeforeExpiry);
    let is_soon = usize::try_from(left).is_ok_and(|left| left <= most);
    is_soon.then(|| expiring(until.span, name, until.value, left))
}

fn stale(span: Span, code: &str) -> Diagnostic {
    Diagnostic::error(
        "E-18",
        span,
        said!("se acepta {code}, pero aquí no hay ningún hallazgo de esa regla"; "{code} is accepted, but that rule finds nothing here"),
    )
    .with_severity(Severity::Advice)
    .with_help(
        Said::new(
            "quite esta entrada de hallazgos_aceptados",
            "remove this entry of hallazgos_aceptados",
        )
        .owned(),
    )
}

fn expiring(span: Span, code: &str, until: Date, left: i32) -> Diagnostic {
    let message = match left {
        0 => said!(
            "la aceptación de {code} vence hoy (umbral de la herramienta, configurable)";
            "the acceptance of {code} expires today (the tool's threshold, configurable)"
        ),
        1 => said!(
            "la aceptación de {code} vence mañana, {until} (umbral de la herramienta, configurable)";
            "the acceptance of {code} expires tomorrow, {until} (the tool's threshold, configurable)"
        ),
        _ => said!(
            "la aceptación de {code} vence en {left} días, el {until} (umbral de la herramienta, configurable)";
            "the acceptance of {code} expires in {left} days, on {until} (the tool's threshold, configurable)"
        ),
    };
    Diagnostic::error("E-19", span, message)
        .with_severity(Severity::Advice)
        .with_help(
            Said::new(
                "corrija lo que se aceptó, o acepte de nuevo con otra fecha y su motivo",
                "mend what was accepted, or accept it again with another date and its reason",
            )
            .owned(),
        )
}

/// Days from one day to another; below zero when it is past.
fn days_between(from: jiff::civil::Date, to: Date) -> i32 {
    to.0.since(from).map_or(i32::MAX, |span| span.get_days())
}
