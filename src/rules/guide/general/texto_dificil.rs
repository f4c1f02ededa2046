use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::{CitizenText, Project};
use crate::prose::{Readability, words};
use crate::rules::{Check, Context, Cycle, Escalation, Findings, Rule, Subject, ThresholdName};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-01",
    name: "texto-dificil",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: Some(Escalation {
        severity: Severity::Error,
        when: Said::new(
            "la perspicuidad es menor de 40",
            "the readability score is below 40",
        ),
    }),
    reads_data: false,
    what: Said::new(
        "Los textos dirigidos a la persona se entienden a la primera.",
        "The texts for the person are understood at first.",
    ),
    why: Said::new(
        "La guía pide un lenguaje claro y sencillo. Quien tiene que leer dos veces pregunta, se equivoca o se va; y quien atiende explica lo que el texto no dijo.",
        "The guide asks for clear and simple language. Those who have to read twice ask, go wrong or leave; and those who attend explain what the text did not say.",
    ),
    fix: Said::new(
        "use frases cortas y palabras de todos los días; mida un texto con protocolo legibilidad",
        "use short sentences and everyday words; measure a text with protocolo legibilidad",
    ),
    check: Check::Project(check),
};

/// Short texts say little by their averages, so all of a touchpoint are taken together; those that are common to many are
/// taken together too, once.
fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (subject, texts) in cx.citizen_texts() {
        findings.about(subject);
        judge(subject, &texts, project, cx, findings);
    }
}

fn judge(
    subject: Subject,
    texts: &[CitizenText<'_>],
    project: &Project,
    cx: &Context<'_>,
    findings: &mut Findings<'_, '_>,
) {
    let all: Vec<&str> = texts.iter().map(|it| it.text).collect();
    let read = Readability::of(&all);
    let most = cx.thresholds.count(ThresholdName::ReadabilityWords);
    let Some(score) = read.szigriszt_pazos().filter(|_| read.counts.words >= most) else {
        return;
    };
    findings.examined();
    let least = cx.thresholds.get(ThresholdName::Readability);
    if score >= least {
        return;
    }
    let Some(hardest) = hardest(texts) else {
        return;
    };
    let place = match subject {
        Subject::Touchpoint(at) => project.touchpoints[at].span(),
        Subject::Service(_) | Subject::Entity => hardest.span,
    };
    let finding = findings.report(
        place,
        said!(
            "los textos para la persona son difíciles: {score:.0} puntos de perspicuidad, y desde {least} se entienden bien (umbral de la herramienta, configurable)";
            "the texts for the person are hard: {score:.0} points of readability, and from {least} on they are well understood (the tool's threshold, configurable)"
        ),
    );
    let finding = finding.see(
        hardest.span,
        Said::new("este es el más difícil", "this is the hardest").owned(),
    );
    if score < cx.thresholds.get(ThresholdName::ReadabilityError) {
        finding.severity(Severity::Error);
    }
}

/// The hardest of the texts that are long enough to tell; of all of them when none is.
fn hardest<'t, 'p>(texts: &'t [CitizenText<'p>]) -> Option<&'t CitizenText<'p>> {
    const ENOUGH: usize = 6;
    let score = |text: &CitizenText<'_>| Readability::of(&[text.text]).szigriszt_pazos();
    let scored = texts.iter().filter_map(|text| Some((score(text)?, text)));
    let rank = |text: &CitizenText<'_>| words(text.text).len() < ENOUGH;
    let least = scored.min_by(|(a, first), (b, second)| {
        let lengths = rank(first).cmp(&rank(second));
        lengths.then(a.total_cmp(b))
    });
    least.map(|(_, text)| text)
}
