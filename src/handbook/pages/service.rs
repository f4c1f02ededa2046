//! A service's page: what it is, the part of the wheel that gives it, and the path of what the person says.

use super::block::{block, list, points};
use super::figures::{coverage_of, path};
use super::frame::{Frame, Subject};
use super::service_details::details;
use super::services::{facts, first};
use super::wheel::{Round, drawn, is_too_large, part};
use crate::handbook::edition::Edition;
use crate::handbook::given::Given;
use crate::handbook::links::Address;
use crate::handbook::markdown;
use crate::handbook::view::{Block, Content, SectionsPage};
use crate::handbook::viewpoint::{Viewpoint, lines};
use crate::locale::fill;

/// The page of a service.
pub(in crate::handbook) fn service<'p>(
    edition: &Edition<'p>,
    frame: &Frame<'p>,
    given: &Given<'p>,
) -> SectionsPage {
    let address = Address::Service(&given.service.id);
    let view = Viewpoint { edition, address };
    let words = edition.words;
    let purpose = given.service.written.purpose.as_ref();
    let blocks = [
        what(view, given),
        wheel(view, given),
        block("donde", words.figures.coverage_of, coverage_of(view, given)),
        block("camino", words.figures.path, path(view, given)),
    ];
    SectionsPage {
        shell: frame.shell(
            edition,
            Subject {
                address,
                title: given.service.name().to_owned(),
                description: purpose.map(|text| markdown::plain(text)),
                marks: Vec::new(),
                channel: None,
            },
        ),
        kicker: Some(words.service.to_owned()),
        title: given.service.name().to_owned(),
        intro: purpose.map(|text| markdown::inline(text)),
        key_facts: first(view, given),
        blocks: blocks.into_iter().flatten().collect(),
    }
}

/// What is known of the service.
fn what(view: Viewpoint<'_, '_>, given: &Given<'_>) -> Option<Block> {
    let written = &given.service.written;
    let mut content = details(view, written);
    let facts = facts(view, written);
    if !facts.is_empty() {
        content.insert(0, Content::Facts { facts });
    }
    block(
        "servicio",
        view.edition.words.figures.about_service,
        content,
    )
}

/// The wheel of the touchpoints that give it, with what brings people to it.
fn wheel(view: Viewpoint<'_, '_>, given: &Given<'_>) -> Option<Block> {
    let words = view.edition.words;
    let wheel = part(view.edition, given);
    let events: Vec<String> = lines(&given.service.written.events).collect();
    let mut content = Vec::new();
    if is_too_large(&wheel) {
        content.extend(list(points([words.figures.wheel_too_large])));
        return block("rueda", words.figures.wheel_of, content);
    }
    let round = Round {
        view,
        wheel: &wheel,
        title: fill(
            words.figures.wheel_title,
            &[("servicio", given.service.name())],
        ),
        hub: given.service.name().to_owned(),
        events: events.clone(),
    };
    if let Some(mut drawing) = drawn(&round) {
        drawing.caption = Some(words.figures.wheel_caption.to_owned());
        content.push(Content::Drawing { drawing });
    }
    if let Some(brings) = list(points(events)) {
        content.push(Content::Heading {
            text: words.figures.what_brings.to_owned(),
        });
        content.push(brings);
    }
    let stages = round.stages();
    if !stages.is_empty() {
        content.push(Content::Wheel { stages });
    }
    block("rueda", words.figures.wheel_of, content)
}
