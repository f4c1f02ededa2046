//! The whole report of a repository full of mistakes, as its author reads it, in both languages, and as another program
//! does; and what is said of each trap of YAML.

#[path = "support/checked.rs"]
mod checked;
#[path = "support/traps.rs"]
mod traps;

use std::fmt::Write as _;
use std::process::Command;

use checked::Checked;
use protocolo::source::Loaded;
use snapbox::{Assert, Data};

fn check(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_protocolo"))
        .args(["check", "examples/con-errores", "--fecha", "2026-11-24"])
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
    assert_told(name, &check(arguments));
}

fn assert_told(name: &str, told: &str) {
    let expected = Data::read_from(format!("tests/informe/{name}").as_ref(), None);
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(told, expected.raw());
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

/// Each trap is told where it is, with what to write, and what follows it is still read.
#[test]
fn a_trap_hides_nothing_below_it() {
    let mut told = String::new();
    for trap in &traps::TRAPS {
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: Junta de Deportes\n");
        loaded
            .sources
            .add("protocolos/ventanilla.yaml", trap.text());
        let checked = Checked::new(loaded);
        let _ = writeln!(told, "# {}", trap.what);
        let mut is_read = false;
        for it in &checked.verdict.diagnostics {
            if !it.is_structural {
                continue;
            }
            let written = checked.sources.text(it.span);
            if written == "ultima" {
                is_read = true;
                continue;
            }
            let line = checked.told(it);
            let _ = writeln!(
                told,
                "{}",
                line.replacen("protocolos/ventanilla.yaml:", "", 1)
            );
            if let Some(help) = &it.help {
                let _ = writeln!(told, "  {}", help.es);
            }
        }
        assert!(is_read, "{}: what follows is not read\n{told}", trap.what);
    }
    assert_told("trampas.txt", &told);
}
