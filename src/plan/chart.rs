//! From a plan to what is drawn: the reader's words on every box and line.

use super::lanes::{actors, lane, visibility};
use super::{Link, LinkKind, Plan, Spot, What};
use crate::diagram::{Chart, ChartEdge, ChartNode, EdgeKind, NodeKind};
use crate::locale::{Words, fill};
use crate::model::written::{Actor, Exception};
use crate::model::{Project, Step};

impl Plan<'_> {
    /// The chart of the plan, in the language of the entity; the order of the nodes and edges is that of the plan. With
    /// `has_lanes`, each spot stands in the lane of who acts there.
    pub fn chart(&self, project: &Project, has_lanes: bool) -> Chart {
        let words = Words::of(project.locale());
        let actors = if has_lanes { actors(self) } else { Vec::new() };
        let nodes = self.spots.iter();
        Chart {
            title: fill(
                words.drawing_flowchart,
                &[("punto", self.touchpoint.name())],
            ),
            description: format!("{}.", self.counts(words).join(", ")),
            lang: project.locale().tag().to_owned(),
            nodes: nodes.map(|spot| node(project, spot, &actors)).collect(),
            edges: self.links.iter().map(|link| edge(words, link)).collect(),
            lanes: actors.iter().map(|actor| lane(project, *actor)).collect(),
            visibility: visibility(project, &actors),
        }
    }

    /// How many steps and decisions there are, in words.
    pub(crate) fn counts(&self, words: &Words) -> [String; 2] {
        let steps = self.spots.iter().filter_map(|spot| match spot.what {
            What::Step(step, _) => Some(step),
            _ => None,
        });
        let is_decision = |step: &Step<'_>| !step.written.decision.is_empty();
        let decisions = steps.clone().filter(is_decision).count();
        [
            words.steps.count(steps.count()),
            words.decisions.count(decisions),
        ]
    }
}

impl LinkKind<'_> {
    /// What stands beside the line.
    pub(crate) fn label<'a>(&'a self, words: &'a Words) -> &'a str {
        match self {
            LinkKind::Answer(answer) => answer.unwrap_or(words.page.otherwise),
            LinkKind::Follows | LinkKind::Exceptional => "",
        }
    }
}

/// What an exception is called.
pub fn exception_name(project: &Project, exception: &Exception) -> String {
    let kind = exception.kind.as_ref();
    let kind = kind.map_or("", |kind| *kind.label().get(project.locale()));
    Words::of(project.locale()).capital(kind)
}

fn node(project: &Project, spot: &Spot<'_>, actors: &[Actor]) -> ChartNode {
    let words = Words::of(project.locale());
    let (kind, label) = match spot.what {
        What::Start => (NodeKind::Start, words.chart_start.to_owned()),
        What::End => (NodeKind::End, words.chart_end.to_owned()),
        What::Exception(exception) => (NodeKind::Exception, exception_name(project, exception)),
        What::Step(step, number) => {
            let is_decision = !step.written.decision.is_empty();
            let question = step.written.question.as_ref().filter(|_| is_decision);
            let name = question.map_or(step.name(), |question| question);
            let kind = if is_decision {
                NodeKind::Decision
            } else {
                NodeKind::Step
            };
            (kind, format!("{number}. {name}"))
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
    let kind = match link.kind {
        _ if link.is_return => EdgeKind::Return,
        LinkKind::Follows => EdgeKind::Flow,
        LinkKind::Answer(_) => EdgeKind::Branch,
        LinkKind::Exceptional => EdgeKind::Exception,
    };
    ChartEdge {
        from: link.from,
        to: link.to,
        label: link.kind.label(words).to_owned(),
        kind,
    }
}
