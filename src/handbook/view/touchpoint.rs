//! A touchpoint's sheet, the guide's figure 4: name, related touchpoints, flowchart, steps with
//! their guidelines, metrics.

use serde::Serialize;

use super::{Block, Fact, Html, Item, Label, Phrase, Shell, Step, Term};

/// What `touchpoint.html` sees.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TouchpointPage {
    /// The frame.
    pub(crate) shell: Shell,
    /// Its name.
    pub(crate) name: String,
    /// `presencial`, `impreso`, `telefonico`, `audiovisual`, `electronico`.
    pub(crate) channel: Term,
    /// The concrete channel ("Ventanilla").
    pub(crate) kind: String,
    /// `borrador`, `vigente`, `suspendido`, `retirado`; `vigente` is not shown as a badge.
    pub(crate) state: Term,
    /// What it is, in a sentence or two.
    pub(crate) description: Option<Html>,
    /// What the reader must know before using the sheet.
    pub(crate) notices: Vec<Notice>,
    /// What is looked for first: hours, place, telephone, who attends.
    pub(crate) key_facts: Vec<Fact>,
    /// The other facts.
    pub(crate) facts: Vec<Fact>,
    /// The stages it serves, in order.
    pub(crate) stages: Vec<Stage>,
    /// What follows the record, in the order of the page.
    pub(crate) parts: Vec<Part>,
    /// The related touchpoints; absent: the section is left out.
    pub(crate) relations: Option<Relations>,
    /// The flowchart.
    pub(crate) flowchart: Option<Flowchart>,
    /// The steps, in order.
    pub(crate) steps: Vec<Step>,
    /// What may go wrong.
    pub(crate) exceptions: Vec<Exception>,
    /// How it is measured.
    pub(crate) metrics: Vec<Metric>,
    /// The changes, newest first.
    pub(crate) history: Vec<Change>,
}

/// A section of the sheet: one with a template of its own, or a block.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Part {
    /// Which it is.
    pub(crate) kind: PartKind,
    /// Its anchor on the page, without `#`.
    pub(crate) anchor: String,
    /// Its title.
    pub(crate) title: String,
    /// What it is made of, where it has no template of its own.
    pub(crate) block: Option<Block>,
}

/// The sections that have a template of their own, and the rest.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum PartKind {
    /// The related touchpoints.
    Relations,
    /// The flowchart.
    Flowchart,
    /// The steps.
    Steps,
    /// The exceptions.
    Exceptions,
    /// The metrics.
    Metrics,
    /// The changes of the document.
    History,
    /// Anything else.
    Block,
}

/// A remark above the sheet.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Notice {
    /// `borrador`, `suspendido`, `retirado`, `circunstancia`; part of a CSS class.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: String,
    /// What it means for the reader.
    pub(crate) text: Option<Html>,
    /// What is missing, one line each.
    pub(crate) items: Vec<String>,
}

/// A stage and what the person does in it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Stage {
    /// `preparacion`, `atencion`, `cierre`.
    pub(crate) stage: Term,
    /// What the person does.
    pub(crate) does: Html,
}

/// The touchpoints that pass something to this one, or take something from it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Relations {
    /// The neighbourhood drawn.
    pub(crate) drawing: Option<Drawing>,
    /// One entry a relation.
    pub(crate) related: Vec<Related>,
    /// Why there is none, where there is none.
    pub(crate) none: Option<String>,
}

/// A relation with another touchpoint.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Related {
    /// `envia`, `recibe`, `ambas`; text as in "Envía a".
    pub(crate) direction: Term,
    /// The other touchpoint.
    pub(crate) touchpoint: Label,
    /// What kind of relation it is ("La atención continúa allí").
    pub(crate) nature: String,
    /// From stage to stage ("Atención → Cierre").
    pub(crate) stages: Option<String>,
    /// What sets it off.
    pub(crate) event: Option<String>,
    /// What passes.
    pub(crate) data: Vec<Label>,
    /// Why nothing passes, where nothing does.
    pub(crate) no_data: Option<String>,
    /// By what means.
    pub(crate) medium: Option<String>,
    /// In what time.
    pub(crate) deadline: Option<String>,
    /// What comes of it.
    pub(crate) result: Option<Html>,
    /// The touchpoint whose protocol declares it, where it is not this one.
    pub(crate) declared_by: Option<Label>,
}

