use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::agreement;
use super::identity;
use super::inheritance::Inherited;
use super::logo::Logo;
use super::measurement::{self, MeasurementFile};
use super::parsed::{Document, Parsed};
use super::period;
use super::references;
use super::relation::{self, Relation, RelationSide};
use super::touchpoint::Touchpoint;
use super::twins;
use super::unread::Unread;
use super::value::{ServiceId, TouchpointId};
use super::written::{
    CircumstancesFile, CommonFile, DataFile, Direction, EntityFile, GlossaryFile, PublicationsFile,
    SegmentsFile, ServiceFile, Vocabulary,
};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::{Locale, Said};
use crate::said;
use crate::source::{SourceId, Sources, Span};

/// The repository of an entity: everything that its files say, and what follows from it across them.
#[derive(Debug, Default)]
pub struct Project {
    /// The manifest.
    pub entity: Option<Arc<EntityFile>>,
    /// The touchpoints, by id.
    pub touchpoints: Vec<Touchpoint>,
    /// The services, by id.
    pub services: Vec<Service>,
    /// The dictionary of data and the record.
    pub data: Option<Arc<DataFile>>,
    /// What is common to all protocols.
    pub common: Option<Arc<CommonFile>>,
    /// The publications.
    pub publications: Option<Arc<PublicationsFile>>,
    /// The glossary.
    pub glossary: Option<Arc<GlossaryFile>>,
    /// The segments of users.
    pub segments: Option<Arc<SegmentsFile>>,
    /// The special circumstances.
    pub circumstances: Option<Arc<CircumstancesFile>>,
    /// The entity's logo, where somebody has read it: it is no text, and is not read with the rest.
    pub logo: Option<Logo>,
    /// The tables of measurements, in the order of their files.
    pub measurements: Vec<Arc<MeasurementFile>>,
    /// The relations between touchpoints, in the order of their files.
    pub relations: Vec<Relation>,
    /// The files that could not be read.
    pub unread: Unread,
    index: HashMap<TouchpointId, usize>,
}

/// The format of the files that this program reads.
const FORMAT: u32 = 1;

/// A service of the entity.
#[derive(Debug)]
pub struct Service {
    /// Its id: the stem of its file.
    pub id: ServiceId,
    /// Its file.
    pub source: SourceId,
    /// What is written.
    pub written: Arc<ServiceFile>,
}

impl Service {
    /// Its name; the id when it has none.
    pub fn name(&self) -> &str {
        self.written
            .name
            .as_ref()
            .map_or(self.id.as_str(), |name| name)
    }

    /// Where it is named.
    pub fn span(&self) -> Span {
        self.written
            .name
            .as_ref()
            .map_or(Span::file(self.source), |name| name.span)
    }
}

impl Project {
    /// Puts together what was read of each file. Costs little: the files themselves are not read again.
    pub fn new(parsed: &[Arc<Parsed>], sources: &Sources) -> (Self, Vec<Diagnostic>) {
        let mut diagnostics: Vec<Diagnostic> = parsed
            .iter()
            .flat_map(|file| file.diagnostics.iter().cloned())
            .collect();
        let mut project = Project {
            unread: Unread::new(parsed, sources),
            ..Project::default()
        };
        for file in parsed {
            project.add(file, sources, &mut diagnostics);
        }
        // Of two with the same id the one that stands higher in the folders is held for the true one.
        let depth = |source| sources.get(source).path.matches('/').count();
        project
            .touchpoints
            .sort_by(|a, b| (&a.id, depth(a.source)).cmp(&(&b.id, depth(b.source))));
        project
            .services
            .sort_by(|a, b| (&a.id, depth(a.source)).cmp(&(&b.id, depth(b.source))));
        identity::check(&mut project, sources, &mut diagnostics);
        project.index = project
            .touchpoints
            .iter()
            .enumerate()
            .map(|(at, it)| (it.id.clone(), at))
            .collect();
        project.relations = relation::resolve(&project.touchpoints, &project.index);
        if let Some(common) = &project.common {
            for touchpoint in &mut project.touchpoints {
                touchpoint.inherited = Inherited::new(touchpoint, common);
            }
        }
        references::check(&project, &mut diagnostics);
        twins::check(&project, &mut diagnostics);
        period::check(&project, &mut diagnostics);
        for touchpoint in &project.touchpoints {
            agreement::check(touchpoint, &mut diagnostics);
        }
        project.other_format(&mut diagnostics);
        measurement::check(&project, &mut diagnostics);
        project.no_protocols(parsed, sources, &mut diagnostics);
        project.unfilled(&mut diagnostics);
        (project, diagnostics)
    }

    fn add(&mut self, file: &Parsed, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
        let source = file.source;
        match &file.document {
            Document::Entity(it) => self.entity = Some(Arc::clone(it)),
            Document::Data(it) => self.data = Some(Arc::clone(it)),
            Document::Common(it) => self.common = Some(Arc::clone(it)),
            Document::Publications(it) => self.publications = Some(Arc::clone(it)),
            Document::Glossary(it) => self.glossary = Some(Arc::clone(it)),
            Document::Segments(it) => self.segments = Some(Arc::clone(it)),
            Document::Measurements(it) => self.measurements.push(Arc::clone(it)),
            Document::Circumstances(it) => self.circumstances = Some(Arc::clone(it)),
            Document::Protocol(it) => {
                let written = it.id.as_ref();
                if let Some(id) = identity::of_file(source, sources, written, diagnostics) {
                    self.touchpoints
                        .push(Touchpoint::new(id, source, Arc::clone(it), diagnostics));
                }
            }
            Document::Service(it) => {
                if let Some(id) = identity::of_file(source, sources, it.id.as_ref(), diagnostics) {
                    self.services.push(Service {
                        id,
                        source,
                        written: Arc::clone(it),
                    });
                }
            }
            Document::Nothing => {}
        }
    }

