use serde::Serialize;

use super::answer::Answer;
use super::findings::{FileFindings, Finding, Teller, rank};
use super::state::State;
use crate::diagnostic::{Diagnostic, Severity};
use crate::handbook::{Handbook, Templates};
use crate::locale::{LiveWords, fill};
use crate::report::Counts;

/// Where pages hear that there is something new. Nothing of the handbook has a path that begins like this and the ones
/// below: its folders have no underscore.
pub(super) const EVENTS: &str = "_protocolo/eventos";
const LIST: &str = "_protocolo/hallazgos.html";
const SCRIPT: &str = "_protocolo/vivo.js";
const STYLESHEET: &str = "_protocolo/vivo.css";

/// How many findings a page shows; the rest is counted.
const MOST: usize = 300;

const TEMPLATES: &[(&str, &str)] = &[
    ("hoja.html", include_str!("../../templates/vivo/hoja.html")),
    (
        "panel.html",
        include_str!("../../templates/vivo/panel.html"),
    ),
    (
        "hallazgo.html",
        include_str!("../../templates/vivo/hallazgo.html"),
    ),
    (
        "hallazgos.html",
        include_str!("../../templates/vivo/hallazgos.html"),
    ),
    (
        "perdida.html",
        include_str!("../../templates/vivo/perdida.html"),
    ),
];

/// The policy of the handbook's pages lets no script in. Ours comes from the same place as the page.
const POLICY: (&str, &str) = (
    "content=\"default-src 'none'; ",
    "content=\"default-src 'none'; script-src 'self'; connect-src 'self'; ",
);
/// The panel stands between the header and the page.
const PLACE: &str = "<div class=\"pliego\">";

/// The pages of one state: those of the handbook with what there is to mend, and our own.
pub(super) struct Pages<'s> {
    state: &'s State<'s>,
    handbook: Handbook<'s>,
    templates: Templates,
    words: &'static LiveWords,
    version: String,
}

/// What is told above a page.
#[derive(Serialize)]
struct Panel<'w> {
    version: &'w str,
    /// Whether the script may leave this page for the one of the protocol that was saved.
    can_leave: bool,
    /// The class of the worst there is.
    tone: &'static str,
    summary: String,
    is_stale: bool,
    findings: Vec<Finding>,
    pending: Vec<Finding>,
    pending_title: String,
    elsewhere: Option<String>,
    list: &'static str,
}

/// A page that is not of the handbook.
#[derive(Serialize)]
struct Sheet<'s> {
    lang: &'static str,
    title: &'static str,
    entity: &'s str,
    stylesheets: Vec<&'static str>,
    script: &'static str,
    version: &'s str,
    text: String,
    files: Vec<FileFindings>,
    more: Option<String>,
}

impl<'s> Pages<'s> {
    pub(super) fn new(state: &'s State<'s>) -> Self {
        let words = LiveWords::of(state.locale());
        Pages {
            handbook: Handbook::new(state.project(), state.diagnostics(), state.today()),
            templates: Templates::new(TEMPLATES, &words.page)
                .expect("the embedded templates parse: a test prints them"),
            version: state.signal().version,
            state,
            words,
        }
    }

    /// Answers for a path, without the slash it begins with. Only what is made here is given: no path leads to a disk.
    pub(super) fn answer(&self, path: &str) -> Answer {
        let path = match path {
            "" => "index.html",
            path => path,
        };
        match path {
            SCRIPT => Answer::file(path, include_str!("../../templates/vivo/vivo.js")),
            STYLESHEET => Answer::file(path, include_str!("../../templates/vivo/vivo.css")),
            LIST => Answer::file(path, self.list()),
            _ => match self.handbook.file(path) {
                Some(bytes) if path.ends_with(".html") => {
                    Answer::file(path, self.dress(path, &String::from_utf8_lossy(&bytes)))
                }
                Some(bytes) => Answer::file(path, bytes),
                None => Answer::missing(self.missing(path)),
            },
        }
    }

