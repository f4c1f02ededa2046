use std::collections::BTreeMap;
use std::fmt::Write;

use super::terminal::Look;
use crate::diagnostic::Diagnostic;
use crate::locale::{Locale, Said};
use crate::source::{LineIndex, SourceId, Sources};

/// What each draft still lacks: one line a rule, with how often and where.
pub(super) fn pending(
    sources: &Sources,
    diagnostics: &[Diagnostic],
    locale: Locale,
    look: Look,
) -> String {
    let mut drafts: BTreeMap<SourceId, BTreeMap<&str, Vec<&Diagnostic>>> = BTreeMap::new();
    for diagnostic in diagnostics.iter().filter(|it| it.is_pending) {
        let rules = drafts.entry(diagnostic.span.source).or_default();
        rules.entry(diagnostic.code).or_default().push(diagnostic);
    }
    let mut out = String::new();
    for (source, rules) in drafts {
        draft(sources, source, &rules, locale, look, &mut out);
    }
    out
}

fn draft(
    sources: &Sources,
    source: SourceId,
    rules: &BTreeMap<&str, Vec<&Diagnostic>>,
    locale: Locale,
    look: Look,
    out: &mut String,
) {
    let file = sources.get(source);
    let index = LineIndex::new(&file.text);
    let title = Said::new(
        "Lo que falta para estar vigente",
        "What is missing to be in force",
    );
    let draft = Said::new("borrador", "draft");
    let _ = writeln!(
        out,
        "{}: {} ({})",
        title.get(locale),
        file.path,
        draft.get(locale)
    );
    let mark = if look.has_unicode { "☐" } else { "-" };
    for (code, found) in rules {
        let lines: Vec<String> = found
            .iter()
            .map(|it| index.position(it.span.range().start).line.to_string())
            .collect();
        let first = found[0].message.get(locale);
        let place = match (locale, lines.as_slice()) {
            (Locale::Es, [line]) => format!("línea {line}"),
            (Locale::En, [line]) => format!("line {line}"),
            (Locale::Es, _) => format!("y {} más; líneas {}", lines.len() - 1, lines.join(", ")),
            (Locale::En, _) => format!("and {} more; lines {}", lines.len() - 1, lines.join(", ")),
        };
        let text = format!("{code}  {first} ({place})");
        let room = look.width.saturating_sub(4).max(20);
        for (at, line) in super::wrap::wrap(&text, room).iter().enumerate() {
            let lead = if at == 0 { mark } else { " " };
            let _ = writeln!(out, "  {lead} {line}");
        }
    }
    out.push('\n');
}
