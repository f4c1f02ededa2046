//! Two collections of texts, read together by everything in this module: no good text may give a finding,
//! and each bad one must be found as what it is.

use super::{
    Alphabet, Inflesz, Kind, Lexicon, Readability, Sms, acronyms, citations, emoji_runs,
    opening_without_verb, sentences,
};

/// The length of a sentence from which the good texts would be too long, in words.
const LONG: usize = 20;

const GOOD: &str = include_str!("../../tests/prose/buenas.txt");
const BAD: &str = include_str!("../../tests/prose/malas.tsv");

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// What a text has of a kind of defect.
fn found(defect: &str, text: &str) -> Vec<String> {
    let phrases = |kind| {
        Lexicon::of(kind)
            .find(text)
            .map(|hit| text[hit.range].to_owned())
            .collect()
    };
    let ranges = |ranges: Vec<std::ops::Range<usize>>| {
        ranges
            .into_iter()
            .map(|range| text[range].to_owned())
            .collect()
    };
    let is = |holds: bool| {
        if holds {
            vec![text.to_owned()]
        } else {
            Vec::new()
        }
    };
    match defect {
        "referencia_legal" => ranges(citations(text)),
        "legalismo" => phrases(Kind::Legalism),
        "jerga" => phrases(Kind::Jargon),
        "coloquial" => phrases(Kind::Colloquial),
        "abreviatura" => phrases(Kind::Abbreviation),
        "emojis" => ranges(emoji_runs(text)),
        "sigla" => acronyms(text)
            .into_iter()
            .map(|word| word.text.to_owned())
            .collect(),
        "frase_larga" => {
            let long = sentences(text)
                .into_iter()
                .filter(|sentence| sentence.words > LONG);
            long.map(|sentence| sentence.text.to_owned()).collect()
        }
        "dificil" => is(Readability::of(&[text]).inflesz() == Some(Inflesz::VeryHard)),
        "sin_verbo" => is(opening_without_verb(text).is_some()),
        "sms_largo" => is(Sms::of(text, |_| None).segments > 1),
        other => panic!("no such defect: {other}"),
    }
}

const EVERYWHERE: [&str; 8] = [
    "referencia_legal",
    "legalismo",
    "jerga",
    "coloquial",
    "abreviatura",
    "emojis",
    "sigla",
    "frase_larga",
];

#[test]
fn good_texts_are_silent() {
    let mut alarms = Vec::new();
    for text in lines(GOOD) {
        for defect in EVERYWHERE {
            let found = found(defect, text);
            if !found.is_empty() {
                alarms.push(format!("{defect} {found:?} in {text:?}"));
            }
        }
    }
    assert!(
        alarms.is_empty(),
        "{} false alarms:\n{}",
        alarms.len(),
        alarms.join("\n")
    );
    assert!(lines(GOOD).count() >= 150);
}

#[test]
fn good_texts_are_easy_to_read_together() {
    let texts: Vec<&str> = lines(GOOD).collect();
    let read = Readability::of(&texts);
    assert!(read.inflesz() >= Some(Inflesz::FairlyEasy), "{read:?}");
}

#[test]
fn bad_texts_are_found() {
    let mut missed = Vec::new();
    for line in lines(BAD) {
        let (defect, text) = line
            .split_once('\t')
            .unwrap_or_else(|| panic!("{line:?} has no defect"));
        if found(defect, text).is_empty() {
            missed.push(format!("{defect} in {text:?}"));
        }
    }
    assert!(
        missed.is_empty(),
        "{} missed:\n{}",
        missed.len(),
        missed.join("\n")
    );
    assert!(lines(BAD).count() >= 100);
}

#[test]
fn moments_are_told_by_their_words() {
    for (kind, text, expected) in [
        (
            Kind::Greeting,
            "Buenos días, ¿en qué le puedo ayudar?",
            true,
        ),
        (Kind::Greeting, "BIENVENIDA, siga.", true),
        (Kind::Greeting, "Que tenga buen día.", false),
        (Kind::Greeting, "Traiga la cédula.", false),
        (Kind::Thanks, "Gracias por venir.", true),
        (Kind::Thanks, "Le agradecemos su paciencia.", true),
        (Kind::Thanks, "Gracias a la página ya no hay filas.", false),
        (Kind::Farewell, "Que tenga buen día.", true),
        (Kind::Farewell, "Hasta luego.", true),
        (Kind::Farewell, "Buenos días.", false),
    ] {
        assert_eq!(
            Lexicon::of(kind).find(text).next().is_some(),
            expected,
            "{kind:?} in {text:?}"
        );
    }
}

/// Texts cut, turned around and joined with oddities: nothing panics, nothing hangs.
#[test]
fn any_piece_of_text_is_read() {
    let odd = [
        "",
        "\u{301}",
        "{",
        "{}",
        "@",
        "1.",
        "..",
        "«",
        "🙂",
        "\u{200d}",
        "ñ\u{303}",
        "º",
        "İ",
        "\0",
        "artículo ",
        "No. ",
    ];
    for (number, line) in lines(BAD).chain(lines(GOOD)).chain(odd).enumerate() {
        let places: Vec<usize> = line.char_indices().map(|(at, _)| at).collect();
        let at = places
            .get(number % places.len().max(1))
            .copied()
            .unwrap_or_default();
        let text = format!("{}{}{}", &line[at..], odd[number % odd.len()], &line[..at]);
        for defect in EVERYWHERE {
            found(defect, &text);
        }
        Readability::of(&[&text]);
        opening_without_verb(&text);
        assert!(matches!(
            Sms::of(&text, |_| Some(7)).alphabet,
            Alphabet::Gsm7 | Alphabet::Ucs2
        ));
    }
}
