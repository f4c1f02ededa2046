//! The words that make a reference to a norm. The list is `lexicon/referencias_legales.tsv`.

use std::sync::LazyLock;

/// What must follow the head of a reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A number: "ley 1755".
    Number,
    /// A number that nothing but a mark or a link word follows: "artículos 5 y 6", not "artículos 24 horas".
    List,
    /// A number tied to a paper by a qualifier, a sign or a year: "circular externa 7", "circular No. 7",
    /// "circular 7 de 2020", not the street "Circular 7".
    Tied,
    /// A number, an ordinal or a letter: "literal b", "inciso segundo".
    Point,
    /// A number with the letters of its kind: "sentencia T-760".
    Ruling,
    /// A code in capitals with a hyphen: "procedimiento PR-05".
    Code,
    /// Not a head: stands between head and number ("decreto *reglamentario* 5").
    Qualifier,
    /// Not a head: announces a number ("No.").
    Sign,
    /// Not a head: says which key of a telephone to press, so "numeral" is the key.
    Key,
}

/// Sorted by word.
static WORDS: LazyLock<Vec<(&str, Form)>> = LazyLock::new(|| {
    let lines = include_str!("../lexicon/referencias_legales.tsv").lines();
    let mut list: Vec<_> = lines.filter_map(read).collect();
    list.sort_unstable_by_key(|(word, _)| *word);
    list
});

fn read(line: &'static str) -> Option<(&'static str, Form)> {
    let (word, form) = line.split_once('\t').filter(|_| !line.starts_with('#'))?;
    let form = match form {
        "numero" => Form::Number,
        "lista" => Form::List,
        "ligado" => Form::Tied,
        "punto" => Form::Point,
        "fallo" => Form::Ruling,
        "codigo" => Form::Code,
        "calificador" => Form::Qualifier,
        "signo" => Form::Sign,
        "tecla" => Form::Key,
        _ => return None,
    };
    Some((word, form))
}

/// What a word, folded, is for a reference; nothing for most words.
pub(super) fn form(word: &str) -> Option<Form> {
    WORDS
        .binary_search_by_key(&word, |(known, _)| known)
        .ok()
        .map(|at| WORDS[at].1)
}

#[cfg(test)]
mod tests {
    use super::{WORDS, read};

    #[test]
    fn every_line_of_the_list_is_read_once() {
        let lines = include_str!("../lexicon/referencias_legales.tsv").lines();
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(read(line).is_some(), "{line:?} is not `word⇥form`");
        }
        assert!(
            WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0),
            "a word is there twice"
        );
    }
}
