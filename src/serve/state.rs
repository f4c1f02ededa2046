use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::desk::Signal;
use crate::diagnostic::Diagnostic;
use crate::handbook::Handbook;
use crate::locale::Locale;
use crate::model::{Project, Reading, Touchpoint};
use crate::report::Counts;
use crate::rules;
use crate::source::{FileIssue, Loaded, SourceId, Sources};

/// The repository as it is served: what its files say, what is wrong with them, and what the pages are made of.
///
/// The findings of a file are those of its text as it is. The pages are made of the last text of each file that could be read
/// whole: a syntax error takes nothing away from them.
pub(super) struct State<'d> {
    on_disk: Text,
    furnish: &'d Furnish<'d>,
    /// Where a file is broken: the same files, with what each of those said before.
    shown: Option<Text>,
    project: Project,
    diagnostics: Vec<Diagnostic>,
    broken: BTreeSet<SourceId>,
    /// The place in the project of the touchpoint of each file.
    touchpoints: BTreeMap<SourceId, usize>,
    /// The page of each file that has one.
    pages: BTreeMap<SourceId, Page>,
    today: Date,
    asked: Option<Locale>,
    number: usize,
    page: Option<String>,
}

/// Adds to a project what is no text, such as the entity's logo, or says why it is no good.
pub(super) type Furnish<'d> = dyn Fn(&mut Project, &mut Vec<Diagnostic>) + Sync + 'd;

/// The page of a file.
pub(super) struct Page {
    /// Its path.
    pub(super) path: String,
    /// What it is about.
    pub(super) name: String,
}

/// The text of a repository, and what was read of it.
#[derive(Default)]
struct Text {
    loaded: Loaded,
    reading: Reading,
}

impl<'d> State<'d> {
    /// Reads and checks everything.
    pub(super) fn new(
        loaded: Loaded,
        today: Date,
        asked: Option<Locale>,
        furnish: &'d Furnish<'d>,
    ) -> Self {
        let nothing = State {
            on_disk: Text::default(),
            furnish,
            shown: None,
            project: Project::default(),
            diagnostics: Vec::new(),
            broken: BTreeSet::new(),
            touchpoints: BTreeMap::new(),
            pages: BTreeMap::new(),
            today,
            asked,
            number: 0,
            page: None,
        };
        nothing.next(loaded, today, &[])
    }

    /// The state after something was saved. Only files that changed are read again.
    pub(super) fn next(&self, loaded: Loaded, today: Date, changed: &[String]) -> Self {
        let reading = self.on_disk.reading.again(&self.on_disk.loaded, &loaded);
        let mut broken: BTreeSet<SourceId> = reading.broken().collect();
        broken.extend(loaded.issues.iter().map(|(id, _)| *id));
        let shown = self.mend(&loaded, &reading, &broken);
        let on_disk = Text { loaded, reading };
        let (project, diagnostics) = match &shown {
            None => check(&on_disk, today, self.furnish),
            Some(shown) => {
                let (project, of_pages) = check(shown, today, self.furnish);
                let form = on_disk.reading.project(&on_disk.loaded).1;
                (project, join(form, of_pages, &broken))
            }
        };
        let touchpoints = project.touchpoints.iter().enumerate();
        let mut state = State {
            touchpoints: touchpoints.map(|(at, it)| (it.source, at)).collect(),
            pages: pages(&project),
            on_disk,
            furnish: self.furnish,
            shown,
            project,
            diagnostics,
            broken,
            today,
            asked: self.asked,
            number: self.number + 1,
            page: None,
        };
        state.page = state.page_to_open(changed);
        state
    }

    /// The files with what the broken ones said before; none where they never said more, or none is broken.
    fn mend(
        &self,
        loaded: &Loaded,
        reading: &Reading,
        broken: &BTreeSet<SourceId>,
    ) -> Option<Text> {
        let texts: BTreeMap<SourceId, &str> = broken
            .iter()
            .filter_map(|id| Some((*id, self.last_whole(&loaded.sources.get(*id).path)?)))
            .collect();
        if texts.is_empty() {
            return None;
        }
        let mut mended = Loaded::default();
        for (id, file) in loaded.sources.iter() {
            let text = texts.get(&id).copied().unwrap_or(&file.text);
            mended.sources.add(&*file.path, text);
        }
        let unread = loaded.issues.iter();
        mended.issues = unread
            .filter(|(id, _)| !texts.contains_key(id))
            .cloned()
            .collect();
        let reading = reading.again(loaded, &mended);
        Some(Text {
            loaded: mended,
            reading,
        })
    }

