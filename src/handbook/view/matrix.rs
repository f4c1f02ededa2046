//! A table read in two directions: what crosses what.

use serde::Serialize;

use super::Label;

/// A matrix. On a narrow screen it scrolls in its frame, and the heads of its rows stay.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Matrix {
    /// Its name, for those who do not see where it stands.
    pub(crate) label: String,
    /// What it shows, over it.
    pub(crate) caption: Option<String>,
    /// What the rows are.
    pub(crate) corner: String,
    /// Whether the heads of the columns are turned, because there are many.
    pub(crate) is_turned: bool,
    /// What the columns belong to, from the left; empty where they belong to nothing.
    pub(crate) groups: Vec<ColumnGroup>,
    /// The heads of the columns, as many as cells in each row.
    pub(crate) columns: Vec<Label>,
    /// How many columns there are with the heads of the rows.
    pub(crate) width: usize,
    /// The rows.
    pub(crate) bodies: Vec<MatrixBody>,
    /// What the signs mean, those that are there; empty where cells hold words.
    pub(crate) key: Vec<Mark>,
    /// What an empty cell says to those who do not see it; empty for nothing.
    pub(crate) empty: String,
}

/// Columns that belong together.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ColumnGroup {
    /// What they belong to.
    pub(crate) name: String,
    /// How many they are.
    pub(crate) span: usize,
}

/// Rows that belong together.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MatrixBody {
    /// What they belong to; absent where they belong to nothing.
    pub(crate) head: Option<Label>,
    /// The rows.
    pub(crate) rows: Vec<MatrixRow>,
}

/// A row.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MatrixRow {
    /// Its head.
    pub(crate) head: Label,
    /// What qualifies it, one short remark each.
    pub(crate) notes: Vec<String>,
    /// What it is made of, in small under its head, one line.
    pub(crate) parts: Vec<Label>,
    /// The cells.
    pub(crate) cells: Vec<MatrixCell>,
}

/// What stands where a row crosses a column.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct MatrixCell {
    /// Signs.
    pub(crate) marks: Vec<Mark>,
    /// Words, one line each.
    pub(crate) lines: Vec<Label>,
}

/// A sign with its meaning.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Mark {
    /// Part of a CSS class.
    pub(crate) id: &'static str,
    /// What is seen.
    pub(crate) sign: &'static str,
    /// What is heard.
    pub(crate) text: String,
}
