//! What holds for any protocol: sound drawings, exceptions on one side and returns on the other, no jogs, and that a small
//! change moves little.

use std::ops::AddAssign;

use rayon::prelude::*;

use super::judge::{corners, faults, points};
use super::protocols::protocol;
use crate::diagram::chart::{Chart, ChartEdge, ChartNode, EdgeKind, NodeKind};
use crate::diagram::drawing::{Drawing, Node};
use crate::diagram::flow::scene::Scene;
use crate::diagram::flow::{cycles, flowchart, layers, ranks};
use crate::diagram::svg::{Form, svg};

/// How many random protocols are drawn, of 3 to 80 steps.
const PROTOCOLS: u64 = 520;
/// Pieces shorter than this are seen as flaws.
const JOG: f64 = 5.0;

fn steps(number: u64) -> usize {
    3 + usize::try_from(number * 7 % 78).expect("below 78")
}

/// How many things were looked at, and how many of them stand on the wrong side.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    exceptions: usize,
    exceptions_left: usize,
    returns: usize,
    returns_right: usize,
    lines: usize,
    jogs: usize,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.exceptions += other.exceptions;
        self.exceptions_left += other.exceptions_left;
        self.returns += other.returns;
        self.returns_right += other.returns_right;
        self.lines += other.lines;
        self.jogs += other.jogs;
    }
}

/// Exceptions leave the main line to the right and its returns come back on the left, but where that would cost more than
/// six crossings; and here and there a bend has no room to stand straight above another.
#[test]
fn any_protocol_is_sound_and_has_its_sides() {
    let tallies: Vec<Tally> = (0..PROTOCOLS).into_par_iter().map(look_at).collect();
    let mut all = Tally::default();
    for tally in tallies {
        all += tally;
    }
    assert!(all.exceptions > 500 && all.returns > 500, "{all:?}");
    assert!(all.exceptions_left * 200 <= all.exceptions, "{all:?}");
    assert!(all.returns_right * 50 <= all.returns, "{all:?}");
    assert!(all.jogs * 1000 <= all.lines, "{all:?}");
}

/// Checks one protocol, and counts what it has where.
fn look_at(number: u64) -> Tally {
    let chart = protocol(number, steps(number));
    let drawing = flowchart(&chart);
    assert_eq!(faults(&drawing), Vec::<String>::new(), "protocol {number}");
    assert_eq!(drawing.nodes.len(), chart.nodes.len(), "protocol {number}");
    assert_eq!(drawing.edges.len(), chart.edges.len(), "protocol {number}");
    if number.is_multiple_of(5) {
        let again = svg(&flowchart(&chart), Form::Standalone);
        assert_eq!(svg(&drawing, Form::Standalone), again, "protocol {number}");
    }
    let mut tally = Tally::default();
    for edge in &drawing.edges {
        tally.lines += 1;
        let length =
            |p: &[crate::diagram::Point]| (p[0].x - p[1].x).abs() + (p[0].y - p[1].y).abs();
        tally.jogs += usize::from(points(edge).windows(2).any(|pair| length(pair) < JOG));
    }
    if chart.lanes.is_empty() {
        sides(&chart, &drawing, &mut tally);
    }
    tally
}

fn sides(chart: &Chart, drawing: &Drawing, tally: &mut Tally) {
    let is_main = main_line(chart);
    for (edge, given) in drawing.edges.iter().zip(&chart.edges) {
        let [from, to] = [given.from, given.to].map(|at| x(&drawing.nodes[at]));
        if is_main[given.from] && chart.nodes[given.to].kind == NodeKind::Exception {
            tally.exceptions += 1;
            tally.exceptions_left += usize::from(to < from);
        }
        let is_return = given.kind == EdgeKind::Return && given.from != given.to;
        if is_return && is_main[given.from] && is_main[given.to] {
            let left = points(edge).iter().map(|p| p.x).fold(f64::MAX, f64::min);
            tally.returns += 1;
            tally.returns_right += usize::from(left > to);
        }
    }
}

fn main_line(chart: &Chart) -> Vec<bool> {
    let scene = Scene::of(chart);
    let acyclic = cycles::turn(&scene);
    let ranks = ranks::assign(&scene, &acyclic);
    let main = layers::main_links(&scene, &acyclic);
    let layered = layers::build(&scene, &acyclic, &ranks, &main);
    layered.expect("a protocol is no thicket").is_main
}

fn x(node: &Node) -> f64 {
    corners(&node.outline).iter().map(|p| p.x).sum::<f64>() / 4.0
}

fn y(node: &Node) -> f64 {
    corners(&node.outline).iter().map(|p| p.y).sum::<f64>() / 4.0
}