/// A picture in a frame that scrolls.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Drawing {
    /// The picture, with its own title and description inside.
    pub(crate) svg: Html,
    /// What the frame is called for those who do not see it.
    pub(crate) label: String,
    /// How to read it, under it.
    pub(crate) caption: Option<String>,
    /// Whether it can still be read when it is shrunk to the width of the page's text.
    pub(crate) fits: bool,
    /// Whether it is too small to read when fitted to one printed sheet: the text twin of a
    /// flowchart is then printed too.
    pub(crate) is_tall: bool,
}

/// The steps drawn, and the same in words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Flowchart {
    /// The picture; absent where there are too many steps to draw.
    pub(crate) plain: Option<Picture>,
    /// The picture in parts, for paper; empty where one sheet holds it.
    pub(crate) parts: Vec<Drawing>,
    /// The picture with a lane for each of those who act; absent where one does everything.
    pub(crate) lanes: Option<Picture>,
    /// The text twin.
    pub(crate) twin: Vec<TwinStep>,
    /// The picture as a file of its own, where the page cannot show it at a size that is read.
    #[serde(skip)]
    pub(crate) file: Option<String>,
}

/// A flowchart in a frame that scrolls.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Picture {
    /// The drawing.
    pub(crate) drawing: Drawing,
    /// The heads of its lanes, to be kept in sight above it.
    pub(crate) heads: Option<Html>,
    /// The distance from its left edge to where it begins, in pixels: so the page can bring that into sight.
    pub(crate) start: Option<i32>,
    /// Where it opens in its own size.
    pub(crate) large: Option<String>,
}

/// A step of the flowchart in words.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TwinStep {
    /// Its number.
    pub(crate) number: usize,
    /// Its name, to its card.
    pub(crate) step: Label,
    /// Its ways on: the condition and where it leads, in words ("Si falta algo: paso 7, …").
    pub(crate) ways: Vec<Label>,
}

/// Something that may go wrong, and what to do.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Exception {
    /// Its anchor on the page, without `#`.
    pub(crate) anchor: String,
    /// What happens.
    pub(crate) kind: String,
    /// The only services it concerns; empty: all.
    pub(crate) services: Vec<Label>,
    /// The steps where it may happen; empty: at any.
    pub(crate) steps: Vec<Label>,
    /// What to do.
    pub(crate) solution: Html,
    /// Why.
    pub(crate) reason: Option<Html>,
    /// The other touchpoint or office that helps.
    pub(crate) alternative: Option<Label>,
    /// In what time.
    pub(crate) deadline: Option<String>,
    /// Who has to authorise it.
    pub(crate) authorised_by: Option<Html>,
    /// The step where the attention goes on; absent: it ends.
    pub(crate) goes_to: Option<Label>,
    /// What the person is told.
    pub(crate) informs: Vec<Item>,
    /// What is said.
    pub(crate) phrases: Vec<Phrase>,
    /// Whether it comes from what all protocols share.
    pub(crate) is_common: bool,
}

/// A measure of the attention.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Metric {
    /// Its anchor on the page, without `#`.
    pub(crate) anchor: String,
    /// Its name.
    pub(crate) name: String,
    /// How it is computed.
    pub(crate) formula: Option<String>,
    /// Its kind and criterion, as one line each ("Operativa").
    pub(crate) kinds: Vec<String>,
    /// What is aimed at, one line each.
    pub(crate) targets: Vec<String>,
    /// The value that sets off the alarm.
    pub(crate) alert: Option<String>,
    /// How often.
    pub(crate) frequency: String,
    /// Where the figures come from.
    pub(crate) source: Option<String>,
    /// Who answers for it.
    pub(crate) responsible: Option<String>,
    /// The step it looks at.
    pub(crate) step: Option<Label>,
    /// What is being done about it, one line each.
    pub(crate) actions: Vec<String>,
}

/// A change of the document.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Change {
    /// The version it made.
    pub(crate) version: String,
    /// Its date, as it is read.
    pub(crate) date: Option<String>,
    /// What changed.
    pub(crate) change: Option<Html>,
    /// Why.
    pub(crate) reason: Option<Html>,
}
