use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Locale;

/// How many diagnostics there are of each severity.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Counts {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Tips, what is pending in drafts among them.
    pub advice: usize,
}

impl Counts {
    /// Counts a list.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let count = |severity| {
            diagnostics
                .iter()
                .filter(|it| it.severity == severity)
                .count()
        };
        Counts {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            advice: count(Severity::Advice),
        }
    }

    /// How many there are of a severity.
    pub fn get(self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.errors,
            Severity::Warning => self.warnings,
            Severity::Advice => self.advice,
        }
    }

    /// "2 errores, 1 aviso"; nothing when there is none.
    pub fn say(self, locale: Locale) -> String {
        let parts: Vec<String> = Severity::ALL
            .into_iter()
            .rev()
            .map(|severity| (severity, self.get(severity)))
            .filter(|(_, count)| *count > 0)
            .map(|(severity, count)| format!("{count} {}", severity.word(locale, count != 1)))
            .collect();
        parts.join(", ")
    }
}
