//! What each rule says of each subject, on cases counted by hand: that it looked at nothing, that it could not judge, or how
//! many things it looked at and how many are wrong. `tests/outcomes.yaml` has them, for a reader who does not program.

#[path = "support/checked.rs"]
mod checked;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use checked::Checked;
use protocolo::model::{self, Project};
use protocolo::rules::{self, Outcome, Subject, Tally};
use protocolo::source::{Disk, LIMIT_BYTES, Loaded, RealDisk};
use serde::Deserialize;

const TABLE: &str = "tests/outcomes.yaml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    /// Paths and texts of a small entity.
    repositorio: BTreeMap<String, String>,
    casos: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    caso: String,
    #[serde(default)]
    cambios: Vec<Change>,
    /// By rule and subject, `G21-06 ventanilla`.
    espera: BTreeMap<String, String>,
    /// What is found besides, by code, and why the same change cannot but cause it.
    #[serde(default)]
    ademas: BTreeMap<String, String>,
}

/// A change to a file: part of its text, all of it when `cambia` is absent, or the file away when `por` is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Change {
    archivo: String,
    cambia: Option<String>,
    por: Option<String>,
}

fn table() -> Table {
    let bytes = RealDisk.read(Path::new(TABLE), LIMIT_BYTES);
    let text = String::from_utf8(bytes.expect("the table is there")).expect("it is text");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{TABLE}: {error}"))
}

/// The small entity with the changes of a case.
fn files(table: &Table, case: &Case) -> BTreeMap<String, String> {
    let mut files = table.repositorio.clone();
    for change in &case.cambios {
        let path = &change.archivo;
        match (&change.cambia, &change.por) {
            (Some(old), Some(new)) => {
                let text = files.get_mut(path);
                let text = text.unwrap_or_else(|| panic!("{}: there is no {path}", case.caso));
                assert_eq!(
                    text.matches(old).count(),
                    1,
                    "{}: {old:?} in {path}",
                    case.caso
                );
                *text = text.replace(old, new);
            }
            (None, Some(new)) => {
                files.insert(path.clone(), new.clone());
            }
            (_, None) => {
                files.remove(path);
            }
        }
    }
    files
}

/// What each rule says of each subject of which it says something.
fn outcomes(files: BTreeMap<String, String>) -> (BTreeMap<String, String>, Vec<String>) {
    let mut loaded = Loaded::default();
    let mut same = Loaded::default();
    for (path, text) in files {
        same.sources.add(path.clone(), text.clone());
        loaded.sources.add(path, text);
    }
    let (project, _) = model::parse(&same);
    let checked = Checked::new(loaded);
    let tallies = checked.verdict.tallies.iter();
    let told = tallies.map(|it| {
        (
            format!("{} {}", it.rule.code, named(it, &project)),
            said(it),
        )
    });
    let told = told.filter(|(_, said)| said != NOTHING).collect();
    let found = checked.verdict.diagnostics.iter();
    (told, found.map(|it| checked.told(it)).collect())
}

fn named(tally: &Tally, project: &Project) -> String {
    match tally.subject {
        Subject::Touchpoint(at) => project.touchpoints[at].id.as_str().to_owned(),
        Subject::Service(at) => format!("servicio {}", project.services[at].id.as_str()),
        Subject::Entity => "entidad".to_owned(),
    }
}

const NOTHING: &str = "no aplica";

fn said(tally: &Tally) -> String {
    let (failed, examined) = (tally.failed, tally.examined);
    match tally.outcome() {
        Outcome::NotApplicable => NOTHING.to_owned(),
        Outcome::Unknown => "sin datos".to_owned(),
        Outcome::Met => format!("cumple {examined}/{examined}"),
        Outcome::Failed => format!("incumple {failed}/{examined}"),
    }
}

#[test]
fn rules_say_what_one_counts_by_hand() {
    let table = table();
    let mut wrong = String::new();
    for case in &table.casos {
        let (told, found) = outcomes(files(&table, case));
        let mut is_right = true;
        for (key, expected) in &case.espera {
            let told = told.get(key).map_or(NOTHING, String::as_str);
            if told != expected {
                is_right = false;
                let _ = writeln!(wrong, "{}: {key} is «{told}», not «{expected}»", case.caso);
            }
        }
        if !is_right {
            found.iter().for_each(|it| {
                let _ = writeln!(wrong, "    {it}");
            });
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The table is about every rule, and each of its lines about one that exists.
#[test]
fn every_rule_has_its_outcomes() {
    let table = table();
    let keys = table.casos.iter().flat_map(|case| case.espera.iter());
    let mut kinds: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (key, expected) in keys {
        let code = key.split(' ').next().unwrap_or_default();
        assert!(
            rules::find(code).is_some(),
            "{key}: there is no rule {code}"
        );
        let kind = expected.trim_end_matches(|c: char| c.is_ascii_digit() || c == '/');
        kinds.entry(code).or_default().insert(kind.trim());
    }
    let mut missing = String::new();
    for rule in rules::all() {
        let kinds = kinds.get(rule.code).cloned().unwrap_or_default();
        for kind in ["cumple", "incumple"] {
            if !kinds.contains(kind) {
                let _ = writeln!(
                    missing,
                    "{} {}: no case that says «{kind}»",
                    rule.code, rule.name
                );
            }
        }
    }
    assert!(missing.is_empty(), "\n{missing}");
}

/// Nothing is wrong in the small entity: what a case finds, its change has caused.
#[test]
fn the_small_entity_is_clean() {
    let (_, found) = outcomes(table().repositorio);
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// One cause, one finding: what a case changes is one mistake, and one finding says so. Whatever is found besides has a
/// reason.
#[test]
fn one_mistake_is_one_finding() {
    let table = table();
    let mut wrong = String::new();
    let mut count = 0;
    for case in &table.casos {
        let failed = case.espera.values().any(|it| it.starts_with("incumple"));
        let (_, found) = outcomes(files(&table, case));
        let is_besides = |line: &&String| {
            let code = line.split(' ').next().unwrap_or_default();
            case.ademas.contains_key(code)
        };
        let (besides, own): (Vec<&String>, Vec<&String>) = found.iter().partition(is_besides);
        let is_right =
            own.len() == usize::from(failed) && besides.is_empty() == case.ademas.is_empty();
        count += usize::from(failed);
        if !is_right {
            let _ = writeln!(wrong, "{}: {} findings", case.caso, found.len());
            found.iter().for_each(|it| {
                let _ = writeln!(wrong, "    {it}");
            });
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(count >= 60, "only {count} mistakes");
}
