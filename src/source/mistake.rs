//! What went wrong where the parser gave up. The parser says what it was doing; the lines there say what the author was:
//! the colon without its space, the bracket five lines above, the tab.

use super::SyntaxKind;
use super::line::{Line, open_columns, wanted};

/// The marks that a conflict of versions leaves.
pub(super) const CONFLICT: [&str; 3] = ["<<<<<<<", "=======", ">>>>>>>"];
/// What people write, or paste, for the hyphen of a list.
pub(super) const BULLETS: [char; 7] = ['–', '—', '•', '·', '▪', '●', '−'];
/// Spaces that are no spaces for YAML.
pub(super) const HARD_SPACES: [char; 4] = ['\u{a0}', '\u{2007}', '\u{202f}', '\u{3000}'];

/// The first line that is indented with spaces that are none.
pub(super) fn hard_indentation(text: &str) -> Option<usize> {
    if !text.contains(HARD_SPACES) {
        return None;
    }
    let mut start = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let blank = line.len() - line.trim_start_matches([' ', '\t']).len();
        let rest = &line[blank..];
        if rest.starts_with(HARD_SPACES) && !rest.trim().is_empty() {
            return Some(start + blank);
        }
        start += line.len();
    }
    None
}

/// A better place and a better word for a syntax error.
pub(super) fn look(text: &str, at: usize, kind: SyntaxKind) -> (usize, SyntaxKind) {
    let line = Line::of(text, at);
    if CONFLICT.iter().any(|mark| line.text.starts_with(mark)) {
        return (line.start, SyntaxKind::ConflictMark);
    }
    if let Some(tab) = line.text[..line.indent()].find('\t')
        && matches!(
            kind,
            SyntaxKind::Tab | SyntaxKind::Indentation | SyntaxKind::NotAKey
        )
    {
        return (line.start + tab, SyntaxKind::Tab);
    }
    if matches!(
        kind,
        SyntaxKind::TooDeep | SyntaxKind::Tab | SyntaxKind::ByteOrderMark
    ) {
        return (at, kind);
    }
    let found = match kind {
        SyntaxKind::AfterQuote => unclosed_quote(text, line, at),
        SyntaxKind::Escape => Some((bad_escape(text, at), kind)),
        SyntaxKind::UnclosedQuote => None,
        _ => unclosed_bracket(text, line)
            .or_else(|| in_value(line, at, kind))
            .or_else(|| in_key(text, line, kind)),
    };
    found.unwrap_or((at, kind))
}

/// A quote that opens on a line above and closes on none: the next one that opens closes it. Then the parser stops behind
/// the first quote of a line, or the third.
fn unclosed_quote(text: &str, line: Line<'_>, at: usize) -> Option<(usize, SyntaxKind)> {
    let before = &line.text[..at.saturating_sub(line.start).min(line.text.len())];
    let is_odd = |text: &str, quote| text.matches(quote).count() % 2 == 1;
    let quote = ['"', '\'']
        .into_iter()
        .find(|quote| is_odd(before, *quote))?;
    let mut above = line.above(text);
    let opener = above.find(|above| is_odd(above.text, quote))?;
    let start = opener.text.rfind(quote)?;
    Some((opener.start + start, SyntaxKind::UnclosedQuote))
}

/// The backslash that means nothing, from the opening quote on.
fn bad_escape(text: &str, at: usize) -> usize {
    const KNOWN: &str = "0abtnvfre \"/\\N_LPxuU\t\n\r";
    let mut letters = text[at..].char_indices();
    while let Some((start, letter)) = letters.next() {
        if letter == '\\' {
            match letters.next() {
                Some((_, next)) if KNOWN.contains(next) && !matches!(next, 'x' | 'u' | 'U') => {}
                _ => return at + start,
            }
        }
    }
    at
}

/// What the brackets of one line leave open.
enum Brackets {
    Closed,
    Open(usize, char),
    Mismatched(usize, char),
}

fn brackets(text: &str, mut open: Vec<(usize, char)>) -> Brackets {
    let mut quote = None;
    let mut before = ':';
    for (at, letter) in text.char_indices() {
        let begins = matches!(before, ':' | ',' | '[' | '{' | '-');
        match (quote, letter) {
            (Some(mark), _) if mark == letter => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if begins => quote = Some(letter),
            (None, '#') if at > 0 && text[..at].ends_with(' ') => break,
            (None, '[' | '{') if begins || !open.is_empty() => open.push((at, letter)),
            (None, ']' | '}') => match open.pop() {
                Some((_, '[')) if letter == '}' => return Brackets::Mismatched(at, ']'),
                Some((_, '{')) if letter == ']' => return Brackets::Mismatched(at, '}'),
                _ => {}
            },
            _ => {}
        }
        if letter != ' ' {
            before = letter;
        }
    }
    open.first().map_or(Brackets::Closed, |(at, letter)| {
        Brackets::Open(*at, *letter)
    })
}

