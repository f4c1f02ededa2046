use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::value::DatumId;
use crate::model::written::{Asked, Recorded, Verb};
use crate::model::{Project, Service, Step};
use crate::rules::listing::quoted;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;
use crate::source::Spanned;

/// What the person may decline to give is no requirement, and cannot surprise; nor does the number of her own case.
pub(super) static RULE: Rule = Rule {
    code: "G22-03",
    name: "requisito-sorpresa",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Error,
    escalates: None,
    reads_data: true,
    what: Said::new(
        "No se pide en la atención nada que el servicio no haya anunciado.",
        "Nothing is asked for in the attention that the service has not announced.",
    ),
    why: Said::new(
        "Un requisito que aparece en la ventanilla obliga a otra visita. La guía pide que todos se conozcan antes y que sean los mismos en cada canal.",
        "A requirement that turns up at the counter forces another visit. The guide asks that all be known before, and be the same in every channel.",
    ),
    fix: Said::new(
        "agregue el dato a requisitos o a datos del servicio, escriba en el paso a qué servicios toca, o deje de pedirlo",
        "add the datum to requisitos or datos of the service, write in the step to which services it belongs, or stop asking for it",
    ),
    check: Check::Step(check),
};

fn check(step: Step<'_>, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let services = cx.project.services_in(step);
    if services.is_empty() {
        return;
    }
    for asked in &step.written.asks {
        let Some(id) = asked
            .datum
            .as_ref()
            .filter(|id| id.as_str() != "requisitos")
        else {
            continue;
        };
        if may_decline(asked, &id.value, cx.project) {
            continue;
        }
        announced(step, id, &services, cx.project, findings);
    }
}

fn may_decline(asked: &Asked, id: &DatumId, project: &Project) -> bool {
    let datum = project.datum(id);
    // A datum that is not in the dictionary has been reported.
    let optional = asked
        .optional
        .as_ref()
        .or(datum.and_then(|datum| datum.optional.as_ref()));
    datum.is_none() || optional.is_some_and(|it| it.0)
}

/// Whether a datum only finds a case again: a touchpoint that just informs of a service or follows it up asks for what
/// another step gave the person when it recorded her request.
fn finds_case(step: Step<'_>, id: &DatumId, service: &Service, project: &Project) -> bool {
    let verbs = step.touchpoint.does(&service.id);
    let only_follows = !verbs.is_empty()
        && verbs
            .iter()
            .all(|verb| matches!(verb, Verb::Informs | Verb::FollowsUp));
    let records = |other: Step<'_>| {
        let mut recorded = other.written.records.iter();
        recorded.any(|it| matches!(&it.value, Recorded::Datum(datum) if datum == id))
    };
    let mut steps = project.touchpoints.iter().flat_map(|it| it.steps());
    only_follows && steps.any(records)
}

fn announced(
    step: Step<'_>,
    id: &Spanned<DatumId>,
    services: &[&Service],
    project: &Project,
    findings: &mut Findings<'_, '_>,
) {
    let announces = |service: &&&Service| {
        let written = &service.written;
        let mut requirements = written
            .requirements
            .iter()
            .filter_map(|it| it.datum.as_ref());
        requirements.any(|datum| datum.value == id.value)
            || written.data.iter().any(|datum| datum.value == id.value)
    };
    let unread = |service: &&&Service| {
        service.written.is_broken("requisitos") || service.written.is_broken("datos")
    };
    let finds = |service: &&&Service| finds_case(step, id, service, project);
    let missing: Vec<&&Service> = services
        .iter()
        .filter(|it| !announces(it) && !finds(it))
        .collect();
    let surprised: Vec<&&Service> = missing.iter().copied().filter(|it| !unread(it)).collect();
    if surprised.is_empty() && !missing.is_empty() {
        findings.unknown();
        return;
    }
    findings.examined();
    let Some(first) = surprised.first() else {
        return;
    };
    let names: Vec<&str> = surprised.iter().map(|service| service.name()).collect();
    let (names, step_name, datum) = (quoted(&names), step.name(), &id.value);
    findings
        .report(
            id.span,
            said!(
                "«{step_name}» pide «{datum}», que no se anuncia en {}", names.es;
                "“{step_name}” asks for “{datum}”, which is not announced in {}", names.en
            ),
        )
        .see(
            first.span(),
            Said::new(
                "este servicio no lo anuncia",
                "this service does not announce it",
            )
            .owned(),
        );
}
