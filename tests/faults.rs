//! Planted faults: every file of `tests/faults` changes a clean example in one place, and says exactly what must be
//! found then. One test for recall (it is found), placement (there) and false alarms (nothing else).
//!
//! `SNAPSHOTS=overwrite cargo test --test faults` moves the places of `expect` when the examples have changed. It never
//! changes what is expected: codes, severities and files are written by hand.

#[path = "support/checked.rs"]
mod checked;
#[path = "support/example.rs"]
mod example;
#[path = "support/fault.rs"]
mod fault;
#[path = "support/planting.rs"]
mod planting;

use std::fmt::Write as _;
use std::path::Path;

use checked::Checked;
use fault::Fault;
use protocolo::source::{Disk, RealDisk};

datatest_stable::harness! {
    { test = planted, root = "tests/faults", pattern = r"\.yaml$" },
}

fn planted(path: &Path, text: String) -> datatest_stable::Result<()> {
    let fault = Fault::read(&text).map_err(Told)?;
    let clean = example::load(&fault.repo);
    let checked = Checked::new(planting::plant(&fault, &clean.sources).map_err(Told)?);
    let found: Vec<String> = checked
        .verdict
        .diagnostics
        .iter()
        .map(|it| checked.line(it))
        .collect();
    let besides: Vec<&String> = fault.also.iter().map(|also| &also.found).collect();
    let moved = |expected: &[String]| {
        let own = found.iter().filter(|line| !besides.contains(line));
        own.clone().count() == expected.len()
            && own
                .zip(expected)
                .all(|(found, expected)| what(found) == what(expected))
    };
    if overwrites() && found != expected(&fault) && moved(&fault.expect) {
        let own = found.iter().filter(|line| !besides.contains(line));
        let own: Vec<&str> = own.map(String::as_str).collect();
        RealDisk.write(path, with_expect(&text, &own).as_bytes())?;
        return Ok(());
    }
    let mut want = expected(&fault);
    let mut have = found;
    want.sort();
    have.sort();
    if want == have {
        return Ok(());
    }
    Err(Told(format!(
        "{}\n{}",
        fault.caso,
        difference(&checked, &want, &have)
    ))
    .into())
}

/// A failure whose lines stay lines: the harness shows an error as it is debugged.
struct Told(String);

impl std::fmt::Debug for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::fmt::Display for Told {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Told {}

fn expected(fault: &Fault) -> Vec<String> {
    fault
        .expect
        .iter()
        .chain(fault.also.iter().map(|also| &also.found))
        .cloned()
        .collect()
}

fn difference(checked: &Checked, want: &[String], have: &[String]) -> String {
    let mut text = String::from("what is found is not what is expected\n");
    for line in want.iter().filter(|line| !have.contains(line)) {
        let _ = writeln!(text, "- {line}");
    }
    for diagnostic in &checked.verdict.diagnostics {
        if !want.contains(&checked.line(diagnostic)) {
            let _ = writeln!(text, "+ {}", checked.told(diagnostic));
        }
    }
    if want.len() != have.len() {
        let _ = writeln!(text, "{} expected, {} found", want.len(), have.len());
    }
    text
}

/// A finding without its line and column.
fn what(line: &str) -> &str {
    let mut parts = line.rsplitn(3, ':');
    match (parts.next(), parts.next(), parts.next()) {
        (Some(_), Some(_), Some(rest)) => rest,
        _ => line,
    }
}

/// The text of a fault with another list of what is expected.
fn with_expect(text: &str, found: &[&str]) -> String {
    let mut out = String::new();
    let mut is_within = false;
    for line in text.split_inclusive('\n') {
        if line.trim_end() == "expect:" {
            is_within = true;
            out.push_str(line);
            found
                .iter()
                .for_each(|it| out.push_str(&format!("  - {it}\n")));
        } else if !(is_within && line.starts_with("  - ")) {
            is_within = false;
            out.push_str(line);
        }
    }
    out
}

fn overwrites() -> bool {
    std::env::var_os("SNAPSHOTS").is_some_and(|it| it == "overwrite")
}
