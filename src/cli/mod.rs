//! The command line: arguments in, exit codes out, and the one place that writes to the disk.
//!
//! Exit codes: 0 clean, 1 findings at or above the level asked for, 2 could not work or wrong usage.

mod arguments;
mod ask;
mod build;
mod check;
mod completions;
mod console;
mod environment;
mod explain;
mod export;
mod fmt;
mod init;
mod logo;
mod new;
mod profile;
mod progress;
mod readability;
mod reference;
mod repository;
mod schema;
mod serve;
mod usage;
mod write;

use std::ffi::OsString;
use std::process::ExitCode;

pub use reference::reference;
pub use write::{Written, write};

use crate::diagnostic::Failure;
use crate::locale::Locale;
use console::Console;

/// How a command ends.
enum End {
    /// All is well.
    Clean,
    /// There is something to mend.
    Findings,
}

/// Runs the program with its arguments, the program's own name first.
pub fn run(arguments: Vec<OsString>) -> ExitCode {
    let asked = environment::asked_locale(&arguments);
    let locale = asked.unwrap_or_default();
    let matches = match arguments::command(locale).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&error, locale),
    };
    let console = Console::new(
        locale,
        asked,
        matches.get_one::<String>("color").map(String::as_str),
    );
    match dispatch(&matches, &console) {
        Ok(End::Clean) => ExitCode::SUCCESS,
        Ok(End::Findings) => ExitCode::from(1),
        Err(failure) => {
            console.failure(&failure);
            ExitCode::from(2)
        }
    }
}

fn dispatch(matches: &clap::ArgMatches, console: &Console) -> Result<End, Failure> {
    match matches.subcommand() {
        Some(("build", matches)) => build::run(matches, console),
        Some(("check", matches)) => check::run(matches, console),
        Some(("fmt", matches)) => fmt::run(matches, console),
        Some(("init", matches)) => init::run(matches, console),
        Some(("new", matches)) => new::run(matches, console),
        Some(("export", matches)) => export::run(matches, console),
        Some(("explain", matches)) => explain::run(matches, console),
        Some(("legibilidad", matches)) => readability::run(matches, console),
        Some(("serve", matches)) => serve::run(matches, console),
        Some(("schema", matches)) => schema::run(matches, console),
        Some(("completions", matches)) => completions::run(matches, console),
        _ => {
            console.out(
                &arguments::command(console.locale)
                    .render_help()
                    .ansi()
                    .to_string(),
            );
            Ok(End::Clean)
        }
    }
}

/// One of two fixed texts.
fn pick(locale: Locale, es: &'static str, en: &'static str) -> &'static str {
    match locale {
        Locale::Es => es,
        Locale::En => en,
    }
}
