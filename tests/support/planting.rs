//! A planted fault put into its example.

use protocolo::source::{Loaded, Sources};

use super::fault::{Edit, Fault};

/// The example with the changes of the fault.
///
/// # Errors
/// When a change does not fit.
pub(crate) fn plant(fault: &Fault, clean: &Sources) -> Result<Loaded, String> {
    let mut files: Vec<(String, String)> = clean
        .iter()
        .map(|(_, file)| (file.path.clone(), file.text.clone()))
        .collect();
    for edit in fault.edits() {
        let (_, text) = files
            .iter_mut()
            .find(|(path, _)| *path == edit.file)
            .ok_or_else(|| format!("there is no {} in {}", edit.file, fault.repo))?;
        *text = apply(edit, text).map_err(|why| format!("{}: {why}", edit.file))?;
    }
    let mut loaded = Loaded::default();
    for (path, text) in files {
        loaded.sources.add(path, text);
    }
    Ok(loaded)
}

fn apply(edit: &Edit, text: &str) -> Result<String, String> {
    let places: Vec<(usize, usize, String)> = if edit.replace.ends_with('\n') {
        lines(edit, text)
    } else {
        let found = text.match_indices(&edit.replace);
        found
            .map(|(at, found)| (at, at + found.len(), edit.with.clone()))
            .collect()
    };
    match places.as_slice() {
        [(start, end, with)] => Ok(format!("{}{with}{}", &text[..*start], &text[*end..])),
        [] => Err(format!("this is not there:\n{}", edit.replace)),
        _ => Err(format!(
            "this is there {} times:\n{}",
            places.len(),
            edit.replace
        )),
    }
}

/// Where the lines stand, and what goes in their place with the indentation that they have there.
fn lines(edit: &Edit, text: &str) -> Vec<(usize, usize, String)> {
    let first = edit.replace.lines().next().unwrap_or_default();
    let mut places = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line
            .trim_end()
            .strip_suffix(first)
            .filter(|rest| rest.trim().is_empty());
        if let Some(indent) = indent {
            let wanted = indented(&edit.replace, indent);
            if text[start..].starts_with(&wanted) {
                places.push((start, start + wanted.len(), indented(&edit.with, indent)));
            }
        }
        start += line.len();
    }
    places
}

fn indented(text: &str, by: &str) -> String {
    let lines = text.split_inclusive('\n');
    lines
        .map(|line| {
            if line.trim().is_empty() {
                line.to_owned()
            } else {
                format!("{by}{line}")
            }
        })
        .collect()
}
