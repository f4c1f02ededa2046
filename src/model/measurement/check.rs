use std::collections::HashMap;

use super::{Measured, Measurement};
use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::model::catalogue::catalogue_metric;
use crate::model::decode::{did_you_mean, nearest};
use crate::model::known::Known;
use crate::model::project::Project;
use crate::model::references::lost;
use crate::model::value::Unit;
use crate::model::vocabulary::Kind;
use crate::model::written::{ChartType, Metric};
use crate::said;
use crate::source::Span;

/// Most ids that are compared in search of a likeness, in all the tables.
const MOST_COMPARED: usize = 200_000;

/// Reports the rows that name nothing that there is, or that come twice, in the order of the tables.
pub(in crate::model) fn check(project: &Project, diagnostics: &mut Vec<Diagnostic>) {
    let known = Known::of_project(project);
    let mut left = MOST_COMPARED;
    let mut seen: HashMap<(bool, &str, &str, String), Span> = HashMap::new();
    for row in project.measurements.iter().flat_map(|file| &file.rows) {
        let (kind, id, span) = match &row.of {
            Measured::Touchpoint(id) => (Kind::Touchpoint, id.as_str(), id.span),
            Measured::Service(id) => (Kind::Service, id.as_str(), id.span),
        };
        let key = (
            kind == Kind::Touchpoint,
            id,
            row.metric.as_str(),
            row.date.to_string(),
        );
        if let Some(first) = seen.get(&key) {
            diagnostics.push(twice(row, *first));
            continue;
        }
        seen.insert(key, row.span);
        if project.unread.may_hold(kind, id) {
            continue;
        }
        if !known.has(kind, id) {
            let near = known.near(kind, id, &mut left);
            diagnostics.push(lost(kind, id, span, near, None));
            continue;
        }
        let metrics = match &row.of {
            Measured::Touchpoint(id) => project.touchpoint(id).map(|it| {
                let is_broken = it.written.is_broken("metricas");
                (&it.written.metrics, is_broken)
            }),
            Measured::Service(id) => {
                let mut services = project.services.iter();
                services.find(|it| it.id == id.value).map(|it| {
                    let is_broken = it.written.is_broken("metricas");
                    (&it.written.metrics, is_broken)
                })
            }
        };
        let Some((metrics, is_broken)) = metrics else {
            continue;
        };
        match metrics
            .iter()
            .find(|it| id_of(it) == Some(row.metric.as_str()))
        {
            Some(metric) => diagnostics.extend(against(row, metric)),
            // One that could not be read may be the one that is meant.
            None if is_broken => {}
            None => diagnostics.push(no_metric(row, id, metrics)),
        }
    }
}

/// The id of a metric: its own, else that of the catalogue.
fn id_of(metric: &Metric) -> Option<&str> {
    let own = metric.id.as_ref().map(|id| id.as_str());
    own.or(metric.uses.as_ref().map(|id| id.as_str()))
}

fn no_metric(row: &Measurement, of: &str, metrics: &[Metric]) -> Diagnostic {
    let id = row.metric.as_str();
    let all: Vec<&str> = metrics.iter().filter_map(id_of).collect();
    let mut diagnostic = Diagnostic::error(
        "E-11",
        row.metric.span,
        said!("«{of}» no tiene la métrica «{id}»"; "“{of}” has no metric “{id}”"),
    );
    diagnostic.label = nearest(id, all.iter().copied()).map(did_you_mean);
    let all = all.join(", ");
    diagnostic.help = Some(if all.is_empty() {
        said!("escriba primero la métrica en su archivo, en metricas"; "write the metric in its file first, under metricas")
    } else {
        said!("sus métricas: {all}"; "its metrics: {all}")
    });
    diagnostic
}

/// What is wrong with a row, by what its metric is.
fn against(row: &Measurement, metric: &Metric) -> Option<Diagnostic> {
    let id = row.metric.as_str();
    if is_monthly(metric) && row.date.0.day() != 1 {
        let date = row.date.value;
        let first = date.0.first_of_month();
        return Some(
            Diagnostic::error(
                "E-10",
                row.date.span,
                said!("{date} no es el primer día de un período"; "{date} is not the first day of a period"),
            )
            .with_help(said!("escriba {first}"; "write {first}")),
        );
    }
    let catalogue = metric
        .uses
        .as_ref()
        .and_then(|id| catalogue_metric(id.as_str()));
    let chart = metric.chart.as_ref().map(|chart| chart.value);
    let is_share = chart.or(catalogue.and_then(|it| it.chart)) == Some(ChartType::Proportion);
    match (row.numerator, row.denominator) {
        (Some(numerator), Some(denominator)) if is_share && numerator > denominator => Some(
            Diagnostic::error(
                "E-10",
                row.span,
                said!("el numerador, {numerator}, pasa del denominador, {denominator}, y «{id}» es una parte de un total"; "the numerador, {numerator}, is above the denominador, {denominator}, and “{id}” is a share of a whole"),
            )
            .with_help(
                Said::new(
                    "el denominador cuenta todos los casos; el numerador, los que cumplen",
                    "denominador counts all cases; numerador, those that do",
                )
                .owned(),
            ),
        ),
        _ => None,
    }
}

/// Whether its periods begin with a month.
fn is_monthly(metric: &Metric) -> bool {
    let frequency = metric.frequency.as_ref();
    frequency.is_none_or(|it| matches!(it.0.unit, Unit::Month | Unit::Year))
}

fn twice(row: &Measurement, first: Span) -> Diagnostic {
    Diagnostic::error(
        "E-04",
        row.span,
        Said::new(
            "esta medición está repetida: la misma métrica, del mismo período y del mismo lugar",
            "this measurement is repeated: the same metric, of the same period and the same place",
        )
        .owned(),
    )
    .with_related(
        first,
        Said::new("la otra está aquí", "the other one is here").owned(),
    )
    .with_help(Said::new("deje una sola de las dos filas", "keep one of the two rows").owned())
}
