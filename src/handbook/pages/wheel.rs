use super::frame::{Frame, Subject};
use super::home::kind;
use crate::diagram::{self, Form, WheelChannel, WheelInput, WheelPlace, WheelSector};
use crate::graph::WheelEdge;
use crate::handbook::edition::Edition;
use crate::handbook::links::Address;
use crate::handbook::view::{
    Drawing, Html, Label, WheelPage, WheelPoint, WheelRelation, WheelStage, WheelTeaser,
};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::Touchpoint;
use crate::model::written::{Channel, Direction, Nature, Stage};

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

/// The wheel in small, for the first page.
pub(super) fn teaser(edition: &Edition<'_>) -> Option<WheelTeaser> {
    wheel_points(edition).filter(|points| *points > 0)?;
    if edition.project.touchpoints.len() < WORTH {
        return None;
    }
    let mut input = input(edition);
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
        drawing: is_drawn.then(|| Drawing {
            svg: draw(&input(edition), "rueda"),
            label: words.drawing_wheel.to_owned(),
            caption: None,
            fits: false,
            is_tall: false,
        }),
        stages: stages(edition),
    }
}

fn draw(input: &WheelInput, prefix: &str) -> Html {
    Html::trusted(diagram::svg(&diagram::wheel(input), Form::Page { prefix }))
}

fn input(edition: &Edition<'_>) -> WheelInput {
    let words = edition.words;
    let mut sectors: Vec<WheelSector> = Stage::ALL
        .iter()
        .map(|stage| WheelSector {
            class: format!("etapa-{}", stage.key()),
            name: words.stage(*stage).text,
            points: Vec::new(),
        })
        .collect();
    let mut places = Vec::new();
    for (occurrence, touchpoint) in edition.wheel.occurrences() {
        let stage = occurrence.stage;
        let sector = Stage::ALL
            .iter()
            .position(|it| *it == stage)
            .expect("ALL has every stage");
        let points = &mut sectors[sector].points;
        places.push(WheelPlace {
            sector,
            point: points.len(),
        });
        points.push(diagram::WheelPoint {
            id: format!("{}--{}", touchpoint.id, stage.key()),
            touchpoint: format!("punto-{}", touchpoint.id),
            label: touchpoint.name().to_owned(),
            channel: channel_class(touchpoint),
            href: Some(Address::Wheel.to(Address::Touchpoint(&touchpoint.id))),
        });
    }
    let view = Viewpoint {
        edition,
        address: Address::Wheel,
    };
    let relations = edition
        .wheel
        .edges()
        .into_iter()
        .map(|edge| diagram::WheelRelation {
            from: places[edge.from],
            to: places[edge.to],
            both: edge.relation.is_mutual,
            title: details(view, edge, Direction::Sends).join("; "),
        });
    let count = words.touchpoints.count(edition.project.touchpoints.len());
    let arrows = words.relations.count(edition.wheel.edges().len());
    WheelInput {
        title: words.page.wheel.to_owned(),
        description: fill(
            words.wheel_description,
            &[("puntos", &count), ("relaciones", &arrows)],
        ),
        lang: edition.locale.tag().to_owned(),
        hub: edition.project.name().to_owned(),
        relations: relations.collect(),
        sectors,
        channels: Channel::ALL
            .iter()
            .map(|channel| WheelChannel {
                class: format!("canal-{}", channel.key()),
                name: words.label(channel.label()),
            })
            .collect(),
        keep_order: edition.wheel.has_declared_order(),
        one_way: words.wheel_one_way.to_owned(),
        both_ways: words.wheel_both_ways.to_owned(),
    }
}

/// The class that gives a touchpoint the mark and the colour of its family.
pub(super) fn channel_class(touchpoint: &Touchpoint) -> String {
    touchpoint
        .channel
        .map_or_else(String::new, |channel| format!("canal-{}", channel.key()))
}

fn stages(edition: &Edition<'_>) -> Vec<WheelStage> {
    let view = Viewpoint {
        edition,
        address: Address::Wheel,
    };
    let occurrences: Vec<_> = edition.wheel.occurrences().collect();
    let edges = edition.wheel.edges();
    let mut beside: Vec<Vec<WheelRelation>> = occurrences.iter().map(|_| Vec::new()).collect();
    for edge in &edges {
        for (here, there, one_way) in [
            (edge.from, edge.to, Direction::Sends),
            (edge.to, edge.from, Direction::Receives),
        ] {
            let direction = if edge.relation.is_mutual {
                Direction::Both
            } else {
                one_way
            };
            let (other, touchpoint) = occurrences[there];
            beside[here].push(WheelRelation {
                direction: edition.words.direction(direction),
                touchpoint: view.touchpoint(touchpoint),
                stage: edition.words.stage(other.stage).text,
                details: details(view, *edge, direction),
            });
        }
    }
    let mut groups: Vec<WheelStage> = Vec::new();
    for ((occurrence, touchpoint), relations) in occurrences.into_iter().zip(beside) {
        let stage = edition.words.stage(occurrence.stage);
        if groups.last().is_none_or(|group| group.stage.id != stage.id) {
            groups.push(WheelStage {
                stage,
                points: Vec::new(),
            });
        }
        let point = WheelPoint {
            name: view.touchpoint(touchpoint),
            kind: kind(touchpoint, edition),
            relations,
        };
        groups.last_mut().expect("just pushed").points.push(point);
    }
    groups
}

/// The nature of a relation and what passes, one line each.
fn details(view: Viewpoint<'_, '_>, edge: WheelEdge<'_>, direction: Direction) -> Vec<String> {
    let Some((declarer, entry)) = edge.relation.declared.first() else {
        return Vec::new();
    };
    let written = &view.edition.project.touchpoints[*declarer]
        .written
        .relations[*entry];
    let nature = written
        .nature
        .as_ref()
        .map_or(Nature::Continues, |nature| nature.value);
    let data: Vec<String> = view
        .data(&written.information)
        .into_iter()
        .map(|label: Label| label.text)
        .collect();
    let nature = view.edition.words.nature(nature, direction).to_owned();
    let passes = (!data.is_empty()).then(|| data.join(", "));
    std::iter::once(nature).chain(passes).collect()
}
