//! Sentences, as the readability formulas count them.
//!
//! One ends at `. ! ? …`, at `; :`, at the end of a list item or paragraph, and at the end of the text.
//! It does not end inside a number or an hour, an abbreviation, an address or a `{variable}`.

use std::ops::Range;

use super::abbreviation::{Ending, abbreviation};
use super::token::{Token, TokenKind, tokens};

/// A sentence with at least one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// The sentence as written, with its closing marks.
    pub text: &'a str,
    /// Its bytes in the text that was read.
    pub range: Range<usize>,
    /// Its words.
    pub words: usize,
}

/// The sentences of a text, in order. What has no word (a number alone, a row of dots) is none.
pub fn sentences(text: &str) -> Vec<Sentence<'_>> {
    split(text, &tokens(text))
}

/// The sentences of a text whose tokens are known.
pub(super) fn split<'a>(text: &'a str, tokens: &[Token]) -> Vec<Sentence<'a>> {
    let mut found = Vec::new();
    let mut first = 0;
    let mut at = 0;
    while at < tokens.len() {
        let (last, ends) = step(text, tokens, at);
        at = last + 1;
        if ends {
            while at < tokens.len() && closes(&tokens[at - 1], &tokens[at]) {
                at += 1;
            }
            found.extend(sentence(text, &tokens[first..at]));
            first = at;
        }
    }
    found.extend(sentence(text, &tokens[first..]));
    found
}

fn sentence<'a>(text: &'a str, tokens: &[Token]) -> Option<Sentence<'a>> {
    let words = tokens
        .iter()
        .filter(|token| token.kind == TokenKind::Word)
        .count();
    let mut visible = tokens.iter().filter(|token| token.kind != TokenKind::Break);
    let first = visible.next().filter(|_| words > 0)?;
    let range = first.range.start..visible.next_back().unwrap_or(first).range.end;
    Some(Sentence {
        text: &text[range.clone()],
        range,
        words,
    })
}

/// Reads the token at `at` and those that belong with it: the last one read, and whether the sentence
/// ends there.
fn step(text: &str, tokens: &[Token], at: usize) -> (usize, bool) {
    match tokens[at].kind {
        TokenKind::Break => (at, true),
        TokenKind::Word => abbreviation(text, tokens, at).map_or((at, false), |(dot, ending)| {
            let next = tokens.get(dot + 1);
            let ends = match ending {
                Ending::Never => false,
                Ending::UnlessNumber => !next.is_some_and(|next| opens_number(next.kind)),
                Ending::BeforeCapital => next.is_some_and(|next| opens_sentence(text, next)),
            };
            (dot, ends)
        }),
        TokenKind::Mark(mark @ ('.' | ':')) => (at, !is_glued(text, tokens, at, mark)),
        TokenKind::Mark('!' | '?' | '…' | ';') => (at, !before_comma(tokens, at)),
        _ => (at, false),
    }
}

/// Does the mark touch what follows, as in `.5`, `archivo.txt` or `a:b`? A capital right after a dot is
/// taken for a missing space.
fn is_glued(text: &str, tokens: &[Token], at: usize, mark: char) -> bool {
    let Some(next) = tokens
        .get(at + 1)
        .filter(|next| next.range.start == tokens[at].range.end)
    else {
        return false;
    };
    match next.kind {
        TokenKind::Word => mark == ':' || !is_capital(text, next),
        TokenKind::Number | TokenKind::Literal => true,
        TokenKind::Mark(next) => next == ',',
        TokenKind::Break => false,
    }
}

/// "¿Puede esperar?, le digo": the sentence goes on.
fn before_comma(tokens: &[Token], at: usize) -> bool {
    tokens.get(at + 1).is_some_and(|next| {
        next.kind == TokenKind::Mark(',') && next.range.start == tokens[at].range.end
    })
}

/// Does the token, right after the end of a sentence, still belong to it?
fn closes(end: &Token, next: &Token) -> bool {
    let TokenKind::Mark(mark) = next.kind else {
        return false;
    };
    end.range.end == next.range.start && ".!?…;:)]»\"'”’".contains(mark)
}

fn opens_number(kind: TokenKind) -> bool {
    matches!(
        kind,
        TokenKind::Number | TokenKind::Mark('º' | '°' | '#' | ':')
    )
}