/// Over a hundred small changes: how many boxes change from one side of the beginning to the other, and how many pairs
/// that stand side by side before and after change their order.
#[test]
fn a_small_change_keeps_order_and_side() {
    let found: Vec<[usize; 4]> = (0..36_u64).into_par_iter().map(changed).collect();
    let sum = |at: usize| found.iter().map(|it| it[at]).sum::<usize>();
    let (boxes, moved, pairs, turned) = (sum(0), sum(1), sum(2), sum(3));
    assert!(boxes > 2000 && pairs > 200, "{boxes} boxes, {pairs} pairs");
    assert!(moved * 50 <= boxes, "{moved} of {boxes} boxes moved");
    assert!(turned * 100 <= pairs, "{turned} of {pairs} pairs turned");
}

/// Boxes, boxes that changed sides, pairs, pairs that changed their order, over three changes of one protocol.
fn changed(number: u64) -> [usize; 4] {
    // Odd numbers have no lanes.
    let number = 2 * number + 1;
    let chart = protocol(number, 8 + steps(number) % 30);
    let before = flowchart(&chart);
    let ways = |at: usize| chart.edges.iter().filter(|edge| edge.from == at).count();
    let is_plain = |at: &usize| chart.nodes[*at].kind == NodeKind::Step && ways(*at) == 1;
    let plain: Vec<usize> = (1..chart.nodes.len()).filter(is_plain).collect();
    let middle = plain[usize::try_from(number).expect("small") % plain.len()];
    let mut sums = [0; 4];
    for after in [
        renamed(&chart, middle),
        with(&chart, middle),
        without(&chart, middle),
    ] {
        let counts = compare(&before, &flowchart(&after));
        sums.iter_mut()
            .zip(counts)
            .for_each(|(sum, count)| *sum += count);
    }
    sums
}

fn renamed(chart: &Chart, at: usize) -> Chart {
    let mut chart = chart.clone();
    chart.nodes[at].label = "Llamar a la persona por su nombre y explicarle qué sigue".to_owned();
    chart
}

/// One more step, right behind a plain one.
fn with(chart: &Chart, at: usize) -> Chart {
    let mut chart = chart.clone();
    let new = at + 1;
    let node = ChartNode {
        id: "nuevo".to_owned(),
        label: "Revisar de nuevo".to_owned(),
        ..ChartNode::default()
    };
    chart.nodes.insert(new, node);
    for edge in &mut chart.edges {
        edge.from += usize::from(edge.from >= new);
        edge.to += usize::from(edge.to >= new);
    }
    let way = chart.edges.iter().position(|edge| edge.from == at);
    let way = way.expect("a plain step goes on");
    let to = std::mem::replace(&mut chart.edges[way].to, new);
    let onward = ChartEdge {
        from: new,
        to,
        ..ChartEdge::default()
    };
    chart.edges.insert(way + 1, onward);
    chart
}

/// One step fewer: what led to it leads to what followed it.
fn without(chart: &Chart, at: usize) -> Chart {
    let mut chart = chart.clone();
    let next = chart.edges.iter().find(|edge| edge.from == at);
    let next = next.map_or(at, |edge| edge.to);
    chart.edges.retain(|edge| edge.from != at);
    for edge in &mut chart.edges {
        if edge.to == at {
            edge.to = next;
        }
    }
    chart.nodes.remove(at);
    for edge in &mut chart.edges {
        edge.from -= usize::from(edge.from > at);
        edge.to -= usize::from(edge.to > at);
    }
    chart
}

fn compare(before: &Drawing, after: &Drawing) -> [usize; 4] {
    let side = |drawing: &Drawing, node: &Node| {
        let off = x(node) - x(&drawing.nodes[0]);
        if off.abs() < 1.0 {
            0
        } else {
            off.signum() as i32
        }
    };
    let both: Vec<(&Node, &Node)> = before
        .nodes
        .iter()
        .filter_map(|old| Some((old, after.nodes.iter().find(|new| new.id == old.id)?)))
        .collect();
    let is_moved = |&&(old, new): &&(&Node, &Node)| side(before, old) * side(after, new) < 0;
    let moved = both.iter().filter(is_moved).count();
    let (mut pairs, mut turned) = (0, 0);
    for (i, a) in both.iter().enumerate() {
        for b in &both[i + 1..] {
            let is_row = |a: &Node, b: &Node| (y(a) - y(b)).abs() < 0.5;
            if is_row(a.0, b.0) && is_row(a.1, b.1) {
                pairs += 1;
                turned += usize::from((x(a.0) < x(b.0)) != (x(a.1) < x(b.1)));
            }
        }
    }
    [both.len(), moved, pairs, turned]
}
