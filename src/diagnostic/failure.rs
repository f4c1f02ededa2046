use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::locale::{Locale, Said, system_says};

/// The world is wrong: what could not be done, to which path, and what the system said.
#[derive(Debug)]
pub struct Failure {
    intent: Said<&'static str>,
    path: PathBuf,
    cause: Said<String>,
}

impl Failure {
    /// `intent` is a verb phrase: "no se pudo leer".
    pub fn new(intent: Said<&'static str>, path: &Path, cause: &io::Error) -> Self {
        Failure {
            intent,
            path: path.to_owned(),
            cause: system_says(cause),
        }
    }

    /// A failure with a cause of our own, which the system did not say.
    pub fn because(intent: Said<&'static str>, path: &Path, cause: Said<String>) -> Self {
        Failure {
            intent,
            path: path.to_owned(),
            cause,
        }
    }

    /// One line for the reader.
    pub fn say(&self, locale: Locale) -> String {
        format!(
            "{} {}: {}",
            self.intent.get(locale),
            self.path.display(),
            self.cause.get(locale)
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Locale::En))
    }
}

impl std::error::Error for Failure {}
