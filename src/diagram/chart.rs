//! What a flowchart is drawn from: a graph of steps in the reader's words.
//!
//! It knows no YAML and no rule of the guide; whoever builds it has already chosen
//! the language, the links and the kind of every step.

/// The input of [`flowchart`](super::flowchart).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    /// Name of the protocol.
    pub title: String,
    /// Text alternative, in sentences.
    pub description: String,
    /// BCP 47 language of the texts.
    pub lang: String,
    /// Steps in declared order: the order breaks ties everywhere.
    pub nodes: Vec<ChartNode>,
    /// Connections in declared order. Ends outside `nodes` are not drawn.
    pub edges: Vec<ChartEdge>,
    /// Lanes from left to right; empty for a drawing without lanes.
    pub lanes: Vec<ChartLane>,
    /// Names the line of visibility, drawn after the lanes the person can see;
    /// empty where there is no such line.
    pub visibility: String,
}

/// A swimlane to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartLane {
    /// Identity and CSS class.
    pub id: String,
    /// Heading.
    pub name: String,
    /// Whether the person who is served sees what happens here.
    pub visible: bool,
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartNode {
    /// Identity within the chart.
    pub id: String,
    /// What the step is.
    pub kind: NodeKind,
    /// What it says; wrapped by the drawing.
    pub label: String,
    /// Where a click leads.
    pub href: Option<String>,
    /// Index into [`Chart::lanes`]; the first lane where it is absent or out of range.
    pub lane: Option<usize>,
    /// More CSS classes, for instance `finding`.
    pub marks: Vec<String>,
}

/// What a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NodeKind {
    /// Where the protocol begins.
    Start,
    /// Where it ends.
    End,
    /// Something done.
    #[default]
    Step,
    /// A question with several ways out.
    Decision,
    /// What is done when things do not go as wished.
    Exception,
    /// A lettered circle: the line goes on at the one with the same letter, on another part of the drawing.
    Connector,
}

/// One connection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartEdge {
    /// Index of the source in [`Chart::nodes`].
    pub from: usize,
    /// Index of the target in [`Chart::nodes`].
    pub to: usize,
    /// What stands beside the line; empty for nothing.
    pub label: String,
    /// What the connection is.
    pub kind: EdgeKind,
}

/// What a connection is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EdgeKind {
    /// The next step.
    #[default]
    Flow,
    /// An answer to a question.
    Branch,
    /// Back to a step already taken.
    Return,
    /// Towards or out of an exception.
    Exception,
}
