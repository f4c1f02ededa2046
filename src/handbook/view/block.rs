//! A section of a page that has no template of its own: a title and what stands under it.
//!
//! Whatever a protocol carries besides its steps, exceptions and metrics is printed with these:
//! roles, preferential attention, checklists, menus, norms, free sections.

use serde::Serialize;

use super::{Drawing, Fact, Html, Label, Matrix, Phrase, WheelStage};

/// A section.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Block {
    /// Its anchor on the page, without `#`.
    pub(crate) anchor: String,
    /// Its title.
    pub(crate) title: String,
    /// Whether all of it comes from what all protocols share.
    pub(crate) is_common: bool,
    /// What stands in it, at least one.
    pub(crate) content: Vec<Content>,
}

/// What a section is made of.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum Content {
    /// A smaller title inside the section.
    Heading {
        /// The title.
        text: String,
    },
    /// Running text. Headings inside it start at `<h3>`.
    Prose {
        /// The text.
        text: Html,
    },
    /// A list of points.
    List {
        /// The points.
        entries: Vec<Entry>,
    },
    /// A list to be ticked, on paper too.
    Checklist {
        /// The points.
        entries: Vec<Entry>,
    },
    /// Names and values.
    Facts {
        /// The facts.
        facts: Vec<Fact>,
    },
    /// Phrases out of any step.
    Phrases {
        /// The phrases.
        phrases: Vec<Phrase>,
    },
    /// A menu of keys, as an IVR has it.
    Menu {
        /// The options of all levels, each before those below it: a menu may be deeper than a template can call itself.
        options: Vec<MenuOption>,
    },
    /// A picture. What it shows stands beside it in words too.
    Drawing {
        /// The picture.
        drawing: Drawing,
    },
    /// A table read in two directions.
    Matrix {
        /// The table.
        matrix: Box<Matrix>,
    },
    /// A wheel in words.
    Wheel {
        /// Its stages.
        stages: Vec<WheelStage>,
    },
    /// A table.
    Table {
        /// The table.
        table: Table,
    },
}

/// A point of a list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Entry {
    /// Its anchor on the page, without `#`; absent for one that nobody links to.
    pub(crate) anchor: Option<String>,
    /// What it is about, in bold before the text; absent: the text alone.
    pub(crate) name: Option<Label>,
    /// The text.
    pub(crate) text: Html,
    /// What qualifies it, one short remark each.
    pub(crate) notes: Vec<String>,
    /// Whether it comes from what all protocols share.
    pub(crate) is_common: bool,
}

/// A table whose rows turn into cards on a narrow screen.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Table {
    /// What it shows, for those who cannot see where it stands.
    pub(crate) caption: String,
    /// The heads, as many as cells in each row.
    pub(crate) columns: Vec<String>,
    /// The rows; the first cell of each is its head.
    pub(crate) rows: Vec<Row>,
}

/// A row of a table.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row {
    /// The cells, one line for each label; an empty cell prints a dash.
    pub(crate) cells: Vec<Vec<Label>>,
    /// Whether it comes from what all protocols share.
    pub(crate) is_common: bool,
}

/// An option of a menu.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct MenuOption {
    /// The key to press.
    pub(crate) key: String,
    /// What it offers.
    pub(crate) text: String,
    /// Where it leads; absent for an option that opens a further menu.
    pub(crate) to: Option<Label>,
    /// What qualifies it, one short remark each.
    pub(crate) notes: Vec<String>,
    /// Whether the options that follow are its own, one level below.
    pub(crate) opens: bool,
    /// How many levels end with it: nothing to count, only something to repeat.
    pub(crate) closes: Vec<()>,
}
