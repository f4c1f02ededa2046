use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::Actor;
use crate::model::{Step, Touchpoint};
use crate::rules::listing::quoted;
use crate::rules::{Check, Context, Cycle, Findings, Rule, ThresholdName};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-13",
    name: "demasiados-pasos",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Advice,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Los pasos que hace la persona son los menos posibles.",
        "The steps that the person does are as few as possible.",
    ),
    why: Said::new(
        "La guía ve en cada paso que se quita o se une una oportunidad de mejorar la satisfacción. Dos tareas seguidas de la persona casi siempre caben en una.",
        "The guide sees in each step that is removed or joined a chance to improve satisfaction. Two tasks of the person in a row almost always fit in one.",
    ),
    fix: Said::new(
        "una en un solo paso lo que la persona hace seguido, o quite lo que no hace falta",
        "join in one step what the person does in a row, or remove what is not needed",
    ),
    check: Check::Protocol(check),
};

/// The main way is counted: the one of the first answers. Joining is advised where nobody else does anything in between.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    if !touchpoint.is_attended() || touchpoint.written.is_broken("pasos") {
        return;
    }
    let flow = cx.flow(at);
    let own: Vec<Step<'_>> = flow
        .main_way()
        .into_iter()
        .filter(|step| step.actor == Actor::Citizen)
        .collect();
    for _ in &own {
        findings.examined();
    }
    let most = cx.thresholds.count(ThresholdName::PersonSteps);
    if let Some(step) = own.get(most) {
        let count = own.len();
        findings.report(
            step.span(),
            said!(
                "en el camino principal la persona hace {count} pasos; son mejores {most} o menos (umbral de la herramienta, configurable)";
                "on the main way the person does {count} steps; {most} or fewer are better (the tool's threshold, configurable)"
            ),
        );
    }
    for run in flow.runs_of_person() {
        let names: Vec<&str> = run.iter().map(|step| step.name()).collect();
        let (names, count) = (quoted(&names), run.len());
        let (first, second) = (run[0], run[1]);
        findings
            .report(
                second.span(),
                said!(
                    "la persona hace {count} pasos seguidos que podrían ser uno: {}", names.es;
                    "the person does {count} steps in a row that could be one: {}", names.en
                ),
            )
            .see(first.span(), Said::new("el primero", "the first").owned());
    }
}
