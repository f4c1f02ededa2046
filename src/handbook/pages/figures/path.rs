//! The guide's last figure (section 3.2): how what a person says reaches one result, whatever the channel.

use std::collections::BTreeMap;

use super::picture;
use super::record::{is_divided, system};
use crate::diagram::{self, Form, Layer, LayerBox, LayerLink, Layers};
use crate::handbook::given::Given;
use crate::handbook::links::Address;
use crate::handbook::markdown;
use crate::handbook::pages::block::{cell, table};
use crate::handbook::pages::home::kind;
use crate::handbook::view::{Content, Label};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::Touchpoint;
use crate::model::written::{Attendance, Channel, Stage};

/// Up to how many touchpoints have a box each; above, those of one sort share one.
const APART: usize = 8;

/// Where a service is asked for: a touchpoint, or all of one sort.
struct Door<'p> {
    name: Label,
    touchpoints: Vec<&'p Touchpoint>,
}

/// Where what comes in is kept: the record, or that of each channel.
struct Store {
    name: String,
    channel: Option<Option<Channel>>,
}

/// The path of a service, drawn and as a table; nothing where no touchpoint receives it or nothing is known of what follows.
pub(in crate::handbook::pages) fn path(view: Viewpoint<'_, '_>, given: &Given<'_>) -> Vec<Content> {
    let words = &view.edition.words.figures;
    let doors = doors(view, given);
    let stores = stores(view, given);
    let units = units(view, given);
    let result = given.service.written.result.as_ref();
    let result = result.map(|text| markdown::plain(text));
    if doors.is_empty() || stores.is_empty() || (units.is_empty() && result.is_none()) {
        return Vec::new();
    }
    let layer = |name: &str, boxes: Vec<LayerBox>| Layer {
        name: name.to_owned(),
        width: 128.0,
        boxes,
    };
    let plain = |label: String| LayerBox {
        label,
        ..LayerBox::default()
    };
    let drawing = diagram::layers(&Layers {
        title: fill(words.path_of, &[("servicio", given.service.name())]),
        description: words.path_description.to_owned(),
        lang: view.edition.locale.tag().to_owned(),
        links: links(&doors, &stores, units.len(), result.is_some(), view),
        columns: vec![
            layer(
                words.path_channels,
                doors.iter().map(|door| as_box(view, door)).collect(),
            ),
            layer(
                words.path_record,
                stores
                    .iter()
                    .map(|store| LayerBox {
                        classes: vec!["store".to_owned()],
                        ..plain(store.name.clone())
                    })
                    .collect(),
            ),
            layer(
                &process_name(view, given),
                units.into_iter().map(plain).collect(),
            ),
            layer(
                words.path_result,
                result
                    .into_iter()
                    .map(|text| LayerBox {
                        classes: vec!["centre".to_owned()],
                        ..plain(text)
                    })
                    .collect(),
            ),
        ],
    });
    let svg = diagram::svg(&drawing, Form::Page { prefix: "camino" });
    let mut content = vec![picture(svg, words.path_label, words.path_caption)];
    content.extend(in_words(view, given, &doors, &stores));
    content
}

/// The touchpoints that receive the service, by family and name.
fn doors<'p>(view: Viewpoint<'_, '_>, given: &Given<'p>) -> Vec<Door<'p>> {
    let receiving = given.at(Stage::Attention);
    let is_apart = receiving.len() <= APART;
    let mut doors = Vec::new();
    for channel in Given::channels(&receiving) {
        let mut own = receiving.clone();
        own.retain(|it| it.channel == channel);
        own.sort_by_cached_key(|it| it.name().to_lowercase());
        if is_apart {
            doors.extend(own.into_iter().map(|touchpoint| Door {
                name: view.touchpoint(touchpoint),
                touchpoints: vec![touchpoint],
            }));
            continue;
        }
        let mut sorts: BTreeMap<String, Vec<&Touchpoint>> = BTreeMap::new();
        for touchpoint in own {
            sorts
                .entry(kind(touchpoint, view.edition))
                .or_default()
                .push(touchpoint);
        }
        doors.extend(sorts.into_iter().map(|(sort, touchpoints)| Door {
            name: match touchpoints.as_slice() {
                [one] => view.touchpoint(one),
                many => Label::plain(format!("{sort} ({})", many.len())),
            },
            touchpoints,
        }));
    }
    doors
}

fn as_box(view: Viewpoint<'_, '_>, door: &Door<'_>) -> LayerBox {
    let href = match door.touchpoints.as_slice() {
        [one] => Some(view.address.to(Address::Touchpoint(&one.id))),
        _ => None,
    };
    LayerBox {
        label: door.name.text.clone(),
        note: capture(view, door),
        classes: Vec::new(),
        href,
    }
}

/// Who writes down what the person says.
fn capture(view: Viewpoint<'_, '_>, door: &Door<'_>) -> String {
    let words = &view.edition.words.figures;
    let first = door.touchpoints.first().and_then(|it| it.attendance);
    view.edition.say(match first {
        Some(Attendance::Automatic) => words.capture_system,
        Some(Attendance::Passive) => "",
        _ => words.capture_person,
    })
}

