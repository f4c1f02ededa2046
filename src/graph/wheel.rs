use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef;

use crate::model::written::Stage;
use crate::model::{Project, Relation, Touchpoint};

/// The wheel of touchpoints (the guide's figure 2): a graph whose nodes are occurrences, since the same touchpoint can
/// serve in more than one stage.
#[derive(Debug)]
pub struct Wheel<'p> {
    project: &'p Project,
    graph: DiGraph<Occurrence, &'p Relation>,
}

/// A touchpoint in one of its stages.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Occurrence {
    /// The stage.
    pub stage: Stage,
    /// Its place in the wheel: that of the manifest, else by name.
    pub order: usize,
    /// The place in the project of the touchpoint.
    pub touchpoint: usize,
}

/// A relation between two occurrences, by their places in the wheel's list.
#[derive(Clone, Copy, Debug)]
pub struct WheelEdge<'p> {
    /// The occurrence that sends.
    pub from: usize,
    /// The one that receives.
    pub to: usize,
    /// The relation.
    pub relation: &'p Relation,
}

impl<'p> Wheel<'p> {
    /// Builds the wheel: every touchpoint, or those that the manifest names in `rueda`, in that order.
    pub fn new(project: &'p Project) -> Self {
        let named: Vec<usize> = project
            .entity
            .iter()
            .flat_map(|entity| &entity.wheel)
            .filter_map(|id| project.find(&id.value))
            .collect();
        let order = if named.is_empty() {
            by_name(project)
        } else {
            named
        };
        let mut occurrences: Vec<Occurrence> = Vec::new();
        for (order, touchpoint) in order.into_iter().enumerate() {
            for stage in &project.touchpoints[touchpoint].stages {
                occurrences.push(Occurrence {
                    stage: *stage,
                    order,
                    touchpoint,
                });
            }
        }
        occurrences.sort_unstable();
        occurrences.dedup_by_key(|it| (it.stage, it.touchpoint));
        let mut graph = DiGraph::new();
        let nodes: Vec<NodeIndex> = occurrences.iter().map(|it| graph.add_node(*it)).collect();
        let find = |touchpoint: usize, stage: Stage| {
            let at = occurrences
                .iter()
                .position(|it| it.touchpoint == touchpoint && it.stage == stage)?;
            Some(nodes[at])
        };
        for relation in &project.relations {
            let ends = (
                find(relation.from, relation.from_stage),
                find(relation.to, relation.to_stage),
            );
            if let (Some(from), Some(to)) = ends {
                graph.add_edge(from, to, relation);
            }
        }
        Wheel { project, graph }
    }

    /// The part of it that concerns a service: the touchpoints that `takes_part` says, in the stages it says, in the same
    /// order.
    pub fn part(&self, takes_part: impl Fn(&Touchpoint, Stage) -> bool) -> Self {
        let kept: Vec<NodeIndex> = self
            .graph
            .node_indices()
            .filter(|at| {
                let it = self.graph[*at];
                takes_part(&self.project.touchpoints[it.touchpoint], it.stage)
            })
            .collect();
        let mut graph = DiGraph::new();
        let mut places = vec![None; self.graph.node_count()];
        for at in kept {
            places[at.index()] = Some(graph.add_node(self.graph[at]));
        }
        for edge in self.graph.edge_references() {
            let ends = (places[edge.source().index()], places[edge.target().index()]);
            if let (Some(from), Some(to)) = ends {
                graph.add_edge(from, to, *edge.weight());
            }
        }
        Wheel {
            project: self.project,
            graph,
        }
    }

    /// Whether the manifest says in what order the touchpoints go.
    pub fn has_declared_order(&self) -> bool {
        self.project
            .entity
            .as_ref()
            .is_some_and(|entity| !entity.wheel.is_empty())
    }

    /// The occurrences, stage by stage.
    pub fn occurrences(&self) -> impl ExactSizeIterator<Item = (Occurrence, &'p Touchpoint)> {
        let project = self.project;
        self.graph
            .node_weights()
            .map(move |it| (*it, &project.touchpoints[it.touchpoint]))
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// The relations between them, in the order of the files.
    pub fn edges(&self) -> Vec<WheelEdge<'p>> {
        self.graph
            .edge_references()
            .map(|edge| WheelEdge {
                from: edge.source().index(),
                to: edge.target().index(),
                relation: edge.weight(),
            })
            .collect()
    }
}

fn by_name(project: &Project) -> Vec<usize> {
    let mut order: Vec<usize> = (0..project.touchpoints.len()).collect();
    order.sort_by_cached_key(|at| project.touchpoints[*at].name().to_lowercase());
    order
}

#[cfg(test)]
mod tests {
    use super::Wheel;
    use crate::model::written::Stage;
    use crate::source::Loaded;

    #[test]
    fn a_part_keeps_the_order_and_the_relations_inside_it() {
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: E\nrueda: [c, b, a]\n");
        for (id, other) in [("a", "b"), ("b", "c"), ("c", "a")] {
            loaded.sources.add(
                format!("protocolos/{id}.yaml"),
                format!("nombre: {id}\ntipo: ventanilla\netapas: {{ atencion: Pide., cierre: Recibe. }}\nrelacionados: [{{ punto: {other}, informacion: [] }}]\npasos: [{{ nombre: Pedir }}]\n"),
            );
        }
        let project = crate::model::parse(&loaded).0;
        let whole = Wheel::new(&project);
        assert_eq!(whole.occurrences().len(), 6);
        let part =
            whole.part(|touchpoint, stage| touchpoint.name() != "b" && stage == Stage::Attention);
        let names: Vec<&str> = part.occurrences().map(|(_, it)| it.name()).collect();
        assert_eq!(names, ["c", "a"]);
        let edges: Vec<(usize, usize)> = part.edges().iter().map(|it| (it.from, it.to)).collect();
        assert_eq!(edges, [(0, 1)]);
        assert!(part.has_declared_order());
    }
}
