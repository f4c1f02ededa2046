use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::PhraseMoment;
use crate::model::{StepPhrase, Touchpoint};
use crate::prose::{Kind, Lexicon};
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-07",
    name: "sin-agradecimiento",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "En algún momento de la atención se agradece.",
        "At some moment of the attention the person is thanked.",
    ),
    why: Said::new(
        "Agradecer es, con el saludo y la despedida, una de las tres cortesías que la guía nombra. Reconoce el tiempo y la paciencia que la persona puso.",
        "To thank is, with greeting and farewell, one of the three courtesies that the guide names. It acknowledges the time and patience that the person gave.",
    ),
    fix: Said::new(
        "agregue a un paso agradecimiento: \"Gracias por su tiempo.\", o uno común en comunes.yaml",
        "add to a step agradecimiento: \"Gracias por su tiempo.\", or a common one in comunes.yaml",
    ),
    check: Check::Protocol(check),
};

/// Thanks may be said in any of the texts of the touchpoint, and in the common farewell that goes with every end.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let is_judged = touchpoint.is_attended()
        && touchpoint.steps().len() > 0
        && !touchpoint.written.is_broken("pasos")
        && !touchpoint.steps().any(|step| step.has_broken_phrases());
    if !is_judged {
        return;
    }
    findings.examined();
    let common = cx.project.common();
    let thanks = |text: &str| Lexicon::of(Kind::Thanks).find(text).next().is_some();
    let in_step = touchpoint.steps().any(|step| {
        let said = step.said(common);
        let mut texts = said.iter().filter_map(|phrase| phrase.text);
        said.iter()
            .any(|phrase| phrase.serves(PhraseMoment::Thanks))
            || texts.any(|text| thanks(text))
    });
    let in_texts = || touchpoint.citizen_texts().iter().any(|it| thanks(it.text));
    let in_farewell = || {
        let phrases = touchpoint.common_phrases(common).map(StepPhrase::of);
        let mut farewells = phrases.filter(|phrase| phrase.serves(PhraseMoment::Farewell));
        farewells.any(|phrase| phrase.text.is_some_and(|text| thanks(text)))
    };
    if in_step || in_texts() || in_farewell() {
        return;
    }
    let name = touchpoint.name();
    findings.report(
        touchpoint.span(),
        said!("en «{name}» no se agradece nunca"; "at “{name}” the person is never thanked"),
    );
}
