#![expect(
    clippy::disallowed_methods,
    reason = "this is the door to the environment and the clock"
)]

use std::ffi::OsString;

use jiff::civil::Date;

use crate::locale::Locale;

/// The language asked for: `--idioma` wherever it stands, else `PROTOCOLO_IDIOMA`. It is looked for before the
/// arguments are understood, so that wrong usage and `--help` speak it too.
///
/// The language of the system is not asked: the authors write Spanish on machines that are set to English.
pub(super) fn asked_locale(arguments: &[OsString]) -> Option<Locale> {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        let value = match argument {
            "--" => break,
            "--idioma" | "--language" => arguments.next(),
            _ => argument
                .strip_prefix("--idioma=")
                .or_else(|| argument.strip_prefix("--language=")),
        };
        if let Some(locale) = value.and_then(Locale::from_tag) {
            return Some(locale);
        }
    }
    Locale::from_tag(&std::env::var("PROTOCOLO_IDIOMA").ok()?)
}

/// The day of the run: `SOURCE_DATE_EPOCH` when a reproducible build sets it, else today in UTC.
pub(super) fn today() -> Date {
    let second = std::env::var("SOURCE_DATE_EPOCH")
        .ok()
        .and_then(|text| text.parse::<i64>().ok());
    let second = second.unwrap_or_else(|| {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        since.map_or(0, |since| {
            i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
        })
    });
    let days = i32::try_from(second.div_euclid(86_400)).unwrap_or(0);
    let span = jiff::Span::new().try_days(days);
    span.and_then(|span| Date::constant(1970, 1, 1).checked_add(span))
        .unwrap_or(Date::MAX)
}

/// The width of the terminal, or one that suits a log.
pub(super) fn width() -> usize {
    let asked = std::env::var("COLUMNS")
        .ok()
        .and_then(|text| text.parse::<usize>().ok());
    let seen = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    asked.or_else(seen).unwrap_or(100).clamp(40, 120)
}

/// Whether the terminal shows more than ASCII: everything but a plain `C` or `POSIX` console.
pub(super) fn has_unicode() -> bool {
    let term = std::env::var("TERM").unwrap_or_default();
    term != "linux" && std::env::var("PROTOCOLO_ASCII").is_err()
}
