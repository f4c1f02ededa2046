use std::collections::HashSet;

use super::catalogue::CATALOGUE;
use super::decode::{References, did_you_mean};
use super::known::Known;
use super::project::Project;
use super::unread::Unread;
use super::vocabulary::Kind;
use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::{SourceId, Span};

/// Words that stand where an id may and name no single thing.
const ALL: &str = "todos";
const REQUIREMENTS: &str = "requisitos";

/// Most ids that are compared in one check in search of a likeness. A repository with a dozen lost ids needs some
/// thousands; one with ten thousand would take minutes, and its author has other worries.
const MOST_COMPARED: usize = 200_000;

/// Reports every id that names nothing, in every file, under the code that the format gives it.
pub(super) fn check(project: &Project, diagnostics: &mut Vec<Diagnostic>) {
    let mut search = Search {
        known: Known::of_project(project),
        unread: &project.unread,
        left: MOST_COMPARED,
        diagnostics,
    };
    for touchpoint in &project.touchpoints {
        let local = Known::of_touchpoint(touchpoint, project);
        let in_menu = spans(&touchpoint.written.menu);
        touchpoint.written.references(&mut |kind, id, span| {
            let code = in_menu.contains(&span).then_some("G26-04");
            search.look(kind, id, span, &local, code);
        });
    }
    for service in &project.services {
        let local = Known::of_service(service);
        service
            .written
            .references(&mut |kind, id, span| search.look(kind, id, span, &local, None));
    }
    if let Some(entity) = &project.entity {
        let wheel = spans(&entity.wheel);
        entity.references(&mut |kind, id, span| {
            let code = wheel.contains(&span).then_some("G25-10");
            search.look(kind, id, span, &Known::default(), code);
        });
    }
    search.shared(project.data.as_deref());
    search.shared(project.common.as_deref());
    search.shared(project.publications.as_deref());
    search.shared(project.segments.as_deref());
    search.shared(project.circumstances.as_deref());
}

impl Project {
    /// The file of each id of a touchpoint that rule G12-06 answers for, as often as the file has one: those of menus and of
    /// the order of the wheel have rules of their own.
    pub fn touchpoint_references(&self) -> Vec<SourceId> {
        let mut found = Vec::new();
        let mut gather = |file: &dyn References, apart: &HashSet<Span>| {
            file.references(&mut |kind, id, span| {
                if kind == Kind::Touchpoint && id != ALL && !apart.contains(&span) {
                    found.push(span.source);
                }
            });
        };
        for touchpoint in &self.touchpoints {
            gather(&*touchpoint.written, &spans(&touchpoint.written.menu));
        }
        for service in &self.services {
            gather(&*service.written, &HashSet::new());
        }
        if let Some(entity) = self.entity.as_deref() {
            gather(entity, &spans(&entity.wheel));
        }
        let shared: [Option<&dyn References>; 4] = [
            self.common.as_deref().map(|it| it as _),
            self.publications.as_deref().map(|it| it as _),
            self.circumstances.as_deref().map(|it| it as _),
            self.segments.as_deref().map(|it| it as _),
        ];
        for file in shared.into_iter().flatten() {
            gather(file, &HashSet::new());
        }
        found
    }
}

/// Where the ids of a part of a file are written.
fn spans(part: &impl References) -> HashSet<Span> {
    let mut spans = HashSet::new();
    part.references(&mut |_, _, span| {
        spans.insert(span);
    });
    spans
}

/// The search for what each id names.
struct Search<'p, 'd> {
    known: Known<'p>,
    unread: &'p Unread,
    /// How many comparisons are left for likenesses.
    left: usize,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Search<'_, '_> {
    fn look(
        &mut self,
        kind: Kind,
        id: &str,
        span: Span,
        local: &Known<'_>,
        code: Option<&'static str>,
    ) {
        let is_known = match kind {
            Kind::Own => true,
            _ if is_local(kind) => local.has(kind, id),
            Kind::Datum => id == REQUIREMENTS || self.known.has(kind, id),
            Kind::Touchpoint | Kind::Service => id == ALL || self.known.has(kind, id),
            _ => self.known.has(kind, id),
        };
        if !is_known && !self.unread.may_hold(kind, id) {
            let near = local.near(kind, id, &mut self.left);
            let near = near.or_else(|| self.known.near(kind, id, &mut self.left));
            self.diagnostics.push(lost(kind, id, span, near, code));
        }
    }

    /// Looks through a file that belongs to no touchpoint. What it says of steps, metrics and instruments names its own.
    fn shared(&mut self, file: Option<&impl References>) {
        let Some(file) = file else { return };
        file.references(&mut |kind, id, span| {
            if !is_local(kind) {
                self.look(kind, id, span, &Known::default(), None);
            }
        });
    }
}

/// Whether such an id names something of its own file.
fn is_local(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Step | Kind::Metric | Kind::Instrument | Kind::ServiceRule
    )
}

/// What is said of an id that names nothing: `near` is the one that it resembles.
pub(super) fn lost(
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
