use std::collections::BTreeMap;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError,
    MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::terminal::Look;
use crate::source::{LineIndex, SourceFile, SourceId, Sources, Span};

/// The files that a report draws from, each looked through once for its lines however often it is drawn from.
pub(super) struct Files<'s> {
    sources: &'s Sources,
    lines: BTreeMap<SourceId, LineIndex<'s>>,
}

impl<'s> Files<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        Files {
            sources,
            lines: BTreeMap::new(),
        }
    }

    pub(super) fn get(&self, source: SourceId) -> &'s SourceFile {
        self.sources.get(source)
    }

    fn line(&mut self, source: SourceId, byte: usize) -> usize {
        let text = &self.sources.get(source).text;
        let lines = self.lines.entry(source);
        let lines = lines.or_insert_with(|| LineIndex::new(text));
        lines.position(byte).line
    }
}

/// A place of a file with the lines around it, drawn for a terminal. `labels` are of one file.
pub(super) fn snippet(
    files: &mut Files<'_>,
    title: &str,
    severity: miette::Severity,
    labels: &[(Span, Option<&str>)],
    look: Look,
) -> String {
    let Some((first, _)) = labels.first() else {
        return format!("  {title}\n");
    };
    let file = files.get(first.source);
    let window = Window::around(&file.text, labels);
    let first_line = files.line(first.source, window.start) - 1;
    let labels = labels.iter().enumerate().map(|(at, (span, text))| {
        let range = span.range().start - window.start..span.range().end - window.start;
        let text = text.map(str::to_owned);
        if at == 0 {
            LabeledSpan::new_primary_with_span(text, range)
        } else {
            LabeledSpan::new_with_span(text, range)
        }
    });
    let diagnostic = MietteDiagnostic::new(title)
        .with_severity(severity)
        .with_labels(labels);
    let report = miette::Report::new(diagnostic).with_source_code(Source {
        name: file.path.clone(),
        text: file.text[window.start..window.end].to_owned(),
        first_line,
    });
    let mut out = String::new();
    let drawn = handler(look).render_report(&mut out, report.as_ref());
    // miette cannot draw a place outside the text. There is none, but a report must never be lost.
    if drawn.is_err() {
        out = format!("  {title}\n   {}\n", file.path);
    }
    out
}

fn handler(look: Look) -> GraphicalReportHandler {
    let theme = match (look.has_unicode, look.has_colour) {
        (true, true) => GraphicalTheme::unicode(),
        (true, false) => GraphicalTheme::unicode_nocolor(),
        (false, _) => GraphicalTheme::none(),
    };
    GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_context_lines(1)
        .with_links(false)
        .with_break_words(false)
        .with_word_splitter(textwrap::WordSplitter::NoHyphenation)
}

/// The part of a file that a drawing needs. miette reads a text from its beginning for every drawing: with the whole
/// file, a report with thousands of findings would take minutes.
struct Window {
    start: usize,
    end: usize,
}

impl Window {
    /// From the line before the first place to the line after the last.
    fn around(text: &str, labels: &[(Span, Option<&str>)]) -> Self {
        let first = labels.iter().map(|(span, _)| span.range().start).min();
        let last = labels.iter().map(|(span, _)| span.range().end).max();
        let line_start = |at: usize| text[..at].rfind('\n').map_or(0, |at| at + 1);
        let line_end = |at: usize| text[at..].find('\n').map_or(text.len(), |end| at + end + 1);
        let start = line_start(first.unwrap_or(0));
        let start = line_start(start.saturating_sub(1));
        let end = line_end(line_end(last.unwrap_or(0)));
        Window { start, end }
    }
}

/// The lines of a file around a place, for miette: it counts the column of a place in bytes, and readers count characters.
struct Source {
    name: String,
    text: String,
    /// How many lines come before it.
    first_line: usize,
}

impl SourceCode for Source {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let contents = self.text.read_span(span, before, after)?;
        let start = contents.span().offset();
        let line = self.text[..start].rfind('\n').map_or(0, |at| at + 1);
        let column = self.text[line..start]
            .trim_start_matches('\u{feff}')
            .chars()
            .count();
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            contents.data(),
            *contents.span(),
            self.first_line + contents.line(),
            column,
            contents.line_count(),
        )))
    }
}
