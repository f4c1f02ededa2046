use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::rules::listing::quoted;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject, ThresholdName};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-14",
    name: "de-un-punto-a-otro",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Advice,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Un servicio se completa sin mandar a la persona de un punto a otro.",
        "A service is completed without sending the person from one touchpoint to another.",
    ),
    why: Said::new(
        "La guía propone que cada punto atienda más pasos, para que la persona no tenga que usar varios. Cada traslado es una fila más y una historia que se cuenta otra vez.",
        "The guide proposes that each touchpoint attend more steps, so that the person need not use several. Each move is one more queue, and a story told again.",
    ),
    fix: Said::new(
        "habilite uno de estos puntos para hacer más partes del servicio (hace)",
        "let one of these touchpoints do more parts of the service (hace)",
    ),
    check: Check::Project(check),
};

/// The fewest touchpoints that together do all that the person comes for. What reaches her where she is (a message, a call
/// to ask how it went) and what is done without her sends her nowhere.
fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let most = cx.thresholds.count(ThresholdName::TouchpointsPerService);
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let fewest = project.fewest_touchpoints(&service.id);
        if fewest.is_empty() {
            continue;
        }
        findings.examined();
        if fewest.len() <= most {
            continue;
        }
        let points = fewest.iter().map(|point| &project.touchpoints[*point]);
        let names: Vec<&str> = points.clone().map(|point| point.name()).collect();
        let (name, count, names) = (service.name(), fewest.len(), quoted(&names));
        let mut finding = findings.report(
            service.span(),
            said!(
                "para completar «{name}» hay que pasar por {count} puntos: {}; son mejores {most} o menos (umbral de la herramienta, configurable)", names.es;
                "to complete “{name}” one has to go through {count} touchpoints: {}; {most} or fewer are better (the tool's threshold, configurable)", names.en
            ),
        );
        for point in points {
            let place = point
                .service_use(&service.id)
                .map_or(point.span(), |it| it.span);
            finding = finding.see(
                place,
                Said::new("esta parte se hace aquí", "this part is done here").owned(),
            );
        }
    }
}
