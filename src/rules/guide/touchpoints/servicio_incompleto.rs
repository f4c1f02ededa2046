use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::Stage;
use crate::model::{Project, Service};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G11-01",
    name: "servicio-incompleto",
    section: "1.1",
    cycle: Cycle::Integration,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Todo servicio se puede preparar, atender y cerrar en algún punto de contacto.",
        "Every service can be prepared, attended and closed at some touchpoint.",
    ),
    why: Said::new(
        "Atender es un ciclo de tres etapas: la persona se prepara, la atienden y cierra. Si un servicio no tiene dónde vivir una de ellas, la persona llega sin saber qué llevar, o se va sin respuesta y sin decir cómo le fue.",
        "Attention is a cycle of three stages: the person prepares, is attended and closes. If a service has no place for one of them, she comes without knowing what to bring, or leaves without an answer and without saying how it went.",
    ),
    fix: Said::new(
        "agregue el servicio a un punto de contacto que tenga esa etapa, o escriba en hace lo que ese punto hace por él",
        "add the service to a touchpoint that has that stage, or write under hace what that touchpoint does for it",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let missing: Vec<Stage> = Stage::ALL
            .iter()
            .copied()
            .filter(|stage| project.touchpoints_giving(&service.id, *stage).is_empty())
            .collect();
        // What could not be read may give the stage that seems to be missing.
        if !missing.is_empty() && project.has_unread_services() {
            findings.unknown();
            continue;
        }
        findings.examined();
        if !missing.is_empty() {
            report(service, &missing, findings);
        }
    }
}

fn report(service: &Service, missing: &[Stage], findings: &mut Findings<'_, '_>) {
    let (name, id) = (service.name(), &service.id);
    if missing.len() == Stage::ALL.len() {
        findings
            .report(
                service.span(),
                said!("ningún punto de contacto presta «{name}»"; "no touchpoint gives “{name}”"),
            )
            .help(said!(
                "agregue {id} a servicios en el protocolo de cada punto que lo presta";
                "add {id} to servicios in the protocol of each touchpoint that gives it"
            ));
        return;
    }
    let done = |stage: &Stage| match stage {
        Stage::Preparation => Said::new("preparar", "prepared"),
        Stage::Attention => Said::new("atender", "attended"),
        Stage::Closing => Said::new("cerrar", "closed"),
    };
    let verbs = |stage: &Stage| match stage {
        Stage::Preparation => "informa, agenda",
        Stage::Attention => "recibe, tramita, resuelve, remite",
        Stage::Closing => "entrega, da_seguimiento, evalua",
    };
    let es: Vec<&str> = missing.iter().map(|stage| done(stage).es).collect();
    let en: Vec<&str> = missing.iter().map(|stage| done(stage).en).collect();
    let (es, en) = (es.join(" ni "), en.join(" or "));
    let verbs: Vec<&str> = missing.iter().map(verbs).collect();
    let verbs = verbs.join("; ");
    findings
        .report(
            service.span(),
            said!(
                "«{name}» no se puede {es} en ningún punto de contacto";
                "“{name}” cannot be {en} at any touchpoint"
            ),
        )
        .help(said!(
            "agregue {id} a servicios en un punto que tenga esa etapa, o escriba en hace: {verbs}";
            "add {id} to servicios at a touchpoint that has that stage, or write under hace: {verbs}"
        ));
}
