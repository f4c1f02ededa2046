//! The canonical form of files: it is reached in one go, it never changes what a file says, and no comment is lost.
//!
//! `SNAPSHOTS=overwrite cargo test --test format` puts the examples and the starting protocols in their form.

#[path = "support/disorder.rs"]
mod disorder;
#[path = "support/file.rs"]
mod file;
#[path = "support/said.rs"]
mod said;

use disorder::{Dice, disorder};
use protocolo::format::{Refusal, format};
use protocolo::model::Place;
use protocolo::source::{Sources, comments};
use said::said;

/// How many disordered files are put in order.
const DISORDERED: u64 = 1000;

/// How many are at work at a time.
const WORKERS: usize = 4;

/// Only files under this many bytes are disordered: as many changes fall on fewer lines, and meet more often.
const SMALL: usize = 3000;

/// A file and the path that says what it is.
struct Case {
    name: String,
    path: String,
    text: String,
}

impl Case {
    fn with(&self, text: &str) -> Self {
        Case {
            name: self.name.clone(),
            path: self.path.clone(),
            text: text.to_owned(),
        }
    }

    fn formatted(&self) -> Result<String, Refusal> {
        let mut sources = Sources::default();
        let source = sources.add(self.path.as_str(), "");
        format(source, Place::of(&self.path), &self.text)
    }

    fn said(&self) -> (String, Vec<&'static str>) {
        said(&self.path, &self.text)
    }

    fn remarks(&self) -> Vec<&str> {
        let found = comments(&self.text).into_iter();
        let mut found: Vec<&str> = found.map(|at| self.text[at].trim_end()).collect();
        found.sort_unstable();
        found
    }

    /// Formats it and holds the result to all that is promised.
    fn check(&self) -> String {
        let name = &self.name;
        let once = self
            .formatted()
            .unwrap_or_else(|why| panic!("{name}: {why:?}\n{}", self.text));
        let after = self.with(&once);
        assert_eq!(
            after.formatted().as_ref(),
            Ok(&once),
            "{name}: twice is not once\n{}",
            self.text
        );
        assert_eq!(
            after.said(),
            self.said(),
            "{name}: it says something else\n{}",
            self.text
        );
        assert_eq!(
            after.remarks(),
            self.remarks(),
            "{name}: comments\n{}",
            self.text
        );
        once
    }
}

/// The files of the examples and of the starting protocols.
fn cases() -> Vec<Case> {
    let files = ["examples", "protocols"].into_iter().flat_map(file::below);
    files
        .filter(|file| file.is("yaml"))
        .map(|file| {
            let parts: Vec<&str> = file.path.split('/').collect();
            let path = match parts[..] {
                ["protocols", "puntos", name] => format!("protocolos/{name}"),
                ["protocols", "situaciones", _] => "comunes.yaml".to_owned(),
                _ => parts[2..].join("/"),
            };
            Case {
                name: file.path,
                path,
                text: file.text,
            }
        })
        .collect()
}

#[test]
fn the_files_that_we_give_are_in_their_form() {
    let mut cases = cases();
    assert!(cases.len() > 80, "the examples and protocols have files");
    cases.retain(|case| !has_planted_errors(&case.name));
    let assert = snapbox::Assert::new().action_env("SNAPSHOTS");
    for case in cases {
        let formed = case.check();
        assert.eq(
            formed,
            snapbox::Data::read_from(case.name.as_ref(), None).raw(),
        );
    }
}

/// A file that is there to show errors of form may be one that cannot be read.
fn has_planted_errors(name: &str) -> bool {
    name.contains("con-errores")
}

#[test]
fn comments_find_their_place() {
    let text = |path: &str| file::read(path).unwrap_or_default();
    let case = Case {
        name: "antes.yaml".to_owned(),
        path: "protocolos/ventanilla.yaml".to_owned(),
        text: text("tests/format/antes.yaml"),
    };
    assert!(case.remarks().len() > 20, "the file is full of comments");
    assert_eq!(case.check(), text("tests/format/despues.yaml"));
}

/// The form puts two spaces before a comment: what is said of a value that has become one is still said.
#[test]
fn a_value_that_became_a_comment_is_still_seen() {
    let case = Case {
        name: "chat.yaml".to_owned(),
        path: "protocolos/chat.yaml".to_owned(),
        text: "nombre: Chat\nobjetivo: #Responder hoy\n".to_owned(),
    };
    assert!(case.said().1.contains(&"E-13"), "{:?}", case.said().1);
    assert!(case.check().contains("objetivo:  #Responder hoy"));
}

#[test]
fn a_disordered_file_is_put_in_order() {
    let mut cases = cases();
    cases.retain(|case| !has_planted_errors(&case.name) && case.text.len() < SMALL);
    assert!(cases.len() > 20, "there are small files");
    let work = &|first: u64| -> u64 {
        let seeds = (first..DISORDERED).step_by(WORKERS);
        seeds.map(|seed| put_in_order(&cases, seed)).sum()
    };
    let changed: u64 = std::thread::scope(|scope| {
        let workers = (0..)
            .take(WORKERS)
            .map(|first| scope.spawn(move || work(first)));
        let workers: Vec<_> = workers.collect();
        let done = workers
            .into_iter()
            .map(|worker| worker.join().expect("a file out of order"));
        done.sum()
    });
    assert!(changed > 2 * DISORDERED, "{changed} changes took effect");
}

/// Disorders one of the files and formats it; tells how many changes took effect.
fn put_in_order(cases: &[Case], seed: u64) -> u64 {
    let mut dice = Dice::new(seed);
    let case = &cases[dice.below(cases.len())];
    let mut now = case.with(&case.text);
    let said = now.said();
    let mut changed = 0;
    for _ in 0..=dice.below(8) {
        let next = now.with(&disorder(&now.text, &mut dice));
        // A change that makes something else of the file is none of those meant here.
        if next.text != now.text && next.said() == said {
            now = next;
            changed += 1;
        }
    }
    now.name = format!("{} (seed {seed})", now.name);
    now.check();
    changed
}
