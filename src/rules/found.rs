use std::collections::HashMap;

use super::Subject;
use crate::diagnostic::{Diagnostic, Related, Severity};
use crate::model::Project;
use crate::said;
use crate::source::SourceId;

/// Something found, of what, and whether the author is told.
pub(super) struct Found {
    pub(super) diagnostic: Diagnostic,
    pub(super) subject: Subject,
    pub(super) fate: Fate,
}

/// What becomes of something found. Only what is told reaches the author; all but what is off counts in the tally.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Fate {
    /// The author is told.
    Told,
    /// Another finding has the same cause, and speaks for both.
    Silent,
    /// The entity accepts it for a time.
    Accepted,
    /// The entity does not hold itself to this rule.
    Off,
}

impl Found {
    /// What reading the files found.
    pub(super) fn read(diagnostic: Diagnostic, project: &Project) -> Self {
        let subject = Subject::of_file(project, diagnostic.span.source);
        Found {
            diagnostic,
            subject,
            fate: Fate::Told,
        }
    }
}

/// What the author is told. Consejos of one rule in one file are told as one: what could be better must not bury what is
/// wrong.
pub(super) fn told(found: Vec<Found>) -> Vec<Diagnostic> {
    let told = found.into_iter().filter(|it| it.fate == Fate::Told);
    let mut diagnostics: Vec<Diagnostic> = told.map(|it| it.diagnostic).collect();
    diagnostics.sort_by_key(|it| (it.span, it.code));
    let mut summed: Vec<Diagnostic> = Vec::with_capacity(diagnostics.len());
    let mut firsts: HashMap<(&'static str, SourceId), usize> = HashMap::new();
    for diagnostic in diagnostics {
        if diagnostic.severity != Severity::Advice || diagnostic.is_structural {
            summed.push(diagnostic);
            continue;
        }
        let key = (diagnostic.code, diagnostic.span.source);
        if let Some(first) = firsts.get(&key) {
            let message = diagnostic.message;
            summed[*first].related.push(Related {
                span: diagnostic.span,
                text: said!("también: {}", message.es; "also: {}", message.en),
            });
        } else {
            firsts.insert(key, summed.len());
            summed.push(diagnostic);
        }
    }
    summed
}
