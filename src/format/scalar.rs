//! How a value is written: its quotes, its closed words, and the lines of one that has several.

use std::ops::Range;

use super::grammar::{self, Keys, Meaning};
use super::layout::{Line, Written};
use crate::model::vocabulary::Shape;
use crate::source::{Node, Style, Value};

/// How far in the lines below the first go.
const STEP: usize = 2;

/// A text within quotes or without. `is_cut` says that a `#` follows it so close that it may be a part of it: then it
/// gets no quotes, which would hide that from the check.
pub(super) fn flow(text: &str, node: &Node<'_>, shape: Option<Shape>, is_cut: bool) -> Written {
    let raw = &text[node.span.range()];
    let Value::Scalar(value, style) = &node.value else {
        return one_line(raw);
    };
    let meaning = grammar::meaning_of(node, shape);
    if let Meaning::Word(word) = meaning {
        return one_line(word);
    }
    if raw.contains('\n') {
        let mut lines = raw.split('\n');
        let first = lines.next().unwrap_or_default();
        return Written {
            first: tidy(first).to_owned(),
            rest: lines
                .map(|line| Line {
                    indent: STEP,
                    text: tidy(line).to_owned(),
                })
                .collect(),
            is_block: false,
        };
    }
    match style {
        Style::Plain if meaning == Meaning::Text && !is_cut => match straight(value) {
            Some(inner) => one_line(&quoted(inner)),
            None if is_risky(value) => one_line(&quoted(value)),
            None => one_line(raw),
        },
        Style::Enclosed if raw.starts_with('\'') => one_line(&quoted(value)),
        _ => one_line(raw),
    }
}

/// A list or a block within brackets, as it is written but for the words of the format.
pub(super) fn enclosed(
    text: &str,
    node: &Node<'_>,
    shape: Option<Shape>,
    column: usize,
) -> Written {
    let mut changes = Vec::new();
    respell(text, node, shape, &mut changes);
    let range = node.span.range();
    let mut out = String::with_capacity(range.len());
    let mut at = range.start;
    for (place, word) in changes {
        out.push_str(&text[at..place.start]);
        out.push_str(&word);
        at = place.end;
    }
    out.push_str(&text[at..range.end]);
    let mut lines = out.split('\n');
    let first = lines.next().unwrap_or_default();
    Written {
        first: tidy(first).to_owned(),
        rest: lines
            .map(|line| {
                let indent = line.len() - line.trim_start_matches(' ').len();
                Line {
                    indent: indent.checked_sub(column).unwrap_or(STEP),
                    text: tidy(line).to_owned(),
                }
            })
            .collect(),
        is_block: false,
    }
}

/// A text after `|` or `>`, whose header stands at `start` and whose lines are in `lines`, the end of the header's line
/// first.
pub(super) fn block(text: &str, node: &Node<'_>, start: usize, lines: Range<usize>) -> Written {
    let header = text[start..lines.start].split_whitespace().next();
    let header = header.unwrap_or("|");
    let keeps = header.contains('+');
    let extra = leading_spaces(node.text().trim_start_matches('\n'));
    let raw = text.get(lines.start + 1..lines.end).unwrap_or_default();
    let mut raw: Vec<&str> = raw.split('\n').collect();
    // What stands after the last line break is the indentation of whatever comes next.
    if raw.last().is_some_and(|line| line.trim().is_empty()) {
        raw.pop();
    }
    let full = raw.iter().find(|line| !line.trim().is_empty());
    let indent = full.map_or(0, |line| leading_spaces(line).saturating_sub(extra));
    let is_empty = full.is_none();
    let mut rest: Vec<Line> = raw
        .iter()
        .map(|line| Line {
            indent: STEP,
            text: line
                .get(indent..)
                .filter(|_| !is_empty)
                .unwrap_or_default()
                .to_owned(),
        })
        .collect();
    while !keeps && rest.last().is_some_and(|line| line.text.is_empty()) {
        rest.pop();
    }
    let mut first: String = header.chars().take(1).collect();
    if extra > 0 && !is_empty {
        first.push('2');
    }
    first.extend(header.chars().filter(|c| matches!(c, '+' | '-')));
    Written {
        first,
        rest,
        is_block: true,
    }
}

/// A text without the quotes of a word processor around it, when it is between two of them.
pub(super) fn straight(text: &str) -> Option<&str> {
    const SMART: [char; 4] = ['“', '”', '‘', '’'];
    let inner = text
        .strip_prefix(['“', '”', '‘'])?
        .strip_suffix(['“', '”', '’'])?;
    let inner = inner.trim();
    (!inner.is_empty() && !inner.contains(SMART)).then_some(inner)
}

/// The words of the format within brackets that are spelt otherwise, each with its spelling.
fn respell(
    text: &str,
    node: &Node<'_>,
    shape: Option<Shape>,
    changes: &mut Vec<(Range<usize>, String)>,
) {
    match &node.value {
        Value::Mapping(entries) => {
            let known = Keys::of(shape).know(entries);
            for ((key, value), known) in entries.iter().zip(known) {
                // A key within quotes may have its value right behind the colon.
                if let (Some(word), Value::Scalar(_, Style::Plain)) = (known.key, &key.value) {
                    changes.push((key.span.range(), word.to_owned()));
                }
                respell(text, value, known.shape, changes);
            }
        }
        Value::Sequence(items, _) => {
            for item in items {
                respell(text, item, grammar::item(shape), changes);
            }
        }
        Value::Scalar(value, Style::Plain) => {
            let place = node.span.range();
            match grammar::meaning_of(node, shape) {
                Meaning::Word(word) => changes.push((place, word.to_owned())),
                Meaning::Text if !text[place.end..].starts_with(" #") => {
                    changes.extend(straight(value).map(|inner| (place, quoted(inner))));
                }
                Meaning::Text | Meaning::Other => {}
            }
        }
        _ => {}
    }
}

/// A text within quotes: double ones, unless it has some within.
fn quoted(text: &str) -> String {
    let needs_escape = |c: char| c == '"' || c == '\\' || c.is_control();
    if text.contains(needs_escape) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}

/// Whether a text without quotes is one small change away from being something else for YAML.
fn is_risky(text: &str) -> bool {
    text.starts_with(|c: char| "-?:,[]{}#&*!|>'\"%@`".contains(c))
        || text.contains(": ")
        || text.contains(" #")
        || text.ends_with(':')
}

fn one_line(text: &str) -> Written {
    Written {
        first: text.to_owned(),
        ..Written::default()
    }
}

/// A line without the blanks around it; those behind a `\` are kept, since the first of them is a part of the text.
fn tidy(line: &str) -> &str {
    let line = line.trim_start();
    let tidy = line.trim_end();
    if tidy.ends_with('\\') { line } else { tidy }
}

fn leading_spaces(text: &str) -> usize {
    text.len() - text.trim_start_matches(' ').len()
}
