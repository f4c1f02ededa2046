//! Words, numbers and marks, with their places.
//!
//! A word is a maximal run of letters. Digits, and the letters of addresses and `{variables}`, are no
//! words; a hyphen parts two words.

use std::ops::Range;

use super::literal::literals;

/// A word and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'a> {
    /// The letters as written.
    pub text: &'a str,
    /// Its bytes in the text that was read.
    pub range: Range<usize>,
}

/// The words of a text, in order. Empty for a text without letters.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let words = tokens(text)
        .into_iter()
        .filter(|token| token.kind == TokenKind::Word);
    words
        .map(|token| Word {
            text: &text[token.range.clone()],
            range: token.range,
        })
        .collect()
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    /// Digits, with the dots, commas and colons inside (`8:00`, `1.234,5`).
    Number,
    /// Copied, not read.
    Literal,
    /// Any other visible character.
    Mark(char),
    /// A blank line, or the line break before a list item with the item's own mark.
    Break,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) range: Range<usize>,
}

/// Is the character part of a word? The ordinal signs º and ª are letters for Unicode, not for a reader.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'º' | 'ª') || is_combining(c)
}

/// Is it an accent written as a character of its own?
pub(super) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The tokens of a text, in order; white space between them is left out.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::with_capacity(text.len() / 5);
    let mut literals = literals(text).into_iter().peekable();
    let mut at = item_mark(text);
    while let Some(first) = text[at..].chars().next() {
        while literals.next_if(|literal| literal.start < at).is_some() {}
        let (kind, end) = if let Some(literal) = literals.next_if(|literal| literal.start == at) {
            (TokenKind::Literal, literal.end)
        } else if is_letter(first) {
            (TokenKind::Word, run(text, at, is_letter))
        } else if first.is_ascii_digit() {
            (TokenKind::Number, number(text, at))
        } else if first.is_whitespace() {
            let end = run(text, at, char::is_whitespace);
            let lines = text[at..end].matches('\n').count();
            let mark = if lines > 0 {
                item_mark(&text[end..])
            } else {
                0
            };
            if lines < 2 && mark == 0 {
                at = end;
                continue;
            }
            (TokenKind::Break, end + mark)
        } else {
            (TokenKind::Mark(first), at + first.len_utf8())
        };
        found.push(Token {
            kind,
            range: at..end,
        });
        at = end;
    }
    found
}

fn run(text: &str, start: usize, belongs: fn(char) -> bool) -> usize {
    text[start..]
        .find(|c: char| !belongs(c))
        .map_or(text.len(), |length| start + length)
}

/// The end of a number: a dot, comma or colon belongs to it only between digits.
fn number(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut end = start;
    while digit(end) || matches!(bytes.get(end), Some(b'.' | b',' | b':')) && digit(end + 1) {
        end += 1;
    }
    end
}

/// The length of the mark of a list item that a line begins with, its space included: `- `, `• `, `2. `,
/// `3) `, `a) `; 0 if there is none.
fn item_mark(line: &str) -> usize {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = match line.as_bytes() {
        [b'-' | b'*' | b'+', ..] => 1,
        [letter, b')', ..] if letter.is_ascii_alphabetic() => 2,
        bytes if matches!(digits, 1 | 2) && matches!(bytes.get(digits), Some(b'.' | b')')) => {
            digits + 1
        }
        _ => line
            .chars()
            .next()
            .filter(|c| "•·▪–—".contains(*c))
            .map_or(0, char::len_utf8),
    };
    if mark > 0 && line[mark..].starts_with([' ', '\t']) {
        mark + 1
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::{TokenKind, tokens, words};

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = words(text).into_iter().map(|word| word.text).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn words_are_runs_of_letters() {
        check("", &[]);
        check(
            "¿En qué le puedo ayudar?",
            &["En", "qué", "le", "puedo", "ayudar"],
        );
        check("teórico-práctico", &["teórico", "práctico"]);
        check("10 minutos, 8:00 a 17:00", &["minutos", "a"]);
        check("El n\u{303}andu\u{301}.", &["El", "n\u{303}andu\u{301}"]);
        check("1.º piso, 2ª puerta", &["piso", "puerta"]);
        check("Escriba a x@entidad.gov.co, {nombre}.", &["Escriba", "a"]);
        check(
            "- Traiga la cédula\n- Traiga una foto",
            &["Traiga", "la", "cédula", "Traiga", "una", "foto"],
        );
    }

    #[test]
    fn breaks_are_blank_lines_and_list_items() {
        let breaks = |text| {
            tokens(text)
                .iter()
                .filter(|t| t.kind == TokenKind::Break)
                .count()
        };
        assert_eq!(breaks("una línea\npartida en dos"), 0);
        assert_eq!(breaks("un párrafo\n\notro"), 1);
        assert_eq!(breaks("Traiga:\n1. cédula\n2. foto\na) b\n• c"), 4);
        assert_eq!(breaks("cuesta\n-5 pesos"), 0);
    }

    #[test]
    fn tokens_cover_every_visible_character() {
        for text in [
            "a.b:c 8:00, 1.234,5. «x»…",
            "\u{301}",
            "1.",
            "1. ",
            "a) ",
            "•",
            "{a}{b} ..@",
            "🙂🙂 9",
        ] {
            let mut at = 0;
            for token in tokens(text) {
                assert!(
                    token.range.start >= at && token.range.end > token.range.start,
                    "{text:?}"
                );
                at = token.range.end;
            }
            assert!(at <= text.len());
        }
    }
}
