use std::collections::{BTreeMap, HashSet};

use super::found::{Fate, Found};
use super::{Context, Rule, Subject, Tally};
use crate::diagnostic::{Diagnostic, Related, Severity};
use crate::locale::Said;
use crate::source::Span;

/// Where a check writes what it examined and what it found. The rule does not sign its findings: this does.
pub struct Findings<'d, 'p> {
    rule: &'static Rule,
    context: &'d Context<'p>,
    found: &'d mut Vec<Found>,
    said: HashSet<(Span, String)>,
    subject: Subject,
    tallies: BTreeMap<Subject, Tally>,
}

impl<'d, 'p> Findings<'d, 'p> {
    pub(super) fn new(
        rule: &'static Rule,
        context: &'d Context<'p>,
        found: &'d mut Vec<Found>,
    ) -> Self {
        Findings {
            rule,
            context,
            found,
            said: HashSet::new(),
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

    /// Reports that what was just examined is wrong, at the smallest place to look at. What is common to many is found
    /// wrong in each of them and told once.
    pub fn report(&mut self, span: Span, message: Said<String>) -> Finding<'_> {
        self.tally(self.subject).failed += 1;
        if !self.said.insert((span, message.es.clone())) {
            return Finding(None);
        }
        let mut diagnostic = Diagnostic::error(self.rule.code, span, message);
        sign(self.rule, &mut diagnostic);
        diagnostic.severity = self.rule.severity;
        diagnostic.is_structural = false;
        self.found.push(Found {
            diagnostic,
            subject: self.subject,
            fate: Fate::Told,
        });
        Finding(self.found.last_mut().map(|it| &mut it.diagnostic))
    }

    /// Says that what was just examined is wrong for a cause that is reported elsewhere.
    pub fn failed_with_another(&mut self) {
        self.tally(self.subject).failed += 1;
    }

    /// Signs what reading the files found under this rule's code, and counts it.
    pub(super) fn sign_decoded(&mut self) {
        let mut failed = Vec::new();
        let rule = self.rule;
        for it in self
            .found
            .iter_mut()
            .filter(|it| it.diagnostic.code == rule.code)
        {
            sign(rule, &mut it.diagnostic);
            failed.push(Subject::of_file(
                self.context.project,
                it.diagnostic.span.source,
            ));
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
            accepted: 0,
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

/// A finding just reported, to add to; none when it has been told before.
pub struct Finding<'f>(Option<&'f mut Diagnostic>);

impl Finding<'_> {
    fn with(mut self, change: impl FnOnce(&mut Diagnostic)) -> Self {
        if let Some(diagnostic) = self.0.as_deref_mut() {
            change(diagnostic);
        }
        self
    }

    /// Says something beside the place.
    pub fn label(self, label: Said<String>) -> Self {
        self.with(|it| it.label = Some(label))
    }

    /// Points at a second place.
    pub fn see(self, span: Span, text: Said<String>) -> Self {
        self.with(|it| it.related.push(Related { span, text }))
    }

    /// Says what to write in this very case, instead of what the rule says in general.
    pub fn help(self, help: Said<String>) -> Self {
        self.with(|it| it.help = Some(help))
    }

    /// Gives it the other severity of the rule.
    pub fn severity(self, severity: Severity) -> Self {
        self.with(|it| it.severity = severity)
    }
}
