//! The guide's figure 1: the cycle of attention, with what this entity does in each of its stages.

use super::picture;
use crate::diagram::{self, CycleStage, Form};
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, facts, list, named, point};
use crate::handbook::view::{
    Block, Content, Entry, Fact, Label, Matrix, MatrixBody, MatrixCell, MatrixRow,
};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::Touchpoint;
use crate::model::written::{Stage, State, Verb};

/// Under this many touchpoints there is no cycle to see.
const WORTH: usize = 2;
/// Up to how many touchpoints are named.
const NAMED: usize = 24;

/// The drawing, each stage in words, and how many ways lead from each stage to another.
pub(super) fn blocks(view: Viewpoint<'_, '_>) -> Vec<Block> {
    let words = &view.edition.words.figures;
    let all: Vec<&Touchpoint> = view
        .edition
        .project
        .touchpoints
        .iter()
        .filter(|it| it.state != State::Withdrawn && view.edition.shows(it, "etapas"))
        .collect();
    let served = Stage::ALL
        .iter()
        .filter(|stage| all.iter().any(|it| it.stages.contains(stage)));
    if all.len() < WORTH || served.count() < WORTH {
        return Vec::new();
    }
    let ways = ways(view);
    let mut content = vec![drawing(view, &all, &ways)];
    for stage in Stage::ALL {
        content.push(Content::Heading {
            text: view.edition.words.stage(*stage).text,
        });
        content.extend(of_stage(view, &all, *stage));
    }
    [
        block("ciclo", words.cycle_stages, content),
        block("pasos-entre-etapas", words.ways, between(view, &ways)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// How many relations lead from a stage (first) to another, by their places in the cycle.
type Ways = [[usize; 3]; 3];

fn ways(view: Viewpoint<'_, '_>) -> Ways {
    let place = |stage: Stage| {
        let mut all = Stage::ALL.iter();
        all.position(|it| *it == stage)
            .expect("ALL has every stage")
    };
    let mut ways = Ways::default();
    let relations = view.edition.project.relations.iter();
    for relation in relations.filter(|it| view.edition.shows_relation(it)) {
        let (from, to) = (place(relation.from_stage), place(relation.to_stage));
        ways[from][to] += 1;
        if relation.is_mutual {
            ways[to][from] += 1;
        }
    }
    ways
}

fn serving<'p>(all: &[&'p Touchpoint], stage: Stage) -> Vec<&'p Touchpoint> {
    let mut found = all.to_vec();
    found.retain(|it| it.stages.contains(&stage));
    found.sort_by_cached_key(|it| it.name().to_lowercase());
    found
}

fn drawing(view: Viewpoint<'_, '_>, all: &[&Touchpoint], ways: &Ways) -> Content {
    let words = view.edition.words;
    let onward = [
        words.figures.way_served,
        words.figures.way_closed,
        words.figures.way_again,
    ];
    let counted = |text: &str, count: usize| match count {
        0 => text.to_owned(),
        // What is counted stays on one line.
        count => format!(
            "{text} ({})",
            words.relations.count(count).replace(' ', "\u{a0}")
        ),
    };
    let stages = Stage::ALL.iter().enumerate().map(|(at, stage)| CycleStage {
        class: format!("etapa-{}", stage.key()),
        name: words.stage(*stage).text,
        note: note(view, all, *stage),
        onward: counted(onward[at], ways[at][(at + 1) % 3]),
        href: None,
    });
    let drawing = diagram::cycle(&diagram::Cycle {
        title: words.figures.cycle.to_owned(),
        description: words.figures.cycle_description.to_owned(),
        lang: view.edition.locale.tag().to_owned(),
        stages: stages.collect(),
        shortcut: Some((2, 1, counted(words.figures.way_new, ways[2][1]))),
    });
    let svg = diagram::svg(&drawing, Form::Page { prefix: "ciclo" });
    picture(svg, words.figures.cycle_label, words.figures.cycle_caption)
}

