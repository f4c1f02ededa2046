//! The order the crate `layout-rs` finds, as one start among others. The only file that
//! knows the crate.
//!
//! Its crossing optimiser is sound on a graph that is already layered. The rest is not
//! used: its search for cycles walks every path, so that 26 questions in a row never
//! end, and it knows neither rhombs nor lanes nor the width of a text.

use layout::adt::dag::{DAG, NodeHandle};
use layout::topo::optimizer::EdgeCrossOptimizer;

use super::order::Net;
use super::starts::{Rows, Start};

/// Above this it would take longer than all other starts together.
const MOST_COMPARISONS: usize = 12_000;

/// The order found by layout-rs.
pub(super) struct LayoutRs;

impl Start for LayoutRs {
    fn rows(&self, net: &Net<'_>) -> Option<Rows> {
        let layered = net.layered;
        let counts: Vec<usize> = layered.rows.iter().map(Vec::len).collect();
        // Its optimiser compares all pairs of every row with the rows beside it, fifty times.
        let comparisons: usize = counts.windows(2).map(|c| c[0] * c[1] * (c[0] + c[1])).sum();
        if counts.is_empty() || comparisons > MOST_COMPARISONS {
            return None;
        }
        let mut dag = DAG::new();
        // Its own check after every step is the one that walks every path.
        dag.set_validate(false);
        dag.new_nodes(layered.vertices.len());
        for (v, below) in net.down.iter().enumerate() {
            for &w in below {
                dag.add_edge(NodeHandle::from(v), NodeHandle::from(w));
            }
        }
        *dag.ranks_mut() = layered
            .rows
            .iter()
            .map(|row| row.iter().map(|&v| NodeHandle::from(v)).collect())
            .collect();
        EdgeCrossOptimizer::new(&mut dag).optimize();
        let found = dag.ranks().iter();
        Some(
            found
                .map(|row| row.iter().map(NodeHandle::get_index).collect())
                .collect(),
        )
    }
}
