//! The stages one by one, on inputs small enough to check by hand.

use super::dice::Dice;
use super::random::plain;
use crate::diagram::chart::{EdgeKind, NodeKind};
use crate::diagram::flow::scene::Scene;
use crate::diagram::flow::{crossings, cycles, layers, ranks};

#[test]
fn crossings_are_those_of_all_pairs() {
    for seed in 1..60 {
        let mut dice = Dice(seed * 7919);
        let (upper, lower) = (1 + dice.roll(8), 1 + dice.roll(8));
        let rows = vec![
            (0..upper).collect(),
            (upper..upper + lower).collect::<Vec<_>>(),
        ];
        let mut down = vec![Vec::new(); upper + lower];
        let mut links = Vec::new();
        for _ in 0..dice.roll(20) {
            let (a, b) = (dice.roll(upper), upper + dice.roll(lower));
            down[a].push(b);
            links.push((a, b));
        }
        let place = layers::places(&rows, upper + lower);
        let mut expected = 0;
        for (i, a) in links.iter().enumerate() {
            let crossed =
                |b: &&(usize, usize)| (a.0 < b.0 && a.1 > b.1) || (a.0 > b.0 && a.1 < b.1);
            expected += links[i + 1..].iter().filter(crossed).count();
        }
        assert_eq!(
            crossings::count(&rows, &down, &place),
            expected,
            "seed {seed}"
        );
    }
}

#[track_caller]
fn check_turned(links: &[(usize, usize, EdgeKind)], expected: &[bool]) {
    let triples: Vec<_> = links.iter().map(|&(a, b, _)| (a, b, "")).collect();
    let mut chart = plain(6, &triples);
    for (edge, link) in chart.edges.iter_mut().zip(links) {
        edge.kind = link.2;
    }
    chart.nodes[0].kind = NodeKind::Start;
    assert_eq!(cycles::turn(&Scene::of(&chart)).is_turned, expected);
}

#[test]
fn cycles_open_where_they_close() {
    use EdgeKind::{Flow, Return};
    check_turned(
        &[(0, 1, Flow), (1, 2, Flow), (2, 1, Flow)],
        &[false, false, true],
    );
    check_turned(
        &[(2, 0, Flow), (0, 1, Flow), (1, 2, Flow)],
        &[true, false, false],
    );
    // A declared return is turned even where the search would come by it first.
    check_turned(
        &[(1, 0, Return), (0, 1, Flow), (0, 2, Flow)],
        &[true, false, false],
    );
    check_turned(
        &[(0, 1, Flow), (1, 2, Return), (2, 1, Flow)],
        &[false, true, false],
    );
    // One that leads onwards in truth is not.
    check_turned(
        &[(0, 1, Flow), (0, 2, Return), (1, 2, Flow)],
        &[false, false, false],
    );
}

#[track_caller]
fn check_ranks(count: usize, links: &[(usize, usize, &str)], expected: &[usize]) {
    let mut chart = plain(count, links);
    chart.nodes[0].kind = NodeKind::Start;
    let scene = Scene::of(&chart);
    assert_eq!(ranks::assign(&scene, &cycles::turn(&scene)), expected);
}

#[test]
fn ranks_are_the_longest_ways() {
    check_ranks(1, &[], &[0]);
    check_ranks(3, &[(0, 1, ""), (1, 2, ""), (0, 2, "")], &[0, 1, 2]);
    check_ranks(3, &[(0, 1, ""), (1, 2, ""), (2, 0, "")], &[0, 1, 2]);
    // A box that nothing leads to stands right above what it leads to.
    check_ranks(
        5,
        &[(0, 1, ""), (1, 2, ""), (2, 3, ""), (4, 3, "")],
        &[0, 1, 2, 3, 2],
    );
    // Loops and doubled links change nothing.
    check_ranks(2, &[(0, 0, ""), (0, 1, ""), (0, 1, "x")], &[0, 1]);
}

#[test]
fn words_in_a_question_stay_whole() {
    for label in [
        "¿Es competencia de la entidad?",
        "¿Documentos completos?",
        "¿Sí?",
    ] {
        let mut chart = plain(1, &[]);
        chart.nodes[0].kind = NodeKind::Decision;
        label.clone_into(&mut chart.nodes[0].label);
        let scene = Scene::of(&chart);
        assert_eq!(scene.boxes[0].text.lines.join(" "), label);
    }
}
