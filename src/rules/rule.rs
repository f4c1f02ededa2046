use super::{Context, Findings};
use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::{Project, Step, Touchpoint};

/// One rule of the guide: what it asks, why, and the function that checks it.
pub struct Rule {
    /// Its code: `G` and the section of the guide, then a number. Never changes its meaning.
    pub code: &'static str,
    /// The bad pattern that it finds, in kebab case: also the name of its file.
    pub name: &'static str,
    /// The section of the guide that it comes from.
    pub section: &'static str,
    /// The stage of the cycle that it is about.
    pub cycle: Cycle,
    /// How much a finding matters.
    pub severity: Severity,
    /// The other severity of a rule that has two, and when it holds.
    pub escalates: Option<Escalation>,
    /// Whether it judges by what the dictionary of data or the measurements say, and not by what the protocols and services
    /// say alone: without them it can say little.
    pub reads_data: bool,
    /// What must hold, in one sentence.
    pub what: Said,
    /// Why it matters to the person: the section of the guide, in our words.
    pub why: Said,
    /// What the author should do.
    pub fix: Said,
    /// The check itself.
    pub check: Check,
}

/// The other severity of a rule that has two.
#[derive(Clone, Copy, Debug)]
pub struct Escalation {
    /// The severity.
    pub severity: Severity,
    /// When it holds.
    pub when: Said,
}

/// What part of the attention a rule is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Cycle {
    /// The touchpoint as a whole.
    General,
    /// Before the attention.
    Preparation,
    /// During the attention.
    Attention,
    /// After the attention.
    Closing,
    /// The concrete channel.
    Channel,
    /// How the channels work as one.
    Integration,
}

impl Cycle {
    /// The word that leaves the program in JSON.
    pub fn key(self) -> &'static str {
        match self {
            Cycle::General => "general",
            Cycle::Preparation => "preparacion",
            Cycle::Attention => "atencion",
            Cycle::Closing => "cierre",
            Cycle::Channel => "canal",
            Cycle::Integration => "integracion",
        }
    }
}

/// How much of the project a rule looks at, and the function that looks.
#[derive(Clone, Copy)]
pub enum Check {
    /// Once for each step.
    Step(fn(Step<'_>, &Context<'_>, &mut Findings<'_, '_>)),
    /// Once for each protocol.
    Protocol(fn(&Touchpoint, &Context<'_>, &mut Findings<'_, '_>)),
    /// Once for the whole project.
    Project(fn(&Project, &Context<'_>, &mut Findings<'_, '_>)),
    /// What reading the files already finds: the function only says what was examined.
    Decoded(fn(&Project, &Context<'_>, &mut Findings<'_, '_>)),
}

impl Check {
    /// The word that leaves the program in JSON.
    pub fn scope(self) -> &'static str {
        match self {
            Check::Step(_) => "paso",
            Check::Protocol(_) => "protocolo",
            Check::Project(_) | Check::Decoded(_) => "repositorio",
        }
    }
}
