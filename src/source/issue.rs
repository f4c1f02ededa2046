use super::Span;
use crate::locale::Said;

/// Why a file of the repository could not be read, or only in part.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum FileIssue {
    /// It went away, or the system refused to give it: what the system said.
    Unreadable(Said<String>),
    /// It is larger than [`super::LIMIT_BYTES`].
    TooLarge,
    /// It is not UTF-8: what it is by its bytes, and the line of the first one that is wrong, from 1.
    NotUtf8 {
        /// What it looks like.
        encoding: Encoding,
        /// The line of the first wrong byte.
        line: usize,
    },
    /// It contains a NUL byte: it is not text.
    Binary,
    /// It is a symbolic link that leaves the repository, goes in circles or leads to a folder.
    Link,
    /// It is neither a file nor a folder nor a link.
    Special,
    /// It must be there and is not.
    Missing,
    /// Its name has bytes that are not UTF-8.
    Name,
}

/// What a file that is not UTF-8 looks like.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Encoding {
    /// UTF-16, of some Windows programs.
    Utf16,
    /// Windows-1252 or Latin-1, of old editors and spreadsheets: each accented letter is one byte.
    Windows1252,
    /// UTF-8 that ends in the middle of a letter: a copy or a download that was cut.
    Cut,
    /// UTF-8 with some bytes that are not, such as a paragraph pasted from an old file.
    Mixed,
    /// Nothing that is known.
    Unknown,
}

/// What was wrong with the text of a YAML file, as YAML.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Issue {
    /// The text is not YAML from here on.
    Syntax {
        /// Where the parser stopped.
        at: Span,
        /// What the parser was doing.
        kind: SyntaxKind,
    },
    /// `*name`.
    Alias(Span),
    /// `&name`.
    Anchor(Span),
    /// `!tag`.
    Tag(Span),
    /// `<<`.
    MergeKey(Span),
    /// A key that is a list or a mapping.
    ComplexKey(Span),
    /// A key that the same mapping already has.
    DuplicateKey {
        /// The key.
        key: String,
        /// Where it is written first.
        first: Span,
        /// Where it is written again.
        second: Span,
    },
    /// A second document, after `---`.
    SecondDocument(Span),
    /// More nodes than the limit.
    TooManyNodes(Span),
    /// Nothing but blanks and comments.
    Empty(Span),
}

impl Issue {
    /// Where it is; none when it is about the whole file.
    pub fn place(&self) -> Option<Span> {
        match self {
            Issue::Syntax { at, .. } => Some(*at),
            Issue::Alias(span)
            | Issue::Anchor(span)
            | Issue::Tag(span)
            | Issue::MergeKey(span)
            | Issue::ComplexKey(span)
            | Issue::SecondDocument(span)
            | Issue::TooManyNodes(span) => Some(*span),
            Issue::DuplicateKey { second, .. } => Some(*second),
            Issue::Empty(_) => None,
        }
    }
}

/// The shapes of syntax error that have something of their own to say.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum SyntaxKind {
    /// `: ` inside a value without quotes.
    ColonInText,
    /// A tab where only spaces may stand.
    Tab,
    /// A quote that is never closed.
    UnclosedQuote,
    /// Something after the closing quote, on the same line.
    AfterQuote,
    /// A line whose indentation belongs to no open block.
    Indentation,
    /// A line that should begin after so many spaces, as another one does.
    Column {
        /// How many.
        spaces: u32,
        /// Where the other line begins.
        like: u32,
    },
    /// An indentation of spaces that do not break, which are no spaces for YAML.
    HardSpace,
    /// `:` or `-` without the space that must follow it.
    NoSpace(char),
    /// A dash or a dot in the place of the hyphen of a list.
    Bullet(char),
    /// Another sign in the place of the colon after a key.
    NotAColon(char),
    /// A text after the bracket that closes what it began with: the text begins with this one.
    AfterBracket(char),
    /// A bracket that is closed with the other one: the one that should stand there.
    WrongBracket(char),
    /// Nothing between two commas of a list.
    EmptyItem,
    /// `|` or `>` with text on its own line.
    BlockMark(char),
    /// `clave: - texto`: a list that begins on the line of its key.
    ItemInLine,
    /// A mark of a conflict of versions.
    ConflictMark,
    /// A text that begins with a character that YAML keeps for itself.
    Reserved(char),
    /// `[` or `{` that is never closed.
    UnclosedBracket,
    /// A line that is neither `key: value` nor `- item`.
    NotAKey,
    /// More levels than the limit.
    TooDeep,
    /// An unknown escape, such as `\d`, inside double quotes.
    Escape,
    /// A byte-order mark in the middle of the file.
    ByteOrderMark,
    /// Anything else.
    Other,
}