/// How many touchpoints serve a stage, and what is done there.
fn note(view: Viewpoint<'_, '_>, all: &[&Touchpoint], stage: Stage) -> String {
    let words = view.edition.words;
    let count = words.touchpoints.count(serving(all, stage).len());
    let does: Vec<&str> = Verb::ALL
        .iter()
        .filter(|verb| verb.stage() == stage && !doing(view, all, **verb).is_empty())
        .map(|verb| *verb.label().get(view.edition.locale))
        .collect();
    if does.is_empty() {
        return count;
    }
    format!("{count}: {}", words.list(&does))
}

/// The touchpoints that do a part of some service.
fn doing<'p>(view: Viewpoint<'_, '_>, all: &[&'p Touchpoint], verb: Verb) -> Vec<&'p Touchpoint> {
    let mut found = serving(all, verb.stage());
    found.retain(|touchpoint| {
        let services = touchpoint.written.services.iter();
        let mut named = services.filter_map(|it| it.service.as_ref());
        view.edition.shows(touchpoint, "servicios")
            && named.any(|id| touchpoint.does(&id.value).contains(&verb))
    });
    found
}

/// What is done in a stage and where; where no service says it, the touchpoints alone.
fn of_stage(view: Viewpoint<'_, '_>, all: &[&Touchpoint], stage: Stage) -> Option<Content> {
    let words = view.edition.words;
    let touchpoints = serving(all, stage);
    if touchpoints.is_empty() {
        let nobody = fill(
            words.figures.gap_stage,
            &[("etapa", stage.label().get(view.edition.locale))],
        );
        return list(vec![point(markdown::linked(&words.capital(&nobody), None))]);
    }
    let does: Vec<Entry> = Verb::ALL
        .iter()
        .filter(|verb| verb.stage() == stage)
        .filter_map(|verb| {
            let found = doing(view, all, *verb);
            let links: Vec<_> = labels(view, &found)
                .into_iter()
                .map(|it| markdown::linked(&it.text, it.href))
                .collect();
            let name = Label::plain(words.label(verb.label()));
            (!links.is_empty()).then(|| named(Some(name), markdown::joined(&links, ", ")))
        })
        .collect();
    list(does).or_else(|| {
        facts([Fact::labels(
            words.page.touchpoints,
            labels(view, &touchpoints),
        )])
    })
}

/// Touchpoints by name; where they are too many, how many there are.
fn labels(view: Viewpoint<'_, '_>, found: &[&Touchpoint]) -> Vec<Label> {
    if found.len() > NAMED {
        return vec![Label::plain(
            view.edition.words.touchpoints.count(found.len()),
        )];
    }
    found.iter().map(|it| view.touchpoint(it)).collect()
}

/// The ways from stage to stage as a matrix, and what is missing of them; nothing where there is none.
fn between(view: Viewpoint<'_, '_>, ways: &Ways) -> Vec<Content> {
    let words = view.edition.words;
    if ways.iter().flatten().all(|count| *count == 0) {
        return Vec::new();
    }
    let row = |(stage, counts): (&Stage, &[usize; 3])| MatrixRow {
        head: Label::plain(words.stage(*stage).text),
        notes: Vec::new(),
        parts: Vec::new(),
        cells: counts
            .iter()
            .map(|count| MatrixCell {
                marks: Vec::new(),
                lines: (*count > 0)
                    .then(|| Label::plain(words.relations.count(*count)))
                    .into_iter()
                    .collect(),
            })
            .collect(),
    };
    let to = Stage::ALL.iter().map(|stage| {
        let stage = *stage.label().get(view.edition.locale);
        Label::plain(fill(words.figures.to_stage, &[("etapa", stage)]))
    });
    let mut content = vec![Content::Matrix {
        matrix: Box::new(Matrix {
            label: words.figures.ways.to_owned(),
            caption: Some(words.figures.ways_caption.to_owned()),
            corner: words.figures.from_stage.to_owned(),
            is_turned: false,
            groups: Vec::new(),
            columns: to.collect(),
            width: 4,
            bodies: vec![MatrixBody {
                head: None,
                rows: Stage::ALL.iter().zip(ways).map(row).collect(),
            }],
            key: Vec::new(),
            empty: words.figures.none.to_owned(),
        }),
    }];
    let closing = ways[2][0] + ways[2][1];
    if closing == 0 && !view.edition.is_public {
        content.extend(list(vec![point(markdown::linked(
            words.figures.gap_cycle,
            None,
        ))]));
    }
    content
}
