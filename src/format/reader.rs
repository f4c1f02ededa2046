//! From the tree of a file and its comments to what will be printed. Each comment goes to one place: the end of the
//! line that it ends, the entry below it, or, when it is further in than what follows, the block above it.

use std::ops::Range;

use super::grammar::{self, Keys, Meaning};
use super::layout::{Block, Body, Entry, Remark, Sheet, Trail, Written};
use super::{is_block, scalar};
use crate::model::vocabulary::Shape;
use crate::source::{Node, Style, Value};

/// Lays out a file whose root is a mapping with each key on a line.
pub(super) fn read(text: &str, root: &Node<'_>, shape: Shape, comments: &[Range<usize>]) -> Sheet {
    let mut reader = Reader {
        text,
        comments,
        next: 0,
        at: 0,
    };
    let mut sheet = Sheet::default();
    let Value::Mapping(entries) = &root.value else {
        return sheet;
    };
    reader.header(root.span.range().start, &mut sheet);
    sheet.block = reader.mapping(entries, Keys::of(Some(shape)), None);
    reader.end(&mut sheet);
    sheet
}

struct Reader<'t> {
    text: &'t str,
    /// Where the comments are, in order.
    comments: &'t [Range<usize>],
    /// The first of them that has not found its place.
    next: usize,
    /// The end of what has been read.
    at: usize,
}

