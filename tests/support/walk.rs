//! Whoever does to the letter what a page says.

use std::fmt::Write as _;

use snapbox::Data;
use snapbox::filter::NormalizeToExpected;

use super::fence::{Fence, fences};
use super::sandbox::Sandbox;

/// What came of following a page.
pub(crate) struct Followed {
    /// The page with what the program says now.
    pub(crate) page: String,
    /// What the page says and does not hold, one a line.
    pub(crate) wrong: Vec<String>,
    /// How many commands were run.
    pub(crate) commands: usize,
    /// How many edits were made.
    pub(crate) edits: usize,
}

/// Runs the commands and makes the edits of a page, in order.
pub(crate) fn follow(path: &str, page: &str, sandbox: &mut Sandbox) -> Followed {
    let mut followed = Followed {
        page: String::new(),
        wrong: Vec::new(),
        commands: 0,
        edits: 0,
    };
    let mut copied = 0;
    let mut sought: Option<(&str, &str)> = None;
    for fence in fences(page) {
        let outcome = if fence.language() == "console" {
            followed.page.push_str(&page[copied..fence.start]);
            copied = fence.start + fence.text.len();
            let (text, outcome) = session(&fence, sandbox, &mut followed.commands);
            followed.page.push_str(&text);
            outcome
        } else {
            edit(&fence, &mut sought, sandbox, &mut followed.edits)
        };
        if let Err(why) = outcome {
            followed.wrong.push(format!("{path}:{}: {why}", fence.line));
        }
    }
    followed.page.push_str(&page[copied..]);
    followed
}

/// The block with what its commands say now, and whether that is what it said.
fn session(
    fence: &Fence,
    sandbox: &mut Sandbox,
    commands: &mut usize,
) -> (String, Result<(), String>) {
    let expected_code = fence.value("salida").unwrap_or("0");
    let mut out = String::new();
    let mut wrong = String::new();
    let mut last = 0;
    for (command, expected) in parts(fence.text) {
        let _ = writeln!(out, "$ {command}");
        let (said, code) = match sandbox.run(command) {
            Ok(it) => it,
            Err(why) => {
                let _ = writeln!(wrong, "{why}");
                continue;
            }
        };
        *commands += 1;
        last = code;
        let said = said.trim_end_matches('\n');
        let said = if said.is_empty() {
            String::new()
        } else {
            format!("{said}\n")
        };
        let found = shown(&said, &expected);
        if found != expected {
            let _ = writeln!(wrong, "$ {command}\n{found}");
        }
        out.push_str(&found);
    }
    if last.to_string() != expected_code {
        let _ = writeln!(wrong, "it ends with {last}");
    }
    let outcome = if wrong.is_empty() { Ok(()) } else { Err(wrong) };
    (out, outcome)
}

/// What the program says, with the lines left out that the page leaves out.
pub(crate) fn shown(said: &str, expected: &str) -> String {
    let said = &as_many_rules(said, expected);
    let normal = NormalizeToExpected::new().redact();
    let found = normal
        .normalize(Data::text(said), &Data::text(expected))
        .to_string();
    let Some((before, after)) = expected.split_once("...\n") else {
        return found;
    };
    if found == expected {
        return found;
    }
    // Where the lines around have changed, as many are kept on either side.
    let lines: Vec<&str> = said.split_inclusive('\n').collect();
    let (first, last) = (before.lines().count(), after.lines().count());
    if first + last >= lines.len() {
        return said.to_owned();
    }
    let (head, tail) = (&lines[..first], &lines[lines.len() - last..]);
    format!("{}...\n{}", head.concat(), tail.concat())
}

/// What the program says, with the number of rules that the page says: a new rule is no reason to write every page anew.
fn as_many_rules(said: &str, expected: &str) -> String {
    let mut out = said.to_owned();
    for word in [" reglas)", " reglas.", " rules)", " rules."] {
        if let (Some(old), Some(new)) = (number_before(&out, word), number_before(expected, word)) {
            out = out.replace(&format!("{old}{word}"), &format!("{new}{word}"));
        }
    }
    out
}

/// The digits before a word, where it stands first.
fn number_before<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let before = &text[..text.find(word)?];
    let digits = before.trim_end_matches(|c: char| c.is_ascii_digit());
    Some(&before[digits.len()..]).filter(|number| !number.is_empty())
}

/// The commands of a block, each with what stands below it.
fn parts(text: &str) -> Vec<(&str, String)> {
    let mut parts: Vec<(&str, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        if let Some(command) = line.strip_prefix("$ ") {
            parts.push((command.trim_end(), String::new()));
        } else if let Some((_, expected)) = parts.last_mut() {
            expected.push_str(line);
        }
    }
    parts
}

/// Does with a file what a block says.
fn edit<'t>(
    fence: &Fence<'t>,
    sought: &mut Option<(&'t str, &'t str)>,
    sandbox: &Sandbox,
    edits: &mut usize,
) -> Result<(), String> {
    let named = |path: &str| {
        let is_named = fence.before.contains(&format!("`{path}`"));
        if is_named {
            Ok(())
        } else {
            Err(format!("the reader is not told that this goes in {path}"))
        }
    };
    if let Some(path) = fence.value("archivo") {
        sandbox.write(path, fence.text);
        *edits += 1;
        return named(path);
    }
    if let Some(path) = fence.value("final") {
        let before = sandbox
            .read(path)
            .ok_or_else(|| format!("there is no {path}"))?;
        sandbox.write(path, &format!("{before}{}", fence.text));
        *edits += 1;
        return named(path);
    }
    if let Some(path) = fence.value("igual") {
        let found = sandbox.read(path).unwrap_or_default();
        let is_there = found.contains(fence.text);
        return if is_there {
            named(path)
        } else {
            Err(format!("{path} does not say this:\n{found}"))
        };
    }
    if let Some(path) = fence.value("busque") {
        *sought = Some((path, fence.text));
        return named(path);
    }
    if !fence.says("ponga") {
        return Ok(());
    }
    let (path, old) = sought.take().ok_or("nothing was looked for before")?;
    let text = sandbox
        .read(path)
        .ok_or_else(|| format!("there is no {path}"))?;
    let places: Vec<usize> = text
        .match_indices(old)
        .map(|(at, _)| at)
        .filter(|at| *at == 0 || text[..*at].ends_with('\n'))
        .collect();
    let [at] = places[..] else {
        return Err(format!(
            "these lines are {} times in {path}:\n{old}",
            places.len()
        ));
    };
    let (before, after) = (&text[..at], &text[at + old.len()..]);
    sandbox.write(path, &format!("{before}{}{after}", fence.text));
    *edits += 1;
    Ok(())
}
