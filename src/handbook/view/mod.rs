//! What the templates see: one struct for each page, as plain data.
//!
//! Everything here is ready to be printed: text is in the reader's language, links are relative
//! and finished, what may not be published has been left out. Nothing here decides, looks up or
//! knows the model. An `Option` that is `None` and a `Vec` that is empty print nothing, heading
//! included.

mod block;
mod home;
mod matrix;
mod section;
mod shell;
mod step;
mod text;
mod touchpoint;
mod wheel;

pub(crate) use block::{Block, Content, Entry, MenuOption, Row, Table};
pub(crate) use home::{
    ChannelGroup, FigureCard, HomePage, ServiceCard, TouchpointCard, WheelTeaser,
};
pub(crate) use matrix::{ColumnGroup, Mark, Matrix, MatrixBody, MatrixCell, MatrixRow};
pub(crate) use section::SectionsPage;
pub(crate) use shell::{Image, Nav, NavGroup, NavLink, PrintedControl, Shell};
pub(crate) use step::{Branch, Decision, Guideline, Phrase, Step, Transfer};
pub(crate) use text::{Fact, Html, Item, Label, Term};
pub(crate) use touchpoint::{
    Change, Drawing, Exception, Flowchart, Metric, Notice, Part, PartKind, Picture, Related,
    Relations, Stage, TouchpointPage, TwinStep,
};
pub(crate) use wheel::{WheelPage, WheelPoint, WheelRelation, WheelStage};
