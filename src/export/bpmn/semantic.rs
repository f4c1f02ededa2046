use super::process::{Node, NodeKind, Process};
use super::xml::Xml;
use crate::model::written::Actor;

/// What there is: the process, its pool and its errors.
pub(super) fn write(xml: &mut Xml, process: &Process) {
    for node in &process.nodes {
        if let NodeKind::Boundary(_) = node.kind {
            let attributes = [("id", &*error_id(node)), ("name", &*node.name)];
            xml.empty("bpmn:error", &attributes);
        }
    }
    if process.lanes.is_empty() {
        open_process(xml, process);
        nodes(xml, process);
        notes(xml, process);
        xml.close();
        return;
    }
    xml.open("bpmn:collaboration", &[("id", "colaboracion")]);
    let pool = [
        ("id", "punto"),
        ("name", &*process.name),
        ("processRef", "proceso"),
    ];
    xml.empty("bpmn:participant", &pool);
    notes(xml, process);
    xml.close();
    open_process(xml, process);
    lanes(xml, process);
    nodes(xml, process);
    xml.close();
}

fn open_process(xml: &mut Xml, process: &Process) {
    let attributes = [
        ("id", "proceso"),
        ("name", &*process.name),
        ("isExecutable", "false"),
    ];
    xml.open("bpmn:process", &attributes);
}

fn lanes(xml: &mut Xml, process: &Process) {
    xml.open("bpmn:laneSet", &[("id", "carriles")]);
    for (actor, lane) in &process.lanes {
        let id = format!("carril-{}", lane.id);
        xml.open("bpmn:lane", &[("id", &id), ("name", &lane.name)]);
        for node in process.nodes.iter().filter(|node| node.actor == *actor) {
            xml.leaf("bpmn:flowNodeRef", &[], &node.id);
        }
        xml.close();
    }
    xml.close();
}

fn nodes(xml: &mut Xml, process: &Process) {
    for at in 0..process.nodes.len() {
        node(xml, process, at);
    }
    for (at, flow) in process.flows.iter().enumerate() {
        let id = flow_id(at);
        let (from, to) = (&process.nodes[flow.from].id, &process.nodes[flow.to].id);
        let mut attributes = vec![("id", &*id), ("sourceRef", from), ("targetRef", to)];
        if !flow.name.is_empty() {
            attributes.push(("name", &flow.name));
        }
        if flow.is_conditional {
            xml.open("bpmn:sequenceFlow", &attributes);
            expression(xml, "bpmn:conditionExpression", &flow.name);
            xml.close();
        } else {
            xml.empty("bpmn:sequenceFlow", &attributes);
        }
    }
}

fn node(xml: &mut Xml, process: &Process, at: usize) {
    let node = &process.nodes[at];
    let default = process.leaving(at).find(|(_, flow)| flow.is_default);
    let default = default.map(|(flow, _)| flow_id(flow));
    let mut attributes = vec![("id", &*node.id)];
    if !node.name.is_empty() {
        attributes.push(("name", &*node.name));
    }
    if let Some(default) = &default {
        attributes.push(("default", default));
    }
    let name = match node.kind {
        NodeKind::Start | NodeKind::Trigger => "bpmn:startEvent",
        NodeKind::End => "bpmn:endEvent",
        NodeKind::Task | NodeKind::Solution => task(node.actor),
        NodeKind::Split | NodeKind::Join => "bpmn:exclusiveGateway",
        NodeKind::Boundary(host) => {
            attributes.push(("attachedToRef", &process.nodes[host].id));
            "bpmn:boundaryEvent"
        }
    };
    xml.open(name, &attributes);
    if !node.documentation.is_empty() {
        xml.leaf("bpmn:documentation", &[], &node.documentation);
    }
    for (flow, _) in process.coming(at) {
        xml.leaf("bpmn:incoming", &[], &flow_id(flow));
    }
    for (flow, _) in process.leaving(at) {
        xml.leaf("bpmn:outgoing", &[], &flow_id(flow));
    }
    match node.kind {
        NodeKind::Boundary(_) => {
            let id = format!("definicion-{}", node.id);
            let attributes = [("id", &*id), ("errorRef", &*error_id(node))];
            xml.empty("bpmn:errorEventDefinition", &attributes);
        }
        NodeKind::Trigger => {
            let id = format!("definicion-{}", node.id);
            xml.open("bpmn:conditionalEventDefinition", &[("id", &id)]);
            expression(xml, "bpmn:condition", &node.name);
            xml.close();
        }
        _ => {}
    }
    xml.close();
}

/// Whoever attends or supports works with the entity's systems; the person does not.
fn task(actor: Actor) -> &'static str {
    match actor {
        Actor::Citizen => "bpmn:manualTask",
        Actor::Official | Actor::BackOffice => "bpmn:userTask",
        Actor::System => "bpmn:serviceTask",
    }
}

/// A condition in words, for people.
fn expression(xml: &mut Xml, name: &'static str, text: &str) {
    xml.leaf(name, &[("xsi:type", "bpmn:tFormalExpression")], text);
}

fn notes(xml: &mut Xml, process: &Process) {
    for (at, note) in process.notes.iter().enumerate() {
        xml.open("bpmn:textAnnotation", &[("id", &note_id(at))]);
        xml.leaf("bpmn:text", &[], note);
        xml.close();
    }
}

/// The id of a flow, from its place.
pub(super) fn flow_id(at: usize) -> String {
    format!("flujo-{}", at + 1)
}

/// The id of a note, from its place.
pub(super) fn note_id(at: usize) -> String {
    format!("nota-{}", at + 1)
}

fn error_id(node: &Node) -> String {
    format!("error-{}", node.id)
}
