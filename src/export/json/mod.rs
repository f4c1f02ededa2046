//! The whole model as JSON: what the files say, with what follows from it filled in.
//!
//! Each thing has its readable form, in which what is not written is filled in or `null`, and under `escrito` all that its
//! file says, key by key: the macro that writes the records writes that way out too, so that no key can be forgotten.
//!
//! Keys and closed values are those of the YAML. Values with a grammar of their own (hours, durations, money, targets)
//! are texts of that grammar, in Spanish whatever the language of the entity. What is not written is `null` or an empty
//! list, so that every object of a kind has the same keys. Lists keep the author's order; touchpoints and services go by
//! id. What a public handbook hides is here.

mod exception;
mod measurement;
mod metric;
mod plain;
mod relation;
mod service;
mod step;
mod touchpoint;

use serde::Serialize;

use self::measurement::Row;
use self::relation::Relation;
use self::service::Service;
use self::touchpoint::Touchpoint;
use crate::locale::Locale;
use crate::model::written::{
    CircumstancesFile, CommonFile, DataFile, EntityFile, GlossaryFile, PublicationsFile,
    SegmentsFile,
};
use crate::model::{self, Project};
use plain::{address, text};

/// The version of the form of the JSON. It grows when a key goes or changes its sense, not when one is added.
pub const JSON_VERSION: u32 = 1;

/// The language of values that have a grammar: that of the format.
const GRAMMAR: Locale = Locale::Es;

/// The root.
#[derive(Serialize)]
struct Model<'p> {
    version: u32,
    #[serde(rename = "entidad")]
    entity: Entity<'p>,
    #[serde(rename = "puntos")]
    touchpoints: Vec<Touchpoint<'p>>,
    #[serde(rename = "servicios")]
    services: Vec<Service<'p>>,
    /// Each once, from the one that sends to the one that receives.
    #[serde(rename = "relaciones")]
    relations: Vec<Relation<'p>>,
    /// What concerns no one touchpoint, as it is written; not there when one alone is asked for.
    #[serde(flatten)]
    shared: Option<Shared<'p>>,
}

/// The files that all protocols share, as they are written; `null` where there is none.
#[derive(Serialize)]
struct Shared<'p> {
    #[serde(rename = "datos")]
    data: Option<&'p DataFile>,
    #[serde(rename = "comunes")]
    common: Option<&'p CommonFile>,
    #[serde(rename = "publicaciones")]
    publications: Option<&'p PublicationsFile>,
    #[serde(rename = "glosario")]
    glossary: Option<&'p GlossaryFile>,
    #[serde(rename = "caracterizacion")]
    segments: Option<&'p SegmentsFile>,
    #[serde(rename = "circunstancias")]
    circumstances: Option<&'p CircumstancesFile>,
    /// The rows of all tables.
    #[serde(rename = "mediciones")]
    measurements: Vec<Row<'p>>,
}

/// The manifest: who the entity is.
#[derive(Serialize)]
struct Entity<'p> {
    /// Empty when the manifest does not say it.
    #[serde(rename = "nombre")]
    name: &'p str,
    #[serde(rename = "sigla")]
    acronym: Option<&'p str>,
    nit: Option<&'p str>,
    #[serde(rename = "sitio_web")]
    website: Option<&'p str>,
    #[serde(rename = "sede_electronica")]
    digital_office: Option<&'p str>,
    #[serde(rename = "idioma")]
    language: &'static str,
    /// The manifest, as it is written.
    #[serde(rename = "escrito")]
    written: Option<&'p EntityFile>,
}

/// The model as JSON, with a newline at its end. With `only`, the touchpoint of that place in the project, the services
/// it gives, and its relations.
pub fn json(project: &Project, only: Option<&model::Touchpoint>) -> String {
    let only_id = only.map(|touchpoint| &touchpoint.id);
    let is_wanted = |touchpoint: &model::Touchpoint| only_id.is_none_or(|id| *id == touchpoint.id);
    let touchpoints = project.touchpoints.iter().enumerate();
    let services = project.services.iter().filter(|service| {
        only.is_none_or(|touchpoint| {
            let given = touchpoint.written.services.iter();
            given
                .filter_map(|it| it.service.as_ref())
                .any(|id| id.value == service.id)
        })
    });
    let relations = project.relations.iter().filter(|relation| {
        is_wanted(&project.touchpoints[relation.from])
            || is_wanted(&project.touchpoints[relation.to])
    });
    let model = Model {
        version: JSON_VERSION,
        entity: entity(project),
        touchpoints: touchpoints
            .filter(|(_, it)| is_wanted(it))
            .map(|(at, _)| Touchpoint::new(project, at))
            .collect(),
        services: services.map(|it| Service::new(project, it)).collect(),
        relations: relations.map(|it| Relation::new(project, it)).collect(),
        shared: only.is_none().then(|| Shared {
            data: project.data.as_deref(),
            common: project.common(),
            publications: project.publications.as_deref(),
            glossary: project.glossary.as_deref(),
            segments: project.segments.as_deref(),
            circumstances: project.circumstances.as_deref(),
            measurements: {
                let files = project.measurements.iter();
                files.flat_map(|file| &file.rows).map(Row::new).collect()
            },
        }),
    };
    let mut text = serde_json::to_string_pretty(&model).expect("keys are strings");
    text.push('\n');
    text
}

fn entity(project: &Project) -> Entity<'_> {
    let written = project.entity.as_deref();
    Entity {
        name: project.name(),
        acronym: written.and_then(|it| text(&it.acronym)),
        nit: written.and_then(|it| text(&it.tax_number)),
        website: written.and_then(|it| address(&it.website)),
        digital_office: written.and_then(|it| address(&it.digital_office)),
        language: project.locale().tag(),
        written,
    }
}
