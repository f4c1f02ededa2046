use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::model::value::{Duration, Unit};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject, ThresholdName};
use crate::said;

/// The tie between a service and its segments may be written in either file. A segment that is old is told once, where its
/// date is; one without a date cannot be judged.
pub(super) static RULE: Rule = Rule {
    code: "G20-01",
    name: "sin-caracterizacion",
    section: "2",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cada servicio parte de una caracterización reciente de las personas que lo usan.",
        "Each service starts from a recent characterisation of the people who use it.",
    ),
    why: Said::new(
        "Quienes usan cada servicio son distintos. La guía pide conocer sus necesidades, lo que esperan, cómo actúan y qué prefieren antes de diseñar cómo atenderlos.",
        "Those who use each service are different. The guide asks to know their needs, what they expect, how they act and what they prefer before designing how to attend them.",
    ),
    fix: Said::new(
        "describa los segmentos en caracterizacion.yaml y escríbalos en segmentos del servicio",
        "describe the segments in caracterizacion.yaml and write them under segmentos of the service",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let unread = project
        .segments
        .as_ref()
        .is_some_and(|file| file.is_broken("segmentos"));
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let is_known = project.has_segments(service);
        if !is_known && (unread || service.written.is_broken("segmentos")) {
            findings.unknown();
            continue;
        }
        findings.examined();
        if !is_known {
            let name = service.name();
            findings.report(
                service.span(),
                said!(
                    "no se dice quiénes usan «{name}»";
                    "it is not said who uses “{name}”"
                ),
            );
        }
    }
    findings.about(Subject::Entity);
    ages(project, cx, findings);
}

fn ages(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let months = cx.thresholds.get(ThresholdName::SegmentMonths);
    let most = Duration {
        amount: months,
        unit: Unit::Month,
    };
    for segment in project.segments.iter().flat_map(|file| &file.list) {
        let Some(date) = &segment.date else {
            findings.unknown();
            continue;
        };
        findings.examined();
        if most.after(date.value.0).is_none_or(|last| last >= cx.today) {
            continue;
        }
        let name = segment.name.as_ref().map_or("", |name| name);
        let age = date.value.months_until(cx.today);
        let finding = findings
            .report(
                date.span,
                said!(
                    "lo que se sabe de «{name}» tiene {age} meses; se espera que no pase de {months} (umbral de la herramienta, configurable)";
                    "what is known of “{name}” is {age} months old; no more than {months} are expected (the tool's threshold, configurable)"
                ),
            )
            .help(
                Said::new(
                    "vuelva a estudiar el segmento y escriba la nueva fecha",
                    "study the segment again and write the new date",
                )
                .owned(),
            );
        let id = segment.id.as_ref().map(|id| &id.value);
        let uses = |segments: &[crate::source::Spanned<crate::model::value::SegmentId>]| {
            segments
                .iter()
                .find(|it| Some(&it.value) == id)
                .map(|it| it.span)
        };
        if let Some(span) = project
            .services
            .iter()
            .find_map(|service| uses(&service.written.segments))
        {
            finding.see(
                span,
                Said::new("este servicio se apoya en él", "this service rests on it").owned(),
            );
        }
    }
}
