//! Charts to try the layout on: one from life, odd ones, and wild ones from fixed seeds.

use super::dice::Dice;
use super::random::{self, plain};
use crate::diagram::chart::{Chart, ChartEdge, ChartLane, EdgeKind, NodeKind};

/// The random chart with kinds, texts of any length and lanes thrown in.
pub(super) fn wild(number: u64) -> Chart {
    let mut chart = random::chart(number);
    let mut dice = Dice(number * 2 + 12_345);
    let kinds = [
        NodeKind::Start,
        NodeKind::End,
        NodeKind::Step,
        NodeKind::Decision,
        NodeKind::Decision,
        NodeKind::Exception,
    ];
    for node in &mut chart.nodes {
        node.kind = kinds[dice.roll(6)];
        node.label = "verificar la identidad ".repeat(dice.roll(5));
        node.lane = Some(dice.roll(4));
        node.href = Some("#paso".to_owned()).filter(|_| dice.roll(2) == 0);
    }
    let kinds = [
        EdgeKind::Flow,
        EdgeKind::Branch,
        EdgeKind::Return,
        EdgeKind::Exception,
    ];
    for edge in &mut chart.edges {
        edge.kind = kinds[dice.roll(4)];
    }
    if number.is_multiple_of(2) {
        chart.lanes = lanes();
        chart.visibility = "Línea de visibilidad".to_owned();
    }
    chart
}

fn lanes() -> Vec<ChartLane> {
    let lane = |id: &str, name: &str, visible| ChartLane {
        id: id.to_owned(),
        name: name.to_owned(),
        visible,
    };
    vec![
        lane("persona", "Persona", true),
        lane("servidor", "Servidor público", true),
        lane("sistema", "Sistema", false),
    ]
}

/// A row of questions, each with two answers that meet again: 2ⁿ ways.
pub(super) fn questions(count: usize) -> Chart {
    let mut links = Vec::new();
    for i in 0..count {
        let b = i * 3;
        links.extend([
            (b, b + 1, "sí"),
            (b, b + 2, "no"),
            (b + 1, b + 3, ""),
            (b + 2, b + 3, ""),
        ]);
    }
    plain(3 * count + 1, &links)
}

/// Every step with every other.
pub(super) fn complete(count: usize) -> Chart {
    let pairs = (0..count).flat_map(|a| (0..count).map(move |b| (a, b, "")));
    plain(
        count,
        &pairs.filter(|&(a, b, _)| a != b).collect::<Vec<_>>(),
    )
}

/// Charts at the edges of what a chart can be.
pub(super) fn odd() -> Vec<(&'static str, Chart)> {
    let long = "áéíóú palabra ".repeat(150);
    let mut endless = plain(2, &[(0, 1, "")]);
    endless.nodes[0].label = "x".repeat(900);
    let mut foreign = plain(2, &[(0, 1, "עברית 🙂"), (0, 7, ""), (9, 9, "")]);
    foreign.nodes[0].label = "🙂 <b>&\"'\u{0}".to_owned();
    foreign.nodes[1].id = foreign.nodes[0].id.clone();
    let mut story = plain(3, &[(0, 1, &long), (1, 2, "")]);
    story.nodes[1].label.clone_from(&long);
    story.nodes[1].kind = NodeKind::Decision;
    let chain: Vec<_> = (0..60).map(|i| (i, i + 1, "")).collect();
    let fan: Vec<_> = (1..41).flat_map(|i| [(0, i, ""), (i, 41, "")]).collect();
    vec![
        ("one", plain(1, &[])),
        ("two apart", plain(2, &[])),
        ("many apart", plain(12, &[])),
        ("loop", plain(1, &[(0, 0, "")])),
        (
            "loops",
            plain(
                2,
                &[(0, 0, "otra vez"), (0, 0, "x"), (0, 0, ""), (0, 1, "")],
            ),
        ),
        (
            "loop in a chain",
            plain(3, &[(0, 1, ""), (1, 1, "repite"), (1, 2, "")]),
        ),
        (
            "twins",
            plain(
                2,
                &[
                    (0, 1, ""),
                    (0, 1, "a"),
                    (0, 1, "b"),
                    (0, 1, ""),
                    (0, 1, "c"),
                ],
            ),
        ),
        ("there and back", plain(2, &[(0, 1, ""), (1, 0, "")])),
        (
            "circle",
            plain(3, &[(0, 1, ""), (1, 2, ""), (2, 0, "vuelve")]),
        ),
        ("chain", plain(61, &chain)),
        ("fan", plain(42, &fan)),
        ("questions", questions(26)),
        ("complete", complete(10)),
        ("endless word", endless),
        ("foreign", foreign),
        ("story", story),
    ]
}

/// A protocol as an entity would write it: exceptions, returns, a second answer, lanes.
pub(super) fn protocol(has_lanes: bool) -> Chart {
    const STEPS: [(NodeKind, &str, usize); 14] = [
        (NodeKind::Start, "La persona llega al punto de atención", 0),
        (NodeKind::Step, "Toma turno", 0),
        (NodeKind::Step, "Llamar el turno y saludar", 1),
        (NodeKind::Decision, "¿Requiere atención preferencial?", 1),
        (NodeKind::Exception, "Pasar a ventanilla preferencial", 1),
        (
            NodeKind::Step,
            "Verificar identidad y tratamiento de datos",
            1,
        ),
        (NodeKind::Decision, "¿Identidad verificada?", 1),
        (
            NodeKind::Exception,
            "Orientar sobre documentos supletorios",
            1,
        ),
        (NodeKind::Step, "Registrar la solicitud en el sistema", 2),
        (NodeKind::Decision, "¿Es competencia de la entidad?", 1),
        (
            NodeKind::Exception,
            "Trasladar por competencia y dejar constancia",
            2,
        ),
        (NodeKind::Step, "Explicar la respuesta en lenguaje claro", 1),
        (NodeKind::Step, "Cerrar el caso", 2),
        (NodeKind::End, "Despedida", 1),
    ];
    const LINKS: [(usize, usize, &str, EdgeKind); 17] = [
        (0, 1, "", EdgeKind::Flow),
        (1, 2, "", EdgeKind::Flow),
        (2, 3, "", EdgeKind::Flow),
        (3, 4, "sí", EdgeKind::Exception),
        (3, 5, "no", EdgeKind::Branch),
        (4, 5, "", EdgeKind::Flow),
        (5, 6, "", EdgeKind::Flow),
        (6, 8, "sí", EdgeKind::Branch),
        (6, 7, "no", EdgeKind::Exception),
        (7, 5, "vuelve a intentar", EdgeKind::Return),
        (8, 9, "", EdgeKind::Flow),
        (9, 11, "sí", EdgeKind::Branch),
        (9, 10, "no", EdgeKind::Exception),
        (11, 12, "", EdgeKind::Flow),
        (11, 8, "no comprende", EdgeKind::Return),
        (10, 12, "", EdgeKind::Flow),
        (12, 13, "", EdgeKind::Flow),
    ];
    let mut chart = plain(STEPS.len(), &[]);
    for (node, (kind, label, lane)) in chart.nodes.iter_mut().zip(STEPS) {
        node.kind = kind;
        node.label = label.to_owned();
        node.lane = Some(lane);
    }
    chart.edges = LINKS
        .iter()
        .map(|&(from, to, label, kind)| ChartEdge {
            from,
            to,
            label: label.to_owned(),
            kind,
        })
        .collect();
    if has_lanes {
        chart.lanes = lanes();
        chart.visibility = "Línea de visibilidad".to_owned();
    }
    chart
}
