//! The handbook as its readers get it: links that lead somewhere, markup that cannot be broken from a protocol, and
//! nothing that an author wrote left behind.

#[path = "support/markup.rs"]
mod markup;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use jiff::civil::{Date, date};
use protocolo::diagnostic::Diagnostic;
use protocolo::handbook::{Site, build, build_with};
use protocolo::locale::Said;
use protocolo::model;
use protocolo::source::{self, Loaded, RealDisk, Sources, Span};
use serde_yaml::Value;

/// Repositories that have all that a repository can have, and one that has almost nothing.
const REPOSITORIES: [&str; 3] = ["examples/minimo", "examples/alcaldia", "tests/completo"];

/// A day that never changes.
const TODAY: Date = date(2026, 11, 24);

fn load(folder: &str) -> Loaded {
    source::load(&RealDisk, Path::new(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"))
}

fn site(loaded: &Loaded) -> Site {
    let (project, _) = model::parse(loaded);
    build(&project, TODAY)
}

/// The pages of a site, by path.
fn pages(site: &Site) -> BTreeMap<&str, &str> {
    site.files()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path, std::str::from_utf8(bytes).expect("pages are UTF-8")))
        .collect()
}

/// The anchors of a page; a doubled one fails.
fn anchors<'h>(path: &str, html: &'h str) -> BTreeSet<&'h str> {
    let mut found = BTreeSet::new();
    for tag in markup::read(html).unwrap_or_else(|why| panic!("{path}: {why}")) {
        if let Some(id) = tag.attributes.get("id") {
            assert!(found.insert(*id), "{path}: the id {id} comes twice");
            assert!(
                !id.is_empty() && !id.contains(' '),
                "{path}: {id:?} is no id"
            );
        }
    }
    found
}

