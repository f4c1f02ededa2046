use super::sheet::Sheet;
use crate::handbook::markdown;
use crate::handbook::view::Notice;
use crate::locale::fill;
use crate::model::written::{Circumstance, State};

/// What the reader must know before using the sheet: its state, and what is going on these days.
pub(super) fn notices(sheet: &Sheet<'_, '_>) -> Vec<Notice> {
    let circumstances = sheet
        .view
        .edition
        .project
        .circumstances
        .iter()
        .flat_map(|file| &file.list);
    let current = circumstances
        .filter(|it| concerns(it, sheet))
        .map(|it| circumstance(it, sheet));
    state(sheet).into_iter().chain(current).collect()
}

fn state(sheet: &Sheet<'_, '_>) -> Option<Notice> {
    let words = sheet.words();
    let title = match sheet.touchpoint.state {
        State::InForce => return None,
        State::Draft => words.notice_draft,
        State::Suspended => words.notice_suspended,
        State::Withdrawn => words.notice_withdrawn,
    };
    let is_public = sheet.view.edition.is_public;
    let items = if is_public {
        Vec::new()
    } else {
        sheet.view.edition.pending(sheet.touchpoint)
    };
    let text = (!items.is_empty()).then(|| markdown::paragraphs(words.notice_draft_items));
    Some(Notice {
        id: sheet.touchpoint.state.key().to_owned(),
        title: title.to_owned(),
        text,
        items,
    })
}

/// Whether a circumstance is about this touchpoint or one of its services, and is not over.
fn concerns(it: &Circumstance, sheet: &Sheet<'_, '_>) -> bool {
    let Some(last) = it.to.as_ref().or(it.from.as_ref()) else {
        return false;
    };
    let touchpoint = sheet.touchpoint;
    let here = it
        .touchpoints
        .iter()
        .any(|id| id.value == touchpoint.id || id.as_str() == "todos");
    let given = touchpoint
        .written
        .services
        .iter()
        .filter_map(|it| it.service.as_ref());
    let service = given
        .into_iter()
        .any(|given| it.services.iter().any(|id| id.value == given.value));
    let everywhere = it.touchpoints.is_empty() && it.services.is_empty();
    last.0 >= sheet.view.edition.today
        && (here || everywhere || (it.touchpoints.is_empty() && service))
}

fn circumstance(it: &Circumstance, sheet: &Sheet<'_, '_>) -> Notice {
    let words = sheet.words();
    let kind = it
        .kind
        .as_ref()
        .map_or("", |kind| *kind.label().get(sheet.locale()));
    let days = words.period(
        it.from.as_ref().map(|date| date.0),
        it.to.as_ref().map(|date| date.0),
    );
    let mut text: Vec<String> = it.description.iter().map(|text| text.to_string()).collect();
    text.extend(
        it.effect
            .iter()
            .map(|effect| fill(words.effect, &[("efecto", effect)])),
    );
    Notice {
        id: "circunstancia".to_owned(),
        title: format!("{}, {days}", words.capital(kind)),
        text: (!text.is_empty()).then(|| markdown::paragraphs(&text.join("\n\n"))),
        items: Vec::new(),
    }
}
