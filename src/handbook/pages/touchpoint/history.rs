use super::sheet::Sheet;
use crate::handbook::markdown;
use crate::handbook::view::Change;

/// The changes of the document, newest first: by date where all have one, else the last written first.
pub(super) fn history(sheet: &Sheet<'_, '_>) -> Vec<Change> {
    let mut written: Vec<_> = sheet
        .list("historial", &sheet.touchpoint.written.history)
        .iter()
        .rev()
        .collect();
    if written.iter().all(|change| change.date.is_some()) {
        written
            .sort_by_key(|change| std::cmp::Reverse(change.date.as_ref().map(|date| date.value)));
    }
    written
        .into_iter()
        .map(|change| Change {
            version: change
                .version
                .as_ref()
                .map_or_else(String::new, |version| version.to_string()),
            date: change.date.as_ref().map(|date| sheet.words().date(date.0)),
            change: change.change.as_ref().map(|text| markdown::inline(text)),
            reason: change.reason.as_ref().map(|text| markdown::inline(text)),
        })
        .collect()
}
