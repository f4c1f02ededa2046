use std::collections::BTreeMap;

use jiff::civil::Date;

use super::given::Given;
use super::lexis::Lexis;
use crate::diagnostic::Diagnostic;
use crate::graph::{Course, Wheel};
use crate::locale::{Locale, Noun};
use crate::model::value::{DatumId, RoleId, ServiceId, WayId};
use crate::model::written::{Attendance, CommonFile, Datum, DirectoryEntry, Guide, Phrase, Role};
use crate::model::{Project, Relation, Service, Step, Touchpoint};

/// One making of the handbook: the project, the day, the language, and what is looked up on many pages.
pub(crate) struct Edition<'p> {
    /// The entity's repository.
    pub(crate) project: &'p Project,
    /// The day on which it is made.
    pub(crate) today: Date,
    /// Its language.
    pub(crate) locale: Locale,
    /// The words that the program puts between the author's.
    pub(crate) words: Lexis,
    /// Whether it is the public handbook, without what concerns staff alone.
    pub(crate) is_public: bool,
    /// The wheel of its touchpoints.
    pub(crate) wheel: Wheel<'p>,
    /// What the guide misses, to be shown in drafts.
    found: &'p [Diagnostic],
    /// What the entity calls those whom it attends.
    person: Noun,
    data: BTreeMap<&'p str, &'p Datum>,
    roles: BTreeMap<&'p str, &'p Role>,
    directory: BTreeMap<&'p str, &'p DirectoryEntry>,
    phrases: BTreeMap<&'p str, &'p Phrase>,
    guidelines: BTreeMap<&'p str, &'p Guide>,
    given: Vec<Given<'p>>,
}

impl<'p> Edition<'p> {
    /// Looks up what many pages need. `found` may be empty: then drafts do not say what they lack.
    pub(crate) fn new(project: &'p Project, found: &'p [Diagnostic], today: Date) -> Self {
        let locale = project.locale();
        let appearance = project
            .entity
            .as_ref()
            .and_then(|entity| entity.handbook.as_ref());
        let is_public = appearance
            .and_then(|it| it.is_public.as_ref())
            .is_some_and(|it| it.0);
        let mut edition = Edition {
            project,
            today,
            locale,
            words: Lexis::new(locale),
            is_public,
            wheel: Wheel::new(project),
            found,
            person: person(project, locale),
            data: BTreeMap::new(),
            roles: BTreeMap::new(),
            directory: BTreeMap::new(),
            phrases: BTreeMap::new(),
            guidelines: BTreeMap::new(),
            given: Given::all(project, |it| !(is_public && is_kept_back(it, "servicios"))),
        };
        for datum in project.data.iter().flat_map(|file| &file.data) {
            edition
                .data
                .extend(datum.id.as_ref().map(|id| (id.as_str(), datum)));
        }
        if let Some(common) = project.common() {
            edition.index(common);
        }
        edition
    }

    fn index(&mut self, common: &'p CommonFile) {
        for role in &common.roles {
            self.roles
                .extend(role.id.as_ref().map(|id| (id.as_str(), role)));
        }
        for entry in self.directory_of(common) {
            self.directory
                .extend(entry.id.as_ref().map(|id| (id.as_str(), entry)));
        }
        for phrase in common.phrases.iter().map(|common| &common.entry) {
            self.phrases
                .extend(phrase.id.as_ref().map(|id| (id.as_str(), phrase)));
        }
        for guide in common.guidelines.iter().map(|common| &common.entry) {
            self.guidelines
                .extend(guide.id.as_ref().map(|id| (id.as_str(), guide)));
        }
    }

