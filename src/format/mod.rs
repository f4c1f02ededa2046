//! The one way of writing a file of the format: keys in the order of the vocabulary and spelt as it spells them, two
//! spaces a level, straight double quotes, at most one blank line in a row. Comments stay with what they are about.
//!
//! Text in, text out. What a file says is never changed: the result is read again and compared, and a text that YAML
//! cannot read, or that uses what the format refuses, is not touched. Lines are neither broken nor joined: a change of
//! one word in a long text would otherwise move all the lines after it, and whoever compares two versions could not
//! see which word it was. What stands within `{ }` or `[ ]` keeps its order and its spaces.

mod grammar;
mod layout;
mod reader;
mod sameness;
mod scalar;

use std::borrow::Cow;

use crate::model::Place;
use crate::source::{Issue, Node, SourceId, Value, comments, parse};

/// Why a text is left as it is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
    /// It cannot be read whole, for these reasons.
    Unreadable(Vec<Issue>),
    /// The result would not say the same, or would lose a comment: a fault of this program.
    Differs,
}

/// The text as the format writes it, for a file that stands at `place`. A text that is written so already comes back
/// as it is, and so does one whose keys are not each on a line of its own, and a file in no known place.
///
/// # Errors
/// When the text cannot be read whole, or when the result would say something else.
pub fn format(source: SourceId, place: Place, text: &str) -> Result<String, Refusal> {
    let shape = grammar::of_file(place);
    let read = parse(source, text);
    if !read.issues.is_empty() {
        return Err(Refusal::Unreadable(read.issues));
    }
    drop(read);
    let plain = plain_lines(text);
    let tree = parse(source, &plain);
    let (Some(root), Some(shape)) = (&tree.root, shape) else {
        return Ok(text.to_owned());
    };
    if !is_block(root, &plain) {
        return Ok(text.to_owned());
    }
    let remarks = comments(&plain);
    let written = reader::read(&plain, root, shape, &remarks).print();
    let again = parse(source, &written);
    let is_same = again.issues.is_empty()
        && again
            .root
            .as_ref()
            .is_some_and(|again| sameness::is_same(root, again, shape))
        && sameness::has_same_comments(&plain, &written);
    if !is_same {
        return Err(Refusal::Differs);
    }
    let has_crlf = text
        .split_once('\n')
        .is_some_and(|(first, _)| first.ends_with('\r'));
    Ok(if has_crlf {
        written.replace('\n', "\r\n")
    } else {
        written
    })
}

/// The text with one sort of line ending and without a byte-order mark.
fn plain_lines(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Whether a node is a mapping with each key on a line.
fn is_block(node: &Node<'_>, text: &str) -> bool {
    matches!(node.value, Value::Mapping(_)) && !text[node.span.range()].starts_with('{')
}

#[cfg(test)]
mod tests;
