use std::borrow::Cow;
use std::sync::Arc;

use super::decode::nearest;
use super::decode::{Decode, Decoder};
use super::measurement::MeasurementFile;
use super::place::{Place, TOP, stem};
use super::written::{
    CircumstancesFile, CommonFile, DataFile, EntityFile, GlossaryFile, Protocol, PublicationsFile,
    SegmentsFile, ServiceFile,
};
use crate::diagnostic::{Diagnostic, Severity, tree_issue};
use crate::locale::Said;
use crate::said;
use crate::source::{Issue, Node, SourceFile, SourceId, Span, Tree, mend, parse_mended, table};

/// One file, read: what it says and what is wrong with its form. Depends on nothing but the file's path and text, so
/// that it can be kept as long as those do not change.
#[derive(Debug)]
pub struct Parsed {
    /// The file.
    pub source: SourceId,
    /// What it says.
    pub document: Document,
    /// What is wrong with its form.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether all of its text was read: it is not when a syntax error was mended, or when nothing was understood.
    pub is_whole: bool,
}

/// What a file says, by its place.
#[derive(Debug)]
pub enum Document {
    /// The manifest.
    Entity(Arc<EntityFile>),
    /// A touchpoint and its protocol.
    Protocol(Arc<Protocol>),
    /// A service.
    Service(Arc<ServiceFile>),
    /// The dictionary of data.
    Data(Arc<DataFile>),
    /// What is common to all protocols.
    Common(Arc<CommonFile>),
    /// The publications.
    Publications(Arc<PublicationsFile>),
    /// The glossary.
    Glossary(Arc<GlossaryFile>),
    /// The segments of users.
    Segments(Arc<SegmentsFile>),
    /// The special circumstances.
    Circumstances(Arc<CircumstancesFile>),
    /// A table of measurements.
    Measurements(Arc<MeasurementFile>),
    /// Nothing that could be read.
    Nothing,
}

/// How often a text is mended to find further mistakes, before it is left alone.
const MENDS: usize = 20;

impl Parsed {
    /// Reads one file.
    pub fn new(source: SourceId, file: &SourceFile) -> Self {
        let place = Place::of(&file.path);
        match place {
            Place::Measurements => return Self::measurements(source, &file.text),
            Place::Stray => return Self::nothing(source, vec![stray(source, &file.path)], true),
            _ => {}
        }
        let mut reading = Reading {
            source,
            file,
            mistakes: Vec::new(),
        };
        let mut text = Cow::Borrowed(file.text.as_str());
        loop {
            let tree = reading.tree(&text);
            match reading.mistake(&tree, &text) {
                None => return reading.finish(place, &tree, &text),
                Some(mended) => {
                    drop(tree);
                    text = Cow::Owned(mended);
                }
            }
        }
    }

    fn measurements(source: SourceId, text: &str) -> Self {
        let mut cx = Decoder::new(text);
        let table = table(source, text);
        let file = MeasurementFile::read(&table, Span::file(source), &mut cx);
        Parsed {
            is_whole: true,
            source,
            document: Document::Measurements(Arc::new(file)),
            diagnostics: cx.finish(),
        }
    }

    fn nothing(source: SourceId, diagnostics: Vec<Diagnostic>, is_whole: bool) -> Self {
        Parsed {
            source,
            document: Document::Nothing,
            diagnostics,
            is_whole,
        }
    }
}

fn is_second(issue: &Issue) -> bool {
    matches!(issue, Issue::SecondDocument(_))
}

/// A file being read, mistake after mistake.
struct Reading<'f> {
    source: SourceId,
    file: &'f SourceFile,
    /// The mistakes that were mended.
    mistakes: Vec<Issue>,
}

