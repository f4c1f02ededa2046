use crate::diagram::{
    self, Form, WheelChannel, WheelInput, WheelPlace, WheelPoint, WheelRelation, WheelSector,
};
use crate::graph::{Wheel, WheelEdge};
use crate::locale::{Said, Words};
use crate::model::Project;
use crate::model::written::{Channel, Nature, Stage};

/// The wheel of touchpoints as a picture that stands alone, in the language of the entity. Without touchpoints, the
/// empty wheel.
pub fn wheel(project: &Project) -> String {
    diagram::svg(&diagram::wheel(&input(project)), Form::Standalone)
}

fn input(project: &Project) -> WheelInput {
    let (words, locale) = (Words::of(project.locale()), project.locale());
    let wheel = Wheel::new(project);
    let mut sectors: Vec<WheelSector> = Stage::ALL
        .iter()
        .map(|stage| WheelSector {
            class: format!("etapa-{}", stage.key()),
            name: label(words, stage.label(), project),
            points: Vec::new(),
        })
        .collect();
    let mut places = Vec::new();
    for (occurrence, touchpoint) in wheel.occurrences() {
        let stage = occurrence.stage;
        let sector = Stage::ALL.iter().position(|it| *it == stage);
        let sector = sector.expect("ALL has every stage");
        let points = &mut sectors[sector].points;
        places.push(WheelPlace {
            sector,
            point: points.len(),
        });
        points.push(WheelPoint {
            id: format!("{}--{}", touchpoint.id, stage.key()),
            touchpoint: format!("punto-{}", touchpoint.id),
            label: touchpoint.name().to_owned(),
            channel: touchpoint
                .channel
                .map_or_else(String::new, |channel| format!("canal-{}", channel.key())),
            href: None,
        });
    }
    let edges = wheel.edges();
    let relation = |edge: &WheelEdge<'_>| WheelRelation {
        from: places[edge.from],
        to: places[edge.to],
        both: edge.relation.is_mutual,
        title: label(words, nature(project, edge).label(), project),
    };
    let count = words.touchpoints.count(project.touchpoints.len());
    let arrows = words.relations.count(edges.len());
    WheelInput {
        title: words.page.wheel.to_owned(),
        description: format!("{count}, {arrows}."),
        lang: locale.tag().to_owned(),
        hub: project.name().to_owned(),
        relations: edges.iter().map(relation).collect(),
        sectors,
        channels: Channel::ALL
            .iter()
            .map(|channel| WheelChannel {
                class: format!("canal-{}", channel.key()),
                name: label(words, channel.label(), project),
            })
            .collect(),
        keep_order: wheel.has_declared_order(),
        one_way: words.wheel_one_way.to_owned(),
        both_ways: words.wheel_both_ways.to_owned(),
        arrivals: Vec::new(),
        arrivals_name: String::new(),
    }
}

/// What sort of relation an edge is, as the first who wrote it says.
fn nature(project: &Project, edge: &WheelEdge<'_>) -> Nature {
    let (touchpoint, entry) = edge.relation.declared[0];
    let written = &project.touchpoints[touchpoint].written.relations[entry];
    let nature = written.nature.as_ref();
    nature.map_or(Nature::Continues, |nature| nature.value)
}

fn label(words: &Words, label: Said, project: &Project) -> String {
    words.capital(label.get(project.locale()))
}
