use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::{CitizenText, Project};
use crate::prose;
use crate::rules::{Check, Context, Cycle, Escalation, Findings, Rule, Subject, ThresholdName};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-02",
    name: "frase-larga",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: Some(Escalation {
        severity: Severity::Error,
        when: Said::new(
            "la frase pasa de 30 palabras",
            "the sentence has more than 30 words",
        ),
    }),
    reads_data: false,
    what: Said::new(
        "Las frases que oye o lee la persona son cortas.",
        "The sentences that the person hears or reads are short.",
    ),
    why: Said::new(
        "La guía pide un lenguaje claro y sencillo. En una frase larga la idea llega tarde, y por teléfono no se puede volver atrás.",
        "The guide asks for clear and simple language. In a long sentence the idea comes late, and on the telephone one cannot go back.",
    ),
    fix: Said::new(
        "divida la frase: una idea en cada una, lo importante primero",
        "divide the sentence: one idea in each, the important one first",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, touchpoint) in project.touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        for text in touchpoint.citizen_texts() {
            sentences(text, cx, findings);
        }
    }
    findings.about(Subject::Entity);
    for text in project
        .common()
        .iter()
        .flat_map(|common| common.citizen_texts())
    {
        sentences(text, cx, findings);
    }
}

fn sentences(text: CitizenText<'_>, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let most = cx.thresholds.count(ThresholdName::SentenceWords);
    let error = cx.thresholds.count(ThresholdName::SentenceWordsError);
    for sentence in prose::sentences(text.text) {
        findings.examined();
        let words = sentence.words;
        if words <= most {
            continue;
        }
        let place = text.part(cx.written(text.span), sentence.range);
        let finding = findings.report(
            place,
            said!(
                "esta frase tiene {words} palabras; se entienden mejor las de hasta {most} (umbral de la herramienta, configurable)";
                "this sentence has {words} words; those of up to {most} are better understood (the tool's threshold, configurable)"
            ),
        );
        if words > error {
            finding.severity(Severity::Error);
        }
    }
}
