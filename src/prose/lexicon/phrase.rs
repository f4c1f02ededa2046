//! One phrase of a list and where it ends in a text.

use super::Entry;
use crate::prose::fold::fold;

/// The longest phrase, in bytes. The automaton grows with them, and nobody says a longer one twice.
const LONGEST: usize = 200;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) entry: Entry,
    /// Finds nothing, hides what it covers.
    pub(super) is_silent: bool,
    /// Passes over what is all in capitals.
    pub(super) skips_capitals: bool,
}

impl Phrase {
    /// Reads a line of a file; nothing for comments and for what has no letter or digit before its first
    /// `*`.
    pub(super) fn read(line: &str) -> Option<Self> {
        if line.starts_with('#') {
            return None;
        }
        let mut fields = line.split('\t').map(str::trim);
        let written = fields.next()?;
        let instead = fields.next().filter(|instead| !instead.is_empty());
        Self::new(written, instead, fields.next() == Some("minuscula"))
    }

    pub(super) fn new(written: &str, instead: Option<&str>, skips_capitals: bool) -> Option<Self> {
        let (is_silent, written) = match written.trim().strip_prefix('!') {
            Some(rest) => (true, rest),
            None => (false, written),
        };
        let entry = Entry {
            phrase: fold(written),
            instead: instead.map(str::to_owned),
        };
        let phrase = Self {
            entry,
            is_silent,
            skips_capitals,
        };
        let is_usable =
            phrase.needle().contains(char::is_alphanumeric) && phrase.entry.phrase.len() <= LONGEST;
        is_usable.then_some(phrase)
    }

    /// What is searched for: everything before the first stem's `*`.
    pub(super) fn needle(&self) -> &str {
        self.entry.phrase.split('*').next().unwrap_or_default()
    }

    /// Where the phrase ends if it stands at `start` of a folded text, its needle ending at `needle_end`;
    /// nothing if it begins or ends inside a word or its rest does not follow.
    pub(super) fn end(&self, text: &str, start: usize, needle_end: usize) -> Option<usize> {
        if text[..start].ends_with(is_word) && text[start..].starts_with(is_word) {
            return None;
        }
        let mut end = needle_end;
        for tail in self.entry.phrase.split('*').skip(1) {
            end = text[end..]
                .find(|c| !is_word(c))
                .map_or(text.len(), |length| end + length);
            text[end..].strip_prefix(tail)?;
            end += tail.len();
        }
        let is_cut = text[..end].ends_with(is_word) && text[end..].starts_with(is_word);
        (!is_cut).then_some(end)
    }

    /// Does the phrase find the whole of a folded text?
    pub(super) fn is_whole(&self, text: &str) -> bool {
        let needle = self.needle();
        text.starts_with(needle) && self.end(text, 0, needle.len()) == Some(text.len())
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
