//! A step of the attention, as a card.

use serde::Serialize;

use super::{Html, Item, Label, Term};

/// A step.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Step {
    /// Its anchor on the page, without `#` (`paso-saludar`).
    pub(crate) anchor: String,
    /// Its place in the list, from 1.
    pub(crate) number: usize,
    /// Its name.
    pub(crate) name: String,
    /// The stage it belongs to.
    pub(crate) stage: Term,
    /// The moment of the attention ("Contacto inicial").
    pub(crate) moment: Option<String>,
    /// `ciudadano`, `servidor`, `sistema`, `apoyo`.
    pub(crate) actor: Term,
    /// The role that takes it.
    pub(crate) role: Option<Label>,
    /// The only services it serves; empty: all of them.
    pub(crate) services: Vec<Label>,
    /// How urgent it is, where it is more than usual.
    pub(crate) urgency: Option<String>,
    /// What it is for.
    pub(crate) purpose: Option<Html>,
    /// How it is done.
    pub(crate) guidelines: Vec<Guideline>,
    /// What the person has to do, in order.
    pub(crate) instructions: Vec<Html>,
    /// What is said and what is not.
    pub(crate) phrases: Vec<Phrase>,
    /// What is asked for.
    pub(crate) asks: Vec<Item>,
    /// What is told.
    pub(crate) informs: Vec<Item>,
    /// What is written down.
    pub(crate) records: Vec<Item>,
    /// How long it takes.
    pub(crate) time: Option<String>,
    /// What else is worth knowing, one short sentence each.
    pub(crate) remarks: Vec<String>,
    /// How waiting is handled, one rule each.
    pub(crate) wait: Vec<String>,
    /// Where it parts.
    pub(crate) decision: Option<Decision>,
    /// Where the person is passed on.
    pub(crate) transfer: Option<Transfer>,
    /// What may go wrong here, to the exceptions of the page.
    pub(crate) exceptions: Vec<Label>,
    /// What follows; absent where it is simply the next of the list, or a decision says it.
    pub(crate) next: Option<Label>,
    /// Whether the attention may end here.
    pub(crate) is_end: bool,
}

/// A rule for a step.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Guideline {
    /// The rule.
    pub(crate) text: Html,
    /// Why.
    pub(crate) reason: Option<Html>,
    /// What it rests on (a norm, a measure).
    pub(crate) support: Option<Html>,
    /// Whether it comes from what all protocols share.
    pub(crate) is_common: bool,
}

/// Something to be said, or never said.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Phrase {
    /// `literal`, `guia`, `prohibida`; text as in "Diga", "Puede decir", "No diga".
    pub(crate) kind: Term,
    /// When ("Saludo").
    pub(crate) moment: Option<String>,
    /// Who says it, where it is not whoever takes the step.
    pub(crate) role: Option<String>,
    /// The words, without quotation marks.
    pub(crate) text: Html,
    /// Why.
    pub(crate) reason: Option<Html>,
    /// What to say instead.
    pub(crate) alternative: Option<Html>,
    /// What it rests on.
    pub(crate) support: Option<Html>,
    /// Whether it comes from what all protocols share.
    pub(crate) is_common: bool,
}

/// A question with its ways out.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Decision {
    /// The question.
    pub(crate) question: Option<String>,
    /// Why it is asked.
    pub(crate) reason: Option<Html>,
    /// The ways, in order.
    pub(crate) branches: Vec<Branch>,
}

/// One way out of a decision.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Branch {
    /// The condition as a full phrase ("Si falta algún documento", "Sí"); absent: in any other
    /// case.
    pub(crate) when: Option<String>,
    /// The step it leads to ("3. Recibir los documentos").
    pub(crate) to: Label,
    /// Whether it goes back to an earlier step.
    pub(crate) is_return: bool,
}

/// How a person is passed on.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Transfer {
    /// To whom.
    pub(crate) to: Label,
    /// How, one rule each ("Pida permiso antes").
    pub(crate) rules: Vec<String>,
}
