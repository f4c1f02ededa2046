//! What this repository promises of itself.
//!
//! `SNAPSHOTS=overwrite cargo test --test repo` writes the pages of the book that are made of the rules.

#[path = "support/checked.rs"]
mod checked;
#[path = "support/code.rs"]
mod code;
#[path = "support/example.rs"]
mod example;
#[path = "support/fault.rs"]
mod fault;
#[path = "support/file.rs"]
mod file;
#[path = "support/layers.rs"]
mod layers;
#[path = "support/page.rs"]
mod page;
#[path = "support/wording.rs"]
mod wording;

use std::collections::BTreeSet;
use std::path::Path;

use checked::Checked;
use fault::Fault;
use file::File;
use protocolo::diagnostic::STRUCTURAL;
use protocolo::locale::Locale;
use protocolo::rules::{self, Rule, SECTIONS};

/// One file, or one folder, for each dependency that could be replaced by another.
const DOORS: [(&str, &str); 18] = [
    ("csv_core", "src/source/table.rs"),
    ("granit_parser", "src/source/tree.rs"),
    ("walkdir", "src/source/disk.rs"),
    ("quick_xml", "src/export/bpmn/xml.rs"),
    ("similar", "src/cli/fmt.rs"),
    ("aho_corasick", "src/prose/lexicon/"),
    ("strsim", "src/model/decode/near.rs"),
    ("petgraph", "src/graph/"),
    ("layout", "src/diagram/flow/layout_rs.rs"),
    ("tera", "src/handbook/templates.rs"),
    ("pulldown_cmark", "src/handbook/markdown.rs"),
    ("miette", "src/report/"),
    ("clap", "src/cli/"),
    ("hyper", "src/serve/http.rs"),
    ("hyper_util", "src/serve/http.rs"),
    ("http_body_util", "src/serve/http.rs"),
    ("tokio", "src/serve/http.rs"),
    ("notify", "src/serve/watch.rs"),
];

/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 6] = ["util", "utils", "common", "helper", "helpers", "misc"];
/// The record of `comunes.yaml`: here the word is that of the format.
const DOMAIN_NAME: &str = "src/model/written/common.rs";

/// Most lines of a file that people write.
const LINES: usize = 500;

/// An example that exists to show findings.
const WITH_ERRORS: &str = "con-errores";

#[test]
fn a_module_uses_only_those_above_it() {
    let lib = file::read("src/lib.rs").expect("src/lib.rs");
    let modules = layers::modules(&lib);
    assert!(modules.len() > 5, "lib.rs lists its modules, one a line");
    let inside = file::below("src")
        .into_iter()
        .filter(|file| !["src/lib.rs", "src/main.rs"].contains(&file.path.as_str()));
    nothing(inside.flat_map(|file| layers::uses_below(&file, &modules)));
}

#[test]
fn a_dependency_comes_in_by_its_door() {
    nothing(
        rust("src")
            .into_iter()
            .flat_map(|file| layers::uses_by_the_window(&file, &DOORS)),
    );
}

