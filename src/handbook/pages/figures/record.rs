//! The guide's figure 6: what a complete record is made of, and who reads and writes it.

use super::picture;
use crate::diagram::{self, Form, Layer, LayerBox, LayerLink, Layers};
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, facts, list, named, point};
use crate::handbook::uses::Uses;
use crate::handbook::view::{Block, Content, Entry, Fact, Html, Label};
use crate::handbook::viewpoint::{Viewpoint, lines};
use crate::locale::fill;
use crate::model::Touchpoint;
use crate::model::written::{Perceived, RecordFile, RecordType, State};

/// Up to how many touchpoints are named.
const NAMED: usize = 24;

/// The record; nothing where the dictionary has none.
pub(super) fn block_of(view: Viewpoint<'_, '_>, uses: &Uses<'_>) -> Option<Block> {
    let words = &view.edition.words.figures;
    let file = view.edition.project.data.as_ref()?;
    let record = file.record.as_ref()?;
    let mut content: Vec<Content> = drawing(view, record).into_iter().collect();
    content.extend(in_words(view, record));
    content.extend(about(view, record));
    content.extend(users(view));
    content.extend(perceived(view, uses));
    block("expediente", words.record, content)
}

/// What the record is made of: its name and the names of what is in it.
fn parts(view: Viewpoint<'_, '_>, record: &RecordFile) -> [(&'static str, Vec<String>); 3] {
    let words = &view.edition.words.figures;
    let data = record.data.iter().map(|id| view.datum(id)).collect();
    [
        (words.record_data, data),
        (words.record_documents, lines(&record.documents).collect()),
        (words.record_knowledge, lines(&record.knowledge).collect()),
    ]
}

fn drawing(view: Viewpoint<'_, '_>, record: &RecordFile) -> Option<Content> {
    let words = &view.edition.words.figures;
    let parts = parts(view, record);
    let boxes: Vec<LayerBox> = parts
        .iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(name, names)| LayerBox {
            label: format!("{name} ({})", names.len()),
            note: few(view, names),
            ..LayerBox::default()
        })
        .collect();
    if boxes.is_empty() {
        return None;
    }
    let whole = LayerBox {
        label: system(view, record),
        classes: vec!["centre".to_owned()],
        ..LayerBox::default()
    };
    let links = (0..boxes.len()).map(|at| LayerLink {
        from: (0, at),
        to: (1, 0),
    });
    let drawing = diagram::layers(&Layers {
        title: words.record.to_owned(),
        description: words.record_description.to_owned(),
        lang: view.edition.locale.tag().to_owned(),
        links: links.collect(),
        columns: vec![
            Layer {
                name: String::new(),
                width: 330.0,
                boxes,
            },
            Layer {
                name: String::new(),
                width: 160.0,
                boxes: vec![whole],
            },
        ],
    });
    let svg = diagram::svg(
        &drawing,
        Form::Page {
            prefix: "expediente",
        },
    );
    Some(picture(svg, words.record_label, words.record_caption))
}

/// The first names of a list, and how many more there are.
fn few(view: Viewpoint<'_, '_>, names: &[String]) -> String {
    const FEW: usize = 4;
    let shown = names
        .iter()
        .take(FEW)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    let more = names.len().saturating_sub(FEW);
    if more == 0 {
        return shown;
    }
    let rest = fill(
        view.edition.words.figures.and_more,
        &[("n", &more.to_string())],
    );
    format!("{shown} {rest}")
}

/// The same in words, whole.
fn in_words(view: Viewpoint<'_, '_>, record: &RecordFile) -> Option<Content> {
    let entries = parts(view, record)
        .into_iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(name, names)| {
            let text = markdown::linked(&names.join(", "), None);
            named(
                Some(Label::plain(format!("{name} ({})", names.len()))),
                text,
            )
        });
    list(entries.collect())
}

/// What the record is called; by its kind where the dictionary does not say.
pub(super) fn system(view: Viewpoint<'_, '_>, record: &RecordFile) -> String {
    let words = view.edition.words;
    let named = record.system.as_ref().map(|text| text.to_string());
    named.unwrap_or_else(|| view.edition.say(words.person_record))
}

