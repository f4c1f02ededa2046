//! Where each service is prepared, given and closed, and what is missing.

use crate::handbook::given::Given;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, list, point};
use crate::handbook::view::{Block, Content, Label, Matrix, MatrixBody, MatrixCell, MatrixRow};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::Touchpoint;
use crate::model::written::{Channel, Stage};

/// Up to how many touchpoints a cell names; above, it says how many more there are.
const NAMED: usize = 6;
/// Above this many services a cell says how many touchpoints there are, and the service's page which.
const NAMING: usize = 60;

/// All the services; nothing where there is none, or none is given anywhere.
pub(super) fn blocks(view: Viewpoint<'_, '_>) -> Vec<Block> {
    let words = &view.edition.words.figures;
    let mut services: Vec<&Given<'_>> = view.edition.services().iter().collect();
    services.sort_by_cached_key(|given| given.service.name().to_lowercase());
    if services.iter().all(|given| given.touchpoints.is_empty()) {
        return Vec::new();
    }
    let named = if services.len() > NAMING { 0 } else { NAMED };
    let table = matrix(view, &services, named);
    let missing: Vec<String> = services
        .iter()
        .flat_map(|given| {
            let lines = gaps(view, given);
            lines
                .into_iter()
                .map(|line| format!("{}: {line}", given.service.name()))
        })
        .collect();
    [
        block("tabla", words.coverage_table, vec![table]),
        missing_block(view, missing),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// One service: all its touchpoints, and what is missing.
pub(in crate::handbook::pages) fn of_service(
    view: Viewpoint<'_, '_>,
    given: &Given<'_>,
) -> Vec<Content> {
    if given.touchpoints.is_empty() {
        return Vec::new();
    }
    let words = &view.edition.words.figures;
    let mut content = vec![matrix(view, &[given], usize::MAX)];
    if let Some(missing) = sentences(view, gaps(view, given)) {
        content.push(Content::Heading {
            text: words.missing.to_owned(),
        });
        content.push(missing);
    }
    content
}

fn missing_block(view: Viewpoint<'_, '_>, lines: Vec<String>) -> Option<Block> {
    let words = &view.edition.words.figures;
    if view.edition.is_public {
        return None;
    }
    let lines = if lines.is_empty() {
        vec![words.nothing_missing.to_owned()]
    } else {
        lines
    };
    let content = sentences(view, lines).into_iter().collect();
    block("falta", words.missing, content)
}

fn sentences(view: Viewpoint<'_, '_>, lines: Vec<String>) -> Option<Content> {
    let lines = lines.into_iter().filter(|_| !view.edition.is_public);
    list(
        lines
            .map(|line| point(markdown::linked(&line, None)))
            .collect(),
    )
}

/// What is missing of a service, in words: stages that nobody serves, and stages that have one channel only.
fn gaps(view: Viewpoint<'_, '_>, given: &Given<'_>) -> Vec<String> {
    let words = &view.edition.words.figures;
    let reason = given.service.written.single_channel.as_ref();
    let mut lines = Vec::new();
    for stage in Stage::ALL {
        let name = *stage.label().get(view.edition.locale);
        let touchpoints = given.at(*stage);
        match Given::channels(&touchpoints).as_slice() {
            [] => lines.push(fill(words.gap_stage, &[("etapa", name)])),
            [Some(only)] => {
                let channel = *only.label().get(view.edition.locale);
                let line = fill(words.gap_channel, &[("etapa", name), ("canal", channel)]);
                lines.push(match reason {
                    Some(reason) => {
                        let why = markdown::plain(reason);
                        fill(words.gap_reason, &[("que", &line), ("motivo", &why)])
                    }
                    None => line,
                });
            }
            _ => {}
        }
    }
    lines
}

fn matrix(view: Viewpoint<'_, '_>, services: &[&Given<'_>], named: usize) -> Content {
    let words = &view.edition.words.figures;
    let all: Vec<&Touchpoint> = services
        .iter()
        .flat_map(|given| given.touchpoints.iter().copied())
        .collect();
    let channels = Given::channels(&all);
    let is_single = services.len() == 1 && named == usize::MAX;
    let bodies = services.iter().map(|given| MatrixBody {
        head: (!is_single).then(|| view.service(&given.service.id)),
        rows: Stage::ALL
            .iter()
            .map(|stage| row(view, given, *stage, &channels, named))
            .collect(),
    });
    Content::Matrix {
        matrix: Box::new(Matrix {
            label: words.coverage_label.to_owned(),
            caption: Some(words.coverage_caption.to_owned()),
            corner: words.stage.to_owned(),
            is_turned: false,
            groups: Vec::new(),
            columns: channels
                .iter()
                .map(|channel| Label::plain(view.edition.words.family(*channel).other))
                .collect(),
            width: channels.len() + 1,
            bodies: bodies.collect(),
            key: Vec::new(),
            empty: words.none.to_owned(),
        }),
    }
}

fn row(
    view: Viewpoint<'_, '_>,
    given: &Given<'_>,
    stage: Stage,
    channels: &[Option<Channel>],
    named: usize,
) -> MatrixRow {
    let words = view.edition.words;
    let touchpoints = given.at(stage);
    let cells = channels.iter().map(|channel| {
        let here: Vec<&&Touchpoint> = touchpoints
            .iter()
            .filter(|it| it.channel == *channel)
            .collect();
        let mut lines: Vec<Label> = here
            .iter()
            .take(named)
            .map(|it| view.touchpoint(it))
            .collect();
        if here.len() > named {
            let more = (here.len() - named).to_string();
            lines.push(Label::plain(if named == 0 {
                words.touchpoints.count(here.len())
            } else {
                fill(words.figures.and_more, &[("n", &more)])
            }));
        }
        MatrixCell {
            marks: Vec::new(),
            lines,
        }
    });
    let is_empty = touchpoints.is_empty() && !view.edition.is_public;
    MatrixRow {
        head: Label::plain(words.stage(stage).text),
        notes: is_empty
            .then(|| words.figures.nobody.to_owned())
            .into_iter()
            .collect(),
        parts: Vec::new(),
        cells: cells.collect(),
    }
}