    /// The last text of a file that could be read whole.
    fn last_whole(&self, path: &str) -> Option<&str> {
        let known = |sources: &'_ Sources| {
            sources
                .iter()
                .find(|(_, it)| it.path == path)
                .map(|it| it.0)
        };
        let id = known(&self.on_disk.loaded.sources)?;
        let is_mended = self.shown.as_ref().is_some_and(|shown| {
            shown.loaded.sources.get(id).text != self.on_disk.loaded.sources.get(id).text
        });
        let text = self.shown.as_ref().unwrap_or(&self.on_disk);
        (is_mended || !self.broken.contains(&id)).then(|| &*text.loaded.sources.get(id).text)
    }

    /// The paths of the files in which `loaded` differs from what there is: new, changed and gone.
    pub(super) fn differences(&self, loaded: &Loaded) -> Vec<String> {
        type Files<'l> = BTreeMap<&'l str, (&'l str, Option<&'l FileIssue>)>;
        fn texts(loaded: &Loaded) -> Files<'_> {
            let issues: BTreeMap<SourceId, &FileIssue> = loaded
                .issues
                .iter()
                .map(|(id, issue)| (*id, issue))
                .collect();
            let files = loaded.sources.iter();
            files
                .map(|(id, it)| (&*it.path, (&*it.text, issues.get(&id).copied())))
                .collect()
        }
        let (before, now) = (texts(&self.on_disk.loaded), texts(loaded));
        let paths: BTreeSet<&str> = before.keys().chain(now.keys()).copied().collect();
        paths
            .into_iter()
            .filter(|path| before.get(path) != now.get(path))
            .map(str::to_owned)
            .collect()
    }

    /// The page of the one protocol or service that changed. When several did, somebody did something else than write one.
    fn page_to_open(&self, changed: &[String]) -> Option<String> {
        let pages: Vec<String> = changed
            .iter()
            .filter_map(|path| {
                let (id, _) = self.sources().iter().find(|(_, it)| it.path == *path)?;
                Some(self.page(id)?.path.clone())
            })
            .collect();
        match pages.as_slice() {
            [page] => Some(page.clone()),
            _ => None,
        }
    }

    /// What the pages are made of.
    pub(super) fn project(&self) -> &Project {
        &self.project
    }

    /// What is wrong with the files as they are, sorted by file and place.
    pub(super) fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The files as they are.
    pub(super) fn sources(&self) -> &Sources {
        &self.on_disk.loaded.sources
    }

    /// The day of the pages.
    pub(super) fn today(&self) -> Date {
        self.today
    }

    /// The language in which findings are told.
    pub(super) fn locale(&self) -> Locale {
        self.asked.unwrap_or_else(|| self.project.locale())
    }

    /// How many findings there are, without what drafts still lack.
    pub(super) fn counts(&self) -> Counts {
        let open = self.diagnostics.iter().filter(|it| !it.is_pending);
        Counts::of(&open.cloned().collect::<Vec<_>>())
    }

    /// How many files could not be read whole.
    pub(super) fn broken(&self) -> usize {
        self.broken.len()
    }

    /// Whether a file could not be read whole.
    pub(super) fn is_broken(&self, source: SourceId) -> bool {
        self.broken.contains(&source)
    }

    /// The touchpoint of a file.
    pub(super) fn touchpoint(&self, source: SourceId) -> Option<&Touchpoint> {
        let at = self.touchpoints.get(&source)?;
        Some(&self.project.touchpoints[*at])
    }

    /// The page of a file; none when what it says is shown elsewhere.
    pub(super) fn page(&self, source: SourceId) -> Option<&Page> {
        self.pages.get(&source)
    }

    /// That these are the pages now. The number of the process tells one run of the server from the next.
    pub(super) fn signal(&self) -> Signal {
        Signal {
            version: format!("{}-{}", std::process::id(), self.number),
            page: self.page.clone(),
        }
    }
}

fn pages(project: &Project) -> BTreeMap<SourceId, Page> {
    let all = Handbook::pages_of_files(project).into_iter();
    all.map(|(path, name, source)| {
        let name = name.to_owned();
        (source, Page { path, name })
    })
    .collect()
}

fn check(text: &Text, today: Date, furnish: &Furnish<'_>) -> (Project, Vec<Diagnostic>) {
    let (mut project, mut found) = text.reading.project(&text.loaded);
    furnish(&mut project, &mut found);
    let verdict = rules::check(&project, &text.loaded.sources, found, today);
    (project, verdict.diagnostics)
}

