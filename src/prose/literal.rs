//! Stretches that are copied, not read: addresses of the web and of mail, user names, `{variables}`.
//!
//! Their dots end no sentence and their letters are no words.

use std::ops::Range;

/// The longest name of a variable, in bytes; a brace that is not closed within it is a brace.
const LONGEST_VARIABLE: usize = 64;

/// The byte ranges of a text that are copied, in order and apart.
pub(super) fn literals(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !text.contains(['{', '@', '.', '/']) {
        return found;
    }
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        address(chunk, at, &mut found);
        at += chunk.len();
    }
    variables(text, &mut found);
    found.sort_by_key(|range| (range.start, range.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(found.len());
    for range in found {
        match apart.last_mut() {
            Some(last) if range.start < last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

/// The name of the variable that a text begins with (`{nombre}` gives `nombre`).
pub(super) fn variable(text: &str) -> Option<&str> {
    let inside = text.strip_prefix('{')?;
    let name = &inside[..inside
        .bytes()
        .take(LONGEST_VARIABLE)
        .position(|byte| byte == b'}')?];
    let is_name = name
        .chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'));
    (is_name && !name.is_empty()).then_some(name)
}

fn variables(text: &str, found: &mut Vec<Range<usize>>) {
    for (at, _) in text.match_indices('{') {
        if let Some(name) = variable(&text[at..]) {
            found.push(at..at + name.len() + 2);
        }
    }
}

fn address(chunk: &str, at: usize, found: &mut Vec<Range<usize>>) {
    if !chunk.contains(['@', '.', '/']) {
        return;
    }
    let opened = chunk.trim_start_matches(['(', '[', '<', '"', '\'', '«', '“', '‘', '¿', '¡']);
    let core =
        opened.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?…)]>»\"'”’".contains(c));
    if is_url(core) || is_mail(core) || is_user(core) || is_host(core) {
        let start = at + chunk.len() - opened.len();
        found.push(start..start + core.len());
    }
}

fn is_url(text: &str) -> bool {
    let scheme = text.split_once("://").is_some_and(|(scheme, rest)| {
        !rest.is_empty() && !scheme.is_empty() && scheme.bytes().all(|b| b.is_ascii_alphabetic())
    });
    let www = text
        .get(..4)
        .is_some_and(|start| start.eq_ignore_ascii_case("www."));
    scheme || www && text.len() > 4
}

fn is_mail(text: &str) -> bool {
    let text = text.strip_prefix("mailto:").unwrap_or(text);
    text.split_once('@')
        .is_some_and(|(user, host)| !user.is_empty() && host.contains('.') && is_plain(host))
}

fn is_user(text: &str) -> bool {
    text.strip_prefix('@')
        .is_some_and(|name| !name.is_empty() && is_plain(name))
}

fn is_plain(text: &str) -> bool {
    text.bytes()
        .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_'))
}

/// `entidad.gov.co/tramites`, `formulario.pdf`. A capital in the last label is rather a missing space
/// between two sentences, and one-letter labels are abbreviations.
fn is_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let Some((front, last)) = host.rsplit_once('.') else {
        return false;
    };
    last.len() >= 2
        && last.bytes().all(|b| b.is_ascii_lowercase())
        && front
            .split('.')
            .all(|label| label.len() >= 2 && is_plain(label))
}

#[cfg(test)]
mod tests {
    use super::literals;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = literals(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn addresses_and_variables_are_copied() {
        check("", &[]);
        check(
            "Entre a https://www.entidad.gov.co/a?b=1.",
            &["https://www.entidad.gov.co/a?b=1"],
        );
        check("Vea (www.entidad.gov.co), hoy", &["www.entidad.gov.co"]);
        check(
            "Escriba a ayuda@entidad.gov.co. Gracias.",
            &["ayuda@entidad.gov.co"],
        );
        check(
            "Síganos en @entidad_co o entidad.gov.co/pagos",
            &["@entidad_co", "entidad.gov.co/pagos"],
        );
        check(
            "Hola, {nombre}: su código es {codigo-1}.",
            &["{nombre}", "{codigo-1}"],
        );
        check("https://x.co/{id}/ver", &["https://x.co/{id}/ver"]);
    }

    #[test]
    fn what_only_looks_like_one_is_read() {
        for text in [
            "Son las 8:00 a.m./p.m.",
            "El Sr.Perez vino.Luego se fue",
            "{ } {} { abierta {con espacio}",
            "p.ej. y/o c/u 1.234.567 3.5 @ @. a@b //",
            "www.",
            "{{{{{",
        ] {
            check(text, &[]);
        }
    }
}
