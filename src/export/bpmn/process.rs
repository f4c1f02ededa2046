use crate::diagram::ChartLane;
use crate::locale::{Said, Words, fill};
use crate::model::Project;
use crate::model::Step;
use crate::model::written::{Actor, Exception};
use crate::plan::{self, Link, LinkKind, Plan, What};

/// A protocol as a process of BPMN.
pub(super) struct Process {
    /// What the touchpoint is called.
    pub(super) name: String,
    /// Tasks, gateways and events, roughly from start to end.
    pub(super) nodes: Vec<Node>,
    pub(super) flows: Vec<Flow>,
    /// The lanes with the actors they are for; empty for a process without lanes.
    pub(super) lanes: Vec<(Actor, ChartLane)>,
    /// What is said beside the drawing.
    pub(super) notes: Vec<String>,
}

/// A task, a gateway or an event.
pub(super) struct Node {
    /// Its id in the file: a letter first, then lower case, digits and hyphens.
    pub(super) id: String,
    /// Empty for what joins and says nothing.
    pub(super) name: String,
    pub(super) kind: NodeKind,
    pub(super) actor: Actor,
    /// Empty for none.
    pub(super) documentation: String,
}

/// What a node is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum NodeKind {
    Start,
    /// An exception that can happen anywhere begins a way of its own.
    Trigger,
    End,
    Task,
    /// The task of an exception.
    Solution,
    /// Answers part here.
    Split,
    /// Ways meet here.
    Join,
    /// An exception, on the border of the node at this place.
    Boundary(usize),
}

/// A sequence flow, by the places of its nodes.
pub(super) struct Flow {
    pub(super) from: usize,
    pub(super) to: usize,
    /// The answer; empty for none.
    pub(super) name: String,
    /// Whether it is taken only after that answer.
    pub(super) is_conditional: bool,
    /// Whether it is taken where no condition holds.
    pub(super) is_default: bool,
    pub(super) kind: LineKind,
}

/// How a flow is drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum LineKind {
    Forward,
    Back,
    Exceptional,
}

/// The task that solves an exception.
const SOLUTION: Said = Said::new("Dar salida: {que}", "Find a way out: {que}");
/// What stands before an exception that can happen anywhere.
const ANYWHERE: Said = Said::new("En cualquier momento", "At any moment");

impl Process {
    /// The process of a plan.
    pub(super) fn new(project: &Project, plan: &Plan<'_>, has_lanes: bool) -> Self {
        let actors = if has_lanes {
            plan::actors(plan)
        } else {
            Vec::new()
        };
        let lane = |actor| (actor, plan::lane(project, actor));
        let mut builder = Builder {
            project,
            plan,
            words: Words::of(project.locale()),
            doors: Vec::new(),
            nodes: Vec::new(),
            flows: Vec::new(),
        };
        builder.nodes();
        builder.flows();
        Process {
            name: plan.touchpoint.name().to_owned(),
            nodes: builder.nodes,
            flows: builder.flows,
            lanes: actors.into_iter().map(lane).collect(),
            notes: plan.anywhere.iter().map(|it| note(project, it)).collect(),
        }
    }

    /// The flows that leave a node.
    pub(super) fn leaving(&self, node: usize) -> impl Iterator<Item = (usize, &Flow)> {
        let flows = self.flows.iter().enumerate();
        flows.filter(move |(_, flow)| flow.from == node)
    }

    /// The flows that come to a node.
    pub(super) fn coming(&self, node: usize) -> impl Iterator<Item = (usize, &Flow)> {
        let flows = self.flows.iter().enumerate();
        flows.filter(move |(_, flow)| flow.to == node)
    }
}

/// The nodes that stand for one spot of the plan.
#[derive(Clone, Copy)]
struct Doors {
    /// Where flows come in.
    way_in: usize,
    /// Its task or event.
    body: usize,
    /// Where flows go out.
    way_out: usize,
}

struct Builder<'b, 'p> {
    project: &'b Project,
    plan: &'b Plan<'p>,
    words: &'static Words,
    doors: Vec<Doors>,
    nodes: Vec<Node>,
    flows: Vec<Flow>,
}

impl Builder<'_, '_> {
    fn nodes(&mut self) {
        let plan = self.plan;
        for at in 0..plan.spots.len() {
            let doors = match plan.spots[at].what {
                What::Start => self.event("inicio", NodeKind::Start, self.words.chart_start, at),
                What::End => {
                    let id = plan.spots[at].id.as_str();
                    self.event(id, NodeKind::End, self.words.chart_end, at)
                }
                What::Step(step, _) => self.step(at, step),
                What::Exception(exception) => self.solution(at, exception),
            };
            self.doors.push(doors);
        }
        if plan.spots.is_empty() {
            self.nothing();
        }
    }

    /// A protocol without steps begins and ends.
    fn nothing(&mut self) {
        let ends = [
            ("inicio", NodeKind::Start, self.words.chart_start),
            ("fin", NodeKind::End, self.words.chart_end),
        ];
        for (id, kind, name) in ends {
            self.node(id.to_owned(), kind, name.to_owned(), Actor::Official);
        }
        self.flow(0, 1, LineKind::Forward);
    }

