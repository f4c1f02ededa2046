//! The whole report of a repository with more than a dozen mistakes in three files, as its author reads it, in both
//! languages, and as another program does.

use std::process::Command;

use snapbox::{Assert, Data};

fn check(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_protocolo"))
        .args([
            "check",
            "tests/informe/repositorio",
            "--fecha",
            "2026-11-24",
        ])
        .args(arguments)
        .env("COLUMNS", "100")
        .env("NO_COLOR", "1")
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(1), "there is something to mend");
    assert!(output.stderr.is_empty(), "the report goes to stdout");
    String::from_utf8(output.stdout).expect("the report is text")
}

fn assert_report(name: &str, arguments: &[&str]) {
    let expected = Data::read_from(format!("tests/informe/{name}").as_ref(), None);
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(check(arguments), expected.raw());
}

#[test]
fn the_author_reads_it_in_spanish() {
    assert_report("es.txt", &[]);
}

#[test]
fn the_author_reads_it_in_english() {
    assert_report("en.txt", &["--idioma", "en"]);
}

#[test]
fn a_program_reads_it() {
    assert_report("informe.json", &["--formato", "json"]);
}

#[test]
fn colours_are_never_forced_on_a_file() {
    assert!(!check(&[]).contains('\u{1b}'));
    assert!(check(&["--color", "siempre"]).contains('\u{1b}'));
}
