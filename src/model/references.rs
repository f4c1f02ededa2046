use std::collections::{HashMap, HashSet};

use super::catalogue::CATALOGUE;
use super::decode::{References, did_you_mean, nearest};
use super::project::Project;
use super::vocabulary::Kind;
use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::Span;

/// Words that stand where an id may and name no single thing.
const ALL: &str = "todos";
const REQUIREMENTS: &str = "requisitos";

/// The ids that exist, by what they name, in the order of their files.
#[derive(Default)]
struct Known<'p> {
    ids: HashMap<Kind, (HashSet<&'p str>, Vec<&'p str>)>,
}

impl<'p> Known<'p> {
    fn add(&mut self, kind: Kind, id: &'p str) {
        let (set, list) = self.ids.entry(kind).or_default();
        if set.insert(id) {
            list.push(id);
        }
    }

    fn has(&self, kind: Kind, id: &str) -> bool {
        self.ids.get(&kind).is_some_and(|(set, _)| set.contains(id))
    }

    fn near(&self, kind: Kind, id: &str) -> Option<&'p str> {
        let (_, list) = self.ids.get(&kind)?;
        nearest(id, list.iter().copied())
    }
}

/// Reports every id that names nothing, in every file, under the code that the format gives it.
pub(super) fn check(project: &Project, diagnostics: &mut Vec<Diagnostic>) {
    let known = project_wide(project);
    let nothing = Known::default();
    let mut report =
        |kind: Kind, id: &str, span: Span, local: &Known<'_>, code: Option<&'static str>| {
            let is_known = match kind {
                Kind::Own => true,
                Kind::Step | Kind::Metric | Kind::Instrument | Kind::ServiceRule => {
                    local.has(kind, id)
                }
                Kind::Datum => id == REQUIREMENTS || known.has(kind, id),
                Kind::Touchpoint | Kind::Service => id == ALL || known.has(kind, id),
                _ => known.has(kind, id),
            };
            if !is_known {
                let near = local.near(kind, id).or_else(|| known.near(kind, id));
                diagnostics.push(lost(kind, id, span, near, code));
            }
        };
    for touchpoint in &project.touchpoints {
        let mut local = Known::default();
        for step in touchpoint.steps() {
            local.add(Kind::Step, step.id.as_str());
        }
        let written = &touchpoint.written;
        for metric in &written.metrics {
            let id = metric
                .id
                .as_ref()
                .map(|id| id.as_str())
                .or(metric.uses.as_ref().map(|id| id.as_str()));
            id.into_iter().for_each(|id| local.add(Kind::Metric, id));
        }
        for feedback in &written.feedback {
            let id = feedback.id.as_ref().map(|id| id.as_str());
            let id = id.or(feedback.instrument.as_ref().map(|it| it.key()));
            id.into_iter()
                .for_each(|id| local.add(Kind::Instrument, id));
        }
        let mut in_menu = HashSet::new();
        written.menu.references(&mut |_, _, span| {
            in_menu.insert(span);
        });
        written.references(&mut |kind, id, span| {
            let code = in_menu.contains(&span).then_some("G26-04");
            report(kind, id, span, &local, code);
        });
    }
    for service in &project.services {
        let mut local = Known::default();
        for rule in &service.written.rules {
            rule.id
                .iter()
                .for_each(|id| local.add(Kind::ServiceRule, id.as_str()));
        }
        for metric in &service.written.metrics {
            metric
                .id
                .iter()
                .for_each(|id| local.add(Kind::Metric, id.as_str()));
        }
        service
            .written
            .references(&mut |kind, id, span| report(kind, id, span, &local, None));
    }
    if let Some(entity) = &project.entity {
        let mut wheel = HashSet::new();
        entity.wheel.references(&mut |_, _, span| {
            wheel.insert(span);
        });
        entity.references(&mut |kind, id, span| {
            let code = wheel.contains(&span).then_some("G25-10");
            report(kind, id, span, &nothing, code);
        });
    }
    let mut shared = |file: Option<&dyn References>| {
        if let Some(file) = file {
            file.references(&mut |kind, id, span| {
                // Steps, metrics and instruments belong to a protocol: here they name their own.
                if !matches!(
                    kind,
                    Kind::Step | Kind::Metric | Kind::Instrument | Kind::ServiceRule
                ) {
                    report(kind, id, span, &nothing, None);
                }
            });
        }
    };
    shared(project.data.as_deref().map(|it| it as &dyn References));
    shared(project.common.as_deref().map(|it| it as &dyn References));
    shared(
        project
            .publications
            .as_deref()
            .map(|it| it as &dyn References),
    );
    shared(project.segments.as_deref().map(|it| it as &dyn References));
    shared(
        project
            .circumstances
            .as_deref()
            .map(|it| it as &dyn References),
    );
}

