use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::value::Line;
use crate::model::written::{Published, Stage, Topic};
use crate::model::{Project, Service};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;
use crate::source::Spanned;

/// Other entities may also be announced by a publication of `otras_entidades`.
pub(super) static RULE: Rule = Rule {
    code: "G22-08",
    name: "entidad-sin-avisar",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Se avisan antes los otros trámites y entidades que intervienen en un servicio.",
        "Other procedures and entities that take part in a service are announced beforehand.",
    ),
    why: Said::new(
        "Quien no sabe que también debe ir a otra entidad espera que todo se resuelva en una visita. Lo inesperado se siente como demora.",
        "Those who do not know that they must go to another entity too expect all to be solved in one visit. What is unexpected feels like delay.",
    ),
    fix: Said::new(
        "informe otras_entidades o tramites_previos en un paso de la etapa preparacion del servicio",
        "tell otras_entidades or tramites_previos in a step of the stage preparacion of the service",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let written = &service.written;
        let mut published = project.published(Published::OtherEntities);
        let is_published = published.any(|it| it.is_about_service(&service.id) && it.has_place());
        if let Some(first) = written.other_entities.first() {
            told(
                project,
                service,
                first,
                Topic::OtherEntities,
                is_published,
                findings,
            );
        }
        if let Some(first) = written.prior_procedures.first() {
            told(
                project,
                service,
                first,
                Topic::PriorProcedures,
                false,
                findings,
            );
        }
    }
}

fn told(
    project: &Project,
    service: &Service,
    first: &Spanned<Line>,
    topic: Topic,
    is_published: bool,
    findings: &mut Findings<'_, '_>,
) {
    let points = project.touchpoints_giving(&service.id, Stage::Preparation);
    // That it can be prepared nowhere, another rule says.
    if points.is_empty() && !is_published {
        return;
    }
    let mut steps = points
        .iter()
        .flat_map(|at| project.touchpoints[*at].steps());
    let is_told = steps.any(|step| {
        let is_of_service = project
            .services_in(step)
            .iter()
            .any(|it| it.id == service.id);
        let mut topics = step
            .written
            .tells
            .iter()
            .filter_map(|told| told.topic.as_ref());
        let tells = topics.any(|it| it.value == topic) || step.written.is_broken("informa");
        step.stage == Stage::Preparation && is_of_service && tells
    });
    findings.examined();
    if is_told || is_published {
        return;
    }
    let (name, what, key) = (service.name(), &*first.value, topic.key());
    let finding = findings
        .report(
            first.span,
            said!(
                "nadie le avisa a quien se prepara para «{name}» que interviene «{what}»";
                "nobody tells those who prepare for “{name}” that “{what}” takes part"
            ),
        )
        .help(said!(
            "agregue {key} a informa en un paso de la etapa preparacion";
            "add {key} to informa in a step of the stage preparacion"
        ));
    let point = &project.touchpoints[points[0]];
    finding.see(
        point.span(),
        Said::new("aquí se prepara la persona", "here the person prepares").owned(),
    );
}
