use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Attendance, Moment, Stage};
use crate::model::{Project, Service, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// That the closing leads on is asked of a service that leaves something to be done: by a relation from where it is closed
/// to where it is attended, or since each step that is left says at which touchpoint it is done.
pub(super) static RULE: Rule = Rule {
    code: "G11-02",
    name: "cierre-a-medias",
    section: "1.1",
    cycle: Cycle::Closing,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "El cierre pregunta cómo fue el servicio y, si queda algo por hacer, lleva a la siguiente atención.",
        "Closing asks how the service went and, if something is still to be done, leads on to the next attention.",
    ),
    why: Said::new(
        "La guía da dos tareas al cierre: seguir con otra atención cuando falta algo, en el mismo punto o en otro, y evaluar lo que se hizo. Sin la primera la persona queda en el aire; sin la segunda la entidad no aprende.",
        "The guide gives closing two tasks: to go on with another attention when something is missing, at the same touchpoint or another, and to evaluate what was done. Without the first the person is left hanging; without the second the entity does not learn.",
    ),
    fix: Said::new(
        "agregue un paso con momento: evaluacion, o retroalimentacion con su instrumento",
        "add a step with momento: evaluacion, or retroalimentacion with its instrument",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, touchpoint) in project.touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        let closes = touchpoint.stages.contains(&Stage::Closing);
        if closes && touchpoint.attendance != Some(Attendance::Passive) {
            evaluates(touchpoint, project, findings);
        }
    }
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        if !service.written.pending_steps.is_empty() {
            leads_on(service, project, findings);
        }
    }
}

fn evaluates(touchpoint: &Touchpoint, project: &Project, findings: &mut Findings<'_, '_>) {
    let asks = touchpoint.steps().any(|step| {
        let moment = step.written.moment.as_ref();
        moment.is_some_and(|moment| moment.value == Moment::Evaluation)
    });
    let has_means = !touchpoint.feedback(project.common()).is_empty();
    let unread = ["pasos", "retroalimentacion"]
        .iter()
        .any(|key| touchpoint.written.is_broken(key));
    // Whether it only informs may be unknown, when its type could not be read or is none of the table.
    if !asks && !has_means && (unread || touchpoint.attendance.is_none()) {
        findings.unknown();
        return;
    }
    findings.examined();
    if asks || has_means {
        return;
    }
    let name = touchpoint.name();
    findings
        .report(
            touchpoint
                .stage_span(Stage::Closing)
                .unwrap_or(touchpoint.span()),
            said!(
                "«{name}» cierra la atención sin preguntar cómo fue";
                "“{name}” closes the attention without asking how it went"
            ),
        )
        .label(Said::new("aquí se cierra", "here it is closed").owned());
}

fn leads_on(service: &Service, project: &Project, findings: &mut Findings<'_, '_>) {
    let mut lost = service
        .written
        .pending_steps
        .iter()
        .filter(|step| step.touchpoint.is_none());
    let first = lost.next();
    let is_led = project.leads_on(&service.id);
    if project.has_unread_services() && !is_led && first.is_some() {
        findings.unknown();
        return;
    }
    findings.examined();
    let Some(step) = first.filter(|step| !is_led && !step.is_broken("punto")) else {
        return;
    };
    let what = step.what.as_ref().map_or("", |what| what);
    let name = service.name();
    findings
        .report(
            step.what.as_ref().map_or(step.span, |what| what.span),
            said!(
                "al cerrar «{name}» queda «{what}», y nada lleva a la persona a esa atención";
                "when “{name}” is closed “{what}” is left, and nothing leads the person to that attention"
            ),
        )
        .label(Said::new("no dice en qué punto se hace", "does not say at which touchpoint it is done").owned())
        .help(
            Said::new(
                "escriba el punto donde se hace, o una relación con etapa: cierre y llega_a: atencion",
                "write punto with the touchpoint where it is done, or a relation with etapa: cierre and llega_a: atencion",
            )
            .owned(),
        );
}
