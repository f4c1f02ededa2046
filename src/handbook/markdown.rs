//! Authors' Markdown as markup that is safe to print.
//!
//! Raw HTML becomes text, images become their description, and a link stays one only where [`links::is_allowed`] says
//! so. Nothing that comes out has a style, an id or a class. A text of one paragraph is read as words and never as a
//! list, a heading or a table: a phrase that begins with "1." keeps its number.

use pulldown_cmark::{
    CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

use super::links;
use super::view::Html;

/// Headings of authors stand below the title of their section, which is an `<h2>`.
const ABOVE: usize = 2;

/// A text of blocks: paragraphs, lists, tables, headings from `<h3>` on.
pub(crate) fn blocks(text: &str) -> Html {
    let mut filter = Filter::default();
    let events =
        Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| filter.keep(event));
    let mut out = String::new();
    html::push_html(&mut out, events);
    Html::trusted(out)
}

/// Prose as paragraphs.
pub(crate) fn paragraphs(text: &str) -> Html {
    let mut out = String::new();
    for paragraph in split(text) {
        out.push_str("<p>");
        push_inline(&paragraph, &mut out);
        out.push_str("</p>");
    }
    Html::trusted(out)
}

/// Prose that is said or sent as it stands, set off as a quotation.
pub(crate) fn quotation(text: &str) -> Html {
    Html::trusted(format!(
        "<blockquote>{}</blockquote>",
        paragraphs(text).as_str()
    ))
}

/// Prose inside a line; its paragraphs follow each other on lines of their own.
pub(crate) fn inline(text: &str) -> Html {
    let mut out = String::new();
    for (number, paragraph) in split(text).iter().enumerate() {
        if number > 0 {
            out.push_str("<br>");
        }
        push_inline(paragraph, &mut out);
    }
    Html::trusted(out)
}

/// The words of a prose without any mark, on one line: for places that hold text only.
pub(crate) fn plain(text: &str) -> String {
    let mut out = String::new();
    for paragraph in split(text) {
        if !out.is_empty() {
            out.push(' ');
        }
        if !has_marks(&paragraph) {
            out.push_str(&paragraph);
            continue;
        }
        for event in inline_events(&paragraph) {
            match event {
                Event::Text(text) | Event::Code(text) => out.push_str(&text),
                _ => {}
            }
        }
    }
    out
}

/// Words that lead somewhere, as markup; plain words where there is no link.
pub(crate) fn linked(text: &str, href: Option<String>) -> Html {
    let text = escape(text);
    Html::trusted(match href {
        Some(href) => format!("<a href=\"{}\">{text}</a>", escape(&href)),
        None => text,
    })
}

/// Pieces of markup, one after another with words between.
pub(crate) fn joined(pieces: &[Html], between: &str) -> Html {
    let pieces: Vec<&str> = pieces.iter().map(Html::as_str).collect();
    Html::trusted(pieces.join(&escape(between)))
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}

/// The paragraphs of a prose, each on one line. A line that looks like a point of a list stays on its own.
fn split(text: &str) -> Vec<String> {
    let mut paragraphs: Vec<String> = Vec::new();
    let mut is_new = true;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            is_new = true;
            continue;
        }
        match paragraphs.last_mut().filter(|_| !is_new && !is_point(line)) {
            Some(paragraph) => {
                paragraph.push(' ');
                paragraph.push_str(line);
            }
            None => paragraphs.push(line.to_owned()),
        }
        is_new = false;
    }
    paragraphs
}

fn is_point(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = rest.len() < line.len() && (rest.starts_with(". ") || rest.starts_with(") "));
    is_numbered || line.starts_with("- ") || line.starts_with("* ") || line.starts_with("• ")
}

fn has_marks(text: &str) -> bool {
    text.contains(['*', '_', '[', ']', '<', '>', '&', '`', '\\', '!'])
}

fn push_inline(paragraph: &str, out: &mut String) {
    if has_marks(paragraph) {
        html::push_html(out, inline_events(paragraph).into_iter());
    } else {
        out.push_str(paragraph);
    }
}

/// A mark at the head of the paragraph keeps Markdown from reading a list, a heading or raw HTML there. It is a
/// punctuation mark, so that `*` and `_` after it still open an emphasis, and it is taken away afterwards.
const GUARD: char = '.';

