use serde::Serialize;

use super::plain::{duration, id, ids, is_yes, text, texts, word, yes_no};
use crate::graph::{Flow, WayKind};
use crate::model::written::{
    self, Guide, Guideline, Moment, Perceived, PhraseMoment, Recorded, Topic, Urgency, Wait,
};
use crate::model::{self, Project, StepPhrase, Touchpoint, phrase_fits};

/// A step.
#[derive(Serialize)]
pub(super) struct Step<'p> {
    id: &'p str,
    #[serde(rename = "nombre")]
    name: &'p str,
    #[serde(rename = "etapa")]
    stage: &'static str,
    #[serde(rename = "momento")]
    moment: Option<&'static str>,
    actor: &'static str,
    #[serde(rename = "rol")]
    role: Option<&'p str>,
    /// Empty for all.
    #[serde(rename = "servicios")]
    services: Vec<&'p str>,
    #[serde(rename = "proposito")]
    purpose: Option<&'p str>,
    /// Its own, then the common ones of its moment.
    #[serde(rename = "lineamientos")]
    guidelines: Vec<Rule<'p>>,
    #[serde(rename = "instrucciones")]
    instructions: Vec<&'p str>,
    /// Its own, then the common ones in force there.
    #[serde(rename = "frases")]
    phrases: Vec<Phrase<'p>>,
    #[serde(rename = "pide")]
    asks: Vec<Asked<'p>>,
    #[serde(rename = "informa")]
    tells: Vec<Told<'p>>,
    #[serde(rename = "registra")]
    records: Vec<&'p str>,
    #[serde(rename = "tiempo")]
    time: Option<Timing>,
    #[serde(rename = "espera")]
    wait: Waiting,
    #[serde(rename = "urgencia")]
    urgency: &'static str,
    #[serde(rename = "reflexion")]
    reflection: bool,
    #[serde(rename = "pregunta")]
    question: Option<&'p str>,
    #[serde(rename = "decision")]
    decision: Vec<Branch<'p>>,
    #[serde(rename = "motivo")]
    reason: Option<&'p str>,
    /// The step that follows, whether written or simply the next of the list; none after a decision or an end.
    #[serde(rename = "siguiente")]
    next: Option<&'p str>,
    #[serde(rename = "transferencia")]
    transfer: Option<Transfer<'p>>,
    /// Whether the attention may end there.
    #[serde(rename = "fin")]
    is_end: bool,
    #[serde(rename = "interno")]
    is_internal: bool,
}

/// An instruction for those who attend.
#[derive(Serialize)]
struct Rule<'p> {
    #[serde(rename = "texto")]
    text: &'p str,
    #[serde(rename = "motivo")]
    reason: Option<&'p str>,
    #[serde(rename = "soporte")]
    support: Option<&'p str>,
    #[serde(rename = "comun")]
    is_common: bool,
}

/// Something that is said to the person, or must not be.
#[derive(Serialize)]
struct Phrase<'p> {
    #[serde(rename = "momento")]
    moment: Option<&'static str>,
    #[serde(rename = "tipo")]
    kind: &'static str,
    #[serde(rename = "texto")]
    text: &'p str,
    #[serde(rename = "rol")]
    role: Option<&'p str>,
    #[serde(rename = "motivo")]
    reason: Option<&'p str>,
    #[serde(rename = "alternativa")]
    alternative: Option<&'p str>,
    #[serde(rename = "soporte")]
    support: Option<&'p str>,
    #[serde(rename = "comun")]
    is_common: bool,
}

/// A datum that is asked for.
#[derive(Serialize)]
struct Asked<'p> {
    #[serde(rename = "dato")]
    datum: Option<&'p str>,
    #[serde(rename = "prellenado")]
    is_prefilled: bool,
    /// Only where the step says it; else the dictionary does.
    #[serde(rename = "facultativo")]
    is_optional: Option<bool>,
    #[serde(rename = "motivo")]
    reason: Option<&'p str>,
}

/// Something that the person is told.
#[derive(Serialize)]
pub(super) struct Told<'p> {
    #[serde(rename = "que")]
    topic: Option<&'static str>,
    #[serde(rename = "texto")]
    text: Option<&'p str>,
}

