//! The guide's figure 5: record, support processes and purpose make one view of the person. How they stand here.

use super::{picture, record};
use crate::diagram::{self, Form, Layer, LayerBox, LayerLink, Layers};
use crate::handbook::given::Given;
use crate::handbook::links::Address;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, cell, table};
use crate::handbook::uses::Uses;
use crate::handbook::view::{Block, Label};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::Touchpoint;
use crate::model::written::{Attendance, State};

/// An element of the view: its name, what the guide asks of it, and how it stands here.
struct Element {
    name: &'static str,
    asks: String,
    stands: String,
}

/// The view as a whole, the record, and the services with their processes.
pub(super) fn blocks(view: Viewpoint<'_, '_>, uses: &Uses<'_>) -> Vec<Block> {
    let record = record::block_of(view, uses);
    let services = services(view);
    if record.is_none() && services.is_none() {
        return Vec::new();
    }
    [whole(view), record, services]
        .into_iter()
        .flatten()
        .collect()
}

/// The three elements, and how each stands: what is still to be done is for the staff.
fn whole(view: Viewpoint<'_, '_>) -> Option<Block> {
    if view.edition.is_public {
        return None;
    }
    let words = &view.edition.words.figures;
    let elements = elements(view);
    let boxes = elements.iter().map(|element| LayerBox {
        label: element.name.to_owned(),
        note: element.stands.clone(),
        ..LayerBox::default()
    });
    let links = (0..elements.len()).map(|at| LayerLink {
        from: (0, at),
        to: (1, 0),
    });
    let drawing = diagram::layers(&Layers {
        title: view.edition.say(words.whole),
        description: words.whole_description.to_owned(),
        lang: view.edition.locale.tag().to_owned(),
        columns: vec![
            Layer {
                name: String::new(),
                width: 330.0,
                boxes: boxes.collect(),
            },
            Layer {
                name: String::new(),
                width: 160.0,
                boxes: vec![LayerBox {
                    label: view.edition.say(words.whole),
                    classes: vec!["centre".to_owned()],
                    ..LayerBox::default()
                }],
            },
        ],
        links: links.collect(),
    });
    let svg = diagram::svg(&drawing, Form::Page { prefix: "vision" });
    let rows = elements.iter().map(|element| {
        vec![
            cell([element.name]),
            cell([&element.asks]),
            cell([&element.stands]),
        ]
    });
    let columns = [words.element, words.guide_asks, words.stands];
    let mut content = vec![picture(svg, words.whole_label, words.whole_caption)];
    content.extend(table(words.whole_label, &columns, rows.collect()));
    block("vision", &view.edition.say(words.whole), content)
}

fn elements(view: Viewpoint<'_, '_>) -> [Element; 3] {
    let words = &view.edition.words.figures;
    let attending: Vec<&Touchpoint> = view
        .edition
        .project
        .touchpoints
        .iter()
        .filter(|it| it.state != State::Withdrawn && it.attendance != Some(Attendance::Passive))
        .collect();
    let joined = attending
        .iter()
        .filter(|it| it.reads_record() || it.writes_record());
    let services = view.edition.services();
    let processed = services.iter().filter(|given| {
        let written = &given.service.written;
        written.support_process.is_some() || !written.departments.is_empty()
    });
    let purposed = services
        .iter()
        .filter(|given| given.service.written.purpose.is_some());
    let of = |text: &str, some: usize, all: usize| {
        fill(text, &[("n", &some.to_string()), ("de", &all.to_string())])
    };
    [
        Element {
            name: words.element_record,
            asks: view.edition.say(words.element_record_asks),
            stands: of(words.element_record_stands, joined.count(), attending.len()),
        },
        Element {
            name: words.element_process,
            asks: words.element_process_asks.to_owned(),
            stands: of(
                words.element_process_stands,
                processed.count(),
                services.len(),
            ),
        },
        Element {
            name: words.element_purpose,
            asks: words.element_purpose_asks.to_owned(),
            stands: of(
                words.element_purpose_stands,
                purposed.count(),
                services.len(),
            ),
        },
    ]
}

/// The services: what each is for, who processes it and by what rules, with the way to its drawing.
fn services(view: Viewpoint<'_, '_>) -> Option<Block> {
    let words = view.edition.words;
    let mut all: Vec<&Given<'_>> = view.edition.services().iter().collect();
    all.sort_by_cached_key(|given| given.service.name().to_lowercase());
    let rows = all.iter().map(|given| {
        let written = &given.service.written;
        let name = Label::link(
            given.service.name(),
            view.address.to(Address::Service(&given.service.id)),
        );
        let departments = written.departments.iter().filter_map(|it| it.name.as_ref());
        let rules = written.rules.iter().filter_map(|rule| {
            let condition = markdown::plain(rule.condition.as_ref()?);
            let adjustment = rule.adjustment.as_ref().map(|text| markdown::plain(text));
            Some(match adjustment {
                Some(adjustment) => format!("{condition}: {adjustment}"),
                None => condition,
            })
        });
        vec![
            vec![name],
            cell(written.purpose.as_ref().map(|text| markdown::plain(text))),
            cell(
                written
                    .support_process
                    .as_ref()
                    .map(|text| text.to_string()),
            ),
            cell(departments.map(|name| name.to_string())),
            cell(rules),
        ]
    });
    let columns = [
        words.service,
        words.figures.purpose,
        words.support_process,
        words.departments,
        words.service_rules,
    ];
    let content = table(words.figures.processes, &columns, rows.collect());
    block(
        "procesos",
        words.figures.processes,
        content.into_iter().collect(),
    )
}