/// The file that a link leads to from a page, and the anchor there; none when it leads out of the handbook.
fn target(from: &str, link: &str) -> Option<(String, Option<String>)> {
    let outside = ["https://", "http://", "mailto:", "tel:", "data:"];
    if outside.iter().any(|scheme| link.starts_with(scheme)) {
        return None;
    }
    let (path, anchor) = match link.split_once('#') {
        Some((path, anchor)) => (path, Some(anchor.to_owned())),
        None => (link, None),
    };
    if path.is_empty() {
        return Some((from.to_owned(), anchor));
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for part in path.split('/') {
        match part {
            ".." => assert!(
                folders.pop().is_some(),
                "{from}: {link} leads out of the handbook"
            ),
            part => folders.push(part),
        }
    }
    Some((folders.join("/"), anchor))
}

#[test]
fn every_link_leads_somewhere() {
    for folder in REPOSITORIES {
        let site = site(&load(folder));
        let pages = pages(&site);
        let anchors: BTreeMap<&str, BTreeSet<&str>> = pages
            .iter()
            .map(|(path, html)| (*path, anchors(path, html)))
            .collect();
        for (path, html) in &pages {
            for tag in markup::read(html).expect("just read") {
                let links = ["href", "src"]
                    .into_iter()
                    .filter_map(|key| tag.attributes.get(key));
                for link in links {
                    let Some((file, anchor)) = target(path, link) else {
                        continue;
                    };
                    assert!(
                        site.get(&file).is_some(),
                        "{folder}: {path}: {link} leads to no file"
                    );
                    if let Some(anchor) = anchor {
                        let has_it = anchors
                            .get(file.as_str())
                            .is_some_and(|all| all.contains(anchor.as_str()));
                        assert!(
                            has_it,
                            "{folder}: {path}: {link} leads to no place of the page"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn pages_keep_their_own_content_policy() {
    for folder in REPOSITORIES {
        for (path, html) in pages(&site(&load(folder))) {
            harmless(path, html);
        }
    }
}

/// No script, no style and no handler, and nothing that loads from elsewhere.
fn harmless(path: &str, html: &str) {
    for tag in markup::read(html).unwrap_or_else(|why| panic!("{path}: {why}")) {
        let name = tag.name;
        assert!(
            ![
                "script", "style", "iframe", "object", "embed", "form", "base"
            ]
            .contains(&name),
            "{path}: <{name}>"
        );
        for (key, value) in &tag.attributes {
            assert!(
                *key != "style" && !key.starts_with("on"),
                "{path}: <{name} {key}>"
            );
            let is_link = matches!(*key, "href" | "src");
            let scheme = value
                .split_once(':')
                .map(|(scheme, _)| scheme.to_lowercase());
            let is_known = scheme.is_none_or(|scheme| {
                ["https", "http", "mailto", "tel", "data"].contains(&scheme.as_str())
            });
            assert!(!is_link || is_known, "{path}: {value}");
            assert!(!is_link || !value.starts_with("//"), "{path}: {value}");
        }
    }
}

#[test]
fn the_same_repository_gives_the_same_bytes() {
    for folder in REPOSITORIES {
        assert!(site(&load(folder)) == site(&load(folder)), "{folder}");
    }
}

#[test]
fn paths_are_those_of_the_handbook() {
    let site = site(&load("examples/minimo"));
    let paths: Vec<&str> = site.files().map(|(path, _)| path).collect();
    assert_eq!(
        paths,
        [
            "index.html",
            "puntos/ventanilla.html",
            "recursos/estilo.css",
            "recursos/rueda.css",
            "rueda.html"
        ]
    );
}

#[test]
fn nothing_at_all_gives_a_handbook() {
    let mut odd = Loaded::default();
    odd.sources.add("protocolos/a.yaml", "nombre: A\n");
    odd.sources
        .add("protocolos/b.yaml", "tipo: otro\npasos: []\netapas: {}\n");
    odd.sources.add("protocolos/c.yaml", "- nada\n");
    let mut deep = "{ tecla: \"1\", texto: Hoja }".to_owned();
    for _ in 0..25 {
        deep = format!("{{ tecla: \"1\", texto: Rama, opciones: [{deep}] }}");
    }
    odd.sources.add(
        "protocolos/d.yaml",
        format!("nombre: D\ntipo: ivr\nmenu: {{ opciones: [{deep}] }}\n"),
    );
    let tangle = format!("{} {}", "[".repeat(20_000), "*a ".repeat(20_000));
    let quotes = ">".repeat(20_000);
    odd.sources.add(
        "protocolos/e.yaml",
        format!("nombre: E\ntipo: chat\nobjetivo: \"{tangle}\"\nsecciones: [{{ titulo: T, contenido: \"{quotes} {tangle}\" }}]\n"),
    );
    for loaded in [Loaded::default(), odd] {
        for (path, html) in pages(&site(&loaded)) {
            harmless(path, html);
            anchors(path, html);
        }
    }
}

#[test]
fn a_protocol_of_too_many_steps_is_told_in_words() {
    for (steps, is_drawn) in [(40, true), (401, false)] {
        let mut text =
            "nombre: P\ntipo: ventanilla\netapas: { atencion: Pide. }\npasos:\n".to_owned();
        for number in 0..steps {
            text.push_str(&format!("  - nombre: Paso número {number}\n"));
        }
        let mut loaded = Loaded::default();
        loaded.sources.add("protocolos/p.yaml", text);
        let site = site(&loaded);
        let html = pages(&site)["puntos/p.html"];
        assert_eq!(html.contains("drawing flowchart"), is_drawn);
        assert_eq!(html.contains("demasiados pasos"), !is_drawn);
        assert!(html.contains(&format!("Paso número {}", steps - 1)));
    }
}

#[test]
fn a_page_of_many_touchpoints_lists_only_those_near() {
    let mut loaded = Loaded::default();
    for number in 0..200 {
        let kind = ["ventanilla", "chat"][number % 2];
        let text = format!(
            "nombre: Punto {number:03}\ntipo: {kind}\netapas: {{ atencion: Pide. }}\npasos: [{{ nombre: Pedir }}]\n"
        );
        loaded
            .sources
            .add(format!("protocolos/punto-{number:03}.yaml"), text);
    }
    let site = site(&loaded);
    let pages = pages(&site);
    let links = |path: &str| {
        pages[path]
            .split("<nav class=\"indice")
            .next()
            .map_or(0, |head| head.matches(".html\"").count())
    };
    assert!(links("puntos/punto-000.html") < 70);
    assert!(pages["puntos/punto-198.html"].contains("href=\"punto-196.html\""));
    assert!(!pages["puntos/punto-198.html"].contains("href=\"punto-197.html\""));
    assert!(pages["index.html"].contains("href=\"puntos/punto-197.html\""));
    assert!(!pages["rueda.html"].contains("class=\"drawing wheel"));
}

#[test]
fn a_draft_says_what_it_lacks() {
    let mut loaded = Loaded::default();
    let file = loaded.sources.add(
        "protocolos/p.yaml",
        "nombre: P\ntipo: ventanilla\netapas: { atencion: Pide. }\npasos: [{ nombre: Pedir }]\n",
    );
    let (project, _) = model::parse(&loaded);
    let said = |text: &str| Said {
        es: text.to_owned(),
        en: text.to_owned(),
    };
    let mut pending = Diagnostic::error("G23-15", Span::file(file), said("no dice <cómo>"))
        .with_help(said("diga <cómo>"));
    pending.is_pending = true;
    let site = build_with(&project, &[pending.clone(), pending], TODAY);
    let html = pages(&site)["puntos/p.html"];
    assert_eq!(html.matches("<li>Diga &lt;cómo&gt;</li>").count(), 1);
}

/// Every text of several words in a YAML value, with the keys that lead to it.
fn texts<'v>(
    value: &'v mut Value,
    keys: &mut Vec<String>,
    visit: &mut dyn FnMut(&[String], &mut String),
) {
    match value {
        Value::String(text) if text.contains(' ') => visit(keys, text),
        Value::Sequence(list) => list.iter_mut().for_each(|item| texts(item, keys, visit)),
        Value::Mapping(map) => {
            for (key, value) in map.iter_mut() {
                keys.push(key.as_str().unwrap_or_default().to_owned());
                texts(value, keys, visit);
                keys.pop();
            }
        }
        _ => {}
    }
}

/// A repository with each text of several words changed. What has a grammar of its own (hours, times) stays.
fn changed(folder: &str, change: &mut dyn FnMut(&str, &mut String)) -> Loaded {
    const GRAMMARS: [&str; 20] = [
        "horario",
        "plazo",
        "tiempo",
        "valor",
        "tiempo_total",
        "periodicidad",
        "frecuencia",
        "meta",
        "umbral_alerta",
        "conservacion",
        "max_sin_aviso",
        "reaviso_cada",
        "tiempo_respuesta",
        "aviso",
        "cierre",
        "costo",
        "costo_ciudadano",
        "url",
        "despues_de",
        "colores",
    ];
    let mut loaded = Loaded::default();
    for (_, file) in load(folder).sources.iter() {
        if !file.path.ends_with(".yaml") {
            continue;
        }
        let mut value: Value = serde_yaml::from_str(&file.text)
            .unwrap_or_else(|error| panic!("{}: {error}", file.path));
        texts(&mut value, &mut Vec::new(), &mut |keys, text| {
            let key = keys.last().map_or("", String::as_str);
            let is_notice = key == "aviso" && keys.iter().any(|key| key == "privacidad");
            let is_stage = key == "cierre" && keys.iter().any(|key| key == "etapas");
            if !GRAMMARS.contains(&key) || is_notice || is_stage {
                change(&file.path, text);
            }
        });
        let text = serde_yaml::to_string(&value).expect("a value that was read can be written");
        loaded.sources.add(file.path.as_str(), text);
    }
    loaded
}

#[test]
fn no_text_of_an_author_becomes_markup() {
    const TRICKS: [&str; 4] = [
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(1)</script>",
        "[x](javascript:alert(1)) ![y](http://z) <a href=\"//z\">",
        "' onmouseover='alert(1) & &amp; &lt;b&gt; {{ 7 }} {% raw %}",
    ];
    for folder in ["examples/alcaldia", "tests/completo"] {
        let mut turn = 0;
        let loaded = changed(folder, &mut |_, text| {
            turn += 1;
            *text = format!("{text} {}", TRICKS[turn % TRICKS.len()]);
        });
        let mut escaped = 0;
        for (path, html) in pages(&site(&loaded)) {
            harmless(path, html);
            let images = markup::read(html)
                .expect("just read")
                .iter()
                .filter(|tag| tag.name == "img")
                .count();
            assert_eq!(images, 0, "{path}");
            escaped += html.matches("&lt;img src=x onerror").count();
        }
        assert!(
            escaped > 100,
            "{folder}: the texts reached only {escaped} places"
        );
    }
}

#[test]
fn all_that_a_protocol_says_is_on_its_page() {
    for folder in ["examples/alcaldia", "tests/completo"] {
        assert_eq!(left_out(folder, false), Vec::<String>::new(), "{folder}");
    }
}

/// The hospital's handbook is public: what is internal is not named where something else refers to it either.
#[test]
fn the_public_handbook_does_not_name_what_it_leaves_out() {
    let loaded = load("examples/hospital");
    let (project, _) = model::parse(&loaded);
    let site = build(&project, TODAY);
    let pages = pages(&site);
    let mut left_out = 0;
    for entry in project.common().iter().flat_map(|common| &common.directory) {
        let (Some(id), true) = (&entry.id, entry.internal.as_ref().is_some_and(|it| it.0)) else {
            continue;
        };
        left_out += 1;
        for (path, html) in &pages {
            assert!(
                !html.contains(id.as_str()),
                "{path} names {id}",
                id = id.value
            );
        }
    }
    for touchpoint in &project.touchpoints {
        let page = pages[format!("puntos/{}.html", touchpoint.id).as_str()];
        let steps = touchpoint.steps();
        for step in steps.filter(|it| it.written.internal.as_ref().is_some_and(|it| it.0)) {
            left_out += 1;
            let name = step.name();
            assert!(!page.contains(name), "{} names «{name}»", touchpoint.id);
        }
    }
    assert!(left_out > 1, "the example has something to leave out");
}

#[test]
fn the_public_handbook_leaves_out_what_is_internal() {
    let lost = left_out("tests/completo", true);
    let expected = [
        "Antes de abrir",
        "Encienda el catálogo.",
        "Las llaves quedan en portería.",
        "El mostrador tiene planta eléctrica.",
        "El mostrador no pide datos.",
        "Se reescribe en febrero.",
        "Ana Ruiz",
    ];
    assert_eq!(lost, expected);
}

/// The texts of the protocols of a repository that do not reach the page of their touchpoint.
fn left_out(folder: &str, is_public: bool) -> Vec<String> {
    let mut marks: Vec<(String, String, String)> = Vec::new();
    let mut loaded = changed(folder, &mut |path, text| {
        if path.starts_with("protocolos/") {
            let mark = format!("zq{}x", marks.len());
            marks.push((path.to_owned(), mark.clone(), text.clone()));
            *text = format!("{text} {mark}");
        }
    });
    let mut sources = Sources::default();
    for (_, file) in loaded.sources.iter() {
        let text = match is_public {
            false => file.text.replace("publico: sí", "publico: no"),
            true => file.text.clone(),
        };
        sources.add(file.path.as_str(), text);
    }
    loaded.sources = sources;
    let site = site(&loaded);
    let pages = pages(&site);
    let is_lost = |(path, mark, _): &&(String, String, String)| {
        let name = path
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .replace(".yaml", ".html");
        !pages[format!("puntos/{name}").as_str()].contains(mark)
    };
    marks
        .iter()
        .filter(is_lost)
        .map(|(_, _, text)| text.clone())
        .collect()
}