/// Of the broken files what is wrong with their form now, of the others what is found on the pages: that a file cannot be
/// read at the moment is no reason to find everything wrong that speaks of it.
fn join(
    form: Vec<Diagnostic>,
    of_pages: Vec<Diagnostic>,
    broken: &BTreeSet<SourceId>,
) -> Vec<Diagnostic> {
    let is_of_broken = |it: &Diagnostic| broken.contains(&it.span.source);
    let form = form.into_iter();
    let mut all: Vec<Diagnostic> = form
        .filter(|it| is_of_broken(it) && it.code.starts_with('E'))
        .collect();
    all.extend(of_pages.into_iter().filter(|it| !is_of_broken(it)));
    all.sort_by_key(|it| (it.span, it.code));
    all
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::State;
    use crate::source::Loaded;

    const MANIFEST: &str = "formato: 1\nnombre: Alcaldía de Riohondo\n";
    const CHAT: &str =
        "nombre: Chat\ntipo: chat\netapas: { atencion: Escribe. }\npasos: [{nombre: Saludar}]\n";

    fn loaded(files: &[(&str, &str)]) -> Loaded {
        let mut loaded = Loaded::default();
        for (path, text) in files {
            loaded.sources.add(*path, *text);
        }
        loaded
    }

    fn saved<'d>(state: &State<'d>, chat: &str) -> State<'d> {
        let files = [("entidad.yaml", MANIFEST), ("protocolos/chat.yaml", chat)];
        let loaded = loaded(&files);
        let changed = state.differences(&loaded);
        state.next(loaded, date(2026, 3, 1), &changed)
    }

    fn first(chat: &str) -> State<'_> {
        let files = [("entidad.yaml", MANIFEST), ("protocolos/chat.yaml", chat)];
        State::new(loaded(&files), date(2026, 3, 1), None, &|_, _| {})
    }

    fn step<'s>(state: &'s State<'_>) -> Option<&'s str> {
        let touchpoint = state.project().touchpoints.first()?;
        touchpoint.steps().next().map(|step| step.name())
    }

    #[test]
    fn a_syntax_error_takes_nothing_away_and_is_told() {
        let state = first(CHAT);
        assert_eq!((step(&state), state.broken()), (Some("Saludar"), 0));
        for broken in ["pasos: [", "", "nombre: Chat: uno\n"] {
            let once = saved(&state, broken);
            // What was kept is kept through a second error.
            let twice = saved(&once, &format!("{broken}\n\"x"));
            for state in [once, twice] {
                assert_eq!(
                    (step(&state), state.broken()),
                    (Some("Saludar"), 1),
                    "{broken}"
                );
                assert!(state.counts().errors > 0, "{broken}");
                let mut findings = state.diagnostics().iter();
                assert!(findings.all(|it| it.code.starts_with("E-0")), "{broken}");
            }
        }
        let mended = saved(
            &saved(&state, "pasos: ["),
            &CHAT.replace("Saludar", "Escuchar"),
        );
        assert_eq!((step(&mended), mended.broken()), (Some("Escuchar"), 0));
    }

    #[test]
    fn what_was_never_whole_is_shown_as_far_as_it_goes() {
        let state = first("nombre: \"Chat\n");
        assert_eq!((step(&state), state.broken()), (None, 1));
        assert_eq!(step(&saved(&state, "\"")), None);
        assert_eq!(step(&saved(&state, CHAT)), Some("Saludar"));
    }

    #[test]
    fn the_page_of_the_one_protocol_that_changed_opens() {
        let state = first(CHAT);
        assert_eq!(state.signal().page, None);
        let next = saved(&state, &CHAT.replace("Saludar", "Escuchar"));
        assert_eq!(next.signal().page.as_deref(), Some("puntos/chat.html"));
        assert_ne!(next.signal().version, state.signal().version);
        let broken = saved(&state, "nombre: [");
        assert_eq!(broken.signal().page.as_deref(), Some("puntos/chat.html"));
    }

    #[test]
    fn differences_are_files_that_are_new_changed_or_gone() {
        let state = first(CHAT);
        let differ = |files: &[(&str, &str)]| state.differences(&loaded(files));
        let manifest = ("entidad.yaml", MANIFEST);
        let chat = ("protocolos/chat.yaml", CHAT);
        assert_eq!(differ(&[manifest, chat]), Vec::<String>::new());
        assert_eq!(differ(&[manifest]), ["protocolos/chat.yaml"]);
        assert_eq!(
            differ(&[("datos.yaml", ""), manifest, (chat.0, "nombre: Chat\n")]),
            ["datos.yaml", "protocolos/chat.yaml"]
        );
    }
}
