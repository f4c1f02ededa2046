use super::phrases;
use super::sheet::Sheet;
use crate::handbook::markdown;
use crate::handbook::view::{Exception, Phrase};
use crate::model::StepPhrase;
use crate::model::written::{self, PhraseMoment, PhraseType};

/// What may go wrong and what is done: the touchpoint's own, then the common ones in force.
pub(super) fn exceptions(sheet: &Sheet<'_, '_>) -> Vec<Exception> {
    let in_force = sheet.course.exceptions();
    in_force
        .map(|(it, anchor)| exception(sheet, it.entry, it.is_common, anchor))
        .collect()
}

fn exception(
    sheet: &Sheet<'_, '_>,
    it: &written::Exception,
    is_common: bool,
    anchor: &str,
) -> Exception {
    let (words, locale) = (sheet.words(), sheet.locale());
    // Steps that this handbook does not show are not named either.
    let (at, goes_to) = sheet.course.ends_of(it);
    let kind = it
        .kind
        .as_ref()
        .map_or("", |kind| *kind.label().get(locale));
    Exception {
        anchor: anchor.to_owned(),
        kind: words.capital(kind),
        services: sheet.view.services(&it.services),
        steps: at.into_iter().map(|step| sheet.step(step)).collect(),
        solution: markdown::paragraphs(it.solution.as_ref().map_or("", |text| text)),
        reason: it.reason.as_ref().map(|text| markdown::inline(text)),
        alternative: it.alternative.as_ref().and_then(|id| sheet.view.way(id)),
        deadline: it
            .deadline
            .as_ref()
            .map(|time| words.capital(&time.say(locale))),
        authorised_by: it.authorised_by.as_ref().map(|text| markdown::inline(text)),
        goes_to: goes_to.map(|step| sheet.step(step)),
        informs: phrases::told(sheet, &it.tells),
        phrases: farewells(sheet, it, is_common),
        is_common,
    }
}

/// How the person is seen off, where the attention ends: the exception's own words, else the common ones.
fn farewells(sheet: &Sheet<'_, '_>, it: &written::Exception, is_common: bool) -> Vec<Phrase> {
    let own = it.farewell.iter().filter_map(|text| {
        let phrase = StepPhrase {
            moment: Some(PhraseMoment::Farewell),
            kind: PhraseType::Guide,
            text: Some(text),
            entry: None,
        };
        phrases::phrase(sheet, phrase, is_common)
    });
    let own: Vec<Phrase> = own.collect();
    if !own.is_empty() || it.goes_to.is_some() {
        return own;
    }
    let common = sheet.touchpoint.common_phrases(sheet.common());
    let farewells = common.filter(|it| {
        it.moment
            .as_ref()
            .is_some_and(|moment| moment.value == PhraseMoment::Farewell)
    });
    farewells
        .filter_map(|it| phrases::common(sheet, it))
        .collect()
}
