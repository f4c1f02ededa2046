//! What a protocol says beside what follows from its type, and what it says twice, must agree.

use super::decode::{DecodeRecord, did_you_mean, fold, nearest};
use super::touchpoint::Touchpoint;
use super::written::Protocol;
use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::{Span, Spanned};

/// Reports what does not agree in a touchpoint's file.
pub(super) fn check(touchpoint: &Touchpoint, diagnostics: &mut Vec<Diagnostic>) {
    with_its_type(touchpoint, diagnostics);
    hours_once(touchpoint, diagnostics);
    keys(&touchpoint.written, diagnostics);
}

/// Who attends and whether at once follow from the type. Who has a reason to differ says it (rule G13-02).
fn with_its_type(touchpoint: &Touchpoint, diagnostics: &mut Vec<Diagnostic>) {
    let written = &touchpoint.written;
    let kind = written.kind.as_ref();
    let Some((kind, facts)) = kind.and_then(|kind| Some((kind.value, kind.value.facts()?))) else {
        return;
    };
    if written.immediacy_reason.is_some() || written.is_broken("motivo_inmediatez") {
        return;
    }
    let mut differs = |key: &str, span: Span, is: &'static str, should: &'static str| {
        let kind = kind.key();
        diagnostics.push(
            Diagnostic::error(
                "G13-02",
                span,
                said!(
                    "de un punto «{kind}» se espera {key}: {should}, no {is}";
                    "of a touchpoint “{kind}” one expects {key}: {should}, not {is}"
                ),
            )
            .with_help(said!(
                "quite la clave {key}, o diga la razón en motivo_inmediatez";
                "remove the key {key}, or say the reason in motivo_inmediatez"
            )),
        );
    };
    if let Some(it) = written
        .immediacy
        .as_ref()
        .filter(|it| it.value != facts.immediacy)
    {
        differs("inmediatez", it.span, it.value.key(), facts.immediacy.key());
    }
    if let Some(it) = written
        .attendance
        .as_ref()
        .filter(|it| it.value != facts.attendance)
    {
        differs("atendido", it.span, it.value.key(), facts.attendance.key());
    }
}

/// The hours are written in `horario` or in `disponibilidad`: of two, one would be lost.
fn hours_once(touchpoint: &Touchpoint, diagnostics: &mut Vec<Diagnostic>) {
    let written = &touchpoint.written;
    let long = written.availability.as_ref().map(|it| &it.hours);
    let (Some(short), Some(long)) = (written.hours.first(), long.and_then(|it| it.first())) else {
        return;
    };
    diagnostics.push(
        Diagnostic::error(
            "E-04",
            long.span,
            Said::new(
                "el horario ya está escrito",
                "the hours are already written",
            )
            .owned(),
        )
        .with_related(short.span, Said::new("aquí está", "here they are").owned())
        .with_help(
            Said::new(
                "deje uno de los dos: horario, o disponibilidad con su horario",
                "leave one of the two: horario, or disponibilidad with its horario",
            )
            .owned(),
        ),
    );
}

/// Keys that are named as values: what is internal must not be published because of a slip.
fn keys(written: &Protocol, diagnostics: &mut Vec<Diagnostic>) {
    let after = written.sections.iter().filter_map(|it| it.after.as_ref());
    for named in written.internal.iter().chain(after) {
        let all = || Protocol::record().fields.iter().map(|field| field.key);
        let folded = fold(named);
        if all().any(|key| key == folded) {
            continue;
        }
        let mut diagnostic = not_a_key(named);
        diagnostic.label = nearest(&folded, all()).map(did_you_mean);
        diagnostics.push(diagnostic);
    }
}

fn not_a_key<T: std::ops::Deref<Target = str>>(named: &Spanned<T>) -> Diagnostic {
    let text: &str = &named.value;
    Diagnostic::error(
        "E-09",
        named.span,
        said!("«{text}» no es una clave de un protocolo"; "“{text}” is not a key of a protocol"),
    )
    .with_help(
        Said::new(
            "escriba una clave de este archivo, por ejemplo metricas",
            "write a key of this file, for example metricas",
        )
        .owned(),
    )
}