fn project_wide(project: &Project) -> Known<'_> {
    let mut known = Known::default();
    for touchpoint in &project.touchpoints {
        known.add(Kind::Touchpoint, touchpoint.id.as_str());
        known.add(Kind::Way, touchpoint.id.as_str());
    }
    for service in &project.services {
        known.add(Kind::Service, service.id.as_str());
    }
    for metric in &CATALOGUE {
        known.add(Kind::Catalogue, metric.id);
    }
    for datum in project.data.iter().flat_map(|file| &file.data) {
        datum
            .id
            .iter()
            .for_each(|id| known.add(Kind::Datum, id.as_str()));
    }
    for segment in project.segments.iter().flat_map(|file| &file.list) {
        segment
            .id
            .iter()
            .for_each(|id| known.add(Kind::Segment, id.as_str()));
    }
    let Some(common) = &project.common else {
        return known;
    };
    for role in &common.roles {
        role.id
            .iter()
            .for_each(|id| known.add(Kind::Role, id.as_str()));
    }
    for entry in &common.directory {
        entry
            .id
            .iter()
            .for_each(|id| known.add(Kind::Way, id.as_str()));
    }
    let phrases = common.phrases.iter().map(|it| &it.entry.id);
    let guidelines = common.guidelines.iter().map(|it| &it.entry.id);
    let exceptions = common.exceptions.iter().map(|it| &it.entry.id);
    let helps = common.help.iter().map(|it| &it.entry.id);
    let access = common.accessibility.iter().map(|it| &it.entry.id);
    for id in phrases
        .chain(guidelines)
        .chain(exceptions)
        .chain(helps)
        .chain(access)
        .flatten()
    {
        known.add(Kind::Common, id.as_str());
    }
    for feedback in &common.feedback {
        feedback
            .entry
            .id
            .iter()
            .for_each(|id| known.add(Kind::Common, id.as_str()));
    }
    known
}

fn lost(
    kind: Kind,
    id: &str,
    span: Span,
    near: Option<&str>,
    code: Option<&'static str>,
) -> Diagnostic {
    let code = code.unwrap_or(match kind {
        Kind::Touchpoint => "G12-06",
        Kind::Datum => "G32-04",
        _ => "E-11",
    });
    let name = kind.name();
    let mut diagnostic = Diagnostic::error(
        code,
        span,
        said!("no existe {} «{id}»", name.es; "{} “{id}” does not exist", name.en),
    );
    diagnostic.label = near.map(did_you_mean);
    diagnostic.help = Some(where_to_write(kind, id));
    diagnostic
}

fn where_to_write(kind: Kind, id: &str) -> Said<String> {
    match kind {
        Kind::Touchpoint => {
            said!("cada punto de contacto tiene su archivo: protocolos/{id}.yaml"; "each touchpoint has its file: protocolos/{id}.yaml")
        }
        Kind::Service => {
            said!("cada servicio tiene su archivo: servicios/{id}.yaml"; "each service has its file: servicios/{id}.yaml")
        }
        Kind::Datum => {
            said!("los datos se escriben en datos.yaml"; "data are written in datos.yaml")
        }
        Kind::Role => {
            said!("los roles se escriben en comunes.yaml, en roles"; "roles are written in comunes.yaml, under roles")
        }
        Kind::Way => {
            said!("las salidas son puntos de contacto o entradas de directorio, en comunes.yaml"; "ways out are touchpoints or entries of directorio, in comunes.yaml")
        }
        Kind::Common => {
            said!("las entradas comunes se escriben en comunes.yaml con su id"; "common entries are written in comunes.yaml with their id")
        }
        Kind::Segment => {
            said!("los segmentos se escriben en caracterizacion.yaml"; "segments are written in caracterizacion.yaml")
        }
        Kind::Step => {
            said!("un paso se llama por su id o por su nombre en minúsculas y con guiones"; "a step is called by its id, or by its name in lower case with hyphens")
        }
        Kind::Catalogue => {
            let all = CATALOGUE
                .iter()
                .map(|metric| metric.id)
                .collect::<Vec<_>>()
                .join(", ");
            said!("métricas del catálogo: {all}"; "metrics of the catalogue: {all}")
        }
        Kind::Metric | Kind::Instrument | Kind::ServiceRule | Kind::Own => {
            said!("debe estar en este mismo archivo"; "it must be in this same file")
        }
    }
}
