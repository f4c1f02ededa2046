//! How a text begins: an instruction begins with a verb, a label does not.

use std::ops::Range;
use std::sync::LazyLock;

use super::sentence::split;
use super::token::{TokenKind, tokens};

/// What a text begins with when it is no verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// el, la, una, su …
    Determiner,
    /// de, para, con …
    Preposition,
    /// The name of an action instead of the action: "Solicitud de", "Requisitos de".
    Noun,
}

/// Sorted by word.
static OPENINGS: LazyLock<Vec<(&str, Opening)>> = LazyLock::new(|| {
    let lines = include_str!("lexicon/comienzos_sin_verbo.tsv").lines();
    let mut list: Vec<_> = lines.filter_map(read).collect();
    list.sort_unstable_by_key(|(word, _)| *word);
    list
});

fn read(line: &'static str) -> Option<(&'static str, Opening)> {
    let (word, opening) = line.split_once('\t').filter(|_| !line.starts_with('#'))?;
    let opening = match opening {
        "determinante" => Opening::Determiner,
        "preposicion" => Opening::Preposition,
        "nombre" => Opening::Noun,
        _ => return None,
    };
    Some((word, opening))
}

/// What a text begins with, and where, when its first word is known not to be a verb; nothing when it is
/// not known, so silence proves no verb. A preposition is silent when a comma follows in the sentence
/// ("Con voz clara, diga su nombre"), and so are "por favor" and "una vez". A noun counts only before "de" or "del".
pub fn opening_without_verb(text: &str) -> Option<(Opening, Range<usize>)> {
    let tokens = tokens(text);
    let first = tokens
        .iter()
        .position(|token| token.kind == TokenKind::Word)?;
    let word = |at: usize| {
        let token = tokens.get(at).filter(|token| token.kind == TokenKind::Word);
        // Accents tell the verb: "dé la bienvenida", "esté atento".
        token.map(|token| text[token.range.clone()].to_lowercase())
    };
    let written = word(first)?;
    let at = OPENINGS
        .binary_search_by_key(&written.as_str(), |(known, _)| known)
        .ok()?;
    let opening = OPENINGS[at].1;
    let next = word(first + 1);
    let next = next.as_deref();
    let holds = match opening {
        Opening::Determiner => next != Some("vez"),
        Opening::Preposition => {
            let sentence = split(text, &tokens).into_iter().next()?;
            next != Some("favor") && !sentence.text.contains(',')
        }
        Opening::Noun => matches!(next, Some("de" | "del")),
    };
    holds.then(|| (opening, tokens[first].range.clone()))
}

#[cfg(test)]
mod tests {
    use super::{OPENINGS, Opening, opening_without_verb, read};

    #[test]
    fn openings() {
        for (text, expected) in [
            ("", None),
            ("123 …", None),
            ("Salude y diga su nombre.", None),
            ("No interrumpa.", None),
            ("El servidor público", Some(Opening::Determiner)),
            ("«Una» buena actitud", Some(Opening::Determiner)),
            ("Para la atención de la persona", Some(Opening::Preposition)),
            ("Con voz clara, diga su nombre.", None),
            ("Por favor siga al módulo.", None),
            ("Dé la bienvenida.", None),
            ("Esté atento.", None),
            ("Una vez registrada, entregue el número.", None),
            ("Cada dos minutos, avise.", None),
            ("Por escrito. Luego, firma.", Some(Opening::Preposition)),
            ("Solicitud de certificados", Some(Opening::Noun)),
            ("Requisitos del trámite", Some(Opening::Noun)),
            ("Solicita un certificado", None),
            ("Atención: espere su turno", None),
        ] {
            assert_eq!(
                opening_without_verb(text).map(|(opening, _)| opening),
                expected,
                "{text:?}"
            );
        }
        let text = "— «El» no; él";
        assert_eq!(
            opening_without_verb("  Los datos").map(|(_, range)| range),
            Some(2..5)
        );
        assert_eq!(
            opening_without_verb(text).map(|(_, range)| &text[range]),
            Some("El")
        );
    }

    #[test]
    fn every_line_of_the_list_is_read_once() {
        let lines = include_str!("lexicon/comienzos_sin_verbo.tsv").lines();
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            assert!(read(line).is_some(), "{line:?} is not `word⇥opening`");
        }
        assert!(
            OPENINGS.windows(2).all(|pair| pair[0].0 < pair[1].0),
            "a word is there twice"
        );
    }
}
