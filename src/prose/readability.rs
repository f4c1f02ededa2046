//! How hard a Spanish text is to read: four published formulas over the same four counts.
//!
//! They rest on averages, so a short text says little: below some thirty words look at the length of its
//! sentences instead. Only the INFLESZ bands are made for judging texts for the general public; Gutiérrez
//! de Polini was fitted to sixth-grade school texts and has no published scale, so it is to be shown and
//! never judged by.

use super::sentence::split;
use super::syllable::syllables;
use super::token::{TokenKind, tokens};

/// What the formulas count. Digits, addresses and `{variables}` count for nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Sentences with at least one word.
    pub sentences: usize,
    /// Words.
    pub words: usize,
    /// Syllables of the words.
    pub syllables: usize,
    /// Letters of the words; an accent written apart is none.
    pub letters: usize,
}

/// How hard some texts are to read, taken together. Each score is absent when there is not one word.
/// Scores may lie outside 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Readability {
    /// The counts that the scores come from.
    pub counts: Counts,
}

impl Readability {
    /// Reads several texts as one; each of them ends a sentence.
    pub fn of(texts: &[&str]) -> Self {
        let mut counts = Counts::default();
        for text in texts {
            let tokens = tokens(text);
            counts.sentences += split(text, &tokens).len();
            for token in tokens.iter().filter(|token| token.kind == TokenKind::Word) {
                let word = &text[token.range.clone()];
                counts.words += 1;
                counts.syllables += syllables(word);
                counts.letters += word.chars().filter(|c| c.is_alphabetic()).count();
            }
        }
        Self { counts }
    }

    /// Fernández Huerta (1959): 206.84 − 60·(syllables per word) − 1.02·(words per sentence).
    ///
    /// It is usually printed as 206.84 − 0.60 P − 1.02 F with F = *sentences per hundred words*. That is a
    /// slip of transcription: shorter sentences would then make a text harder. F is the mean length of the
    /// sentence, as Gwillim Law showed (LINGUIST List 22.2332, 2011). P is the syllables of a hundred
    /// words, hence 60 for those of one.
    pub fn fernandez_huerta(&self) -> Option<f64> {
        Some(206.84 - 60.0 * self.syllables_per_word()? - 1.02 * self.words_per_sentence()?)
    }

    /// Szigriszt-Pazos, "perspicuidad" (1993): 206.835 − 62.3·(syllables per word) − (words per sentence).
    /// The base has three decimals, unlike Fernández Huerta's.
    pub fn szigriszt_pazos(&self) -> Option<f64> {
        Some(206.835 - 62.3 * self.syllables_per_word()? - self.words_per_sentence()?)
    }

    /// Gutiérrez de Polini (1972): 95.2 − 9.7·(letters per word) − 0.35·(words per sentence).
    pub fn gutierrez_de_polini(&self) -> Option<f64> {
        Some(95.2 - 9.7 * self.ratio(self.counts.letters)? - 0.35 * self.words_per_sentence()?)
    }

    /// Crawford (1989), years of schooling: −0.205·(sentences per hundred words) + 0.049·(syllables per
    /// hundred words) − 3.407. Below zero for very easy texts.
    pub fn crawford(&self) -> Option<f64> {
        let sentences = 100.0 * self.ratio(self.counts.sentences)?;
        Some(-0.205 * sentences + 0.049 * 100.0 * self.syllables_per_word()? - 3.407)
    }

    /// The INFLESZ band of the Szigriszt-Pazos score.
    pub fn inflesz(&self) -> Option<Inflesz> {
        self.szigriszt_pazos().map(Inflesz::of)
    }

    /// Mean length of the sentences, in words.
    pub fn words_per_sentence(&self) -> Option<f64> {
        let sentences = self.counts.sentences.max(1);
        (self.counts.words > 0).then(|| self.counts.words as f64 / sentences as f64)
    }

    /// Mean length of the words, in syllables.
    pub fn syllables_per_word(&self) -> Option<f64> {
        self.ratio(self.counts.syllables)
    }

    fn ratio(&self, count: usize) -> Option<f64> {
        (self.counts.words > 0).then(|| count as f64 / self.counts.words as f64)
    }
}

