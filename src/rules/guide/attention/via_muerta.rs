use crate::diagnostic::Severity;
use crate::graph::{Flow, WayKind};
use crate::locale::Said;
use crate::model::written::Moment;
use crate::model::{Step, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-15",
    name: "via-muerta",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "El recorrido es predecible: a todo paso se llega, de todo paso se sale, y cada decisión distingue sus respuestas.",
        "The way is predictable: every step is reached, every step leads to an end, and each decision tells its answers apart.",
    ),
    why: Said::new(
        "La guía pide que el recorrido de la persona sea lo más predecible posible. Un paso al que nadie llega o del que nadie sale deja a quien atiende sin saber qué hacer.",
        "The guide asks that the person's way be as predictable as possible. A step that nobody reaches or leaves gives those who attend nothing to go by.",
    ),
    fix: Said::new(
        "revise siguiente, decision y fin de este paso y de los que lo rodean",
        "check siguiente, decision and fin of this step and of those around it",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let Some(at) = cx.project.find(&touchpoint.id) else {
        return;
    };
    // Where a way could not be read, what seems unreachable may well be reached.
    if touchpoint.written.is_broken("pasos")
        || touchpoint.written.is_broken("excepciones")
        || has_lost_way(touchpoint)
    {
        return;
    }
    let flow = cx.flow(at);
    for step in touchpoint.steps() {
        findings.examined();
        answers(step, findings);
        contradicts(step, findings);
        falls_into_another_answer(step, flow, findings);
    }
    unreachable(flow, findings);
    endless(flow, findings);
}

/// Only the first of a run of steps is reported: the others follow it, and are reached with it.
fn unreachable(flow: &Flow<'_>, findings: &mut Findings<'_, '_>) {
    let mut last: Option<usize> = None;
    for step in flow.unreachable() {
        let follows = last.is_some_and(|last| last + 1 == step.index);
        last = Some(step.index);
        if follows {
            continue;
        }
        let name = step.name();
        let before = step
            .index
            .checked_sub(1)
            .map(|at| flow.touchpoint().step_at(at));
        let finding = findings.report(
            step.span(),
            said!("a «{name}» no se llega desde el inicio"; "“{name}” is not reached from the beginning"),
        );
        let Some(before) = before else { continue };
        let id = step.id;
        finding
            .see(
                before.span(),
                Said::new(
                    "el paso de arriba lleva a otra parte",
                    "the step above leads elsewhere",
                )
                .owned(),
            )
            .help(said!(
                "lleve aquí algún paso con siguiente o ir_a: {id}, o quite este";
                "lead some step here with siguiente or ir_a: {id}, or remove this one"
            ));
    }
}

/// Most steps of a circle that are named: more would hide what to do.
const NAMED: usize = 6;

/// The way out of a circle is missing for all of its steps: it is reported once, at the first.
fn endless(flow: &Flow<'_>, findings: &mut Findings<'_, '_>) {
    let endless = flow.endless();
    let unreachable: Vec<usize> = flow.unreachable().iter().map(|step| step.index).collect();
    let Some(step) = endless
        .into_iter()
        .find(|step| unreachable.binary_search(&step.index).is_err())
    else {
        return;
    };
    let circle = flow.circle(step.index);
    let name = step.name();
    let named = circle.iter().take(NAMED);
    let mut round = named
        .map(|step| format!("«{}»", step.name()))
        .collect::<Vec<_>>()
        .join(", ");
    if circle.len() > NAMED {
        round.push_str(", …");
    }
    findings
        .report(
            step.span(),
            said!(
                "desde «{name}» la atención no llega a ningún final";
                "from “{name}” the attention reaches no end"
            ),
        )
        .help(if circle.len() > 1 {
            said!(
                "dé una salida a este círculo: {round}; una respuesta más, siguiente a otro paso, o fin: sí";
                "give this circle a way out: {round}; one more answer, siguiente to another step, or fin: sí"
            )
        } else {
            said!("escriba fin: sí donde la atención termina"; "write fin: sí where the attention ends")
        });
}

/// A decision has two answers or more, each with its own words, and one at most without any.
fn answers(step: Step<'_>, findings: &mut Findings<'_, '_>) {
    let decision = &step.written.decision;
    let name = step.name();
    if decision.is_empty() {
        if let Some(question) = step
            .written
            .question
            .as_ref()
            .filter(|_| !step.written.is_broken("decision"))
        {
            findings.report(
                question.span,
                said!("«{name}» pregunta, pero no dice adónde lleva cada respuesta"; "“{name}” asks, but does not say where each answer leads"),
            )
            .help(Said::new(
                "agregue decision, con cuando e ir_a en cada respuesta",
                "add decision, with cuando and ir_a for each answer",
            ).owned());
        }
        return;
    }
    if decision.len() == 1 && !step.written.is_broken("decision") {
        findings
            .report(
                decision[0].span,
                said!("la decisión «{name}» tiene una sola respuesta"; "the decision “{name}” has only one answer"),
            )
            .help(Said::new(
                "agregue la otra respuesta, o cambie la decisión por siguiente",
                "add the other answer, or replace the decision with siguiente",
            ).owned());
    }
    let mut seen: Vec<(String, crate::source::Span)> = Vec::new();
    for branch in decision {
        let text = branch
            .when
            .as_ref()
            .map_or(String::new(), |when| when.trim().to_lowercase());
        let text = if text == "otro" { String::new() } else { text };
        let span = branch.when.as_ref().map_or(branch.span, |when| when.span);
        if let Some((_, first)) = seen.iter().find(|(other, _)| *other == text) {
            let message = if text.is_empty() {
                said!("la decisión «{name}» tiene dos respuestas sin texto"; "the decision “{name}” has two answers without text")
            } else {
                said!("la decisión «{name}» tiene dos respuestas «{text}»"; "the decision “{name}” has two answers “{text}”")
            };
            findings
                .report(span, message)
                .see(
                    *first,
                    Said::new("la otra está aquí", "the other one is here").owned(),
                )
                .help(
                    Said::new(
                        "dé a cada respuesta sus propias palabras",
                        "give each answer words of its own",
                    )
                    .owned(),
                );
        } else {
            seen.push((text, span));
        }
    }
}

