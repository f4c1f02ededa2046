//! What is drawn of a chart that no layout could make readable: its boxes one under the
//! other in declared order, and the links between neighbours.
//!
//! Such a chart has thousands of steps or links across all of them. The handbook shows a
//! table long before; this only makes sure that asking for a drawing always ends.

use super::paint;
use super::scene::Scene;
use crate::diagram::drawing::{Drawing, point};

const GAP: f64 = 30.0;

/// The stack. Links between boxes that are not neighbours are left out.
pub(super) fn stack(scene: &Scene<'_>) -> Drawing {
    let chart = scene.chart;
    let mut drawing = Drawing {
        title: chart.title.clone(),
        description: chart.description.clone(),
        lang: chart.lang.clone(),
        classes: vec!["flowchart".to_owned(), "stacked".to_owned()],
        ..Drawing::default()
    };
    let mut y = 0.0;
    let mut ends = Vec::with_capacity(scene.boxes.len());
    for (v, sized) in scene.boxes.iter().enumerate() {
        let mut node = paint::node(scene, v, point(0.0, y + sized.height / 2.0));
        node.lane = None;
        drawing.nodes.push(node);
        ends.push((y, y + sized.height));
        y += sized.height + GAP;
    }
    for (k, link) in scene.links.iter().enumerate() {
        if link.to == link.from + 1 {
            let points = vec![point(0.0, ends[link.from].1), point(0.0, ends[link.to].0)];
            drawing.edges.push(paint::edge(scene, k, points, None));
        }
    }
    drawing.frame = paint::frame(scene, &drawing);
    drawing
}
