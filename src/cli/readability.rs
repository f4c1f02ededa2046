use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::console::Console;
use super::{End, pick};
use crate::diagnostic::Failure;
use crate::locale::{Locale, Said};
use crate::model::{PlainWords, Project};
use crate::prose::{Inflesz, Readability, citations, sentences, syllables, words};

/// Syllables from which a word is long.
const LONG_WORD: usize = 5;
/// How many sentences and words are shown.
const SHOWN: usize = 5;
/// Words below which the indices say little.
const FEW: usize = 30;

/// `protocolo legibilidad`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Mide qué tan fácil de leer es un texto (también: readability)",
        "Measures how easy a text is to read (also: readability)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo legibilidad \"Buenos días. ¿En qué le puedo ayudar?\"
  protocolo legibilidad - < carta.txt            lee el texto de la entrada

Los textos se miden en español. Con menos de 30 palabras los índices dicen poco.",
        "Examples:
  protocolo legibilidad \"Buenos días. ¿En qué le puedo ayudar?\"
  protocolo legibilidad - < carta.txt            reads the text from the input

Texts are measured in Spanish. Below 30 words the indices say little.",
    );
    let text = Arg::new("texto")
        .value_name(pick(locale, "TEXTO", "TEXT"))
        .action(ArgAction::Append)
        .num_args(1..)
        .required(true)
        .help_heading(pick(locale, "Argumentos", "Arguments"))
        .help(pick(
            locale,
            "El texto, o - para leerlo de la entrada",
            "The text, or - to read it from the input",
        ));
    Command::new("legibilidad")
        .alias("readability")
        .about(about)
        .after_help(examples)
        .arg(text)
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let parts = matches.get_many::<String>("texto").unwrap_or_default();
    let parts: Vec<&str> = parts.map(String::as_str).collect();
    let text = if parts == ["-"] {
        input()?
    } else {
        parts.join(" ")
    };
    let locale = console.locale;
    let text = text.trim();
    console.out(&report(text, locale, console.look().width));
    Ok(End::Clean)
}

fn input() -> Result<String, Failure> {
    let mut text = String::new();
    let read = std::io::stdin().lock().read_to_string(&mut text);
    let intent = Said::new("no se pudo leer", "could not read");
    read.map_err(|error| Failure::new(intent, Path::new("-"), &error))?;
    Ok(text)
}

fn report(text: &str, locale: Locale, width: usize) -> String {
    let read = Readability::of(&[text]);
    let mut out = String::new();
    let Some(rows) = indices(&read, locale) else {
        out.push_str(pick(
            locale,
            "El texto no tiene ninguna palabra.\n",
            "The text has not one word.\n",
        ));
        return out;
    };
    for (name, score, meaning) in rows {
        let score = number(score, locale);
        let _ = writeln!(out, "{name:<22}{score:>7}  {meaning}");
    }
    out.push('\n');
    out.push_str(&counts(&read, locale));
    if read.counts.words < FEW {
        out.push_str(pick(
            locale,
            "Con menos de 30 palabras los índices dicen poco.\n",
            "Below 30 words the indices say little.\n",
        ));
    }
    list(
        &long_sentences(text, locale),
        pick(locale, "Las frases más largas", "The longest sentences"),
        width,
        &mut out,
    );
    list(
        &hard_words(text, locale),
        pick(locale, "Palabras difíciles", "Hard words"),
        width,
        &mut out,
    );
    out
}

