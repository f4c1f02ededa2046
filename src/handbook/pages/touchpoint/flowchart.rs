use super::sheet::Sheet;
use crate::diagram::{self, Form};
use crate::handbook::twin::twin;
use crate::handbook::view::{Drawing, Flowchart, Html};
use crate::locale::fill;
use crate::plan::{Plan, What};

/// Above this many steps there is no drawing: it could not be read, and the words have to do.
const DRAWN: usize = 400;
/// What a printed sheet has room for, in units of the drawing: 18 by 24 cm.
const SHEET: (f64, f64) = (680.0, 907.0);
/// The widest drawing that is shrunk to the width of the text on a wide screen: letters of 14 units come out as 7, enough
/// to follow the way, with every step in full below. A wider one scrolls.
const FITS: f64 = 1650.0;
/// The least scale at which a drawing is still read on paper: letters of 14 units come out as 7.
const READABLE: f64 = 0.5;

/// The flowchart of the protocol and its text twin; none where there are no steps.
pub(super) fn flowchart(sheet: &Sheet<'_, '_>) -> Option<Flowchart> {
    let steps = sheet.course.steps().len();
    if steps == 0 {
        return None;
    }
    let edition = sheet.view.edition;
    let drawings = if steps > DRAWN {
        Vec::new()
    } else {
        vec![drawing(sheet)]
    };
    Some(Flowchart {
        drawings,
        twin: twin(&sheet.course, edition),
    })
}

fn drawing(sheet: &Sheet<'_, '_>) -> Drawing {
    let words = sheet.words();
    let name = sheet.touchpoint.name();
    let chart = chart(sheet);
    let picture = diagram::flowchart(&chart);
    let scale =
        (SHEET.0 / picture.frame.width.max(1.0)).min(SHEET.1 / picture.frame.height.max(1.0));
    Drawing {
        svg: Html::trusted(diagram::svg(&picture, Form::Page { prefix: "flujo" })),
        label: fill(words.drawing_flowchart, &[("punto", name)]),
        caption: caption(sheet, &chart),
        fits: picture.frame.width <= FITS,
        is_tall: scale < READABLE,
    }
}

/// The chart of what this page shows, every box with a link to its text.
fn chart(sheet: &Sheet<'_, '_>) -> diagram::Chart {
    let words = sheet.words();
    let plan = Plan::new(&sheet.course);
    let mut chart = plan.chart(sheet.view.edition.project, false);
    let [steps, decisions] = plan.counts(&words);
    chart.description = fill(
        words.drawing_flowchart_description,
        &[("pasos", &steps), ("decisiones", &decisions)],
    );
    for (node, spot) in chart.nodes.iter_mut().zip(&plan.spots) {
        if let What::Step(..) | What::Exception(_) = spot.what {
            node.href = Some(format!("#{}", spot.id));
        }
    }
    chart
}

/// How to read what this very drawing has.
fn caption(sheet: &Sheet<'_, '_>, chart: &diagram::Chart) -> Option<String> {
    let words = sheet.words();
    let has_kind = |kind| chart.edges.iter().any(|edge| edge.kind == kind);
    let decisions = chart
        .nodes
        .iter()
        .any(|node| node.kind == diagram::NodeKind::Decision);
    let anywhere = sheet
        .course
        .exceptions()
        .any(|(it, _)| sheet.course.ends_of(it.entry).0.is_none());
    let parts: Vec<&str> = [
        (decisions, words.caption_decisions),
        (has_kind(diagram::EdgeKind::Return), words.caption_returns),
        (
            has_kind(diagram::EdgeKind::Exception),
            words.caption_exceptions,
        ),
        (anywhere, words.caption_anywhere),
    ]
    .into_iter()
    .filter_map(|(is_there, text)| is_there.then_some(text))
    .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}
