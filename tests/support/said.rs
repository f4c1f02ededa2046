//! What a file says, without the places where it says it: two texts can be compared.

use protocolo::model::Parsed;
use protocolo::source::Sources;

/// What the model makes of a file, and the codes of what is wrong with it, sorted.
pub(crate) fn said(path: &str, text: &str) -> (String, Vec<&'static str>) {
    let mut sources = Sources::default();
    let source = sources.add(path, text);
    let parsed = Parsed::new(source, sources.get(source));
    let mut codes: Vec<&str> = parsed.diagnostics.iter().map(|it| it.code).collect();
    codes.sort_unstable();
    (without_spans(&format!("{:?}", parsed.document)), codes)
}

/// A record is printed with its spans, which say where and not what.
fn without_spans(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("Span { ") {
        out.push_str(before);
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out
}
