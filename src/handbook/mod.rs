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

use jiff::civil::Date;
use rayon::prelude::*;

use self::edition::Edition;
use self::links::Address;
use self::pages::Frame;
use self::templates::Templates;
use crate::diagnostic::Diagnostic;
use crate::diagram::{STYLE, highlight_css};
use crate::model::Project;

/// Makes the handbook as it stands on a day, in the project's language.
///
/// Any project gives a handbook, the empty one too: it has a home page.
pub fn build(project: &Project, today: Date) -> Site {
    build_with(project, &[], today)
}

/// The same, and each draft says what it lacks: the pending ones of `found`.
pub fn build_with(project: &Project, found: &[Diagnostic], today: Date) -> Site {
    let edition = Edition::new(project, found, today);
    let templates = Templates::new(&edition.page_words())
        .expect("the embedded templates parse: a test says so");
    let figures = pages::figures(&edition);
    let frame = Frame::new(&edition, &figures);
    let mut site = Site::default();
    site.add(
        links::STYLESHEET,
        format!("{}{STYLE}", templates::STYLESHEET),
    );
    if let Some(colours) = pages::colours(project) {
        site.add(links::COLOURS, colours);
    }
    if pages::wheel_points(&edition).is_some() {
        site.add(
            links::WHEEL_STYLESHEET,
            highlight_css(pages::most_points(&edition)),
        );
        let page = pages::wheel(&edition, &frame);
        site.add(
            Address::Wheel.path(),
            print(&templates, "wheel.html", &page),
        );
    }
    site.add(
        Address::Home.path(),
        print(
            &templates,
            "home.html",
            &pages::home(&edition, &frame, &figures),
        ),
    );
    for figure in &figures {
        let page = pages::figure(&edition, &frame, figure);
        let text = print(&templates, "sections.html", &page);
        site.add(figure.address.path(), text);
    }
    let services: Vec<(String, String)> = edition
        .services()
        .par_iter()
        .map(|given| {
            let page = pages::service(&edition, &frame, given);
            let path = Address::Service(&given.service.id).path();
            (path, print(&templates, "sections.html", &page))
        })
        .collect();
    for (path, text) in services {
        site.add(path, text);
    }
    let sheets: Vec<Vec<(String, String)>> = (0..project.touchpoints.len())
        .into_par_iter()
        .map(|at| {
            let page = pages::touchpoint(&edition, &frame, at);
            let id = &project.touchpoints[at].id;
            let sheet = print(&templates, "touchpoint.html", &page);
            let mut files = vec![(Address::Touchpoint(id).path(), sheet)];
            let picture = page.flowchart.and_then(|flowchart| flowchart.file);
            files.extend(picture.map(|text| (Address::picture(id), text)));
            files
        })
        .collect();
    for (path, text) in sheets.into_iter().flatten() {
        site.add(path, text);
    }
    site
}

fn print<V: serde::Serialize>(templates: &Templates, name: &str, page: &V) -> String {
    match templates.render(name, page) {
        Ok(text) => text,
        // A template that names what its view lacks is our mistake, whatever the author wrote.
        Err(error) => panic!("{name}: {error}"),
    }
}
