//! Case and accent folding that remembers where each letter came from.
//!
//! It serves comparison, never display. The ñ stays: it is a letter of its own ("año" is not "ano").

use std::ops::Range;

/// A text in lower case, without accents and with every run of white space as one space, together with
/// the way back to the bytes of the original.
///
/// Both Unicode forms of an accented letter fold alike; soft hyphens and zero-width characters vanish;
/// typographic apostrophes become `'`. An empty text folds to an empty text.
#[derive(Debug, Clone)]
pub struct Folded {
    text: String,
    /// For each byte of `text`, the first byte of the original character; one more for the end.
    origin: Vec<usize>,
}

impl Folded {
    /// Folds a text.
    pub fn new(source: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(source.len()),
            origin: Vec::with_capacity(source.len() + 1),
        };
        for (at, letter) in source.char_indices() {
            if letter.is_ascii_graphic() {
                folded.push(letter.to_ascii_lowercase(), at);
            } else if letter.is_whitespace() {
                if !folded.text.ends_with(' ') {
                    folded.push(' ', at);
                }
            } else if letter == '\u{303}' && folded.text.ends_with('n') {
                folded.tilde();
            } else {
                for lower in letter.to_lowercase() {
                    if let Some(plain) = plain(lower) {
                        folded.push(plain, at);
                    }
                }
            }
        }
        folded.origin.push(source.len());
        folded
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that a range of the folded text came from. A range that does not lie
    /// within the folded text is cut to it.
    pub fn range(&self, folded: Range<usize>) -> Range<usize> {
        let last = self.text.len();
        let end = self.origin[folded.end.min(last)];
        self.origin[folded.start.min(last)].min(end)..end
    }

    fn push(&mut self, letter: char, at: usize) {
        self.text.push(letter);
        self.origin.resize(self.text.len(), at);
    }

    /// Makes an ñ of the n just read: the tilde came as a character of its own.
    fn tilde(&mut self) {
        self.text.pop();
        if let Some(at) = self.origin.pop() {
            self.push('ñ', at);
        }
    }
}

/// The folded text alone, for comparing names and words: without white space at either end.
pub fn fold(text: &str) -> String {
    Folded::new(text).text.trim().to_owned()
}

/// The plain form of a lower-case character; nothing for those that leave no trace.
fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'ā' => 'a',
        'ç' => 'c',
        'è'..='ë' | 'ē' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ò'..='ö' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        '\u{2018}' | '\u{2019}' | '`' | '´' => '\'',
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {
            return None;
        }
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::{Folded, fold};

    #[test]
    fn letters_lose_case_and_accents() {
        for (input, expected) in [
            ("", ""),
            ("  Atención  al\n\tCIUDADANO ", "atencion al ciudadano"),
            ("Año Ñame PINGÜINO", "año ñame pinguino"),
            ("an\u{303}o A\u{301}rbol", "año arbol"),
            ("pa\u{2019} qué", "pa' que"),
            ("tra\u{ad}mite", "tramite"),
            ("İstanbul ßtraße 世界", "istanbul ßtraße 世界"),
        ] {
            assert_eq!(fold(input), expected, "{input:?}");
        }
    }

    #[test]
    fn a_find_is_placed_in_the_original() {
        for (source, needle, expected) in [
            ("Ñoño: Trámite  Único.", "tramite unico", "Trámite  Único"),
            ("e\u{301}l da\u{301} pie", "da", "da\u{301}"),
            ("man\u{303}ana", "mañana", "man\u{303}ana"),
            ("fin", "fin", "fin"),
        ] {
            let folded = Folded::new(source);
            let at = folded.as_str().find(needle).expect("the needle is there");
            assert_eq!(&source[folded.range(at..at + needle.len())], expected);
        }
    }

    #[test]
    fn ranges_out_of_the_text_are_cut() {
        let folded = Folded::new("añ");
        assert_eq!(folded.range(0..99), 0..3);
        assert_eq!(folded.range(50..99), 3..3);
    }
}
