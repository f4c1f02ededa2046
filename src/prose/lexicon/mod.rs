//! Lists of turns of phrase, and a finder that goes through a text once.
//!
//! The lists are data (`*.tsv` beside this file). A line is `phrase⇥what to say instead⇥flags`, the last
//! two optional; `#` begins a comment. Phrases are compared without case or accents and match whole words.
//! A word that ends in `*` is a stem and takes any ending (`parametriz*`). A phrase that begins with `!`
//! finds nothing and hides what it covers (`!acta de grado`): of two phrases that overlap the one that
//! begins first wins and, beginning together, the longer. The flag `minuscula` passes over what is all in
//! capitals: `q` is slang, the key Q is not. What stands in an address or a `{variable}` is never found.

mod phrase;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::fold::Folded;
use super::literal::literals;
use phrase::Phrase;

/// The lists that the program brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Legal and clerical formulas.
    Legalism,
    /// Terms of a trade, of computing or of management, and foreign words.
    Jargon,
    /// Slang, endearments, chat spelling.
    Colloquial,
    /// Shortened words that a text for citizens writes in full.
    Abbreviation,
    /// Greetings.
    Greeting,
    /// Thanks.
    Thanks,
    /// Farewells.
    Farewell,
}

/// A phrase of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The phrase, folded, with `*` after its stems.
    pub phrase: String,
    /// What to say instead, in Spanish; absent when the list says nothing.
    pub instead: Option<String>,
}

/// A phrase found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// The phrase of the list.
    pub entry: &'a Entry,
}

/// A list ready to be looked for.
#[derive(Debug)]
pub struct Lexicon {
    phrases: Vec<Phrase>,
    finder: AhoCorasick,
}

