use super::plan::{Link, LinkKind, Plan, Spot, What};
use crate::diagram::{Chart, ChartEdge, ChartLane, ChartNode, EdgeKind, NodeKind};
use crate::locale::{Said, Words, fill};
use crate::model::Project;
use crate::model::written::{Actor, Exception};

/// The line of a service blueprint between what the person sees and what she does not.
const VISIBILITY: Said = Said::new("Línea de visibilidad", "Line of visibility");

/// The chart of a plan, in the language of the entity. The order of the nodes and edges is that of the plan.
pub(super) fn chart(project: &Project, plan: &Plan<'_>, has_lanes: bool) -> Chart {
    let words = Words::of(project.locale());
    let actors = if has_lanes { actors(plan) } else { Vec::new() };
    Chart {
        title: fill(
            words.drawing_flowchart,
            &[("punto", plan.touchpoint.name())],
        ),
        description: description(plan, words),
        lang: project.locale().tag().to_owned(),
        nodes: plan
            .spots
            .iter()
            .map(|spot| node(project, spot, &actors))
            .collect(),
        edges: plan.links.iter().map(|link| edge(words, link)).collect(),
        lanes: actors.iter().map(|actor| lane(project, *actor)).collect(),
        visibility: visibility(project, &actors),
    }
}

/// Who acts in a plan, in the order of the lanes: first those whom the person sees.
pub(super) fn actors(plan: &Plan<'_>) -> Vec<Actor> {
    let acts = |actor: &&Actor| plan.spots.iter().any(|spot| spot.actor == **actor);
    Actor::ALL.iter().filter(acts).copied().collect()
}

/// A lane, under the entity's own word for the person and the official.
pub(super) fn lane(project: &Project, actor: Actor) -> ChartLane {
    let vocabulary = project.vocabulary();
    let own = match actor {
        Actor::Citizen => vocabulary.and_then(|it| it.person.as_ref()),
        Actor::Official => vocabulary.and_then(|it| it.official.as_ref()),
        Actor::System | Actor::BackOffice => None,
    };
    let label = actor.label();
    let name = own.map_or(*label.get(project.locale()), |own| own);
    ChartLane {
        id: actor.key().to_owned(),
        name: Words::of(project.locale()).capital(name),
        visible: is_seen(actor),
    }
}

/// What the line of visibility is called; nothing where all lanes are on one side of it.
pub(super) fn visibility(project: &Project, actors: &[Actor]) -> String {
    let seen = actors.iter().filter(|actor| is_seen(**actor)).count();
    if seen == 0 || seen == actors.len() {
        return String::new();
    }
    (*VISIBILITY.get(project.locale())).to_owned()
}

fn is_seen(actor: Actor) -> bool {
    actor != Actor::BackOffice
}

/// What an exception is called.
pub(super) fn exception_name(project: &Project, exception: &Exception) -> String {
    let kind = exception.kind.as_ref();
    let kind = kind.map_or("", |kind| *kind.label().get(project.locale()));
    Words::of(project.locale()).capital(kind)
}

/// What an answer is called.
pub(super) fn answer<'a>(words: &Words, answer: Option<&'a str>) -> &'a str {
    answer.unwrap_or(words.page.otherwise)
}

fn node(project: &Project, spot: &Spot<'_>, actors: &[Actor]) -> ChartNode {
    let words = Words::of(project.locale());
    let (kind, label) = match spot.what {
        What::Start => (NodeKind::Start, words.chart_start.to_owned()),
        What::End => (NodeKind::End, words.chart_end.to_owned()),
        What::Exception(exception) => (NodeKind::Exception, exception_name(project, exception)),
        What::Step(step) => {
            let is_decision = !step.written.decision.is_empty();
            let question = step.written.question.as_ref().filter(|_| is_decision);
            let name = question.map_or(step.name(), |question| question);
            let kind = if is_decision {
                NodeKind::Decision
            } else {
                NodeKind::Step
            };
            (kind, format!("{}. {name}", step.index + 1))
        }
    };
    ChartNode {
        id: spot.id.clone(),
        kind,
        label,
        lane: actors.iter().position(|actor| *actor == spot.actor),
        ..ChartNode::default()
    }
}

fn edge(words: &Words, link: &Link<'_>) -> ChartEdge {
    let (kind, label) = match link.kind {
        LinkKind::Follows => (EdgeKind::Flow, ""),
        LinkKind::Answer(said) => (EdgeKind::Branch, answer(words, said)),
        LinkKind::Exceptional => (EdgeKind::Exception, ""),
    };
    ChartEdge {
        from: link.from,
        to: link.to,
        label: label.to_owned(),
        kind: if link.is_return {
            EdgeKind::Return
        } else {
            kind
        },
    }
}

/// What the picture shows, for those who do not see it.
fn description(plan: &Plan<'_>, words: &Words) -> String {
    let steps = plan.touchpoint.steps();
    let decisions = steps.filter(|step| !step.written.decision.is_empty());
    let decisions = words.decisions.count(decisions.count());
    let steps = words.steps.count(plan.touchpoint.steps().len());
    format!("{steps}, {decisions}.")
}
