//! The small grammars of the format: what one value can say.

mod date;
mod duration;
mod frequency;
mod id;
mod money;
mod number;
mod schedule;
mod target;
mod text;
mod web;
mod written;
mod yes_no;

pub use date::Date;
pub use duration::{Duration, Unit};
pub use frequency::Frequency;
pub use id::{
    CatalogueId, CommonId, DatumId, Id, InstrumentId, MetricId, Named, OwnId, RoleId, SegmentId,
    ServiceId, ServiceRuleId, StepId, TouchpointId, WayId, slug,
};
pub use money::Money;
pub use number::{Integer, Number};
pub use schedule::{Days, Schedule, Shift};
pub use target::Target;
pub use text::{Line, Markdown, Prose};
pub use web::{Colour, Url};
pub use yes_no::YesNo;

use crate::diagnostic::Severity;
use crate::model::decode::{Decoder, Problem, Refers, TEXT, plain_spaces};
use crate::source::{Node, Value};

/// Reads a scalar with a grammar, and reports what the grammar says of a text that it cannot read.
fn scalar<T>(
    node: &Node<'_>,
    cx: &mut Decoder<'_>,
    grammar: impl Fn(&str) -> Result<T, Problem>,
) -> Option<T> {
    let Value::Scalar(text, _) = &node.value else {
        cx.wrong_form(node, TEXT);
        return None;
    };
    if text.trim().is_empty() {
        cx.empty(node);
        return None;
    }
    if cx.blank(node) || cx.printed_quotes(node) || cx.invisible(node, Severity::Error) {
        return None;
    }
    grammar(plain_spaces(text.trim()).trim())
        .map_err(|problem| cx.not_grammatical(node, problem))
        .ok()
}

impl Refers for Line {}
impl Refers for Prose {}
impl Refers for Markdown {}
impl Refers for YesNo {}
impl Refers for Integer {}
impl Refers for Number {}
impl Refers for Date {}
impl Refers for Duration {}
impl Refers for Frequency {}
impl Refers for Schedule {}
impl Refers for Money {}
impl Refers for Target {}
impl Refers for Url {}
impl Refers for Colour {}
