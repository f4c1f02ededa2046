use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::value::Prose;
use crate::model::written::Stage;
use crate::model::{CitizenText, Project, Touchpoint};
use crate::prose::{self, Opening};
use crate::rules::{Check, Context, Cycle, Findings, Rule, ThresholdName};
use crate::said;
use crate::source::Spanned;

/// Whether a text has a verb is not asked of the text as a whole, which would be a guess: it is known to have none at its
/// beginning when it begins with an article («Los requisitos»), with the name of an action («Solicitud de …») or, in a text
/// of few words, with a preposition («Para pedir cita»). «La persona pide…», «Con su número consulta…» are good answers.
pub(super) static RULE: Rule = Rule {
    code: "G12-03",
    name: "etapa-sin-actividad",
    section: "1.2",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "De cada etapa se dice qué hace allí la persona.",
        "Of each stage it is said what the person does there.",
    ),
    why: Said::new(
        "Es la tercera pregunta de la guía sobre cada punto de la rueda. Se responde con lo que hace la persona, no con el nombre de un trámite: así se ve qué se le pide y qué se puede quitar.",
        "It is the guide's third question about each touchpoint of the wheel. The answer is what the person does, not the name of a procedure: so one sees what is asked of her and what can be spared.",
    ),
    fix: Said::new(
        "empiece por el verbo: «Presenta su solicitud y recibe un número.»",
        "begin with the verb: “Presenta su solicitud y recibe un número.”",
    ),
    check: Check::Protocol(check),
};

/// Words of a text up to which a preposition at its beginning makes it a label.
const LABEL: usize = 4;

/// Nouns for the person: after an article they are the subject of a sentence.
const PEOPLE: [&str; 16] = [
    "persona",
    "personas",
    "ciudadano",
    "ciudadana",
    "ciudadanos",
    "ciudadania",
    "gente",
    "usuario",
    "usuaria",
    "usuarios",
    "paciente",
    "pacientes",
    "solicitante",
    "cliente",
    "familia",
    "publico",
];

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (stage, text) in &touchpoint.written.stages.0 {
        findings.examined();
        activity(stage.value, text, cx, findings);
    }
}

fn activity(
    stage: Stage,
    text: &Spanned<Prose>,
    cx: &Context<'_>,
    findings: &mut Findings<'_, '_>,
) {
    let stage = stage.label();
    let least = cx.thresholds.count(ThresholdName::ActivityWords);
    let words = prose::words(text);
    if words.len() < least {
        let count = words.len();
        findings.report(
            text.span,
            said!(
                "en {count} palabras no se alcanza a decir qué hace la persona en la etapa de {}; hacen falta al menos {least} (umbral de la herramienta, configurable)", stage.es;
                "{count} words are too few to say what the person does in the stage of {}; at least {least} are needed (the tool's threshold, configurable)", stage.en
            ),
        );
        return;
    }
    let Some((opening, range)) = prose::opening_without_verb(text) else {
        return;
    };
    let follows = words
        .get(1)
        .map_or(String::new(), |word| prose::fold(word.text));
    let is_label = match opening {
        Opening::Determiner => !is_person(&follows, cx.project),
        Opening::Noun => true,
        // «Para la entrega de documentos» is a label too: its fifth word belongs to the noun.
        Opening::Preposition => {
            let is_of = |word: &prose::Word<'_>| matches!(word.text, "de" | "del");
            let of = usize::from(words.get(3).is_some_and(is_of));
            words.len() <= LABEL + of
        }
    };
    if !is_label {
        return;
    }
    let begins = &text[range.clone()];
    let whole = CitizenText {
        text,
        span: text.span,
    };
    findings
        .report(
            whole.part(cx.written(text.span), range),
            said!(
                "esto nombra algo, pero no dice qué hace la persona en la etapa de {}", stage.es;
                "this names something, but does not say what the person does in the stage of {}", stage.en
            ),
        )
        .label(if opening == Opening::Noun {
            said!("aquí «{begins}» es un nombre, no un verbo"; "here “{begins}” is a noun, not a verb")
        } else {
            said!("«{begins}» no es un verbo"; "“{begins}” is no verb")
        });
}

fn is_person(word: &str, project: &Project) -> bool {
    let own = project.vocabulary().and_then(|it| it.person.as_ref());
    let own = own.map(|word| prose::fold(word));
    PEOPLE.contains(&word) || own.is_some_and(|own| own.split(' ').next() == Some(word))
}
