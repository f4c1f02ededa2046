use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Criterion, Metric};
use crate::model::{Project, Service};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// A service that nothing measures is not judged: other rules ask for its metrics.
pub(super) static RULE: Rule = Rule {
    code: "G13-06",
    name: "un-solo-criterio",
    section: "1.3",
    cycle: Cycle::Closing,
    severity: Severity::Advice,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "La medición de un servicio mira más de un aspecto de su calidad: acceso, conveniencia, facilidad o eficiencia.",
        "The measurement of a service looks at more than one side of its quality: access, convenience, ease or efficiency.",
    ),
    why: Said::new(
        "La gente juzga un servicio por varios criterios a la vez. Una entidad que solo mide rapidez no ve a quien no pudo entrar ni a quien no entendió el formulario.",
        "People judge a service by several criteria at once. An entity that measures speed only does not see those who could not get in or did not understand the form.",
    ),
    fix: Said::new(
        "escriba criterio en cada métrica: acceso, conveniencia, facilidad o eficiencia, y agregue una del que falte",
        "write criterio in each metric: acceso, conveniencia, facilidad or eficiencia, and add one of those missing",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let metrics = metrics_of(project, service);
        if metrics.is_empty() {
            continue;
        }
        if metrics.iter().any(|metric| metric.is_broken("criterio")) {
            findings.unknown();
            continue;
        }
        findings.examined();
        let mut criteria: Vec<Criterion> = metrics
            .iter()
            .filter_map(|metric| metric.criterion.as_ref())
            .map(|criterion| criterion.value)
            .collect();
        criteria.sort_unstable();
        criteria.dedup();
        if criteria.len() < 2 {
            report(service, &metrics, &criteria, findings);
        }
    }
}

/// Those of the service, and those of the touchpoints that give it.
fn metrics_of<'p>(project: &'p Project, service: &'p Service) -> Vec<&'p Metric> {
    let points = project.touchpoints_of(&service.id);
    let of_points = points
        .iter()
        .flat_map(|at| &project.touchpoints[*at].written.metrics);
    service.written.metrics.iter().chain(of_points).collect()
}

fn report(
    service: &Service,
    metrics: &[&Metric],
    criteria: &[Criterion],
    findings: &mut Findings<'_, '_>,
) {
    let (name, count) = (service.name(), metrics.len());
    let message = match criteria.first() {
        Some(only) => said!(
            "lo que se mide de «{name}» mira un solo aspecto de la calidad: {}", only.label().es;
            "what is measured of “{name}” looks at one side of quality only: {}", only.label().en
        ),
        None => said!(
            "de «{name}» se miden {count} cosas y ninguna dice qué aspecto de la calidad mira";
            "{count} things are measured of “{name}” and none says at which side of quality it looks"
        ),
    };
    let finding = findings.report(service.span(), message);
    if let Some(place) = metrics.iter().find_map(|metric| metric.criterion.as_ref()) {
        finding.see(
            place.span,
            Said::new("lo dice esta métrica", "this metric says so").owned(),
        );
    }
}
