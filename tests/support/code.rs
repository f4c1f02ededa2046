//! Rust code as lines, read only as far as a promise about it needs.

use super::file::File;

impl File {
    /// Its lines that are not comments, and their numbers from 1.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self
            .text
            .lines()
            .zip(1..)
            .map(|(line, number)| (number, line));
        lines.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Its folders and its name, without endings.
    pub(crate) fn parts(&self) -> Vec<&str> {
        self.path
            .split('/')
            .map(|part| part.split('.').next().unwrap_or(part))
            .collect()
    }
}

/// The names that follow `before` in a line of code, where `before` begins a path: `crate::` in `crate::model::Step`
/// gives `model`. What cannot be a name gives an empty one.
pub(crate) fn names_after<'l>(line: &'l str, before: &str) -> Vec<&'l str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let found = line.match_indices(before).filter(|(at, _)| {
        let lead = line[..*at].chars().next_back();
        !lead.is_some_and(|c| is_word(c) || c == ':')
    });
    found
        .map(|(at, _)| {
            let rest = &line[at + before.len()..];
            &rest[..rest.find(|c| !is_word(c)).unwrap_or(rest.len())]
        })
        .collect()
}
