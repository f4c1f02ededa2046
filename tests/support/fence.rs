//! The fenced blocks of a page of the book, and what each is for.
//!
//! The first word after the fence is the language; the rest says what a test does with the block:
//!
//! | block | what it is |
//! |---|---|
//! | `console` | commands after `$ `, each with what it says; `salida=1` when the last ends with that code |
//! | `yaml archivo=PATH` | the reader writes this file |
//! | `yaml busque=PATH` | the reader looks for these lines in the file … |
//! | `yaml ponga` | … and puts these in their place |
//! | `yaml final=PATH` | the reader adds these lines at the end of the file |
//! | `yaml KIND` | a piece of a file of that kind, good; `hallazgos=E-02,E-05` when it is wrong on purpose |
//! | `yaml igual=PATH` | the file says this |
//! | `yaml otro` | YAML of another program |
//! | `text informe` | what the program says of the piece above |
//!
//! Anything else that is not YAML is only shown.

/// A block of a page.
pub(crate) struct Fence<'t> {
    /// The line of the page on which it begins, from 1.
    pub(crate) line: usize,
    /// What stands between it and the block before.
    pub(crate) before: &'t str,
    /// Its language, and what it is for.
    pub(crate) words: Vec<&'t str>,
    /// Where its text begins in the page, in bytes.
    pub(crate) start: usize,
    /// Its text, with the end of its last line.
    pub(crate) text: &'t str,
}

impl<'t> Fence<'t> {
    /// Its language.
    pub(crate) fn language(&self) -> &'t str {
        self.words.first().copied().unwrap_or_default()
    }

    /// What stands after `name=`.
    pub(crate) fn value(&self, name: &str) -> Option<&'t str> {
        let values = self.words.iter().filter_map(|word| word.split_once('='));
        values
            .into_iter()
            .find(|(key, _)| *key == name)
            .map(|it| it.1)
    }

    /// Whether this word stands after the language.
    pub(crate) fn says(&self, word: &str) -> bool {
        self.words.iter().skip(1).any(|it| *it == word)
    }
}

/// The blocks of a page, in order.
pub(crate) fn fences(page: &str) -> Vec<Fence<'_>> {
    let mut found = Vec::new();
    let mut open: Option<Fence> = None;
    let (mut at, mut prose) = (0, 0);
    for (number, line) in page.split_inclusive('\n').enumerate() {
        let end = at + line.len();
        if let Some(rest) = line.strip_prefix("```") {
            match open.take() {
                Some(mut fence) => {
                    fence.text = &page[fence.start..at];
                    found.push(fence);
                    prose = end;
                }
                None => {
                    open = Some(Fence {
                        line: number + 1,
                        before: &page[prose..at],
                        words: rest.split_whitespace().collect(),
                        start: end,
                        text: "",
                    });
                }
            }
        }
        at = end;
    }
    assert!(open.is_none(), "a block is not closed");
    found
}
