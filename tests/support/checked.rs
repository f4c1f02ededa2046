//! The whole way from the text of the files to the findings, and the findings as lines.

use protocolo::diagnostic::{Diagnostic, Severity};
use protocolo::model;
use protocolo::rules::{self, Verdict};
use protocolo::source::{LineIndex, Loaded, Sources};

/// A repository that was read and checked.
pub(crate) struct Checked {
    /// Its files.
    pub(crate) sources: Sources,
    /// What is wrong with them.
    pub(crate) verdict: Verdict,
}

impl Checked {
    /// Reads and checks, as of a day that never changes.
    pub(crate) fn new(loaded: Loaded) -> Self {
        let (project, found) = model::parse(&loaded);
        let today = jiff::civil::date(2026, 11, 24);
        let verdict = rules::check(&project, &loaded.sources, found, today);
        Checked {
            sources: loaded.sources,
            verdict,
        }
    }

    /// A finding as a line: `G23-15 protocolos/x.yaml:12:5`. A severity that is not the usual one of its rule stands
    /// after the code, and so does `pendiente` for what a draft still lacks.
    pub(crate) fn line(&self, diagnostic: &Diagnostic) -> String {
        let file = self.sources.get(diagnostic.span.source);
        let at = LineIndex::new(&file.text).position(diagnostic.span.start as usize);
        let usual = rules::find(diagnostic.code).map_or(Severity::Error, |rule| rule.severity);
        let manner = match diagnostic.severity {
            _ if diagnostic.is_pending => " pendiente".to_owned(),
            severity if severity != usual => format!(" {}", severity.key()),
            _ => String::new(),
        };
        format!(
            "{}{manner} {}:{}:{}",
            diagnostic.code, file.path, at.line, at.column
        )
    }

    /// A finding as a line with its message, for a reader who must find out why it is there.
    pub(crate) fn told(&self, diagnostic: &Diagnostic) -> String {
        format!("{}: {}", self.line(diagnostic), diagnostic.message.es)
    }
}
