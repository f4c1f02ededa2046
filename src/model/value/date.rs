use std::fmt;

use crate::locale::Said;
use crate::model::decode::{Decode, Decoder, Problem};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

/// A day of the calendar, written `2026-03-01`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Date(pub jiff::civil::Date);

impl Date {
    /// Reads `2026-03-01`, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = text.len() == 10 && text.is_ascii();
        jiff::civil::Date::strptime("%Y-%m-%d", text)
            .ok()
            .filter(|_| shape)
            .map(Date)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Decode for Date {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Date)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, |text| {
            Date::parse(text).ok_or_else(|| Problem {
                message: said!("«{text}» no es una fecha"; "“{text}” is not a date"),
                help: Said::new(
                    "escriba año-mes-día: 2026-03-01",
                    "write year-month-day: 2026-03-01",
                )
                .owned(),
            })
        })
    }
}
