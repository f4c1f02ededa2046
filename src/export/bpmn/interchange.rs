use super::layout::{Bounds, Layout};
use super::process::{NodeKind, Process};
use super::semantic::{flow_id, note_id};
use super::xml::Xml;
use crate::diagram::Point;

/// Where everything stands, for programs that draw.
pub(super) fn write(xml: &mut Xml, process: &Process, layout: &Layout) {
    xml.open("bpmndi:BPMNDiagram", &[("id", "diagrama")]);
    let of = if layout.pool.is_some() {
        "colaboracion"
    } else {
        "proceso"
    };
    xml.open("bpmndi:BPMNPlane", &[("id", "plano"), ("bpmnElement", of)]);
    if let Some(pool) = layout.pool {
        shape(xml, "punto", &[("isHorizontal", "false")], pool, None);
    }
    for ((_, lane), bounds) in process.lanes.iter().zip(&layout.lanes) {
        let id = format!("carril-{}", lane.id);
        shape(xml, &id, &[("isHorizontal", "false")], *bounds, None);
    }
    for (at, node) in process.nodes.iter().enumerate() {
        let more: &[(&str, &str)] = match node.kind {
            // The question stands inside, where the mark would be.
            NodeKind::Split => &[("isMarkerVisible", "false")],
            NodeKind::Join => &[("isMarkerVisible", "true")],
            _ => &[],
        };
        shape(xml, &node.id, more, layout.nodes[at], layout.names[at]);
    }
    for (at, bounds) in layout.notes.iter().enumerate() {
        shape(xml, &note_id(at), &[], *bounds, None);
    }
    for (at, points) in layout.flows.iter().enumerate() {
        line(xml, &flow_id(at), points, layout.answers[at]);
    }
    xml.close();
    xml.close();
}

fn shape(xml: &mut Xml, of: &str, more: &[(&str, &str)], bounds: Bounds, name: Option<Bounds>) {
    let id = format!("di-{of}");
    let mut attributes = vec![("id", &*id), ("bpmnElement", of)];
    attributes.extend(more);
    xml.open("bpmndi:BPMNShape", &attributes);
    place(xml, bounds);
    label(xml, name);
    xml.close();
}

fn line(xml: &mut Xml, of: &str, points: &[Point], name: Option<Bounds>) {
    let id = format!("di-{of}");
    xml.open("bpmndi:BPMNEdge", &[("id", &id), ("bpmnElement", of)]);
    for point in points {
        let [x, y] = [point.x, point.y].map(number);
        xml.empty("di:waypoint", &[("x", &x), ("y", &y)]);
    }
    label(xml, name);
    xml.close();
}

fn label(xml: &mut Xml, bounds: Option<Bounds>) {
    if let Some(bounds) = bounds {
        xml.open("bpmndi:BPMNLabel", &[]);
        place(xml, bounds);
        xml.close();
    }
}

fn place(xml: &mut Xml, bounds: Bounds) {
    let [x, y, width, height] = [bounds.x, bounds.y, bounds.width, bounds.height].map(number);
    let attributes = [
        ("x", &*x),
        ("y", &*y),
        ("width", &*width),
        ("height", &*height),
    ];
    xml.empty("dc:Bounds", &attributes);
}

/// To the tenth of a pixel.
fn number(value: f64) -> String {
    // Adding nothing turns the negative zero into the plain one.
    format!("{}", (value * 10.0).round() / 10.0 + 0.0)
}
