use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Publication, Published};
use crate::model::{Project, Service};
use crate::rules::listing::quoted;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// When no steps at all are published, that is one finding, and not one for each service.
pub(super) static RULE: Rule = Rule {
    code: "G22-09",
    name: "pasos-sin-anunciar",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "La persona conoce de antemano los pasos que la esperan.",
        "The person knows in advance the steps that await her.",
    ),
    why: Said::new(
        "Conocer los pasos que completan un servicio evita falsas expectativas. La guía pide que nada del recorrido tome a la persona por sorpresa.",
        "To know the steps that complete a service prevents false hopes. The guide asks that nothing on the way take the person by surprise.",
    ),
    fix: Said::new(
        "agregue pasos_ciudadano al servicio, y a publicaciones.yaml: { que: pasos, servicios: todos, url: … }",
        "add pasos_ciudadano to the service, and to publicaciones.yaml: { que: pasos, servicios: todos, url: … }",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let published: Vec<&Publication> = project.published(Published::Steps).collect();
    let mut unpublished: Vec<(usize, &Service)> = Vec::new();
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        if service.written.is_broken("pasos_ciudadano") {
            findings.unknown();
            continue;
        }
        findings.examined();
        let mut about = published
            .iter()
            .filter(|it| it.is_about_service(&service.id));
        if service.written.citizen_steps.is_empty() {
            unsaid(service, findings);
        } else if !about.any(|it| it.has_place() || it.has_broken_place())
            && !project.has_unread_publications()
        {
            unpublished.push((at, service));
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
            left_out(service, &published, findings);
        }
    }
}

const PUBLISH: Said = Said::new(
    "agregue a publicaciones.yaml: { que: pasos, servicios: todos, donde: […], url: … }",
    "add to publicaciones.yaml: { que: pasos, servicios: todos, donde: […], url: … }",
);

fn nowhere(project: &Project, service: &Service, names: &[&str], findings: &mut Findings<'_, '_>) {
    let entity = project
        .entity
        .as_ref()
        .and_then(|entity| entity.name.as_ref());
    let names = quoted(names);
    findings
        .report(
            entity.map_or(service.span(), |entity| entity.span),
            said!(
                "no se publican en ninguna parte los pasos de {}", names.es;
                "the steps of {} are published nowhere", names.en
            ),
        )
        .see(
            service
                .written
                .citizen_steps
                .first()
                .map_or(service.span(), |step| step.span),
            Said::new(
                "estos son los de uno de ellos",
                "these are those of one of them",
            )
            .owned(),
        )
        .help(PUBLISH.owned());
}

fn left_out(service: &Service, published: &[&Publication], findings: &mut Findings<'_, '_>) {
    let name = service.name();
    let finding = findings
        .report(
            service.written.citizen_steps.first().map_or(service.span(), |step| step.span),
            said!("los pasos de «{name}» no se publican"; "the steps of “{name}” are not published"),
        )
        .help(PUBLISH.owned());
    if let Some(place) = published.first().and_then(|it| it.what.as_ref()) {
        let text = Said::new(
            "aquí se publican los de otros servicios",
            "here those of other services are published",
        );
        finding.see(place.span, text.owned());
    }
}

fn unsaid(service: &Service, findings: &mut Findings<'_, '_>) {
    let name = service.name();
    findings
        .report(
            service.span(),
            said!(
                "no se dice qué pasos esperan a la persona en «{name}»";
                "it is not said what steps await the person in “{name}”"
            ),
        )
        .help(
            Said::new(
                "agregue pasos_ciudadano, con lo que la persona hace en orden",
                "add pasos_ciudadano, with what the person does in order",
            )
            .owned(),
        );
}
