use super::figures::{Figure, cards};
use super::frame::{Frame, Subject};
use super::services::services;
use super::shared::blocks;
use super::wheel::teaser;
use crate::handbook::edition::Edition;
use crate::handbook::links::Address;
use crate::handbook::markdown;
use crate::handbook::view::{ChannelGroup, HomePage, Term, TouchpointCard};
use crate::handbook::viewpoint::Viewpoint;
use crate::model::Touchpoint;
use crate::model::written::Channel;

/// The first page: whose handbook it is, the touchpoints, the services, and what the entity says once for all.
pub(in crate::handbook) fn home<'p>(
    edition: &Edition<'p>,
    frame: &Frame<'p>,
    figures: &[Figure<'p>],
) -> HomePage {
    let view = Viewpoint {
        edition,
        address: Address::Home,
    };
    let groups = frame
        .families()
        .iter()
        .map(|(family, touchpoints)| ChannelGroup {
            channel: Term::new(
                family.map_or("otro", Channel::key),
                edition.words.family(*family).other,
            ),
            touchpoints: touchpoints.iter().map(|it| card(it, edition)).collect(),
        });
    HomePage {
        shell: frame.shell(
            edition,
            Subject {
                address: Address::Home,
                title: edition.words.nav_home.to_owned(),
                description: None,
                marks: Vec::new(),
                channel: None,
            },
        ),
        wheel: teaser(edition),
        channels: groups.collect(),
        figures: cards(figures),
        services: services(view),
        blocks: blocks(view),
    }
}

fn card(touchpoint: &Touchpoint, edition: &Edition<'_>) -> TouchpointCard {
    let words = edition.words;
    let hours = said_hours(touchpoint, edition);
    let purpose = touchpoint
        .written
        .description
        .as_ref()
        .filter(|_| edition.shows(touchpoint, "descripcion"));
    TouchpointCard {
        name: touchpoint.name().to_owned(),
        href: Address::Home.to(Address::Touchpoint(&touchpoint.id)),
        kind: kind(touchpoint, edition),
        purpose: purpose.map(|text| markdown::inline(text)),
        hours: (!hours.is_empty()).then(|| words.capital(&hours.join("; "))),
        stages: stages(touchpoint, edition),
        state: words.state(touchpoint.state),
    }
}

/// The concrete channel, as a reader sees it.
pub(super) fn kind(touchpoint: &Touchpoint, edition: &Edition<'_>) -> String {
    let described = touchpoint
        .written
        .kind_description
        .as_ref()
        .map(|text| text.to_string());
    let label = touchpoint
        .kind
        .map(|kind| (*kind.label().get(edition.locale)).to_owned());
    edition
        .words
        .capital(&described.or(label).unwrap_or_default())
}

/// The stages that a touchpoint serves.
pub(super) fn stages(touchpoint: &Touchpoint, edition: &Edition<'_>) -> Vec<Term> {
    touchpoint
        .stages
        .iter()
        .map(|stage| edition.words.stage(*stage))
        .collect()
}

/// When a touchpoint attends, one line each.
pub(super) fn hours(touchpoint: &Touchpoint, edition: &Edition<'_>) -> Vec<String> {
    said_hours(touchpoint, edition)
        .iter()
        .map(|hours| edition.words.capital(hours))
        .collect()
}

fn said_hours(touchpoint: &Touchpoint, edition: &Edition<'_>) -> Vec<String> {
    let key = if touchpoint.written.hours.is_empty() {
        "disponibilidad"
    } else {
        "horario"
    };
    let hours = touchpoint
        .hours()
        .iter()
        .filter(|_| edition.shows(touchpoint, key));
    hours.map(|hours| hours.say(edition.locale)).collect()
}
