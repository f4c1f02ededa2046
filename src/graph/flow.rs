use std::collections::VecDeque;

use petgraph::Direction::{Incoming, Outgoing};
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use crate::model::value::StepId;
use crate::model::written::{CommonFile, Exception};
use crate::model::{InForce, Step, Touchpoint};
use crate::source::Span;

/// A protocol as a graph of steps. Ways to steps that are not there are left out: they have been reported.
#[derive(Debug)]
pub struct Flow<'p> {
    touchpoint: &'p Touchpoint,
    exceptions: Vec<InForce<'p, Exception>>,
    graph: DiGraph<(), Way<'p>>,
}

/// A way from one step to another.
#[derive(Clone, Copy, Debug)]
pub struct Way<'p> {
    /// Why the attention goes this way.
    pub kind: WayKind<'p>,
    /// Where it is written: the reference, or the step that falls through.
    pub span: Span,
}

/// Why the attention goes from one step to another.
#[derive(Clone, Copy, Debug)]
pub enum WayKind<'p> {
    /// The step below follows, since nothing else is written.
    Falls,
    /// `siguiente` says so.
    Next,
    /// An answer of a decision; none is "in any other case".
    Answer(Option<&'p str>),
    /// An exception goes on here. It is the place of the exception among those in force.
    Exception(usize),
}

impl WayKind<'_> {
    /// Whether it belongs to the attention as it was meant to go.
    pub fn is_planned(self) -> bool {
        !matches!(self, WayKind::Exception(_))
    }
}

impl<'p> Flow<'p> {
    /// Builds the graph of a protocol, with the exceptions in force.
    pub fn new(touchpoint: &'p Touchpoint, common: Option<&'p CommonFile>) -> Self {
        let mut flow = Flow {
            touchpoint,
            exceptions: touchpoint.exceptions(common),
            graph: DiGraph::new(),
        };
        for _ in touchpoint.steps() {
            flow.graph.add_node(());
        }
        for step in touchpoint.steps() {
            flow.ways_out(step);
        }
        flow.exceptions_in();
        flow
    }

    fn ways_out(&mut self, step: Step<'p>) {
        if step.is_end() {
            return;
        }
        let written = step.written;
        for branch in &written.decision {
            if let Some(target) = &branch.target {
                let answer = branch
                    .when
                    .as_ref()
                    .map(|when| when.value.as_ref())
                    .filter(|when| !is_otherwise(when));
                self.connect(
                    step.index,
                    &target.value,
                    WayKind::Answer(answer),
                    target.span,
                );
            }
        }
        if let Some(next) = &written.next {
            self.connect(step.index, &next.value, WayKind::Next, next.span);
        }
        let goes_on = written.decision.is_empty() && written.next.is_none();
        if goes_on && step.index + 1 < self.graph.node_count() {
            let (from, to) = (node(step.index), node(step.index + 1));
            let way = Way {
                kind: WayKind::Falls,
                span: step.span(),
            };
            self.graph.add_edge(from, to, way);
        }
    }

    /// An exception with its step goes from there; one that can happen anywhere has no single place to start from, and
    /// only makes its target reachable: it starts at the first step.
    fn exceptions_in(&mut self) {
        for at in 0..self.exceptions.len() {
            let exception = self.exceptions[at].entry;
            let Some(target) = &exception.goes_to else {
                continue;
            };
            let from = match &exception.step {
                Some(step) => self.touchpoint.step(&step.value).map(|step| step.index),
                None => self.start().map(|step| step.index),
            };
            if let Some(from) = from {
                self.connect(from, &target.value, WayKind::Exception(at), target.span);
            }
        }
    }

    fn connect(&mut self, from: usize, to: &StepId, kind: WayKind<'p>, span: Span) {
        if let Some(to) = self.touchpoint.step(to) {
            self.graph
                .add_edge(node(from), node(to.index), Way { kind, span });
        }
    }

