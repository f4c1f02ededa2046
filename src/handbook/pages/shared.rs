//! What the entity says once for all its touchpoints, as sections of the first page.

use super::block::{block, facts, list, named, points, under};
use super::people::{hard_situations, preferential};
use crate::handbook::edition::Edition;
use crate::handbook::links;
use crate::handbook::markdown;
use crate::handbook::view::{Block, Content, Entry, Fact, Label};
use crate::handbook::viewpoint::{Viewpoint, lines};
use crate::locale::fill;
use crate::model::written::{CommonFile, DirectoryEntry, GlossaryFile, Rights};

/// Qualities, rights and duties, what is not done, whom one attends with preference, directory, glossary.
pub(super) fn blocks(view: Viewpoint<'_, '_>) -> Vec<Block> {
    let common = view.edition.project.common();
    let glossary = view.edition.project.glossary.as_ref();
    let shared = common
        .map(|common| of_common(view, common))
        .unwrap_or_default();
    let words = glossary.and_then(|file| self::glossary(file, view.edition));
    shared.into_iter().chain(words).collect()
}

fn of_common(view: Viewpoint<'_, '_>, common: &CommonFile) -> Vec<Block> {
    let words = view.edition.words;
    let qualities = list(points(lines(&common.qualities)));
    let prohibitions = list(points(common.prohibitions.iter().map(|text| &text.value)));
    let rights = common
        .rights
        .as_ref()
        .map(|rights| rights_and_duties(rights, view.edition))
        .unwrap_or_default();
    [
        block(
            "atributos",
            words.qualities,
            qualities.into_iter().collect(),
        ),
        block("derechos-y-deberes", words.rights, rights),
        block(
            "prohibiciones",
            words.prohibitions,
            prohibitions.into_iter().collect(),
        ),
        block(
            "preferencial",
            words.preferential,
            preferential(view, common),
        ),
        block(
            "situaciones-dificiles",
            words.hard_situations,
            hard_situations(common),
        ),
        block(
            links::DIRECTORY,
            words.directory,
            directory(view, common).into_iter().collect(),
        ),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn rights_and_duties(rights: &Rights, edition: &Edition<'_>) -> Vec<Content> {
    let words = edition.words;
    let mut content = Vec::new();
    for (title, texts) in [
        (words.rights_of_people, &rights.rights),
        (words.duties_of_people, &rights.duties),
    ] {
        content.extend(under(
            title,
            list(points(texts.iter().map(|text| &text.value))),
        ));
    }
    let url = rights
        .url
        .iter()
        .map(|url| Label::link(links::shown(url), url.to_string()));
    content.extend(facts([
        Fact::labels(words.read_at, url.collect()),
        Fact::plain(
            words.updated,
            rights.updated.as_ref().map(|date| words.date(date.0)),
        ),
    ]));
    content
}

fn directory(view: Viewpoint<'_, '_>, common: &CommonFile) -> Option<Content> {
    let shown = view.edition.directory_of(common).into_iter();
    list(shown.map(|it| directory_entry(it, view.edition)).collect())
}

fn directory_entry(entry: &DirectoryEntry, edition: &Edition<'_>) -> Entry {
    let name = entry.name.as_ref().map(|name| name.to_string());
    let entity = entry
        .entity
        .as_ref()
        .filter(|entity| name.as_deref() != Some(entity.as_ref()));
    let telephone = entry
        .telephone
        .as_ref()
        .map(|text| markdown::linked(text, links::telephone(text)));
    let email = entry
        .email
        .as_ref()
        .map(|text| markdown::linked(text, links::email(text)));
    let url = entry
        .url
        .as_ref()
        .map(|url| markdown::linked(links::shown(url), Some(url.to_string())));
    let ways: Vec<_> = entity
        .map(|text| markdown::inline(text))
        .into_iter()
        .chain(telephone)
        .chain(email)
        .chain(url)
        .collect();
    let is_internal = entry.internal.as_ref().is_some_and(|it| it.0);
    Entry {
        anchor: entry.id.as_ref().map(|id| links::directory(id)),
        notes: is_internal
            .then(|| edition.words.note_internal.to_owned())
            .into_iter()
            .collect(),
        ..named(name.map(Label::plain), markdown::joined(&ways, " · "))
    }
}

fn glossary(file: &GlossaryFile, edition: &Edition<'_>) -> Option<Block> {
    let words = edition.words;
    let terms = file.terms.iter().filter_map(|it| {
        let instead: Vec<String> = lines(&it.instead_of).collect();
        let note = fill(words.note_instead_of, &[("valor", &instead.join(", "))]);
        let meaning = markdown::inline(it.meaning.as_ref().map_or("", |text| text));
        Some(Entry {
            notes: (!instead.is_empty()).then_some(note).into_iter().collect(),
            ..named(Some(Label::plain(it.term.as_ref()?.to_string())), meaning)
        })
    });
    let acronyms = file.acronyms.iter().filter_map(|it| {
        let meaning = markdown::inline(it.meaning.as_ref().map_or("", |text| text));
        Some(named(
            Some(Label::plain(it.acronym.as_ref()?.to_string())),
            meaning,
        ))
    });
    let mut entries: Vec<Entry> = terms.chain(acronyms).collect();
    entries.sort_by_cached_key(|entry| entry.name.as_ref().map(|name| name.text.to_lowercase()));
    block(
        "glosario",
        words.glossary,
        list(entries).into_iter().collect(),
    )
}