/// Whether each channel keeps a record of its own.
pub(super) fn is_divided(record: &RecordFile) -> bool {
    let kind = record.kind.as_ref();
    kind.is_some_and(|kind| kind.value == RecordType::PerChannel)
}

fn about(view: Viewpoint<'_, '_>, record: &RecordFile) -> Option<Content> {
    let words = view.edition.words;
    let plan = record.integration.as_ref().map(|plan| {
        let date = plan.date.as_ref().map(|date| words.date(date.0));
        let owner = plan.owner.as_ref().map(|text| text.to_string());
        [date, owner]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    });
    let plan = plan.filter(|text| !(text.is_empty() || view.edition.is_public));
    facts([
        Fact::plain(
            words.figures.record_kind,
            [view.edition.say(if is_divided(record) {
                words.figures.record_divided
            } else {
                words.figures.record_single
            })],
        ),
        Fact::plain(
            words.figures.record_key,
            record.key.as_ref().map(|id| view.datum(id)),
        ),
        Fact::plain(words.figures.record_plan, plan),
    ])
}

/// Who reads the record and who writes it.
fn users(view: Viewpoint<'_, '_>) -> Option<Content> {
    let words = &view.edition.words.figures;
    let all = view.edition.project.touchpoints.iter();
    let shown: Vec<&Touchpoint> = all
        .filter(|it| it.state != State::Withdrawn && view.edition.shows(it, "expediente"))
        .collect();
    let entry = |name: &str, does: &dyn Fn(&Touchpoint) -> bool| {
        let found: Vec<&Touchpoint> = shown.iter().copied().filter(|it| does(it)).collect();
        (!found.is_empty()).then(|| named(Some(Label::plain(name)), in_line(view, &found)))
    };
    let entries = [
        entry(words.record_readers, &|it| it.reads_record()),
        entry(words.record_writers, &|it| it.writes_record()),
    ];
    list(entries.into_iter().flatten().collect())
}

/// Touchpoints in one line of text.
fn in_line(view: Viewpoint<'_, '_>, found: &[&Touchpoint]) -> Html {
    let links: Vec<Html> = touchpoints(view, found)
        .into_iter()
        .map(|it| markdown::linked(&it.text, it.href))
        .collect();
    markdown::joined(&links, ", ")
}

/// Touchpoints by name; where they are too many, how many there are.
fn touchpoints(view: Viewpoint<'_, '_>, found: &[&Touchpoint]) -> Vec<Label> {
    if found.len() > NAMED {
        return vec![Label::plain(
            view.edition.words.touchpoints.count(found.len()),
        )];
    }
    found.iter().map(|it| view.touchpoint(it)).collect()
}

/// Where what those who attend perceive is written down, and what of it nobody writes down.
fn perceived(view: Viewpoint<'_, '_>, uses: &Uses<'_>) -> Vec<Content> {
    let words = &view.edition.words.figures;
    let project = view.edition.project;
    let entry = |(what, places): &(Perceived, Vec<usize>)| -> Option<Entry> {
        let name = Label::plain(view.edition.words.label(what.label()));
        if places.is_empty() {
            let nobody = markdown::linked(words.nobody_writes, None);
            return (!view.edition.is_public).then(|| named(Some(name), nobody));
        }
        let found: Vec<&Touchpoint> = places.iter().map(|at| &project.touchpoints[*at]).collect();
        Some(named(Some(name), in_line(view, &found)))
    };
    let entries: Vec<Entry> = uses.perceived.iter().filter_map(entry).collect();
    let is_any = uses.perceived.iter().any(|(_, places)| !places.is_empty());
    match list(entries) {
        Some(listed) if is_any => vec![
            Content::Heading {
                text: words.perceived.to_owned(),
            },
            listed,
        ],
        _ if view.edition.is_public => Vec::new(),
        _ => list(vec![point(markdown::linked(words.nobody_perceives, None))])
            .into_iter()
            .collect(),
    }
}
