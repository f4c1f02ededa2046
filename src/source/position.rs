/// A place in a text as a reader counts it: from one, in characters (Unicode scalar values).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters and not in bytes: an accent is one.
    pub column: usize,
}

/// Finds lines in a text. Made once for a file that has something to report.
#[derive(Debug)]
pub struct LineIndex<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> LineIndex<'t> {
    /// Reads a text once. A line ends at LF, CRLF or a lone CR, as YAML has it.
    pub fn new(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for (at, byte) in bytes.iter().enumerate() {
            let ends = match byte {
                b'\n' => true,
                b'\r' => bytes.get(at + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends {
                starts.push(at + 1);
            }
        }
        LineIndex { text, starts }
    }

    /// Where a byte stands. A byte past the end stands at the end; one inside a character, at its start.
    /// A byte-order mark at the start of the file has no width.
    pub fn position(&self, byte: usize) -> Position {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let line = self.starts.partition_point(|&start| start <= byte);
        let before = &self.text[self.starts[line - 1]..byte];
        let before = before.strip_prefix('\u{feff}').unwrap_or(before);
        Position {
            line,
            column: before.chars().count() + 1,
        }
    }

    /// The text of a line, without its end. Lines are counted from 1; one that is not there is empty.
    pub fn line(&self, line: usize) -> &'t str {
        let Some(&start) = line.checked_sub(1).and_then(|at| self.starts.get(at)) else {
            return "";
        };
        let end = self.starts.get(line).copied().unwrap_or(self.text.len());
        self.text[start..end].trim_end_matches(['\n', '\r'])
    }
}

#[cfg(test)]
mod tests {
    use super::{LineIndex, Position};

    #[test]
    fn counts_characters_and_every_end_of_line() {
        let text = "\u{feff}a: ñandú\r\nb: 🎉 x\rc\nd";
        let index = LineIndex::new(text);
        for (needle, line, column) in [
            ("a:", 1, 1),
            ("ú", 1, 8),
            ("x", 2, 6),
            ("c", 3, 1),
            ("d", 4, 1),
        ] {
            let byte = text.find(needle).expect("in the text");
            // `d` also occurs in "ñandú": look for the last one.
            let byte = if needle == "d" { text.len() - 1 } else { byte };
            assert_eq!(index.position(byte), Position { line, column }, "{needle}");
        }
        assert_eq!(index.line(2), "b: 🎉 x");
        assert_eq!(index.line(9), "");
        assert_eq!(index.position(10_000).line, 4);
    }
}
