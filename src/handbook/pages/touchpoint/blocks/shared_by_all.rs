//! What is common to all protocols and belongs to no single step.

use super::Keyed;
use crate::handbook::markdown;
use crate::handbook::pages::block::{common_block, list, named, under};
use crate::handbook::pages::people;
use crate::handbook::pages::touchpoint::phrases;
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Entry, Label, Phrase};
use crate::model::written::{Attendance, Guide, Immediacy};

/// Whether a person attends at once: then there are turns, and people in distress.
fn is_face_to_face(sheet: &Sheet<'_, '_>) -> bool {
    sheet.touchpoint.attendance == Some(Attendance::Person)
        && sheet.touchpoint.immediacy == Some(Immediacy::Synchronous)
}

/// Whom one attends with preference, and how.
pub(super) fn preferential(sheet: &Sheet<'_, '_>) -> Keyed {
    let common = sheet.common().filter(|_| is_face_to_face(sheet))?;
    let content = people::preferential(sheet.view, common);
    common_block("preferencial", sheet.words().preferential, content)
        .map(|block| ("preferencial", block))
}

/// What is done in hard situations.
pub(super) fn hard_situations(sheet: &Sheet<'_, '_>) -> Keyed {
    let common = sheet.common().filter(|_| is_face_to_face(sheet))?;
    let content = people::hard_situations(common);
    common_block(
        "situaciones-dificiles",
        sheet.words().hard_situations,
        content,
    )
    .map(|block| ("situaciones_dificiles", block))
}

/// The common guidelines and phrases in force here that no step of the page shows.
pub(super) fn texts(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let guidelines = list(guidelines(sheet));
    let phrases = phrases(sheet);
    let phrases = (!phrases.is_empty()).then_some(Content::Phrases { phrases });
    let mut content = under(words.common_guidelines, guidelines);
    content.extend(under(words.common_phrases, phrases));
    common_block("comunes", words.common_texts, content).map(|block| ("comunes", block))
}

fn guidelines(sheet: &Sheet<'_, '_>) -> Vec<Entry> {
    let moments: Vec<_> = sheet
        .course
        .steps()
        .iter()
        .filter_map(|step| step.written.moment.as_ref())
        .map(|it| it.value)
        .collect();
    let all = sheet.touchpoint.common_guidelines(sheet.common());
    let is_left = |it: &&Guide| {
        it.moment
            .as_ref()
            .is_none_or(|moment| !moments.contains(&moment.value))
    };
    all.filter(is_left)
        .filter_map(|it| {
            let moment = it
                .moment
                .as_ref()
                .map(|moment| sheet.words().label(moment.label()));
            let reasons = it
                .reason
                .iter()
                .chain(&it.support)
                .map(|text| markdown::plain(text));
            Some(Entry {
                notes: reasons.collect(),
                ..named(
                    moment.map(Label::plain),
                    markdown::inline(it.text.as_ref()?),
                )
            })
        })
        .collect()
}

fn phrases(sheet: &Sheet<'_, '_>) -> Vec<Phrase> {
    let steps = sheet.course.steps();
    let is_shown = |it: &crate::model::written::Phrase| {
        steps
            .iter()
            .any(|step| phrases::is_for_step(it, *step, sheet.course.is_end(step.index)))
    };
    let all = sheet.touchpoint.common_phrases(sheet.common());
    // They stand under a title that says that they are common.
    all.filter(|it| !is_shown(it))
        .filter_map(|it| phrases::common(sheet, it))
        .map(|phrase| Phrase {
            is_common: false,
            ..phrase
        })
        .collect()
}