/// A check that sees nothing would pass for ever.
#[test]
fn uses_that_are_not_allowed_are_seen() {
    let modules = ["source", "model", "rules"];
    let file = |path: &str, text: &str| File {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    for (path, text, expected) in [
        (
            "src/model/a.rs",
            "use crate::source::Span;\n// crate::rules is below",
            0,
        ),
        ("src/model/a.rs", "use crate::rules::Rule;", 1),
        ("src/model/a.rs", "    crate::rules::all();", 1),
        ("src/model/a.rs", "use crate::{rules, source};", 1),
        ("src/model/a.rs", "use super::rules;", 0),
        ("src/model/a.rs", "use super::super::rules;", 1),
        ("src/model/mod.rs", "use super::rules;", 1),
        ("src/model.rs", "use super::rules;", 1),
        ("src/stray/a.rs", "", 1),
    ] {
        assert_eq!(
            layers::uses_below(&file(path, text), &modules).len(),
            expected,
            "{path}: {text}"
        );
    }
    for (path, text, expected) in [
        ("src/graph/flow.rs", "use petgraph::graph::DiGraph;", 0),
        ("src/rules/mod.rs", "use petgraph::graph::DiGraph;", 1),
        (
            "src/rules/mod.rs",
            "let graph = petgraph::graph::DiGraph::new();",
            1,
        ),
        ("src/rules/mod.rs", "use crate::layout::Layout;", 0),
        ("src/rules/mod.rs", "use clap;", 1),
    ] {
        assert_eq!(
            layers::uses_by_the_window(&file(path, text), &DOORS).len(),
            expected,
            "{path}: {text}"
        );
    }
}

#[test]
fn files_are_short() {
    let files = rust("src")
        .into_iter()
        .chain(rust("tests"))
        .chain(file::below("templates"));
    nothing(files.filter_map(|file| {
        let lines = file.text.lines().count();
        (lines > LINES).then(|| {
            format!(
                "{}: {lines} lines; divide it by what it is about",
                file.path
            )
        })
    }));
}

#[test]
fn names_say_what_is_inside() {
    let all = [
        file::below("src"),
        file::below("tests"),
        file::below("templates"),
    ];
    nothing(all.iter().flatten().flat_map(|file| {
        let named = file
            .parts()
            .into_iter()
            .filter(|part| EMPTY_NAMES.contains(part) && file.path != DOMAIN_NAME);
        let named =
            named.map(|part| format!("{}: «{part}» does not say what is inside", file.path));
        let inline = file
            .code()
            .filter(|_| file.is("rs"))
            .filter_map(|(number, line)| {
                let module = code::names_after(line, "mod ")
                    .into_iter()
                    .find(|module| EMPTY_NAMES.contains(module))?;
                let opens = line.contains('{');
                opens.then(|| {
                    format!(
                        "{}:{number}: «{module}» does not say what is inside",
                        file.path
                    )
                })
            });
        named.chain(inline).collect::<Vec<_>>()
    }));
}

#[test]
fn nothing_is_left_undone_or_silenced() {
    // Put together here, so that this file does not find itself.
    let macros = ["todo", "unimplemented", "dbg"].map(|name| format!("{name}!("));
    let attributes = ["allow", "ignore"].map(|name| [format!("#[{name}"), format!("#![{name}")]);
    let refused: Vec<String> = macros
        .into_iter()
        .chain(attributes.into_iter().flatten())
        .collect();
    nothing(
        rust("src")
            .into_iter()
            .chain(rust("tests"))
            .flat_map(|file| {
                let found = file.code().flat_map(|(number, line)| {
                    let found = refused
                        .iter()
                        .filter(move |word| line.contains(word.as_str()));
                    found.map(move |word| (number, word))
                });
                found
                    .map(|(number, word)| format!("{}:{number}: {word}", file.path))
                    .collect::<Vec<_>>()
            }),
    );
}

#[test]
fn every_rule_is_whole() {
    let sources = file::below("src/rules");
    nothing(rules::all().flat_map(|rule| {
        let mut missing = wording::faults(rule);
        let file = format!("/{}.rs", rule.name.replace('-', "_"));
        let code = format!("code: \"{}\"", rule.code);
        if !sources
            .iter()
            .any(|it| it.path.ends_with(&file) && it.text.contains(&code))
        {
            missing.push(format!("no file src/rules/…{file} that says {code}"));
        }
        if page::faults(rule.code, rule.name).is_empty() {
            missing.push(format!(
                "no planted fault tests/faults/{}-{}.yaml",
                rule.code, rule.name
            ));
        }
        if !SECTIONS
            .iter()
            .any(|section| section.number == rule.section)
        {
            missing.push(format!("its section, {}, is not in SECTIONS", rule.section));
        }
        let page = page::path(rule.section);
        if file::read(&page).is_none() {
            missing.push(format!("no page {page}"));
        }
        missing
            .into_iter()
            .map(|what| format!("{} {}: {what}", rule.code, rule.name))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn rules_are_in_the_order_of_the_guide_and_have_their_own_name() {
    let place = |rule: &Rule| {
        SECTIONS
            .iter()
            .position(|section| section.number == rule.section)
    };
    let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
    let mut wrong = Vec::new();
    let mut last: Option<&Rule> = None;
    for rule in rules::all() {
        let code = rule.code;
        if !codes.insert(code) || !names.insert(rule.name) {
            wrong.push(format!(
                "{code} {}: another rule has this code or this name",
                rule.name
            ));
        }
        if let Some(last) = last.filter(|last| (place(last), last.code) > (place(rule), code)) {
            wrong.push(format!("{code} comes after {}", last.code));
        }
        let digits: String = rule.section.chars().filter(char::is_ascii_digit).collect();
        if code.starts_with('G') && !code.starts_with(&format!("G{digits:0<2}-")) {
            wrong.push(format!("{code} says another section than {}", rule.section));
        }
        last = Some(rule);
    }
    nothing(wrong);
}

#[test]
fn every_fault_is_of_one_code() {
    let rules = rules::all().map(|rule| (rule.code, rule.name));
    let codes: Vec<(&str, &str)> = rules
        .chain(STRUCTURAL.iter().map(|form| (form.code, form.name)))
        .collect();
    nothing(file::below("tests/faults").into_iter().filter_map(|file| {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let code = codes
            .iter()
            .find(|(code, bad)| name.starts_with(&format!("{code}-{bad}")));
        let wrong = match (code, Fault::read(&file.text)) {
            (None, _) => "its name begins with no code and its name".to_owned(),
            (_, Err(why)) => why,
            (Some((code, _)), Ok(fault)) => misfit(code, &fault)?,
        };
        Some(format!("{}: {wrong}", file.path))
    }));
}

/// What keeps a fault of a rule from being one of that rule alone. Those of the form of files may need a rule to show
/// what they are about.
fn misfit(code: &str, fault: &Fault) -> Option<String> {
    let is_of = |line: &String| line.split(' ').next() == Some(code);
    if code.starts_with('E') {
        return None;
    }
    if !fault.expect.iter().all(is_of) {
        return Some(format!(
            "expects something else than {code}: that goes under also"
        ));
    }
    let is_besides = fault.also.iter().any(|also| is_of(&also.found));
    is_besides.then(|| format!("{code} is expected, not found besides"))
}

#[test]
fn every_rule_examines_something_in_the_examples() {
    let mut examined: BTreeSet<&str> = BTreeSet::new();
    for name in examples().iter().filter(|name| *name != WITH_ERRORS) {
        let tallies = Checked::new(example::load(name)).verdict.tallies;
        examined.extend(
            tallies
                .iter()
                .filter(|tally| tally.examined > 0)
                .map(|tally| tally.rule.code),
        );
    }
    let idle = rules::all().filter(|rule| !examined.contains(rule.code));
    nothing(idle.map(|rule| format!("{} {}: examines nothing in examples/", rule.code, rule.name)));
}

#[test]
fn the_examples_are_clean() {
    nothing(
        examples()
            .into_iter()
            .filter(|name| name != WITH_ERRORS)
            .flat_map(|name| {
                let checked = Checked::new(example::load(&name));
                let found = checked
                    .verdict
                    .diagnostics
                    .iter()
                    .filter(|it| !it.is_pending);
                found
                    .map(|it| format!("examples/{name}: {}", checked.told(it)))
                    .collect::<Vec<_>>()
            }),
    );
}

#[test]
fn what_changes_is_told_to_those_who_write_protocols() {
    let text = file::read("CHANGELOG.md").expect("CHANGELOG.md");
    assert!(
        text.lines().any(|line| line.starts_with("## ")),
        "CHANGELOG.md has a section for each version"
    );
}

#[test]
fn the_pages_about_the_rules_are_those_of_the_rules() {
    let pages = page::all();
    for (path, text) in &pages {
        let expected = snapbox::Data::read_from(Path::new(path), None);
        snapbox::Assert::new()
            .action_env("SNAPSHOTS")
            .eq(text, expected);
    }
    let written = file::below("book/src/reglas");
    let left = written
        .iter()
        .filter(|file| !pages.iter().any(|(path, _)| *path == file.path));
    let left = left.map(|file| format!("{}: no section has this page", file.path));
    let summary = file::read("book/src/SUMMARY.md").unwrap_or_default();
    let unlisted = pages.iter().filter_map(|(path, text)| {
        let link = path.strip_prefix("book/src/")?;
        let title = text.lines().find_map(|line| line.strip_prefix("# "))?;
        let missing = !summary.contains(&format!("({link})"));
        missing.then(|| format!("book/src/SUMMARY.md lacks a line: - [{title}]({link})"))
    });
    nothing(left.chain(unlisted));
}

#[test]
fn the_pages_about_the_commands_are_those_of_the_commands() {
    for (path, locale) in [
        ("book/src/ordenes.md", Locale::Es),
        ("book/src/en/commands.md", Locale::En),
    ] {
        let expected = snapbox::Data::read_from(Path::new(path), None);
        snapbox::Assert::new()
            .action_env("SNAPSHOTS")
            .eq(protocolo::cli::reference(locale), expected.raw());
    }
}

#[test]
fn the_examples_that_ship_are_the_planted_faults() {
    let expected = snapbox::Data::read_from(Path::new("src/rules/examples.json"), None).raw();
    snapbox::Assert::new()
        .action_env("SNAPSHOTS")
        .eq(snapbox::Data::text(page::shipped()).raw(), expected);
}

/// The example repositories, by name.
fn examples() -> BTreeSet<String> {
    let files = file::below("examples");
    let inside = files
        .iter()
        .filter_map(|file| file.path.split_once('/')?.1.split_once('/'));
    let names: BTreeSet<String> = inside.map(|(name, _)| name.to_owned()).collect();
    assert!(names.contains("alcaldia"), "{names:?}");
    names
}

fn rust(folder: &str) -> Vec<File> {
    let mut files = file::below(folder);
    files.retain(|file| file.is("rs"));
    files
}

/// Fails with everything that is wrong, one a line.
fn nothing(wrong: impl IntoIterator<Item = String>) {
    let wrong: Vec<String> = wrong.into_iter().collect();
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
