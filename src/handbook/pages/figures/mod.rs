//! The figures of the guide that show the whole, each made from the repository: a page for each that has something to show.

mod channels;
mod coverage;
mod cycle;
mod data;
mod integration;
mod path;
mod record;
#[cfg(test)]
mod tests;

pub(super) use self::coverage::of_service as coverage_of;
pub(super) use self::path::path;
use super::frame::{Frame, Subject};
use crate::handbook::edition::Edition;
use crate::handbook::links::Address;
use crate::handbook::markdown;
use crate::handbook::uses::Uses;
use crate::handbook::view::{Block, Content, Drawing, FigureCard, Html, Label, SectionsPage};
use crate::handbook::viewpoint::Viewpoint;

/// A figure that has a page of its own.
pub(in crate::handbook) struct Figure<'p> {
    /// Where it stands.
    pub(in crate::handbook) address: Address<'p>,
    /// Its name.
    pub(in crate::handbook) name: &'static str,
    /// What one learns there.
    answers: String,
    /// The sections of its page.
    blocks: Vec<Block>,
}

/// The figures that this repository has something to show in.
pub(in crate::handbook) fn figures<'p>(edition: &Edition<'p>) -> Vec<Figure<'p>> {
    let words = &edition.words.figures;
    let at = |address| Viewpoint { edition, address };
    let figure = |address, name, answers: &str, blocks: Vec<Block>| Figure {
        address,
        name,
        answers: edition.say(answers),
        blocks,
    };
    let uses = Uses::new(edition);
    let mut all = vec![
        figure(
            Address::Cycle,
            words.cycle,
            words.cycle_answers,
            cycle::blocks(at(Address::Cycle)),
        ),
        figure(
            Address::Channels,
            words.channels,
            words.channels_answers,
            channels::blocks(at(Address::Channels)),
        ),
        figure(
            Address::Coverage,
            words.coverage,
            words.coverage_answers,
            coverage::blocks(at(Address::Coverage)),
        ),
        figure(
            Address::Data,
            words.data,
            words.data_answers,
            data::blocks(at(Address::Data), &uses),
        ),
        figure(
            Address::Integration,
            words.integration,
            words.integration_answers,
            integration::blocks(at(Address::Integration), &uses),
        ),
    ];
    all.retain(|figure| !figure.blocks.is_empty());
    all
}

/// The page of a figure.
pub(in crate::handbook) fn figure<'p>(
    edition: &Edition<'p>,
    frame: &Frame<'p>,
    figure: &Figure<'p>,
) -> SectionsPage {
    SectionsPage {
        shell: frame.shell(
            edition,
            Subject {
                address: figure.address,
                title: figure.name.to_owned(),
                description: Some(figure.answers.clone()),
                marks: Vec::new(),
                channel: None,
            },
        ),
        kicker: None,
        title: figure.name.to_owned(),
        intro: Some(markdown::inline(&figure.answers)),
        key_facts: Vec::new(),
        blocks: figure.blocks.clone(),
    }
}

/// The figures as the first page offers them.
pub(super) fn cards(figures: &[Figure<'_>]) -> Vec<FigureCard> {
    figures
        .iter()
        .map(|figure| FigureCard {
            name: Label::link(figure.name, Address::Home.to(figure.address)),
            answers: figure.answers.clone(),
        })
        .collect()
}

/// A picture of the page, with what it shows under it.
fn picture(svg: String, label: &str, caption: &str) -> Content {
    Content::Drawing {
        drawing: Drawing {
            svg: Html::trusted(svg),
            label: label.to_owned(),
            caption: Some(caption.to_owned()),
            fits: true,
            is_tall: false,
        },
    }
}
