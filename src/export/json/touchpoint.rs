use serde::{Serialize, Serializer};

use super::exception::Exception;
use super::metric::Metric;
use super::plain::{address, duration, hours, id, ids, is_yes, text, texts, words};
use super::relation::Side;
use super::step::{Step, steps};
use crate::model::written::{self, ServiceUse, Verb};
use crate::model::{self, Project};

/// A touchpoint and its protocol.
#[derive(Serialize)]
pub(super) struct Touchpoint<'p> {
    id: &'p str,
    #[serde(rename = "nombre")]
    name: &'p str,
    #[serde(rename = "tipo")]
    kind: Option<&'static str>,
    #[serde(rename = "tipo_descripcion")]
    kind_description: Option<&'p str>,
    #[serde(rename = "canal")]
    channel: Option<&'static str>,
    #[serde(rename = "atendido")]
    attendance: Option<&'static str>,
    #[serde(rename = "inmediatez")]
    immediacy: Option<&'static str>,
    #[serde(rename = "dispositivos")]
    devices: Vec<&'static str>,
    #[serde(rename = "estado")]
    state: &'static str,
    #[serde(rename = "etapas")]
    stages: Stages<'p>,
    #[serde(rename = "descripcion")]
    description: Option<&'p str>,
    #[serde(rename = "objetivo")]
    objective: Option<&'p str>,
    #[serde(rename = "responsable")]
    owner: Option<&'p str>,
    /// The hours as texts of the format.
    #[serde(rename = "horario")]
    hours: Vec<String>,
    #[serde(rename = "ubicacion")]
    place: Option<&'p str>,
    #[serde(rename = "telefono")]
    telephones: Vec<&'p str>,
    url: Option<&'p str>,
    #[serde(rename = "correo")]
    email: Option<&'p str>,
    #[serde(rename = "direccion_postal")]
    postal_address: Option<&'p str>,
    roles: Vec<&'p str>,
    #[serde(rename = "servicios")]
    services: Vec<Given<'p>>,
    #[serde(rename = "pasos")]
    steps: Vec<Step<'p>>,
    /// Those in force: its own, then the common ones.
    #[serde(rename = "excepciones")]
    exceptions: Vec<Exception<'p>>,
    #[serde(rename = "metricas")]
    metrics: Vec<Metric<'p>>,
    /// As it sees them, those that the other side wrote included.
    #[serde(rename = "relaciones")]
    relations: Vec<Side<'p>>,
    #[serde(rename = "expediente")]
    record: Record,
    /// Its file, as it is written.
    #[serde(rename = "escrito")]
    written: &'p written::Protocol,
}

/// A service, as it is given there.
#[derive(Serialize)]
struct Given<'p> {
    #[serde(rename = "servicio")]
    service: Option<&'p str>,
    #[serde(rename = "hace")]
    does: Vec<&'static str>,
    #[serde(rename = "plazo")]
    deadline: Option<String>,
}

/// Whether the touchpoint uses the person's record.
#[derive(Serialize)]
struct Record {
    #[serde(rename = "lee")]
    reads: bool,
    #[serde(rename = "escribe")]
    writes: bool,
}

/// What the person does in each stage, in the order of the cycle.
struct Stages<'p>(Vec<(&'static str, &'p str)>);

impl Serialize for Stages<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

impl<'p> Touchpoint<'p> {
    /// The touchpoint at a place of the project.
    pub(super) fn new(project: &'p Project, at: usize) -> Self {
        let touchpoint: &model::Touchpoint = &project.touchpoints[at];
        let written = &*touchpoint.written;
        let stages = touchpoint.stages.iter();
        let exceptions = touchpoint.exceptions(project.common());
        let record = written.record.as_ref();
        Touchpoint {
            id: touchpoint.id.as_str(),
            name: touchpoint.name(),
            kind: touchpoint.kind.map(|it| it.key()),
            kind_description: text(&written.kind_description),
            channel: touchpoint.channel.map(|it| it.key()),
            attendance: touchpoint.attendance.map(|it| it.key()),
            immediacy: touchpoint.immediacy.map(|it| it.key()),
            devices: touchpoint.devices.iter().map(|it| it.key()).collect(),
            state: touchpoint.state.key(),
            stages: Stages(
                stages
                    .map(|it| (it.key(), touchpoint.activity(*it).unwrap_or_default()))
                    .collect(),
            ),
            description: text(&written.description),
            objective: text(&written.objective),
            owner: text(&written.owner),
            hours: hours(&written.hours),
            place: text(&written.place),
            telephones: texts(&written.telephones),
            url: address(&written.url),
            email: text(&written.email),
            postal_address: text(&written.postal_address),
            roles: ids(&written.roles),
            services: written.services.iter().map(given).collect(),
            steps: steps(project, touchpoint),
            exceptions: exceptions.iter().map(Exception::new).collect(),
            metrics: Metric::list(project, &written.metrics, text(&written.owner)),
            relations: project
                .relations_of(at)
                .into_iter()
                .map(Side::new)
                .collect(),
            record: Record {
                reads: record.is_some_and(|it| is_yes(&it.reads)),
                writes: record.is_some_and(|it| is_yes(&it.writes)),
            },
            written,
        }
    }
}

fn given(written: &ServiceUse) -> Given<'_> {
    Given {
        service: id(&written.service),
        does: words(&written.does, Verb::key),
        deadline: duration(&written.deadline),
    }
}