/// A step ends, asks or goes on: one of the three.
fn contradicts(step: Step<'_>, findings: &mut Findings<'_, '_>) {
    let written = step.written;
    let name = step.name();
    let ends = written.end.as_ref().filter(|end| end.value.0);
    let asks = !written.decision.is_empty();
    if let Some(next) = written.next.as_ref().filter(|_| asks) {
        findings
            .report(
                next.span,
                said!(
                    "«{name}» tiene decision y también siguiente";
                    "“{name}” has decision, and siguiente too"
                ),
            )
            .help(
                Said::new(
                    "quite siguiente: adónde se sigue lo dice cada respuesta, en ir_a",
                    "remove siguiente: each answer says where one goes on, in ir_a",
                )
                .owned(),
            );
    }
    let Some(end) = ends.filter(|_| asks || written.next.is_some()) else {
        return;
    };
    let key = if asks { "decision" } else { "siguiente" };
    findings
        .report(
            end.span,
            said!(
                "«{name}» dice que la atención termina y también adónde sigue";
                "“{name}” says that the attention ends, and also where it goes on"
            ),
        )
        .help(said!("quite fin, o quite {key}"; "remove fin, or remove {key}"));
}

/// The steps of one answer run on into those of the next, since nothing says that they end. With two answers this is how
/// one writes "do this besides": it is a slip when they send the person elsewhere, or with three or more answers that do
/// not all meet there.
fn falls_into_another_answer(decision: Step<'_>, flow: &Flow<'_>, findings: &mut Findings<'_, '_>) {
    let answers = flow.ways(decision.index).into_iter();
    let mut targets: Vec<usize> = answers
        .filter(|(_, way)| matches!(way.kind, WayKind::Answer(_)))
        .map(|(to, _)| to)
        .collect();
    targets.sort_unstable();
    targets.dedup();
    for pair in targets.windows(2) {
        let [from, into] = *pair else { continue };
        let last = into - 1;
        let falls = last >= from
            && last != decision.index
            && flow
                .ways(last)
                .iter()
                .any(|(to, way)| *to == into && matches!(way.kind, WayKind::Falls));
        let touchpoint = flow.touchpoint();
        if !falls || !flow.leads(from, last) {
            continue;
        }
        let meets = || !targets.iter().any(|other| flow.avoids(*other, into));
        let sends = || (from..into).any(|step| sends_elsewhere(touchpoint.step_at(step)));
        if sends() || targets.len() > 2 && !meets() {
            report_fall(touchpoint.step_at(last), touchpoint.step_at(into), findings);
        }
    }
}

/// Whether the person leaves the attention here, with a no or with somebody else.
fn sends_elsewhere(step: Step<'_>) -> bool {
    let moment = step.written.moment.as_ref().map(|moment| moment.value);
    matches!(
        moment,
        Some(Moment::Refusal | Moment::Move | Moment::Transfer)
    )
}

fn report_fall(end: Step<'_>, next: Step<'_>, findings: &mut Findings<'_, '_>) {
    let (end_name, next_name) = (end.name(), next.name());
    findings
        .report(
            end.span(),
            said!(
                "después de «{end_name}» se sigue en «{next_name}», que es de otra respuesta";
                "after “{end_name}” comes “{next_name}”, which belongs to another answer"
            ),
        )
        .see(
            next.span(),
            Said::new(
                "aquí empieza la otra respuesta",
                "the other answer begins here",
            )
            .owned(),
        )
        .help(
            Said::new(
                "escriba en este paso fin: sí, o siguiente con el paso donde las respuestas se juntan",
                "write in this step fin: sí, or siguiente with the step where the answers meet",
            )
            .owned(),
        );
}

/// Whether some way leads to a step that is not there. That has been reported.
fn has_lost_way(touchpoint: &Touchpoint) -> bool {
    let is_lost = |id: &crate::model::value::StepId| touchpoint.step(id).is_none();
    touchpoint.written.steps.iter().any(|step| {
        step.next.as_ref().is_some_and(|next| is_lost(&next.value))
            || step.decision.iter().any(|branch| {
                branch
                    .target
                    .as_ref()
                    .is_none_or(|target| is_lost(&target.value))
            })
    })
}
