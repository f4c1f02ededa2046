use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, ScanError, options};

use super::{Issue, SourceId, Span, SyntaxKind, mistake};

/// Most nodes that a file may have. A protocol of the examples has about a thousand.
pub const LIMIT_NODES: usize = 100_000;
/// Most levels of nesting. The format needs eight, and menus a few more.
const LIMIT_DEPTH: usize = 64;

/// A node of a YAML document. It borrows from the text whatever is written there as it is meant.
#[derive(Debug)]
pub struct Node<'t> {
    /// Where it is written.
    pub span: Span,
    /// What it is.
    pub value: Value<'t>,
}

/// What a node can be. The meaning of a scalar is not decided here: `no` is a text until a field says otherwise.
#[derive(Debug)]
pub enum Value<'t> {
    /// Nothing: a key without value, or `~`.
    Null,
    /// A text, and whether it is written without quotes on one line or several.
    Scalar(Cow<'t, str>, Style),
    /// A list, and whether it is written `[a, b]`.
    Sequence(Vec<Node<'t>>, Style),
    /// A mapping, in the order written. A repeated key is not here twice: the first stays.
    Mapping(Vec<(Node<'t>, Node<'t>)>),
    /// Something refused, about which an [`Issue`] has already been raised.
    Refused,
}

/// How a node is written.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Style {
    /// Without quotes or brackets.
    Plain,
    /// Within quotes, or within brackets.
    Enclosed,
    /// A text after `|` or `>`.
    Block,
}

/// What was understood of a file, and what was not.
#[derive(Debug)]
pub struct Tree<'t> {
    /// The document; none when the text is not YAML or is empty.
    pub root: Option<Node<'t>>,
    /// What was refused, in the order found.
    pub issues: Vec<Issue>,
}

/// Parses one document. Never fails: what could not be read is in `issues`.
pub fn parse(source: SourceId, text: &str) -> Tree<'_> {
    parse_mended(source, text, text)
}

/// Parses a text that has been mended, with places that are places of the `original`, as long as it is.
pub fn parse_mended<'t>(source: SourceId, text: &'t str, original: &'t str) -> Tree<'t> {
    let mut builder = Builder {
        source,
        original,
        stack: Vec::new(),
        root: None,
        issues: Vec::new(),
        nodes: 0,
        last_end: 0,
        documents: 0,
    };
    if let Some(at) = mistake::hard_indentation(text) {
        let at = builder.span(at, at);
        let kind = SyntaxKind::HardSpace;
        builder.issues.push(Issue::Syntax { at, kind });
        return Tree {
            root: None,
            issues: builder.issues,
        };
    }
    let options = options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        emit_anchor_events: true,
        block_scalar_eof_without_line_feed: true,
        flow_nesting_limit: LIMIT_DEPTH,
        block_nesting_limit: LIMIT_DEPTH,
    };
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, at)) => {
                let at = at.byte_range().unwrap_or(0..0);
                if !builder.event(event, at.start, at.end) {
                    break;
                }
            }
            Err(error) => {
                let issue = builder.syntax(&error, text);
                builder.issues.push(issue);
                builder.root = None;
                return Tree {
                    root: None,
                    issues: builder.issues,
                };
            }
        }
    }
    if builder.root.is_none() && builder.issues.is_empty() {
        builder.issues.push(Issue::Empty(Span::file(source)));
    }
    Tree {
        root: builder.root,
        issues: builder.issues,
    }
}

/// Where the comments of a text are, `#` included and the end of the line not, in order. What cannot be read as YAML
/// has none from there on.
pub fn comments(text: &str) -> Vec<Range<usize>> {
    let options = options! {
        emit_comments: true,
        max_buffered_comment_events: usize::MAX,
        emit_unresolved_aliases: true,
        flow_nesting_limit: LIMIT_DEPTH,
        block_nesting_limit: LIMIT_DEPTH,
    };
    let mut found: Vec<Range<usize>> = Parser::new_from_str_with_options(text, options)
        .map_while(Result::ok)
        .filter(|(event, _)| matches!(event, Event::Comment(..)))
        .filter_map(|(_, at)| at.byte_range())
        .collect();
    // The comment beside `|` comes after the text that it stands above.
    found.sort_unstable_by_key(|at| at.start);
    found
}

enum Frame<'t> {
    Sequence {
        start: u32,
        style: Style,
        items: Vec<Node<'t>>,
    },
    Mapping {
        start: u32,
        entries: Entries<'t>,
        key: Option<Node<'t>>,
    },
}

struct Builder<'t> {
    source: SourceId,
    original: &'t str,
    stack: Vec<Frame<'t>>,
    root: Option<Node<'t>>,
    issues: Vec<Issue>,
    nodes: usize,
    /// Where the last scalar or closing bracket ended: a block ends there, and not at the next line that is not its own.
    last_end: u32,
    documents: usize,
}

