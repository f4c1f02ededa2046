//! Random protocols as entities write them: steps in order, questions, returns, exceptions, ends. The same number gives
//! the same protocol. `tests/bench/layouts.rs` draws them too.

use super::dice::Dice;
use crate::diagram::{Chart, ChartEdge, ChartLane, ChartNode, EdgeKind, NodeKind};

const DOES: [&str; 8] = [
    "Verificar",
    "Registrar",
    "Explicar",
    "Confirmar",
    "Revisar",
    "Preguntar",
    "Entregar",
    "Buscar",
];
const WHAT: [&str; 7] = [
    "la identidad",
    "los requisitos del trámite",
    "los datos de contacto de la persona",
    "el radicado",
    "el recibo de pago y la dirección del predio",
    "cómo le fue",
    "la solicitud",
];
const ANSWERS: [&str; 4] = ["Sí", "No", "Falta algún documento", "Es de otra entidad"];

/// A protocol of so many steps, in lanes where the number is even.
pub(super) fn protocol(number: u64, steps: usize) -> Chart {
    let mut maker = Maker {
        dice: Dice(number.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
        chart: Chart::default(),
        steps,
    };
    for _ in 0..4 {
        maker.dice.roll(2);
    }
    maker.node("inicio", NodeKind::Start, "Inicio");
    for at in 1..=steps {
        let text = format!("{at}. {} {}", maker.pick(&DOES), maker.pick(&WHAT));
        maker.node(&format!("paso-{at}"), NodeKind::Step, &text);
    }
    maker.edge(0, 1, EdgeKind::Flow, "");
    for at in 1..=steps {
        maker.ways(at);
    }
    for at in 1..=steps {
        if maker.dice.roll(9) == 0 {
            maker.exception(at);
        }
    }
    if number.is_multiple_of(2) {
        maker.lanes();
    }
    maker.chart
}

struct Maker {
    dice: Dice,
    chart: Chart,
    steps: usize,
}

impl Maker {
    fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.dice.roll(words.len())]
    }

    fn node(&mut self, id: &str, kind: NodeKind, label: &str) -> usize {
        self.chart.nodes.push(ChartNode {
            id: id.to_owned(),
            kind,
            label: label.to_owned(),
            ..ChartNode::default()
        });
        self.chart.nodes.len() - 1
    }

    fn edge(&mut self, from: usize, to: usize, kind: EdgeKind, label: &str) {
        self.chart.edges.push(ChartEdge {
            from,
            to,
            label: label.to_owned(),
            kind,
        });
    }

    fn end(&mut self, from: usize, kind: EdgeKind) {
        let id = format!("fin-{}", self.chart.nodes.len());
        let end = self.node(&id, NodeKind::End, "Fin");
        self.edge(from, end, kind, "");
    }

    /// One step in five asks; one in thirty ends; the others go on to the next.
    fn ways(&mut self, at: usize) {
        if at == self.steps {
            return self.end(at, EdgeKind::Flow);
        }
        match self.dice.roll(30) {
            0..6 => self.decision(at),
            6 => self.end(at, EdgeKind::Flow),
            _ => self.edge(at, at + 1, EdgeKind::Flow, ""),
        }
    }

    fn decision(&mut self, at: usize) {
        self.chart.nodes[at].kind = NodeKind::Decision;
        self.edge(at, at + 1, EdgeKind::Branch, ANSWERS[0]);
        for answer in &ANSWERS[1..2 + self.dice.roll(3)] {
            let to = match self.dice.roll(3) {
                0 => at.saturating_sub(self.dice.roll(6)).max(1),
                _ => (at + 2 + self.dice.roll(6)).min(self.steps),
            };
            let kind = if to <= at {
                EdgeKind::Return
            } else {
                EdgeKind::Branch
            };
            self.edge(at, to, kind, answer);
        }
    }

    /// It ends, goes on further down, or goes back.
    fn exception(&mut self, at: usize) {
        let id = format!("excepcion-{}", self.chart.nodes.len());
        let exception = self.node(&id, NodeKind::Exception, "Requisitos incompletos");
        self.edge(at, exception, EdgeKind::Exception, "");
        let to = match self.dice.roll(4) {
            0 | 1 => return self.end(exception, EdgeKind::Exception),
            2 => (at + 1 + self.dice.roll(5)).min(self.steps),
            _ => at.saturating_sub(self.dice.roll(4)).max(1),
        };
        self.edge(exception, to, EdgeKind::Exception, "");
    }

    fn lanes(&mut self) {
        let lane = |(id, name, visible): (&str, &str, bool)| ChartLane {
            id: id.to_owned(),
            name: name.to_owned(),
            visible,
        };
        let lanes = [
            ("ciudadano", "Ciudadano", true),
            ("servidor", "Servidor", true),
            ("sistema", "Sistema", true),
            ("apoyo", "Equipo de apoyo", false),
        ];
        self.chart.lanes = lanes.map(lane).to_vec();
        self.chart.visibility = "Línea de visibilidad".to_owned();
        for at in 0..self.chart.nodes.len() {
            // Most steps are the official's.
            let lane = [1, 1, 1, 0, 2, 3][self.dice.roll(6)];
            self.chart.nodes[at].lane = Some(lane);
        }
    }
}
