//! How many messages a text costs when it is sent by SMS.
//!
//! The default alphabet of GSM 03.38 packs 160 characters in a message; one character outside it turns the
//! whole text into UCS-2 and leaves 70. Of Spanish, é ñ Ñ É ü ¿ ¡ are inside and á í ó ú Á Í Ó Ú are not.

use std::collections::BTreeSet;

use super::literal::variable;

/// The alphabet that a text needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alphabet {
    /// The 7-bit default alphabet with its extension table.
    Gsm7,
    /// Two bytes a unit.
    Ucs2,
}

impl Alphabet {
    /// The units that fit in a text sent as one message.
    pub fn single(self) -> usize {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// The units that fit in each part of a longer text: the rest goes in the header that joins them.
    pub fn part(self) -> usize {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }
}

/// The size of a text as SMS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sms {
    /// The alphabet that it needs.
    pub alphabet: Alphabet,
    /// Its length in units: septets (an extension character is two) or UTF-16 units.
    pub units: usize,
    /// The messages that it is cut into; 0 for an empty text.
    pub segments: usize,
    /// The characters that force UCS-2, each once, in order of appearance.
    pub forcing: Vec<char>,
    /// The variables whose length is not known, each once; they count nothing.
    pub unbounded: Vec<String>,
}

impl Sms {
    /// Measures a text. `max` tells the greatest length, in characters, of what a `{variable}` becomes;
    /// the value is taken to need no other alphabet than the text does, one unit a character.
    pub fn of(text: &str, max: impl Fn(&str) -> Option<usize>) -> Self {
        let (mut forcing, mut unbounded, mut pieces) = (Vec::new(), Vec::new(), Vec::new());
        // A long text may have many different ones.
        let (mut letters, mut names) = (BTreeSet::new(), BTreeSet::new());
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            if let Some(name) = variable(rest) {
                match max(name) {
                    Some(length) => pieces.push(Piece::Value(length)),
                    None if names.insert(name) => unbounded.push(name.to_owned()),
                    None => {}
                }
                rest = &rest[name.len() + 2..];
                continue;
            }
            if septets(c).is_none() && letters.insert(c) {
                forcing.push(c);
            }
            pieces.push(Piece::Letter(c));
            rest = &rest[c.len_utf8()..];
        }
        let alphabet = if forcing.is_empty() {
            Alphabet::Gsm7
        } else {
            Alphabet::Ucs2
        };
        let (units, segments) = pack(&pieces, alphabet);
        Self {
            alphabet,
            units,
            segments,
            forcing,
            unbounded,
        }
    }
}

enum Piece {
    Letter(char),
    /// What a variable becomes: so many units that may be parted anywhere.
    Value(usize),
}

/// Units and segments. A character of two units is never cut in two.
fn pack(pieces: &[Piece], alphabet: Alphabet) -> (usize, usize) {
    let part = alphabet.part();
    let (mut units, mut full, mut used) = (0_usize, 0_usize, 0_usize);
    for piece in pieces {
        match piece {
            Piece::Letter(c) => {
                let size = match alphabet {
                    Alphabet::Gsm7 => septets(*c).unwrap_or(1),
                    Alphabet::Ucs2 => c.len_utf16(),
                };
                units = units.saturating_add(size);
                if used + size > part {
                    full = full.saturating_add(1);
                    used = 0;
                }
                used += size;
            }
            Piece::Value(length) => {
                units = units.saturating_add(*length);
                let after = used.saturating_add(*length);
                let filled = after.saturating_sub(1) / part;
                full = full.saturating_add(filled);
                used = after - filled * part;
            }
        }
    }
    let segments = if units <= alphabet.single() {
        usize::from(units > 0)
    } else {
        full.saturating_add(usize::from(used > 0))
    };
    (units, segments)
}

/// The septets of a character in GSM 03.38; nothing if it is not in the alphabet.
fn septets(c: char) -> Option<usize> {
    const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
    const EXTENSION: &str = "\u{c}^{}\\[~]|€";
    if c.is_ascii_alphanumeric() || BASIC.contains(c) {
        Some(1)
    } else {
        EXTENSION.contains(c).then_some(2)
    }
}

#[cfg(test)]
mod tests {
    use super::{Alphabet, Sms};

    fn check(text: &str, alphabet: Alphabet, units: usize, segments: usize) {
        let sms = Sms::of(text, |_| None);
        assert_eq!(
            (sms.alphabet, sms.units, sms.segments),
            (alphabet, units, segments),
            "{text:?}"
        );
    }

    #[test]
    fn the_alphabet_is_that_of_its_rarest_character() {
        check("", Alphabet::Gsm7, 0, 0);
        check("¿Mañana? ¡Sé que sí viene!", Alphabet::Ucs2, 26, 1);
        check("¿Mañana? ¡Sé que viene!", Alphabet::Gsm7, 23, 1);
        check("Vale 5 € [hoy]", Alphabet::Gsm7, 17, 1);
        check("🙂", Alphabet::Ucs2, 2, 1);
        for c in "áíóúÁÍÓÚ“”…–".chars() {
            let sms = Sms::of(&format!("é{c}{c}"), |_| None);
            assert_eq!((sms.alphabet, sms.forcing), (Alphabet::Ucs2, vec![c]));
        }
        for c in "éñÉÑü¿¡\n".chars() {
            check(&c.to_string(), Alphabet::Gsm7, 1, 1);
        }
    }

    #[test]
    fn segments_change_at_their_edges() {
        for (units, segments) in [(1, 1), (160, 1), (161, 2), (306, 2), (307, 3)] {
            check(&"a".repeat(units), Alphabet::Gsm7, units, segments);
        }
        for (units, segments) in [(70, 1), (71, 2), (134, 2), (135, 3)] {
            check(&"á".repeat(units), Alphabet::Ucs2, units, segments);
        }
        // The second unit of an extension character does not fit in the first part and takes it along.
        check(
            &format!("{}€{}", "a".repeat(152), "a".repeat(152)),
            Alphabet::Gsm7,
            306,
            3,
        );
        check(&"€".repeat(80), Alphabet::Gsm7, 160, 1);
        check(
            &format!("{}🙂{}", "á".repeat(66), "á".repeat(66)),
            Alphabet::Ucs2,
            134,
            3,
        );
    }

    #[test]
    fn variables_count_at_their_longest() {
        let max = |name: &str| (name == "codigo").then_some(150);
        let sms = Sms::of("Su cita: {codigo}", max);
        assert_eq!((sms.units, sms.segments), (159, 1));
        let sms = Sms::of("Su cita: {codigo}.{codigo}", max);
        assert_eq!((sms.units, sms.segments), (310, 3));
        let sms = Sms::of("{a} y {b} y {a}", max);
        assert_eq!(
            (sms.units, sms.unbounded),
            (6, vec!["a".to_owned(), "b".to_owned()])
        );
        let sms = Sms::of("{codigo", max);
        assert_eq!((sms.units, sms.segments), (8, 1));
        assert_eq!(Sms::of("{x}{x}", |_| Some(usize::MAX)).units, usize::MAX);
    }
}
