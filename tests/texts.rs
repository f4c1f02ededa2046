//! The rules about texts, on two collections: no good text may give a finding, and each bad one must be found by the rule
//! that is made for it, and by no other.

use std::collections::BTreeSet;

use protocolo::model;
use protocolo::prose::Sms;
use protocolo::rules;
use protocolo::source::{Loaded, Sources};

const GOOD: &str = include_str!("prose/buenas.txt");
const BAD: &str = include_str!("prose/malas.tsv");

/// The rules that look at the words of a text, whatever it is for.
const TEXT_RULES: [&str; 5] = ["G21-01", "G21-02", "G21-03", "G21-04", "G26-20"];

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The rule that is made for a defect; none for those that are of certain texts only (a label, a message of 160 letters).
fn rule_for(defect: &str) -> Option<&'static str> {
    match defect {
        "dificil" => Some("G21-01"),
        "frase_larga" => Some("G21-02"),
        "referencia_legal" => Some("G21-03"),
        "legalismo" | "jerga" | "sigla" => Some("G21-04"),
        "coloquial" | "abreviatura" | "emojis" => Some("G26-20"),
        "sin_verbo" | "sms_largo" => None,
        other => panic!("no such defect: {other}"),
    }
}

/// A protocol that says these texts. Its name is of no use to the rules: what has a name of its own may be called by it.
fn protocol(number: usize, texts: &[&str]) -> String {
    let mut yaml = format!(
        "nombre: Mesa {number}\ntipo: chat\nestado: vigente\netapas: {{ atencion: Escribe su pregunta. }}\npasos:\n  - nombre: Responder\n    frases:\n"
    );
    for text in texts {
        let quoted = text.replace('\\', "\\\\").replace('"', "\\\"");
        yaml.push_str(&format!(
            "      - {{ momento: otro, tipo: guia, texto: \"{quoted}\" }}\n"
        ));
    }
    yaml
}

/// What the text rules find in each protocol, in order: the codes.
fn found(protocols: &[String]) -> Vec<BTreeSet<&'static str>> {
    found_by(protocols, &TEXT_RULES)
}

/// What some rules find in each protocol.
fn found_by(protocols: &[String], wanted: &[&str]) -> Vec<BTreeSet<&'static str>> {
    let mut loaded = Loaded::default();
    let sources: &mut Sources = &mut loaded.sources;
    sources.add("entidad.yaml", "formato: 1\nnombre: Entidad\n");
    for (at, text) in protocols.iter().enumerate() {
        sources.add(format!("protocolos/p{at}.yaml"), text.clone());
    }
    let (project, structural) = model::parse(&loaded);
    let wrong: BTreeSet<&str> = structural.iter().map(|it| it.code).collect();
    assert!(
        wrong.is_empty(),
        "the test writes its files badly: {wrong:?}"
    );
    let verdict = rules::check(
        &project,
        &loaded.sources,
        structural,
        jiff::civil::date(2026, 11, 24),
    );
    let mut found = vec![BTreeSet::new(); protocols.len()];
    for diagnostic in verdict.diagnostics {
        let path = &loaded.sources.get(diagnostic.span.source).path;
        let number = path
            .trim_start_matches("protocolos/p")
            .trim_end_matches(".yaml");
        if let Ok(at) = number.parse::<usize>()
            && wanted.contains(&diagnostic.code)
        {
            found[at].insert(diagnostic.code);
        }
    }
    found
}

#[test]
fn good_texts_are_silent_one_by_one() {
    let texts: Vec<&str> = lines(GOOD).collect();
    assert!(texts.len() >= 150, "only {} texts", texts.len());
    let protocols: Vec<String> = texts
        .iter()
        .enumerate()
        .map(|(at, text)| protocol(at, &[text]))
        .collect();
    let alarms: Vec<String> = texts
        .iter()
        .zip(found(&protocols))
        .filter(|(_, codes)| !codes.is_empty())
        .map(|(text, codes)| format!("{codes:?}: {text}"))
        .collect();
    assert!(
        alarms.is_empty(),
        "{} false alarms:\n{}",
        alarms.len(),
        alarms.join("\n")
    );
}

#[test]
fn good_texts_are_silent_together() {
    let texts: Vec<&str> = lines(GOOD).collect();
    assert_eq!(found(&[protocol(0, &texts)]), [BTreeSet::new()]);
}

#[test]
fn bad_texts_are_found_by_their_rule() {
    let rows: Vec<(&str, &str)> = lines(BAD)
        .map(|line| {
            line.split_once('\t')
                .unwrap_or_else(|| panic!("{line:?} has no defect"))
        })
        .collect();
    assert!(rows.len() >= 100, "only {} texts", rows.len());
    // Each is said twice: the mean of a few words is chance, and is not judged.
    let protocols: Vec<String> = rows
        .iter()
        .enumerate()
        .map(|(at, (_, text))| protocol(at, &[text, text]))
        .collect();
    let mut wrong = Vec::new();
    for ((defect, text), codes) in rows.iter().zip(found(&protocols)) {
        let rule = rule_for(defect).filter(|code| rules::find(code).is_some());
        let expected: BTreeSet<&str> = rule.into_iter().collect();
        if codes != expected && rule_for(defect).is_some() {
            wrong.push(format!("{defect} is {codes:?}, not {expected:?}: {text}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// The texts of the bad collection with a defect.
fn bad(defect: &str) -> Vec<&'static str> {
    let rows = lines(BAD).filter_map(|line| line.split_once('\t'));
    let texts = rows.filter(|(it, _)| *it == defect).map(|(_, text)| text);
    texts.collect()
}

/// A label is bad where one says what the person does: there a good one begins with its verb.
#[test]
fn a_label_is_no_activity() {
    let in_stage = |text: &str| {
        format!(
            "nombre: Mesa\ntipo: ventanilla\nestado: vigente\netapas: {{ atencion: \"{text}\" }}\npasos: [{{ nombre: Responder }}]\n"
        )
    };
    let good = [
        "Pide su certificado y lo recibe firmado.",
        "La persona pregunta por su caso.",
    ];
    let labels = bad("sin_verbo");
    assert!(labels.len() >= 3, "{labels:?}");
    for (texts, expected) in [(labels, 1), (good.to_vec(), 0)] {
        for text in texts {
            let found = found_by(&[in_stage(text)], &["G12-03"]);
            assert_eq!(found[0].len(), expected, "{text}");
        }
    }
}

/// A message is long when it does not go in one: an accent halves what fits.
#[test]
fn a_long_message_is_more_than_one() {
    let long = bad("sms_largo");
    assert!(long.len() >= 2, "{long:?}");
    for text in long {
        assert!(Sms::of(text, |_| None).segments > 1, "{text}");
    }
    for text in [
        "Su cita es el lunes 8 a las 9:00 en la sede Norte.",
        "Mañana abrimos a las 10:00.",
    ] {
        assert_eq!(Sms::of(text, |_| None).segments, 1, "{text}");
    }
}
