//! The first page: whose handbook it is, and the way to each touchpoint.

use serde::Serialize;

use super::{Block, Fact, Html, Label, Shell, Term};

/// What `home.html` sees.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HomePage {
    /// The frame.
    pub(crate) shell: Shell,
    /// The wheel in small; absent where there is nothing to draw.
    pub(crate) wheel: Option<WheelTeaser>,
    /// The touchpoints by channel, channels without any left out.
    pub(crate) channels: Vec<ChannelGroup>,
    /// The ways of seeing the whole, one page each.
    pub(crate) figures: Vec<FigureCard>,
    /// The services, by name.
    pub(crate) services: Vec<ServiceCard>,
    /// What else the entity shares: rights and duties, directory, glossary.
    pub(crate) blocks: Vec<Block>,
}

/// The wheel as a picture that leads to its page.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WheelTeaser {
    /// The drawing, without links inside.
    pub(crate) svg: Html,
    /// To the wheel's page.
    pub(crate) href: String,
}

/// A family of channels with its touchpoints.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChannelGroup {
    /// `presencial`, `impreso`, `telefonico`, `audiovisual`, `electronico`.
    pub(crate) channel: Term,
    /// At least one.
    pub(crate) touchpoints: Vec<TouchpointCard>,
}

/// A touchpoint in one glance.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TouchpointCard {
    /// Its name.
    pub(crate) name: String,
    /// To its page.
    pub(crate) href: String,
    /// The concrete channel ("Ventanilla").
    pub(crate) kind: String,
    /// What people come for, in one line.
    pub(crate) purpose: Option<Html>,
    /// When it is open.
    pub(crate) hours: Option<String>,
    /// The stages it serves.
    pub(crate) stages: Vec<Term>,
    /// `borrador`, `vigente`, `suspendido`, `retirado`; `vigente` is not shown.
    pub(crate) state: Term,
}

/// A service in one glance.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ServiceCard {
    /// Its name.
    pub(crate) name: String,
    /// To its page.
    pub(crate) href: String,
    /// What it is for.
    pub(crate) purpose: Option<Html>,
    /// What is asked first: cost, time, at how many touchpoints.
    pub(crate) facts: Vec<Fact>,
}

/// A page that shows the whole in one figure.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FigureCard {
    /// Its name, to the page.
    pub(crate) name: Label,
    /// What one learns there.
    pub(crate) answers: String,
}
