use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::ExceptionType;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-09",
    name: "limitacion-sin-plan",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Está previsto qué hacer si la persona no puede cumplir lo que se le pide.",
        "It is foreseen what to do when the person cannot meet what is asked of her.",
    ),
    why: Said::new(
        "Hay quien no tiene correo, no tiene teléfono, no lee o no puede salir de su casa. La guía pide haber pensado esos casos antes de que lleguen.",
        "There are those who have no e-mail, have no telephone, do not read or cannot leave their home. The guide asks to have thought of these cases before they come.",
    ),
    fix: Said::new(
        "agregue a excepciones una de tipo limitacion_ciudadano: qué se hace si la persona no tiene correo, no lee o no puede venir",
        "add to excepciones one of type limitacion_ciudadano: what is done when the person has no e-mail, does not read or cannot come",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let is_unread = touchpoint.written.is_broken("excepciones");
    if !touchpoint.is_attended() || is_unread {
        return;
    }
    findings.examined();
    let exceptions = touchpoint.exceptions(cx.project.common());
    let is_planned =
        |kind: Option<ExceptionType>| kind.is_none_or(|kind| kind == ExceptionType::Limitation);
    if exceptions
        .iter()
        .any(|it| is_planned(it.entry.kind.as_ref().map(|kind| kind.value)))
    {
        return;
    }
    let name = touchpoint.name();
    findings.report(
        touchpoint.span(),
        said!(
            "«{name}» no dice qué se hace con quien no puede cumplir lo que se le pide";
            "“{name}” does not say what is done with those who cannot meet what is asked of them"
        ),
    );
}