/// The indices, each with its name, its score and what it means; nothing for a text without words.
fn indices(read: &Readability, locale: Locale) -> Option<[(&'static str, f64, String); 4]> {
    let (huerta, szigriszt) = (read.fernandez_huerta()?, read.szigriszt_pazos()?);
    let band = inflesz(Inflesz::of(szigriszt));
    let band = band.get(locale);
    Some([
        (
            "Fernández Huerta",
            huerta,
            (*scale(huerta).get(locale)).to_owned(),
        ),
        ("Szigriszt-Pazos", szigriszt, format!("INFLESZ: {band}")),
        (
            "Gutiérrez de Polini",
            read.gutierrez_de_polini()?,
            pick(locale, "se muestra y no juzga", "shown, and no judge").to_owned(),
        ),
        (
            "Crawford",
            read.crawford()?,
            pick(locale, "años de escuela", "years of school").to_owned(),
        ),
    ])
}

/// The scale of Fernández Huerta. Its printed bands overlap at their edges; here a band holds its upper edge.
fn scale(score: f64) -> Said {
    match score {
        _ if score > 90.0 => Said::new("muy fácil", "very easy"),
        _ if score > 80.0 => Said::new("fácil", "easy"),
        _ if score > 70.0 => Said::new("algo fácil", "fairly easy"),
        _ if score > 60.0 => Said::new("normal", "normal"),
        _ if score > 50.0 => Said::new("algo difícil", "somewhat hard"),
        _ if score > 30.0 => Said::new("difícil", "hard"),
        _ => Said::new("muy difícil", "very hard"),
    }
}

fn inflesz(band: Inflesz) -> Said {
    match band {
        Inflesz::VeryHard => Said::new("muy difícil", "very hard"),
        Inflesz::SomewhatHard => Said::new("algo difícil", "somewhat hard"),
        Inflesz::Normal => Said::new("normal", "normal"),
        Inflesz::FairlyEasy => Said::new("bastante fácil", "fairly easy"),
        Inflesz::VeryEasy => Said::new("muy fácil", "very easy"),
    }
}

fn counts(read: &Readability, locale: Locale) -> String {
    let counts = &read.counts;
    let (sentences, words, syllables, letters) = (
        counts.sentences,
        counts.words,
        counts.syllables,
        counts.letters,
    );
    let per_sentence = number(read.words_per_sentence().unwrap_or_default(), locale);
    let per_word = number(read.syllables_per_word().unwrap_or_default(), locale);
    match locale {
        Locale::Es => format!(
            "Frases: {sentences}. Palabras: {words}. Sílabas: {syllables}. Letras: {letters}.\n\
             Palabras por frase: {per_sentence}. Sílabas por palabra: {per_word}.\n"
        ),
        Locale::En => format!(
            "Sentences: {sentences}. Words: {words}. Syllables: {syllables}. Letters: {letters}.\n\
             Words per sentence: {per_sentence}. Syllables per word: {per_word}.\n"
        ),
    }
}

/// The longest sentences, with how many words each has.
fn long_sentences(text: &str, locale: Locale) -> Vec<String> {
    let mut found = sentences(text);
    found.sort_by_key(|sentence| std::cmp::Reverse(sentence.words));
    let shown = found.iter().take(SHOWN);
    shown
        .map(|sentence| {
            let flat = sentence
                .text
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            let words = match sentence.words {
                1 => pick(locale, "palabra", "word"),
                _ => pick(locale, "palabras", "words"),
            };
            format!("{} {words}: {flat}", sentence.words)
        })
        .collect()
}

/// What a reader may trip over: references to norms, terms and acronyms with what to say instead, and the longest words.
fn hard_words(text: &str, locale: Locale) -> Vec<String> {
    let quoted = |word: &str| match locale {
        Locale::Es => format!("«{word}»"),
        Locale::En => format!("“{word}”"),
    };
    let mut rows: Vec<String> = Vec::new();
    let mut add = |row: String| {
        if !rows.contains(&row) {
            rows.push(row);
        }
    };
    for range in citations(text) {
        let cited = quoted(&text[range]);
        add(format!(
            "{cited}: {}",
            pick(locale, "cita de una norma", "reference to a norm")
        ));
    }
    for word in PlainWords::new(&Project::default()).hard(text) {
        let said = quoted(&text[word.range]);
        add(match word.instead {
            Some(instead) => format!(
                "{said}: {} {}",
                pick(locale, "mejor", "better"),
                quoted(&instead)
            ),
            None => format!(
                "{said}: {}",
                pick(locale, "sigla sin explicar", "unexplained acronym")
            ),
        });
    }
    let mut long: Vec<(usize, &str)> = words(text)
        .iter()
        .map(|word| (syllables(word.text), word.text))
        .filter(|(count, _)| *count >= LONG_WORD)
        .collect();
    long.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    long.dedup();
    for (count, word) in long.into_iter().take(SHOWN) {
        add(format!(
            "{}: {count} {}",
            quoted(word),
            pick(locale, "sílabas", "syllables")
        ));
    }
    rows
}

fn list(rows: &[String], title: &str, width: usize, out: &mut String) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{title}");
    for row in rows {
        let options = textwrap::Options::new(width)
            .initial_indent("  ")
            .subsequent_indent("    ");
        for line in textwrap::wrap(row, options) {
            let _ = writeln!(out, "{line}");
        }
    }
}

/// A number with two decimals, as the reader writes them.
fn number(value: f64, locale: Locale) -> String {
    let text = format!("{value:.2}");
    match locale {
        Locale::Es => text.replace('.', ","),
        Locale::En => text,
    }
}

#[cfg(test)]
mod tests {
    use super::{report, scale};
    use crate::locale::Locale;

    #[test]
    fn a_text_is_measured() {
        let text = "Para renovar su carné, traiga la cédula y una foto. La cita dura diez minutos. Recibirá la respuesta en su correo.";
        let said = report(text, Locale::Es, 100);
        for line in [
            "Fernández Huerta        82,56  fácil",
            "Szigriszt-Pazos         78,20  INFLESZ: bastante fácil",
            "Gutiérrez de Polini     51,18  se muestra y no juzga",
            "Crawford                 3,23  años de escuela",
            "Frases: 3. Palabras: 21. Sílabas: 41. Letras: 90.",
            "10 palabras: Para renovar su carné, traiga la cédula y una foto.",
        ] {
            assert!(said.contains(line), "{line:?} is not in\n{said}");
        }
    }

    #[test]
    fn hard_words_are_told() {
        let said = report(
            "Debe subsanar la solicitud según el artículo 14 en el SGDEA.",
            Locale::En,
            100,
        );
        for line in [
            "“artículo 14”: reference to a norm",
            "“subsanar”: better",
            "“SGDEA”: unexplained acronym",
            "Below 30 words",
        ] {
            assert!(said.contains(line), "{line:?} is not in\n{said}");
        }
    }

    #[test]
    fn a_text_without_words_has_no_measure() {
        assert_eq!(
            report("12:30 — …", Locale::Es, 80),
            "El texto no tiene ninguna palabra.\n"
        );
    }

    #[test]
    fn bands_hold_their_upper_edge() {
        for (score, word) in [
            (100.0, "muy fácil"),
            (90.0, "fácil"),
            (80.0, "algo fácil"),
            (30.0, "muy difícil"),
        ] {
            assert_eq!(scale(score).es, word, "{score}");
        }
    }
}
