use crate::diagnostic::Severity;
use crate::graph::WheelEdge;
use crate::locale::Said;
use crate::model::written::{Relation, Stage};
use crate::model::{Project, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// Judged where the wheel has a touchpoint that closes and another that prepares.
pub(super) static RULE: Rule = Rule {
    code: "G11-03",
    name: "ciclo-abierto",
    section: "1.1",
    cycle: Cycle::Integration,
    severity: Severity::Advice,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Lo que se sabe al cerrar una atención sirve para preparar la siguiente.",
        "What is known when an attention is closed serves to prepare the next one.",
    ),
    why: Said::new(
        "La guía dibuja un ciclo y no una línea: la relación con la persona vuelve a empezar. Lo aprendido al cerrar ahorra preguntas y papeles cuando ella regresa.",
        "The guide draws a cycle and not a line: the relation with the person begins again. What was learnt at closing saves questions and papers when she comes back.",
    ),
    fix: Said::new(
        "escriba una relación con etapa: cierre, llega_a: preparacion y la informacion que pasa",
        "write a relation with etapa: cierre, llega_a: preparacion and the informacion that passes",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    findings.about(Subject::Entity);
    let at_stage = |stage: Stage| -> Vec<&Touchpoint> {
        let occurrences = cx.wheel.occurrences();
        let found = occurrences.filter(|(it, _)| it.stage == stage);
        found.map(|(_, touchpoint)| touchpoint).collect()
    };
    let (closing, preparation) = (at_stage(Stage::Closing), at_stage(Stage::Preparation));
    let pair = closing.iter().find_map(|from| {
        let to = preparation.iter().find(|to| to.id != from.id)?;
        Some((*from, *to))
    });
    let Some((from, to)) = pair else { return };
    let back: Vec<WheelEdge<'_>> = cx
        .wheel
        .edges()
        .into_iter()
        .filter(closes_the_cycle)
        .collect();
    let mut entries = back.iter().flat_map(|edge| &edge.relation.declared);
    let written =
        |(at, entry): &(usize, usize)| &project.touchpoints[*at].written.relations[*entry];
    if back.is_empty() && project.has_lost_relation() {
        findings.unknown();
        return;
    }
    findings.examined();
    if entries
        .clone()
        .any(|it| !written(it).information.is_empty() || written(it).is_broken("informacion"))
    {
        return;
    }
    match entries.next() {
        Some(entry) => empty_handed(written(entry), findings),
        None => open(from, to, findings),
    }
}

/// The relation is there, but nothing passes.
fn empty_handed(relation: &Relation, findings: &mut Findings<'_, '_>) {
    findings
        .report(
            relation.other.as_ref().map_or(relation.span, |other| other.span),
            Said::new(
                "esta relación va del cierre a la preparación, pero no lleva información",
                "this relation goes from closing to preparation, but carries no information",
            )
            .owned(),
        )
        .help(
            Said::new(
                "agregue informacion con lo que se supo al cerrar: el resultado de la encuesta, lo que quedó pendiente",
                "add informacion with what was learnt at closing: the result of the survey, what is still pending",
            )
            .owned(),
        );
}

/// There is no relation.
fn open(from: &Touchpoint, to: &Touchpoint, findings: &mut Findings<'_, '_>) {
    let (name, other, id) = (from.name(), to.name(), &to.id);
    findings
        .report(
            from.stage_span(Stage::Closing).unwrap_or(from.span()),
            Said::new(
                "nada de lo que se sabe al cerrar llega a la preparación de la siguiente atención",
                "nothing of what is known at closing reaches the preparation of the next attention",
            )
            .owned(),
        )
        .label(said!("«{name}» cierra aquí"; "“{name}” closes here"))
        .see(to.span(), said!("«{other}» prepara la siguiente"; "“{other}” prepares the next one"))
        .help(said!(
            "por ejemplo: {{ punto: {id}, etapa: cierre, llega_a: preparacion, naturaleza: informa, informacion: [resultado-encuesta] }}";
            "for example: {{ punto: {id}, etapa: cierre, llega_a: preparacion, naturaleza: informa, informacion: [resultado-encuesta] }}"
        ));
}

fn closes_the_cycle(edge: &WheelEdge<'_>) -> bool {
    let it = edge.relation;
    let ends = (it.from_stage, it.to_stage);
    ends == (Stage::Closing, Stage::Preparation)
        || it.is_mutual && ends == (Stage::Preparation, Stage::Closing)
}
