use std::borrow::Cow;

use textwrap::{Options, WordSplitter};

/// Breaks a text into lines of at most `width` columns, between words only: an id such as `linea-de-atencion` stays whole,
/// so that it can be copied.
pub fn wrap(text: &str, width: usize) -> Vec<Cow<'_, str>> {
    let options = Options::new(width).word_splitter(WordSplitter::NoHyphenation);
    textwrap::wrap(text, options)
}
