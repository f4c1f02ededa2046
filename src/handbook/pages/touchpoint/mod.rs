//! A touchpoint's sheet: the guide's figure 4. One file for each of its parts.

mod blocks;
mod control;
mod exceptions;
mod facts;
mod flowchart;
mod history;
pub(super) mod metrics;
mod notices;
mod parts;
mod phrases;
mod relations;
mod sheet;
mod steps;

use self::sheet::Sheet;
use super::frame::{Frame, Subject};
use super::home::{kind, stages};
use crate::handbook::edition::Edition;
use crate::handbook::links::Address;
use crate::handbook::markdown;
use crate::handbook::view::{Stage, Term, TouchpointPage};
use crate::model::written::Channel;

/// The page of the touchpoint at a place of the project.
pub(in crate::handbook) fn touchpoint<'p>(
    edition: &Edition<'p>,
    frame: &Frame<'p>,
    at: usize,
) -> TouchpointPage {
    let sheet = Sheet::new(edition, at);
    let touchpoint = sheet.touchpoint;
    let words = edition.words;
    let description = touchpoint
        .written
        .description
        .as_ref()
        .filter(|_| sheet.shows("descripcion"));
    let shell = frame.shell(
        edition,
        Subject {
            address: Address::Touchpoint(&touchpoint.id),
            title: touchpoint.name().to_owned(),
            description: description.map(|text| markdown::plain(text)),
            marks: control::marks(&sheet),
            channel: touchpoint.channel,
        },
    );
    let relations = relations::relations(&sheet);
    let flowchart = flowchart::flowchart(&sheet);
    let steps = steps::steps(&sheet);
    let exceptions = exceptions::exceptions(&sheet);
    let metrics = metrics::metrics(&sheet);
    let history = history::history(&sheet);
    let mut page = TouchpointPage {
        shell,
        name: touchpoint.name().to_owned(),
        channel: Term::new(
            touchpoint.channel.map_or("otro", Channel::key),
            words.family(touchpoint.channel).one,
        ),
        kind: kind(touchpoint, edition),
        state: words.state(touchpoint.state),
        description: description.map(|text| markdown::inline(text)),
        notices: notices::notices(&sheet),
        key_facts: facts::key_facts(&sheet),
        facts: facts::facts(&sheet),
        stages: activities(&sheet),
        parts: Vec::new(),
        relations,
        flowchart,
        steps,
        exceptions,
        metrics,
        history,
    };
    page.parts = parts::parts(&sheet, &page);
    page
}

/// What the person does in each stage.
fn activities(sheet: &Sheet<'_, '_>) -> Vec<Stage> {
    if !sheet.shows("etapas") {
        return Vec::new();
    }
    let touchpoint = sheet.touchpoint;
    let stages = stages(touchpoint, sheet.view.edition);
    touchpoint
        .stages
        .iter()
        .zip(stages)
        .map(|(stage, term)| Stage {
            stage: term,
            does: markdown::paragraphs(touchpoint.activity(*stage).unwrap_or_default()),
        })
        .collect()
}
