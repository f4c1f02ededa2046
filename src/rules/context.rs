use super::{Check, Rule, Subject, Thresholds};
use crate::graph::{Flow, Wheel};
use crate::model::{CitizenText, Project};
use crate::source::{Sources, Span};

/// What every check may look at.
pub struct Context<'p> {
    /// The project.
    pub project: &'p Project,
    /// The day of the check.
    pub today: jiff::civil::Date,
    /// The thresholds in force.
    pub thresholds: Thresholds,
    /// The wheel of touchpoints.
    pub wheel: Wheel<'p>,
    flows: Vec<Flow<'p>>,
    sources: &'p Sources,
}

impl<'p> Context<'p> {
    pub(super) fn new(
        project: &'p Project,
        sources: &'p Sources,
        today: jiff::civil::Date,
    ) -> Self {
        let common = project.common();
        Context {
            project,
            today,
            thresholds: Thresholds::of(project),
            wheel: Wheel::new(project),
            flows: project
                .touchpoints
                .iter()
                .map(|touchpoint| Flow::new(touchpoint, common))
                .collect(),
            sources,
        }
    }

    /// Whether all that a rule looks at could be read. What a file says of itself can be judged without the other
    /// protocols, but not without what is common to all; what touchpoints are to each other, only with all of them.
    pub fn judges(&self, rule: &Rule) -> bool {
        let unread = &self.project.unread;
        match rule.check {
            Check::Decoded(_) => true,
            Check::Step(_) | Check::Protocol(_) => unread.only_protocols(),
            Check::Project(_) => unread.is_empty(),
        }
    }

    /// The flow of the touchpoint at a place of the project.
    ///
    /// # Panics
    /// When there is no touchpoint at that place.
    pub fn flow(&self, touchpoint: usize) -> &Flow<'p> {
        &self.flows[touchpoint]
    }

    /// What the file has at a span.
    pub fn written(&self, span: Span) -> &'p str {
        self.sources.text(span)
    }

    /// Every text that the person hears or reads, and of what it is: of a touchpoint, or of all of them.
    pub fn citizen_texts(&self) -> Vec<(Subject, Vec<CitizenText<'p>>)> {
        let touchpoints = self.project.touchpoints.iter().enumerate();
        let own = touchpoints.map(|(at, it)| (Subject::Touchpoint(at), it.citizen_texts()));
        let common = self.project.common().map(|common| common.citizen_texts());
        let common = common.map(|texts| (Subject::Entity, texts));
        own.chain(common).collect()
    }
}
