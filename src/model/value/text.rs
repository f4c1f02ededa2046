use std::ops::Deref;

use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::decode::{Decode, Decoder, TEXT};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::{Node, Span, Style, Value};

/// A text of one line, as written: `no`, `018000`, `1.20` and `8:30` too.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Line(Box<str>);

/// A text of one or several lines with inline Markdown.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Prose(Box<str>);

/// A text of blocks in Markdown.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Markdown(Box<str>);

impl AsRef<str> for Line {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Deref for Line {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Prose {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Deref for Prose {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl AsRef<str> for Markdown {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Deref for Markdown {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl Decode for Line {
    const IS_PROSE: bool = true;
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Line)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        let text = text(node, cx)?;
        if text.contains('\n') {
            cx.error(
                "E-08",
                cx_first_line(node, cx),
                Said::new(
                    "este texto va en una sola línea",
                    "this text goes on one line",
                )
                .owned(),
            )
            .help = Some(
                Said::new(
                    "júntelo en una línea; los textos largos van en descripcion o lineamientos",
                    "join it on one line; long texts go in descripcion or lineamientos",
                )
                .owned(),
            );
        }
        Some(Line(text.into()))
    }
}

impl Decode for Prose {
    const IS_PROSE: bool = true;
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Prose)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        text(node, cx).map(|text| Prose(text.into()))
    }
}

impl Decode for Markdown {
    const IS_PROSE: bool = true;
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Markdown)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        text(node, cx).map(|text| Markdown(text.into()))
    }
}

fn cx_first_line(node: &Node<'_>, cx: &Decoder<'_>) -> Span {
    cx.first_line(node.span)
}

/// The text of a node, without the blanks around it, after a look for what YAML changed under the author's eyes.
fn text<'n>(node: &'n Node<'_>, cx: &mut Decoder<'_>) -> Option<&'n str> {
    let Value::Scalar(text, style) = &node.value else {
        cx.wrong_form(node, TEXT);
        return None;
    };
    let text = text.trim();
    if text.is_empty() {
        cx.empty(node);
        return None;
    }
    match style {
        Style::Plain => {
            swallowed_comment(node, text, cx);
            smart_quotes(node, text, cx);
        }
        Style::Enclosed | Style::Block => {}
    }
    cx.invisible(node, Severity::Warning);
    cx.blank(node);
    Some(text)
}

/// `Oficina #3`: YAML takes `#3` for a comment. One space before `#` in a text is a slip; two are a comment on purpose.
fn swallowed_comment(node: &Node<'_>, text: &str, cx: &mut Decoder<'_>) {
    let after = cx.after(node.span.end);
    let Some(lost) = after.strip_prefix(" #") else {
        return;
    };
    let lost = lost
        .split(['\n', '\r'])
        .next()
        .unwrap_or_default()
        .trim_end();
    let end = node.span.end + 2 + u32::try_from(lost.len()).unwrap_or(0);
    let span = Span {
        start: node.span.end + 1,
        end,
        ..node.span
    };
    let first = cx.written(cx.first_line(node.span));
    let whole = if first.len() == cx.written(node.span).len() {
        first
    } else {
        text
    };
    let whole = whole.replace('"', "'");
    cx.error(
        "E-13",
        span,
        said!("«#{lost}» se pierde: después de un espacio, «#» empieza un comentario"; "“#{lost}” is lost: after a space, “#” begins a comment"),
    )
    .help = Some(said!(
        "si es parte del texto, escriba \"{whole} #{lost}\"; si es un comentario, deje dos espacios antes de «#»";
        "if it is part of the text, write \"{whole} #{lost}\"; if it is a comment, leave two spaces before “#”"
    ));
}

/// `“Hola”`: the quotes of a word processor are letters for YAML.
fn smart_quotes(node: &Node<'_>, text: &str, cx: &mut Decoder<'_>) {
    let is_quoted = text.starts_with(['“', '”', '‘'])
        && (text.ends_with(['“', '”', '’']) || !text.contains(['”', '’']));
    if !is_quoted {
        return;
    }
    let inner = text.trim_matches(['“', '”', '‘', '’']);
    cx.error(
        "E-13",
        cx.first_line(node.span),
        Said::new(
            "estas comillas son las de un procesador de palabras, y quedarían dentro del texto",
            "these are the quotation marks of a word processor, and they would stay in the text",
        )
        .owned(),
    )
    .help = Some(
        said!("escriba \"{inner}\", o el texto sin comillas"; "write \"{inner}\", or the text without quotes"),
    );
}
