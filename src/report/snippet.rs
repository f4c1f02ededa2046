use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic, MietteError,
    MietteSpanContents, SourceCode, SourceSpan, SpanContents,
};

use super::terminal::Look;
use crate::source::{SourceFile, Span};

/// A place of a file with the lines around it, drawn for a terminal.
pub(super) fn snippet(
    file: &SourceFile,
    title: &str,
    severity: miette::Severity,
    labels: &[(Span, Option<&str>)],
    look: Look,
) -> String {
    let labels = labels.iter().enumerate().map(|(at, (span, text))| {
        let range = span.range();
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
        text: file.text.clone(),
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
}

/// The text of a file, for miette: it counts the column of a place in bytes, and readers count characters.
struct Source {
    name: String,
    text: String,
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
            contents.line(),
            column,
            contents.line_count(),
        )))
    }
}
