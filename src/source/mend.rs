use super::{Issue, SyntaxKind};

/// A text of the same length without one syntax error, so that the rest of the file can still be read and every
/// place in it stays where it was. None when this error cannot be undone so.
///
/// What is read after a mend is only good for finding more mistakes: the author still has to write it properly.
pub fn mend(text: &str, issue: &Issue) -> Option<String> {
    let Issue::Syntax { at, kind } = issue else {
        return None;
    };
    let at = at.range().start;
    let bytes = text.as_bytes();
    let (place, by) = match kind {
        // The parser stops at the colon itself, or just after it.
        SyntaxKind::ColonInText => (
            (at.saturating_sub(1)..=at).find(|i| bytes.get(*i) == Some(&b':'))?,
            b'.',
        ),
        SyntaxKind::Tab => (
            (at..bytes.len()).take(2).find(|i| bytes[*i] == b'\t')?,
            b' ',
        ),
        SyntaxKind::Reserved(_) if bytes.get(at).is_some_and(u8::is_ascii) => (at, b'x'),
        _ => return None,
    };
    let mut mended = text.to_owned();
    mended.replace_range(place..=place, std::str::from_utf8(&[by]).ok()?);
    Some(mended)
}
