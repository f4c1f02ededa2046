use crate::model::value::{Date, Duration, Id, Schedule, Url, YesNo};
use crate::source::Spanned;

use super::GRAMMAR;

/// A text as it is written.
pub(super) fn text<T: AsRef<str>>(written: &Option<Spanned<T>>) -> Option<&str> {
    written.as_ref().map(|text| text.value.as_ref())
}

/// Texts as they are written.
pub(super) fn texts<T: AsRef<str>>(written: &[Spanned<T>]) -> Vec<&str> {
    written.iter().map(|text| text.value.as_ref()).collect()
}

/// A web address.
pub(super) fn address(written: &Option<Spanned<Url>>) -> Option<&str> {
    written.as_ref().map(|url| &*url.value)
}

/// An id.
pub(super) fn id<N>(written: &Option<Spanned<Id<N>>>) -> Option<&str> {
    written.as_ref().map(|id| id.value.as_str())
}

/// Ids.
pub(super) fn ids<N>(written: &[Spanned<Id<N>>]) -> Vec<&str> {
    written.iter().map(|id| id.value.as_str()).collect()
}

/// A closed value, by the word of the format.
pub(super) fn word<W: Copy>(
    written: &Option<Spanned<W>>,
    key: fn(W) -> &'static str,
) -> Option<&'static str> {
    written.as_ref().map(|word| key(word.value))
}

/// Closed values, by the words of the format.
pub(super) fn words<W: Copy>(
    written: &[Spanned<W>],
    key: fn(W) -> &'static str,
) -> Vec<&'static str> {
    written.iter().map(|word| key(word.value)).collect()
}

/// Whether a yes is written.
pub(super) fn is_yes(written: &Option<Spanned<YesNo>>) -> bool {
    written.as_ref().is_some_and(|yes| yes.0)
}

/// A yes or a no, where one is written.
pub(super) fn yes_no(written: &Option<Spanned<YesNo>>) -> Option<bool> {
    written.as_ref().map(|yes| yes.0)
}

/// A time.
pub(super) fn duration(written: &Option<Spanned<Duration>>) -> Option<String> {
    written.as_ref().map(|time| time.say(GRAMMAR))
}

/// Hours.
pub(super) fn hours(written: &[Spanned<Schedule>]) -> Vec<String> {
    written.iter().map(|hours| hours.say(GRAMMAR)).collect()
}

/// A day, as `2026-03-01`.
pub(super) fn date(written: &Option<Spanned<Date>>) -> Option<String> {
    written.as_ref().map(|date| date.0.to_string())
}
