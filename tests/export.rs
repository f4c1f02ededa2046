//! What leaves for other programs: every protocol of the examples in every format, the same each time, and what the
//! handbook draws.
//!
//! `SNAPSHOTS=overwrite cargo test --test export` writes the files under `tests/export`.

#[path = "support/example.rs"]
mod example;
#[path = "support/keys.rs"]
mod keys;
#[path = "support/markup.rs"]
mod markup;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use protocolo::export::{self, Picture};
use protocolo::handbook;
use protocolo::model::vocabulary::Shape;
use protocolo::model::{self, Project, Touchpoint};
use protocolo::schema::FileKind;
use protocolo::source::{self, Loaded, RealDisk};
use serde_json::Value;
use snapbox::{Data, assert_data_eq};

const EXAMPLES: [&str; 3] = ["minimo", "alcaldia", "hospital"];

fn project(name: &str) -> Project {
    model::parse(&example::load(name)).0
}

/// Every protocol of the examples.
fn each(mut look: impl FnMut(&Project, &Touchpoint)) {
    for name in EXAMPLES {
        let project = project(name);
        for touchpoint in &project.touchpoints {
            look(&project, touchpoint);
        }
    }
}

#[test]
fn the_smallest_example() {
    let project = project("minimo");
    let touchpoint = &project.touchpoints[0];
    for picture in Picture::ALL {
        let text = export::picture(&project, touchpoint, picture, false);
        golden(picture.ending(), text);
    }
    golden("json", export::json(&project, None));
}

fn golden(ending: &str, text: String) {
    let place = format!(
        "{}/tests/export/ventanilla.{ending}",
        env!("CARGO_MANIFEST_DIR")
    );
    let expected = Data::read_from(
        std::path::Path::new(&place),
        Some(snapbox::data::DataFormat::Text),
    );
    // As bytes of text, whatever the ending: a JSON that only reads alike is another file.
    assert_data_eq!(Data::text(text).raw(), expected.raw());
}

#[test]
fn the_same_each_time() {
    each(|project, touchpoint| {
        for picture in Picture::ALL {
            for has_lanes in [false, true] {
                let first = export::picture(project, touchpoint, picture, has_lanes);
                let again = export::picture(project, touchpoint, picture, has_lanes);
                assert_eq!(first, again, "{}.{}", touchpoint.id, picture.ending());
                assert!(first.ends_with('\n') || picture == Picture::Svg);
            }
        }
    });
}

/// Every key of the format that the repository with all of them uses is in its JSON, at the place of its record. JSON is
/// YAML too: what was written is read again as the format reads it.
#[test]
fn no_key_is_left_out_of_the_json() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/completo");
    let loaded = source::load(&RealDisk, &folder).expect("tests/completo can be read");
    let text = export::json(&model::parse(&loaded).0, None);
    let json: Value = serde_json::from_str(&text).expect("it is JSON");
    let written = |list: &Value| -> Vec<Value> {
        let list = list.as_array().expect("a list");
        list.iter().map(|it| it["escrito"].clone()).collect()
    };
    // A key counts once, in whatever file it may stand.
    let (mut all, mut used) = (keys::Keys::new(), keys::Keys::new());
    for (kind, files) in [
        (FileKind::Entity, vec![json["entidad"]["escrito"].clone()]),
        (FileKind::Protocol, written(&json["puntos"])),
        (FileKind::Service, written(&json["servicios"])),
        (FileKind::Data, vec![json["datos"].clone()]),
        (FileKind::Common, vec![json["comunes"].clone()]),
        (FileKind::Publications, vec![json["publicaciones"].clone()]),
        (FileKind::Glossary, vec![json["glosario"].clone()]),
        (FileKind::Segments, vec![json["caracterizacion"].clone()]),
        (
            FileKind::Circumstances,
            vec![json["circunstancias"].clone()],
        ),
    ] {
        keys::all(Shape::Record(kind.record()), &mut all);
        for file in files {
            let mut loaded = Loaded::default();
            loaded.sources.add("leido.yaml", file.to_string());
            for (id, file) in loaded.sources.iter() {
                let tree = source::parse(id, &file.text);
                let root = tree.root.as_ref().expect("JSON is YAML");
                keys::used(Shape::Record(kind.record()), root, &mut used);
            }
        }
    }
    let missing: Vec<_> = all.difference(&used).collect();
    assert!(missing.is_empty(), "not in the JSON: {missing:#?}");
}

