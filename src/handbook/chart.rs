use super::course::{Course, Onward};
use super::edition::Edition;
use crate::diagram::{Chart, ChartEdge, ChartNode, EdgeKind, NodeKind};
use crate::graph::WayKind;
use crate::locale::fill;
use crate::model::Step;

/// The chart of a course: where it begins, its steps, the exceptions that happen at one of them, where it ends.
///
/// An exception that can happen anywhere has no place to start from: the table has it, and the drawing only where it
/// is the one way to a step.
pub(crate) fn chart(course: &Course<'_>, edition: &Edition<'_>, name: &str) -> Chart {
    let mut chart = Chart {
        title: fill(edition.words.drawing_flowchart, &[("punto", name)]),
        description: description(course, edition),
        lang: edition.locale.tag().to_owned(),
        ..Chart::default()
    };
    let Some(first) = course.steps().first() else {
        return chart;
    };
    chart.nodes.push(node(
        "inicio".to_owned(),
        NodeKind::Start,
        edition.words.chart_start,
    ));
    let mut places = vec![usize::MAX; first.touchpoint.steps().len()];
    for step in course.steps() {
        places[step.index] = chart.nodes.len();
        chart.nodes.push(step_node(course, *step));
    }
    chart
        .edges
        .push(edge(0, places[first.index], EdgeKind::Flow));
    for step in course.steps() {
        let from = places[step.index];
        for way in course.planned(step.index) {
            chart.edges.push(ChartEdge {
                label: label(way, edition),
                ..edge(from, places[way.to], kind(way))
            });
        }
        if course.is_end(step.index) {
            let end = end(edition, &mut chart);
            chart.edges.push(edge(from, end, EdgeKind::Flow));
        }
    }
    exceptions(course, edition, &places, &mut chart);
    chart
}

fn exceptions(course: &Course<'_>, edition: &Edition<'_>, places: &[usize], chart: &mut Chart) {
    let reached = course.reached();
    for (exception, anchor) in course.exceptions() {
        let (from, to) = course.ends_of(exception.entry);
        let is_only_way = to.is_some_and(|to| !reached[to]);
        if from.is_none() && !is_only_way {
            continue;
        }
        let at = chart.nodes.len();
        let kind = exception
            .entry
            .kind
            .as_ref()
            .map_or("", |kind| *kind.label().get(edition.locale));
        let mut node = node(
            anchor.to_owned(),
            NodeKind::Exception,
            &edition.words.capital(kind),
        );
        node.href = Some(format!("#{anchor}"));
        chart.nodes.push(node);
        if let Some(from) = from {
            chart
                .edges
                .push(edge(places[from], at, EdgeKind::Exception));
        }
        let to = to.map_or_else(|| end(edition, chart), |to| places[to]);
        chart.edges.push(edge(at, to, EdgeKind::Exception));
    }
}

/// A new end: each way that ends has its own, so that no line crosses the drawing to reach the only one.
fn end(edition: &Edition<'_>, chart: &mut Chart) -> usize {
    let at = chart.nodes.len();
    chart.nodes.push(node(
        format!("fin-{at}"),
        NodeKind::End,
        edition.words.chart_end,
    ));
    at
}

fn step_node(course: &Course<'_>, step: Step<'_>) -> ChartNode {
    let (name, anchor) = course.name(step.index);
    let is_decision = !step.written.decision.is_empty();
    let question = step.written.question.as_ref().filter(|_| is_decision);
    let label = match (question, course.number(step.index)) {
        (Some(question), Some(number)) => format!("{number}. {}", &***question),
        _ => name,
    };
    let kind = if is_decision {
        NodeKind::Decision
    } else {
        NodeKind::Step
    };
    ChartNode {
        href: Some(format!("#{anchor}")),
        ..node(anchor, kind, &label)
    }
}

fn node(id: String, kind: NodeKind, label: &str) -> ChartNode {
    ChartNode {
        id,
        kind,
        label: label.to_owned(),
        ..ChartNode::default()
    }
}

fn edge(from: usize, to: usize, kind: EdgeKind) -> ChartEdge {
    ChartEdge {
        from,
        to,
        label: String::new(),
        kind,
    }
}

fn kind(way: Onward<'_>) -> EdgeKind {
    match way.kind {
        _ if way.is_return => EdgeKind::Return,
        WayKind::Answer(_) => EdgeKind::Branch,
        _ => EdgeKind::Flow,
    }
}

fn label(way: Onward<'_>, edition: &Edition<'_>) -> String {
    match way.kind {
        WayKind::Answer(Some(answer)) => answer.to_owned(),
        WayKind::Answer(None) => edition.words.page.otherwise.to_owned(),
        _ => String::new(),
    }
}

/// What the picture shows, for those who do not see it; the twin has the rest.
fn description(course: &Course<'_>, edition: &Edition<'_>) -> String {
    let steps = course.steps().len();
    let decisions = course
        .steps()
        .iter()
        .filter(|step| !step.written.decision.is_empty())
        .count();
    let words = edition.words;
    let steps = words.steps.count(steps);
    let decisions = words.decisions.count(decisions);
    fill(
        words.drawing_flowchart_description,
        &[("pasos", &steps), ("decisiones", &decisions)],
    )
}