/// The record of the service if it has its own, else that of the entity, once or for each channel.
fn stores(view: Viewpoint<'_, '_>, given: &Given<'_>) -> Vec<Store> {
    let own = given.service.written.record.as_ref();
    if let Some(system) = own.and_then(|record| record.system.as_ref()) {
        return vec![Store {
            name: system.to_string(),
            channel: None,
        }];
    }
    let file = view.edition.project.data.as_ref();
    let Some(record) = file.and_then(|file| file.record.as_ref()) else {
        return Vec::new();
    };
    if !is_divided(record) {
        return vec![Store {
            name: system(view, record),
            channel: None,
        }];
    }
    let words = &view.edition.words.figures;
    Given::channels(&given.at(Stage::Attention))
        .into_iter()
        .map(|channel| {
            let name = view.edition.words.family(channel).one.to_lowercase();
            Store {
                name: fill(words.record_of_channel, &[("canal", &name)]),
                channel: Some(channel),
            }
        })
        .collect()
}

/// Who processes it: the departments, else the support process.
fn units(view: Viewpoint<'_, '_>, given: &Given<'_>) -> Vec<String> {
    let written = &given.service.written;
    let departments: Vec<String> = written
        .departments
        .iter()
        .filter_map(|it| it.name.as_ref())
        .map(|name| view.edition.words.capital(name))
        .collect();
    if !departments.is_empty() {
        return departments;
    }
    let process = written.support_process.as_ref();
    process.map(|text| text.to_string()).into_iter().collect()
}

fn process_name(view: Viewpoint<'_, '_>, given: &Given<'_>) -> String {
    let words = &view.edition.words.figures;
    let written = &given.service.written;
    match &written.support_process {
        Some(process) if !written.departments.is_empty() => {
            fill(words.path_process_named, &[("proceso", process)])
        }
        _ => words.path_process.to_owned(),
    }
}

/// Each door to its store, each store to each unit, each unit to the result. A door that does not write the record leads
/// nowhere.
fn links(
    doors: &[Door<'_>],
    stores: &[Store],
    units: usize,
    has_result: bool,
    view: Viewpoint<'_, '_>,
) -> Vec<LayerLink> {
    let mut links = Vec::new();
    for (at, door) in doors.iter().enumerate() {
        for (to, _) in kept(view, door, stores) {
            links.push(LayerLink {
                from: (0, at),
                to: (1, to),
            });
        }
    }
    for store in 0..stores.len() {
        if units == 0 && has_result {
            links.push(LayerLink {
                from: (1, store),
                to: (3, 0),
            });
        }
        links.extend((0..units).map(|unit| LayerLink {
            from: (1, store),
            to: (2, unit),
        }));
    }
    if has_result {
        links.extend((0..units).map(|unit| LayerLink {
            from: (2, unit),
            to: (3, 0),
        }));
    }
    links
}

/// The stores that a door writes.
fn kept<'s>(
    view: Viewpoint<'_, '_>,
    door: &Door<'_>,
    stores: &'s [Store],
) -> Vec<(usize, &'s Store)> {
    let mut writing = door.touchpoints.iter();
    let writes = writing.any(|it| it.writes_record() && view.edition.shows(it, "expediente"));
    let channel = door.touchpoints.first().map(|it| it.channel);
    let own = stores.iter().enumerate();
    own.filter(|(_, store)| writes && (store.channel.is_none() || store.channel == channel))
        .collect()
}

/// The same as a table: each door, what it asks for, who writes it down and where it is kept.
fn in_words(
    view: Viewpoint<'_, '_>,
    given: &Given<'_>,
    doors: &[Door<'_>],
    stores: &[Store],
) -> Option<Content> {
    let words = view.edition.words;
    let row = |door: &Door<'_>| {
        let kept: Vec<String> = kept(view, door, stores)
            .into_iter()
            .map(|(_, store)| store.name.clone())
            .collect();
        vec![
            vec![door.name.clone()],
            cell(asked(view, given, door)),
            cell(
                [words.capital(&capture(view, door))]
                    .into_iter()
                    .filter(|text| !text.is_empty()),
            ),
            cell(kept),
        ]
    };
    let columns = [
        words.page.touchpoint,
        words.data_asked,
        words.figures.path_capture,
        words.figures.path_record,
    ];
    table(
        words.figures.path_label,
        &columns,
        doors.iter().map(row).collect(),
    )
}

/// The names of the data that a door asks for in the service, as one line.
fn asked(view: Viewpoint<'_, '_>, given: &Given<'_>, door: &Door<'_>) -> Option<String> {
    let edition = view.edition;
    let mut names: Vec<&str> = Vec::new();
    for touchpoint in &door.touchpoints {
        for step in touchpoint.steps().filter(|it| edition.shows_step(it)) {
            let mut own = step.written.services.iter();
            let is_of_service =
                step.written.services.is_empty() || own.any(|id| id.value == given.service.id);
            if !is_of_service {
                continue;
            }
            for asked in edition.project.asked_in(step) {
                if !names.contains(&asked.datum.title()) {
                    names.push(asked.datum.title());
                }
            }
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}