/// How long it takes, and in what share of the cases, in per cent.
#[derive(Serialize)]
struct Timing {
    #[serde(rename = "valor")]
    value: Option<String>,
    #[serde(rename = "percentil")]
    percentile: Option<u32>,
}

/// Whether the person waits, and how she is kept informed.
#[derive(Serialize)]
struct Waiting {
    #[serde(rename = "hay")]
    is_wait: bool,
    #[serde(rename = "max_sin_aviso")]
    longest_silence: Option<String>,
    #[serde(rename = "reaviso_cada")]
    again: Option<String>,
}

/// An answer and where it leads.
#[derive(Serialize)]
struct Branch<'p> {
    /// None in any other case.
    #[serde(rename = "cuando")]
    when: Option<&'p str>,
    #[serde(rename = "ir_a")]
    to: &'p str,
}

/// How the person is handed over.
#[derive(Serialize)]
struct Transfer<'p> {
    #[serde(rename = "destino")]
    target: Option<&'p str>,
    #[serde(rename = "explica")]
    explains: bool,
    #[serde(rename = "pide_permiso")]
    asks_leave: bool,
    #[serde(rename = "acompanada")]
    is_accompanied: bool,
    #[serde(rename = "si_se_corta")]
    if_cut: Option<&'p str>,
}

/// The steps of a touchpoint, in order.
pub(super) fn steps<'p>(project: &'p Project, touchpoint: &'p Touchpoint) -> Vec<Step<'p>> {
    let flow = Flow::new(touchpoint, project.common());
    let steps = touchpoint.steps();
    steps.map(|step| self::step(project, &flow, step)).collect()
}

fn step<'p>(project: &'p Project, flow: &Flow<'p>, step: model::Step<'p>) -> Step<'p> {
    let written = step.written;
    let (decision, next) = ways(flow, step);
    let is_end = flow.is_end(step.index);
    Step {
        id: step.id.as_str(),
        name: step.name(),
        stage: step.stage.key(),
        moment: word(&written.moment, Moment::key),
        actor: step.actor.key(),
        role: id(&written.role),
        services: ids(&written.services),
        purpose: text(&written.purpose),
        guidelines: guidelines(project, step),
        instructions: texts(&written.instructions),
        phrases: phrases(project, step, is_end),
        asks: written.asks.iter().map(asked).collect(),
        tells: written.tells.iter().map(told).collect(),
        records: written.records.iter().map(|it| recorded(it)).collect(),
        time: written.time.as_ref().map(|time| Timing {
            value: duration(&time.value),
            percentile: time.percentile.as_ref().map(|share| share.0),
        }),
        wait: waiting(written.wait.as_ref()),
        urgency: word(&written.urgency, Urgency::key).unwrap_or(Urgency::Normal.key()),
        reflection: is_yes(&written.reflection),
        question: text(&written.question),
        decision,
        reason: text(&written.reason),
        next,
        transfer: written.transfer.as_ref().map(transfer),
        is_end,
        is_internal: is_yes(&written.internal),
    }
}

fn ways<'p>(flow: &Flow<'p>, step: model::Step<'p>) -> (Vec<Branch<'p>>, Option<&'p str>) {
    let (mut answers, mut next) = (Vec::new(), None);
    for (to, way) in flow.ways(step.index) {
        let to = flow.touchpoint().step_at(to).id.as_str();
        match way.kind {
            WayKind::Answer(when) => answers.push(Branch { when, to }),
            WayKind::Falls | WayKind::Next => next = Some(to),
            WayKind::Exception(_) => {}
        }
    }
    (answers, next)
}

fn guidelines<'p>(project: &'p Project, step: model::Step<'p>) -> Vec<Rule<'p>> {
    let own = step.written.guidelines.iter();
    let own = own.filter_map(|it| guideline(project, it));
    let moment = step.written.moment.as_ref().map(|it| it.value);
    let common = step.touchpoint.common_guidelines(project.common());
    let fitting = common.filter(|it| {
        let own = it.moment.as_ref().map(|it| it.value);
        own.is_some() && own == moment
    });
    own.chain(fitting.filter_map(common_guideline)).collect()
}

