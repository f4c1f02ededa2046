use std::io::{IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};

use super::environment;
use crate::diagnostic::Failure;
use crate::locale::Locale;
use crate::report::Look;

/// The two streams of the program: what was asked for goes to one, everything else to the other.
pub(super) struct Console {
    /// The language of the program's own words.
    pub(super) locale: Locale,
    /// The language asked for by whoever runs it; the entity's holds where none was.
    pub(super) asked: Option<Locale>,
    choice: ColorChoice,
}

impl Console {
    pub(super) fn new(locale: Locale, asked: Option<Locale>, colour: Option<&str>) -> Self {
        let choice = match colour {
            Some("siempre") => ColorChoice::AlwaysAnsi,
            Some("nunca") => ColorChoice::Never,
            // Looks at NO_COLOR, CLICOLOR and CLICOLOR_FORCE, and at whether it is a terminal.
            _ => AutoStream::choice(&std::io::stdout()),
        };
        Console {
            locale,
            asked,
            choice,
        }
    }

    /// What the terminal can show.
    pub(super) fn look(&self) -> Look {
        Look {
            has_colour: self.choice != ColorChoice::Never,
            has_unicode: environment::has_unicode(),
            width: environment::width(),
        }
    }

    /// Writes what was asked for. A reader that has gone away (`| head`) is no failure.
    pub(super) fn out(&self, text: &str) {
        let mut stream = AutoStream::new(std::io::stdout().lock(), self.choice);
        let _ = stream.write_all(text.as_bytes());
        let _ = stream.flush();
    }

    /// Writes what is worth knowing besides.
    pub(super) fn note(&self, text: &str) {
        let mut stream = AutoStream::new(std::io::stderr().lock(), self.error_choice());
        let _ = writeln!(stream, "{text}");
    }

    pub(super) fn failure(&self, failure: &Failure) {
        let style = anstyle::AnsiColor::Red.on_default().bold();
        self.note(&format!(
            "{style}error:{style:#} {}",
            failure.say(self.locale)
        ));
    }

    fn error_choice(&self) -> ColorChoice {
        if std::io::stderr().is_terminal() {
            self.choice
        } else {
            ColorChoice::Never
        }
    }

    /// Whether somebody can answer a question.
    pub(super) fn is_answered(&self) -> bool {
        std::io::stdin().is_terminal()
    }

    /// Whether somebody watches.
    pub(super) fn is_watched(&self) -> bool {
        std::io::stderr().is_terminal()
    }
}
