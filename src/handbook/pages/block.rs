//! What sections are made of. Each maker gives nothing where there is nothing to say, so that no title stands alone.

use crate::handbook::markdown;
use crate::handbook::view::{Block, Content, Entry, Fact, Html, Label, Row, Table};

/// A section; none where nothing stands in it.
pub(super) fn block(anchor: &str, title: &str, content: Vec<Content>) -> Option<Block> {
    let is_common = false;
    (!content.is_empty()).then(|| Block {
        anchor: anchor.to_owned(),
        title: title.to_owned(),
        is_common,
        content,
    })
}

/// The same, all of which is common to all protocols.
pub(super) fn common_block(anchor: &str, title: &str, content: Vec<Content>) -> Option<Block> {
    block(anchor, title, content).map(|block| Block {
        is_common: true,
        ..block
    })
}

/// A point with a text and nothing else.
pub(super) fn point(text: Html) -> Entry {
    Entry {
        anchor: None,
        name: None,
        text,
        notes: Vec::new(),
        is_common: false,
    }
}

/// A point that says what it is about.
pub(super) fn named(name: Option<Label>, text: Html) -> Entry {
    Entry {
        name,
        ..point(text)
    }
}

/// Prose texts as points.
pub(super) fn points<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> Vec<Entry> {
    texts
        .into_iter()
        .map(|text| point(markdown::inline(text.as_ref())))
        .collect()
}

/// A list; none where it is empty.
pub(super) fn list(entries: Vec<Entry>) -> Option<Content> {
    (!entries.is_empty()).then_some(Content::List { entries })
}

/// Facts; none where none is known.
pub(super) fn facts<const N: usize>(facts: [Option<Fact>; N]) -> Option<Content> {
    let facts: Vec<Fact> = facts.into_iter().flatten().collect();
    (!facts.is_empty()).then_some(Content::Facts { facts })
}

/// A smaller title and what stands under it; nothing where nothing does.
pub(super) fn under(
    title: impl Into<String>,
    content: impl IntoIterator<Item = Content>,
) -> Vec<Content> {
    let mut all = vec![Content::Heading { text: title.into() }];
    all.extend(content);
    if all.len() == 1 { Vec::new() } else { all }
}

/// A table; none where it has no rows. A column in which no row says anything is left out.
pub(super) fn table(
    caption: &str,
    columns: &[&str],
    rows: Vec<Vec<Vec<Label>>>,
) -> Option<Content> {
    let says = |column: usize| {
        column == 0
            || rows
                .iter()
                .any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()))
    };
    let kept: Vec<bool> = (0..columns.len()).map(says).collect();
    let columns: Vec<&&str> = columns
        .iter()
        .zip(&kept)
        .filter(|(_, is_kept)| **is_kept)
        .map(|(column, _)| column)
        .collect();
    let rows: Vec<Row> = rows
        .into_iter()
        .map(|cells| Row {
            cells: cells
                .into_iter()
                .zip(&kept)
                .filter(|(_, is_kept)| **is_kept)
                .map(|(cell, _)| cell)
                .collect(),
            is_common: false,
        })
        .collect();
    (!rows.is_empty()).then(|| Content::Table {
        table: Table {
            caption: caption.to_owned(),
            columns: columns
                .into_iter()
                .map(|column| (*column).to_owned())
                .collect(),
            rows,
        },
    })
}

/// A cell of plain words; empty where there are none.
pub(super) fn cell<T: ToString>(values: impl IntoIterator<Item = T>) -> Vec<Label> {
    values
        .into_iter()
        .map(|value| Label::plain(value.to_string()))
        .collect()
}
