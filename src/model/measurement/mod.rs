//! The tables of `mediciones`: what was measured, period by period. Aggregates only; what they show is for others to say.

mod check;
mod columns;
mod number;
mod row;
#[cfg(test)]
mod tests;

pub(super) use check::check;

use columns::Columns;

use super::decode::Decoder;
use super::value::{Date, MetricId, ServiceId, TouchpointId};
use crate::locale::Said;
use crate::source::{Cell, Span, Spanned, Table};

/// One table.
#[derive(Clone, Debug, Default)]
pub struct MeasurementFile {
    /// Its rows that could be read, in order.
    pub rows: Vec<Measurement>,
}

/// What one metric was in one period.
#[derive(Clone, Debug)]
pub struct Measurement {
    /// The first day of the period.
    pub date: Spanned<Date>,
    /// The metric, by its id in the file of what is measured.
    pub metric: Spanned<MetricId>,
    /// What is measured.
    pub of: Measured,
    /// How many did; none when it was not written, which is never 0.
    pub numerator: Option<f64>,
    /// Of how many; above 0.
    pub denominator: Option<f64>,
    /// The value, in the unit of the metric.
    pub value: Option<f64>,
    /// The row.
    pub span: Span,
}

/// What a row measures.
#[derive(Clone, Debug)]
pub enum Measured {
    /// A touchpoint.
    Touchpoint(Spanned<TouchpointId>),
    /// A service.
    Service(Spanned<ServiceId>),
}

impl MeasurementFile {
    /// Reads a table. What is wrong with it is told at its cell, and the row is left out.
    pub(super) fn read(table: &Table, whole: Span, cx: &mut Decoder<'_>) -> Self {
        let Some((head, rows)) = table.rows.split_first() else {
            cx.error(
                "E-02",
                whole,
                Said::new("esta tabla está vacía", "this table is empty").owned(),
            )
            .help = Some(columns::example());
            return Self::default();
        };
        let Some(columns) = Columns::read(head, cx) else {
            return Self::default();
        };
        let mark = number::mark(rows.iter().flat_map(|row| columns.numbers(row)));
        let rows = rows
            .iter()
            .filter_map(|row| row::read(row, &columns, mark, cx))
            .collect();
        MeasurementFile { rows }
    }
}

/// The place of a row: from its first cell to its last.
fn span(row: &[Cell]) -> Span {
    let first = row[0].span;
    Span {
        end: row[row.len() - 1].span.end.max(first.start),
        ..first
    }
}
