use super::Keyed;
use crate::handbook::pages::block::{block, list, points};
use crate::handbook::pages::touchpoint::sheet::Sheet;
use crate::handbook::view::{Content, Entry};

/// The checklists.
pub(super) fn checklists(sheet: &Sheet<'_, '_>) -> Keyed {
    let words = sheet.words();
    let lists = &sheet.touchpoint.written.checklists;
    let mut content = Vec::new();
    for checklist in lists.iter().filter(|it| !it.items.is_empty()) {
        let title = checklist.title.as_ref().map_or("", |title| title);
        let moment = checklist
            .moment
            .as_ref()
            .map(|moment| words.moment_named(moment));
        let text = match moment {
            Some(moment) => format!("{title} ({})", moment.to_lowercase()),
            None => title.to_owned(),
        };
        content.push(Content::Heading { text });
        content.push(Content::Checklist {
            entries: points(checklist.items.iter().map(|item| &item.value)),
        });
    }
    block("listas", words.checklists, content).map(|block| ("listas", block))
}

/// What is not done: here, and anywhere.
pub(super) fn prohibitions(sheet: &Sheet<'_, '_>) -> Keyed {
    let own = points(
        sheet
            .touchpoint
            .written
            .prohibitions
            .iter()
            .map(|text| &text.value),
    );
    let common = sheet
        .common()
        .map(|common| common.prohibitions.as_slice())
        .unwrap_or_default();
    let common = points(common.iter().map(|text| &text.value))
        .into_iter()
        .map(|entry| Entry {
            is_common: true,
            ..entry
        });
    let content = list(own.into_iter().chain(common).collect());
    block(
        "prohibiciones",
        sheet.words().prohibitions,
        content.into_iter().collect(),
    )
    .map(|block| ("prohibiciones", block))
}
