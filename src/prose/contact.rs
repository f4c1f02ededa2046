//! Ways to reach someone that a text gives: telephones, addresses of the web and of mail.

use std::ops::Range;

use super::fold::fold;
use super::literal::literals;

/// What sort of way to reach someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactKind {
    /// A telephone number.
    Telephone,
    /// An address of the web.
    Web,
    /// An address of mail.
    Mail,
}

/// A way to reach someone, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact<'a> {
    /// What it is.
    pub kind: ContactKind,
    /// As it is written.
    pub text: &'a str,
    /// Its bytes in the text.
    pub range: Range<usize>,
}

/// Endings of names of files, which look like those of hosts.
const FILES: [&str; 12] = [
    "pdf", "doc", "docx", "xls", "xlsx", "csv", "txt", "zip", "jpg", "png", "odt", "yaml",
];

/// Stems of words after which seven digits are a local telephone.
const CUES: [&str; 8] = [
    "llam",
    "telefon",
    "linea",
    "conmutador",
    "marqu",
    "whatsapp",
    "celular",
    "comuniq",
];

/// How far before a number its cue may stand, in bytes of the text.
const NEAR: usize = 48;

impl Contact<'_> {
    /// What two writings of the same contact have in common: the digits of a telephone, the host of an address without
    /// `www.`, a mail in lower case.
    pub fn key(&self) -> String {
        match self.kind {
            ContactKind::Telephone => digits(self.text),
            ContactKind::Mail => {
                let text = self.text.to_lowercase();
                text.strip_prefix("mailto:").unwrap_or(&text).to_owned()
            }
            ContactKind::Web => {
                let text = self.text.to_lowercase();
                let rest = text
                    .split_once("://")
                    .map_or(text.as_str(), |(_, rest)| rest);
                let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
                host.strip_prefix("www.").unwrap_or(host).to_owned()
            }
        }
    }
}

/// The contacts of a text, in order. A telephone is known by the forms of Colombia (with the country, a mobile, one with its
/// area, 01 8000), or by a word before seven digits; short numbers such as 123 are none. User names and files are none.
pub fn contacts(text: &str) -> Vec<Contact<'_>> {
    let literals = literals(text);
    let contact = |kind, range: Range<usize>| Contact {
        kind,
        text: &text[range.clone()],
        range,
    };
    let mut found: Vec<Contact<'_>> = literals
        .iter()
        .filter_map(|range| Some(contact(kind_of(&text[range.clone()])?, range.clone())))
        .collect();
    let apart = |range: &Range<usize>| {
        literals
            .iter()
            .all(|it| it.end <= range.start || range.end <= it.start)
    };
    let numbers = numbers(text).into_iter().filter(apart);
    let telephones =
        numbers.filter(|range| is_telephone(&text[range.clone()], &text[..range.start]));
    found.extend(telephones.map(|range| contact(ContactKind::Telephone, range)));
    found.sort_by_key(|contact| contact.range.start);
    found
}

fn kind_of(literal: &str) -> Option<ContactKind> {
    if literal.starts_with(['{', '@']) {
        return None;
    }
    if literal.contains('@') && !literal.contains("://") {
        return Some(ContactKind::Mail);
    }
    let ending = literal.rsplit('.').next().unwrap_or_default();
    let is_file = !literal.contains('/') && FILES.contains(&ending);
    (!is_file).then_some(ContactKind::Web)
}

/// Runs of digits, with the spaces, hyphens and brackets that part the digits of a telephone.
fn numbers(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut run: Option<Range<usize>> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match (&mut run, c) {
            (Some(run), '0'..='9') => run.end = end,
            (None, '0'..='9') => run = Some(at..end),
            (None, '+' | '(') => run = Some(at..at),
            (Some(_), ' ' | '\u{a0}' | '-' | '(' | ')' | '+') => {}
            _ => found.extend(run.take()),
        }
    }
    found.extend(run);
    found.retain(|range| !range.is_empty());
    found
}

fn is_telephone(text: &str, before: &str) -> bool {
    let all = digits(text);
    let opened = text.trim_start_matches(['(', '+', ' ']);
    let has_country = opened.len() < text.len() && opened.starts_with("57");
    let number = if has_country { &all[2..] } else { &all };
    match number.len() {
        7 if has_country => true,
        7 => {
            let start = (0..=before.len().saturating_sub(NEAR))
                .rev()
                .find(|at| before.is_char_boundary(*at));
            let near = fold(&before[start.unwrap_or(0)..]);
            CUES.iter().any(|cue| near.contains(cue))
        }
        10 => number.starts_with('3') || number.starts_with("60") || number.starts_with("18000"),
        11..=13 => number.starts_with("018000") || number.starts_with("18000"),
        _ => false,
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::contacts;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let found: Vec<(String, String)> = contacts(text)
            .iter()
            .map(|it| (it.text.to_owned(), it.key()))
            .collect();
        let expected: Vec<(String, String)> = expected
            .iter()
            .map(|(text, key)| ((*text).to_owned(), (*key).to_owned()))
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn addresses() {
        check("", &[]);
        check(
            "Entre a https://www.Entidad.gov.co/tramites, o escriba a Ayuda@entidad.gov.co.",
            &[
                ("https://www.Entidad.gov.co/tramites", "entidad.gov.co"),
                ("Ayuda@entidad.gov.co", "ayuda@entidad.gov.co"),
            ],
        );
        check(
            "Vea entidad.gov.co/pagos",
            &[("entidad.gov.co/pagos", "entidad.gov.co")],
        );
        check("Llene formato.pdf, {nombre}, y siga a @entidad", &[]);
    }

    #[test]
    fn telephones() {
        check(
            "Llame al (57+602) 555 0140.",
            &[("(57+602) 555 0140", "576025550140")],
        );
        check(
            "Línea 01 8000 555 014, gratis",
            &[("01 8000 555 014", "018000555014")],
        );
        check(
            "WhatsApp 310 555 0100 o 601-555-0100",
            &[
                ("310 555 0100", "3105550100"),
                ("601-555-0100", "6015550100"),
            ],
        );
        check("Llame al 555 0140", &[("555 0140", "5550140")]);
    }

    #[test]
    fn numbers_that_are_no_telephones() {
        for text in [
            "Marque 123.",
            "Ley 1755 de 2015, artículo 14",
            "El 2026-03-01 de 8:00 a 17:00",
            "Cuesta 1.234.567 pesos",
            "Su número es 1234567.",
            "Documento 1090123456",
            "(sin número) + 3",
        ] {
            check(text, &[]);
        }
    }
}
