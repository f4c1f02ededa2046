//! Rows of emoji.

use std::ops::Range;

/// The byte ranges where two or more emoji stand in a row, white space between them or not. A single one
/// is none; a flag, a skin tone or a family joined into one picture counts as one.
pub fn emoji_runs(text: &str) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut run: Option<(Range<usize>, usize)> = None;
    let mut joined = false;
    let mut half_flag = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let is_regional = ('\u{1f1e6}'..='\u{1f1ff}').contains(&c);
        if is_emoji(c) || is_regional {
            let (range, count) = run.get_or_insert((at..end, 0));
            range.end = end;
            *count += usize::from(!joined && !half_flag);
            half_flag = is_regional && !half_flag;
            joined = false;
        } else if is_modifier(c) {
            if let Some((range, _)) = &mut run {
                range.end = end;
            }
            joined = c == '\u{200d}';
        } else if !c.is_whitespace() {
            runs.extend(finished(run.take()));
            (joined, half_flag) = (false, false);
        }
    }
    runs.extend(finished(run));
    runs
}

fn finished(run: Option<(Range<usize>, usize)>) -> Option<Range<usize>> {
    run.filter(|(_, count)| *count > 1).map(|(range, _)| range)
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1f3fa}' | '\u{1f400}'..='\u{1faff}')
        || matches!(
            c,
            '\u{2600}'..='\u{27bf}' | '\u{2b50}' | '\u{2b55}' | '\u{231a}' | '\u{231b}'
        )
}

/// Variation selector, joiner, skin tone: part of the picture before it.
fn is_modifier(c: char) -> bool {
    matches!(c, '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}')
}

#[cfg(test)]
mod tests {
    use super::emoji_runs;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = emoji_runs(text)
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn only_rows_are_found() {
        check("", &[]);
        check("Listo 🙂", &[]);
        check("🙂 hola 🙂", &[]);
        check("Hola 🙂🙂🎉 y chao 👍 👍", &["🙂🙂🎉", "👍 👍"]);
        check("🇨🇴 👍🏽 ❤️ fin", &["🇨🇴 👍🏽 ❤️"]);
        check("🇨🇴", &[]);
        check("🇨🇴🇨🇴", &["🇨🇴🇨🇴"]);
        check("👍🏽", &[]);
        check("👨‍👩‍👧", &[]);
    }
}
