use std::fmt::Write;

use crate::diagram::{Chart, ChartEdge, ChartNode, EdgeKind, NodeKind};

/// A flowchart in the language of Graphviz. Each lane is a cluster.
pub(super) fn dot(chart: &Chart) -> String {
    let mut out = String::from("digraph protocolo {\n");
    let _ = writeln!(out, "  graph [label={}, labelloc=t];", quoted(&chart.title));
    out.push_str("  node [shape=box, style=filled, fillcolor=white];\n");
    if chart.lanes.is_empty() {
        for node in &chart.nodes {
            let _ = writeln!(out, "  {}", self::node(node));
        }
    }
    for (at, lane) in chart.lanes.iter().enumerate() {
        let _ = writeln!(out, "  subgraph cluster_{} {{", name(&lane.id));
        let _ = writeln!(out, "    label={};", quoted(&lane.name));
        for node in chart.nodes.iter().filter(|node| node.lane == Some(at)) {
            let _ = writeln!(out, "    {}", self::node(node));
        }
        out.push_str("  }\n");
    }
    for edge in &chart.edges {
        let _ = writeln!(out, "  {}", self::edge(chart, edge));
    }
    out.push_str("}\n");
    out
}

fn node(node: &ChartNode) -> String {
    let look = match node.kind {
        NodeKind::Start | NodeKind::End => ", style=\"filled,rounded\"",
        NodeKind::Decision => ", shape=diamond",
        NodeKind::Exception => ", style=\"filled,dashed\"",
        // The parts of a cut drawing are not exported.
        NodeKind::Step | NodeKind::Connector => "",
    };
    format!("{} [label={}{look}];", name(&node.id), quoted(&node.label))
}

fn edge(chart: &Chart, edge: &ChartEdge) -> String {
    let (from, to) = (&chart.nodes[edge.from], &chart.nodes[edge.to]);
    let mut looks = Vec::new();
    if !edge.label.is_empty() {
        looks.push(format!("label={}", quoted(&edge.label)));
    }
    match edge.kind {
        EdgeKind::Exception => looks.push("style=dashed".to_owned()),
        // A way back must not push what comes before it below what comes after.
        EdgeKind::Return => looks.push("constraint=false".to_owned()),
        EdgeKind::Flow | EdgeKind::Branch => {}
    }
    let looks = if looks.is_empty() {
        String::new()
    } else {
        format!(" [{}]", looks.join(", "))
    };
    format!("{} -> {}{looks};", name(&from.id), name(&to.id))
}

/// An id that needs no quotes: those of a chart have lower case, digits and hyphens only, so none meets another.
fn name(id: &str) -> String {
    id.replace('-', "_")
}

/// A text between quotes. Whatever is no letter and ends a line becomes a blank.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn texts_cannot_break_out() {
        for (text, expected) in [
            ("", r#""""#),
            ("¿Trae «todo»?", r#""¿Trae «todo»?""#),
            (r#"Diga "sí""#, r#""Diga \"sí\"""#),
            (r"C:\N\", r#""C:\\N\\""#),
            ("uno\ndos", r#""uno dos""#),
            ("<b>no</b>", r#""<b>no</b>""#),
        ] {
            assert_eq!(quoted(text), expected, "{text}");
        }
    }
}
