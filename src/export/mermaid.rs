use std::fmt::Write;

use crate::diagram::{Chart, ChartEdge, ChartNode, EdgeKind, NodeKind};

/// A flowchart in the language of Mermaid. Each lane is a subgraph.
pub(super) fn mermaid(chart: &Chart) -> String {
    let mut out = String::from("flowchart TD\n");
    let _ = writeln!(out, "  accTitle: {}", escaped(&chart.title));
    let _ = writeln!(out, "  accDescr: {}", escaped(&chart.description));
    if chart.lanes.is_empty() {
        for node in &chart.nodes {
            let _ = writeln!(out, "  {}", self::node(node));
        }
    }
    for (at, lane) in chart.lanes.iter().enumerate() {
        let (id, label) = (name(&lane.id), escaped(&lane.name));
        let _ = writeln!(out, "  subgraph carril_{id}[\"{label}\"]");
        for node in chart.nodes.iter().filter(|node| node.lane == Some(at)) {
            let _ = writeln!(out, "    {}", self::node(node));
        }
        out.push_str("  end\n");
    }
    for edge in &chart.edges {
        let _ = writeln!(out, "  {}", self::edge(chart, edge));
    }
    out.push_str("  classDef excepcion stroke-dasharray: 5 4\n");
    out
}

fn node(node: &ChartNode) -> String {
    let (id, label) = (name(&node.id), escaped(&node.label));
    match node.kind {
        NodeKind::Start | NodeKind::End => format!("{id}([\"{label}\"])"),
        NodeKind::Decision => format!("{id}{{\"{label}\"}}"),
        NodeKind::Exception => format!("{id}[\"{label}\"]:::excepcion"),
        // The parts of a cut drawing are not exported.
        NodeKind::Step | NodeKind::Connector => format!("{id}[\"{label}\"]"),
    }
}

fn edge(chart: &Chart, edge: &ChartEdge) -> String {
    let (from, to) = (&chart.nodes[edge.from], &chart.nodes[edge.to]);
    let arrow = match edge.kind {
        EdgeKind::Exception => "-.->",
        EdgeKind::Flow | EdgeKind::Branch | EdgeKind::Return => "-->",
    };
    let label = if edge.label.is_empty() {
        String::new()
    } else {
        format!("|\"{}\"|", escaped(&edge.label))
    };
    format!("{} {arrow}{label} {}", name(&from.id), name(&to.id))
}

/// An id without hyphens, which Mermaid could take for a line. Those of a chart have lower case, digits and hyphens
/// only, so none meets another; none is a word of the language, since each begins with what it is.
fn name(id: &str) -> String {
    id.replace('-', "_")
}

/// A text with the marks of Mermaid and of Markdown as their codes: `1. Saludar` would be a list, and no list is drawn.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    let mut is_number = true;
    for (at, c) in text.chars().enumerate() {
        let is_list = match c {
            '.' | ')' => is_number && at > 0,
            '-' | '+' => at == 0,
            _ => false,
        };
        let is_mark = "\"#&<>`*_~|\\[]{}$^=@;%".contains(c);
        if is_list || is_mark {
            let _ = write!(out, "#{};", u32::from(c));
        } else if c.is_control() {
            out.push(' ');
        } else {
            out.push(c);
        }
        is_number &= c.is_ascii_digit();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn texts_cannot_break_out() {
        for (text, expected) in [
            ("", ""),
            ("1. Saludar", "1#46; Saludar"),
            ("12) Saludar", "12#41; Saludar"),
            ("- Saludar", "#45; Saludar"),
            ("Espere 5. min", "Espere 5. min"),
            ("Diga \"sí\"", "Diga #34;sí#34;"),
            ("a --> b; %% no", "a --#62; b#59; #37;#37; no"),
            ("uno\ndos", "uno dos"),
            ("#35;", "#35;35#59;"),
        ] {
            assert_eq!(escaped(text), expected, "{text}");
        }
    }
}