/// A guideline with its text: that of `comunes.yaml` where it only refers to it; none where there is none.
fn guideline<'p>(project: &'p Project, written: &'p Guideline) -> Option<Rule<'p>> {
    if let (None, Some(reference)) = (&written.text, &written.common) {
        let common = &project.common()?.guidelines;
        let found = common.iter().map(|it| &it.entry).find(|it| {
            let id = it.id.as_ref();
            id.is_some_and(|id| id.as_str() == reference.as_str())
        });
        return found.and_then(common_guideline);
    }
    Some(Rule {
        text: text(&written.text)?,
        reason: text(&written.reason),
        support: text(&written.support),
        is_common: false,
    })
}

fn common_guideline(written: &Guide) -> Option<Rule<'_>> {
    Some(Rule {
        text: text(&written.text)?,
        reason: text(&written.reason),
        support: text(&written.support),
        is_common: true,
    })
}

fn phrases<'p>(project: &'p Project, step: model::Step<'p>, is_end: bool) -> Vec<Phrase<'p>> {
    let own = step.phrases().filter_map(|it| {
        let reference = it.entry.and_then(|entry| entry.common.as_ref());
        match (it.text, reference) {
            (None, Some(reference)) => {
                let common = &project.common()?.phrases;
                let found = common.iter().map(|it| &it.entry).find(|it| {
                    let id = it.id.as_ref();
                    id.is_some_and(|id| id.as_str() == reference.as_str())
                });
                phrase(StepPhrase::of(found?), true)
            }
            _ => phrase(it, false),
        }
    });
    let here = step.written.moment.as_ref().map(|it| it.value);
    let common = step.touchpoint.common_phrases(project.common());
    let fitting = common.map(StepPhrase::of).filter(|it| {
        let fits = |moment| here.is_some_and(|here| phrase_fits(moment, here));
        it.moment
            .is_some_and(|moment| fits(moment) || (is_end && moment == PhraseMoment::Farewell))
    });
    own.chain(fitting.filter_map(|it| phrase(it, true)))
        .collect()
}

fn phrase(written: StepPhrase<'_>, is_common: bool) -> Option<Phrase<'_>> {
    let entry = written.entry;
    Some(Phrase {
        moment: written.moment.map(PhraseMoment::key),
        kind: written.kind.key(),
        text: &written.text?.value,
        role: entry.and_then(|it| id(&it.role)),
        reason: entry.and_then(|it| text(&it.reason)),
        alternative: entry.and_then(|it| text(&it.alternative)),
        support: entry.and_then(|it| text(&it.support)),
        is_common,
    })
}

fn asked(written: &written::Asked) -> Asked<'_> {
    Asked {
        datum: id(&written.datum),
        is_prefilled: is_yes(&written.prefilled),
        is_optional: yes_no(&written.optional),
        reason: text(&written.reason),
    }
}

/// What the person is told.
pub(super) fn told(written: &written::Told) -> Told<'_> {
    Told {
        topic: word(&written.topic, Topic::key),
        text: text(&written.text),
    }
}

fn recorded(written: &Recorded) -> &str {
    match written {
        Recorded::Satisfaction => Perceived::Satisfaction.key(),
        Recorded::Interests => Perceived::Interests.key(),
        Recorded::Worries => Perceived::Worries.key(),
        Recorded::Datum(id) => id.as_str(),
    }
}

fn waiting(written: Option<&Wait>) -> Waiting {
    let times = match written {
        Some(Wait::Times(times)) => Some(times),
        _ => None,
    };
    Waiting {
        is_wait: written.is_some_and(Wait::is_wait),
        longest_silence: times.and_then(|it| duration(&it.longest_silence)),
        again: times.and_then(|it| duration(&it.again)),
    }
}

fn transfer(written: &written::Transfer) -> Transfer<'_> {
    Transfer {
        target: id(&written.target),
        explains: is_yes(&written.explains),
        asks_leave: is_yes(&written.asks_leave),
        is_accompanied: is_yes(&written.accompanied),
        if_cut: text(&written.if_cut),
    }
}