impl<'f> Reading<'f> {
    fn tree<'t>(&self, text: &'t str) -> Tree<'t>
    where
        'f: 't,
    {
        parse_mended(self.source, text, &self.file.text)
    }

    /// The text without its next mistake, which is noted; none when there is none, or none that can be mended.
    fn mistake(&mut self, tree: &Tree<'_>, text: &str) -> Option<String> {
        if self.mistakes.len() >= MENDS {
            return None;
        }
        let last = tree.issues.last()?;
        let is_second = is_second(last);
        if tree.root.is_some() && !is_second {
            return None;
        }
        let mended = mend(text, last)?;
        if is_second && !self.is_one_document(&mended) {
            return None;
        }
        // `**Salude** y diga` is an alias and then a mistake: the first says it all.
        let line = |issue: &Issue| issue.place().map(|span| self.line(span));
        let first = tree.issues.iter().find(|issue| line(issue) == line(last));
        let mistake = first.unwrap_or(last).clone();
        self.mistakes.push(mistake);
        Some(mended)
    }

    /// Whether what follows `---` belongs to what stands before: then no key comes twice.
    fn is_one_document(&self, mended: &str) -> bool {
        let tree = self.tree(mended);
        let repeats = |issue: &Issue| matches!(issue, Issue::DuplicateKey { .. });
        tree.root.is_some() && !tree.issues.iter().any(repeats)
    }

    fn line(&self, span: Span) -> usize {
        let text = self.file.text.as_bytes();
        let before = &text[..span.range().start.min(text.len())];
        before
            .iter()
            .rposition(|byte| matches!(byte, b'\n' | b'\r'))
            .map_or(0, |end| end + 1)
    }

    fn finish(self, place: Place, tree: &Tree<'_>, text: &str) -> Parsed {
        let issues = self.mistakes.iter().chain(&tree.issues);
        let mut diagnostics: Vec<Diagnostic> = issues
            .map(|issue| tree_issue(&self.file.text, issue))
            .collect();
        let mut document = Document::Nothing;
        if let Some(root) = &tree.root {
            let mut cx = Decoder::new(text);
            document = Document::decode(place, root, &mut cx);
            diagnostics.extend(self.caused(cx.finish(), &tree.issues));
        }
        Parsed {
            is_whole: self.mistakes.is_empty()
                && !tree.issues.iter().any(is_second)
                && !matches!(document, Document::Nothing),
            source: self.source,
            document,
            diagnostics,
        }
    }

    /// What the decoder found, without what a mistake has caused: whatever stands on its line, the absence of what it took
    /// away from the key above, and of what a second document may have.
    fn caused(&self, mut found: Vec<Diagnostic>, issues: &[Issue]) -> Vec<Diagnostic> {
        let places: Vec<Span> = self.mistakes.iter().filter_map(Issue::place).collect();
        let lines: Vec<usize> = places.iter().map(|span| self.line(*span)).collect();
        let is_cut = issues.iter().any(is_second);
        found.retain(|it| {
            let line = self.line(it.span);
            let next = self.file.text[it.span.range().start..].find('\n');
            let next = next.map(|end| it.span.range().start + end + 1);
            let is_below = next.is_some_and(|next| lines.contains(&next));
            let is_caused = lines.contains(&line)
                || it.code == "E-07" && is_below
                || is_cut && matches!(it.code, "E-06" | "G12-01");
            !is_caused
        });
        found
    }
}

impl Document {
    fn decode(place: Place, root: &Node<'_>, cx: &mut Decoder<'_>) -> Self {
        fn read<T: Decode>(
            root: &Node<'_>,
            cx: &mut Decoder<'_>,
            wrap: fn(Arc<T>) -> Document,
        ) -> Document {
            T::decode(root, cx).map_or(Document::Nothing, |file| wrap(Arc::new(file)))
        }
        match place {
            Place::Entity => read(root, cx, Document::Entity),
            Place::Protocol => read(root, cx, Document::Protocol),
            Place::Service => read(root, cx, Document::Service),
            Place::Data => read(root, cx, Document::Data),
            Place::Common => read(root, cx, Document::Common),
            Place::Publications => read(root, cx, Document::Publications),
            Place::Glossary => read(root, cx, Document::Glossary),
            Place::Segments => read(root, cx, Document::Segments),
            Place::Circumstances => read(root, cx, Document::Circumstances),
            Place::Measurements | Place::Stray => Document::Nothing,
        }
    }
}

fn stray(source: SourceId, path: &str) -> Diagnostic {
    let near = nearest(stem(path), TOP.iter().map(|(name, _)| *name));
    let mut diagnostic = Diagnostic::error(
        "E-15",
        Span::file(source),
        Said::new(
            "este archivo no está en un lugar conocido y no se lee",
            "this file stands in no known place and is not read",
        )
        .owned(),
    )
    .with_severity(Severity::Advice)
    .with_help(
        Said::new(
            "los protocolos van en protocolos/ y los servicios en servicios/",
            "protocols go in protocolos/ and services in servicios/",
        )
        .owned(),
    );
    diagnostic.label =
        near.map(|name| said!("¿quiso decir «{name}.yaml»?"; "did you mean “{name}.yaml”?"));
    diagnostic
}
