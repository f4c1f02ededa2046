use std::collections::BTreeSet;

use super::sheet::Sheet;
use crate::handbook::links;
use crate::handbook::markdown;
use crate::handbook::view::{self, Entry, Label};
use crate::handbook::viewpoint::Viewpoint;
use crate::locale::fill;
use crate::model::value::{Frequency, Target};
use crate::model::written::{Action, ActionState, ActionType, Goal, Metric};
use crate::model::{CatalogueMetric, catalogue_metric};

/// How the touchpoint is measured, what the catalogue says filled in.
pub(super) fn metrics(sheet: &Sheet<'_, '_>) -> Vec<view::Metric> {
    let list = sheet.list("metricas", &sheet.touchpoint.written.metrics);
    let mut anchors = BTreeSet::new();
    list.iter()
        .zip(1..)
        .map(|(metric, number)| {
            let mut anchor = anchor(metric).unwrap_or_else(|| format!("metrica-{number}"));
            if anchors.contains(&anchor) {
                anchor = format!("metrica-numero-{number}");
            }
            anchors.insert(anchor.clone());
            self::metric(sheet, metric, anchor)
        })
        .collect()
}

fn metric(sheet: &Sheet<'_, '_>, metric: &Metric, anchor: String) -> view::Metric {
    let (words, view) = (sheet.words(), sheet.view);
    let owner = metric
        .owner
        .as_ref()
        .or(sheet.touchpoint.written.owner.as_ref());
    view::Metric {
        anchor,
        name: name(view, metric),
        formula: formula(view, metric),
        kinds: kinds(sheet, metric),
        targets: metric
            .goal
            .iter()
            .filter_map(|goal| self::goal(view, metric, goal))
            .collect(),
        alert: metric
            .alert
            .as_ref()
            .and_then(|goal| self::goal(view, metric, goal)),
        frequency: words.capital(&frequency(metric).say(view.edition.locale)),
        source: metric.source.as_ref().map(|text| text.to_string()),
        responsible: owner.map(|owner| owner.to_string()),
        step: metric.step.as_ref().map(|id| sheet.step_id(id)),
        actions: metric
            .actions
            .iter()
            .filter_map(|it| action(view, it))
            .collect(),
    }
}

/// The anchor of a metric, from its id or that of the catalogue.
pub(super) fn anchor(metric: &Metric) -> Option<String> {
    let own = metric.id.as_ref().map(|id| id.value.clone());
    let id = own.or_else(|| metric.uses.as_ref().map(|id| id.value.to_kind()))?;
    Some(links::metric(&id))
}

/// Metrics in a line each, where there is no room for a table.
pub(in crate::handbook::pages) fn lines(view: Viewpoint<'_, '_>, metrics: &[Metric]) -> Vec<Entry> {
    let words = view.edition.words;
    let entry = |metric: &Metric| {
        let goal = metric
            .goal
            .as_ref()
            .and_then(|goal| self::goal(view, metric, goal));
        let alert = metric
            .alert
            .as_ref()
            .and_then(|goal| self::goal(view, metric, goal));
        let mut notes: Vec<String> = Vec::new();
        let mut note = |text: &str, value: Option<String>| {
            notes.extend(value.map(|value| fill(text, &[("valor", &value)])));
        };
        note(words.note_target, goal);
        note(words.note_alert, alert);
        note(
            words.note_frequency,
            Some(frequency(metric).say(view.edition.locale)),
        );
        note(
            words.note_source,
            metric.source.as_ref().map(|text| text.to_string()),
        );
        note(
            words.note_owner,
            metric.owner.as_ref().map(|text| text.to_string()),
        );
        for action in metric.actions.iter().filter_map(|it| action(view, it)) {
            note(words.note_action, Some(action));
        }
        Entry {
            anchor: None,
            name: Some(Label::plain(name(view, metric))),
            text: markdown::inline(&formula(view, metric).unwrap_or_default()),
            notes,
            is_common: false,
        }
    };
    metrics.iter().map(entry).collect()
}

fn catalogue(metric: &Metric) -> Option<&'static CatalogueMetric> {
    catalogue_metric(metric.uses.as_ref()?.as_str())
}

