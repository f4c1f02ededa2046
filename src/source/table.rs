use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use super::{SourceId, Span};

/// A table of a spreadsheet, as it was saved: cells of text that know where they are.
#[derive(Debug)]
pub struct Table {
    /// What stands between two cells of a row.
    pub separator: char,
    /// The rows that have something written, in order; the first one has the names of the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Debug)]
pub struct Cell {
    /// What it says, without quotes and without the blanks around it.
    pub text: String,
    /// Where it is written, quotes included; of no width when it is empty.
    pub span: Span,
    /// Whether a quote opens in it and nothing closes it.
    pub is_open: bool,
}

/// Reads a table: comma or semicolon, whichever the first line has; any ends of lines; with or without a byte-order mark.
/// Never fails.
pub fn table(source: SourceId, text: &str) -> Table {
    let start = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let first = text[start..].lines().find(|line| !line.trim().is_empty());
    let separator = match first.unwrap_or_default() {
        line if line.contains(';') => ';',
        line if line.contains('\t') && !line.contains(',') => '\t',
        _ => ',',
    };
    let mut reading = Reading {
        source,
        text,
        reader: ReaderBuilder::new().delimiter(separator as u8).build(),
        at: start,
        // No field is longer than the file.
        out: vec![0; text.len() + 1],
    };
    let mut rows = Vec::new();
    while let Some(row) = reading.row() {
        if row.iter().any(|cell| !cell.text.is_empty()) {
            rows.push(row);
        }
    }
    Table { separator, rows }
}

struct Reading<'t> {
    source: SourceId,
    text: &'t str,
    reader: Reader,
    at: usize,
    out: Vec<u8>,
}

impl Reading<'_> {
    fn row(&mut self) -> Option<Vec<Cell>> {
        let mut row = Vec::new();
        loop {
            let start = self.at;
            let mut written = 0;
            let ends = loop {
                let input = &self.text.as_bytes()[self.at..];
                let (result, read, wrote) = self.reader.read_field(input, &mut self.out[written..]);
                self.at += read;
                written += wrote;
                match result {
                    ReadFieldResult::InputEmpty => {}
                    ReadFieldResult::Field { record_end } => break record_end,
                    ReadFieldResult::OutputFull | ReadFieldResult::End => {
                        return (!row.is_empty()).then_some(row);
                    }
                }
            };
            row.push(self.cell(start, written));
            if ends {
                return Some(row);
            }
        }
    }

    fn cell(&self, start: usize, written: usize) -> Cell {
        let raw = &self.text[start..self.at];
        let from = start + raw.len() - raw.trim_start_matches(['\r', '\n']).len();
        let raw = raw.trim_matches(['\r', '\n']);
        let is_quoted = raw.trim_start().starts_with('"');
        // What ends the cell belongs to no cell: one separator, unless the row ends here.
        let is_last = self.text[..self.at].ends_with(['\r', '\n']) || self.at == self.text.len();
        let ends = !is_last || !is_quoted && raw.ends_with([',', ';', '\t']);
        let raw = if ends {
            raw.strip_suffix([',', ';', '\t']).unwrap_or(raw)
        } else {
            raw
        };
        let from = from + raw.len() - raw.trim_start().len();
        let raw = raw.trim();
        let text = String::from_utf8_lossy(&self.out[..written]);
        Cell {
            text: text.trim().to_owned(),
            span: Span {
                source: self.source,
                start: u32::try_from(from).unwrap_or(u32::MAX),
                end: u32::try_from(from + raw.len()).unwrap_or(u32::MAX),
            },
            is_open: is_quoted && raw.matches('"').count() % 2 == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::table;
    use crate::source::Sources;

    fn check(text: &str, expected: &[&[&str]]) {
        let mut sources = Sources::default();
        let source = sources.add("mediciones/2026.csv", text);
        let table = table(source, text);
        let rows: Vec<Vec<&str>> = table
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
            .collect();
        assert_eq!(rows, expected, "{text:?}");
        for cell in table.rows.iter().flatten() {
            let written = sources.text(cell.span);
            let inner = written
                .strip_prefix('"')
                .and_then(|it| it.strip_suffix('"'));
            let written = inner.unwrap_or(written).replace("\"\"", "\"");
            assert_eq!(written.trim(), cell.text, "{text:?}");
        }
    }

    #[test]
    fn tables_as_spreadsheets_save_them() {
        check("a,b\n1,2\n", &[&["a", "b"], &["1", "2"]]);
        check(
            "\u{feff}a;b\r\n1,5;\r\n\r\n;2\r\n",
            &[&["a", "b"], &["1,5", ""], &["", "2"]],
        );
        check("a,b\r1,2", &[&["a", "b"], &["1", "2"]]);
        check(
            "a,b\n\"x, \"\"y\"\"\",\" z\"\n,,\n",
            &[&["a", "b"], &["x, \"y\"", "z"]],
        );
        check("ñ,b,\n1, ú ,\n", &[&["ñ", "b", ""], &["1", "ú", ""]]);
        check("\n\n", &[]);
        check("", &[]);
    }

    #[test]
    fn a_quote_that_is_never_closed() {
        let mut sources = Sources::default();
        let text = "a,b\n\"1,2\n3,4\n";
        let source = sources.add("mediciones/2026.csv", text);
        let rows = table(source, text).rows;
        assert!(rows[1][0].is_open && !rows[0][0].is_open);
    }
}
