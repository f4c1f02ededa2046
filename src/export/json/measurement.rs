use serde::Serialize;

use crate::model::{Measured, Measurement};

/// What a metric was in a period: a row of a table of measurements.
#[derive(Serialize)]
pub(super) struct Row<'p> {
    #[serde(rename = "fecha")]
    date: String,
    #[serde(rename = "metrica")]
    metric: &'p str,
    #[serde(rename = "punto")]
    touchpoint: Option<&'p str>,
    #[serde(rename = "servicio")]
    service: Option<&'p str>,
    #[serde(rename = "numerador")]
    numerator: Option<f64>,
    #[serde(rename = "denominador")]
    denominator: Option<f64>,
    #[serde(rename = "valor")]
    value: Option<f64>,
}

impl<'p> Row<'p> {
    pub(super) fn new(row: &'p Measurement) -> Self {
        let (touchpoint, service) = match &row.of {
            Measured::Touchpoint(id) => (Some(id.as_str()), None),
            Measured::Service(id) => (None, Some(id.as_str())),
        };
        Row {
            date: row.date.to_string(),
            metric: row.metric.as_str(),
            touchpoint,
            service,
            numerator: row.numerator,
            denominator: row.denominator,
            value: row.value,
        }
    }
}
