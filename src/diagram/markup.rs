//! Writes well-formed XML: elements that close, attributes that are quoted, text
//! that is escaped. It refuses to know what the elements mean.

use std::fmt::Write as _;

/// XML under construction.
#[derive(Debug, Default)]
pub(super) struct Markup {
    out: String,
    open: Vec<&'static str>,
}

impl Markup {
    /// Opens an element; [`close`](Self::close) ends it.
    pub(super) fn open(&mut self, tag: &'static str, attributes: &[(&str, &str)]) {
        self.start(tag, attributes);
        self.out.push('>');
        self.open.push(tag);
    }

    /// Ends the element opened last.
    pub(super) fn close(&mut self) {
        if let Some(tag) = self.open.pop() {
            let _ = write!(self.out, "</{tag}>");
        }
    }

    /// An element without content.
    pub(super) fn empty(&mut self, tag: &'static str, attributes: &[(&str, &str)]) {
        self.start(tag, attributes);
        self.out.push_str("/>");
    }

    /// An element with nothing but text in it.
    pub(super) fn leaf(&mut self, tag: &'static str, attributes: &[(&str, &str)], text: &str) {
        self.open(tag, attributes);
        escape(text, &mut self.out);
        self.close();
    }

    /// A stylesheet as it stands. The caller vouches that it holds neither `<` nor `&`.
    pub(super) fn style(&mut self, css: &str) {
        self.out.push_str("<style>\n");
        self.out.push_str(css);
        self.out.push_str("</style>");
    }

    /// A line break between elements, for people who read the source.
    pub(super) fn line(&mut self) {
        self.out.push('\n');
    }

    /// The finished text, every open element closed.
    pub(super) fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.out.push('\n');
        self.out
    }

    fn start(&mut self, tag: &str, attributes: &[(&str, &str)]) {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes {
            let _ = write!(self.out, " {name}=\"");
            escape(value, &mut self.out);
            self.out.push('"');
        }
    }
}

/// Escapes for element content and quoted attributes alike. Characters that XML 1.0
/// has no way to write become U+FFFD, so that one of them cannot void the page.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            _ => out.push(c),
        }
    }
}

/// A number with at most one decimal: a tenth of a pixel is finer than any screen.
/// What is not a number is written as 0.
pub(super) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round();
    // Adding zero turns -0 into 0.
    let rounded = if tenths.is_finite() {
        tenths / 10.0
    } else {
        0.0
    } + 0.0;
    format!("{rounded}")
}
