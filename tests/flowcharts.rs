//! The flowchart on a touchpoint's page: who does each step, parts for paper, a file for what is too wide, words where
//! there is too much to draw.

#[path = "support/markup.rs"]
mod markup;

use std::fmt::Write;

use jiff::civil::date;
use protocolo::handbook::{Site, build};
use protocolo::model;
use protocolo::source::Loaded;

/// The handbook of an entity with one counter, which has these steps.
fn site(steps: &str) -> Site {
    let mut loaded = Loaded::default();
    loaded
        .sources
        .add("entidad.yaml", "formato: 1\nnombre: Alcaldía de Ejemplo\n");
    let text = format!(
        "nombre: Ventanilla\ntipo: ventanilla\netapas: {{ atencion: Pide. }}\npasos:\n{steps}"
    );
    loaded.sources.add("protocolos/ventanilla.yaml", text);
    build(&model::parse(&loaded).0, date(2026, 11, 24))
}

fn page(site: &Site) -> &str {
    let bytes = site
        .get("puntos/ventanilla.html")
        .expect("each touchpoint has a page");
    std::str::from_utf8(bytes).expect("pages are UTF-8")
}

/// Steps in a row, each done by the next of these actors.
fn row(count: usize, actors: &[&str]) -> String {
    let mut steps = String::new();
    for at in 1..=count {
        let actor = actors[at % actors.len()];
        let _ = writeln!(
            steps,
            "  - {{ nombre: Revisar el requisito {at}, actor: {actor} }}"
        );
    }
    steps
}

fn count(page: &str, what: &str) -> usize {
    page.matches(what).count()
}

#[test]
fn lanes_show_who_does_each_step() {
    let site = site(&row(6, &["ciudadano", "servidor", "apoyo"]));
    let page = page(&site);
    let (_, lanes) = page
        .split_once("<details class=\"gemelo carriles\">")
        .expect("several act");
    let (lanes, _) = lanes.split_once("</details>").expect("it is closed");
    assert_eq!(count(lanes, "<g class=\"lane "), 3);
    assert_eq!(
        count(lanes, "class=\"drawing heads\""),
        1,
        "their heads stay in sight"
    );
    assert!(lanes.contains("Línea de visibilidad"));
    assert_eq!(count(lanes, "data-id=\"paso-"), 6);
}

#[test]
fn one_who_does_everything_needs_no_lanes() {
    let site = site(&row(6, &["servidor"]));
    assert!(!page(&site).contains("carriles"));
}

#[test]
fn a_tall_flowchart_is_printed_in_parts() {
    let site = site(&row(60, &["servidor"]));
    let page = page(&site);
    assert_eq!(count(page, "<div class=\"solo-pantalla\">"), 1);
    let parts = count(page, "<div class=\"solo-papel\">");
    assert!(parts > 2, "{parts} parts");
    assert!(page.contains(&format!("Parte {parts} de {parts}.")));
    // Each step once on the screen and once on paper.
    assert_eq!(count(page, "data-id=\"paso-"), 120);
    // A letter where each part ends, and the same where the next begins.
    assert_eq!(count(page, "data-id=\"entra-"), parts - 1);
    assert_eq!(count(page, "data-id=\"sale-"), parts - 1);
    assert!(!page.contains("dibujo-alto"), "the parts are read on paper");
}

#[test]
fn a_short_one_is_printed_as_it_is_shown() {
    let site = site(&row(8, &["servidor"]));
    assert!(!page(&site).contains("solo-"));
}

#[test]
fn a_wide_flowchart_is_a_file_besides() {
    let mut steps = String::from("  - nombre: Escuchar\n    decision:\n");
    for at in 1..=12 {
        let _ = writeln!(
            steps,
            "      - {{ cuando: Asunto {at}, ir_a: dependencia-{at} }}"
        );
    }
    for at in 1..=12 {
        let _ = writeln!(
            steps,
            "  - {{ id: dependencia-{at}, nombre: Acompañar a la dependencia {at}, fin: sí }}"
        );
    }
    let site = site(&steps);
    assert!(page(&site).contains("<a href=\"ventanilla.svg\">Abrir el flujograma en grande</a>"));
    let file = site
        .get("puntos/ventanilla.svg")
        .expect("the page leads to it");
    let file = std::str::from_utf8(file).expect("drawings are UTF-8");
    let links = markup::read(file).expect("a drawing is whole");
    let links = links.iter().filter_map(|tag| tag.attributes.get("href"));
    let links: Vec<&str> = links.copied().collect();
    assert_eq!(links.len(), 13);
    assert!(
        links
            .iter()
            .all(|link| link.starts_with("ventanilla.html#paso-")),
        "{links:?}"
    );
}

#[test]
fn what_fits_is_no_file() {
    let site = site(&row(8, &["servidor"]));
    assert!(site.get("puntos/ventanilla.svg").is_none());
    assert!(!page(&site).contains("en grande"));
}

/// The words are open from the beginning, and the page says why.
#[test]
fn above_four_hundred_steps_there_are_words_and_no_drawing() {
    let site = site(&row(401, &["servidor", "apoyo"]));
    let page = page(&site);
    assert!(page.contains("demasiados pasos para dibujarlo"));
    assert!(page.contains("<details class=\"gemelo gemelo-palabras\" open>"));
    assert_eq!(count(page, "class=\"drawing flowchart"), 0);
    let (_, words) = page
        .split_once("gemelo-pasos")
        .expect("the words are there");
    let (words, _) = words.split_once("</ol>").expect("they end");
    assert_eq!(count(words, "<li value="), 401);
}
