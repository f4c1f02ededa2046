use serde::Serialize;

use super::GRAMMAR;
use super::plain::{date, id, text, word};
use crate::model::value::Frequency;
use crate::model::written::{
    self, ActionState, ActionType, Better, ChartType, Criterion, Goal, MetricType,
};
use crate::model::{Project, catalogue_metric};

/// Something that is measured, what the catalogue says filled in.
#[derive(Serialize)]
pub(super) struct Metric<'p> {
    id: Option<&'p str>,
    /// The metric of the catalogue that it takes from.
    #[serde(rename = "usa")]
    uses: Option<&'p str>,
    #[serde(rename = "nombre")]
    name: Option<&'p str>,
    #[serde(rename = "tipo")]
    kind: Option<&'static str>,
    formula: Option<&'p str>,
    #[serde(rename = "unidad")]
    unit: Option<&'p str>,
    #[serde(rename = "mejor")]
    better: Option<&'static str>,
    #[serde(rename = "meta")]
    goal: Option<Value>,
    #[serde(rename = "umbral_alerta")]
    alert: Option<Value>,
    #[serde(rename = "grafico")]
    chart: Option<&'static str>,
    #[serde(rename = "frecuencia")]
    frequency: String,
    #[serde(rename = "fuente")]
    source: Option<&'p str>,
    #[serde(rename = "responsable")]
    owner: Option<&'p str>,
    #[serde(rename = "criterio")]
    criterion: Option<&'static str>,
    /// None for the whole protocol.
    #[serde(rename = "paso")]
    step: Option<&'p str>,
    #[serde(rename = "instrumento")]
    instrument: Option<&'p str>,
    #[serde(rename = "sesgo")]
    bias: Option<&'p str>,
    #[serde(rename = "acciones")]
    actions: Vec<Action<'p>>,
}

/// A value to reach with its unit, and for what share of the cases, in per cent.
#[derive(Serialize)]
struct Value {
    #[serde(rename = "valor")]
    value: Option<String>,
    #[serde(rename = "percentil")]
    percentile: Option<u32>,
}

/// What is done about a result.
#[derive(Serialize)]
struct Action<'p> {
    #[serde(rename = "accion")]
    what: Option<&'p str>,
    #[serde(rename = "tipo")]
    kind: &'static str,
    #[serde(rename = "responsable")]
    owner: Option<&'p str>,
    #[serde(rename = "fecha")]
    date: Option<String>,
    #[serde(rename = "estado")]
    state: &'static str,
}

impl<'p> Metric<'p> {
    /// The metrics of a list, in order; `owner` answers for those that name nobody.
    pub(super) fn list(
        project: &Project,
        written: &'p [written::Metric],
        owner: Option<&'p str>,
    ) -> Vec<Self> {
        let metrics = written.iter();
        metrics.map(|it| Metric::new(project, it, owner)).collect()
    }

    fn new(project: &Project, written: &'p written::Metric, owner: Option<&'p str>) -> Self {
        let uses = id(&written.uses);
        let known = uses.and_then(catalogue_metric);
        let locale = project.locale();
        let unit = text(&written.unit).or(known.map(|it| it.unit));
        let frequency = written.frequency.as_ref();
        Metric {
            id: id(&written.id).or(uses),
            uses,
            name: text(&written.name).or(known.map(|it| *it.name.get(locale))),
            kind: word(&written.kind, MetricType::key).or(known.map(|it| it.kind.key())),
            formula: text(&written.formula).or(known.map(|it| *it.formula.get(locale))),
            unit,
            better: word(&written.better, Better::key).or(known.map(|it| it.better.key())),
            goal: written.goal.as_ref().map(|goal| value(goal, unit)),
            alert: written.alert.as_ref().map(|goal| value(goal, unit)),
            chart: word(&written.chart, ChartType::key)
                .or(known.and_then(|it| it.chart).map(ChartType::key)),
            frequency: frequency
                .map_or(Frequency::MONTHLY, |it| it.value)
                .say(GRAMMAR),
            source: text(&written.source),
            owner: text(&written.owner).or(owner),
            criterion: word(&written.criterion, Criterion::key),
            step: id(&written.step),
            instrument: id(&written.instrument),
            bias: text(&written.bias),
            actions: written.actions.iter().map(action).collect(),
        }
    }
}

fn value(goal: &Goal, unit: Option<&str>) -> Value {
    let target = goal.value.as_ref();
    Value {
        value: target.map(|target| target.say(unit, GRAMMAR)),
        percentile: goal.percentile.as_ref().map(|share| share.0),
    }
}

fn action(written: &written::Action) -> Action<'_> {
    Action {
        what: text(&written.what),
        kind: word(&written.kind, ActionType::key).unwrap_or(ActionType::Correct.key()),
        owner: text(&written.owner),
        date: date(&written.date),
        state: word(&written.state, ActionState::key).unwrap_or(ActionState::Planned.key()),
    }
}
