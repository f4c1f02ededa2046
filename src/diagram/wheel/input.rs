//! What a wheel of touchpoints is drawn from: stages with their points, relations
//! between points, and the words the drawing says of itself.
//!
//! A point is an *occurrence*: one touchpoint in one stage. The same touchpoint may
//! stand in several stages; its occurrences share [`WheelPoint::touchpoint`].

/// The input of [`wheel`](super::wheel()).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WheelInput {
    /// Name of the drawing.
    pub title: String,
    /// Text alternative, in sentences.
    pub description: String,
    /// BCP 47 language of the texts.
    pub lang: String,
    /// What stands in the middle, or in a corner where relations leave no room; empty for
    /// nothing.
    pub hub: String,
    /// The stages, clockwise from the top. One without points is drawn, thin.
    pub sectors: Vec<WheelSector>,
    /// The relations. Those that name a point that is not there, or a point with
    /// itself, are not drawn; those between the same two points are drawn as one.
    pub relations: Vec<WheelRelation>,
    /// The families of channels, in the order of the legend. Those no point belongs
    /// to do not appear.
    pub channels: Vec<WheelChannel>,
    /// Whether the points stay in declared order; otherwise they are ordered within
    /// their sector so that few relations cross.
    pub keep_order: bool,
    /// Says in the legend that an arrow leads from who sends to who receives; empty
    /// for no such entry.
    pub one_way: String,
    /// Says in the legend that an arrow at both ends goes both ways; empty for no
    /// such entry.
    pub both_ways: String,
    /// What brings people to the wheel, one text each, drawn over it.
    pub arrivals: Vec<String>,
    /// Stands over what brings them, for instance «Qué trae a la gente».
    pub arrivals_name: String,
}

/// One stage of the wheel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WheelSector {
    /// Its CSS class, for instance `etapa-cierre`.
    pub class: String,
    /// Its name.
    pub name: String,
    /// Its points in declared order.
    pub points: Vec<WheelPoint>,
}

/// A touchpoint in one stage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WheelPoint {
    /// Identity of the occurrence, for instance `ventanilla--atencion`.
    pub id: String,
    /// CSS class shared by all the occurrences of the touchpoint; empty for none.
    pub touchpoint: String,
    /// Its name; wrapped by the drawing, never cut short.
    pub label: String,
    /// [`WheelChannel::class`] of its family; a class that is not declared draws a circle.
    pub channel: String,
    /// Where a click leads.
    pub href: Option<String>,
}

/// A family of channels: how its points look and what the legend calls it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WheelChannel {
    /// Its CSS class, for instance `canal-presencial`.
    pub class: String,
    /// Its name.
    pub name: String,
}

/// One point of one sector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct WheelPlace {
    /// Index into [`WheelInput::sectors`].
    pub sector: usize,
    /// Index into [`WheelSector::points`].
    pub point: usize,
}

/// A relation between two points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WheelRelation {
    /// Who sends.
    pub from: WheelPlace,
    /// Who receives.
    pub to: WheelPlace,
    /// Whether it goes both ways.
    pub both: bool,
    /// What passes, for the tooltip; empty for none.
    pub title: String,
}

impl WheelInput {
    /// Points in all the sectors: what [`highlight_css`](super::highlight_css) asks for.
    #[must_use]
    pub fn points(&self) -> usize {
        self.sectors.iter().map(|sector| sector.points.len()).sum()
    }
}