    /// The entries of the directory that this handbook may show.
    pub(crate) fn directory_of<'c>(&self, common: &'c CommonFile) -> Vec<&'c DirectoryEntry> {
        let is_internal = |entry: &&DirectoryEntry| entry.internal.as_ref().is_some_and(|it| it.0);
        common
            .directory
            .iter()
            .filter(|entry| !(self.is_public && is_internal(entry)))
            .collect()
    }

    /// Whether this handbook shows what a protocol says under a key.
    pub(crate) fn shows(&self, touchpoint: &Touchpoint, key: &str) -> bool {
        !(self.is_public && is_kept_back(touchpoint, key))
    }

    /// Whether this handbook shows a step.
    pub(crate) fn shows_step(&self, step: &Step<'_>) -> bool {
        let is_internal = step.written.internal.as_ref().is_some_and(|it| it.0);
        self.shows(step.touchpoint, "pasos") && !(self.is_public && is_internal)
    }

    /// Whether this handbook shows a relation: some touchpoint tells it that does not keep its relations to itself.
    pub(crate) fn shows_relation(&self, relation: &Relation) -> bool {
        let mut tellers = relation.declared.iter();
        tellers.any(|(at, _)| self.shows(&self.project.touchpoints[*at], "relacionados"))
    }

    /// The course of a touchpoint's protocol, without what this handbook leaves out.
    pub(crate) fn course(&self, touchpoint: &'p Touchpoint) -> Course<'p> {
        let has_exceptions = self.shows(touchpoint, "excepciones");
        let is_shown = |step: &Step<'p>| self.shows_step(step);
        Course::of(touchpoint, self.project.common(), is_shown, has_exceptions)
    }

    /// A fixed text, with what the entity calls those whom it attends.
    pub(crate) fn say(&self, text: &str) -> String {
        self.person.fill(text, self.locale)
    }

    /// Who attends, with what the entity calls its officials.
    pub(crate) fn attended(&self, attendance: Attendance) -> String {
        let vocabulary = self.project.vocabulary();
        let official = vocabulary.and_then(|it| it.official.as_ref());
        match (attendance, official) {
            (Attendance::Person, Some(official)) => {
                let noun = Noun::new(official, self.locale);
                self.words.capital(&noun.fill("{una persona}", self.locale))
            }
            _ => self.words.attended(attendance).to_owned(),
        }
    }

    /// The words that templates print, with what the entity calls those whom it attends.
    pub(crate) fn page_words(&self) -> serde_json::Value {
        let mut words =
            serde_json::to_value(&self.words.page).expect("words are texts, and texts are JSON");
        let texts = words.as_object_mut().into_iter();
        for word in texts.flat_map(serde_json::Map::values_mut) {
            if let serde_json::Value::String(text) = word {
                *text = self.say(text);
            }
        }
        words
    }

    /// The handbook's title.
    pub(crate) fn title(&self) -> &str {
        let appearance = self
            .project
            .entity
            .as_ref()
            .and_then(|entity| entity.handbook.as_ref());
        appearance
            .and_then(|it| it.title.as_ref())
            .map_or(self.words.handbook_title, |title| title)
    }

    /// The datum with this id.
    pub(crate) fn datum(&self, id: &DatumId) -> Option<&'p Datum> {
        self.data.get(id.as_str()).copied()
    }

    /// The role with this id.
    pub(crate) fn role(&self, id: &RoleId) -> Option<&'p Role> {
        self.roles.get(id.as_str()).copied()
    }

    /// The entry of the directory with this id.
    pub(crate) fn directory_entry(&self, id: &WayId) -> Option<&'p DirectoryEntry> {
        self.directory.get(id.as_str()).copied()
    }

    /// The common phrase with this id.
    pub(crate) fn common_phrase(&self, id: &str) -> Option<&'p Phrase> {
        self.phrases.get(id).copied()
    }

    /// The common guideline with this id.
    pub(crate) fn common_guideline(&self, id: &str) -> Option<&'p Guide> {
        self.guidelines.get(id).copied()
    }

    /// The service with this id.
    pub(crate) fn service(&self, id: &ServiceId) -> Option<&'p Service> {
        let services = &self.project.services;
        services
            .binary_search_by(|service| service.id.cmp(id))
            .ok()
            .map(|at| &services[at])
    }

    /// The services by id, with the touchpoints that give each.
    pub(crate) fn services(&self) -> &[Given<'p>] {
        &self.given
    }

    /// What is still missing before a draft can be in force, one line a rule, in the order of its codes.
    pub(crate) fn pending(&self, touchpoint: &Touchpoint) -> Vec<String> {
        let mut lines: BTreeMap<&str, String> = BTreeMap::new();
        let own = self
            .found
            .iter()
            .filter(|it| it.is_pending && it.span.source == touchpoint.source);
        for diagnostic in own {
            let said = diagnostic.help.as_ref().unwrap_or(&diagnostic.message);
            lines
                .entry(diagnostic.code)
                .or_insert_with(|| self.words.capital(said.get(self.locale)));
        }
        lines.into_values().collect()
    }
}

/// What the entity calls those whom it attends; what the format does, where it does not say.
fn person(project: &Project, locale: Locale) -> Noun {
    let own = project.vocabulary().and_then(|it| it.person.as_ref());
    let usual = match locale {
        Locale::Es => "persona",
        Locale::En => "person",
    };
    Noun::new(own.map_or(usual, |own| own), locale)
}

/// Whether a protocol keeps what it says under a key for the staff.
fn is_kept_back(touchpoint: &Touchpoint, key: &str) -> bool {
    let mut kept = touchpoint.written.internal.iter();
    kept.any(|internal| internal.trim() == key)
}
