//! Protocols as graphs. The only user of petgraph.
//!
//! What a graph knows is here (what can be reached, what must come first); whether that is good is for `rules`, and how
//! it looks for `diagram`.

mod course;
mod data_flow;
mod flow;
mod main_way;
mod precedence;
mod wheel;

pub use course::{Course, Onward, step_anchor};
pub use data_flow::DataFlow;
pub use flow::{Flow, Way, WayKind};
pub use wheel::{Occurrence, Wheel, WheelEdge};