fn opens_sentence(text: &str, next: &Token) -> bool {
    is_capital(text, next) || matches!(next.kind, TokenKind::Mark('¿' | '¡' | '«' | '“' | '"'))
}

fn is_capital(text: &str, token: &Token) -> bool {
    token.kind == TokenKind::Word && text[token.range.clone()].starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text)
            .iter()
            .map(|sentence| sentence.text)
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn marks_end_a_sentence() {
        check("", &[]);
        check("... 10. 8:00 — !", &[]);
        check(
            "Buenos días. ¿En qué le ayudo? ¡Siga!",
            &["Buenos días.", "¿En qué le ayudo?", "¡Siga!"],
        );
        check("Espere… Ya viene", &["Espere…", "Ya viene"]);
        check("Espere... Ya viene", &["Espere...", "Ya viene"]);
        check(
            "Traiga esto: la cédula; una foto.",
            &["Traiga esto:", "la cédula;", "una foto."],
        );
        check(
            "Dijo «venga mañana.» Luego salió.",
            &["Dijo «venga mañana.»", "Luego salió."],
        );
        check(
            "Llegó tarde.Volvió luego.",
            &["Llegó tarde.", "Volvió luego."],
        );
        check(
            "¿Puede esperar?, le pregunto.",
            &["¿Puede esperar?, le pregunto."],
        );
    }

    #[test]
    fn items_and_paragraphs_end_a_sentence() {
        check(
            "Traiga\n- la cédula\n- una foto",
            &["Traiga", "la cédula", "una foto"],
        );
        check("1. Pida el turno\n2. Espere", &["Pida el turno", "Espere"]);
        check("Un párrafo\n\nOtro", &["Un párrafo", "Otro"]);
        check("Una línea\npartida.", &["Una línea\npartida."]);
    }

    #[test]
    fn numbers_hours_addresses_and_variables_do_not() {
        check(
            "Abre de 8:00 a 17:00 y cuesta 3.5 o 1.200 pesos.",
            &["Abre de 8:00 a 17:00 y cuesta 3.5 o 1.200 pesos."],
        );
        check(
            "Entre a www.entidad.gov.co y siga.",
            &["Entre a www.entidad.gov.co y siga."],
        );
        check(
            "Escriba a a.b@c.gov.co. Gracias.",
            &["Escriba a a.b@c.gov.co.", "Gracias."],
        );
        check(
            "Hola, {primer.nombre}: su cita.",
            &["Hola, {primer.nombre}:", "su cita."],
        );
    }

    #[test]
    fn abbreviations_do_not() {
        check("La Sra. Ana y el Dr. Paz.", &["La Sra. Ana y el Dr. Paz."]);
        check(
            "De 8:00 a. m. a 5:00 p. m. en la Cra. 7.",
            &["De 8:00 a. m. a 5:00 p. m. en la Cra. 7."],
        );
        check(
            "De 8 a.m. a 5 p.m. sin cita.",
            &["De 8 a.m. a 5 p.m. sin cita."],
        );
        check(
            "Abre a las 8 a. m. Traiga la cédula.",
            &["Abre a las 8 a. m.", "Traiga la cédula."],
        );
        check(
            "Es la oficina No. 5, ext. 210.",
            &["Es la oficina No. 5, ext. 210."],
        );
        check(
            "¿Tiene cita? No. Venga mañana.",
            &["¿Tiene cita?", "No.", "Venga mañana."],
        );
        check(
            "Lleve cédula, foto, etc. y siga.",
            &["Lleve cédula, foto, etc. y siga."],
        );
        check(
            "El art. 5 y el n.º 3 y la C. C. 123.",
            &["El art. 5 y el n.º 3 y la C. C. 123."],
        );
        check(
            "Vive en Bogotá, D. C. Venga.",
            &["Vive en Bogotá, D. C.", "Venga."],
        );
    }

    #[test]
    fn words_are_counted_and_placed() {
        let text = "  Hola.  Venga a las 8:00 a. m. con {papeles}. ";
        let found = sentences(text);
        assert_eq!(found.iter().map(|s| s.words).collect::<Vec<_>>(), [1, 6]);
        assert!(found.iter().all(|s| &text[s.range.clone()] == s.text));
    }
}
