use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::value::Prose;
use crate::model::written::{Phrase, PhraseMoment};
use crate::model::{Project, StepPhrase};
use crate::prose::{citations, gives_reason, gives_way_out, words_beyond_citations};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject, ThresholdName};
use crate::said;
use crate::source::Spanned;

pub(super) static RULE: Rule = Rule {
    code: "G21-05",
    name: "negativa-sin-motivo",
    section: "2.1",
    cycle: Cycle::Attention,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cuando se niega algo se dice en palabras el motivo y qué puede hacer la persona.",
        "When something is refused, the reason and what the person can do are said in words.",
    ),
    why: Said::new(
        "La guía pone el ejemplo: negar por «el artículo tal» no explica nada. Quien oye el motivo lo acepta mejor, y quien oye una salida no vuelve a hacer la misma fila.",
        "The guide gives the example: to refuse because of “article so-and-so” explains nothing. Those who hear the reason take it better, and those who hear a way out do not queue again for the same.",
    ),
    fix: Said::new(
        "agregue a la frase motivo y alternativa, o diga los dos en su texto; la norma va en soporte",
        "add motivo and alternativa to the phrase, or say both in its text; the norm goes in soporte",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, touchpoint) in project.touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        for phrase in touchpoint.steps().flat_map(|step| step.phrases()) {
            judge(phrase, cx, findings);
        }
    }
    findings.about(Subject::Entity);
    let common = project
        .common()
        .into_iter()
        .flat_map(|common| &common.phrases);
    for phrase in common.map(|it| StepPhrase::of(&it.entry)) {
        judge(phrase, cx, findings);
    }
}

/// A reason or a way out is looked for in their keys and in the words themselves. A phrase that only names a common one is
/// judged there.
fn judge(phrase: StepPhrase<'_>, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let is_refusal = phrase.is_said() && phrase.moment == Some(PhraseMoment::Refusal);
    let Some(text) = phrase.text.filter(|_| is_refusal) else {
        return;
    };
    findings.examined();
    if only_cites(text, cx) {
        let finding = findings.report(
            text.span,
            Said::new(
                "esta negativa cita una norma y no explica nada",
                "this refusal cites a norm and explains nothing",
            )
            .owned(),
        );
        finding.help(
            Said::new(
                "diga con palabras qué pide la norma y por qué; pase la cita a soporte",
                "say in words what the norm asks and why; move the citation to soporte",
            )
            .owned(),
        );
        return;
    }
    let has = |key: &str, value: Option<&Phrase>, is_there: fn(&Phrase) -> bool| {
        value.is_some_and(|entry| is_there(entry) || entry.is_broken(key))
    };
    let entry = phrase.entry;
    let reason = has("motivo", entry, |it| it.reason.is_some()) || gives_reason(text);
    let way_out = has("alternativa", entry, |it| it.alternative.is_some()) || gives_way_out(text);
    let missing = match (reason, way_out) {
        (true, true) => None,
        (false, true) => Some(Said::new("el motivo", "the reason")),
        (true, false) => Some(Said::new(
            "qué puede hacer la persona",
            "what the person can do",
        )),
        (false, false) => Some(Said::new(
            "el motivo ni qué puede hacer la persona",
            "the reason, nor what the person can do",
        )),
    };
    if let Some(missing) = missing {
        let (es, en) = (missing.es, missing.en);
        findings.report(
            text.span,
            said!("esta negativa no dice {es}"; "this refusal does not say {en}"),
        );
        return;
    }
    // The key is there, and the reason in it is no reason: the case of the guide's example.
    let written = entry.and_then(|entry| entry.reason.as_ref());
    if let Some(reason) = written.filter(|reason| only_cites(reason, cx)) {
        findings.report(
            reason.span,
            Said::new(
                "este motivo cita una norma y no explica nada",
                "this reason cites a norm and explains nothing",
            )
            .owned(),
        );
    }
}

fn only_cites(text: &Spanned<Prose>, cx: &Context<'_>) -> bool {
    let least = cx.thresholds.count(ThresholdName::RefusalWords);
    !citations(text).is_empty() && words_beyond_citations(text) < least
}