/// The handbook and the export draw the same protocol: the same things, joined in the same way.
#[test]
fn the_drawing_is_that_of_the_handbook() {
    for name in EXAMPLES {
        let project = whole(name);
        let site = handbook::build(&project, date(2026, 11, 24));
        for touchpoint in &project.touchpoints {
            let path = format!("puntos/{}.html", touchpoint.id);
            let page = site.get(&path).expect("each touchpoint has a page");
            let page = std::str::from_utf8(page).expect("pages are UTF-8");
            let Some(drawn) = flowchart(page) else {
                assert_eq!(touchpoint.steps().len(), 0, "{path} has no drawing");
                continue;
            };
            let svg = export::picture(&project, touchpoint, Picture::Svg, false);
            assert_eq!(parts(&svg), parts(drawn), "{path}");
        }
    }
}

/// An example whose handbook hides nothing, as the export does not.
fn whole(name: &str) -> Project {
    let read = example::load(name);
    let mut loaded = Loaded::default();
    for (_, file) in read.sources.iter() {
        let text = file.text.replace("publico: sí", "publico: no");
        loaded.sources.add(file.path.clone(), text);
    }
    model::parse(&loaded).0
}

/// A BPMN file for a reader of markup that knows no declaration and no prefixes.
fn without_prefixes(bpmn: &str) -> String {
    let body = bpmn.split_once("?>").map_or(bpmn, |it| it.1);
    body.replace(':', "")
}

/// The flowchart of a page; none where it has none.
fn flowchart(page: &str) -> Option<&str> {
    let start = page.find("<svg class=\"drawing flowchart")?;
    let length = page[start..].find("</svg>")? + "</svg>".len();
    Some(&page[start..start + length])
}

/// The nodes and the edges of a drawing.
fn parts(svg: &str) -> BTreeMap<String, usize> {
    let mut parts = BTreeMap::new();
    for tag in markup::read(svg).expect("a drawing is whole") {
        let part = match (
            tag.attributes.get("data-id"),
            tag.attributes.get("data-from"),
        ) {
            (Some(id), _) => (*id).to_owned(),
            (None, Some(from)) => format!("{from} > {}", tag.attributes["data-to"]),
            (None, None) => continue,
        };
        *parts.entry(part).or_default() += 1;
    }
    parts
}

/// Each node and each edge of the drawing is one line of the two languages.
#[test]
fn the_languages_have_what_the_drawing_has() {
    each(|project, touchpoint| {
        for has_lanes in [false, true] {
            let draw = |picture| export::picture(project, touchpoint, picture, has_lanes);
            let drawn: usize = parts(&draw(Picture::Svg)).values().sum();
            let dot = draw(Picture::Dot);
            let lines = dot
                .lines()
                .skip(3)
                .filter(|line| line.contains(" [label=\"") || line.contains(" -> "));
            assert_eq!(lines.count(), drawn, "{dot}");
            let mermaid = draw(Picture::Mermaid);
            let lines = mermaid.lines().filter(|line| !line.contains("subgraph "));
            let lines =
                lines.filter(|line| ["[\"", "{\"", "->"].iter().any(|sign| line.contains(sign)));
            assert_eq!(lines.count(), drawn, "{mermaid}");
        }
    });
}

#[test]
fn the_process_is_whole() {
    each(|project, touchpoint| {
        for has_lanes in [false, true] {
            let text = export::picture(project, touchpoint, Picture::Bpmn, has_lanes);
            let body = without_prefixes(&text);
            let tags = markup::read(&body).unwrap_or_else(|why| panic!("{}: {why}", touchpoint.id));
            let ids: BTreeSet<&str> = tags
                .iter()
                .filter_map(|tag| tag.attributes.get("id").copied())
                .collect();
            let named = tags
                .iter()
                .filter(|tag| tag.attributes.contains_key("id"))
                .count();
            assert_eq!(ids.len(), named, "{}: an id comes twice", touchpoint.id);
            for tag in &tags {
                for key in [
                    "sourceRef",
                    "targetRef",
                    "attachedToRef",
                    "default",
                    "bpmnElement",
                    "processRef",
                    "errorRef",
                ] {
                    let Some(to) = tag.attributes.get(key) else {
                        continue;
                    };
                    assert!(
                        ids.contains(to),
                        "{}: {key} {to} leads nowhere",
                        touchpoint.id
                    );
                }
            }
        }
    });
}

