use super::Keyed;
use crate::handbook::links;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, facts, list, named};
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Block, Content, Entry, Fact, Label};
use crate::locale::fill;
use crate::model::InForce;
use crate::model::value::Url;
use crate::model::written::{Accessibility, Help};
use crate::source::Spanned;

/// Where a person in doubt can turn.
pub(super) fn help(sheet: &Sheet<'_, '_>) -> Keyed {
    let entries = sheet
        .touchpoint
        .help(sheet.common())
        .into_iter()
        .map(|it| one_help(sheet, it))
        .collect();
    block(
        "ayuda",
        sheet.words().help,
        list(entries).into_iter().collect(),
    )
    .map(|block| ("ayuda", block))
}

fn one_help(sheet: &Sheet<'_, '_>, it: InForce<'_, Help>) -> Entry {
    let help = it.entry;
    let kind = help
        .kind
        .as_ref()
        .map(|kind| sheet.words().label(kind.label()));
    let mut text = vec![markdown::inline(help.text.as_ref().map_or("", |text| text))];
    let touchpoint = help
        .touchpoint
        .as_ref()
        .map(|id| sheet.view.touchpoint_id(id));
    text.extend(touchpoint.map(|label| markdown::linked(&label.text, label.href)));
    text.extend(
        help.url
            .as_ref()
            .map(|url| markdown::linked(links::shown(url), Some(url.to_string()))),
    );
    text.retain(|piece| !piece.as_str().is_empty());
    Entry {
        is_common: it.is_common,
        ..named(kind.map(Label::plain), markdown::joined(&text, " "))
    }
}

/// Another way in for those who cannot use the ordinary one.
pub(super) fn accessibility(sheet: &Sheet<'_, '_>) -> Keyed {
    let measures = sheet.touchpoint.accessibility(sheet.common());
    let entries = measures.into_iter().map(|it| measure(sheet, it)).collect();
    let content = list(entries).into_iter().collect();
    block("accesibilidad", sheet.words().accessibility, content)
        .map(|block| ("accesibilidad", block))
}

fn measure(sheet: &Sheet<'_, '_>, it: InForce<'_, Accessibility>) -> Entry {
    let (words, locale) = (sheet.words(), sheet.locale());
    let measure = it.entry;
    let limitation = measure.limitation.as_ref().map(|limitation| {
        let limitation = limitation.label();
        Label::plain(fill(words.limitation, &[("cual", limitation.get(locale))]))
    });
    let mut text = vec![markdown::inline(
        measure.solution.as_ref().map_or("", |text| text),
    )];
    let touchpoint = measure
        .touchpoint
        .as_ref()
        .map(|id| sheet.view.touchpoint_id(id));
    text.extend(touchpoint.map(|label| markdown::linked(&label.text, label.href)));
    let mut notes: Vec<String> = measure
        .kind
        .iter()
        .map(|kind| (*kind.label().get(locale)).to_owned())
        .collect();
    let places: Vec<String> = sheet
        .view
        .touchpoint_ids(&measure.announced_in)
        .into_iter()
        .map(|label| label.text)
        .collect();
    if !places.is_empty() {
        notes.push(fill(words.note_announced, &[("valor", &places.join(", "))]));
    }
    Entry {
        notes,
        is_common: it.is_common,
        ..named(limitation, markdown::joined(&text, " "))
    }
}

/// What the person is told of her data: each part as it is said here, else as all protocols say it.
pub(super) fn privacy(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let own = sheet.touchpoint.written.privacy.as_ref();
    let common = sheet.touchpoint.common_privacy(sheet.common());
    let in_force = sheet.touchpoint.privacy(sheet.common());
    let moment = own
        .and_then(|own| own.moment.as_ref())
        .or(common.and_then(|common| common.moment.as_ref()));
    let mut content: Vec<Content> = Vec::new();
    content.extend(in_force.notice.map(|text| Content::Prose {
        text: markdown::quotation(text),
    }));
    let link = |url: Option<&Spanned<Url>>| {
        url.map(|url| Label::link(links::shown(url), url.to_string()))
            .into_iter()
            .collect()
    };
    content.extend(facts([
        Fact::plain(words.when_told, moment.map(|text| text.to_string())),
        Fact::labels(words.terms, link(in_force.terms)),
        Fact::labels(words.data_policy, link(in_force.policy)),
    ]));
    let block = block("privacidad", words.privacy, content)?;
    let is_common = own.is_none();
    Some(("privacidad", Block { is_common, ..block }))
}
