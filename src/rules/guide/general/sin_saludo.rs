use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Actor, PhraseMoment, Stage};
use crate::model::{Step, Touchpoint};
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
        when: Said::new(
            "atiende un sistema, o hay una frase de saludo con otras palabras",
            "a system attends, or there is a greeting in other words",
        ),
    }),
    reads_data: false,
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
    if !touchpoint.is_attended() {
        return;
    }
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    let speaks = |step: Step<'_>| {
        step.stage == Stage::Attention && matches!(step.actor, Actor::Official | Actor::System)
    };
    // Whoever was greeted on the way, at a step of her own or before the attention, has been greeted.
    let greets = |step: Step<'_>| {
        step.says(PhraseMoment::Greeting, cx.project.common()) || step.has_broken_phrases()
    };
    let ungreeted = cx.flow(at).untold(greets);
    for step in cx.flow(at).first(speaks) {
        findings.examined();
        if !ungreeted[step.index] {
            continue;
        }
        let name = step.name();
        let said = step.said(cx.project.common()).into_iter();
        let greeting = said
            .filter(|phrase| phrase.moment == Some(PhraseMoment::Greeting))
            .find_map(|phrase| phrase.text);
        if let Some(greeting) = greeting {
            // No list has all greetings, nor those of all languages.
            findings
                .report(
                    greeting.span,
                    said!(
                        "la frase de saludo de «{name}» no saluda";
                        "the greeting of “{name}” does not greet"
                    ),
                )
                .help(
                    Said::new(
                        "empiece con buenos días, hola o bienvenida; si las palabras pueden cambiar, escriba tipo: guia",
                        "begin with buenos días, hola or bienvenida; if the words may change, write tipo: guia",
                    )
                    .owned(),
                )
                .severity(Severity::Warning);
            continue;
        }
        let finding = findings.report(
            step.span(),
            said!(
                "la atención empieza en «{name}» sin un saludo";
                "the attention begins at “{name}” without a greeting"
            ),
        );
        if touchpoint.is_automatic() {
            finding.severity(Severity::Warning);
        }
    }
}
