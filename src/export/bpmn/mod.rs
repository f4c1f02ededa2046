//! A protocol in BPMN 2.0, with its diagram.
//!
//! A step is a task, and one with answers is followed by a gateway; a step that several ways reach comes after a
//! gateway that joins them. An exception is an event on the border of the step where it can happen, and a task that
//! solves it; one that can happen anywhere is a note beside the drawing. The process is a description: no engine runs it.
//!
//! | file | gives |
//! |---|---|
//! | [`process`] | the tasks, gateways, events and flows of a plan |
//! | [`layout`] | where they stand, from the same layout as the drawings |
//! | [`semantic`], [`interchange`] | the two halves of the file: what there is, and where |
//! | [`xml`] | marks and texts that cannot break out of them |

mod interchange;
mod layout;
mod process;
mod semantic;
mod xml;

use self::layout::Layout;
use self::process::Process;
use self::xml::Xml;
use crate::model::Project;
use crate::plan::Plan;

const NAMESPACES: [(&str, &str); 5] = [
    ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ("xmlns:bpmn", "http://www.omg.org/spec/BPMN/20100524/MODEL"),
    ("xmlns:bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"),
    ("xmlns:dc", "http://www.omg.org/spec/DD/20100524/DC"),
    ("xmlns:di", "http://www.omg.org/spec/DD/20100524/DI"),
];

/// The file of a plan.
pub(super) fn bpmn(project: &Project, plan: &Plan<'_>, has_lanes: bool) -> String {
    let process = Process::new(project, plan, has_lanes);
    let layout = Layout::new(&process);
    let space = format!("urn:protocolo:{}", plan.touchpoint.id);
    let mut attributes = NAMESPACES.to_vec();
    attributes.extend([
        ("id", "definiciones"),
        ("targetNamespace", space.as_str()),
        ("exporter", "protocolo"),
    ]);
    let mut xml = Xml::new();
    xml.open("bpmn:definitions", &attributes);
    semantic::write(&mut xml, &process);
    interchange::write(&mut xml, &process, &layout);
    xml.close();
    xml.finish()
}
