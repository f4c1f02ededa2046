use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::Stage;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G12-04",
    name: "etapa-sin-pasos",
    section: "1.2",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Un punto que sirve en varias etapas tiene pasos para cada una, y hace por cada servicio lo que es de sus etapas.",
        "A touchpoint that serves in several stages has steps for each, and does for each service what belongs to its stages.",
    ),
    why: Said::new(
        "El mismo punto puede servir para prepararse, para ser atendido o para cerrar, y no se atiende igual en cada caso. Una etapa sin pasos deja a quien atiende sin saber qué hacer en ella.",
        "The same touchpoint can serve to prepare, to be attended or to close, and people are not attended alike in each. A stage without steps leaves those who attend without knowing what to do in it.",
    ),
    fix: Said::new(
        "agregue pasos con esa etapa, o quite la etapa",
        "add steps with that stage, or remove the stage",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let written = &touchpoint.written;
    if written.is_broken("etapas") || written.is_broken("pasos") || touchpoint.stages.is_empty() {
        findings.unknown();
        return;
    }
    for (stage, _) in &written.stages.0 {
        findings.examined();
        if !touchpoint.steps().any(|step| step.stage == stage.value) {
            let (label, key) = (stage.value.label(), stage.value.key());
            findings
                .report(
                    stage.span,
                    said!("la etapa de {} no tiene pasos", label.es; "the stage of {} has no steps", label.en),
                )
                .help(said!(
                    "escriba etapa: {key} en el primer paso de esa etapa, o quite {key} de etapas";
                    "write etapa: {key} in the first step of that stage, or remove {key} from etapas"
                ));
        }
    }
    undeclared(touchpoint, findings);
    verbs(touchpoint, findings);
}

/// Steps of a stage that the touchpoint does not declare: only the first is reported.
fn undeclared(touchpoint: &Touchpoint, findings: &mut Findings<'_, '_>) {
    let mut seen: Vec<Stage> = touchpoint.stages.clone();
    for step in touchpoint.steps() {
        if seen.contains(&step.stage) {
            continue;
        }
        seen.push(step.stage);
        findings.examined();
        let (name, label, key) = (step.name(), step.stage.label(), step.stage.key());
        let span = step
            .written
            .stage
            .as_ref()
            .map_or(step.span(), |stage| stage.span);
        let finding = findings.report(
            span,
            said!(
                "«{name}» es de la etapa de {}, y este punto no la declara", label.es;
                "“{name}” belongs to the stage of {}, which this touchpoint does not declare", label.en
            ),
        );
        let finding = finding.help(said!(
            "agregue {key} a etapas y qué hace allí la persona, o corrija la etapa del paso";
            "add {key} to etapas with what the person does there, or correct the stage of the step"
        ));
        if let Some((first, _)) = touchpoint.written.stages.0.first() {
            finding.see(
                first.span,
                Said::new(
                    "las etapas se declaran aquí",
                    "the stages are declared here",
                )
                .owned(),
            );
        }
    }
}

/// Parts of a service that belong to a stage that the touchpoint does not declare.
fn verbs(touchpoint: &Touchpoint, findings: &mut Findings<'_, '_>) {
    for verb in touchpoint
        .written
        .services
        .iter()
        .flat_map(|entry| &entry.does)
    {
        findings.examined();
        let stage = verb.value.stage();
        if touchpoint.stages.contains(&stage) {
            continue;
        }
        let (verb_key, label, key) = (verb.value.key(), stage.label(), stage.key());
        findings
            .report(
                verb.span,
                said!(
                    "«{verb_key}» es de la etapa de {}, y este punto no la declara", label.es;
                    "“{verb_key}” belongs to the stage of {}, which this touchpoint does not declare", label.en
                ),
            )
            .help(said!(
                "quite {verb_key} de hace, o agregue {key} a etapas con sus pasos";
                "remove {verb_key} from hace, or add {key} to etapas with its steps"
            ));
    }
}
