use std::collections::BTreeMap;

use super::sheet::Sheet;
use crate::diagram::{self, Form, Neighbour, Neighbourhood};
use crate::handbook::links::Address;
use crate::handbook::markdown;
use crate::handbook::pages::wheel::channel_class;
use crate::handbook::view::{Drawing, Html, Label, Related, Relations};
use crate::locale::fill;
use crate::model::RelationSide;
use crate::model::written::Direction;

/// Above this many neighbours the drawing would be a list with arrows.
const DRAWN: usize = 24;

/// The touchpoints that pass something to this one, or take something from it; why there is none, where it says so.
pub(super) fn relations(sheet: &Sheet<'_, '_>) -> Option<Relations> {
    if !sheet.shows("relacionados") {
        return None;
    }
    let edition = sheet.view.edition;
    let mut sides = edition.project.relations_of(sheet.at);
    sides.retain(|side| edition.shows_relation(side.relation));
    let reason = sheet.value("sin_relacion", &sheet.touchpoint.written.no_relation);
    if sides.is_empty() && reason.is_none() {
        return None;
    }
    Some(Relations {
        drawing: drawing(sheet, &sides),
        none: reason
            .filter(|_| sides.is_empty())
            .map(|text| markdown::plain(text)),
        related: sides.iter().map(|side| related(sheet, side)).collect(),
    })
}

fn related(sheet: &Sheet<'_, '_>, side: &RelationSide<'_>) -> Related {
    let (words, locale) = (sheet.words(), sheet.locale());
    let written = side.written;
    // A relation that the other side wrote is told from there: its event and what passes hold for both.
    let stages = [side.stage, side.other_stage].map(|stage| words.stage(stage).text);
    let [here, there] = &stages;
    Related {
        direction: words.direction(side.direction),
        touchpoint: sheet.view.touchpoint(side.other),
        nature: words.nature(side.nature(), side.direction).to_owned(),
        stages: Some(match side.direction {
            Direction::Sends => format!("{here} → {there}"),
            Direction::Receives => format!("{there} → {here}"),
            Direction::Both => format!("{here} ↔ {there}"),
        }),
        event: written.event.as_ref().map(|text| text.to_string()),
        data: sheet.view.data(side.information()),
        no_data: written.no_information.as_ref().map(|text| text.to_string()),
        medium: written.medium.as_ref().map(|text| text.to_string()),
        deadline: written
            .deadline
            .as_ref()
            .map(|time| words.capital(&time.say(locale))),
        result: written.result.as_ref().map(|text| markdown::inline(text)),
        declared_by: side.is_derived.then(|| sheet.view.touchpoint(side.other)),
    }
}

fn drawing(sheet: &Sheet<'_, '_>, sides: &[RelationSide<'_>]) -> Option<Drawing> {
    let words = sheet.words();
    let name = sheet.touchpoint.name();
    let incoming = neighbours(sheet, sides, Direction::Receives);
    let outgoing = neighbours(sheet, sides, Direction::Sends);
    let count = incoming.len().max(outgoing.len());
    if count == 0 || count > DRAWN {
        return None;
    }
    let title = fill(words.drawing_relations, &[("punto", name)]);
    let description = fill(
        words.drawing_relations_description,
        &[
            ("entran", &words.touchpoints.count(incoming.len())),
            ("salen", &words.touchpoints.count(outgoing.len())),
        ],
    );
    let picture = diagram::neighbourhood(&Neighbourhood {
        title: title.clone(),
        description,
        lang: sheet.locale().tag().to_owned(),
        id: sheet.touchpoint.id.to_string(),
        centre: name.to_owned(),
        incoming,
        outgoing,
        receives: words.receives_from.to_owned(),
        sends: words.sends_to.to_owned(),
    });
    Some(Drawing {
        svg: Html::trusted(diagram::svg(&picture, Form::Page { prefix: "vecinos" })),
        label: title,
        caption: None,
        fits: false,
        is_tall: false,
    })
}

/// The touchpoints on one side of the drawing, once each, with all that passes.
fn neighbours(sheet: &Sheet<'_, '_>, sides: &[RelationSide<'_>], way: Direction) -> Vec<Neighbour> {
    let mut found: Vec<Neighbour> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for side in sides
        .iter()
        .filter(|side| side.direction == way || side.direction == Direction::Both)
    {
        let other = side.other;
        let at = *places.entry(other.id.as_str()).or_insert(found.len());
        let stage = sheet.words().stage(side.other_stage).text;
        if at == found.len() {
            found.push(Neighbour {
                id: other.id.to_string(),
                label: other.name().to_owned(),
                note: stage,
                href: Some(sheet.view.address.to(Address::Touchpoint(&other.id))),
                passes: Vec::new(),
                via: channel_class(other),
            });
        } else if !found[at].note.contains(&stage) {
            let note = &mut found[at].note;
            note.push_str(", ");
            note.push_str(&stage);
        }
        for Label { text, .. } in sheet.view.data(side.information()) {
            if !found[at].passes.contains(&text) {
                found[at].passes.push(text);
            }
        }
    }
    found
}
