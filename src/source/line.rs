//! One line of a YAML text as an author sees it: its indentation, its hyphens, its key and its value. Only good for finding
//! out what went wrong where the parser has given up.

use std::ops::Range;

/// How many columns a tab is taken for. Most editors show four.
const TAB: usize = 4;
/// How many lines are looked at above a mistake.
pub(super) const LOOK_BACK: usize = 200;

/// A line, without its end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Its first byte in the text.
    pub(super) start: usize,
    /// What is written.
    pub(super) text: &'t str,
}

impl<'t> Line<'t> {
    /// The line in which a byte stands.
    pub(super) fn of(text: &'t str, at: usize) -> Self {
        let bytes = text.as_bytes();
        let at = at.min(bytes.len());
        let is_end = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let start = bytes[..at]
            .iter()
            .rposition(is_end)
            .map_or(0, |end| end + 1);
        let end = bytes[at..]
            .iter()
            .position(is_end)
            .map_or(bytes.len(), |end| at + end);
        Line {
            start,
            text: &text[start..end],
        }
    }

    /// The lines above, the nearest first, that are neither blank nor a comment.
    pub(super) fn above(self, text: &'t str) -> impl Iterator<Item = Line<'t>> {
        let mut next = self.start;
        std::iter::from_fn(move || {
            let end = next.checked_sub(1)?;
            let line = Line::of(text, end);
            next = line.start;
            Some(line)
        })
        .take(LOOK_BACK)
        .filter(|line| !line.content().is_empty() && !line.content().starts_with('#'))
    }

    /// The lines below, the nearest first, that are neither blank nor a comment.
    pub(super) fn below(self, text: &'t str) -> impl Iterator<Item = Line<'t>> {
        let mut next = self.start + self.text.len();
        std::iter::from_fn(move || {
            if next >= text.len() {
                return None;
            }
            let line = Line::of(text, next + 1);
            next = (line.start + line.text.len()).max(next + 1);
            Some(line)
        })
        .take(LOOK_BACK)
        .filter(|line| !line.content().is_empty() && !line.content().starts_with('#'))
    }

    /// What is written after the indentation.
    pub(super) fn content(self) -> &'t str {
        self.text.trim_start_matches([' ', '\t'])
    }

    /// Where that begins, in bytes of the line.
    pub(super) fn indent(self) -> usize {
        self.text.len() - self.content().len()
    }

    /// The column at which it seems to begin, from 0.
    pub(super) fn column(self) -> usize {
        self.text[..self.indent()].chars().fold(0, |column, c| {
            if c == '\t' {
                (column / TAB + 1) * TAB
            } else {
                column + 1
            }
        })
    }

    /// Whether it begins an item of a list.
    pub(super) fn is_item(self) -> bool {
        self.content() == "-" || self.content().starts_with("- ")
    }

    /// Where what follows the hyphens begins, in bytes of the line.
    fn after_hyphens(self) -> usize {
        let mut at = self.indent();
        while self.text[at..].starts_with("- ") {
            at += 2;
            at += self.text[at..].len() - self.text[at..].trim_start_matches(' ').len();
        }
        at
    }

    /// The key, in bytes of the line: a word or two before a colon.
    pub(super) fn key(self) -> Option<Range<usize>> {
        let start = self.after_hyphens();
        let rest = &self.text[start..];
        let colon = rest.find(": ").or_else(|| rest.find(":\t")).or_else(|| {
            let end = rest.trim_end();
            end.ends_with(':').then(|| end.len() - 1)
        })?;
        let is_word =
            |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ' | '«' | '“' | '”');
        let key = &rest[..colon];
        (!key.is_empty() && key.chars().all(is_word)).then(|| start..start + colon)
    }

    /// Whether its key is one word, as the keys of the format are.
    pub(super) fn has_word_key(self) -> bool {
        self.key()
            .is_some_and(|key| !self.text[key].trim_end().contains(' '))
    }

    /// The value, after hyphens and key, in bytes of the line and without the blanks around it. It may be empty.
    pub(super) fn value(self) -> Range<usize> {
        let start = self.key().map_or(self.after_hyphens(), |key| key.end + 1);
        let end = self.text.trim_end().len().max(start.min(self.text.len()));
        let start = start.min(end);
        let blanks = self.text[start..end].len() - self.text[start..end].trim_start().len();
        start + blanks..end
    }

    /// Whether what belongs to it follows below.
    fn opens(self) -> bool {
        self.value().is_empty() && self.key().is_some()
    }
}

/// A column at which a line may begin, and the line from which that is known.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Open {
    /// How many spaces stand before.
    pub(super) column: usize,
    /// Whether items of a list begin there, or keys.
    pub(super) is_item: bool,
    /// Where the line begins that it is aligned with.
    pub(super) like: usize,
}

/// The columns at which the line at `before` may begin, the deepest first.
pub(super) fn open_columns(text: &str, line: Line<'_>) -> Vec<Open> {
    let mut open = Vec::new();
    let mut least = usize::MAX;
    for (at, above) in line.above(text).enumerate() {
        let (column, like) = (above.column(), above.start);
        let key = above.key().map(|key| column + key.start - above.indent());
        if at == 0
            && above.opens()
            && let Some(key) = key
        {
            let child = |is_item| Open {
                column: key + 2,
                is_item,
                like,
            };
            open.extend([child(true), child(false)]);
        }
        if let Some(key) = key.filter(|key| *key < least) {
            open.push(Open {
                column: key,
                is_item: false,
                like,
            });
        }
        if above.is_item() && column < least {
            open.push(Open {
                column,
                is_item: true,
                like,
            });
        }
        least = least.min(column);
        if least == 0 {
            break;
        }
    }
    open
}

/// Where a line should begin: the open column nearest to where it does, the deeper of two.
pub(super) fn wanted(text: &str, line: Line<'_>) -> Option<Open> {
    let (column, is_item) = (line.column(), line.is_item());
    open_columns(text, line)
        .into_iter()
        .filter(|open| open.is_item == is_item)
        .min_by_key(|open| open.column.abs_diff(column))
}

#[cfg(test)]
mod tests {
    use super::{Line, wanted};

    #[test]
    fn parts_of_a_line() {
        for (text, key, value) in [
            ("  - nombre: Saludar ", Some("nombre"), "Saludar"),
            ("pasos:", Some("pasos"), ""),
            ("      - Salude", None, "Salude"),
            ("a: b: c", Some("a"), "b: c"),
            ("  - { usa: x }", None, "{ usa: x }"),
            ("", None, ""),
        ] {
            let line = Line::of(text, 0);
            assert_eq!(line.key().map(|key| &text[key]), key, "{text}");
            assert_eq!(&text[line.value()], value, "{text}");
        }
    }

    #[test]
    fn where_a_line_should_begin() {
        let above = "pasos:\n  - nombre: Saludar\n    saludo: Hola\n";
        for (line, column) in [
            ("\tfin: sí", 4),
            ("     fin: sí", 4),
            ("   fin: sí", 4),
            (" - nombre: Otro", 2),
            ("      - nombre: Otro", 2),
        ] {
            let text = format!("{above}{line}");
            let line = Line::of(&text, above.len());
            assert_eq!(
                wanted(&text, line).map(|open| open.column),
                Some(column),
                "{line:?}"
            );
        }
    }
}