fn inline_events(paragraph: &str) -> Vec<Event<'static>> {
    let guarded = format!("{GUARD}{paragraph}");
    let mut filter = Filter::default();
    let mut is_first = true;
    Parser::new_ext(&guarded, Options::empty())
        .filter_map(|event| filter.keep(event))
        .filter_map(|event| match event {
            Event::Text(text) if is_first => {
                is_first = false;
                let text = text.strip_prefix(GUARD).unwrap_or(&text).to_owned();
                Some(Event::Text(CowStr::from(text)))
            }
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => None,
            Event::SoftBreak | Event::HardBreak => Some(Event::Text(CowStr::Borrowed(" "))),
            event => Some(event.into_static()),
        })
        .collect()
}

/// What of an author's Markdown may reach a page.
#[derive(Default)]
struct Filter {
    /// For each open link, whether it stays one.
    links: Vec<bool>,
    /// The author's levels of the headings above, so that none is skipped on the page.
    headings: Vec<HeadingLevel>,
}

impl Filter {
    fn keep<'t>(&mut self, event: Event<'t>) -> Option<Event<'t>> {
        match event {
            Event::Start(tag) => self.open(tag).map(Event::Start),
            Event::End(TagEnd::Link) => self.links.pop()?.then_some(Event::End(TagEnd::Link)),
            Event::End(TagEnd::Image) => None,
            Event::End(TagEnd::HtmlBlock) => Some(Event::End(TagEnd::Paragraph)),
            Event::End(TagEnd::Heading(_)) => Some(Event::End(TagEnd::Heading(self.level()))),
            Event::Html(raw) | Event::InlineHtml(raw) => Some(Event::Text(raw)),
            event => Some(event),
        }
    }

    fn open<'t>(&mut self, tag: Tag<'t>) -> Option<Tag<'t>> {
        match tag {
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => {
                let is_allowed = link_type == LinkType::Email || links::is_allowed(&dest_url);
                self.links.push(is_allowed);
                is_allowed.then_some(Tag::Link {
                    link_type,
                    dest_url,
                    title: CowStr::Borrowed(""),
                    id: CowStr::Borrowed(""),
                })
            }
            Tag::Image { .. } => None,
            Tag::HtmlBlock => Some(Tag::Paragraph),
            Tag::CodeBlock(_) => Some(Tag::CodeBlock(CodeBlockKind::Indented)),
            // An alignment would be written as a style.
            Tag::Table(columns) => Some(Tag::Table(vec![
                pulldown_cmark::Alignment::None;
                columns.len()
            ])),
            Tag::Heading { level, .. } => {
                while self.headings.last().is_some_and(|above| *above >= level) {
                    self.headings.pop();
                }
                self.headings.push(level);
                Some(Tag::Heading {
                    level: self.level(),
                    id: None,
                    classes: Vec::new(),
                    attrs: Vec::new(),
                })
            }
            tag => Some(tag),
        }
    }

    /// The level of the last heading on the page.
    fn level(&self) -> HeadingLevel {
        HeadingLevel::try_from((ABOVE + self.headings.len()).min(6)).unwrap_or(HeadingLevel::H6)
    }
}

#[cfg(test)]
mod tests {
    use super::{blocks, inline, paragraphs, plain};
    use crate::handbook::view::Html;

    fn text(html: &Html) -> &str {
        html.as_str().trim_end()
    }

    #[test]
    fn words_inside_a_line() {
        for (source, expected) in [
            ("Salude.", "Salude."),
            ("Diga «hola» & \"adiós\"", "Diga «hola» &amp; \"adiós\""),
            (
                "**Salude** antes de _preguntar_",
                "<strong>Salude</strong> antes de <em>preguntar</em>",
            ),
            ("_Salude_", "<em>Salude</em>"),
            ("**\"x\"** y", "<strong>\"x\"</strong> y"),
            ("1. Salude", "1. Salude"),
            ("- Salude", "- Salude"),
            ("# 5 no es un título", "# 5 no es un título"),
            ("    cuatro espacios", "cuatro espacios"),
            (
                "Marque * para repetir, * para volver",
                "Marque * para repetir, * para volver",
            ),
            ("uno\ndos\n\ntres", "uno dos<br>tres"),
            ("Haga:\n- uno\n- dos", "Haga:<br>- uno<br>- dos"),
            ("a_b_c@x.co", "a_b_c@x.co"),
            ("[x]: http://a.co", "[x]: http://a.co"),
            ("", ""),
        ] {
            assert_eq!(text(&inline(source)), expected, "{source}");
        }
    }