#[test]
fn the_model_is_resolved() {
    let project = project("hospital");
    let model: Value = serde_json::from_str(&export::json(&project, None)).expect("it is JSON");
    assert_eq!(model["version"], export::JSON_VERSION);
    let points = model["puntos"].as_array().expect("a list");
    assert_eq!(points.len(), project.touchpoints.len());
    let all = |key: &str| {
        points
            .iter()
            .flat_map(|point| point[key].as_array().expect("a list").clone())
            .collect::<Vec<Value>>()
    };
    assert!(
        all("metricas")
            .iter()
            .all(|metric| metric["nombre"].is_string()),
        "the catalogue gives names"
    );
    assert!(
        all("excepciones").iter().any(|it| it["comun"] == true),
        "common exceptions are in force"
    );
    let sides = all("relaciones");
    assert!(
        sides.iter().any(|it| it["derivada"] == true),
        "relations are seen from both sides"
    );
    assert_eq!(
        sides.len(),
        2 * model["relaciones"].as_array().expect("a list").len()
    );
    let one: Value = serde_json::from_str(&export::json(&project, Some(&project.touchpoints[0])))
        .expect("it is JSON");
    assert_eq!(one["puntos"].as_array().map(Vec::len), Some(1));
    assert_eq!(one["puntos"][0], points[0]);
}

/// What an author writes stays text in every language.
#[test]
fn texts_cannot_break_out() {
    let evil = "\\\"];--> <b>&]]>|x|{{y}} #35; %%";
    let mut loaded = Loaded::default();
    loaded
        .sources
        .add("entidad.yaml", "formato: 1\nnombre: E\n");
    let quoted = evil.replace('\\', "\\\\").replace('"', "\\\"");
    let steps = format!(
        "[{{nombre: \"{quoted}\", id: a, pregunta: \"{quoted}\", decision: [{{cuando: \"{quoted}\", ir_a: b}}, {{ir_a: a}}]}}, {{nombre: B}}]"
    );
    loaded.sources.add(
        "protocolos/p.yaml",
        format!("nombre: \"{quoted}\"\ntipo: chat\netapas: {{atencion: Pide.}}\npasos: {steps}\n"),
    );
    let project = model::parse(&loaded).0;
    let touchpoint = &project.touchpoints[0];
    for has_lanes in [false, true] {
        let draw = |picture| export::picture(&project, touchpoint, picture, has_lanes);
        for picture in [Picture::Svg, Picture::Bpmn] {
            let text = draw(picture);
            let body = without_prefixes(&text);
            let read = markup::read(&body).expect("the markup is whole");
            assert!(read.iter().all(|tag| tag.name != "b"), "{text}");
        }
        assert!(draw(Picture::Dot).contains("\\\\\\\"];--> <b>&]]>|x|{{y}} #35; %%"));
        assert!(!draw(Picture::Mermaid).contains("<b>"));
    }
}

#[test]
fn a_protocol_without_steps() {
    let mut loaded = Loaded::default();
    loaded
        .sources
        .add("entidad.yaml", "formato: 1\nnombre: E\n");
    loaded.sources.add(
        "protocolos/p.yaml",
        "nombre: P\ntipo: radio\netapas: {preparacion: Oye.}\n",
    );
    let project = model::parse(&loaded).0;
    for picture in Picture::ALL {
        let text = export::picture(&project, &project.touchpoints[0], picture, true);
        assert!(!text.is_empty(), "{}", picture.key());
    }
    let bpmn = export::picture(&project, &project.touchpoints[0], Picture::Bpmn, false);
    assert!(bpmn.contains("<bpmn:startEvent") && bpmn.contains("<bpmn:endEvent"));
    assert!(export::wheel(&project).contains("<svg"));
    assert!(export::json(&Project::default(), None).contains("\"puntos\": []"));
}