/// The INFLESZ scale (Barrio, 2008) over the Szigriszt-Pazos score, hardest first. The printed bands
/// overlap at their edges; here a band holds its upper edge: 55 is still `SomewhatHard`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Inflesz {
    /// Up to 40: scientific papers.
    VeryHard,
    /// Up to 55: specialised press.
    SomewhatHard,
    /// Up to 65: general press.
    Normal,
    /// Up to 80: popular magazines.
    FairlyEasy,
    /// Above 80: primary school, comics.
    VeryEasy,
}

impl Inflesz {
    /// The band of a Szigriszt-Pazos score; not-a-number counts as `VeryHard`.
    pub fn of(score: f64) -> Self {
        if score > 80.0 {
            Self::VeryEasy
        } else if score > 65.0 {
            Self::FairlyEasy
        } else if score > 55.0 {
            Self::Normal
        } else if score > 40.0 {
            Self::SomewhatHard
        } else {
            Self::VeryHard
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Inflesz, Readability};

    const T1: &str = "Buenos días. Le habla Ana, de la Alcaldía. ¿En qué le puedo ayudar?";
    const T2: &str = "Para renovar su carné, traiga la cédula y una foto. La cita dura diez minutos. \
                      Recibirá la respuesta en su correo.";

    fn check(text: &str, counts: [usize; 4], scores: [f64; 4], band: Inflesz) {
        let read = Readability::of(&[text]);
        let [words, sentences, syllables, letters] = counts;
        assert_eq!(
            read.counts,
            Counts {
                sentences,
                words,
                syllables,
                letters
            }
        );
        let found = [
            read.fernandez_huerta(),
            read.szigriszt_pazos(),
            read.gutierrez_de_polini(),
            read.crawford(),
        ];
        for (found, expected) in found.into_iter().zip(scores) {
            let found = found.expect("the text has words");
            assert!(
                (found - expected).abs() < 0.006,
                "{found} is not {expected} in {text:?}"
            );
        }
        assert_eq!(read.inflesz(), Some(band));
    }

    #[test]
    fn golden_texts() {
        check(
            T1,
            [13, 3, 23, 50],
            [96.27, 92.28, 56.38, 0.53],
            Inflesz::VeryEasy,
        );
        check(
            T2,
            [21, 3, 41, 90],
            [82.56, 78.20, 51.18, 3.23],
            Inflesz::FairlyEasy,
        );
    }

    #[test]
    fn shorter_sentences_never_make_a_text_harder() {
        let long =
            Readability::of(&["Traiga la cédula y venga a la sede y pida un turno y espere"]);
        let short =
            Readability::of(&["Traiga la cédula. Y venga a la sede. Y pida un turno. Y espere."]);
        assert!(short.fernandez_huerta() > long.fernandez_huerta());
        assert!(short.szigriszt_pazos() > long.szigriszt_pazos());
        assert!(short.crawford() < long.crawford());
    }

    #[test]
    fn bands_hold_their_upper_edge() {
        for (edge, below, above) in [
            (40.0, Inflesz::VeryHard, Inflesz::SomewhatHard),
            (55.0, Inflesz::SomewhatHard, Inflesz::Normal),
            (65.0, Inflesz::Normal, Inflesz::FairlyEasy),
            (80.0, Inflesz::FairlyEasy, Inflesz::VeryEasy),
        ] {
            assert_eq!(Inflesz::of(edge), below);
            assert_eq!(Inflesz::of(edge + 0.001), above);
        }
        assert_eq!(Inflesz::of(f64::NAN), Inflesz::VeryHard);
        assert_eq!(Inflesz::of(-30.0), Inflesz::VeryHard);
        assert_eq!(Inflesz::of(130.0), Inflesz::VeryEasy);
    }

    #[test]
    fn texts_are_read_together_and_without_words_there_is_no_score() {
        let parts: Vec<&str> = T1.split_inclusive(['.', '?']).collect();
        assert_eq!(Readability::of(&parts), Readability::of(&[T1]));
        assert_eq!(
            Readability::of(&["Traiga la cédula", "y una foto"])
                .counts
                .sentences,
            2
        );
        for empty in [&[][..], &[""], &["8:00 — 10", "{nombre}"]] {
            let read = Readability::of(empty);
            assert_eq!(read.counts, Counts::default());
            assert_eq!(read.fernandez_huerta(), None);
            assert_eq!(read.crawford(), None);
            assert_eq!(read.inflesz(), None);
        }
    }
}
