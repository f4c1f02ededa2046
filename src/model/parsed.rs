use std::borrow::Cow;
use std::sync::Arc;

use super::decode::nearest;
use super::decode::{Decode, Decoder};
use super::place::{Place, TOP, stem};
use super::written::{
    CircumstancesFile, CommonFile, DataFile, EntityFile, GlossaryFile, Protocol, PublicationsFile,
    SegmentsFile, ServiceFile,
};
use crate::diagnostic::{Diagnostic, Severity, tree_issue};
use crate::locale::Said;
use crate::said;
use crate::source::{Node, SourceFile, SourceId, Span, mend, parse};

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
            Place::Measurements => return Self::nothing(source, Vec::new(), true),
            Place::Stray => return Self::nothing(source, vec![stray(source, &file.path)], true),
            _ => {}
        }
        let mut text = Cow::Borrowed(file.text.as_str());
        let mut diagnostics = Vec::new();
        for mends in 0.. {
            let tree = parse(source, &text);
            if let Some(root) = &tree.root {
                diagnostics.extend(
                    tree.issues
                        .iter()
                        .map(|issue| tree_issue(&file.text, issue)),
                );
                let mut cx = Decoder::new(&text);
                let document = Document::decode(place, root, &mut cx);
                // What was mended may have made a blank or a wrong value: it is one mistake, and has been told.
                let mut told = cx.finish();
                told.retain(|it| {
                    !diagnostics
                        .iter()
                        .any(|mistake| it.span.contains(mistake.span))
                });
                diagnostics.append(&mut told);
                return Parsed {
                    is_whole: mends == 0 && !matches!(document, Document::Nothing),
                    source,
                    document,
                    diagnostics,
                };
            }
            let mended = tree.issues.last().and_then(|issue| mend(&text, issue));
            match mended {
                Some(mended) if mends < MENDS => {
                    // The other issues will be found again; this one is gone from the mended text.
                    diagnostics.extend(
                        tree.issues
                            .last()
                            .map(|issue| tree_issue(&file.text, issue)),
                    );
                    drop(tree);
                    text = Cow::Owned(mended);
                }
                _ => {
                    diagnostics.extend(
                        tree.issues
                            .iter()
                            .map(|issue| tree_issue(&file.text, issue)),
                    );
                    break;
                }
            }
        }
        Self::nothing(source, diagnostics, false)
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