/// The bracket that nobody closes before the next key of the same level, on this line or above.
fn unclosed_bracket(text: &str, line: Line<'_>) -> Option<(usize, SyntaxKind)> {
    for line in std::iter::once(line).chain(line.above(text)) {
        match brackets(line.text, Vec::new()) {
            Brackets::Closed => {}
            Brackets::Mismatched(at, wanted) => {
                return Some((line.start + at, SyntaxKind::WrongBracket(wanted)));
            }
            Brackets::Open(at, bracket) => {
                let found = (line.start + at, SyntaxKind::UnclosedBracket);
                let below = line.below(text).take_while(|below| {
                    below.column() > line.column() || !(below.is_item() || below.has_word_key())
                });
                let rest: String = below.map(|below| format!("{} ", below.text)).collect();
                return match brackets(&rest, vec![(0, bracket)]) {
                    Brackets::Closed => None,
                    _ => Some(found),
                };
            }
        }
    }
    None
}

/// What is wrong with the beginning of the value of a line.
fn in_value(line: Line<'_>, at: usize, kind: SyntaxKind) -> Option<(usize, SyntaxKind)> {
    let start = line.start + line.value().start;
    let value = &line.text[line.value()];
    if at < start {
        return None;
    }
    let first = value.chars().next()?;
    let kind = match first {
        '|' | '>' => SyntaxKind::BlockMark(first),
        '[' | '{'
            if at > start && kind != SyntaxKind::ColonInText && is_closed_before(line, at) =>
        {
            SyntaxKind::AfterBracket(first)
        }
        '[' | '{'
            if line.text[..at - line.start].ends_with(',')
                || line.text[at - line.start..].starts_with(',') =>
        {
            return Some((at, SyntaxKind::EmptyItem));
        }
        '*' | '&' | '!' | '%' | '@' | '`' | ',' | '?' => SyntaxKind::Reserved(first),
        '-' if line.key().is_some() && value.starts_with("- ") => SyntaxKind::ItemInLine,
        _ => return None,
    };
    Some((start, kind))
}

/// Whether the brackets with which the value begins are closed before a byte of the text.
fn is_closed_before(line: Line<'_>, at: usize) -> bool {
    let value = &line.text[line.value().start..at - line.start];
    matches!(brackets(value, Vec::new()), Brackets::Closed)
}

/// What is wrong before the value: hyphen, key, colon, indentation; on this line or the one above.
fn in_key(text: &str, line: Line<'_>, kind: SyntaxKind) -> Option<(usize, SyntaxKind)> {
    if kind == SyntaxKind::NotAKey {
        return hyphen(line).or_else(|| colon(line));
    }
    let above = line.above(text).next();
    if let Some(found) = above.and_then(|above| lost_colon(above, line, kind)) {
        return Some(found);
    }
    if let Some(found) = hyphen(line).or_else(|| above.and_then(hyphen)) {
        return Some(found);
    }
    if !line.is_item() && !line.has_word_key() {
        return None;
    }
    let column = line.column();
    if let Some(above) = above
        && kind == SyntaxKind::ColonInText
        && above.column() < column
        && above.key().is_some()
    {
        // Is it the line above that lost its indentation?
        let before = open_columns(text, above);
        let fits = before
            .iter()
            .find(|open| open.column == column && open.is_item == line.is_item());
        if let Some(open) = fits {
            return Some((
                above.start + above.indent(),
                SyntaxKind::Column {
                    spaces: narrow(column),
                    like: narrow(open.like),
                },
            ));
        }
    }
    let open = wanted(text, line).filter(|open| open.column != column)?;
    Some((
        line.start + line.indent(),
        SyntaxKind::Column {
            spaces: narrow(open.column),
            like: narrow(open.like),
        },
    ))
}

/// A word that stands alone above a block: a key without its colon.
fn lost_colon(above: Line<'_>, line: Line<'_>, kind: SyntaxKind) -> Option<(usize, SyntaxKind)> {
    let word = above.content();
    let is_word = word.chars().all(|c| c.is_alphanumeric() || c == '_');
    let holds = line.is_item() || line.column() > above.column();
    (kind == SyntaxKind::ColonInText && is_word && holds)
        .then_some((above.start + above.indent(), SyntaxKind::NotAKey))
}

fn narrow(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// `-Salude`, `– Salude`, `•Salude`.
fn hyphen(line: Line<'_>) -> Option<(usize, SyntaxKind)> {
    let content = line.content();
    let first = content.chars().next()?;
    let at = line.start + line.indent();
    if first == '-' {
        let next = content[1..].chars().next()?;
        let lost = next.is_alphanumeric()
            || matches!(next, '"' | '\'' | '«' | '¿' | '¡')
            || HARD_SPACES.contains(&next);
        return lost.then_some((at, SyntaxKind::NoSpace('-')));
    }
    BULLETS
        .contains(&first)
        .then_some((at, SyntaxKind::Bullet(first)))
}

/// `nombre:Ana`, `nombre = Ana`, `nombre; Ana`.
fn colon(line: Line<'_>) -> Option<(usize, SyntaxKind)> {
    let value = line.value();
    let rest = &line.text[value.clone()];
    let key = rest.find(|c: char| !(c.is_alphanumeric() || c == '_'))?;
    if key == 0 {
        return None;
    }
    let sign = rest[key..].trim_start_matches(' ');
    let place = line.start + value.start + rest.len() - sign.len();
    let first = sign.chars().next()?;
    match first {
        ':' => Some((place, SyntaxKind::NoSpace(':'))),
        '=' | ';' | '：' | '∶' => Some((place, SyntaxKind::NotAColon(first))),
        _ => None,
    }
}
