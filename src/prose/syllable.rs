//! Syllables of a Spanish word by the spelling convention of the Academies, where a diphthong is decided
//! by the letters and not by how a region pronounces them (`guion` and `jesuita` have one nucleus less
//! than some speakers say).

use super::token::is_combining;

/// A letter as the rules see it. The base of a closed vowel tells `iu` from `ii`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sound {
    /// The u of qu, and of gu before e and i: written, not said.
    Silent,
    Consonant,
    /// Transparent between vowels.
    Aitch,
    /// a e o, with or without accent.
    Open,
    /// i u ü, and y where it is a vowel.
    Closed(char),
    /// í ú.
    Stressed(char),
}

/// The syllables of a word: its vowel nuclei, and at least one if it has a letter at all (an acronym
/// without vowels, a word in another script). 0 only for a text without letters.
pub fn syllables(word: &str) -> usize {
    let letters = composed(word);
    let mut nuclei = 0;
    let mut vowels = Vec::new();
    for at in 0..letters.len() {
        match sound(&letters, at) {
            Sound::Silent => {}
            Sound::Aitch if is_vowel_sound(&letters, at + 1) => {}
            Sound::Aitch | Sound::Consonant => {
                nuclei += count(&vowels);
                vowels.clear();
            }
            vowel => vowels.push(vowel),
        }
    }
    nuclei += count(&vowels);
    nuclei.max(usize::from(!letters.is_empty()))
}

fn is_vowel_sound(letters: &[char], at: usize) -> bool {
    at < letters.len()
        && matches!(
            sound(letters, at),
            Sound::Open | Sound::Closed(_) | Sound::Stressed(_)
        )
}

/// The nuclei of a run of vowels, from left to right: each takes with it what the rules join.
fn count(vowels: &[Sound]) -> usize {
    let mut rest = vowels;
    let mut nuclei = 0;
    while !rest.is_empty() {
        rest = &rest[nucleus(rest)..];
        nuclei += 1;
    }
    nuclei
}

/// How many vowels the first nucleus of a run takes (1 to 3).
fn nucleus(vowels: &[Sound]) -> usize {
    use Sound::{Closed, Open, Stressed};
    match *vowels {
        // Two different closed vowels always join, accent or not: ciu-dad, cuí-de-se.
        [Closed(a) | Stressed(a), Closed(b) | Stressed(b), ..] if a != b => 2,
        // A closed vowel between open ones goes with the one that follows: a-hue-car.
        [Closed(_), Open, Closed(_), Open, ..] => 2,
        [Closed(_), Open, Closed(_), ..] => 3,
        [Closed(_), Open, ..] => 2,
        [Open, Closed(_), Open, ..] => 1,
        [Open, Closed(_), ..] => 2,
        // Í, ú beside an open vowel, two open vowels, the same vowel twice: each on its own.
        _ => 1,
    }
}

/// The letters in lower case, an accent that stands alone joined with its vowel. Whatever else is in the
/// text (digits, marks) is left out.
fn composed(word: &str) -> Vec<char> {
    let mut letters: Vec<char> = Vec::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        let joined = match (letters.last(), letter) {
            (Some('i'), '\u{301}') => Some('í'),
            (Some('u'), '\u{301}') => Some('ú'),
            (Some('u'), '\u{308}') => Some('ü'),
            _ => None,
        };
        match (letters.last_mut(), joined) {
            (Some(last), Some(joined)) => *last = joined,
            _ if letter.is_alphabetic() && !is_combining(letter) => letters.push(letter),
            _ => {}
        }
    }
    letters
}

/// How the letter at an index sounds.
fn sound(letters: &[char], at: usize) -> Sound {
    let before = at.checked_sub(1).map(|at| letters[at]);
    let after = letters.get(at + 1).copied();
    match letters[at] {
        'u' if before == Some('q') => Sound::Silent,
        'u' if before == Some('g') && after.is_some_and(|c| "eéií".contains(c)) => Sound::Silent,
        'a' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => Sound::Open,
        'e' | 'é' | 'è' | 'ê' | 'ë' => Sound::Open,
        'o' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' => Sound::Open,
        'i' | 'ì' | 'î' | 'ï' => Sound::Closed('i'),
        'u' | 'ù' | 'û' | 'ü' => Sound::Closed('u'),
        'í' => Sound::Stressed('i'),
        'ú' => Sound::Stressed('u'),
        // A vowel alone, at the end of a word or before a consonant: y, ley, Ypané.
        'y' if !after.is_some_and(is_vowel) => Sound::Closed('i'),
        'h' => Sound::Aitch,
        _ => Sound::Consonant,
    }
}

fn is_vowel(letter: char) -> bool {
    "aeiouáéíóúüàèìòùâêîôûäëïö".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[test]
    fn golden_table() {
        for (word, expected) in [
            ("ciudadano", 4),
            ("jesuita", 3),
            ("y", 1),
            ("atención", 3),
            ("veintiún", 2),
            ("oír", 2),
            ("trámite", 3),
            ("buey", 1),
            ("continúe", 4),
            ("oficina", 4),
            ("Paraguay", 3),
            ("actúa", 3),
            ("queja", 2),
            ("limpiáis", 2),
            ("hacia", 2),
            ("guía", 2),
            ("decíais", 3),
            ("hacía", 3),
            ("guion", 1),
            ("muy", 1),
            ("almohada", 4),
            ("línea", 3),
            ("ayuda", 3),
            ("zoológico", 5),
            ("teléfono", 4),
            ("hoy", 1),
            ("huésped", 2),
            ("día", 2),
            ("pingüino", 3),
            ("radicación", 4),
            ("país", 2),
            ("averigüe", 4),
            ("quiero", 2),
            ("baúl", 2),
            ("quiosco", 2),
            ("ley", 1),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn each_rule_has_its_corners() {
        for (word, expected) in [
            ("construir", 2),
            ("cuídese", 3),
            ("caos", 2),
            ("leer", 2),
            ("chiita", 3),
            ("leyes", 2),
            ("prohibir", 2),
            ("prohíbe", 3),
            ("alcohol", 3),
            ("ahuecar", 3),
            ("cohete", 3),
            ("búho", 2),
            ("desahucio", 3),
            ("huía", 2),
            ("construía", 3),
            ("guerra", 2),
            ("agua", 2),
            ("cigüeña", 3),
            ("reunión", 2),
            ("aéreo", 4),
            ("Ypacaraí", 5),
            ("yo", 1),
            ("ahí", 2),
            ("vehículo", 4),
            ("ahínco", 3),
            ("oíais", 3),
            ("bahía", 3),
            ("héroe", 3),
        ] {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn any_text_has_a_count() {
        for (word, expected) in [
            ("", 0),
            ("123", 0),
            ("🙂", 0),
            ("\u{301}", 0),
            ("PQRSD", 1),
            ("h", 1),
            ("世界", 1),
            ("qu", 1),
            ("pai\u{301}s", 2),
            ("GUI\u{301}A", 2),
            ("pingu\u{308}ino", 3),
            ("hhhh", 1),
            ("ahha", 2),
        ] {
            assert_eq!(syllables(word), expected, "{word:?}");
        }
    }
}
