use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Publication, Published};
use crate::model::{Project, Service};
use crate::rules::listing::quoted;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// That there are no requirements need not be published. When no requirements at all are published, that is one finding, and
/// not one for each service.
pub(super) static RULE: Rule = Rule {
    code: "G22-02",
    name: "requisito-sin-anunciar",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Todos los requisitos de un servicio se anuncian antes de pedirlos.",
        "All the requirements of a service are announced before they are asked for.",
    ),
    why: Said::new(
        "La guía pide comunicar con anticipación la totalidad de los requisitos, para que nadie tenga que volver por uno que no sabía.",
        "The guide asks to make all requirements known in advance, so that nobody has to come back for one that she did not know.",
    ),
    fix: Said::new(
        "agregue a publicaciones.yaml: { que: requisitos, servicios: todos, donde: [un punto de preparación], url: … }",
        "add to publicaciones.yaml: { que: requisitos, servicios: todos, donde: [a touchpoint of preparation], url: … }",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let published: Vec<&Publication> = project.published(Published::Requirements).collect();
    let mut unpublished: Vec<(usize, &Service)> = Vec::new();
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let written = &service.written;
        if written.is_broken("requisitos") || written.is_broken("sin_requisitos") {
            findings.unknown();
            continue;
        }
        findings.examined();
        let has_none = written.no_requirements.as_ref().is_some_and(|it| it.0);
        match (written.requirements.is_empty(), has_none) {
            (true, true) => {}
            (true, false) => unsaid(service, findings),
            (false, true) => contradicted(service, findings),
            (false, false) => {
                let mut about = published
                    .iter()
                    .filter(|it| it.is_about_service(&service.id));
                if !about.any(|it| project.is_seen_before(it)) && !project.has_unread_publications()
                {
                    unpublished.push((at, service));
                }
            }
        }
    }
    let names: Vec<&str> = unpublished
        .iter()
        .map(|(_, service)| service.name())
        .collect();
    for (at, service) in &unpublished {
        findings.about(Subject::Service(*at));
        if published.is_empty() {
            nowhere(project, service, &names, findings);
        } else {
            too_late(service, &published, findings);
        }
    }
}

fn unsaid(service: &Service, findings: &mut Findings<'_, '_>) {
    let name = service.name();
    findings
        .report(
            service.span(),
            said!("no se dice qué se necesita para «{name}»"; "it is not said what is needed for “{name}”"),
        )
        .help(
            Said::new(
                "agregue requisitos, o sin_requisitos: sí si no pide ninguno",
                "add requisitos, or sin_requisitos: sí if none is asked for",
            )
            .owned(),
        );
}

fn contradicted(service: &Service, findings: &mut Findings<'_, '_>) {
    let (Some(none), Some(first)) = (
        &service.written.no_requirements,
        service.written.requirements.first(),
    ) else {
        return;
    };
    let name = service.name();
    findings
        .report(
            none.span,
            said!(
                "«{name}» dice que no tiene requisitos, y los tiene";
                "“{name}” says that it has no requirements, and it has some"
            ),
        )
        .see(
            first.span,
            Said::new("este es el primero", "this is the first one").owned(),
        )
        .help(
            Said::new(
                "quite sin_requisitos, o los requisitos",
                "remove sin_requisitos, or the requirements",
            )
            .owned(),
        );
}

fn nowhere(project: &Project, service: &Service, names: &[&str], findings: &mut Findings<'_, '_>) {
    let name = project
        .entity
        .as_ref()
        .and_then(|entity| entity.name.as_ref());
    let names = quoted(names);
    findings
        .report(
            name.map_or(service.span(), |name| name.span),
            said!(
                "no se publican en ninguna parte los requisitos de {}", names.es;
                "the requirements of {} are published nowhere", names.en
            ),
        )
        .see(
            service
                .written
                .requirements
                .first()
                .map_or(service.span(), |it| it.span),
            Said::new("este es uno de ellos", "this is one of them").owned(),
        );
}

fn too_late(service: &Service, published: &[&Publication], findings: &mut Findings<'_, '_>) {
    let name = service.name();
    let first = service
        .written
        .requirements
        .first()
        .and_then(|it| it.name.as_ref());
    let about = published.iter().find(|it| it.is_about_service(&service.id));
    let finding = findings.report(
        first.map_or(service.span(), |name| name.span),
        match about {
            Some(_) => said!(
                "los requisitos de «{name}» no se publican en ningún punto donde la persona se prepara";
                "the requirements of “{name}” are published at no touchpoint where the person prepares"
            ),
            None => said!(
                "los requisitos de «{name}» no se publican";
                "the requirements of “{name}” are not published"
            ),
        },
    );
    let other = about.or(published.first());
    let place = other.and_then(|it| it.what.as_ref());
    if let Some(place) = place {
        let text = match about {
            Some(_) => Said::new("se publican aquí", "they are published here"),
            None => Said::new(
                "aquí se publican los de otros servicios",
                "here those of other services are published",
            ),
        };
        finding.see(place.span, text.owned());
    }
}
