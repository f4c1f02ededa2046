//! The guide's figure 2: the wheel of all touchpoints, and for each service the part of it that concerns it.

mod round;

pub(super) use self::round::Round;
use self::round::draw;
use super::frame::{Frame, Subject};
use crate::graph::Wheel;
use crate::handbook::edition::Edition;
use crate::handbook::given::Given;
use crate::handbook::links::Address;
use crate::handbook::view::{Drawing, WheelPage, WheelTeaser};
use crate::handbook::viewpoint::Viewpoint;
use crate::model::Touchpoint;

/// Above this many points a wheel cannot be read, and the tables have to do.
const DRAWN: usize = 150;

/// Under this many touchpoints a small wheel on the first page says less than their cards.
const WORTH: usize = 3;

/// How many points the wheel draws, 0 where there are too many; none where there is no touchpoint at all.
pub(in crate::handbook) fn wheel_points(edition: &Edition<'_>) -> Option<usize> {
    match edition.wheel.occurrences().len() {
        0 => None,
        points if points > DRAWN => Some(0),
        points => Some(points),
    }
}

/// How many points the largest wheel of the handbook draws.
pub(in crate::handbook) fn most_points(edition: &Edition<'_>) -> usize {
    let services = edition.services().iter();
    let of_services = services
        .map(|given| part(edition, given).occurrences().len())
        .filter(|points| (WORTH..=DRAWN).contains(points));
    of_services
        .chain(wheel_points(edition))
        .max()
        .unwrap_or_default()
}

/// The wheel in small, for the first page.
pub(super) fn teaser(edition: &Edition<'_>) -> Option<WheelTeaser> {
    wheel_points(edition).filter(|points| *points > 0)?;
    if edition.project.touchpoints.len() < WORTH {
        return None;
    }
    let mut input = whole(edition).input();
    for point in input
        .sectors
        .iter_mut()
        .flat_map(|sector| &mut sector.points)
    {
        point.href = None;
    }
    Some(WheelTeaser {
        svg: draw(&input, "rueda-pequena"),
        href: Address::Home.to(Address::Wheel),
    })
}

/// The wheel's page: the drawing, and the same as tables.
pub(in crate::handbook) fn wheel<'p>(edition: &Edition<'p>, frame: &Frame<'p>) -> WheelPage {
    let words = edition.words;
    let is_drawn = wheel_points(edition).is_some_and(|points| points > 0);
    let round = whole(edition);
    WheelPage {
        shell: frame.shell(
            edition,
            Subject {
                address: Address::Wheel,
                title: words.page.wheel.to_owned(),
                description: None,
                marks: Vec::new(),
                channel: None,
            },
        ),
        drawing: is_drawn.then(|| drawing(&round)),
        stages: round.stages(),
    }
}

fn whole<'e, 'p>(edition: &'e Edition<'p>) -> Round<'e, 'p> {
    Round {
        view: Viewpoint {
            edition,
            address: Address::Wheel,
        },
        wheel: &edition.wheel,
        title: edition.words.page.wheel.to_owned(),
        hub: edition.project.name().to_owned(),
        events: Vec::new(),
    }
}

/// The part of the wheel that concerns a service: the touchpoints that give it, in the stages of what they do.
pub(super) fn part<'p>(edition: &Edition<'p>, given: &Given<'p>) -> Wheel<'p> {
    edition
        .wheel
        .part(|touchpoint, stage| given.gives(touchpoint) && given.is_done(touchpoint, stage))
}

/// The drawing of a part of the wheel; none where it would be nearly empty, or too full to be read.
pub(super) fn drawn(round: &Round<'_, '_>) -> Option<Drawing> {
    let points = round.wheel.occurrences().len();
    (WORTH..=DRAWN).contains(&points).then(|| drawing(round))
}

/// Whether a wheel has more points than can be told one by one.
pub(super) fn is_too_large(wheel: &Wheel<'_>) -> bool {
    wheel.occurrences().len() > DRAWN
}

fn drawing(round: &Round<'_, '_>) -> Drawing {
    Drawing {
        svg: round.svg("rueda"),
        label: round.view.edition.words.drawing_wheel.to_owned(),
        caption: None,
        fits: false,
        is_tall: false,
    }
}

/// The class that gives a touchpoint the mark and the colour of its family.
pub(super) fn channel_class(touchpoint: &Touchpoint) -> String {
    touchpoint
        .channel
        .map_or_else(String::new, |channel| format!("canal-{}", channel.key()))
}
