//! A file as it will be printed: entries with their comments, and columns that are decided only here.

/// A comment on a line of its own.
#[derive(Debug)]
pub(super) struct Remark {
    /// Whether a blank line stands above it.
    pub(super) has_blank: bool,
    /// Its text, `#` included.
    pub(super) text: String,
}

/// A comment at the end of a line.
#[derive(Debug)]
pub(super) struct Trail {
    /// How many spaces stand before it. One is kept after a text: there `#` is probably a slip, which the check tells.
    pub(super) gap: usize,
    /// Its text, `#` included.
    pub(super) text: String,
}

/// A key with its value, or an item of a list.
#[derive(Debug)]
pub(super) struct Entry {
    /// The comments above it.
    pub(super) lead: Vec<Remark>,
    /// Whether a blank line stands directly above it.
    pub(super) has_blank: bool,
    /// The key; none for an item.
    pub(super) key: Option<String>,
    /// The comment at the end of its line: of the key's for a block, of the last for a text.
    pub(super) trail: Option<Trail>,
    /// Its value.
    pub(super) body: Body,
    /// The comments below it that are further in than it is.
    pub(super) foot: Vec<Remark>,
    /// Where it goes among its siblings.
    pub(super) rank: usize,
}

/// A value.
#[derive(Debug)]
pub(super) enum Body {
    /// Nothing, or something that goes on the line of the key and perhaps on more.
    Text(Written),
    /// Entries, each on its line.
    Block(Block),
}

/// Something written on one line or several.
#[derive(Debug, Default)]
pub(super) struct Written {
    /// What goes on the line of the key.
    pub(super) first: String,
    /// The other lines.
    pub(super) rest: Vec<Line>,
    /// Whether it is a text after `|` or `>`.
    pub(super) is_block: bool,
}

/// A line below the first of a value.
#[derive(Debug)]
pub(super) struct Line {
    /// How much further in than its entry.
    pub(super) indent: usize,
    /// What it says; nothing for a blank line.
    pub(super) text: String,
}

/// Entries at one column, and the comments below the last.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The entries, in the order in which they are printed.
    pub(super) entries: Vec<Entry>,
    /// Comments below the last one.
    pub(super) foot: Vec<Remark>,
}

/// A whole file.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// Lines above everything, which stay there.
    pub(super) header: Vec<Remark>,
    /// Whether a blank line stands below them.
    pub(super) has_gap: bool,
    /// The keys at the top.
    pub(super) block: Block,
}

impl Entry {
    /// Takes away the blank line above it and its comments.
    pub(super) fn join(&mut self) {
        match self.lead.first_mut() {
            Some(remark) => remark.has_blank = false,
            None => self.has_blank = false,
        }
    }
}

impl Block {
    /// Sorts the entries by rank, and leaves no blank line above the first.
    pub(super) fn arrange(&mut self) {
        self.entries.sort_by_key(|entry| entry.rank);
        if let Some(first) = self.entries.first_mut() {
            first.join();
        }
    }

    /// The comments above the first entry, when there is no line above it on which they could stand.
    pub(super) fn take_lead(&mut self) -> Vec<Remark> {
        let Some(first) = self.entries.first_mut() else {
            return Vec::new();
        };
        first.has_blank = false;
        std::mem::take(&mut first.lead)
    }
}

impl Sheet {
    /// The text of the file.
    pub(super) fn print(mut self) -> String {
        let mut printer = Printer::default();
        printer.remarks(&self.header, 0);
        if let Some(first) = self.block.entries.first_mut()
            && !self.header.is_empty()
        {
            // A comment that came to the top with its key must not look like a part of the header.
            match first.lead.first_mut() {
                Some(remark) => remark.has_blank = true,
                None => first.has_blank = self.has_gap,
            }
        }
        printer.block(&self.block, 0, false);
        printer.out
    }
}

#[derive(Default)]
struct Printer {
    out: String,
    /// Whether the last thing printed is a text that keeps the blank lines at its end: one more would be part of it.
    is_open: bool,
}

impl Printer {
    fn block(&mut self, block: &Block, column: usize, mut is_inline: bool) {
        for entry in &block.entries {
            self.entry(entry, column, is_inline);
            is_inline = false;
        }
        self.remarks(&block.foot, column);
    }

    fn entry(&mut self, entry: &Entry, column: usize, is_inline: bool) {
        if !is_inline {
            self.remarks(&entry.lead, column);
            self.blank(entry.has_blank);
            self.spaces(column);
        }
        match &entry.key {
            Some(key) => {
                self.out.push_str(key);
                self.out.push(':');
            }
            None => self.out.push('-'),
        }
        let foot = match &entry.body {
            Body::Text(written) => {
                self.written(written, entry.trail.as_ref(), column);
                // Further in, it would become part of the text.
                if written.is_block { column } else { column + 2 }
            }
            Body::Block(block) => {
                let is_item = entry.key.is_none();
                if is_item {
                    self.out.push(' ');
                } else {
                    self.trail(entry.trail.as_ref());
                    self.out.push('\n');
                }
                self.block(block, column + 2, is_item);
                column + 2
            }
        };
        self.remarks(&entry.foot, foot);
    }

    fn written(&mut self, written: &Written, trail: Option<&Trail>, column: usize) {
        if !written.first.is_empty() {
            self.out.push(' ');
            self.out.push_str(&written.first);
        }
        if written.is_block {
            self.trail(trail);
        }
        for line in &written.rest {
            self.out.push('\n');
            if !line.text.is_empty() {
                self.spaces(column + line.indent);
                self.out.push_str(&line.text);
            }
        }
        if !written.is_block {
            self.trail(trail);
        }
        self.out.push('\n');
        self.is_open = written.is_block && written.first.ends_with('+');
    }

    fn trail(&mut self, trail: Option<&Trail>) {
        if let Some(trail) = trail {
            self.spaces(trail.gap);
            self.out.push_str(&trail.text);
        }
    }

    fn remarks(&mut self, remarks: &[Remark], column: usize) {
        for remark in remarks {
            self.blank(remark.has_blank);
            self.spaces(column);
            self.out.push_str(&remark.text);
            self.out.push('\n');
            self.is_open = false;
        }
    }

    fn blank(&mut self, has_blank: bool) {
        if has_blank && !self.is_open && !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    fn spaces(&mut self, count: usize) {
        self.out.extend(std::iter::repeat_n(' ', count));
    }
}
