//! Random charts of plain steps. The same number gives the same chart. `tests/bench/layouts.rs` draws them too.

use super::dice::Dice;
use crate::diagram::{Chart, ChartEdge, ChartNode, EdgeKind};

/// Plain steps and links.
pub(super) fn plain(count: usize, links: &[(usize, usize, &str)]) -> Chart {
    let node = |i| ChartNode {
        id: format!("n{i}"),
        label: format!("paso {i}"),
        ..ChartNode::default()
    };
    let edge = |&(from, to, label): &(usize, usize, &str)| ChartEdge {
        from,
        to,
        label: label.to_owned(),
        kind: EdgeKind::Flow,
    };
    Chart {
        title: "Prueba".to_owned(),
        description: "Un diagrama de prueba.".to_owned(),
        lang: "es".to_owned(),
        nodes: (0..count).map(node).collect(),
        edges: links.iter().map(edge).collect(),
        ..Chart::default()
    }
}

/// One of the random charts all layouts were compared with.
pub(super) fn chart(number: u64) -> Chart {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(number + 1));
    for _ in 0..5 {
        dice.roll(1);
    }
    let count = 2 + dice.roll(28);
    let links = dice.roll(count * 2 + 1);
    let labels = ["", "", "sí", "no", "excepción larga"];
    let links: Vec<(usize, usize, &str)> = (0..links)
        .map(|_| (dice.roll(count), dice.roll(count), labels[dice.roll(5)]))
        .collect();
    plain(count, &links)
}
