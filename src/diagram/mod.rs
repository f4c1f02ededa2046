//! Pictures: a chart or a wheel becomes a [`Drawing`] (plain data with coordinates),
//! a drawing becomes SVG.
//!
//! Nothing here knows YAML, the model or a language: texts arrive in the reader's
//! words. Nothing here reads a clock, a random number or a file: the same input gives
//! the same bytes.

mod chart;
mod cycle;
mod drawing;
mod flow;
mod heads;
mod layers;
mod markup;
mod neighbourhood;
mod parts;
mod path;
mod style;
mod svg;
mod text;
mod wheel;

pub use chart::{Chart, ChartEdge, ChartLane, ChartNode, EdgeKind, NodeKind};
pub use cycle::{Cycle, CycleStage, cycle};
pub use drawing::{
    Anchor, Drawing, Edge, Frame, Lane, Mark, Node, Point, Route, Scenery, Shape, Text, point,
};
pub use flow::flowchart;
pub use heads::heads;
pub use layers::{Layer, LayerBox, LayerLink, Layers, layers};
pub use neighbourhood::{Neighbour, Neighbourhood, neighbourhood};
pub use parts::{Sheet, parts};
pub use style::STYLE;
pub use svg::{Form, svg};
pub use text::{Block, LEADING, MARGIN, width, wrap};
pub use wheel::{
    WheelChannel, WheelInput, WheelPlace, WheelPoint, WheelRelation, WheelSector, highlight_css,
    wheel,
};

#[cfg(test)]
mod tests;