    /// The touchpoint.
    pub fn touchpoint(&self) -> &'p Touchpoint {
        self.touchpoint
    }

    /// The exceptions in force.
    pub fn exceptions(&self) -> &[InForce<'p, Exception>] {
        &self.exceptions
    }

    /// The step where the attention begins; none when there are no steps.
    pub fn start(&self) -> Option<Step<'p>> {
        self.touchpoint.steps().next()
    }

    /// The ways out of a step, in the order written.
    pub fn ways(&self, step: usize) -> Vec<(usize, Way<'p>)> {
        let mut ways: Vec<_> = self
            .graph
            .edges_directed(node(step), Outgoing)
            .map(|edge| (edge.id(), edge.target().index(), *edge.weight()))
            .collect();
        // petgraph gives the last edge first.
        ways.sort_by_key(|(id, ..)| *id);
        ways.into_iter().map(|(_, to, way)| (to, way)).collect()
    }

    /// Whether the attention can end at a step: it says so, or nothing follows it.
    pub fn is_end(&self, step: usize) -> bool {
        let step = self.touchpoint.step_at(step);
        let written = step.written;
        let is_last = step.index + 1 == self.graph.node_count();
        step.is_end() || (is_last && written.next.is_none() && written.decision.is_empty())
    }

    /// Steps that no way reaches from the start, in order.
    pub fn unreachable(&self) -> Vec<Step<'p>> {
        let Some(start) = self.start() else {
            return Vec::new();
        };
        let reached = self.spread([start.index], Outgoing, |_| true);
        self.touchpoint
            .steps()
            .filter(|step| !reached[step.index])
            .collect()
    }

    /// Steps from which no end can be reached without an exception, in order: the attention would never end.
    pub fn endless(&self) -> Vec<Step<'p>> {
        let ends = (0..self.graph.node_count()).filter(|step| self.is_end(*step));
        let ending = self.spread(ends, Incoming, WayKind::is_planned);
        self.touchpoint
            .steps()
            .filter(|step| !ending[step.index])
            .collect()
    }

    /// The first steps that satisfy `is_wanted` on the planned ways from the start: one on each way that has any.
    pub fn first(&self, is_wanted: impl Fn(Step<'p>) -> bool) -> Vec<Step<'p>> {
        let Some(start) = self.start() else {
            return Vec::new();
        };
        let mut seen = vec![false; self.graph.node_count()];
        let mut found = Vec::new();
        let mut queue = VecDeque::from([start.index]);
        while let Some(at) = queue.pop_front() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            let step = self.touchpoint.step_at(at);
            if is_wanted(step) {
                found.push(step);
                continue;
            }
            queue.extend(
                self.ways(at)
                    .into_iter()
                    .filter(|(_, way)| way.kind.is_planned())
                    .map(|(to, _)| to),
            );
        }
        found.sort_by_key(|step| step.index);
        found
    }

    /// The steps that planned ways reach from a step and that lead back to it, itself among them, in order: it stands
    /// alone when it is on no circle.
    pub fn circle(&self, step: usize) -> Vec<Step<'p>> {
        let after = self.spread([step], Outgoing, WayKind::is_planned);
        let before = self.spread([step], Incoming, WayKind::is_planned);
        let steps = self.touchpoint.steps();
        steps
            .filter(|it| after[it.index] && before[it.index])
            .collect()
    }

    /// Whether a planned way leads from one step to another.
    pub fn leads(&self, from: usize, to: usize) -> bool {
        self.spread([from], Outgoing, WayKind::is_planned)[to]
    }

    /// Whether the attention can go from one step to an end without passing by another.
    pub fn avoids(&self, from: usize, avoided: usize) -> bool {
        let mut reached = vec![false; self.graph.node_count()];
        reached[avoided] = true;
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut reached[at], true) {
                continue;
            }
            if self.is_end(at) {
                return true;
            }
            let ways = self.graph.edges_directed(node(at), Outgoing);
            let planned = ways.filter(|edge| edge.weight().kind.is_planned());
            open.extend(planned.map(|edge| edge.target().index()));
        }
        false
    }

    /// The steps from which a planned way leads straight to a step, once for each way.
    pub(super) fn planned_into(&self, step: usize) -> Vec<usize> {
        let ways = self.graph.edges_directed(node(step), Incoming);
        let planned = ways.filter(|edge| edge.weight().kind.is_planned());
        planned.map(|edge| edge.source().index()).collect()
    }

    fn spread(
        &self,
        from: impl IntoIterator<Item = usize>,
        direction: petgraph::Direction,
        follows: impl Fn(WayKind<'p>) -> bool,
    ) -> Vec<bool> {
        let mut reached = vec![false; self.graph.node_count()];
        let mut open: Vec<usize> = from.into_iter().collect();
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut reached[at], true) {
                continue;
            }
            let edges = self.graph.edges_directed(node(at), direction);
            open.extend(edges.filter(|edge| follows(edge.weight().kind)).map(
                |edge| match direction {
                    Outgoing => edge.target().index(),
                    Incoming => edge.source().index(),
                },
            ));
        }
        reached
    }
}

fn node(step: usize) -> NodeIndex {
    NodeIndex::new(step)
}

/// `otro` is any other case, as no text is.
fn is_otherwise(answer: &str) -> bool {
    matches!(answer.trim().to_lowercase().as_str(), "otro" | "otra")
}
