use std::collections::BTreeMap;

use serde::Serialize;

use super::Counts;
use crate::diagnostic::Diagnostic;
use crate::locale::Locale;
use crate::source::{LineIndex, SourceId, Sources, Span, pointer};

/// The report as other programs read it. Its keys and their meaning stay as they are within a version.
#[derive(Serialize)]
struct Report<'d> {
    version: u32,
    hallazgos: Vec<Finding<'d>>,
    resumen: BTreeMap<&'static str, usize>,
}

/// One diagnostic. Lines and columns are counted from 1, columns in characters; the end is the first place that is no
/// longer in it.
#[derive(Serialize)]
struct Finding<'d> {
    codigo: &'d str,
    severidad: &'static str,
    /// Whether it is what a draft still lacks, which fails nothing.
    pendiente: bool,
    mensaje: &'d str,
    /// What is said beside the place: "¿quiso decir …?".
    etiqueta: Option<&'d str>,
    ayuda: Option<&'d str>,
    archivo: &'d str,
    linea: usize,
    columna: usize,
    fin_linea: usize,
    fin_columna: usize,
    puntero: String,
    seccion: Option<&'static str>,
}

/// Renders diagnostics, which must be sorted by file and place, as JSON with a final newline.
///
/// # Panics
/// Never: what is written here can always be written as JSON.
pub fn json(sources: &Sources, diagnostics: &[Diagnostic], locale: Locale) -> String {
    let mut findings = Vec::with_capacity(diagnostics.len());
    for group in diagnostics.chunk_by(|a, b| a.span.source == b.span.source) {
        of_file(sources, group[0].span.source, group, locale, &mut findings);
    }
    let counts = Counts::of(diagnostics);
    let report = Report {
        version: 1,
        hallazgos: findings,
        resumen: crate::diagnostic::Severity::ALL
            .into_iter()
            .map(|it| (it.key(), counts.get(it)))
            .collect(),
    };
    let mut text = serde_json::to_string_pretty(&report).expect("strings and numbers are JSON");
    text.push('\n');
    text
}

fn of_file<'d>(
    sources: &'d Sources,
    source: SourceId,
    group: &'d [Diagnostic],
    locale: Locale,
    findings: &mut Vec<Finding<'d>>,
) {
    let file = sources.get(source);
    let index = LineIndex::new(&file.text);
    let spans: Vec<Span> = group.iter().map(|it| it.span).collect();
    let pointers = pointer(source, &file.text, &spans);
    for (diagnostic, puntero) in group.iter().zip(pointers) {
        let start = index.position(diagnostic.span.range().start);
        let end = index.position(diagnostic.span.range().end);
        findings.push(Finding {
            codigo: diagnostic.code,
            severidad: diagnostic.severity.key(),
            pendiente: diagnostic.is_pending,
            mensaje: diagnostic.message.get(locale),
            etiqueta: diagnostic
                .label
                .as_ref()
                .map(|label| label.get(locale).as_str()),
            ayuda: diagnostic
                .help
                .as_ref()
                .map(|help| help.get(locale).as_str()),
            archivo: &file.path,
            linea: start.line,
            columna: start.column,
            fin_linea: end.line,
            fin_columna: end.column,
            puntero,
            seccion: diagnostic.section,
        });
    }
}
