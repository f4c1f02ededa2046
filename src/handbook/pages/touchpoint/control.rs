use super::sheet::Sheet;
use crate::handbook::view::Fact;
use crate::locale::fill;
use crate::model::value::{Date, Line};
use crate::source::Spanned;

/// Document control: code, version, dates, who wrote and approved, how it is kept up to date.
pub(super) fn facts(sheet: &Sheet<'_, '_>) -> Vec<Fact> {
    let (words, written) = (sheet.words(), &sheet.touchpoint.written);
    let mut facts = Vec::new();
    if let Some(document) = sheet.value("documento", &written.document) {
        let line = |name: &str, line: &Option<Spanned<Line>>| {
            Fact::plain(name, line.as_ref().map(|it| it.to_string()))
        };
        let date = |name: &str, date: &Option<Spanned<Date>>| {
            Fact::plain(name, date.as_ref().map(|it| words.date(it.0)))
        };
        facts.extend([
            line(words.code, &document.code),
            line(words.page.version, &document.version),
            line(words.process, &document.process),
            date(words.written_on, &document.written_on),
            date(words.in_force_from, &document.from),
            date(words.in_force_to, &document.to),
            line(words.written_by, &document.written_by),
            line(words.reviewed_by, &document.reviewed_by),
            line(words.approved_by, &document.approved_by),
            line(words.minutes, &document.minutes),
        ]);
    }
    if let Some(review) = sheet.value("revision", &written.review) {
        let period = review
            .period
            .as_ref()
            .map(|it| words.capital(&it.say(sheet.locale())));
        facts.extend([
            Fact::plain(
                words.last_review,
                review.last.as_ref().map(|it| words.date(it.0)),
            ),
            Fact::plain(words.review_period, period),
            Fact::plain(
                words.review_owner,
                review.owner.as_ref().map(|it| it.to_string()),
            ),
            Fact::plain(
                words.review_reader,
                review.reader.as_ref().map(|it| it.to_string()),
            ),
        ]);
    }
    facts.into_iter().flatten().collect()
}

/// What is printed at the foot of every sheet.
pub(super) fn marks(sheet: &Sheet<'_, '_>) -> Vec<String> {
    let words = sheet.words();
    let Some(document) = sheet.value("documento", &sheet.touchpoint.written.document) else {
        return Vec::new();
    };
    let code = document
        .code
        .as_ref()
        .map(|code| fill(words.printed_code, &[("codigo", code)]));
    let version = document
        .version
        .as_ref()
        .map(|version| fill(words.printed_version, &[("version", version)]));
    let from = document
        .from
        .as_ref()
        .map(|date| fill(words.printed_in_force, &[("fecha", &words.date(date.0))]));
    code.into_iter().chain(version).chain(from).collect()
}
