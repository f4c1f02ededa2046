use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::value::WayId;
use crate::model::written::{Help, HelpType, MenuOption};
use crate::model::{Project, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-09",
    name: "sin-ayuda",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Hay a quién o a qué acudir si surge una duda; donde atiende un sistema, también una persona.",
        "There is somebody or something to turn to in doubt; where a system attends, a person too.",
    ),
    why: Said::new(
        "La guía pide mecanismos de apoyo para las inquietudes: un instructivo, una ayuda en la pantalla, alguien a quien preguntar. Sin ellos, quien duda abandona.",
        "The guide asks for means of support for those in doubt: a leaflet, help on the screen, somebody to ask. Without them, those in doubt give up.",
    ),
    fix: Said::new(
        "agregue ayuda: quién responde las dudas, o dónde está el instructivo",
        "add ayuda: who answers questions, or where the leaflet is",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    if touchpoint.written.is_broken("ayuda") {
        return;
    }
    findings.examined();
    let name = touchpoint.name();
    let help = touchpoint.help(cx.project.common());
    let Some(first) = help.first() else {
        findings.report(
            touchpoint.span(),
            said!("«{name}» no dice a quién acudir si surge una duda"; "“{name}” does not say where to turn in doubt"),
        );
        return;
    };
    let is_automatic = touchpoint.is_automatic();
    let has_person = help.iter().any(|it| may_be_person(it.entry, cx.project))
        || hands_over(touchpoint, cx.project);
    if is_automatic && !has_person {
        findings
            .report(
                first.entry.span,
                said!("en «{name}» ninguna ayuda lleva a una persona"; "at “{name}” no help leads to a person"),
            )
            .help(
                Said::new(
                    "agregue una ayuda de tipo persona o linea, o el punto donde atiende una persona",
                    "add a help of type persona or linea, or the touchpoint where a person attends",
                )
                .owned(),
            );
    }
}

/// What does not say its type nor its touchpoint may well be a person.
fn may_be_person(help: &Help, project: &Project) -> bool {
    let named = help.touchpoint.as_ref();
    match (&help.kind, named) {
        (Some(kind), _) if matches!(kind.value, HelpType::Person | HelpType::Line) => true,
        (_, Some(id)) => project
            .touchpoint(&id.value)
            .is_none_or(Touchpoint::has_person),
        (None, None) => help.url.is_none(),
        (Some(_), None) => false,
    }
}

/// Whether a step or a key of the menu takes the person to somebody.
fn hands_over(touchpoint: &Touchpoint, project: &Project) -> bool {
    let is_person = |id: &WayId| {
        project
            .touchpoint(&id.to_kind())
            .is_none_or(Touchpoint::has_person)
    };
    let transfers = touchpoint.written.steps.iter();
    let mut transfers = transfers.filter_map(|step| step.transfer.as_ref()?.target.as_ref());
    let menu = touchpoint
        .written
        .menu
        .iter()
        .flat_map(|menu| &menu.options);
    transfers.any(|target| is_person(&target.value))
        || menu.into_iter().any(|it| leads(it, project))
}

fn leads(option: &MenuOption, project: &Project) -> bool {
    let target = option.target.as_ref().and_then(|it| it.touchpoint.as_ref());
    let target = target.and_then(|id| project.touchpoint(&id.value));
    target.is_some_and(Touchpoint::has_person) || option.options.iter().any(|it| leads(it, project))
}
