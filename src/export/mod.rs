//! The model for other programs: pictures of one protocol, and the whole repository as data.
//!
//! Everything is a function from values to text: nothing here touches a disk, reads a clock or judges what the author
//! wrote. Nothing is left out either: what a public handbook hides is here, marked as internal where the format marks it.
//! The same project gives the same bytes.

mod bpmn;
mod dot;
mod json;
mod mermaid;
mod svg;
mod wheel;

pub use json::{JSON_VERSION, json};
pub use wheel::wheel;

use crate::graph::Course;
use crate::model::{Project, Touchpoint};
use crate::plan::Plan;

/// A language in which one protocol can be drawn.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Picture {
    /// A picture that stands alone, for office programs and print.
    Svg,
    /// Graphviz.
    Dot,
    /// Mermaid, for wikis and forges.
    Mermaid,
    /// BPMN 2.0 with its diagram, for modelling programs.
    Bpmn,
}

impl Picture {
    /// All of them.
    pub const ALL: [Picture; 4] = [Picture::Svg, Picture::Dot, Picture::Mermaid, Picture::Bpmn];

    /// The word by which it is asked for.
    pub fn key(self) -> &'static str {
        match self {
            Picture::Svg => "svg",
            Picture::Dot => "dot",
            Picture::Mermaid => "mermaid",
            Picture::Bpmn => "bpmn",
        }
    }

    /// The ending of its files, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Picture::Svg => "svg",
            Picture::Dot => "dot",
            Picture::Mermaid => "mmd",
            Picture::Bpmn => "bpmn",
        }
    }
}

/// Draws the protocol of a touchpoint of this project, in the language of the entity. With `has_lanes`, each step stands
/// in the lane of who does it. A protocol without steps gives an empty picture; in BPMN, a start that leads to an end.
pub fn picture(
    project: &Project,
    touchpoint: &Touchpoint,
    picture: Picture,
    has_lanes: bool,
) -> String {
    let plan = Plan::new(&Course::whole(touchpoint, project.common()));
    match picture {
        Picture::Svg => svg::svg(&plan.chart(project, has_lanes)),
        Picture::Dot => dot::dot(&plan.chart(project, has_lanes)),
        Picture::Mermaid => mermaid::mermaid(&plan.chart(project, has_lanes)),
        Picture::Bpmn => bpmn::bpmn(project, &plan, has_lanes),
    }
}
