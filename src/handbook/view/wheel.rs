//! The wheel of touchpoints: the drawing, and the same as tables.

use serde::Serialize;

use super::{Drawing, Label, Shell, Term};

/// What `wheel.html` sees.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WheelPage {
    /// The frame.
    pub(crate) shell: Shell,
    /// The drawing; absent where the tables have to do (too many touchpoints, or none).
    pub(crate) drawing: Option<Drawing>,
    /// The three stages in order, those without touchpoints left out.
    pub(crate) stages: Vec<WheelStage>,
}

/// A stage with the touchpoints that serve it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WheelStage {
    /// `preparacion`, `atencion`, `cierre`.
    pub(crate) stage: Term,
    /// In the order of the wheel.
    pub(crate) points: Vec<WheelPoint>,
}

/// A touchpoint in one stage.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WheelPoint {
    /// Its name and page.
    pub(crate) name: Label,
    /// The concrete channel.
    pub(crate) kind: String,
    /// What it passes and receives in this stage; empty is said in words.
    pub(crate) relations: Vec<WheelRelation>,
}

/// One relation, as seen from the touchpoint of the row.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WheelRelation {
    /// `envia`, `recibe`, `ambas`; text as in "Envía a".
    pub(crate) direction: Term,
    /// The other touchpoint.
    pub(crate) touchpoint: Label,
    /// The stage in which the other takes part.
    pub(crate) stage: String,
    /// The nature and what passes, as one line each ("Traslada", "Número de solicitud").
    pub(crate) details: Vec<String>,
}
