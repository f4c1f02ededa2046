use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::{Project, Service};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// Judged of the services whose users have been studied: without that there is nothing to adjust the information to, and
/// another rule says so.
pub(super) static RULE: Rule = Rule {
    code: "G22-12",
    name: "sin-segmento",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Advice,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Alguna información de cada servicio está hecha para un grupo de quienes lo usan.",
        "Some information of each service is made for a group of those who use it.",
    ),
    why: Said::new(
        "La guía pide, en lo posible, información ajustada a quien la consulta: es la mejor manera de que cada persona encuentre lo que le sirve.",
        "The guide asks, where possible, for information adjusted to those who look for it: it is the best way for each person to find what serves her.",
    ),
    fix: Said::new(
        "agregue a publicaciones.yaml una entrada del servicio con segmento: para quién se escribió",
        "add to publicaciones.yaml an entry of the service with segmento: for whom it was written",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let list = || project.publications.iter().flat_map(|file| &file.list);
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        if !project.has_segments(service) {
            continue;
        }
        let mut tailored = list().filter(|it| it.segment.is_some() || it.is_broken("segmento"));
        let is_tailored = tailored.any(|it| it.is_about_service(&service.id));
        if !is_tailored && project.has_unread_publications() {
            findings.unknown();
            continue;
        }
        findings.examined();
        if !is_tailored {
            report(service, findings);
        }
    }
}

fn report(service: &Service, findings: &mut Findings<'_, '_>) {
    let name = service.name();
    let segment = service.written.segments.first();
    let finding = findings.report(
        segment.map_or(service.span(), |segment| segment.span),
        said!(
            "ninguna publicación de «{name}» está hecha para uno de sus grupos de usuarios";
            "no publication of “{name}” is made for one of its groups of users"
        ),
    );
    if let Some(segment) = segment {
        let id = &segment.value;
        finding.help(said!(
            "agregue a publicaciones.yaml una entrada de este servicio con segmento: {id}, o el de otro de sus grupos";
            "add to publicaciones.yaml an entry of this service with segmento: {id}, or that of another of its groups"
        ));
    }
}
