use super::sheet::Sheet;
use crate::diagram::{self, Chart, Form, NodeKind};
use crate::handbook::links::Address;
use crate::handbook::twin::twin;
use crate::handbook::view::{Drawing, Flowchart, Html, Picture};
use crate::locale::fill;
use crate::plan::{self, Plan, What};

/// Above this many steps there is no drawing: it could not be read, and the words have to do.
const DRAWN: usize = 400;
/// What a printed sheet has room for, 18 by 24 cm, and the scale at which letters of 14 units come out as 9.
const PAPER: diagram::Sheet = diagram::Sheet {
    width: 680.0,
    height: 907.0,
    scale: 0.65,
};
/// The widest drawing that is shrunk to the width of the text on a wide screen: letters of 14 units come out as 7, enough
/// to follow the way, with every step in full below. A wider one scrolls, and is a file of its own besides.
const FITS: f64 = 1650.0;
/// The least scale at which a drawing is still read on paper: letters of 14 units come out as 7.
const READABLE: f64 = 0.5;

/// The flowchart of the protocol and its text twin; none where there are no steps.
pub(super) fn flowchart(sheet: &Sheet<'_, '_>) -> Option<Flowchart> {
    let steps = sheet.course.steps().len();
    if steps == 0 {
        return None;
    }
    let mut flowchart = Flowchart {
        plain: None,
        parts: Vec::new(),
        lanes: None,
        twin: twin(&sheet.course, sheet.view.edition),
        file: None,
    };
    if steps <= DRAWN {
        draw(sheet, &mut flowchart);
    }
    Some(flowchart)
}

fn draw(sheet: &Sheet<'_, '_>, flowchart: &mut Flowchart) {
    let plan = Plan::new(&sheet.course);
    let chart = chart(sheet, &plan, false);
    let whole = diagram::flowchart(&chart);
    let parts = diagram::parts(&chart, &whole, PAPER);
    let total = parts.len().to_string();
    for (drawn, at) in parts.into_iter().zip(1..) {
        flowchart.parts.push(part(sheet, drawn, at, &total));
    }
    let mut plain = picture(&whole, "flujo");
    plain.drawing.caption = caption(sheet, &chart);
    // Printed in parts, this one is not.
    plain.drawing.is_tall &= flowchart.parts.is_empty();
    if !plain.drawing.fits {
        let id = &sheet.touchpoint.id;
        plain.large = Some(sheet.view.address.to_file(&Address::picture(id)));
        flowchart.file = Some(file(whole, sheet));
    }
    flowchart.plain = Some(plain);
    if plan::actors(&plan).len() > 1 {
        flowchart.lanes = Some(lanes(sheet, &plan));
    }
}

/// The chart of what this page shows, every box with a link to its text.
fn chart(sheet: &Sheet<'_, '_>, plan: &Plan<'_>, has_lanes: bool) -> Chart {
    let words = sheet.words();
    let mut chart = plan.chart(sheet.view.edition.project, has_lanes);
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

fn lanes(sheet: &Sheet<'_, '_>, plan: &Plan<'_>) -> Picture {
    let words = sheet.words();
    let mut chart = chart(sheet, plan, true);
    chart.title = fill(words.drawing_lanes, &[("punto", sheet.touchpoint.name())]);
    let drawn = diagram::flowchart(&chart);
    let mut picture = picture(&drawn, "carriles");
    // It is not printed: the plain one is.
    picture.drawing.is_tall = false;
    picture.drawing.caption = Some(words.caption_lanes.to_owned());
    let heads = diagram::heads(&drawn);
    picture.heads = heads.map(|heads| html(&heads, "cabezas"));
    picture
}

/// A part of a flowchart that is too tall for a sheet.
fn part(sheet: &Sheet<'_, '_>, mut drawn: diagram::Drawing, at: usize, total: &str) -> Drawing {
    let words = sheet.words();
    let place = [("n", &*at.to_string()), ("total", total)];
    let caption = fill(words.caption_part, &place);
    drawn.description.clone_from(&caption);
    let mut part = drawing(&drawn, &format!("flujo-{at}"));
    part.caption = Some(caption);
    part
}

fn picture(drawn: &diagram::Drawing, prefix: &str) -> Picture {
    let begins = |node: &&diagram::Node| node.classes.iter().any(|class| class == "start");
    let start = drawn.nodes.iter().find(begins);
    let start = start.and_then(|node| Some(node.texts.first()?.at.x - drawn.frame.x));
    Picture {
        drawing: drawing(drawn, prefix),
        heads: None,
        // A drawing is a few thousand pixels wide.
        start: start.map(|x| x.round() as i32),
        large: None,
    }
}

fn drawing(drawn: &diagram::Drawing, prefix: &str) -> Drawing {
    Drawing {
        svg: html(drawn, prefix),
        label: drawn.title.clone(),
        caption: None,
        fits: drawn.frame.width <= FITS,
        is_tall: PAPER.scale_of(drawn.frame) < READABLE,
    }
}

fn html(drawn: &diagram::Drawing, prefix: &str) -> Html {
    Html::trusted(diagram::svg(drawn, Form::Page { prefix }))
}

/// The picture as a file beside the page, its links leading to the page.
fn file(mut drawn: diagram::Drawing, sheet: &Sheet<'_, '_>) -> String {
    let page = format!("{}.html", sheet.touchpoint.id);
    for href in drawn.nodes.iter_mut().filter_map(|node| node.href.as_mut()) {
        href.insert_str(0, &page);
    }
    diagram::svg(&drawn, Form::Standalone)
}

/// How to read what this very drawing has.
fn caption(sheet: &Sheet<'_, '_>, chart: &Chart) -> Option<String> {
    let words = sheet.words();
    let has_kind = |kind| chart.edges.iter().any(|edge| edge.kind == kind);
    let decisions = chart
        .nodes
        .iter()
        .any(|node| node.kind == NodeKind::Decision);
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
