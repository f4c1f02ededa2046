use std::fmt::Write;

use super::pending::pending;
use super::snippet::{Files, snippet};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::{Locale, Said};
use crate::source::Sources;

/// What the terminal can show.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Whether it has colours and wants them.
    pub has_colour: bool,
    /// Whether it has more than ASCII.
    pub has_unicode: bool,
    /// How many columns it has.
    pub width: usize,
}

/// Renders diagnostics for a person: the worst first, then by file and place; what is pending in drafts at the end, one
/// line a rule. `diagnostics` must be sorted by file and place.
pub fn terminal(
    sources: &Sources,
    diagnostics: &[Diagnostic],
    locale: Locale,
    look: Look,
) -> String {
    let mut out = String::new();
    let mut files = Files::new(sources);
    for severity in Severity::ALL.into_iter().rev() {
        for diagnostic in diagnostics
            .iter()
            .filter(|it| it.severity == severity && !it.is_pending)
        {
            one(&mut files, diagnostic, locale, look, &mut out);
            out.push('\n');
        }
    }
    out.push_str(&pending(sources, diagnostics, locale, look));
    out
}

fn one(
    files: &mut Files<'_>,
    diagnostic: &Diagnostic,
    locale: Locale,
    look: Look,
    out: &mut String,
) {
    let file = files.get(diagnostic.span.source);
    let word = diagnostic.severity.word(locale, false);
    let title = format!(
        "{word} {}: {}",
        diagnostic.code,
        diagnostic.message.get(locale)
    );
    let severity = match diagnostic.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
        Severity::Advice => miette::Severity::Advice,
    };
    let mut labels = vec![(
        diagnostic.span,
        diagnostic.label.as_ref().map(|it| it.get(locale).as_str()),
    )];
    let (here, elsewhere): (Vec<_>, Vec<_>) = diagnostic
        .related
        .iter()
        .partition(|it| it.span.source == diagnostic.span.source);
    labels.extend(
        here.iter()
            .map(|it| (it.span, Some(it.text.get(locale).as_str()))),
    );
    if file.text.is_empty() || diagnostic.span.range() == (0..0) {
        let mark = if look.has_unicode { "×" } else { "x" };
        let _ = writeln!(out, "  {mark} {title}\n    {}", file.path);
    } else {
        out.push_str(snippet(files, &title, severity, &labels, look).trim_start_matches('\n'));
    }
    for related in elsewhere {
        let file = files.get(related.span.source);
        if file.text.is_empty() || related.span.range() == (0..0) {
            let _ = writeln!(out, "    {}: {}", file.path, related.text.get(locale));
        } else {
            let place = [(related.span, Some(related.text.get(locale).as_str()))];
            let drawn = snippet(files, "", miette::Severity::Advice, &place, look);
            // Only the drawing: its title is that of the finding, which stands above.
            out.extend(
                drawn
                    .lines()
                    .skip(1)
                    .filter(|line| !line.trim().is_empty())
                    .flat_map(|line| [line, "\n"]),
            );
        }
    }
    if let Some(help) = &diagnostic.help {
        let label = Said::new("ayuda", "help");
        paragraph(label.get(locale), help.get(locale), look, out);
    }
    if let Some(section) = diagnostic.section {
        let label = Said::new("guía", "guide");
        let text = match locale {
            Locale::Es => format!(
                "sección {section}; más en: protocolo explain {}",
                diagnostic.code
            ),
            Locale::En => format!(
                "section {section}; more with: protocolo explain {}",
                diagnostic.code
            ),
        };
        paragraph(label.get(locale), &text, look, out);
    }
}

/// `  ayuda: …`, wrapped, its lines one below the other.
pub(super) fn paragraph(label: &str, text: &str, look: Look, out: &mut String) {
    let indent = " ".repeat(label.chars().count() + 4);
    let head = if look.has_colour {
        let style = anstyle::AnsiColor::Cyan.on_default().bold();
        format!("{style}{label}:{style:#}")
    } else {
        format!("{label}:")
    };
    let room = look.width.saturating_sub(indent.len()).max(20);
    for (at, line) in super::wrap::wrap(text, room).iter().enumerate() {
        if at == 0 {
            let _ = writeln!(out, "  {head} {line}");
        } else {
            let _ = writeln!(out, "{indent}{line}");
        }
    }
}
