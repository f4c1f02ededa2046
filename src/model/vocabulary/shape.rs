use super::{Kind, Record, Words};

/// What may be written at a place.
#[derive(Clone, Copy)]
pub enum Shape {
    /// One value.
    Scalar(Scalar),
    /// One of a closed list of words.
    Words(&'static Words),
    /// Keys and values.
    Record(&'static Record),
    /// Keys and values of two records in one mapping.
    Beside(&'static Record, &'static Record),
    /// A list; one value alone is a list of one.
    List(ShapeOf),
    /// A mapping whose keys are words of a closed list.
    ByWord(&'static Words, ShapeOf),
    /// A mapping whose keys the author chooses.
    ByName(ShapeOf),
    /// Either of two shapes.
    Either(ShapeOf, ShapeOf),
}

/// A shape, when it is asked for: a menu has options, and an option has options.
pub type ShapeOf = fn() -> Shape;

/// One value, by the grammar it follows.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Scalar {
    /// A text of one line.
    Line,
    /// A text of one or several lines with inline Markdown.
    Prose,
    /// A text of blocks in Markdown.
    Markdown,
    /// An id that names this very thing.
    Id,
    /// An id that names another thing.
    Reference(Kind),
    /// `sí` or `no`.
    YesNo,
    /// A whole number, not negative.
    Integer,
    /// A number, with decimal point or comma.
    Number,
    /// `2026-03-01`.
    Date,
    /// `15 días hábiles`.
    Duration,
    /// `mensual`.
    Frequency,
    /// `lunes a viernes, 8:00 a 17:00`.
    Schedule,
    /// `12.500 COP`.
    Money,
    /// A duration, a number or a percentage.
    Target,
    /// A web address.
    Url,
    /// `#0b5d8a`.
    Colour,
}
