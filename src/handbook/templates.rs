//! The templates and the stylesheet, and the one place that calls Tera.
//!
//! Everything is embedded: a handbook is made without reading a file. Tera is strict, so a
//! template that names a field no view has fails here instead of printing a hole.

use std::error::Error;

use serde::Serialize;
use tera::{Context, Tera};

/// The handbook's stylesheet, without the drawings' and without the entity's colours.
pub(crate) const STYLESHEET: &str = concat!(
    include_str!("../../templates/estilo/colores.css"),
    include_str!("../../templates/estilo/base.css"),
    include_str!("../../templates/estilo/marco.css"),
    include_str!("../../templates/estilo/portada.css"),
    include_str!("../../templates/estilo/bloques.css"),
    include_str!("../../templates/estilo/protocolo.css"),
    include_str!("../../templates/estilo/pasos.css"),
    include_str!("../../templates/estilo/figuras.css"),
    include_str!("../../templates/estilo/impresion.css"),
);

/// Name and text of each template of the handbook. Parts are included by the pages or define components.
pub(crate) const PAGES: &[(&str, &str)] = &[
    ("base.html", include_str!("../../templates/base.html")),
    ("home.html", include_str!("../../templates/home.html")),
    (
        "touchpoint.html",
        include_str!("../../templates/touchpoint.html"),
    ),
    (
        "sections.html",
        include_str!("../../templates/sections.html"),
    ),
    ("wheel.html", include_str!("../../templates/wheel.html")),
    (
        "parts/block.html",
        include_str!("../../templates/parts/block.html"),
    ),
    (
        "parts/components.html",
        include_str!("../../templates/parts/components.html"),
    ),
    (
        "parts/contents.html",
        include_str!("../../templates/parts/contents.html"),
    ),
    (
        "parts/exceptions.html",
        include_str!("../../templates/parts/exceptions.html"),
    ),
    (
        "parts/flowchart.html",
        include_str!("../../templates/parts/flowchart.html"),
    ),
    (
        "parts/footer.html",
        include_str!("../../templates/parts/footer.html"),
    ),
    (
        "parts/header.html",
        include_str!("../../templates/parts/header.html"),
    ),
    (
        "parts/history.html",
        include_str!("../../templates/parts/history.html"),
    ),
    (
        "parts/icons.html",
        include_str!("../../templates/parts/icons.html"),
    ),
    (
        "parts/matrix.html",
        include_str!("../../templates/parts/matrix.html"),
    ),
    (
        "parts/metrics.html",
        include_str!("../../templates/parts/metrics.html"),
    ),
    (
        "parts/record.html",
        include_str!("../../templates/parts/record.html"),
    ),
    (
        "parts/relations.html",
        include_str!("../../templates/parts/relations.html"),
    ),
    (
        "parts/step.html",
        include_str!("../../templates/parts/step.html"),
    ),
    (
        "parts/steps.html",
        include_str!("../../templates/parts/steps.html"),
    ),
];

/// The templates, ready to print pages in one language.
pub(crate) struct Templates {
    tera: Tera,
}

impl Templates {
    /// These templates, by name and text, with `words`, every fixed word that they print.
    ///
    /// # Errors
    /// A template does not parse; the message says which and where.
    pub(crate) fn new<W: Serialize>(texts: &[(&str, &str)], words: &W) -> Result<Self, String> {
        let mut tera = Tera::default();
        tera.autoescape_on(vec![".html", ".xml", ".svg"]);
        tera.add_raw_templates(texts.iter().copied())
            .map_err(|error| said(&error))?;
        tera.global_context().insert("words", words);
        Ok(Templates { tera })
    }

    /// The page that `template` (`home.html`) makes of `view`.
    ///
    /// # Errors
    /// The template is unknown, or names a field that the view or the words lack.
    pub(crate) fn render<V: Serialize>(&self, template: &str, view: &V) -> Result<String, String> {
        let mut context = Context::new();
        context.insert("page", view);
        self.tera
            .render(template, &context)
            .map_err(|error| said(&error))
    }
}

/// The error and what caused it, in one text: Tera keeps the place in the causes.
fn said(error: &tera::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{PAGES, STYLESHEET, Templates};
    use crate::locale::{Locale, Words};

    /// Places in the templates that match `find`, as `template:line`.
    fn lines(find: impl Fn(&str) -> bool) -> Vec<String> {
        let mut found = Vec::new();
        for (name, text) in PAGES {
            for (line, number) in text.lines().zip(1..) {
                if find(line) {
                    found.push(format!("{name}:{number}"));
                }
            }
        }
        found
    }

    #[test]
    fn every_template_parses() {
        assert_eq!(Templates::new(PAGES, &()).err(), None);
    }

    #[test]
    fn an_unknown_template_is_an_error() {
        let templates = Templates::new(PAGES, &()).expect("the templates parse");
        assert!(templates.render("nothing.html", &()).is_err());
    }

    #[test]
    fn a_missing_field_is_an_error_that_names_it() {
        let templates = Templates::new(PAGES, &()).expect("the templates parse");
        let error = templates.render("wheel.html", &()).expect_err("no shell");
        assert!(error.contains("shell"), "{error}");
    }

    #[test]
    fn only_typed_markup_is_printed_as_it_is() {
        let bare = |line: &str| {
            line.match_indices("safe }}").count() != line.match_indices(".html | safe }}").count()
        };
        assert_eq!(lines(bare), Vec::<String>::new());
    }

    #[test]
    fn the_words_are_those_that_templates_print() {
        let words = serde_json::to_value(&Words::of(Locale::Es).page).expect("words are texts");
        let known: BTreeSet<&str> = words
            .as_object()
            .expect("a record")
            .keys()
            .map(String::as_str)
            .collect();
        let mut printed = BTreeSet::new();
        for (_, text) in PAGES {
            for (_, rest) in text
                .match_indices("words.")
                .map(|(at, mark)| text.split_at(at + mark.len()))
            {
                let end = rest
                    .find(|c: char| !(c.is_ascii_lowercase() || c == '_'))
                    .unwrap_or(rest.len());
                printed.insert(&rest[..end]);
            }
        }
        assert_eq!(known, printed);
    }

    #[test]
    fn nothing_needs_inline_style_or_script() {
        let inline = |line: &str| {
            [
                " style=",
                "<style",
                "<script",
                " onclick",
                " onload",
                "javascript:",
            ]
            .iter()
            .any(|mark| line.contains(mark))
        };
        assert_eq!(lines(inline), Vec::<String>::new());
    }

    #[test]
    fn attributes_are_quoted() {
        assert_eq!(lines(|line| line.contains("={{")), Vec::<String>::new());
    }

    #[test]
    fn the_stylesheet_asks_nothing_of_the_network() {
        for mark in ["http:", "https:", "@import", "@font-face"] {
            assert!(!STYLESHEET.contains(mark), "{mark}");
        }
    }
}
