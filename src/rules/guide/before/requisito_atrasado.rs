use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Publication, Published, Requirement};
use crate::model::{Project, Service};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// A publication without a date cannot be judged.
pub(super) static RULE: Rule = Rule {
    code: "G22-04",
    name: "requisito-atrasado",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cuando cambia un requisito, cambia en todas las publicaciones.",
        "When a requirement changes, it changes in every publication.",
    ),
    why: Said::new(
        "Anunciar los requisitos solo sirve si lo anunciado está al día: la guía pide cambiarlos en todos los canales cada vez que se modifican.",
        "To announce requirements only helps if what is announced is up to date: the guide asks to change them in every channel each time they are modified.",
    ),
    fix: Said::new(
        "actualice esas publicaciones y escriba en fecha el día en que lo hizo",
        "update those publications and write under fecha the day on which you did",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let published = project.published(Published::Requirements);
        let published: Vec<&Publication> = published
            .filter(|it| it.is_about_service(&service.id))
            .collect();
        for requirement in &service.written.requirements {
            compare(service, requirement, &published, findings);
        }
    }
}

fn compare(
    service: &Service,
    requirement: &Requirement,
    published: &[&Publication],
    findings: &mut Findings<'_, '_>,
) {
    let Some(modified) = &requirement.modified else {
        return;
    };
    let mut behind = Vec::new();
    for publication in published {
        let Some(date) = &publication.date else {
            findings.unknown();
            continue;
        };
        findings.examined();
        if date.value < modified.value {
            behind.push(date);
        }
    }
    if behind.is_empty() {
        return;
    }
    let what = requirement.name.as_ref().map_or("", |name| name);
    let (name, day, count) = (service.name(), modified.value, behind.len());
    let mut finding = findings
        .report(
            modified.span,
            if count == 1 {
                said!(
                    "«{what}» cambió el {day}, y una publicación de los requisitos de «{name}» es anterior";
                    "“{what}” changed on {day}, and a publication of the requirements of “{name}” is older"
                )
            } else {
                said!(
                    "«{what}» cambió el {day}, y {count} publicaciones de los requisitos de «{name}» son anteriores";
                    "“{what}” changed on {day}, and {count} publications of the requirements of “{name}” are older"
                )
            },
        );
    for date in behind {
        let day = date.value;
        finding = finding.see(
            date.span,
            said!("esta es del {day}"; "this one is of {day}"),
        );
    }
}
