use petgraph::Direction::Outgoing;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::model::written::RecordType;
use crate::model::{Project, Relation, Touchpoint};

/// How what one touchpoint receives comes to another: by the person's record, which some write and others read, and by the
/// relations that carry it.
#[derive(Debug)]
pub struct DataFlow {
    /// For each touchpoint, in the order of the project, which others are reached.
    reached: Vec<Vec<bool>>,
}

impl DataFlow {
    /// Builds it. A relation carries what must pass when it names every datum that the dictionary marks as `prioritario`;
    /// when none is marked, when it names any datum. A record for each channel joins nobody.
    pub fn new(project: &Project) -> Self {
        let touchpoints = &project.touchpoints;
        // One node for each touchpoint, and one for the record.
        let mut graph = DiGraph::new();
        let nodes: Vec<NodeIndex> = (0..=touchpoints.len())
            .map(|_| graph.add_node(()))
            .collect();
        let record = nodes[touchpoints.len()];
        if has_shared_record(project) {
            for (at, touchpoint) in touchpoints.iter().enumerate() {
                if touchpoint.writes_record() {
                    graph.add_edge(nodes[at], record, ());
                }
                if touchpoint.reads_record() {
                    graph.add_edge(record, nodes[at], ());
                }
            }
        }
        for relation in project.relations.iter().filter(|it| carries(project, it)) {
            let (from, to) = (nodes[relation.from], nodes[relation.to]);
            graph.add_edge(from, to, ());
            if relation.is_mutual {
                graph.add_edge(to, from, ());
            }
        }
        let reached = nodes.iter().map(|from| spread(&graph, *from)).collect();
        DataFlow { reached }
    }

    /// Whether what is received at one touchpoint comes to another, by their places in the project.
    pub fn arrives(&self, from: usize, to: usize) -> bool {
        self.reached[from][to]
    }
}

impl Touchpoint {
    /// Whether it writes what it receives in the person's record.
    pub fn writes_record(&self) -> bool {
        let record = self.written.record.as_ref();
        record
            .and_then(|it| it.writes.as_ref())
            .is_some_and(|it| it.0)
    }

    /// Whether it reads the person's record.
    pub fn reads_record(&self) -> bool {
        let record = self.written.record.as_ref();
        record
            .and_then(|it| it.reads.as_ref())
            .is_some_and(|it| it.0)
    }
}

fn has_shared_record(project: &Project) -> bool {
    let record = project.data.as_ref().and_then(|data| data.record.as_ref());
    record.is_some_and(|it| {
        it.kind
            .as_ref()
            .is_none_or(|kind| kind.value == RecordType::Single)
    })
}

fn carries(project: &Project, relation: &Relation) -> bool {
    let entries = || {
        let declared = relation.declared.iter();
        declared
            .flat_map(|(at, entry)| &project.touchpoints[*at].written.relations[*entry].information)
    };
    let data = project.data.iter().flat_map(|file| &file.data);
    let mut priority = data
        .filter(|datum| datum.priority.as_ref().is_some_and(|it| it.0))
        .filter_map(|datum| datum.id.as_ref());
    entries().next().is_some() && priority.all(|id| entries().any(|it| it.value == id.value))
}

fn spread(graph: &DiGraph<(), ()>, from: NodeIndex) -> Vec<bool> {
    let mut reached = vec![false; graph.node_count()];
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        if !std::mem::replace(&mut reached[at.index()], true) {
            open.extend(graph.neighbors_directed(at, Outgoing));
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::DataFlow;
    use crate::model::Project;
    use crate::source::Loaded;

    fn project(record: &str, protocols: [&str; 3]) -> Project {
        let mut loaded = Loaded::default();
        loaded.sources.add(
            "datos.yaml",
            format!("datos:\n  - {{ id: cedula, nombre: Cédula, tipo: documento, prioritario: sí }}\n  - {{ id: turno, nombre: Turno, tipo: texto }}\nexpediente: {{ tipo: {record} }}\n"),
        );
        for (id, protocol) in ["a", "b", "c"].into_iter().zip(protocols) {
            loaded.sources.add(
                format!("protocolos/{id}.yaml"),
                format!("nombre: Punto {id}\ntipo: ventanilla\netapas: {{ atencion: Pide el carné. }}\npasos: [{{ nombre: Pedir }}]\n{protocol}\n"),
            );
        }
        crate::model::parse(&loaded).0
    }

    fn check(record: &str, protocols: [&str; 3], expected: &[(usize, usize)]) {
        let flow = DataFlow::new(&project(record, protocols));
        let mut found = Vec::new();
        for from in 0..3 {
            found.extend(
                (0..3)
                    .filter(|to| from != *to && flow.arrives(from, *to))
                    .map(|to| (from, to)),
            );
        }
        assert_eq!(found, expected, "{record} {protocols:?}");
    }

    #[test]
    fn the_record_joins_those_that_write_and_read() {
        let (both, reads) = (
            "expediente: { lee: sí, escribe: sí }",
            "expediente: { lee: sí, escribe: no }",
        );
        check(
            "unico",
            [both, both, reads],
            &[(0, 1), (0, 2), (1, 0), (1, 2)],
        );
        check("por_canal", [both, both, reads], &[]);
        check("unico", [both, "", ""], &[]);
    }

    #[test]
    fn relations_carry_the_data_that_must_pass() {
        let sends = "relacionados: [{ punto: b, informacion: [cedula, turno] }]";
        let less = "relacionados: [{ punto: c, informacion: [turno] }]";
        let mutual = "relacionados: [{ punto: c, direccion: ambas, informacion: cedula }]";
        check("por_canal", [sends, "", ""], &[(0, 1)]);
        check("por_canal", [sends, less, ""], &[(0, 1)]);
        check(
            "por_canal",
            [sends, mutual, ""],
            &[(0, 1), (0, 2), (1, 2), (2, 1)],
        );
    }
}
