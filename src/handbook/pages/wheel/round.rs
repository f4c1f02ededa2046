use super::super::home::kind;
use super::channel_class;
use crate::diagram::{self, Form, WheelChannel, WheelInput, WheelPlace, WheelSector};
use crate::graph::{Wheel, WheelEdge};
use crate::handbook::links::Address;
use crate::handbook::view::{Html, Label, WheelPoint, WheelRelation, WheelStage};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::written::{Channel, Direction, Nature, Relation, Stage};

/// A wheel as a page shows it: the drawing, and the same as tables.
pub(in crate::handbook::pages) struct Round<'e, 'p> {
    /// The page.
    pub(in crate::handbook::pages) view: Viewpoint<'e, 'p>,
    /// The wheel, or the part of it that the page is about.
    pub(in crate::handbook::pages) wheel: &'e Wheel<'p>,
    /// What the drawing is called.
    pub(in crate::handbook::pages) title: String,
    /// What it turns around.
    pub(in crate::handbook::pages) hub: String,
    /// What brings people to it.
    pub(in crate::handbook::pages) events: Vec<String>,
}

impl<'p> Round<'_, 'p> {
    /// The drawing, with ids that begin with `prefix`.
    pub(super) fn svg(&self, prefix: &str) -> Html {
        draw(&self.input(), prefix)
    }

    /// The relations that this handbook shows.
    fn edges(&self) -> Vec<WheelEdge<'p>> {
        let mut edges = self.wheel.edges();
        edges.retain(|edge| self.view.edition.shows_relation(edge.relation));
        edges
    }

    /// What the drawing is made from.
    pub(super) fn input(&self) -> WheelInput {
        let words = self.view.edition.words;
        let (sectors, places) = self.sectors();
        let edges = self.edges();
        let relations = edges.iter().map(|edge| diagram::WheelRelation {
            from: places[edge.from],
            to: places[edge.to],
            both: edge.relation.is_mutual,
            title: self.details(*edge, Direction::Sends).join("; "),
        });
        let mut touchpoints: Vec<usize> = self
            .wheel
            .occurrences()
            .map(|(occurrence, _)| occurrence.touchpoint)
            .collect();
        touchpoints.sort_unstable();
        touchpoints.dedup();
        WheelInput {
            title: self.title.clone(),
            description: fill(
                words.wheel_description,
                &[
                    ("puntos", &words.touchpoints.count(touchpoints.len())),
                    ("relaciones", &words.relations.count(edges.len())),
                ],
            ),
            lang: self.view.edition.locale.tag().to_owned(),
            hub: self.hub.clone(),
            relations: relations.collect(),
            sectors,
            channels: Channel::ALL
                .iter()
                .map(|channel| WheelChannel {
                    class: format!("canal-{}", channel.key()),
                    name: words.label(channel.label()),
                })
                .collect(),
            keep_order: self.wheel.has_declared_order(),
            one_way: words.wheel_one_way.to_owned(),
            both_ways: words.wheel_both_ways.to_owned(),
            arrivals: self.events.clone(),
            arrivals_name: words.figures.what_brings.to_owned(),
        }
    }

    /// The stages with their points, and where each occurrence stands.
    fn sectors(&self) -> (Vec<WheelSector>, Vec<WheelPlace>) {
        let mut sectors: Vec<WheelSector> = Stage::ALL
            .iter()
            .map(|stage| WheelSector {
                class: format!("etapa-{}", stage.key()),
                name: self.view.edition.words.stage(*stage).text,
                points: Vec::new(),
            })
            .collect();
        let mut places = Vec::new();
        for (occurrence, touchpoint) in self.wheel.occurrences() {
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
                href: Some(self.view.address.to(Address::Touchpoint(&touchpoint.id))),
            });
        }
        (sectors, places)
    }

    /// The same in words: the stages with their touchpoints and what each passes and receives.
    pub(in crate::handbook::pages) fn stages(&self) -> Vec<WheelStage> {
        let words = self.view.edition.words;
        let occurrences: Vec<_> = self.wheel.occurrences().collect();
        let mut beside: Vec<Vec<WheelRelation>> = occurrences.iter().map(|_| Vec::new()).collect();
        for edge in self.edges() {
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
                    direction: words.direction(direction),
                    touchpoint: self.view.touchpoint(touchpoint),
                    stage: words.stage(other.stage).text,
                    details: self.details(edge, direction),
                });
            }
        }
        let mut groups: Vec<WheelStage> = Vec::new();
        for ((occurrence, touchpoint), relations) in occurrences.into_iter().zip(beside) {
            let stage = words.stage(occurrence.stage);
            if groups.last().is_none_or(|group| group.stage.id != stage.id) {
                groups.push(WheelStage {
                    stage,
                    points: Vec::new(),
                });
            }
            let point = WheelPoint {
                name: self.view.touchpoint(touchpoint),
                kind: kind(touchpoint, self.view.edition),
                relations,
            };
            groups.last_mut().expect("just pushed").points.push(point);
        }
        groups
    }

    /// The nature of a relation, what sets it off and what passes, one line each.
    fn details(&self, edge: WheelEdge<'_>, direction: Direction) -> Vec<String> {
        let words = self.view.edition.words;
        let Some(written) = self.told(edge) else {
            return Vec::new();
        };
        let nature = written
            .nature
            .as_ref()
            .map_or(Nature::Continues, |nature| nature.value);
        let event = written.event.as_ref().map(|event| event.to_string());
        let data: Vec<String> = self
            .view
            .data(&written.information)
            .into_iter()
            .map(|label: Label| label.text)
            .collect();
        let passes = (!data.is_empty()).then(|| data.join(", "));
        std::iter::once(words.nature(nature, direction).to_owned())
            .chain(event)
            .chain(passes)
            .collect()
    }

    /// A relation as the first touchpoint tells it that does not keep its relations to itself.
    fn told(&self, edge: WheelEdge<'_>) -> Option<&'p Relation> {
        let edition = self.view.edition;
        let touchpoints = &edition.project.touchpoints;
        let mut tellers = edge.relation.declared.iter();
        let (teller, entry) =
            tellers.find(|(at, _)| edition.shows(&touchpoints[*at], "relacionados"))?;
        Some(&touchpoints[*teller].written.relations[*entry])
    }
}

/// A wheel as markup.
pub(super) fn draw(input: &WheelInput, prefix: &str) -> Html {
    Html::trusted(diagram::svg(&diagram::wheel(input), Form::Page { prefix }))
}
