//! The smallest things a page is made of: words, words that lead somewhere, words with a mark.

use serde::Serialize;

/// Markup that is safe to print as it is.
///
/// Made by the Markdown renderer and by the drawings, by nobody else: a template prints it with
/// `{{ thing.html | safe }}`, and `safe` on anything but a field called `html` fails a test.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Html {
    html: String,
}

impl Html {
    /// Vouches for `html`: balanced, without scripts, handlers, styles or foreign links.
    pub(crate) fn trusted(html: String) -> Self {
        Html { html }
    }

    /// The markup.
    pub(crate) fn as_str(&self) -> &str {
        &self.html
    }
}

/// Words that may lead somewhere.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Label {
    /// What is read.
    pub(crate) text: String,
    /// Where it leads, relative to the page or a full address; absent: plain words.
    pub(crate) href: Option<String>,
}

impl Label {
    /// Words that lead nowhere.
    pub(crate) fn plain(text: impl Into<String>) -> Self {
        Label {
            text: text.into(),
            href: None,
        }
    }

    /// Words that lead to `href`.
    pub(crate) fn link(text: impl Into<String>, href: String) -> Self {
        Label {
            text: text.into(),
            href: Some(href),
        }
    }
}

/// A value of a closed list: its id chooses the mark and the colour, its text is read.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Term {
    /// The value as the YAML has it (`presencial`, `borrador`, `envia`); part of a CSS class.
    pub(crate) id: String,
    /// The same for the reader.
    pub(crate) text: String,
}

impl Term {
    /// A value with its word.
    pub(crate) fn new(id: impl Into<String>, text: impl Into<String>) -> Self {
        Term {
            id: id.into(),
            text: text.into(),
        }
    }
}

/// A fact of a record: a name and what is known, at least one value.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Fact {
    /// What it is ("Horario").
    pub(crate) name: String,
    /// What is known, one line each.
    pub(crate) values: Vec<Label>,
}

impl Fact {
    /// A fact with plain values; none when there is no value.
    pub(crate) fn plain<T: Into<String>>(
        name: &str,
        values: impl IntoIterator<Item = T>,
    ) -> Option<Self> {
        Fact::labels(name, values.into_iter().map(Label::plain).collect())
    }

    /// A fact whose values may be links; none when there is no value.
    pub(crate) fn labels(name: &str, values: Vec<Label>) -> Option<Self> {
        (!values.is_empty()).then(|| Fact {
            name: name.to_owned(),
            values,
        })
    }
}

/// Something that is asked for, told or written down at a step.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Item {
    /// The datum or the subject.
    pub(crate) label: Label,
    /// What qualifies it, one short remark each ("ya lo tenemos: confírmelo").
    pub(crate) notes: Vec<String>,
}
