//! Acronyms: words in capitals that a reader may not know.

use std::sync::LazyLock;

use super::fold::fold;
use super::token::{Word, words};

/// A word in capitals with more letters is a shout ("IMPORTANTE"), not an acronym.
const LONGEST: usize = 6;

/// In a row of as many words in capitals none is an acronym: it is a heading.
const HEADING: usize = 3;

/// Folded and sorted: what everyone knows, units, and short words that people write in capitals.
static KNOWN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/siglas_conocidas.tsv").lines();
    let mut known: Vec<String> = lines
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split('\t').next())
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect();
    known.sort_unstable();
    known
});

/// The words of a text that look like acronyms, in order: two to six letters, all capitals (`PQR`, or
/// `PQRs` in the plural). Left out: roman numerals, units, acronyms that everyone knows, codes (letters
/// tied to digits), words with an accent, headings in capitals. Those that the entity explains are for
/// the caller to leave out.
pub fn acronyms(text: &str) -> Vec<Word<'_>> {
    let words = words(text);
    let in_row = |before: &Word<'_>, after: &Word<'_>| {
        is_capitals(before.text) && is_capitals(after.text) && touches(text, before, after)
    };
    let rows = words.chunk_by(in_row).filter(|row| row.len() < HEADING);
    let is_found = |word: &&Word<'_>| is_capitals(word.text) && is_acronym(text, word);
    rows.flatten().filter(is_found).cloned().collect()
}

/// Is there only white space between two words?
fn touches(text: &str, before: &Word<'_>, after: &Word<'_>) -> bool {
    text[before.range.end..after.range.start]
        .chars()
        .all(char::is_whitespace)
}

fn is_capitals(word: &str) -> bool {
    let stem = singular(word);
    stem.chars().nth(1).is_some() && stem.chars().all(char::is_uppercase)
}

/// `PQRs` is `PQR` in the plural.
fn singular(word: &str) -> &str {
    word.strip_suffix('s').unwrap_or(word)
}

fn is_acronym(text: &str, word: &Word<'_>) -> bool {
    let stem = singular(word.text);
    let is_plain = stem.chars().all(|c| c.is_ascii_uppercase() || c == 'Ñ');
    is_plain
        && stem.len() <= LONGEST
        && !is_code(text, word)
        && !is_roman(stem)
        && KNOWN.binary_search(&fold(stem)).is_err()
}

/// Letters that touch a digit, or are tied to one by a hyphen or a slash: `ABC123`, `GC-01`.
fn is_code(text: &str, word: &Word<'_>) -> bool {
    let tied = |next: Option<char>, second: Option<char>| {
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        digit(next) || matches!(next, Some('-' | '/' | '_')) && digit(second)
    };
    let mut before = text[..word.range.start].chars().rev();
    let mut after = text[word.range.end..].chars();
    tied(before.next(), before.next()) || tied(after.next(), after.next())
}

/// A well-formed roman numeral below 90: those with C, D or M are not met in these texts, while `CC`,
/// `CD` and `DC` are.
fn is_roman(word: &str) -> bool {
    let tens = ["LXXX", "LXX", "LX", "XL", "L", "XXX", "XX", "X"];
    let rest = tens
        .iter()
        .find_map(|ten| word.strip_prefix(ten))
        .unwrap_or(word);
    matches!(
        rest,
        "" | "I" | "II" | "III" | "IV" | "V" | "VI" | "VII" | "VIII" | "IX"
    )
}

#[cfg(test)]
mod tests {
    use super::acronyms;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = acronyms(text).into_iter().map(|word| word.text).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn capitals_are_acronyms() {
        check("Consulte el SUIT y el SIGEP.", &["SUIT", "SIGEP"]);
        check("Las PQRTs van al GIT", &["PQRTs", "GIT"]);
        check("El SUIT, el MIPG", &["SUIT", "MIPG"]);
        check("FURAG MIPG de hoy", &["FURAG", "MIPG"]);
    }

    #[test]
    fn what_is_known_or_is_no_acronym_is_silent() {
        for text in [
            "",
            "Siglo XXI, capítulo IV, fase II, tomo XL.",
            "Su NIT, la EPS, un SMS de 2 MB y el IVR.",
            "Traiga la TI, la CE o el PPT; consulte el SIMIT, el RUNT, la ADRES o el INVIMA.",
            "ATENCIÓN: no firme aún. IMPORTANTE.",
            "LEA ESTO ANTES DE FIRMAR",
            "La placa ABC123 o ABC-123, el vuelo AV204.",
            "Vaya a https://X.co/SUIT y escriba a SUIT@entidad.gov.co o {SUIT}.",
            "A las 8 AM. Es GRATIS. NO pague.",
            "Plan B y vitamina C.",
        ] {
            check(text, &[]);
        }
    }
}
