use super::sheet::Sheet;
use crate::handbook::markdown;
use crate::handbook::view::{self, Guideline, Item, Label, Term};
use crate::model::value::Prose;
use crate::model::written::{Guide, Phrase, PhraseMoment, PhraseType, Told};
use crate::model::{StepPhrase, phrase_fits};
use crate::source::Spanned;

/// A phrase of a step, as its reader sees it; none where this handbook leaves it out, or it has no words.
pub(super) fn phrase(
    sheet: &Sheet<'_, '_>,
    phrase: StepPhrase<'_>,
    is_common: bool,
) -> Option<view::Phrase> {
    let entry = phrase.entry;
    let referred = entry.and_then(|it| it.common.as_ref());
    if let Some(common) = referred.and_then(|id| sheet.view.edition.common_phrase(id.as_str()))
        && phrase.text.is_none()
        && common.common.is_none()
    {
        return self::phrase(sheet, StepPhrase::of(common), true);
    }
    if sheet.view.edition.is_public && phrase.kind == PhraseType::Prohibited {
        return None;
    }
    let words = sheet.words();
    let prose = |text: Option<&Spanned<Prose>>| text.map(|text| markdown::inline(text));
    let moment = phrase
        .moment
        .filter(|moment| *moment != PhraseMoment::Other);
    Some(view::Phrase {
        kind: Term::new(phrase.kind.key(), words.phrase(phrase.kind)),
        moment: moment.map(|it| words.label(it.label())),
        role: entry
            .and_then(|it| it.role.as_ref())
            .map(|id| sheet.view.role(id)),
        text: prose(phrase.text)?,
        reason: prose(entry.and_then(|it| it.reason.as_ref())),
        alternative: prose(entry.and_then(|it| it.alternative.as_ref())),
        support: prose(entry.and_then(|it| it.support.as_ref())),
        is_common,
    })
}

/// A common phrase as its reader sees it.
pub(super) fn common(sheet: &Sheet<'_, '_>, it: &Phrase) -> Option<view::Phrase> {
    phrase(sheet, StepPhrase::of(it), true)
}

/// Whether a common phrase is in force at a step: by its moment; a farewell at every end.
pub(super) fn is_for_step(it: &Phrase, step: crate::model::Step<'_>, is_end: bool) -> bool {
    let Some(moment) = &it.moment else {
        return false;
    };
    let fits = step
        .written
        .moment
        .as_ref()
        .is_some_and(|step| phrase_fits(moment.value, step.value));
    fits || (is_end && moment.value == PhraseMoment::Farewell)
}

/// A common guideline as its reader sees it.
pub(super) fn guideline(it: &Guide) -> Option<Guideline> {
    Some(Guideline {
        text: markdown::inline(it.text.as_ref()?),
        reason: it.reason.as_ref().map(|text| markdown::inline(text)),
        support: it.support.as_ref().map(|text| markdown::inline(text)),
        is_common: true,
    })
}

/// What the person is told.
pub(super) fn told(sheet: &Sheet<'_, '_>, tells: &[Told]) -> Vec<Item> {
    let words = sheet.words();
    tells
        .iter()
        .filter_map(|told| {
            let topic = told.topic.as_ref()?;
            Some(Item {
                label: Label::plain(words.label(topic.label())),
                notes: told
                    .text
                    .iter()
                    .map(|text| words.quoted(&markdown::plain(text)))
                    .collect(),
            })
        })
        .collect()
}
