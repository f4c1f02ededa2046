use std::collections::BTreeMap;

use crate::graph::{Flow, WayKind};
use crate::model::written::{Actor, Exception};
use crate::model::{InForce, Project, Step, Touchpoint};

/// A protocol as every picture shows it: where it begins, its steps, the exceptions that have a place among them, where
/// it ends. The spots, their ids and the links are those of the handbook's drawing; a test holds them together.
pub(super) struct Plan<'p> {
    pub(super) touchpoint: &'p Touchpoint,
    /// The start first, then the steps in order; without steps, nothing.
    pub(super) spots: Vec<Spot<'p>>,
    pub(super) links: Vec<Link<'p>>,
    /// Exceptions in force that can happen anywhere, and lead to no step that is not reached otherwise.
    pub(super) anywhere: Vec<&'p Exception>,
}

/// Something that the attention passes.
pub(super) struct Spot<'p> {
    /// Its name within the plan: lower case, digits and hyphens, a letter first.
    pub(super) id: String,
    pub(super) what: What<'p>,
    /// Who acts there; for what is no step, who acts at the step beside it.
    pub(super) actor: Actor,
}

/// What a spot is.
#[derive(Clone, Copy)]
pub(super) enum What<'p> {
    Start,
    Step(Step<'p>),
    Exception(&'p Exception),
    End,
}

/// A way from one spot to another, by their places.
pub(super) struct Link<'p> {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) kind: LinkKind<'p>,
    /// Whether it goes back to an earlier step, or to the same one.
    pub(super) is_return: bool,
}

/// Why the attention takes a way.
#[derive(Clone, Copy)]
pub(super) enum LinkKind<'p> {
    /// It simply goes on.
    Follows,
    /// An answer; none is "in any other case".
    Answer(Option<&'p str>),
    /// Into an exception, or out of it.
    Exceptional,
}

impl<'p> Plan<'p> {
    /// The plan of a touchpoint of this project.
    pub(super) fn new(project: &'p Project, touchpoint: &'p Touchpoint) -> Self {
        let flow = Flow::new(touchpoint, project.common());
        let mut plan = Plan {
            touchpoint,
            spots: Vec::new(),
            links: Vec::new(),
            anywhere: Vec::new(),
        };
        if let Some(first) = flow.start() {
            plan.add("inicio".to_owned(), What::Start, first.actor);
            for step in touchpoint.steps() {
                plan.add(format!("paso-{}", step.id), What::Step(step), step.actor);
            }
            plan.link(0, spot(first.index), LinkKind::Follows);
            plan.ways(&flow);
        }
        plan.exceptions(&flow);
        plan
    }

    fn ways(&mut self, flow: &Flow<'p>) {
        for step in self.touchpoint.steps() {
            for (to, way) in flow.ways(step.index) {
                let kind = match way.kind {
                    WayKind::Exception(_) => continue,
                    WayKind::Answer(answer) => LinkKind::Answer(answer),
                    WayKind::Falls | WayKind::Next => LinkKind::Follows,
                };
                self.links.push(Link {
                    from: spot(step.index),
                    to: spot(to),
                    kind,
                    is_return: to <= step.index,
                });
            }
            if flow.is_end(step.index) {
                let end = self.end(step.actor);
                self.link(spot(step.index), end, LinkKind::Follows);
            }
        }
    }

    /// An exception has a place when it happens at a step, or is the one way to a step.
    fn exceptions(&mut self, flow: &Flow<'p>) {
        let touchpoint = self.touchpoint;
        let reached = self.reached();
        let ids = exception_ids(flow.exceptions());
        for (exception, id) in flow.exceptions().iter().zip(ids) {
            let entry = exception.entry;
            let place = |step: &Option<crate::source::Spanned<crate::model::value::StepId>>| {
                touchpoint.step(&step.as_ref()?.value)
            };
            let (from, to) = (place(&entry.step), place(&entry.goes_to));
            let is_only_way = to.is_some_and(|to| !reached[spot(to.index)]);
            let Some(beside) = from.or(to.filter(|_| is_only_way)) else {
                self.anywhere.push(entry);
                continue;
            };
            let at = self.add(id, What::Exception(entry), beside.actor);
            if let Some(from) = from {
                self.link(spot(from.index), at, LinkKind::Exceptional);
            }
            let to = match to {
                Some(to) => spot(to.index),
                None => self.end(beside.actor),
            };
            self.link(at, to, LinkKind::Exceptional);
        }
    }

    fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.spots.len()];
        for link in &self.links {
            reached[link.to] = true;
        }
        reached
    }

    /// Each way that ends has its own end, so that no line crosses the drawing to reach the only one.
    fn end(&mut self, actor: Actor) -> usize {
        self.add(format!("fin-{}", self.spots.len()), What::End, actor)
    }

    fn add(&mut self, id: String, what: What<'p>, actor: Actor) -> usize {
        self.spots.push(Spot { id, what, actor });
        self.spots.len() - 1
    }

    fn link(&mut self, from: usize, to: usize, kind: LinkKind<'p>) {
        self.links.push(Link {
            from,
            to,
            kind,
            is_return: false,
        });
    }
}

/// The place in the plan of a step: the start comes before the first.
fn spot(step: usize) -> usize {
    step + 1
}

/// A name for each exception: its kind, with a number from the second of a kind on.
fn exception_ids(exceptions: &[InForce<'_, Exception>]) -> Vec<String> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    exceptions
        .iter()
        .map(|exception| {
            let kind = exception.entry.kind.as_ref();
            let kind = kind.map_or("otra", |kind| kind.key());
            let number = seen.entry(kind).or_default();
            *number += 1;
            let kind = kind.replace('_', "-");
            match number {
                1 => format!("excepcion-{kind}"),
                number => format!("excepcion-{kind}-{number}"),
            }
        })
        .collect()
}