    /// The place in the project of a touchpoint.
    pub fn find(&self, id: &TouchpointId) -> Option<usize> {
        self.index.get(id).copied()
    }

    /// The touchpoint with this id.
    pub fn touchpoint(&self, id: &TouchpointId) -> Option<&Touchpoint> {
        self.find(id).map(|at| &self.touchpoints[at])
    }

    /// What is common to all protocols.
    pub fn common(&self) -> Option<&CommonFile> {
        self.common.as_deref()
    }

    /// The relations of a touchpoint as it sees them: those it wrote, in its order, then those that others wrote.
    pub fn relations_of(&self, at: usize) -> Vec<RelationSide<'_>> {
        let mut sides: Vec<(usize, RelationSide<'_>)> = self
            .relations
            .iter()
            .filter(|relation| relation.from == at || relation.to == at)
            .map(|relation| self.side(relation, at))
            .collect();
        sides.sort_by_key(|(order, _)| *order);
        sides.into_iter().map(|(_, side)| side).collect()
    }

    fn side<'p>(&'p self, relation: &'p Relation, at: usize) -> (usize, RelationSide<'p>) {
        let sends = relation.from == at;
        let own = relation.declared.iter().find(|(here, _)| *here == at);
        let (here, entry) = *own.unwrap_or(&relation.declared[0]);
        let (stage, other, other_stage) = if sends {
            (relation.from_stage, relation.to, relation.to_stage)
        } else {
            (relation.to_stage, relation.from, relation.from_stage)
        };
        let side = RelationSide {
            relation,
            other: &self.touchpoints[other],
            direction: match (relation.is_mutual, sends) {
                (true, _) => Direction::Both,
                (false, true) => Direction::Sends,
                (false, false) => Direction::Receives,
            },
            stage,
            other_stage,
            written: &self.touchpoints[here].written.relations[entry],
            is_derived: own.is_none(),
        };
        // Derived relations come after all that the file writes.
        (own.map_or(usize::MAX, |(_, entry)| *entry), side)
    }

    /// The language of the entity: that of its handbook.
    pub fn locale(&self) -> Locale {
        let tag = self
            .entity
            .as_ref()
            .and_then(|entity| entity.language.as_ref());
        tag.and_then(|tag| Locale::from_tag(tag.key()))
            .unwrap_or_default()
    }

    /// The entity's name; empty when the manifest does not say it.
    pub fn name(&self) -> &str {
        let name = self.entity.as_ref().and_then(|entity| entity.name.as_ref());
        name.map_or("", |name| name)
    }

    /// What the entity calls those who attend and those who are attended.
    pub fn vocabulary(&self) -> Option<&Vocabulary> {
        self.entity.as_ref()?.vocabulary.as_ref()
    }

    /// A format that this program does not know: what it reads may mean something else.
    fn other_format(&self, diagnostics: &mut Vec<Diagnostic>) {
        let format = self.entity.as_ref().and_then(|it| it.format.as_ref());
        let Some(format) = format.filter(|it| it.value.0 != FORMAT) else {
            return;
        };
        let number = format.value.0;
        diagnostics.push(
            Diagnostic::error(
                "E-10",
                format.span,
                said!(
                    "este programa lee el formato {FORMAT}, no el {number}";
                    "this program reads format {FORMAT}, not {number}"
                ),
            )
            .with_help(said!("escriba formato: {FORMAT}"; "write formato: {FORMAT}")),
        );
    }

    fn no_protocols(
        &self,
        parsed: &[Arc<Parsed>],
        sources: &Sources,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let any = sources
            .iter()
            .any(|(_, file)| file.path.starts_with("protocolos/"));
        let Some(entity) = parsed
            .iter()
            .find(|file| matches!(file.document, Document::Entity(_)))
        else {
            return;
        };
        if any {
            return;
        }
        diagnostics.push(
            Diagnostic::error(
                "E-16",
                Span::file(entity.source),
                Said::new("no hay ningún protocolo", "there is no protocol").owned(),
            )
            .with_help(
                Said::new(
                    "escriba el primero en protocolos/, por ejemplo protocolos/ventanilla.yaml",
                    "write the first one in protocolos/, for example protocolos/ventanilla.yaml",
                )
                .owned(),
            ),
        );
    }

    /// A blank that nobody has filled is an error in a protocol that is in force, and in a service that one gives.
    fn unfilled(&self, diagnostics: &mut [Diagnostic]) {
        let touchpoints = self.touchpoints.iter().filter(|it| !it.is_draft());
        let services = self.services.iter().filter(|it| self.is_in_force(it));
        let touchpoints = touchpoints.map(|it| it.source);
        let in_force: BTreeSet<SourceId> =
            touchpoints.chain(services.map(|it| it.source)).collect();
        let blanks = diagnostics.iter_mut().filter(|it| it.code == "E-14");
        for diagnostic in blanks.filter(|it| in_force.contains(&it.span.source)) {
            diagnostic.severity = Severity::Error;
        }
    }
}
