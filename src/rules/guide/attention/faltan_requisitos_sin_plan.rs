use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::ExceptionType;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-07",
    name: "faltan-requisitos-sin-plan",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Está previsto qué hacer si a la persona le faltan requisitos.",
        "It is foreseen what to do when the person lacks requirements.",
    ),
    why: Said::new(
        "La guía pone este caso de primero: alguien llega sin todo lo que el trámite pide. Si nadie pensó la salida, quien atiende solo puede decir que vuelva otro día.",
        "The guide puts this case first: somebody comes without all that the procedure asks for. If nobody has thought of a way out, those who attend can only say to come back another day.",
    ),
    fix: Said::new(
        "agregue a excepciones una de tipo requisitos_incompletos, con su solucion, su plazo y ir_a",
        "add to excepciones one of type requisitos_incompletos, with its solucion, its plazo and ir_a",
    ),
    check: Check::Protocol(check),
};

/// Only where something is asked for. An exception whose type could not be read may well be this one.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let written = &touchpoint.written;
    let asked = written.steps.iter().flat_map(|step| &step.asks).next();
    let Some(asked) = asked.filter(|_| touchpoint.is_attended()) else {
        return;
    };
    if written.is_broken("excepciones") {
        return;
    }
    findings.examined();
    let exceptions = touchpoint.exceptions(cx.project.common());
    let wanted = ExceptionType::MissingRequirements;
    let is_planned = |kind: Option<ExceptionType>| kind.is_none_or(|kind| kind == wanted);
    if exceptions
        .iter()
        .any(|it| is_planned(it.entry.kind.as_ref().map(|kind| kind.value)))
    {
        return;
    }
    let name = touchpoint.name();
    findings
        .report(
            touchpoint.span(),
            said!(
                "«{name}» no dice qué se hace si a la persona le falta algo de lo que se le pide";
                "“{name}” does not say what is done when the person lacks something that is asked of her"
            ),
        )
        .see(asked.span, Said::new("aquí se empieza a pedir", "here asking begins").owned());
}
