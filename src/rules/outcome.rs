use super::Rule;
use crate::model::Project;
use crate::source::SourceId;

/// What a rule is judged of.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Subject {
    /// The touchpoint at this place of the project.
    Touchpoint(usize),
    /// The service at this place of the project.
    Service(usize),
    /// The entity as a whole, and what is common to all.
    Entity,
}

impl Subject {
    /// What a file is about: its touchpoint or its service, and the entity when it is of neither.
    pub fn of_file(project: &Project, file: SourceId) -> Self {
        let mut touchpoints = project.touchpoints.iter();
        let mut services = project.services.iter();
        if let Some(at) = touchpoints.position(|it| it.source == file) {
            return Subject::Touchpoint(at);
        }
        let service = services.position(|it| it.source == file);
        service.map_or(Subject::Entity, Subject::Service)
    }
}

/// What a rule found of one subject.
#[derive(Clone, Copy)]
pub struct Tally {
    /// The rule.
    pub rule: &'static Rule,
    /// What it is judged of.
    pub subject: Subject,
    /// How many things it examined.
    pub examined: usize,
    /// How many of them are wrong.
    pub failed: usize,
    /// How many could not be judged, since the fact is absent.
    pub unknown: usize,
    /// How many of those that are wrong the entity accepts for a time. They are still wrong.
    pub accepted: usize,
}

impl std::fmt::Debug for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} {:?}: {}/{}",
            self.rule.code, self.subject, self.failed, self.examined
        )
    }
}

/// The answer of a rule for a subject. A pass with nothing examined is none.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Outcome {
    /// *No aplica*: nothing was examined.
    NotApplicable,
    /// *Sin datos*: the fact is absent.
    Unknown,
    /// *Cumple*: all that was examined is well.
    Met,
    /// *Incumple*: something is wrong.
    Failed,
}

impl Tally {
    /// The answer.
    pub fn outcome(&self) -> Outcome {
        match (self.failed, self.examined, self.unknown) {
            (1.., ..) => Outcome::Failed,
            (0, 1.., _) => Outcome::Met,
            (0, 0, 1..) => Outcome::Unknown,
            (0, 0, 0) => Outcome::NotApplicable,
        }
    }
}
