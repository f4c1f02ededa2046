use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Actor, Attendance, CommonFile, PhraseMoment, PhraseType, Stage};
use crate::model::{Step, StepPhrase, Touchpoint, phrase_fits};
use crate::prose::{Kind, Lexicon};
use crate::rules::{Check, Context, Cycle, Escalation, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-06",
    name: "sin-saludo",
    section: "2.1",
    cycle: Cycle::Attention,
    severity: Severity::Error,
    escalates: Some(Escalation {
        severity: Severity::Warning,
        when: Said::new("atiende un sistema", "a system attends"),
    }),
    what: Said::new(
        "La atención empieza con un saludo.",
        "The attention begins with a greeting.",
    ),
    why: Said::new(
        "La guía pide mantener siempre la cordialidad: saludar, agradecer y despedirse. El saludo dice a la persona que ya la atienden.",
        "The guide asks to be courteous at all times: to greet, to thank and to say goodbye. A greeting tells the person that she is being attended.",
    ),
    fix: Said::new(
        "agregue al paso saludo: \"Buenos días, ¿en qué le puedo ayudar?\", o un saludo común para los momentos apertura y contacto_inicial",
        "add to the step saludo: \"Buenos días, ¿en qué le puedo ayudar?\", or a common greeting for the moments apertura and contacto_inicial",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    if touchpoint.attendance == Some(Attendance::Passive) {
        return;
    }
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    let speaks = |step: Step<'_>| {
        step.stage == Stage::Attention && matches!(step.actor, Actor::Official | Actor::System)
    };
    for step in cx.flow(at).first(speaks) {
        findings.examined();
        if greets(step, cx.project.common())
            || step.written.is_broken("saludo")
            || step.written.is_broken("frases")
        {
            continue;
        }
        let name = step.name();
        let finding = findings.report(
            step.span(),
            said!(
                "la atención empieza en «{name}» sin un saludo";
                "the attention begins at “{name}” without a greeting"
            ),
        );
        if touchpoint.attendance == Some(Attendance::Automatic) {
            finding.severity(Severity::Warning);
        }
    }
}

/// A greeting of its own, or a common one in force at a step of its moment. A phrase that must be said as it stands has
/// to be a greeting in its words too.
fn greets(step: Step<'_>, common: Option<&CommonFile>) -> bool {
    let is_greeting = |phrase: &StepPhrase<'_>| {
        let words = phrase.text.map_or("", |text| text);
        phrase.is_said()
            && phrase.moment == Some(PhraseMoment::Greeting)
            && (phrase.kind != PhraseType::Literal
                || Lexicon::of(Kind::Greeting).find(words).next().is_some())
    };
    let moment = step.written.moment.as_ref().map(|moment| moment.value);
    let inherits = moment.is_some_and(|moment| phrase_fits(PhraseMoment::Greeting, moment));
    let mut own = step.phrases();
    own.any(|phrase| is_greeting(&phrase))
        || (inherits
            && step
                .touchpoint
                .common_phrases(common)
                .any(|phrase| is_greeting(&StepPhrase::of(phrase))))
}
