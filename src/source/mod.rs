//! Files in: a folder becomes [`Sources`], and the text of a YAML file a tree of nodes that know where they
//! are written.
//!
//! Nothing here knows what a protocol is, and nothing here says anything to anybody: what could not be read
//! is data ([`Issue`]) that `diagnostic` puts into words.

mod asset;
mod disk;
mod encoding;
mod issue;
mod line;
mod load;
mod mend;
mod mistake;
mod pointer;
mod position;
mod span;
mod table;
mod tree;

pub use asset::{AssetIssue, asset};
pub use disk::{Disk, Entry, EntryKind, RealDisk};
pub use issue::{Encoding, FileIssue, Issue, SyntaxKind};
pub use load::{LIMIT_BYTES, Loaded, MANIFEST, load};
pub use mend::mend;
pub use pointer::pointer;
pub use position::{LineIndex, Position};
pub use span::{Span, Spanned};
pub use table::{Cell, Table, table};
pub use tree::{LIMIT_NODES, Node, Style, Tree, Value, comments, parse, parse_mended};

/// Everything the author wrote, read once and never again.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

/// One file as it was on the disk.
#[derive(Debug)]
pub struct SourceFile {
    /// Path relative to the repository, with `/` on every system.
    pub path: String,
    /// Its text; empty when it could not be read.
    pub text: String,
}

/// Names a file of a [`Sources`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct SourceId(u32);

impl Sources {
    /// Adds a file and names it.
    ///
    /// # Panics
    /// With more than four thousand million files.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<String>) -> SourceId {
        self.files.push(SourceFile {
            path: path.into(),
            text: text.into(),
        });
        SourceId(u32::try_from(self.files.len() - 1).expect("no repository has 2^32 files"))
    }

    /// The file with this name.
    pub fn get(&self, id: SourceId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// All files, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &SourceFile)> {
        (0..).map(SourceId).zip(&self.files)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// What is written at a span.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.source)
            .text
            .get(span.range())
            .unwrap_or_default()
    }
}
