//! A protocol as every picture shows it: where it begins, its steps, the exceptions that have a place among them, where
//! it ends.
//!
//! The handbook and the exports draw the same plan, so that they cannot differ. What may be shown is the business of the
//! [`Course`] that a plan is made from; how it looks, that of [`diagram`](crate::diagram).

mod chart;
mod lanes;

pub use chart::exception_name;
pub use lanes::{actors, lane};

use crate::graph::{Course, Onward, WayKind};
use crate::model::written::{Actor, Exception};
use crate::model::{Step, Touchpoint};

/// The places of a protocol and the ways between them.
pub struct Plan<'p> {
    /// The touchpoint.
    pub touchpoint: &'p Touchpoint,
    /// The start first, then the steps in order; without steps, nothing.
    pub spots: Vec<Spot<'p>>,
    /// The ways, those of a spot in the order written.
    pub links: Vec<Link<'p>>,
    /// Exceptions in force that can happen anywhere, and lead to no step that is not reached otherwise.
    pub anywhere: Vec<&'p Exception>,
}

/// Something that the attention passes.
pub struct Spot<'p> {
    /// Its name within the plan: lower case, digits and hyphens, a letter first. That of a step or an exception is its
    /// anchor on the page.
    pub id: String,
    /// What it is.
    pub what: What<'p>,
    /// Who acts there; for what is no step, who acts at the step beside it.
    pub actor: Actor,
}

/// What a spot is.
#[derive(Clone, Copy)]
pub enum What<'p> {
    /// Where the attention begins.
    Start,
    /// A step, with its number on the page.
    Step(Step<'p>, usize),
    /// What is done when things do not go as wished.
    Exception(&'p Exception),
    /// Where it ends.
    End,
}

/// A way from one spot to another, by their places.
pub struct Link<'p> {
    /// Where it leaves.
    pub from: usize,
    /// Where it leads.
    pub to: usize,
    /// Why it is taken.
    pub kind: LinkKind<'p>,
    /// Whether it goes back to an earlier step, or to the same one.
    pub is_return: bool,
}

/// Why the attention takes a way.
#[derive(Clone, Copy)]
pub enum LinkKind<'p> {
    /// It simply goes on.
    Follows,
    /// An answer; none is "in any other case".
    Answer(Option<&'p str>),
    /// Into an exception, or out of it.
    Exceptional,
}

impl<'p> Plan<'p> {
    /// The plan of a course.
    pub fn new(course: &Course<'p>) -> Self {
        let mut plan = Plan {
            touchpoint: course.touchpoint(),
            spots: Vec::new(),
            links: Vec::new(),
            anywhere: Vec::new(),
        };
        // By place in the file; no way leads to a step that is not shown.
        let mut places = vec![0; course.touchpoint().steps().len()];
        if let Some(first) = course.steps().first() {
            plan.add("inicio".to_owned(), What::Start, first.actor);
            for (step, number) in course.steps().iter().zip(1..) {
                let (_, id) = course.name(step.index);
                places[step.index] = plan.add(id, What::Step(*step, number), step.actor);
            }
            plan.link(0, places[first.index], LinkKind::Follows);
            plan.ways(course, &places);
        }
        plan.exceptions(course, &places);
        plan
    }

    fn ways(&mut self, course: &Course<'p>, places: &[usize]) {
        for step in course.steps() {
            let from = places[step.index];
            for Onward {
                to,
                kind,
                is_return,
            } in course.planned(step.index)
            {
                let kind = match kind {
                    WayKind::Answer(answer) => LinkKind::Answer(answer),
                    _ => LinkKind::Follows,
                };
                self.links.push(Link {
                    from,
                    to: places[to],
                    kind,
                    is_return,
                });
            }
            if course.is_end(step.index) {
                let end = self.end(step.actor);
                self.link(from, end, LinkKind::Follows);
            }
        }
    }

    /// An exception has a place when it happens at a step, or is the one way to a step.
    fn exceptions(&mut self, course: &Course<'p>, places: &[usize]) {
        let reached = course.reached();
        for (exception, anchor) in course.exceptions() {
            let entry = exception.entry;
            let (from, to) = course.ends_of(entry);
            let only = to.filter(|to| !reached[*to]);
            let Some(beside) = from.or(only) else {
                self.anywhere.push(entry);
                continue;
            };
            let actor = self.touchpoint.step_at(beside).actor;
            let at = self.add(anchor.to_owned(), What::Exception(entry), actor);
            if let Some(from) = from {
                self.link(places[from], at, LinkKind::Exceptional);
            }
            let to = match to {
                Some(to) => places[to],
                None => self.end(actor),
            };
            self.link(at, to, LinkKind::Exceptional);
        }
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
