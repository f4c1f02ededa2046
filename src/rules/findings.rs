use std::collections::BTreeMap;

use super::{Context, Rule, Subject, Tally};
use crate::diagnostic::{Diagnostic, Related, Severity};
use crate::locale::Said;
use crate::source::Span;

/// Where a check writes what it examined and what it found. The rule does not sign its findings: this does.
pub struct Findings<'d, 'p> {
    rule: &'static Rule,
    context: &'d Context<'p>,
    diagnostics: &'d mut Vec<Diagnostic>,
    subject: Subject,
    tallies: BTreeMap<Subject, Tally>,
}

impl<'d, 'p> Findings<'d, 'p> {
    pub(super) fn new(
        rule: &'static Rule,
        context: &'d Context<'p>,
        diagnostics: &'d mut Vec<Diagnostic>,
    ) -> Self {
        Findings {
            rule,
            context,
            diagnostics,
            subject: Subject::Entity,
            tallies: BTreeMap::new(),
        }
    }

    /// From here on, what is examined and found is about this subject.
    pub fn about(&mut self, subject: Subject) {
        self.subject = subject;
    }

    /// Says that one thing was examined.
    pub fn examined(&mut self) {
        self.tally(self.subject).examined += 1;
    }

    /// Says that one thing could not be judged, since the fact is absent.
    pub fn unknown(&mut self) {
        self.tally(self.subject).unknown += 1;
    }

    /// Reports that what was just examined is wrong, at the smallest place to look at.
    pub fn report(&mut self, span: Span, message: Said<String>) -> Finding<'_> {
        self.tally(self.subject).failed += 1;
        let mut diagnostic = Diagnostic::error(self.rule.code, span, message);
        sign(self.rule, &mut diagnostic);
        diagnostic.severity = self.rule.severity;
        diagnostic.is_structural = false;
        self.diagnostics.push(diagnostic);
        Finding(self.diagnostics.last_mut().expect("just pushed"))
    }

    /// Signs what reading the files found under this rule's code, and counts it.
    pub(super) fn sign_decoded(&mut self) {
        let mut failed = Vec::new();
        for diagnostic in self
            .diagnostics
            .iter_mut()
            .filter(|it| it.code == self.rule.code)
        {
            sign(self.rule, diagnostic);
            let touchpoints = &self.context.project.touchpoints;
            let at = touchpoints
                .iter()
                .position(|it| it.source == diagnostic.span.source);
            failed.push(at.map_or(Subject::Entity, Subject::Touchpoint));
        }
        for subject in failed {
            self.tally(subject).failed += 1;
        }
    }

    fn tally(&mut self, subject: Subject) -> &mut Tally {
        self.tallies.entry(subject).or_insert(Tally {
            rule: self.rule,
            subject,
            examined: 0,
            failed: 0,
            unknown: 0,
        })
    }

    pub(super) fn finish(self) -> impl Iterator<Item = Tally> {
        self.tallies.into_values()
    }
}

fn sign(rule: &Rule, diagnostic: &mut Diagnostic) {
    diagnostic.section = Some(rule.section);
    diagnostic.help.get_or_insert_with(|| rule.fix.owned());
}

/// A finding just reported, to add to.
pub struct Finding<'f>(&'f mut Diagnostic);

impl Finding<'_> {
    /// Says something beside the place.
    pub fn label(self, label: Said<String>) -> Self {
        self.0.label = Some(label);
        self
    }

    /// Points at a second place.
    pub fn see(self, span: Span, text: Said<String>) -> Self {
        self.0.related.push(Related { span, text });
        self
    }

    /// Says what to write in this very case, instead of what the rule says in general.
    pub fn help(self, help: Said<String>) -> Self {
        self.0.help = Some(help);
        self
    }

    /// Gives it the other severity of the rule.
    pub fn severity(self, severity: Severity) -> Self {
        self.0.severity = severity;
        self
    }
}
