//! Whether two texts say the same: every value at its place, and every comment somewhere.

use std::fmt::Write as _;

use super::grammar::{self, Keys, Meaning};
use super::scalar::straight;
use crate::model::vocabulary::Shape;
use crate::source::{Node, Value, comments};

/// Whether two trees hold the same values at the same places. The spelling of keys and closed words, the order of the
/// keys of a record and the quotes of a word processor around a text do not count.
pub(super) fn is_same(before: &Node<'_>, after: &Node<'_>, shape: Shape) -> bool {
    values(before, shape) == values(after, shape)
}

/// Whether two texts have the same comments, in whatever order.
pub(super) fn has_same_comments(before: &str, after: &str) -> bool {
    sorted_comments(before) == sorted_comments(after)
}

fn sorted_comments(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = comments(text)
        .into_iter()
        .map(|at| text[at].trim_end())
        .collect();
    found.sort_unstable();
    found
}

fn values(root: &Node<'_>, shape: Shape) -> Vec<String> {
    let mut out = Vec::new();
    collect(root, Some(shape), &mut String::new(), &mut out);
    out.sort_unstable();
    out
}

fn collect(node: &Node<'_>, shape: Option<Shape>, path: &mut String, out: &mut Vec<String>) {
    let here = path.len();
    match &node.value {
        Value::Mapping(entries) => {
            out.push(format!("{path} {{{}}}", entries.len()));
            let keys = Keys::of(shape);
            for (at, ((_, value), known)) in entries.iter().zip(keys.know(entries)).enumerate() {
                let place = if keys.has_order() { at } else { 0 };
                let _ = write!(path, "/{place}.{}", known.name);
                collect(value, known.shape, path, out);
                path.truncate(here);
            }
        }
        Value::Sequence(items, _) => {
            out.push(format!("{path} [{}]", items.len()));
            for (at, item) in items.iter().enumerate() {
                let _ = write!(path, "/{at}");
                collect(item, grammar::item(shape), path, out);
                path.truncate(here);
            }
        }
        Value::Scalar(text, _) => {
            let text = text.trim();
            let said = match grammar::meaning(shape, text) {
                Meaning::Word(word) => word,
                Meaning::Text => straight(text).unwrap_or(text),
                Meaning::Other => text,
            };
            out.push(format!("{path} = {said}"));
        }
        Value::Null | Value::Refused => out.push(format!("{path} ~")),
    }
}
