use super::line::{Line, wanted};
use super::mistake::{CONFLICT, HARD_SPACES};
use super::{Issue, SyntaxKind};

/// A text of the same length without one syntax error, so that the rest of the file can still be read and every
/// other line of it stays where it was. None when this error cannot be undone so.
///
/// What is read after a mend is only good for finding more mistakes: the author still has to write it properly.
pub fn mend(text: &str, issue: &Issue) -> Option<String> {
    if let Issue::SecondDocument(span) = issue {
        return mark_as_comment(text, Line::of(text, span.range().start));
    }
    let Issue::Syntax { at, kind } = issue else {
        return None;
    };
    let at = at.range().start;
    let line = Line::of(text, at);
    let within = at - line.start;
    match kind {
        SyntaxKind::ColonInText => {
            // The parser stops at the colon itself, or just after it.
            let bytes = text.as_bytes();
            let place = (at.saturating_sub(1)..=at).find(|i| bytes.get(*i) == Some(&b':'))?;
            Some(with_bytes(text, place, "."))
        }
        SyntaxKind::Tab if within >= line.indent() => {
            let place = (at..text.len())
                .take(2)
                .find(|i| text.as_bytes()[*i] == b'\t')?;
            Some(with_bytes(text, place, " "))
        }
        SyntaxKind::Tab => at_column(text, line, wanted(text, line)?.column),
        SyntaxKind::Column { spaces, .. } => at_column(text, line, *spaces as usize),
        SyntaxKind::HardSpace
        | SyntaxKind::NoSpace(_)
        | SyntaxKind::Bullet(_)
        | SyntaxKind::NotAColon(_)
        | SyntaxKind::ByteOrderMark => rewrite(text, line, &with_its_sign(line, within, *kind)?),
        SyntaxKind::WrongBracket(wanted) => Some(with_bytes(text, at, &wanted.to_string())),
        SyntaxKind::ConflictMark => Some(without_conflict(text)),
        SyntaxKind::NotAKey => as_key(text, line).or_else(|| mark_as_comment(text, line)),
        SyntaxKind::Reserved(_)
        | SyntaxKind::UnclosedBracket
        | SyntaxKind::AfterBracket(_)
        | SyntaxKind::BlockMark(_)
        | SyntaxKind::ItemInLine
        | SyntaxKind::EmptyItem
        | SyntaxKind::UnclosedQuote
        | SyntaxKind::AfterQuote
        | SyntaxKind::Escape => without_value(text, line),
        SyntaxKind::Indentation | SyntaxKind::TooDeep | SyntaxKind::Other => None,
    }
}

/// The line with the space, the hyphen or the colon that was meant.
fn with_its_sign(line: Line<'_>, within: usize, kind: SyntaxKind) -> Option<String> {
    let (before, after) = line.text.split_at(within);
    Some(match kind {
        SyntaxKind::HardSpace => {
            let is_blank = |c: char| matches!(c, ' ' | '\t') || HARD_SPACES.contains(&c);
            let content = line.text.trim_start_matches(is_blank);
            let blank = &line.text[..line.text.len() - content.len()];
            format!("{}{content}", " ".repeat(blank.chars().count()))
        }
        SyntaxKind::NoSpace(sign) => {
            let after = after.strip_prefix(sign)?.trim_start_matches(HARD_SPACES);
            format!("{before}{sign} {after}")
        }
        SyntaxKind::Bullet(bullet) => {
            let after = after.strip_prefix(bullet)?.trim_start_matches(HARD_SPACES);
            format!("{before}- {}", after.trim_start())
        }
        SyntaxKind::NotAColon(sign) => {
            let after = after.strip_prefix(sign)?;
            format!("{}: {}", before.trim_end(), after.trim_start())
        }
        _ => line.text.replace('\u{feff}', ""),
    })
}

/// The text with the marks of a conflict as comments.
fn without_conflict(text: &str) -> String {
    let mut mended = text.to_owned();
    let lines = text.match_indices('\n').map(|(end, _)| end + 1);
    for start in std::iter::once(0).chain(lines) {
        if CONFLICT.iter().any(|mark| text[start..].starts_with(mark)) {
            mended.replace_range(start..=start, "#");
        }
    }
    mended
}

/// The text with other bytes, as many of them, at a place of ASCII.
fn with_bytes(text: &str, at: usize, by: &str) -> String {
    let mut mended = text.to_owned();
    let end = at + by.len();
    if text.is_char_boundary(at) && text.is_char_boundary(end) {
        mended.replace_range(at..end, by);
    }
    mended
}

/// The line with a text of letters in the place of its value.
fn without_value(text: &str, line: Line<'_>) -> Option<String> {
    let value = line.value();
    if value.is_empty() || line.text[value.clone()].bytes().all(|byte| byte == b'x') {
        return None;
    }
    let range = line.start + value.start..line.start + value.end;
    let mut mended = text.to_owned();
    if matches!(&line.text[value.clone()], "[" | "{") {
        // The list or the block that was meant may well stand on the lines below.
        mended.replace_range(range, " ");
        return Some(mended);
    }
    mended.replace_range(range.clone(), &"x".repeat(range.len()));
    Some(mended)
}

/// The line as a key, when it is a single word: it loses its last letter for the colon, and is understood as a misspelt key
/// is.
fn as_key(text: &str, line: Line<'_>) -> Option<String> {
    let word = line.content().trim_end();
    let is_word = word.len() > 3 && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let colon = line.start + line.indent() + word.len().checked_sub(1)?;
    is_word.then(|| with_bytes(text, colon, ":"))
}

/// The line as a comment.
fn mark_as_comment(text: &str, line: Line<'_>) -> Option<String> {
    let content = line.content();
    let first = content.chars().next().filter(|first| *first != '#')?;
    let at = line.start + line.indent();
    let mut mended = text.to_owned();
    mended.replace_range(at..at + first.len_utf8(), &"#".repeat(first.len_utf8()));
    Some(mended)
}

/// The line with another indentation.
fn at_column(text: &str, line: Line<'_>, column: usize) -> Option<String> {
    rewrite(
        text,
        line,
        &format!("{}{}", " ".repeat(column), line.content()),
    )
}

/// The text with another line in the place of one. A shorter one gets blanks at its end; a longer one loses the end of its
/// value, when that is a plain text.
fn rewrite(text: &str, line: Line<'_>, new: &str) -> Option<String> {
    let length = line.text.len();
    let mut new = new.trim_end().to_owned();
    if new.len() > length {
        let written = Line::of(&new, 0);
        let value = written.value();
        let is_plain = !new[value.clone()].starts_with(['"', '\'', '[', '{', '|', '>', '&', '*']);
        if !is_plain || value.len() <= new.len() - length {
            return mark_as_comment(text, line);
        }
        let mut end = length;
        while !new.is_char_boundary(end) {
            end -= 1;
        }
        new.truncate(end);
    }
    new.push_str(&" ".repeat(length - new.len()));
    if new == line.text {
        return None;
    }
    let mut mended = text.to_owned();
    mended.replace_range(line.start..line.start + length, &new);
    Some(mended)
}
