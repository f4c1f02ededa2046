use std::ops::Deref;

use serde::Serialize;

use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::decode::{Decode, Decoder, TEXT};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::{Node, Span, Style, Value};

/// A text of one line, as written: `no`, `018000`, `1.20` and `8:30` too.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq, Serialize)]
pub struct Line(Box<str>);

/// A text of one or several lines with inline Markdown.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq, Serialize)]
pub struct Prose(Box<str>);

/// A text of blocks in Markdown.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq, Serialize)]
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
            if !cx.printed_quotes(node) {
                false_list(node, cx);
            }
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

/// `• Salude`, `-Salude`: what looks like a list and is one text for YAML.
fn false_list(node: &Node<'_>, cx: &mut Decoder<'_>) {
    let written = cx.written(node.span);
    let bullet = |line: &str| {
        let line = line.trim();
        let mut letters = line.chars();
        let (first, next) = (letters.next()?, letters.next()?);
        let is_bullet = matches!(first, '–' | '•' | '·' | '▪' | '●' | '—')
            || first == '-' && (next.is_alphabetic() || matches!(next, '¿' | '¡' | '«'));
        is_bullet.then_some(first)
    };
    let mut lines = written.lines();
    let Some(first) = lines.next() else { return };
    let Some(mark) = bullet(first) else { return };
    let is_list = lines.filter_map(bullet).count() > 0;
    // A dash alone opens a spoken sentence.
    let is_spoken = mark == '—' || first.starts_with("-¿") || first.starts_with("-¡");
    if is_spoken && !is_list {
        return;
    }
    let item = first.trim_start_matches(mark).trim();
    let message = if mark == '-' {
        said!("falta un espacio después de «-», y YAML no ve aquí una lista"; "a space is missing after “-”, and YAML sees no list here")
    } else {
        said!("«{mark}» no hace una lista: los elementos empiezan con guion y espacio"; "“{mark}” makes no list: items begin with a hyphen and a space")
    };
    cx.error("E-13", cx.first_line(node.span), message).help = Some(said!(
        "escriba - {item}; si no es una lista, ponga el texto entre comillas";
        "write - {item}; if it is no list, put the text in quotes"
    ));
}
