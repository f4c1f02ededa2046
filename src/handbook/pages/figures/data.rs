//! What each touchpoint does with each datum: asks, reads, writes, passes.

use std::collections::BTreeMap;

use crate::handbook::given::Given;
use crate::handbook::markdown;
use crate::handbook::pages::block::{block, list, point};
use crate::handbook::pages::home::kind;
use crate::handbook::uses::{Use, Uses};
use crate::handbook::view::{
    Block, ColumnGroup, Content, Label, Mark, Matrix, MatrixBody, MatrixCell, MatrixRow,
};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::Touchpoint;
use crate::model::value::YesNo;
use crate::model::written::{Channel, Datum};
use crate::source::Spanned;

/// Up to how many touchpoints have a column each; above, those of one sort share one.
const APART: usize = 40;
/// Most columns of one table: as many as a sheet of paper holds.
const COLUMNS: usize = 18;

/// A column: a touchpoint, or all of one sort.
struct Column {
    name: Label,
    channel: Option<Channel>,
    /// The places in the project of its touchpoints.
    touchpoints: Vec<usize>,
}

/// The matrix, in as many tables as it takes, and the data that nobody uses.
pub(super) fn blocks(view: Viewpoint<'_, '_>, uses: &Uses<'_>) -> Vec<Block> {
    let words = &view.edition.words.figures;
    let (used, unused): (Vec<_>, Vec<_>) = uses.data.iter().partition(|(_, at)| !at.is_empty());
    if used.is_empty() {
        return Vec::new();
    }
    let columns = columns(view, &used);
    let mut tables: Vec<Content> = columns
        .chunks(COLUMNS)
        .enumerate()
        .map(|(part, columns)| Content::Matrix {
            matrix: Box::new(matrix(view, columns, &used, part)),
        })
        .collect();
    if !unused.is_empty() && !view.edition.is_public {
        let names: Vec<&str> = unused.iter().map(|(datum, _)| datum.title()).collect();
        let line = fill(
            words.data_unused,
            &[("datos", &view.edition.words.list(&names))],
        );
        tables.extend(list(vec![point(markdown::linked(&line, None))]));
    }
    block("tabla", words.data_table, tables)
        .into_iter()
        .collect()
}

/// The touchpoints that do something with some datum, by family and name.
fn columns(view: Viewpoint<'_, '_>, used: &[&(&Datum, BTreeMap<usize, Use>)]) -> Vec<Column> {
    let touchpoints = &view.edition.project.touchpoints;
    let mut places: Vec<usize> = used.iter().flat_map(|(_, at)| at.keys().copied()).collect();
    places.sort_unstable();
    places.dedup();
    let all: Vec<&Touchpoint> = places.iter().map(|at| &touchpoints[*at]).collect();
    let is_apart = places.len() <= APART;
    let mut columns: Vec<Column> = Vec::new();
    for channel in Given::channels(&all) {
        let mut own: Vec<usize> = places.clone();
        own.retain(|at| touchpoints[*at].channel == channel);
        own.sort_by_cached_key(|at| touchpoints[*at].name().to_lowercase());
        let mut sorts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for at in own {
            if is_apart {
                columns.push(Column {
                    name: view.touchpoint(&touchpoints[at]),
                    channel,
                    touchpoints: vec![at],
                });
            } else {
                let sort = kind(&touchpoints[at], view.edition);
                sorts.entry(sort).or_default().push(at);
            }
        }
        columns.extend(sorts.into_iter().map(|(sort, touchpoints)| Column {
            name: Label::plain(format!("{sort} ({})", touchpoints.len())),
            channel,
            touchpoints,
        }));
    }
    columns
}

fn matrix(
    view: Viewpoint<'_, '_>,
    columns: &[Column],
    used: &[&(&Datum, BTreeMap<usize, Use>)],
    part: usize,
) -> Matrix {
    let words = &view.edition.words.figures;
    let mut groups: Vec<(Option<Channel>, usize)> = Vec::new();
    for column in columns {
        match groups.last_mut() {
            Some((channel, span)) if *channel == column.channel => *span += 1,
            _ => groups.push((column.channel, 1)),
        }
    }
    let row = |(datum, at): &&(&Datum, BTreeMap<usize, Use>)| MatrixRow {
        head: Label::plain(datum.title()),
        notes: notes(view, datum),
        parts: Vec::new(),
        cells: columns
            .iter()
            .map(|column| MatrixCell {
                marks: marks(view, together(column, at)),
                lines: Vec::new(),
            })
            .collect(),
    };
    let all = Use {
        asks: true,
        reads: true,
        writes: true,
        passes: true,
    };
    Matrix {
        label: words.data_label.to_owned(),
        caption: (part == 0).then(|| words.data_caption.to_owned()),
        corner: words.datum.to_owned(),
        is_turned: true,
        groups: groups
            .into_iter()
            .map(|(channel, span)| ColumnGroup {
                name: channel.map_or_else(
                    || view.edition.words.family(None).one.to_owned(),
                    |channel| view.edition.words.label(channel.label()),
                ),
                span,
            })
            .collect(),
        columns: columns.iter().map(|column| column.name.clone()).collect(),
        width: columns.len() + 1,
        bodies: vec![MatrixBody {
            head: None,
            rows: used.iter().map(row).collect(),
        }],
        key: if part == 0 {
            key(view, all)
        } else {
            Vec::new()
        },
        empty: String::new(),
    }
}

/// What the touchpoints of a column do with a datum, some of them this and others that.
fn together(column: &Column, at: &BTreeMap<usize, Use>) -> Use {
    let each = column.touchpoints.iter().filter_map(|place| at.get(place));
    each.fold(Use::default(), |all, it| Use {
        asks: all.asks || it.asks,
        reads: all.reads || it.reads,
        writes: all.writes || it.writes,
        passes: all.passes || it.passes,
    })
}

/// The signs of a cell, each with its word.
fn marks(view: Viewpoint<'_, '_>, it: Use) -> Vec<Mark> {
    let words = &view.edition.words.figures;
    let said = [words.asks, words.reads, words.writes, words.passes];
    signs(view, it, said)
}

/// The same signs, each with what it means in full.
fn key(view: Viewpoint<'_, '_>, it: Use) -> Vec<Mark> {
    let words = &view.edition.words.figures;
    let said = [
        words.asks_key,
        words.reads_key,
        words.writes_key,
        words.passes_key,
    ];
    signs(view, it, said)
}

fn signs(view: Viewpoint<'_, '_>, it: Use, said: [&str; 4]) -> Vec<Mark> {
    let all = [
        (it.asks, "pide", "P"),
        (it.reads, "lee", "L"),
        (it.writes, "escribe", "E"),
        (it.passes, "pasa", "→"),
    ];
    all.into_iter()
        .zip(said)
        .filter(|((is_so, ..), _)| *is_so)
        .map(|((_, id, sign), text)| Mark {
            id,
            sign,
            text: view.edition.say(text),
        })
        .collect()
}

/// Whether it is sensitive, or another kind of datum that is handled with care.
fn notes(view: Viewpoint<'_, '_>, datum: &Datum) -> Vec<String> {
    let is_so = |it: &Option<Spanned<YesNo>>| it.as_ref().is_some_and(|it| it.0);
    let words = view.edition.words;
    [
        (is_so(&datum.sensitive), words.note_sensitive),
        (
            is_so(&datum.personal) && !is_so(&datum.sensitive),
            words.figures.personal,
        ),
        (is_so(&datum.optional), words.note_optional),
    ]
    .into_iter()
    .filter(|(is_so, _)| *is_so)
    .map(|(_, text)| text.to_owned())
    .collect()
}
