//! Abbreviations whose dots do not end a sentence. The list is `lexicon/abreviaturas_punto.tsv`.

use std::sync::LazyLock;

use super::fold::fold;
use super::token::{Token, TokenKind};

/// When the last dot of an abbreviation ends the sentence too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Never: a name follows ("Sra. Ana").
    Never,
    /// Unless a number follows: "No. 5" is an abbreviation, "No. Venga mañana." is an answer.
    UnlessNumber,
    /// When a capital follows: "Abrimos a las 8 a. m. Traiga su cédula."
    BeforeCapital,
}

struct Abbreviation {
    /// Its words, folded: `a. m.` is `["a", "m"]`.
    parts: Vec<&'static str>,
    ending: Ending,
}

/// Sorted by first word and, within it, the longest first.
static ABBREVIATIONS: LazyLock<Vec<Abbreviation>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/abreviaturas_punto.tsv").lines();
    let mut list: Vec<Abbreviation> = lines.filter_map(read).collect();
    list.sort_by_key(|a| (a.parts[0], std::cmp::Reverse(a.parts.len())));
    list
});

fn read(line: &'static str) -> Option<Abbreviation> {
    let (written, ending) = line.split_once('\t').filter(|_| !line.starts_with('#'))?;
    let parts: Vec<_> = written
        .split(['.', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let ending = match ending {
        "nunca" => Ending::Never,
        "numero" => Ending::UnlessNumber,
        "mayuscula" => Ending::BeforeCapital,
        _ => return None,
    };
    (!parts.is_empty()).then_some(Abbreviation { parts, ending })
}

/// The abbreviation that begins at a token: the index of its last dot and when that ends the sentence.
pub(super) fn abbreviation(text: &str, tokens: &[Token], at: usize) -> Option<(usize, Ending)> {
    if !has_dot(tokens, at) {
        return None;
    }
    let word = |at: usize| fold(&text[tokens[at].range.clone()]);
    let first = word(at);
    let start = ABBREVIATIONS.partition_point(|a| a.parts[0] < first.as_str());
    let candidates = ABBREVIATIONS[start..]
        .iter()
        .take_while(|a| a.parts[0] == first);
    let fits = |a: &&Abbreviation| {
        let rest = a.parts.iter().enumerate().skip(1);
        rest.map(|(i, part)| (at + 2 * i, part))
            .all(|(i, part)| has_dot(tokens, i) && word(i) == *part)
    };
    candidates
        .into_iter()
        .find(fits)
        .map(|a| (at + 2 * a.parts.len() - 1, a.ending))
}

/// Is the token a word with a dot right after it?
fn has_dot(tokens: &[Token], at: usize) -> bool {
    let dot = tokens
        .get(at + 1)
        .filter(|dot| dot.kind == TokenKind::Mark('.'));
    tokens.get(at).zip(dot).is_some_and(|(word, dot)| {
        word.kind == TokenKind::Word && word.range.end == dot.range.start
    })
}

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, fold, read};

    #[test]
    fn every_line_of_the_list_is_read_and_folded() {
        let lines = include_str!("lexicon/abreviaturas_punto.tsv").lines();
        let lines: Vec<_> = lines
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .collect();
        assert_eq!(lines.len(), ABBREVIATIONS.len());
        for line in lines {
            let abbreviation =
                read(line).unwrap_or_else(|| panic!("{line:?} is not `abbreviation⇥ending`"));
            assert!(
                abbreviation.parts.iter().all(|part| fold(part) == **part),
                "{line:?} is not folded"
            );
        }
    }
}
