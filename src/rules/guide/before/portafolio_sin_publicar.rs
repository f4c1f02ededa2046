use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Publication, Published};
use crate::model::{Project, Service};
use crate::rules::listing::quoted;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;
use crate::source::Span;

/// A portfolio that names no services is about all of them.
pub(super) static RULE: Rule = Rule {
    code: "G22-01",
    name: "portafolio-sin-publicar",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "La gente puede conocer todos los servicios de la entidad antes de pedirlos.",
        "People can learn of all the services of the entity before they ask for them.",
    ),
    why: Said::new(
        "Lo primero que la guía pide divulgar es el portafolio: quien sabe qué presta la entidad sabe también qué no esperar de ella.",
        "The first thing that the guide asks to make known is the portfolio: those who know what the entity gives also know what not to expect of it.",
    ),
    fix: Said::new(
        "agregue a publicaciones.yaml: { que: portafolio, servicios: todos, donde: [un punto de preparación], url: … }",
        "add to publicaciones.yaml: { que: portafolio, servicios: todos, donde: [a touchpoint of preparation], url: … }",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    findings.about(Subject::Entity);
    let Some(first) = project.services.first() else {
        return;
    };
    let portfolios: Vec<&Publication> = project.published(Published::Portfolio).collect();
    if portfolios.is_empty() && project.has_unread_publications() {
        findings.unknown();
        return;
    }
    findings.examined();
    let Some(portfolio) = portfolios.first() else {
        nowhere(project, first, findings);
        return;
    };
    let seen: Vec<&Publication> = portfolios
        .iter()
        .copied()
        .filter(|it| project.is_seen_before(it))
        .collect();
    if seen.is_empty() {
        too_late(portfolio, findings);
        return;
    }
    let mut missing: Vec<&Service> = Vec::new();
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        findings.examined();
        if !seen.iter().any(|it| it.is_about_service(&service.id)) {
            missing.push(service);
        }
    }
    for service in &missing {
        findings.about(Subject::Service(place(project, service)));
        left_out(seen[0], &missing, findings);
    }
}

fn place(project: &Project, service: &Service) -> usize {
    let at = project.services.iter().position(|it| it.id == service.id);
    at.expect("it comes from the project")
}

fn nowhere(project: &Project, service: &Service, findings: &mut Findings<'_, '_>) {
    let name = project
        .entity
        .as_ref()
        .and_then(|entity| entity.name.as_ref());
    findings
        .report(
            name.map_or(service.span(), |name| name.span),
            Said::new(
                "no se publica en ninguna parte qué servicios presta la entidad",
                "it is published nowhere what services the entity gives",
            )
            .owned(),
        )
        .see(
            service.span(),
            Said::new("este es uno de ellos", "this is one of them").owned(),
        );
}

fn too_late(portfolio: &Publication, findings: &mut Findings<'_, '_>) {
    let span = portfolio.at.first().map(|at| at.span);
    findings
        .report(
            span.unwrap_or_else(|| title(portfolio)),
            Said::new(
                "el portafolio no está en ningún punto donde la persona se prepara",
                "the portfolio is at no touchpoint where the person prepares",
            )
            .owned(),
        )
        .help(
            Said::new(
                "agregue a donde un punto de contacto con la etapa preparacion",
                "add to donde a touchpoint with the stage preparacion",
            )
            .owned(),
        );
}

fn left_out(portfolio: &Publication, missing: &[&Service], findings: &mut Findings<'_, '_>) {
    let names: Vec<&str> = missing.iter().map(|service| service.name()).collect();
    let names = quoted(&names);
    let finding = findings
        .report(
            portfolio
                .services
                .first()
                .map_or_else(|| title(portfolio), |id| id.span),
            said!("en el portafolio falta {}", names.es; "the portfolio leaves out {}", names.en),
        )
        .help(
            Said::new(
                "escriba servicios: todos, o agregue los que faltan",
                "write servicios: todos, or add those missing",
            )
            .owned(),
        );
    if let Some(service) = missing.first() {
        finding.see(
            service.span(),
            Said::new("la entidad lo presta", "the entity gives it").owned(),
        );
    }
}

fn title(publication: &Publication) -> Span {
    publication
        .what
        .as_ref()
        .map_or(publication.span, |what| what.span)
}