    fn event(&mut self, id: &str, kind: NodeKind, name: &str, at: usize) -> Doors {
        let actor = self.plan.spots[at].actor;
        let body = self.node(id.to_owned(), kind, name.to_owned(), actor);
        Doors {
            way_in: body,
            body,
            way_out: body,
        }
    }

    /// A step: its task, with a join before it where several ways meet, and a split behind it where several part.
    fn step(&mut self, at: usize, step: Step<'_>) -> Doors {
        let actor = step.actor;
        let ways_in = self.plan.links.iter().filter(|link| link.to == at).count();
        let ways_out = self.plan.links.iter().filter(|link| is_way_out(link, at));
        let is_split = ways_out.count() > 1;
        let join = (ways_in > 1).then(|| {
            let id = format!("union-{}", step.id);
            self.node(id, NodeKind::Join, String::new(), actor)
        });
        let id = self.plan.spots[at].id.clone();
        let body = self.node(id, NodeKind::Task, step.name().to_owned(), actor);
        self.nodes[body].documentation = documentation(step);
        if let Some(join) = join {
            self.flow(join, body, LineKind::Forward);
        }
        let split = is_split.then(|| {
            let question = step.written.question.as_ref();
            let question = question.map_or(step.name(), |question| question);
            let id = format!("decision-{}", step.id);
            let split = self.node(id, NodeKind::Split, question.to_owned(), actor);
            self.flow(body, split, LineKind::Forward);
            split
        });
        Doors {
            way_in: join.unwrap_or(body),
            body,
            way_out: split.unwrap_or(body),
        }
    }

    /// The task of an exception, and the event that leads to it.
    fn solution(&mut self, at: usize, exception: &Exception) -> Doors {
        let (id, actor) = (self.plan.spots[at].id.clone(), self.plan.spots[at].actor);
        let name = plan::exception_name(self.project, exception);
        let host = self.plan.links.iter().find(|link| link.to == at);
        let kind = host.map_or(NodeKind::Trigger, |link| {
            NodeKind::Boundary(self.doors[link.from].body)
        });
        let event = self.node(format!("evento-{id}"), kind, name.clone(), actor);
        let what = fill(SOLUTION.get(self.project.locale()), &[("que", &name)]);
        let body = self.node(id, NodeKind::Solution, what, actor);
        let solution = exception.solution.as_ref();
        self.nodes[body].documentation = solution.map_or_else(String::new, |it| it.to_string());
        self.flow(event, body, LineKind::Exceptional);
        Doors {
            way_in: body,
            body,
            way_out: body,
        }
    }

    fn flows(&mut self) {
        for link in &self.plan.links {
            // The way into an exception leaves from its event, which has it already.
            if matches!(self.plan.spots[link.to].what, What::Exception(_)) {
                continue;
            }
            let (from, to) = (self.doors[link.from].way_out, self.doors[link.to].way_in);
            let kind = match link.kind {
                _ if link.is_return => LineKind::Back,
                LinkKind::Exceptional => LineKind::Exceptional,
                LinkKind::Follows | LinkKind::Answer(_) => LineKind::Forward,
            };
            self.flow(from, to, kind);
            if self.nodes[from].kind == NodeKind::Split {
                self.answer(from, link);
            }
        }
    }

    /// Names the flow made last, which leaves a split.
    fn answer(&mut self, split: usize, link: &Link<'_>) {
        let LinkKind::Answer(said) = link.kind else {
            return;
        };
        let name = link.kind.label(self.words).to_owned();
        let mut others = self.flows.iter().filter(|flow| flow.from == split);
        let is_default = said.is_none() && !others.any(|flow| flow.is_default);
        if let Some(flow) = self.flows.last_mut() {
            flow.name = name;
            flow.is_default = is_default;
            flow.is_conditional = !is_default;
        }
    }

    fn node(&mut self, id: String, kind: NodeKind, name: String, actor: Actor) -> usize {
        self.nodes.push(Node {
            id,
            name,
            kind,
            actor,
            documentation: String::new(),
        });
        self.nodes.len() - 1
    }

    fn flow(&mut self, from: usize, to: usize, kind: LineKind) {
        self.flows.push(Flow {
            from,
            to,
            name: String::new(),
            is_conditional: false,
            is_default: false,
            kind,
        });
    }
}

/// Whether a link leaves a spot as the attention was meant to go.
fn is_way_out(link: &Link<'_>, from: usize) -> bool {
    link.from == from && !matches!(link.kind, LinkKind::Exceptional)
}

/// What the step is for and what those who attend do, one paragraph each.
fn documentation(step: Step<'_>) -> String {
    let written = step.written;
    let guidelines = written.guidelines.iter().filter_map(|it| it.text.as_ref());
    let texts = written.purpose.iter().chain(guidelines);
    let texts = texts.chain(&written.instructions);
    let texts: Vec<&str> = texts.map(|text| text.value.as_ref()).collect();
    texts.join("\n")
}

/// An exception that can happen anywhere, in a sentence.
fn note(project: &Project, exception: &Exception) -> String {
    let when = ANYWHERE.get(project.locale());
    let name = plan::exception_name(project, exception).to_lowercase();
    let solution = exception.solution.as_ref().map_or("", |text| text);
    format!("{when}, {name}: {solution}")
}
