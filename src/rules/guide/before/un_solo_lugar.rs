use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::model::written::{Publication, Published};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// What one publication lacks another of the same kind may give, when it is about all that the first one is about: to write
/// the leaflet and the page as two entries is not wrong.
pub(super) static RULE: Rule = Rule {
    code: "G22-11",
    name: "un-solo-lugar",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Los requisitos y los horarios se encuentran en la web y también fuera de ella.",
        "Requirements and hours are found on the web and also off it.",
    ),
    why: Said::new(
        "Publicar no basta: la guía pide un lugar físico y uno en la web, visibles y fáciles de encontrar. Quien no tiene internet y quien no puede ir tienen el mismo derecho a saber.",
        "To publish is not enough: the guide asks for a physical place and one on the web, visible and easy to find. Those without internet and those who cannot come have the same right to know.",
    ),
    fix: Said::new(
        "agregue a la publicación url, y lugar o un punto presencial, impreso o telefónico en donde",
        "add to the publication url, and lugar or a touchpoint in person, printed or by telephone under donde",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    findings.about(Subject::Entity);
    for what in [Published::Requirements, Published::Hours] {
        for publication in project.published(what) {
            findings.examined();
            examine(project, publication, findings);
        }
    }
}

fn examine(project: &Project, publication: &Publication, findings: &mut Findings<'_, '_>) {
    let made_up = |holds: &dyn Fn(&Publication) -> bool| project.is_made_up_for(publication, holds);
    let on_web = project.is_on_web(publication) || made_up(&|other| project.is_on_web(other));
    let off_web = project.is_off_web(publication) || made_up(&|other| project.is_off_web(other));
    let Some(what) = publication.what.as_ref().filter(|_| !on_web || !off_web) else {
        return;
    };
    let label = what.value.label();
    let (message, help) = match (on_web, off_web) {
        (true, _) => (
            said!("esta publicación ({}) solo está en la web", label.es; "this publication ({}) is on the web only", label.en),
            Said::new(
                "agregue lugar, o en donde un punto presencial, impreso o telefónico",
                "add lugar, or under donde a touchpoint in person, printed or by telephone",
            ),
        ),
        (false, true) => (
            said!("esta publicación ({}) no está en la web", label.es; "this publication ({}) is not on the web", label.en),
            Said::new(
                "agregue url, o en donde un punto electrónico",
                "add url, or under donde an electronic touchpoint",
            ),
        ),
        (false, false) => (
            said!("no se dice dónde está esta publicación ({})", label.es; "it is not said where this publication ({}) is", label.en),
            Said::new(
                "agregue url y donde, o lugar",
                "add url and donde, or lugar",
            ),
        ),
    };
    findings.report(what.span, message).help(help.owned());
}
