//! Letters that nobody sees: they come with what is pasted from a word processor, a chat or a web page, and they make
//! an id, a word or a search fail for no visible reason.

use std::borrow::Cow;

use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::said;
use crate::source::{Node, Span};

use super::Decoder;

/// What is wrong with an invisible letter.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
enum Sort {
    /// It takes no room.
    NoWidth,
    /// It turns the direction in which the text is read.
    Direction,
}

fn sort(letter: char) -> Option<Sort> {
    Some(match letter {
        '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => Sort::NoWidth,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Sort::Direction
        }
        _ => return None,
    })
}

/// The first invisible letter of a text and where it stands, in bytes. The joiner of an emoji such as 👩‍⚕️ has its use.
fn find(text: &str) -> Option<(usize, char)> {
    let mut previous = ' ';
    text.char_indices().find(|(_, letter)| {
        let joins =
            *letter == '\u{200d}' && !previous.is_alphanumeric() && !previous.is_whitespace();
        previous = *letter;
        sort(*letter).is_some() && !joins
    })
}

/// A text without what nobody sees in it.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if find(text).is_none() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .filter(|letter| sort(*letter).is_none())
            .collect(),
    )
}

/// A text with the spaces that a keyboard gives in the place of those that do not break: `15 min` is pasted with one.
pub(crate) fn plain_spaces(text: &str) -> Cow<'_, str> {
    const HARD: [char; 3] = ['\u{a0}', '\u{2007}', '\u{202f}'];
    if text.contains(HARD) {
        Cow::Owned(text.replace(HARD, " "))
    } else {
        Cow::Borrowed(text)
    }
}

impl Decoder<'_> {
    /// Reports the first invisible letter of a text, and says whether there is one. In a word or an id it is an error;
    /// in a text that people read, a warning.
    pub(crate) fn invisible(&mut self, node: &Node<'_>, severity: Severity) -> bool {
        let Some((_, letter)) = find(node.text()) else {
            return false;
        };
        let written = self.written(node.span);
        // Where the letter itself stands, with the one before it: a place without width cannot be seen.
        let span = written.find(letter).map_or(node.span, |at| {
            let before = written[..at].chars().next_back().map_or(0, char::len_utf8);
            let start = node.span.start + u32::try_from(at - before).unwrap_or(0);
            Span {
                start,
                end: start + u32::try_from(before + letter.len_utf8()).unwrap_or(0),
                ..node.span
            }
        });
        let number = u32::from(letter);
        let message = match sort(letter) {
            Some(Sort::Direction) => {
                said!("aquí hay una marca invisible que cambia el sentido de la lectura (U+{number:04X})"; "there is an invisible mark here that turns the direction of reading (U+{number:04X})")
            }
            _ => {
                said!("aquí hay un carácter invisible (U+{number:04X})"; "there is an invisible character here (U+{number:04X})")
            }
        };
        let diagnostic = match severity {
            Severity::Error => self.error("E-13", span, message),
            _ => self.advice("E-13", severity, span, message),
        };
        diagnostic.help = Some(
            Said::new(
                "suele venir de un texto pegado: borre esa palabra y escríbala de nuevo con el teclado",
                "it often comes with pasted text: delete that word and type it again",
            )
            .owned(),
        );
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{find, visible};

    #[test]
    fn sees_what_nobody_sees() {
        for (text, at) in [
            ("venta\u{200b}nilla", Some(5)),
            ("\u{202e}Otra", Some(0)),
            ("Salud\u{ad}ar", Some(5)),
            ("Ana\u{200d}", Some(3)),
            ("👩\u{200d}⚕\u{fe0f} Enfermera", None),
            ("Ventanilla única", None),
        ] {
            assert_eq!(find(text).map(|(at, _)| at), at, "{text:?}");
        }
        assert_eq!(visible("venta\u{200b}nilla"), "ventanilla");
    }
}
