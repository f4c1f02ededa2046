//! The guide: one file for each rule, one folder for each chapter.
//!
//! A rule holds a verdict and its words. What it judges by is known by the layers above (`model`, `graph`, `prose`): a
//! rule computes nothing that another could need, and never uses another rule.

mod acceptance;
mod causes;
mod context;
mod example;
mod findings;
mod found;
mod guide;
mod listing;
mod outcome;
mod rule;
mod section;
mod settings;
mod thresholds;

pub use context::Context;
pub use example::{Change, Example, example};
pub use findings::{Finding, Findings};
pub use outcome::{Outcome, Subject, Tally};
pub use rule::{Check, Cycle, Escalation, Rule};
pub use section::{SECTIONS, Section};
pub use thresholds::{THRESHOLDS, Threshold, ThresholdName, Thresholds};

use found::Found;

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::{Drafts, Project};
use crate::source::Sources;

/// The code of a blank of a template that nobody has filled.
const BLANK: &str = "E-14";

/// Every rule, in the order of the guide.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    guide::chapters().into_iter().flatten().copied()
}

/// The rule with this code.
pub fn find(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

/// What the guide has to say of a project.
#[derive(Debug, Default)]
pub struct Verdict {
    /// Everything that is wrong: what `found` had and what the rules add, sorted by file and place.
    pub diagnostics: Vec<Diagnostic>,
    /// What each rule examined, by rule and subject, in that order.
    pub tallies: Vec<Tally>,
    /// How many rules wait until every file can be read.
    pub waiting: usize,
}

/// A part of the work of a check.
#[derive(Clone, Copy)]
pub enum Part {
    /// The flows and the wheel.
    Graphs,
    /// One rule.
    Rule(&'static Rule),
    /// What the entity sets and accepts, and what has one cause.
    Settling,
}

/// Checks a project against every rule. `found` is what reading it has already found: those that a rule of the guide
/// answers for are signed by that rule.
pub fn check(
    project: &Project,
    sources: &Sources,
    found: Vec<Diagnostic>,
    today: jiff::civil::Date,
) -> Verdict {
    check_watched(project, sources, found, today, &mut |_| ())
}

/// The same, telling `done` each part as soon as it is done: whoever listens may look at a clock, which we may not.
pub fn check_watched(
    project: &Project,
    sources: &Sources,
    found: Vec<Diagnostic>,
    today: jiff::civil::Date,
    done: &mut dyn FnMut(Part),
) -> Verdict {
    let context = Context::new(project, sources, today);
    done(Part::Graphs);
    let read = found.into_iter();
    let mut found: Vec<Found> = read.map(|it| Found::read(it, project)).collect();
    let mut tallies = Vec::new();
    let (judged, waiting): (Vec<_>, Vec<_>) = all().partition(|rule| context.judges(rule));
    for rule in judged {
        let mut findings = Findings::new(rule, &context, &mut found);
        run(rule, &context, &mut findings);
        tallies.extend(findings.finish());
        done(Part::Rule(rule));
    }
    // A mended text is not what its author means to say: its other mistakes can wait until it can be read.
    let unread = &project.unread;
    found.retain(|it| it.diagnostic.is_structural || !unread.is_mended(it.diagnostic.span.source));
    // In this order: a rule that is off does not speak for another, and one that is accepted does.
    settings::apply(&context, &mut found, &mut tallies);
    causes::silence(&mut found);
    acceptance::apply(&context, &mut found, &mut tallies);
    let mut diagnostics = found::told(found);
    let drafts = Drafts::new(project);
    for diagnostic in &mut diagnostics {
        hold_back(diagnostic, &drafts);
    }
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
    done(Part::Settling);
    Verdict {
        diagnostics,
        tallies,
        waiting: waiting.len(),
    }
}

fn run(rule: &'static Rule, context: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let touchpoints = || context.project.touchpoints.iter().enumerate();
    match rule.check {
        Check::Step(check) => {
            for (at, touchpoint) in touchpoints() {
                findings.about(Subject::Touchpoint(at));
                for step in touchpoint.steps() {
                    check(step, context, findings);
                }
            }
        }
        Check::Protocol(check) => {
            for (at, touchpoint) in touchpoints() {
                findings.about(Subject::Touchpoint(at));
                check(touchpoint, context, findings);
            }
        }
        Check::Project(check) => check(context.project, context, findings),
        Check::Decoded(examined) => {
            findings.sign_decoded();
            examined(context.project, context, findings);
        }
    }
}

/// In a draft, the guide and the blanks that are left are a list of what is still to be done: they fail nothing.
fn hold_back(diagnostic: &mut Diagnostic, drafts: &Drafts) {
    if !drafts.has(diagnostic.span.source) {
        return;
    }
    if !diagnostic.is_structural {
        diagnostic.is_pending = true;
        diagnostic.severity = Severity::Advice;
    } else if diagnostic.code == BLANK && diagnostic.severity != Severity::Error {
        diagnostic.is_pending = true;
    }
}