    /// A page of the handbook with the panel, and with what makes it live.
    fn dress(&self, path: &str, page: &str) -> String {
        let head = format!(
            "<link rel=\"stylesheet\" href=\"/{STYLESHEET}\">\n<script src=\"/{SCRIPT}\" defer></script>\n</head>"
        );
        let panel = self.print("panel.html", &self.panel(path));
        page.replacen(POLICY.0, POLICY.1, 1)
            .replacen("</head>", &head, 1)
            .replacen(PLACE, &format!("{panel}\n{PLACE}"), 1)
    }

    fn panel(&self, path: &str) -> Panel<'_> {
        let (words, locale) = (self.words, self.state.locale());
        // What keeps the pages from being made anew concerns all of them.
        let (mut here, elsewhere): (Vec<&Diagnostic>, Vec<&Diagnostic>) =
            self.state.diagnostics().iter().partition(|it| {
                let page = self.state.page(it.span.source);
                let is_of_page = page.map_or("index.html", |it| &it.path) == path;
                is_of_page
                    || (self.state.is_broken(it.span.source) && it.severity == Severity::Error)
            });
        here.sort_by_key(|it| rank(it));
        let open: Vec<Diagnostic> = here
            .iter()
            .filter(|it| !it.is_pending)
            .copied()
            .cloned()
            .collect();
        let is_stale = here.iter().any(|it| self.state.is_broken(it.span.source));
        let worst = open.iter().map(|it| it.severity).max();
        let mut teller = Teller::new(self.state);
        let told: Vec<Finding> = here.iter().take(MOST).map(|it| teller.tell(it)).collect();
        let (pending, findings): (Vec<Finding>, Vec<Finding>) =
            told.into_iter().partition(|it| it.is_pending);
        let lacking = here.len() - open.len();
        let more = elsewhere.iter().filter(|it| !it.is_pending).count();
        Panel {
            version: &self.version,
            can_leave: ["puntos/", "servicios/", "index.html"]
                .iter()
                .any(|it| path.starts_with(it)),
            tone: worst.map_or("bien", Severity::key),
            summary: match open.len() {
                0 if more == 0 => words.clean.to_owned(),
                0 => words.clean_page.to_owned(),
                _ => fill(words.here, &[("hallazgos", &Counts::of(&open).say(locale))]),
            },
            is_stale,
            findings,
            pending,
            pending_title: words.pending.count(lacking),
            elsewhere: (more > 0).then(|| words.elsewhere.count(more)),
            list: LIST,
        }
    }

    /// All that there is to mend, by file.
    fn list(&self) -> String {
        let files = Teller::new(self.state).by_file(MOST);
        let shown: usize = files.iter().map(|file| file.findings.len()).sum();
        let left = self.state.diagnostics().len() - shown;
        let said = self.state.counts().say(self.state.locale());
        let text = if said.is_empty() {
            self.words.clean.to_owned()
        } else {
            format!("{said}.")
        };
        self.print(
            "hallazgos.html",
            &Sheet {
                files,
                more: (left > 0).then(|| self.words.more.count(left)),
                ..self.sheet(self.words.list_title, text)
            },
        )
    }

    fn missing(&self, path: &str) -> String {
        let text = fill(self.words.missing_text, &[("ruta", path)]);
        self.print("perdida.html", &self.sheet(self.words.missing_title, text))
    }

    fn sheet(&self, title: &'static str, text: String) -> Sheet<'_> {
        Sheet {
            lang: self.state.locale().tag(),
            title,
            entity: self.state.project().name(),
            stylesheets: [&self.handbook.stylesheets()[..], &[STYLESHEET]].concat(),
            script: SCRIPT,
            version: &self.version,
            text,
            files: Vec::new(),
            more: None,
        }
    }

    fn print<V: Serialize>(&self, template: &str, page: &V) -> String {
        match self.templates.render(template, page) {
            Ok(text) => text,
            // A template that names what its view lacks is our mistake, whatever the author wrote.
            Err(error) => panic!("{template}: {error}"),
        }
    }
}
