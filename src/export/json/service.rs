use serde::Serialize;

use super::GRAMMAR;
use super::metric::Metric;
use super::plain::{date, duration, id, ids, is_yes, text, texts};
use crate::model::written::{self, Application, PendingStep};
use crate::model::{self, Project};

/// A service.
#[derive(Serialize)]
pub(super) struct Service<'p> {
    id: &'p str,
    #[serde(rename = "nombre")]
    name: &'p str,
    #[serde(rename = "tambien_conocido_como")]
    also_known_as: Vec<&'p str>,
    #[serde(rename = "proposito")]
    purpose: Option<&'p str>,
    #[serde(rename = "objetivos")]
    objectives: Vec<&'p str>,
    #[serde(rename = "resultado")]
    result: Option<&'p str>,
    #[serde(rename = "dirigido_a")]
    intended_for: Option<&'p str>,
    #[serde(rename = "segmentos")]
    segments: Vec<&'p str>,
    #[serde(rename = "eventos")]
    events: Vec<&'p str>,
    #[serde(rename = "requisitos")]
    requirements: Vec<Requirement<'p>>,
    #[serde(rename = "sin_requisitos")]
    no_requirements: bool,
    #[serde(rename = "datos")]
    data: Vec<&'p str>,
    #[serde(rename = "otras_entidades")]
    other_entities: Vec<&'p str>,
    #[serde(rename = "tramites_previos")]
    prior_procedures: Vec<&'p str>,
    #[serde(rename = "pasos_ciudadano")]
    citizen_steps: Vec<&'p str>,
    #[serde(rename = "pasos_pendientes")]
    pending_steps: Vec<Pending<'p>>,
    #[serde(rename = "tiempo_total")]
    total_time: Option<String>,
    #[serde(rename = "costo")]
    cost: Option<String>,
    #[serde(rename = "codigo_suit")]
    suit_code: Option<&'p str>,
    #[serde(rename = "fundamento_legal")]
    legal_basis: Vec<&'p str>,
    #[serde(rename = "proceso_apoyo")]
    support_process: Option<&'p str>,
    #[serde(rename = "tipos_solicitud")]
    applications: Vec<Request<'p>>,
    #[serde(rename = "metricas")]
    metrics: Vec<Metric<'p>>,
    /// The touchpoints that give it.
    #[serde(rename = "puntos")]
    touchpoints: Vec<&'p str>,
    /// Its file, as it is written.
    #[serde(rename = "escrito")]
    written: &'p written::ServiceFile,
}

/// Something that the person must bring or meet.
#[derive(Serialize)]
struct Requirement<'p> {
    id: Option<&'p str>,
    #[serde(rename = "nombre")]
    name: Option<&'p str>,
    #[serde(rename = "proposito")]
    purpose: Option<&'p str>,
    #[serde(rename = "motivo_vigente_hasta")]
    valid_until: Option<String>,
    #[serde(rename = "modificado")]
    modified: Option<String>,
    #[serde(rename = "codigo_suit")]
    suit_code: Option<&'p str>,
    #[serde(rename = "dato")]
    datum: Option<&'p str>,
    #[serde(rename = "exentos")]
    exempt: Vec<&'p str>,
}

/// Something still to be done after the attention.
#[derive(Serialize)]
struct Pending<'p> {
    #[serde(rename = "que")]
    what: Option<&'p str>,
    #[serde(rename = "plazo")]
    deadline: Option<String>,
    #[serde(rename = "punto")]
    touchpoint: Option<&'p str>,
}

/// A type of application and its time limit.
#[derive(Serialize)]
struct Request<'p> {
    #[serde(rename = "tipo")]
    kind: Option<&'p str>,
    #[serde(rename = "plazo")]
    deadline: Option<String>,
    #[serde(rename = "norma")]
    norm: Option<&'p str>,
}

impl<'p> Service<'p> {
    /// A service of the project.
    pub(super) fn new(project: &'p Project, service: &'p model::Service) -> Self {
        let written = &*service.written;
        let cost = written.cost.as_ref().and_then(|cost| cost.value.as_ref());
        let pending = written.pending_steps.iter();
        Service {
            id: service.id.as_str(),
            name: service.name(),
            also_known_as: texts(&written.also_known_as),
            purpose: text(&written.purpose),
            objectives: texts(&written.objectives),
            result: text(&written.result),
            intended_for: text(&written.intended_for),
            segments: ids(&written.segments),
            events: texts(&written.events),
            requirements: written.requirements.iter().map(requirement).collect(),
            no_requirements: is_yes(&written.no_requirements),
            data: ids(&written.data),
            other_entities: texts(&written.other_entities),
            prior_procedures: texts(&written.prior_procedures),
            citizen_steps: texts(&written.citizen_steps),
            pending_steps: pending.map(self::pending).collect(),
            total_time: duration(&written.total_time),
            cost: cost.map(|cost| cost.say(GRAMMAR)),
            suit_code: text(&written.suit_code),
            legal_basis: texts(&written.legal_basis),
            support_process: text(&written.support_process),
            applications: written.applications.iter().map(request).collect(),
            metrics: Metric::list(project, &written.metrics, None),
            written,
            touchpoints: given_at(project, service),
        }
    }
}

fn given_at<'p>(project: &'p Project, service: &model::Service) -> Vec<&'p str> {
    let gives = |touchpoint: &&model::Touchpoint| {
        let given = touchpoint.written.services.iter();
        given
            .filter_map(|it| it.service.as_ref())
            .any(|id| id.value == service.id)
    };
    let touchpoints = project.touchpoints.iter().filter(gives);
    touchpoints.map(|it| it.id.as_str()).collect()
}

fn requirement(written: &written::Requirement) -> Requirement<'_> {
    Requirement {
        id: written.id.as_ref().map(|id| id.as_str()),
        name: text(&written.name),
        purpose: text(&written.purpose),
        valid_until: date(&written.valid_until),
        modified: date(&written.modified),
        suit_code: text(&written.suit_code),
        datum: id(&written.datum),
        exempt: texts(&written.exempt),
    }
}

fn pending(written: &PendingStep) -> Pending<'_> {
    Pending {
        what: text(&written.what),
        deadline: duration(&written.deadline),
        touchpoint: id(&written.touchpoint),
    }
}

fn request(written: &Application) -> Request<'_> {
    Request {
        kind: text(&written.kind),
        deadline: duration(&written.deadline),
        norm: text(&written.norm),
    }
}