impl<'t> Builder<'t> {
    /// Takes one event; false when no more should be read.
    fn event(&mut self, event: Event<'t>, start: usize, end: usize) -> bool {
        let span = self.span(start, end);
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    // After `...` a document begins without a mark of its own.
                    let before = &self.original[..span.range().start];
                    let end = before.rfind("\n...").filter(|_| span.start == span.end);
                    let span = end.map_or(span, |at| self.span(at + 1, at + 4));
                    self.issues.push(Issue::SecondDocument(span));
                    return false;
                }
                true
            }
            Event::Scalar(text, style, _, tag) => {
                self.tag(tag.is_some(), span);
                self.last_end = span.end;
                let style = match style {
                    ScalarStyle::Plain => Style::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Enclosed,
                    ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
                };
                let empty = style == Style::Plain && (text.is_empty() || text == "~");
                let value = if empty {
                    Value::Null
                } else {
                    Value::Scalar(text, style)
                };
                self.push(Node { span, value })
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.issues.push(Issue::Alias(span));
                self.last_end = span.end;
                self.push(Node {
                    span,
                    value: Value::Refused,
                })
            }
            Event::Anchor(..) => {
                self.issues.push(Issue::Anchor(span));
                true
            }
            Event::SequenceStart(_, _, tag) => {
                self.tag(tag.is_some(), span);
                let style = if span.end > span.start {
                    Style::Enclosed
                } else {
                    Style::Plain
                };
                self.stack.push(Frame::Sequence {
                    start: span.start,
                    style,
                    items: Vec::new(),
                });
                true
            }
            Event::MappingStart(_, _, tag) => {
                self.tag(tag.is_some(), span);
                self.stack.push(Frame::Mapping {
                    start: span.start,
                    entries: Entries::default(),
                    key: None,
                });
                true
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span),
            _ => true,
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        // A file over 4 MiB is refused before it comes here, so that these always fit. Within a line that was mended, a
        // place may fall inside a letter.
        let place = |mut at: usize| {
            at = at.min(self.original.len());
            while !self.original.is_char_boundary(at) {
                at -= 1;
            }
            u32::try_from(at).unwrap_or(u32::MAX)
        };
        Span {
            source: self.source,
            start: place(start),
            end: place(end),
        }
    }

    fn tag(&mut self, has_tag: bool, span: Span) {
        if has_tag {
            self.issues.push(Issue::Tag(span));
        }
    }

    fn close(&mut self, span: Span) -> bool {
        if span.end > span.start {
            self.last_end = span.end;
        }
        let (start, value) = match self.stack.pop() {
            Some(Frame::Sequence {
                start,
                style,
                items,
            }) => (start, Value::Sequence(items, style)),
            Some(Frame::Mapping { start, entries, .. }) => (start, Value::Mapping(entries.list)),
            None => return true,
        };
        let span = Span {
            source: self.source,
            start,
            end: self.last_end.max(start),
        };
        self.push(Node { span, value })
    }

    fn push(&mut self, node: Node<'t>) -> bool {
        self.nodes += 1;
        if self.nodes > LIMIT_NODES {
            self.issues.push(Issue::TooManyNodes(node.span));
            self.root = None;
            return false;
        }
        match self.stack.last_mut() {
            None => self.root = Some(node),
            Some(Frame::Sequence { items, .. }) => items.push(node),
            Some(Frame::Mapping { entries, key, .. }) => match key.take() {
                None => *key = Some(node),
                Some(key) => self.issues.extend(entries.add(key, node)),
            },
        }
        true
    }

    fn syntax(&self, error: &ScanError, text: &str) -> Issue {
        let mut at = error.marker().byte_offset().unwrap_or(0).min(text.len());
        let mut kind = syntax_kind(error.kind());
        if let Some(start) = key_without_space(text, at).filter(|_| kind == SyntaxKind::ColonInText)
        {
            (at, kind) = (start, SyntaxKind::NotAKey);
        }
        if kind == SyntaxKind::Tab {
            // The parser marks the text before which it met the tab: the tab itself is what has to be looked at.
            at += text.as_bytes()[at..]
                .iter()
                .position(|byte| *byte == b'\t')
                .unwrap_or(0);
        }
        let (at, kind) = mistake::look(text, at, kind);
        Issue::Syntax {
            at: self.span(at, at),
            kind,
        }
    }
}

/// The entries of a mapping being read. Few are compared one by one; many are looked up.
#[derive(Default)]
struct Entries<'t> {
    list: Vec<(Node<'t>, Node<'t>)>,
    index: HashMap<String, usize>,
}

impl<'t> Entries<'t> {
    /// Above this number of keys, a set answers faster than a look at each.
    const FEW: usize = 24;

