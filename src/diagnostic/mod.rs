//! What is wrong, where, and what to do about it.
//!
//! A [`Diagnostic`] is about what an author wrote. That the disk is full, or that the program itself is wrong,
//! is never one.

mod failure;
mod file;
mod structural;
mod syntax;

pub use failure::Failure;
pub use file::file_issue;
pub use structural::{STRUCTURAL, Structural};
pub use syntax::tree_issue;

use crate::locale::{Locale, Said};
use crate::source::Span;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Something that could be better.
    Advice,
    /// Something that should be mended.
    Warning,
    /// Something that must be mended: no handbook is built.
    Error,
}

impl Severity {
    /// All of them, the least first.
    pub const ALL: [Severity; 3] = [Severity::Advice, Severity::Warning, Severity::Error];

    /// The word that the manifest, the command line and the JSON use: one in every language.
    pub fn key(self) -> &'static str {
        match self {
            Severity::Advice => "consejo",
            Severity::Warning => "aviso",
            Severity::Error => "error",
        }
    }

    /// The word that a reader sees, for one and for many.
    pub fn word(self, locale: Locale, many: bool) -> &'static str {
        match (self, locale, many) {
            (Severity::Advice, Locale::Es, false) => "consejo",
            (Severity::Advice, Locale::Es, true) => "consejos",
            (Severity::Advice, Locale::En, false) => "tip",
            (Severity::Advice, Locale::En, true) => "tips",
            (Severity::Warning, Locale::Es, false) => "aviso",
            (Severity::Warning, Locale::Es, true) => "avisos",
            (Severity::Warning, Locale::En, false) => "warning",
            (Severity::Warning, Locale::En, true) => "warnings",
            (Severity::Error, Locale::Es, false) => "error",
            (Severity::Error, Locale::Es, true) => "errores",
            (Severity::Error, Locale::En, false) => "error",
            (Severity::Error, Locale::En, true) => "errors",
        }
    }
}

/// One thing to tell the author.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Diagnostic {
    /// `E-nn` for the form of the file, `G…` for the guide, `N-…` for a norm. Never changes its meaning.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong in this file, in one sentence without a final stop.
    pub message: Said<String>,
    /// Where: the smallest thing to look at.
    pub span: Span,
    /// What to say beside that place: often `¿quiso decir «…»?`.
    pub label: Option<Said<String>>,
    /// Other places that matter.
    pub related: Vec<Related>,
    /// What to do.
    pub help: Option<Said<String>>,
    /// The section of the guide, for a rule of the guide.
    pub section: Option<&'static str>,
    /// Whether reading the file found it: it says something of the form, whatever its code.
    pub is_structural: bool,
    /// Whether it stands in a draft, where the guide is a list of what is still to be done.
    pub is_pending: bool,
}

/// A second place, in any file, and what it has to do with the matter.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Related {
    /// The place.
    pub span: Span,
    /// Its part in the matter.
    pub text: Said<String>,
}

impl Diagnostic {
    /// An error about the form of a file.
    pub fn error(code: &'static str, span: Span, message: Said<String>) -> Self {
        Diagnostic {
            code,
            severity: Severity::Error,
            message,
            span,
            label: None,
            related: Vec::new(),
            help: None,
            section: None,
            is_structural: true,
            is_pending: false,
        }
    }

    /// The same, with another severity.
    #[must_use]
    pub fn with_severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// The same, with words beside its place.
    #[must_use]
    pub fn with_label(mut self, label: Said<String>) -> Self {
        self.label = Some(label);
        self
    }

    /// The same, with what to do.
    #[must_use]
    pub fn with_help(mut self, help: Said<String>) -> Self {
        self.help = Some(help);
        self
    }

    /// The same, with a second place.
    #[must_use]
    pub fn with_related(mut self, span: Span, text: Said<String>) -> Self {
        self.related.push(Related { span, text });
        self
    }
}
