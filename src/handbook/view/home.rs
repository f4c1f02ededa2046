//! The first page: whose handbook it is, and the way to each touchpoint.

use serde::Serialize;

use super::{Block, Content, Fact, Html, Label, Shell, Term};

/// What `home.html` sees.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HomePage {
    /// The frame.
    pub(crate) shell: Shell,
    /// The wheel in small; absent where there is nothing to draw.
    pub(crate) wheel: Option<WheelTeaser>,
    /// The touchpoints by channel, channels without any left out.
    pub(crate) channels: Vec<ChannelGroup>,
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

/// A service and where it is given.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ServiceCard {
    /// Its anchor on the page, without `#`.
    pub(crate) anchor: String,
    /// Its name.
    pub(crate) name: String,
    /// What it is for.
    pub(crate) purpose: Option<Html>,
    /// What is asked first: cost, time, what to bring.
    pub(crate) facts: Vec<Fact>,
    /// The rest of what is known of it, folded away.
    pub(crate) more: Vec<Content>,
    /// The touchpoints that give it.
    pub(crate) touchpoints: Vec<Label>,
}
