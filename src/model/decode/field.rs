use crate::diagnostic::Severity;
use crate::model::vocabulary::Shape;
use crate::said;
use crate::source::{Node, Spanned, Style, Value};

use super::Decoder;

/// A type that can be read from a node.
pub(crate) trait Decode: Sized {
    /// What may be written.
    fn shape() -> Shape;
    /// Reads it. None when it is wrong, which has then been reported.
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self>;
    /// Whether it is a running text, in which a comma is a comma.
    const IS_PROSE: bool = false;
}

/// A type that a field of a record can have: what may be absent.
pub(crate) trait FieldValue: Sized {
    /// What may be written.
    fn shape() -> Shape;
    /// Whether something is there.
    fn is_written(&self) -> bool;
    /// Reads what is there, or stands for what is not.
    fn take(node: Option<&Node<'_>>, cx: &mut Decoder<'_>) -> Self;
}

impl<T: Decode> FieldValue for Option<T> {
    fn is_written(&self) -> bool {
        self.is_some()
    }
    fn shape() -> Shape {
        T::shape()
    }
    fn take(node: Option<&Node<'_>>, cx: &mut Decoder<'_>) -> Self {
        T::decode(node?, cx)
    }
}

impl<T: Decode> FieldValue for Vec<T> {
    fn is_written(&self) -> bool {
        !self.is_empty()
    }
    fn shape() -> Shape {
        Shape::List(T::shape)
    }
    /// One value alone is a list of one. An item that is wrong is left out; the others stay.
    fn take(node: Option<&Node<'_>>, cx: &mut Decoder<'_>) -> Self {
        let Some(node) = node else { return Vec::new() };
        match &node.value {
            Value::Sequence(items, style) => {
                if T::IS_PROSE && *style == Style::Enclosed {
                    comma_in_text(items, cx);
                }
                items
                    .iter()
                    .filter_map(|item| {
                        if cx.empty_item(item) {
                            return None;
                        }
                        T::decode(item, cx)
                    })
                    .collect()
            }
            _ => T::decode(node, cx).into_iter().collect(),
        }
    }
}

impl<T: Decode> Decode for Spanned<T> {
    const IS_PROSE: bool = T::IS_PROSE;
    fn shape() -> Shape {
        T::shape()
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        T::decode(node, cx).map(|value| Spanned {
            value,
            span: node.span,
        })
    }
}

impl<T: Decode> Decode for Box<T> {
    fn shape() -> Shape {
        T::shape()
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        T::decode(node, cx).map(Box::new)
    }
}

/// `[Dar, cambiar y cancelar citas]` is two texts for YAML. An item that begins in lower case after one that does not
/// was probably the rest of it.
fn comma_in_text(items: &[Node<'_>], cx: &mut Decoder<'_>) {
    let lower = |node: &Node<'_>| node.text().chars().next().is_some_and(char::is_lowercase);
    let starts_upper = items.first().is_some_and(|first| !lower(first));
    let Some(rest) = items.iter().skip(1).find(|item| lower(item)) else {
        return;
    };
    let is_plain = matches!(rest.value, Value::Scalar(_, Style::Plain));
    if !starts_upper || !is_plain {
        return;
    }
    let read: Vec<String> = items
        .iter()
        .map(|item| format!("«{}»", item.text()))
        .collect();
    let (count, read) = (read.len(), read.join(", "));
    cx.advice(
        "E-13",
        Severity::Advice,
        rest.span,
        said!("esta lista se lee como {count} textos: {read}"; "this list reads as {count} texts: {read}"),
    )
    .help = Some(said!(
        "si la coma es parte del texto, póngalo entre comillas";
        "if the comma is part of the text, put it in quotes"
    ));
}