/// The name of a metric: its own, else the catalogue's, else its id.
pub(super) fn name(view: Viewpoint<'_, '_>, metric: &Metric) -> String {
    let own = metric.name.as_ref().map(|name| name.to_string());
    let known = || catalogue(metric).map(|it| (*it.name.get(view.edition.locale)).to_owned());
    let id = || metric.id.as_ref().map(|id| id.to_string());
    view.edition
        .words
        .capital(&own.or_else(known).or_else(id).unwrap_or_default())
}

fn formula(view: Viewpoint<'_, '_>, metric: &Metric) -> Option<String> {
    let own = metric.formula.as_ref().map(|text| text.to_string());
    own.or_else(|| catalogue(metric).map(|it| (*it.formula.get(view.edition.locale)).to_owned()))
        .map(|formula| view.edition.words.capital(&formula))
}

fn frequency(metric: &Metric) -> Frequency {
    metric
        .frequency
        .as_ref()
        .map_or(Frequency::MONTHLY, |frequency| frequency.value)
}

/// A value to reach with its unit, and the share of the cases it is for.
fn goal(view: Viewpoint<'_, '_>, metric: &Metric, goal: &Goal) -> Option<String> {
    let target: Target = goal.value.as_ref()?.value;
    let own = metric.unit.as_ref().map(|unit| &***unit);
    let unit = own
        .or_else(|| catalogue(metric).map(|it| it.unit))
        .filter(|unit| *unit != "n");
    let value = target.say(unit, view.edition.locale);
    Some(match &goal.percentile {
        Some(share) => fill(
            view.edition.words.with_share,
            &[("valor", &value), ("parte", &share.0.to_string())],
        ),
        None => value,
    })
}

/// What sort of metric it is, and how it is read.
fn kinds(sheet: &Sheet<'_, '_>, metric: &Metric) -> Vec<String> {
    let (words, locale) = (sheet.words(), sheet.locale());
    let known = catalogue(metric);
    let kind = metric
        .kind
        .as_ref()
        .map(|it| it.value)
        .or(known.map(|it| it.kind));
    let better = metric
        .better
        .as_ref()
        .map(|it| it.value)
        .or(known.map(|it| it.better));
    let criterion = metric.criterion.as_ref().map(|it| it.label());
    let first: Vec<&str> = [
        kind.map(|it| it.label()),
        criterion,
        better.map(|it| it.label()),
    ]
    .into_iter()
    .flatten()
    .map(|label| *label.get(locale))
    .collect();
    let mut lines = vec![words.capital(&first.join(" · "))];
    lines.retain(|line| !line.is_empty());
    let mut line = |text: &str, value: Option<String>| {
        lines.extend(value.map(|value| fill(text, &[("valor", &value)])));
    };
    line(
        words.note_chart,
        metric
            .chart
            .as_ref()
            .map(|it| (*it.label().get(locale)).to_owned()),
    );
    line(
        words.note_instrument,
        metric
            .instrument
            .as_ref()
            .map(|id| words.readable(id.as_str())),
    );
    line(
        words.note_bias,
        metric.bias.as_ref().map(|text| text.to_string()),
    );
    let base = metric.base.as_ref();
    line(
        words.note_base,
        base.map(|it| words.period(it.from.as_ref().map(|d| d.0), it.to.as_ref().map(|d| d.0))),
    );
    lines
}

/// What is done about a result, who does it, until when, and how it stands.
fn action(view: Viewpoint<'_, '_>, it: &Action) -> Option<String> {
    let (words, locale) = (view.edition.words, view.edition.locale);
    let what = it.what.as_ref()?;
    let kind = it
        .kind
        .as_ref()
        .map_or(ActionType::Correct, |kind| kind.value);
    let state = it
        .state
        .as_ref()
        .map_or(ActionState::Planned, |state| state.value);
    let mut rest = vec![
        (*kind.label().get(locale)).to_owned(),
        (*state.label().get(locale)).to_owned(),
    ];
    rest.extend(it.owner.as_ref().map(|owner| owner.to_string()));
    rest.extend(it.date.as_ref().map(|date| words.date(date.0)));
    let what = markdown::plain(what);
    Some(format!(
        "{} ({})",
        what.trim_end_matches('.'),
        rest.join(", ")
    ))
}