    fn add(&mut self, key: Node<'t>, value: Node<'t>) -> Option<Issue> {
        let Value::Scalar(name, style) = &key.value else {
            let refused = matches!(key.value, Value::Refused);
            return (!refused).then_some(Issue::ComplexKey(key.span));
        };
        if name == "<<" && *style == Style::Plain {
            return Some(Issue::MergeKey(key.span));
        }
        if let Some(first) = self.find(name) {
            return Some(Issue::DuplicateKey {
                key: name.to_string(),
                first: self.list[first].0.span,
                second: key.span,
            });
        }
        if self.list.len() >= Self::FEW {
            if self.index.is_empty() {
                for (at, (key, _)) in self.list.iter().enumerate() {
                    self.index.insert(key.text().to_owned(), at);
                }
            }
            self.index.insert(name.to_string(), self.list.len());
        }
        self.list.push((key, value));
        None
    }

    fn find(&self, name: &str) -> Option<usize> {
        if self.index.is_empty() {
            self.list.iter().position(|(key, _)| key.text() == name)
        } else {
            self.index.get(name).copied()
        }
    }
}

impl Node<'_> {
    /// The text of a scalar; empty for anything else.
    pub fn text(&self) -> &str {
        match &self.value {
            Value::Scalar(text, _) => text,
            _ => "",
        }
    }
}

/// Where the line above the one with this offset begins, if it is as far in and lacks the space after its colon
/// (`tipo:ventanilla`). To YAML it is the beginning of a text that goes on below, so that the line below seems wrong.
fn key_without_space(text: &str, at: usize) -> Option<usize> {
    let start = text.get(..at)?.rfind('\n')?;
    let (above, here) = (&text[..start], &text[start + 1..]);
    let line = &above[above.rfind('\n').map_or(0, |end| end + 1)..];
    let margin = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let inner = line.trim_start_matches([' ', '-']);
    let (key, value) = inner.trim_end().split_once(':')?;
    let is_word = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || c == '_');
    let is_joined = value.starts_with(|c: char| !c.is_whitespace()) && !value.contains(": ");
    // An address is no key: `https://…`.
    let is_key = is_word && is_joined && !value.starts_with("//");
    (is_key && margin(line) == margin(here)).then(|| start - inner.len())
}

fn syntax_kind(kind: &ErrorKind) -> SyntaxKind {
    match kind {
        ErrorKind::MappingValueNotAllowed
        | ErrorKind::InvalidColonPlacement
        | ErrorKind::InvalidMappingValueWhitespace => SyntaxKind::ColonInText,
        ErrorKind::TabInBlockIndentation
        | ErrorKind::TabInIndentation
        | ErrorKind::TabNotAllowed
        | ErrorKind::TabAtBlockScalarStart
        | ErrorKind::TabInPlainScalar
        | ErrorKind::InvalidBlockEntryWhitespace => SyntaxKind::Tab,
        ErrorKind::UnclosedQuotedScalar
        | ErrorKind::InvalidQuotedScalarIndent
        | ErrorKind::DocumentIndicatorInQuotedScalar => SyntaxKind::UnclosedQuote,
        ErrorKind::InvalidTrailingSingleQuotedScalar
        | ErrorKind::InvalidTrailingDoubleQuotedScalar => SyntaxKind::AfterQuote,
        ErrorKind::InvalidIndentation
        | ErrorKind::InvalidBlockScalarIndent
        | ErrorKind::InvalidFlowScalarIndent
        | ErrorKind::BlockSequenceEntryNotAllowed
        | ErrorKind::MappingKeyNotAllowed
        | ErrorKind::ExpectedBlockMappingKey
        | ErrorKind::ExpectedBlockSequenceEntry => SyntaxKind::Indentation,
        ErrorKind::UnexpectedCharacter { character } => SyntaxKind::Reserved(*character),
        ErrorKind::MissingDirectiveName | ErrorKind::InvalidDirectiveName => {
            SyntaxKind::Reserved('%')
        }
        ErrorKind::UnclosedFlowCollection { .. }
        | ErrorKind::MismatchedFlowCollectionEnd { .. }
        | ErrorKind::MisplacedFlowCollectionEnd
        | ErrorKind::ExpectedFlowMappingSeparator
        | ErrorKind::ExpectedFlowSequenceSeparator
        | ErrorKind::UnexpectedEofFlowSequence
        | ErrorKind::UnexpectedEofFlowMapping
        | ErrorKind::UnexpectedEofImplicitFlowMapping
        | ErrorKind::BlockEntryInFlowCollection => SyntaxKind::UnclosedBracket,
        ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey => SyntaxKind::NotAKey,
        ErrorKind::RecursionLimitExceeded => SyntaxKind::TooDeep,
        ErrorKind::UnknownQuotedScalarEscape
        | ErrorKind::InvalidQuotedScalarHexEscape
        | ErrorKind::InvalidUnicodeEscape => SyntaxKind::Escape,
        ErrorKind::BomInsideDocument => SyntaxKind::ByteOrderMark,
        _ => SyntaxKind::Other,
    }
}
