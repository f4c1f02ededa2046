//! The handbook: a project becomes a [`Site`], a map from paths to bytes, ready to be read from a shared folder.
//!
//! Nothing here touches a disk, and nothing here judges: pages hold layout, facts come from `model` and `graph`, words
//! from `locale` and from the authors. The same project and day give the same bytes.

mod edition;
mod given;
mod lexis;
mod links;
mod markdown;
mod pages;
mod site;
mod templates;
mod twin;
mod uses;
mod view;
mod viewpoint;

pub use site::Site;

pub(crate) use templates::Templates;

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use self::edition::Edition;
use self::links::Address;
use self::pages::{Figure, Frame};
use crate::diagnostic::Diagnostic;
use crate::diagram::{STYLE, highlight_css};
use crate::model::Project;
use crate::source::SourceId;

/// Makes the handbook as it stands on a day, in the project's language.
///
/// Any project gives a handbook, the empty one too: it has a home page.
pub fn build(project: &Project, today: Date) -> Site {
    build_with(project, &[], today)
}

/// The same, and each draft says what it lacks: the pending ones of `found`.
pub fn build_with(project: &Project, found: &[Diagnostic], today: Date) -> Site {
    Handbook::new(project, found, today).site()
}

/// A handbook whose files are made when they are asked for: whoever reads one page does not wait for all of them.
pub struct Handbook<'p> {
    edition: Edition<'p>,
    templates: Templates,
    frame: Frame<'p>,
    figures: Vec<Figure<'p>>,
    files: BTreeMap<String, File>,
}

/// What a file of the handbook is.
#[derive(Clone, Copy)]
enum File {
    Stylesheet,
    Colours,
    WheelStylesheet,
    Home,
    Wheel,
    /// The figure at this place.
    Figure(usize),
    /// The service at this place of the edition.
    Service(usize),
    /// The sheet of the touchpoint at this place of the project.
    Touchpoint(usize),
    /// The picture of its flowchart, where that is too wide for the sheet.
    Picture(usize),
}

impl<'p> Handbook<'p> {
    /// Looks up what many pages need, and prints none. `found` may be empty: then drafts do not say what they lack.
    ///
    /// # Panics
    /// Never: the embedded templates parse.
    pub fn new(project: &'p Project, found: &'p [Diagnostic], today: Date) -> Self {
        let edition = Edition::new(project, found, today);
        let templates = Templates::new(templates::PAGES, &edition.page_words())
            .expect("the embedded templates parse: a test says so");
        let figures = pages::figures(&edition);
        let frame = Frame::new(&edition, &figures);
        let mut files = BTreeMap::from([
            (links::STYLESHEET.to_owned(), File::Stylesheet),
            (Address::Home.path(), File::Home),
        ]);
        if pages::colours(project).is_some() {
            files.insert(links::COLOURS.to_owned(), File::Colours);
        }
        if pages::wheel_points(&edition).is_some() {
            files.insert(links::WHEEL_STYLESHEET.to_owned(), File::WheelStylesheet);
            files.insert(Address::Wheel.path(), File::Wheel);
        }
        for (at, figure) in figures.iter().enumerate() {
            files.insert(figure.address.path(), File::Figure(at));
        }
        for (at, given) in edition.services().iter().enumerate() {
            let path = Address::Service(&given.service.id).path();
            files.insert(path, File::Service(at));
        }
        for (at, touchpoint) in project.touchpoints.iter().enumerate() {
            let id = &touchpoint.id;
            files.insert(Address::picture(id), File::Picture(at));
            files.insert(Address::Touchpoint(id).path(), File::Touchpoint(at));
        }
        Handbook {
            edition,
            templates,
            frame,
            figures,
            files,
        }
    }

    /// The bytes of the file with this path; none where the handbook has no such file.
    pub fn file(&self, path: &str) -> Option<Vec<u8>> {
        if let Some((own, bytes)) = self.logo()
            && own == path
        {
            return Some(bytes.to_vec());
        }
        Some(self.make(*self.files.get(path)?)?.into())
    }

    /// The stylesheets that every page has, in their order, by path.
    pub fn stylesheets(&self) -> Vec<&'static str> {
        let all = [links::STYLESHEET, links::COLOURS];
        let own = all.into_iter();
        own.filter(|path| self.files.contains_key(*path)).collect()
    }

    /// The pages of files: the path of each, its name, and the file that it shows.
    pub(crate) fn pages_of_files(project: &Project) -> Vec<(String, &str, SourceId)> {
        let services = project.services.iter().map(|it| {
            let path = Address::Service(&it.id).path();
            (path, it.name(), it.source)
        });
        let touchpoints = project.touchpoints.iter().map(|it| {
            let path = Address::Touchpoint(&it.id).path();
            (path, it.name(), it.source)
        });
        services.chain(touchpoints).collect()
    }

    /// All of it.
    pub fn site(&self) -> Site {
        let files: Vec<(&String, &File)> = self.files.iter().collect();
        let made: Vec<Vec<(String, String)>> = files
            .into_par_iter()
            .map(|(path, file)| match *file {
                File::Touchpoint(at) => {
                    let (sheet, picture) = self.sheet(at);
                    let id = &self.edition.project.touchpoints[at].id;
                    let picture = picture.map(|text| (Address::picture(id), text));
                    [(path.clone(), sheet)].into_iter().chain(picture).collect()
                }
                // It comes with its sheet.
                File::Picture(_) => Vec::new(),
                file => {
                    let text = self.make(file);
                    text.map(|text| (path.clone(), text)).into_iter().collect()
                }
            })
            .collect();
        let mut site: Site = made.into_iter().flatten().collect();
        if let Some((path, bytes)) = self.logo() {
            site.add(path, bytes);
        }
        site
    }

    /// The path of the entity's logo, and its bytes: the one file that is no text.
    fn logo(&self) -> Option<(String, &[u8])> {
        let logo = self.edition.project.logo.as_ref()?;
        Some((links::logo(logo), logo.bytes()))
    }

    fn make(&self, file: File) -> Option<String> {
        let (edition, frame, templates) = (&self.edition, &self.frame, &self.templates);
        Some(match file {
            File::Stylesheet => format!("{}{STYLE}", templates::STYLESHEET),
            File::Colours => pages::colours(edition.project)?,
            File::WheelStylesheet => highlight_css(pages::most_points(edition)),
            File::Home => {
                let page = pages::home(edition, frame, &self.figures);
                print(templates, "home.html", &page)
            }
            File::Wheel => print(templates, "wheel.html", &pages::wheel(edition, frame)),
            File::Figure(at) => {
                let page = pages::figure(edition, frame, &self.figures[at]);
                print(templates, "sections.html", &page)
            }
            File::Service(at) => {
                let page = pages::service(edition, frame, &edition.services()[at]);
                print(templates, "sections.html", &page)
            }
            File::Touchpoint(at) => self.sheet(at).0,
            File::Picture(at) => self.sheet(at).1?,
        })
    }

    /// The sheet of a touchpoint, and the picture of its flowchart where it has one.
    fn sheet(&self, at: usize) -> (String, Option<String>) {
        let page = pages::touchpoint(&self.edition, &self.frame, at);
        let sheet = print(&self.templates, "touchpoint.html", &page);
        (sheet, page.flowchart.and_then(|flowchart| flowchart.file))
    }
}

fn print<V: serde::Serialize>(templates: &Templates, name: &str, page: &V) -> String {
    match templates.render(name, page) {
        Ok(text) => text,
        // A template that names what its view lacks is our mistake, whatever the author wrote.
        Err(error) => panic!("{name}: {error}"),
    }
}
