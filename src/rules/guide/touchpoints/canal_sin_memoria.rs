use crate::diagnostic::Severity;
use crate::graph::DataFlow;
use crate::locale::Said;
use crate::model::Project;
use crate::model::written::{Attendance, Stage};
use crate::rules::listing::quoted;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// The pairs that a service breaks mostly have one touchpoint in common: the one that does not share. It is reported once,
/// with all that it keeps apart, and not once for each pair.
pub(super) static RULE: Rule = Rule {
    code: "G13-05",
    name: "canal-sin-memoria",
    section: "1.3",
    cycle: Cycle::Integration,
    severity: Severity::Warning,
    escalates: None,
    reads_data: true,
    what: Said::new(
        "Lo que se recibe por un canal queda disponible en los demás que atienden el mismo servicio.",
        "What is received through one channel is available to the others that attend the same service.",
    ),
    why: Said::new(
        "Es el reto que la guía ve en atender por varios canales: quien llamó hace una hora no debe repetir su historia en la ventanilla, y debe poder seguir su caso en la web.",
        "This is the challenge that the guide sees in attending through several channels: those who called an hour ago should not tell their story again at the counter, and should be able to follow their case on the web.",
    ),
    fix: Said::new(
        "escriba expediente: { lee: sí, escribe: sí }, o relaciones que lleven los datos prioritarios",
        "write expediente: { lee: sí, escribe: sí }, or relations that carry the priority data",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let flow = DataFlow::new(project);
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let mut points = project.touchpoints_giving(&service.id, Stage::Attention);
        points.retain(|at| project.touchpoints[*at].attendance != Some(Attendance::Passive));
        let mut broken = Vec::new();
        for from in &points {
            for to in points.iter().filter(|to| *to != from) {
                findings.examined();
                if !flow.arrives(*from, *to) {
                    broken.push((*from, *to));
                }
            }
        }
        while let Some(worst) = most_often(&points, &broken) {
            report(project, worst, &broken, findings);
            broken.retain(|pair| pair.0 != worst && pair.1 != worst);
        }
    }
}

/// The touchpoint that most broken pairs have in common; the first of equals. None when there is no pair left.
fn most_often(points: &[usize], broken: &[(usize, usize)]) -> Option<usize> {
    let count = |at: usize| {
        broken
            .iter()
            .filter(|pair| pair.0 == at || pair.1 == at)
            .count()
    };
    let best = points
        .iter()
        .map(|at| count(*at))
        .max()
        .filter(|best| *best > 0)?;
    points.iter().copied().find(|at| count(*at) == best)
}

fn report(
    project: &Project,
    at: usize,
    broken: &[(usize, usize)],
    findings: &mut Findings<'_, '_>,
) {
    let touchpoint = &project.touchpoints[at];
    let name = touchpoint.name();
    let names = |others: Vec<usize>| {
        let names: Vec<&str> = others
            .into_iter()
            .map(|at| project.touchpoints[at].name())
            .collect();
        quoted(&names)
    };
    let sends: Vec<usize> = broken
        .iter()
        .filter(|pair| pair.0 == at)
        .map(|pair| pair.1)
        .collect();
    let gets: Vec<usize> = broken
        .iter()
        .filter(|pair| pair.1 == at)
        .map(|pair| pair.0)
        .collect();
    // The others are not in the message, so that what is one cause for several services is told once.
    let message = match (sends.is_empty(), gets.is_empty()) {
        (false, false) => said!(
            "«{name}» no comparte lo que se recibe con los otros puntos que prestan el mismo servicio";
            "“{name}” does not share what is received with the other touchpoints that give the same service"
        ),
        (false, true) => said!(
            "lo que se recibe en «{name}» no queda disponible en los otros puntos que prestan el mismo servicio";
            "what is received at “{name}” is not available at the other touchpoints that give the same service"
        ),
        (true, _) => said!(
            "en «{name}» no se ve lo que se recibió en los otros puntos que prestan el mismo servicio";
            "at “{name}” what was received at the other touchpoints that give the same service is not seen"
        ),
    };
    let others = names(if sends.is_empty() { gets } else { sends });
    let record = touchpoint.written.record.as_ref();
    findings
        .report(
            record.map_or(touchpoint.span(), |record| record.span),
            message,
        )
        .label(said!("por ejemplo, {}", others.es; "for example, {}", others.en));
}
