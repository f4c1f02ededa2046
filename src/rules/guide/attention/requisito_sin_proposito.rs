use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::model::written::Requirement;
use crate::prose::{fold, words};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-04",
    name: "requisito-sin-proposito",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cada requisito tiene un propósito, y ese propósito sigue vigente.",
        "Each requirement has a purpose, and that purpose still holds.",
    ),
    why: Said::new(
        "Cada requisito le cuesta tiempo a quien lo reúne y a quien lo revisa. La guía pide revisar para qué se pide cada uno y si todavía hace falta; el que no tiene respuesta sobra.",
        "Each requirement costs time to those who gather it and to those who check it. The guide asks to review what each is for and whether it is still needed; one without an answer is not.",
    ),
    fix: Said::new(
        "agregue proposito al requisito: qué comprueba o qué permite; si ya no sirve para nada, quítelo",
        "add proposito to the requirement: what it proves or allows; if it serves nothing any more, remove it",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        for requirement in &service.written.requirements {
            findings.examined();
            judge(requirement, cx, findings);
        }
    }
}

fn judge(requirement: &Requirement, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let name = requirement.name.as_ref().map_or("", |name| name);
    let place = requirement
        .name
        .as_ref()
        .map_or(requirement.span, |name| name.span);
    match &requirement.purpose {
        None if requirement.is_broken("proposito") => {}
        None => {
            findings.report(
                place,
                said!("del requisito «{name}» no se dice para qué se pide"; "it is not said why the requirement “{name}” is asked for"),
            );
        }
        Some(purpose) if repeats(purpose, name) => {
            findings.report(
                purpose.span,
                said!("este propósito solo repite el nombre del requisito «{name}»"; "this purpose only repeats the name of the requirement “{name}”"),
            );
        }
        Some(_) => {}
    }
    let Some(until) = requirement
        .valid_until
        .as_ref()
        .filter(|until| until.value.0 < cx.today)
    else {
        return;
    };
    let day = until.value;
    findings
        .report(
            until.span,
            said!("el motivo de pedir «{name}» venció el {day}"; "the reason to ask for “{name}” expired on {day}"),
        )
        .help(
            Said::new(
                "confirme si todavía hace falta y escriba la nueva fecha, o quite el requisito",
                "confirm whether it is still needed and write the new date, or remove the requirement",
            )
            .owned(),
        );
}

/// Whether a purpose says nothing that the name does not: all of its longer words are in the name.
fn repeats(purpose: &str, name: &str) -> bool {
    const SHORT: usize = 4;
    let named: Vec<String> = words(name).iter().map(|word| fold(word.text)).collect();
    let said = words(purpose);
    let mut said = said
        .iter()
        .filter(|word| word.text.chars().count() > SHORT)
        .peekable();
    said.peek().is_some() && said.all(|word| named.contains(&fold(word.text)))
}