    #[test]
    fn no_trick_makes_a_link_or_markup() {
        for (source, expected) in [
            ("[x](javascript:alert(1))", "x"),
            ("[x](JaVaScRiPt:alert(1))", "x"),
            ("[x](&#106;avascript:alert(1))", "x"),
            ("[x](java&#10;script:alert(1))", "x"),
            ("[x](<\tjavascript:alert(1)>)", "x"),
            ("[x](data:text/html;base64,PHN2Zz4=)", "x"),
            ("[x](vbscript:x)", "x"),
            ("[x](//host/y)", "x"),
            ("[x](\\\\\\\\host)", "x"),
            ("[x](/\\host)", "x"),
            ("<javascript:alert(1)>", "javascript:alert(1)"),
            ("[a [b](javascript:x)](javascript:y)", "[a b](javascript:y)"),
            ("[![alt](http://a/b.png)](javascript:x)", "alt"),
            ("![alt *x*](http://a/b.png \"t\")", "alt <em>x</em>"),
            ("![](http://a/b.png)", ""),
            (
                "<img src=x onerror=alert(1)>",
                "&lt;img src=x onerror=alert(1)&gt;",
            ),
            (
                "\"><script>alert(1)</script>",
                "\"&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
            ),
            ("<!-- x -->", "&lt;!-- x --&gt;"),
            (
                "[x](https://a.co/\"onclick=\"y)",
                "<a href=\"https://a.co/%22onclick=%22y\">x</a>",
            ),
        ] {
            assert_eq!(text(&inline(source)), expected, "{source}");
        }
    }

    #[test]
    fn good_links_stay() {
        for (source, expected) in [
            (
                "[x](https://a.co/b?c=d&e)",
                "<a href=\"https://a.co/b?c=d&amp;e\">x</a>",
            ),
            (
                "<https://a.co>",
                "<a href=\"https://a.co\">https://a.co</a>",
            ),
            ("<a@b.co>", "<a href=\"mailto:a@b.co\">a@b.co</a>"),
            ("[x](tel:195)", "<a href=\"tel:195\">x</a>"),
            (
                "[x](chat.html#pasos 'título')",
                "<a href=\"chat.html#pasos\">x</a>",
            ),
        ] {
            assert_eq!(text(&inline(source)), expected, "{source}");
        }
    }

    #[test]
    fn blocks_are_filtered_too() {
        for (source, expected) in [
            ("# A\n\n### B\n\n## C", "<h3>A</h3>\n<h4>B</h4>\n<h4>C</h4>"),
            (
                "<div onclick=x>\n*a*\n</div>",
                "<p>&lt;div onclick=x&gt;\n*a*\n&lt;/div&gt;</p>",
            ),
            (
                "```html onload=x\n<b>\n```",
                "<pre><code>&lt;b&gt;\n</code></pre>",
            ),
            ("- [x](javascript:y)", "<ul>\n<li>x</li>\n</ul>"),
            ("[a]: javascript:x\n\n[a]", "<p>a</p>"),
        ] {
            assert_eq!(text(&blocks(source)), expected, "{source}");
        }
        let table = blocks("| a | b |\n|:-:|--:|\n| 1 | <b> |");
        assert!(!text(&table).contains("style"), "{}", text(&table));
        assert!(text(&table).contains("&lt;b&gt;"));
    }

    #[test]
    fn paragraphs_and_plain_words() {
        assert_eq!(
            text(&paragraphs("Uno.\n\n**Dos**.")),
            "<p>Uno.</p><p><strong>Dos</strong>.</p>"
        );
        assert_eq!(
            plain("**Uno** [dos](x.html)\n\n`tres` <b>"),
            "Uno dos tres <b>"
        );
    }
}
