use super::Rule;

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