impl Reader<'_> {
    /// The lines above the first key: all of them when no blank line divides them, else those above the last blank
    /// line. The others are about the key.
    fn header(&mut self, start: usize, sheet: &mut Sheet) {
        let mut last_blank = 0;
        let mut has_blank = false;
        for line in self.text[..start].split_inclusive('\n') {
            if !line.ends_with('\n') {
                // The indentation of the first key.
            } else if line.trim().is_empty() {
                has_blank = true;
                last_blank = sheet.header.len();
            } else {
                let text = line.trim().to_owned();
                sheet.header.push(Remark { has_blank, text });
                has_blank = false;
            }
        }
        let is_marked = sheet.header.iter().any(|line| !line.text.starts_with('#'));
        sheet.has_gap = has_blank;
        if last_blank > 0 && !is_marked {
            sheet.has_gap = true;
            sheet.header.truncate(last_blank);
        }
        let above = self
            .comments
            .partition_point(|comment| comment.start < start);
        self.next = if is_marked {
            above
        } else {
            above.min(sheet.header.len())
        };
    }

    /// What is left below the last key: comments, and the mark of the end.
    fn end(&mut self, sheet: &mut Sheet) {
        for line in self.text[self.at..].lines() {
            let line = line.trim();
            if !line.is_empty() {
                sheet.block.foot.push(Remark {
                    has_blank: false,
                    text: line.to_owned(),
                });
            }
        }
    }

    /// The entries of a mapping. `floor` is the column of what follows it, if anything does.
    fn mapping(
        &mut self,
        entries: &[(Node<'_>, Node<'_>)],
        keys: Keys,
        floor: Option<usize>,
    ) -> Block {
        let mut block = Block::default();
        let Some((first, _)) = entries.first() else {
            return block;
        };
        let column = self.column(first.span.range().start);
        let known = keys.know(entries);
        for (at, ((key, value), known)) in entries.iter().zip(known).enumerate() {
            let start = key.span.range().start;
            let lead = self.lead(start);
            let has_blank = self.has_blank(start);
            let written = &self.text[key.span.range()];
            let mut entry = Entry {
                lead,
                has_blank,
                key: Some(known.key.unwrap_or(written).to_owned()),
                trail: None,
                body: Body::Text(Written::default()),
                foot: Vec::new(),
                rank: known.rank,
            };
            self.at = key.span.range().end;
            let colon = self.token(self.at);
            if self.text[colon..].starts_with(':') {
                self.at = colon + 1;
            }
            let floor = if at + 1 < entries.len() {
                Some(column)
            } else {
                floor
            };
            self.value(value, known.shape, column, floor, &mut entry);
            if at == 0 {
                // What stands above the first key divides it from nothing beside it.
                entry.join();
            }
            block.entries.push(entry);
        }
        block.foot = self.foot(column, floor);
        block.arrange();
        block
    }

    /// The items of a list. `outer` is the column of the entry that holds it.
    fn sequence(
        &mut self,
        items: &[Node<'_>],
        shape: Option<Shape>,
        outer: usize,
        floor: Option<usize>,
    ) -> Block {
        let mut block = Block::default();
        let column = self.column(self.token(self.at));
        for (at, item) in items.iter().enumerate() {
            let dash = self.token(self.at);
            let mut entry = Entry {
                lead: self.lead(dash),
                has_blank: self.has_blank(dash),
                key: None,
                trail: None,
                body: Body::Text(Written::default()),
                foot: Vec::new(),
                rank: 0,
            };
            self.at = dash + 1;
            let floor = if at + 1 < items.len() {
                Some(column)
            } else {
                floor
            };
            self.value(item, shape, column, floor, &mut entry);
            if let Body::Block(inner) = &mut entry.body {
                // `- # comment` and comments above the first key have no line of their own within an item.
                let trail = entry.trail.take().map(|trail| Remark {
                    has_blank: false,
                    text: trail.text,
                });
                let mut raised: Vec<Remark> = trail.into_iter().collect();
                raised.append(&mut inner.take_lead());
                if let Some(first) = raised.first_mut() {
                    first.has_blank |= std::mem::take(&mut entry.has_blank);
                }
                entry.lead.append(&mut raised);
            }
            block.entries.push(entry);
        }
        block.foot = self.foot(column.max(outer + 1), floor);
        block.arrange();
        block
    }

    /// The value of an entry that begins at `column`, and the comments that belong to it.
    fn value(
        &mut self,
        node: &Node<'_>,
        shape: Option<Shape>,
        column: usize,
        floor: Option<usize>,
        entry: &mut Entry,
    ) {
        match &node.value {
            Value::Mapping(entries) if is_block(node, self.text) && !entries.is_empty() => {
                entry.trail = self.trail(2);
                entry.body = Body::Block(self.mapping(entries, Keys::of(shape), floor));
            }
            Value::Sequence(items, Style::Plain) if !items.is_empty() => {
                entry.trail = self.trail(2);
                let shape = grammar::item(shape);
                entry.body = Body::Block(self.sequence(items, shape, column, floor));
            }
            _ => self.text(node, shape, column, entry),
        }
        entry.foot = self.foot(column + 1, floor);
    }

    /// A value that is no block: its text, and the comment at its end.
    fn text(&mut self, node: &Node<'_>, shape: Option<Shape>, column: usize, entry: &mut Entry) {
        // Nothing stands where its key does, which has been read.
        if matches!(node.value, Value::Null) && node.span.range().end <= self.at {
            entry.trail = self.trail(2);
            return;
        }
        let start = self.token(self.at);
        // Comments between a key and its value have no place there any more.
        entry.lead.extend(self.lead(start));
        let end = node.span.range().end;
        if matches!(node.value, Value::Scalar(_, Style::Block)) {
            let header = self.line_end(start);
            entry.trail = self
                .comment_before(header)
                .map(|text| Trail { gap: 2, text });
            let lines = header.min(end)..end;
            entry.body = Body::Text(scalar::block(self.text, node, start, lines));
            self.at = self.at.max(end);
            return;
        }
        let is_text = grammar::meaning_of(node, shape) == Meaning::Text
            && matches!(node.value, Value::Scalar(_, Style::Plain));
        self.skip_to(end);
        let is_cut = is_text && self.text[end..].starts_with(" #");
        entry.trail = self.trail(if is_cut { 1 } else { 2 });
        entry.body = Body::Text(match node.value {
            Value::Scalar(..) => scalar::flow(self.text, node, shape, is_cut),
            _ => scalar::enclosed(self.text, node, shape, column),
        });
    }

    /// Moves over what is written up to a place, comments included: they are a part of it.
    fn skip_to(&mut self, place: usize) {
        while self
            .comments
            .get(self.next)
            .is_some_and(|it| it.start < place)
        {
            self.next += 1;
        }
        self.at = place;
    }

    /// The comments on lines of their own that stand before a place, and those that end a line and found no other.
    fn lead(&mut self, place: usize) -> Vec<Remark> {
        let mut found = Vec::new();
        while let Some(comment) = self.comments.get(self.next).filter(|it| it.start < place) {
            found.push(self.remark(comment.clone()));
        }
        found
    }

    /// The comments that come directly next, as long as each is at `least` or further in, and further in than what
    /// follows.
    fn foot(&mut self, least: usize, floor: Option<usize>) -> Vec<Remark> {
        let mut found = Vec::new();
        while let Some(comment) = self.adjacent() {
            let column = self.column(comment.start);
            if column < least || floor.is_some_and(|floor| column <= floor) {
                break;
            }
            found.push(self.remark(comment));
        }
        found
    }

    /// The comment that ends the line on which reading stands.
    fn trail(&mut self, gap: usize) -> Option<Trail> {
        let comment = self.adjacent()?;
        if self.text[self.at..comment.start].contains('\n') {
            return None;
        }
        let text = self.remark(comment).text;
        Some(Trail { gap, text })
    }

    /// The next comment, when it stands before a place.
    fn comment_before(&mut self, place: usize) -> Option<String> {
        let comment = self.comments.get(self.next)?.clone();
        (comment.start < place).then(|| self.remark(comment).text)
    }

    /// The next comment, when nothing but blanks stands before it.
    fn adjacent(&self) -> Option<Range<usize>> {
        let comment = self.comments.get(self.next)?;
        let between = self.text.get(self.at..comment.start)?;
        between.trim().is_empty().then(|| comment.clone())
    }

    fn remark(&mut self, comment: Range<usize>) -> Remark {
        self.next += 1;
        self.at = self.at.max(comment.end);
        Remark {
            has_blank: self.has_blank(comment.start),
            text: self.text[comment].trim_end().to_owned(),
        }
    }

    /// Where the next thing that is neither blank nor comment stands.
    fn token(&self, from: usize) -> usize {
        let mut at = from;
        let rest = &self.comments[self.next..];
        let mut comments = rest.iter().skip_while(|it| it.end <= from);
        loop {
            let rest = &self.text[at..];
            at += rest.len() - rest.trim_start().len();
            match comments.next() {
                Some(comment) if comment.start == at => at = comment.end,
                _ => return at,
            }
        }
    }

    fn column(&self, place: usize) -> usize {
        place - self.line_start(place)
    }

    fn line_start(&self, place: usize) -> usize {
        self.text[..place].rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self, place: usize) -> usize {
        let rest = &self.text[place..];
        place + rest.find('\n').unwrap_or(rest.len())
    }

    /// Whether what stands at a place is the first on its line, below a blank one.
    fn has_blank(&self, place: usize) -> bool {
        let start = self.line_start(place);
        let above = self.text[..start].strip_suffix('\n');
        self.text[start..place].trim().is_empty()
            && above.is_some_and(|above| above[self.line_start(above.len())..].trim().is_empty())
    }
}