impl Lexicon {
    /// A list that the program brings. Made on first use and kept.
    pub fn of(kind: Kind) -> &'static Self {
        macro_rules! list {
            ($file:literal) => {{
                static LIST: LazyLock<Lexicon> =
                    LazyLock::new(|| Lexicon::read(include_str!($file)));
                &LIST
            }};
        }
        match kind {
            Kind::Legalism => list!("legalismos.tsv"),
            Kind::Jargon => list!("jerga.tsv"),
            Kind::Colloquial => list!("coloquial.tsv"),
            Kind::Abbreviation => list!("abreviaturas.tsv"),
            Kind::Greeting => list!("saludos.tsv"),
            Kind::Thanks => list!("agradecimientos.tsv"),
            Kind::Farewell => list!("despedidas.tsv"),
        }
    }

    /// A list of phrases with what to say instead, written as in the files (`*`, `!`). A phrase without a
    /// letter or a digit, or of more than 200 bytes, is left out.
    pub fn new<'a>(entries: impl IntoIterator<Item = (&'a str, Option<&'a str>)>) -> Self {
        let phrases = entries.into_iter();
        Self::build(
            phrases
                .filter_map(|(written, instead)| Phrase::new(written, instead, false))
                .collect(),
        )
    }

    /// This list with phrases added and others taken away. To take away a phrase is to drop every entry
    /// that would find the whole of it, so `quita: parametrizar` drops the stem `parametriz*`.
    pub fn edited(&self, add: &[&str], remove: &[&str]) -> Self {
        let remove: Vec<String> = remove.iter().map(|phrase| super::fold(phrase)).collect();
        let is_kept = |phrase: &&Phrase| {
            !remove
                .iter()
                .any(|gone| *gone == phrase.entry.phrase || phrase.is_whole(gone))
        };
        let kept = self.phrases.iter().filter(is_kept).cloned();
        Self::build(
            kept.chain(
                add.iter()
                    .filter_map(|written| Phrase::new(written, None, false)),
            )
            .collect(),
        )
    }

    /// The phrases of the list that are in a text, in order and apart.
    pub fn find<'a>(&'a self, text: &str) -> impl Iterator<Item = Hit<'a>> {
        let folded = Folded::new(text);
        let mut found = self.candidates(text, &folded);
        // Of those that begin together the longest comes first; a phrase that hides, before its equal.
        found.sort_by_key(|(range, phrase)| {
            (range.start, std::cmp::Reverse(range.end), !phrase.is_silent)
        });
        let mut end = 0;
        found.retain(|(range, _)| {
            let is_apart = range.start >= end;
            end = if is_apart { range.end } else { end };
            is_apart
        });
        found
            .into_iter()
            .filter(|(_, phrase)| !phrase.is_silent)
            .map(move |(range, phrase)| Hit {
                range: folded.range(range),
                entry: &phrase.entry,
            })
    }

    /// Every phrase at every place, in ranges of the folded text.
    fn candidates(&self, text: &str, folded: &Folded) -> Vec<(Range<usize>, &Phrase)> {
        let literals = literals(text);
        let mut found = Vec::new();
        for needle in self.finder.find_overlapping_iter(folded.as_str()) {
            let phrase = &self.phrases[needle.pattern().as_usize()];
            let Some(end) = phrase.end(folded.as_str(), needle.start(), needle.end()) else {
                continue;
            };
            let range = needle.start()..end;
            let place = folded.range(range.clone());
            let is_copied = || {
                let after = literals.partition_point(|literal| literal.end <= place.start);
                literals
                    .get(after)
                    .is_some_and(|literal| literal.start < place.end)
            };
            let is_capital = || !text[place.clone()].chars().any(char::is_lowercase);
            if !(phrase.skips_capitals && is_capital() || is_copied()) {
                found.push((range, phrase));
            }
        }
        found
    }

    fn read(file: &'static str) -> Self {
        Self::build(file.lines().filter_map(Phrase::read).collect())
    }

    fn build(phrases: Vec<Phrase>) -> Self {
        let finder = AhoCorasick::new(phrases.iter().map(Phrase::needle))
            .expect("lists are far smaller than the states that the automaton can number");
        Self { phrases, finder }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Lexicon, phrase::Phrase};

    fn check(phrases: &[&str], text: &str, expected: &[&str]) {
        let lexicon = Lexicon::new(phrases.iter().map(|phrase| (*phrase, None)));
        let found: Vec<&str> = lexicon.find(text).map(|hit| &text[hit.range]).collect();
        assert_eq!(found, expected, "{phrases:?} in {text:?}");
    }

    #[test]
    fn whole_words_without_case_or_accents() {
        check(
            &["trámite"],
            "TRAMITE, trámite; trámites, subtrámite y trámite",
            &["TRAMITE", "trámite", "trámite"],
        );
        check(&["año"], "ano Año", &["Año"]);
        check(&["q"], "q Q qué aq 3q q3 (q)", &["q", "Q", "q"]);
        check(
            &["y/o", "pa'"],
            "hoy/o ayer y/o pa\u{2019} dónde",
            &["y/o", "pa\u{2019}"],
        );
        check(&["mi amor"], "Sí, mi  \n amor.", &["mi  \n amor"]);
        check(&["", "*", "!", " ", "**"], "* ! todo", &[]);
        check(&[&"a".repeat(201)], &"a".repeat(201), &[]);
    }

    #[test]
    fn stems_take_any_ending() {
        check(
            &["diligenci*"],
            "Diligencié el diligenciamiento; indiligencia",
            &["Diligencié", "diligenciamiento"],
        );
        check(
            &["anex* al present*"],
            "anexo al presente, anexos  al presentar, anexo el",
            &["anexo al presente", "anexos  al presentar"],
        );
        check(
            &["dich* document*"],
            "Dichos documentos y dicho. Documento",
            &["Dichos documentos"],
        );
        check(&["ca*"], "ca casa", &["ca", "casa"]);
    }

    #[test]
    fn the_longest_wins_and_a_silent_phrase_hides() {
        check(
            &["acta", "acta de grado"],
            "acta de grado acta",
            &["acta de grado", "acta"],
        );
        check(&["acta", "!acta de grado"], "acta de grado acta", &["acta"]);
        check(
            &["buen día", "!tenga buen día"],
            "Buen día. Que tenga buen día.",
            &["Buen día"],
        );
        check(&["a b", "b c d"], "a b c d", &["a b"]);
        check(&["a", "!a"], "a", &[]);
    }

    #[test]
    fn what_is_copied_is_not_found() {
        check(
            &["info", "link"],
            "info@x.gov.co {link} https://x.co/info info",
            &["info"],
        );
    }

    #[test]
    fn some_phrases_pass_over_capitals() {
        let text = "Pls venga, PLS; tecla Q, q letra";
        let found: Vec<&str> = Lexicon::of(Kind::Colloquial)
            .find(text)
            .map(|hit| &text[hit.range])
            .collect();
        assert_eq!(found, ["Pls", "q"]);
    }

    #[test]
    fn lists_can_be_edited() {
        let lexicon =
            Lexicon::of(Kind::Legalism).edited(&["radic*"], &["Diligenciamiento", "sírvase"]);
        let text = "Sírvase radicar el diligenciamiento so pena de multa";
        let found: Vec<&str> = lexicon.find(text).map(|hit| &text[hit.range]).collect();
        assert_eq!(found, ["radicar", "so pena de"]);
    }

    #[test]
    fn every_line_of_the_lists_is_read_and_says_something() {
        for (file, kind) in [
            (include_str!("legalismos.tsv"), Kind::Legalism),
            (include_str!("jerga.tsv"), Kind::Jargon),
            (include_str!("coloquial.tsv"), Kind::Colloquial),
            (include_str!("abreviaturas.tsv"), Kind::Abbreviation),
            (include_str!("saludos.tsv"), Kind::Greeting),
            (include_str!("agradecimientos.tsv"), Kind::Thanks),
            (include_str!("despedidas.tsv"), Kind::Farewell),
        ] {
            let lines = file
                .lines()
                .filter(|line| !line.is_empty() && !line.starts_with('#'));
            let mut phrases: Vec<Phrase> = Vec::new();
            for line in lines {
                let phrase = Phrase::read(line)
                    .unwrap_or_else(|| panic!("{kind:?}: {line:?} is not an entry"));
                let written = line.trim_start_matches('!').split('\t').next();
                assert_eq!(
                    written,
                    Some(phrase.entry.phrase.as_str()),
                    "{kind:?}: not folded"
                );
                let needs_remedy =
                    matches!(kind, Kind::Legalism | Kind::Jargon | Kind::Abbreviation);
                assert!(
                    !needs_remedy || phrase.is_silent || phrase.entry.instead.is_some(),
                    "{kind:?}: {line:?}"
                );
                assert!(
                    !phrases.contains(&phrase),
                    "{kind:?}: {line:?} is there twice"
                );
                phrases.push(phrase);
            }
            assert_eq!(phrases.len(), Lexicon::of(kind).phrases.len());
        }
    }

    #[test]
    fn what_to_say_instead_is_itself_plain() {
        for kind in [
            Kind::Legalism,
            Kind::Jargon,
            Kind::Colloquial,
            Kind::Abbreviation,
        ] {
            for instead in Lexicon::of(kind)
                .phrases
                .iter()
                .filter_map(|phrase| phrase.entry.instead.as_ref())
            {
                for other in [
                    Kind::Legalism,
                    Kind::Jargon,
                    Kind::Colloquial,
                    Kind::Abbreviation,
                ] {
                    let hit = Lexicon::of(other).find(instead).next();
                    assert_eq!(hit, None, "{kind:?} recommends {instead:?}");
                }
            }
        }
    }
}
