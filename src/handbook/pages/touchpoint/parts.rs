use super::blocks;
use super::sheet::Sheet;
use crate::handbook::view::{Block, Part, PartKind, TouchpointPage};

/// The sections of the page in its order: those with a template of their own, the blocks, and the author's own sections
/// right after the key that they name (at the end, where they name none that is there).
pub(super) fn parts(sheet: &Sheet<'_, '_>, page: &TouchpointPage) -> Vec<Part> {
    let words = sheet.words();
    let own = |key, kind, anchor: &str, title: &str| {
        let part = Part {
            kind,
            anchor: anchor.to_owned(),
            title: title.to_owned(),
            block: None,
        };
        (key, part)
    };
    let mut parts: Vec<(&str, Part)> = Vec::new();
    if page.relations.is_some() {
        parts.push(own(
            "relacionados",
            PartKind::Relations,
            "relacionados",
            words.page.related,
        ));
    }
    parts.extend(keyed(blocks::before(sheet)));
    if page.flowchart.is_some() {
        parts.push(own(
            "pasos",
            PartKind::Flowchart,
            "flujograma",
            words.page.flowchart,
        ));
        parts.push(own("pasos", PartKind::Steps, "pasos", words.page.steps));
    }
    if !page.exceptions.is_empty() {
        parts.push(own(
            "excepciones",
            PartKind::Exceptions,
            "excepciones",
            words.page.exceptions,
        ));
    }
    parts.extend(keyed(blocks::after_steps(sheet)));
    if !page.metrics.is_empty() {
        parts.push(own(
            "metricas",
            PartKind::Metrics,
            "metricas",
            words.page.metrics,
        ));
    }
    parts.extend(keyed(blocks::after_metrics(sheet)));
    if !page.history.is_empty() {
        parts.push(own(
            "historial",
            PartKind::History,
            "historial",
            words.page.history,
        ));
    }
    place_sections(sheet, parts)
}

fn keyed(blocks: Vec<(&'static str, Block)>) -> impl Iterator<Item = (&'static str, Part)> {
    blocks.into_iter().map(|(key, block)| (key, part(block)))
}

fn part(block: Block) -> Part {
    Part {
        kind: PartKind::Block,
        anchor: block.anchor.clone(),
        title: block.title.clone(),
        block: Some(block),
    }
}

/// Puts the author's sections in their places, those of one place in the order written. What is known of the touchpoint
/// stands above all sections: a section after such a key comes first.
fn place_sections(sheet: &Sheet<'_, '_>, parts: Vec<(&str, Part)>) -> Vec<Part> {
    let sections = blocks::sections(sheet);
    let place = |key: Option<&str>| match key.map(whole) {
        Some(key) if is_above(key) => 0,
        Some(key) => parts
            .iter()
            .rposition(|(own, _)| *own == key)
            .map_or(parts.len(), |at| at + 1),
        None => parts.len(),
    };
    let mut placed: Vec<(usize, Part)> = sections
        .into_iter()
        .map(|(after, block)| (place(after), part(block)))
        .collect();
    placed.sort_by_key(|(at, _)| *at);
    let mut sections = placed.into_iter().peekable();
    let mut all = Vec::new();
    for (at, (_, part)) in parts.into_iter().enumerate() {
        while let Some((_, section)) = sections.next_if(|(place, _)| *place <= at) {
            all.push(section);
        }
        all.push(part);
    }
    all.extend(sections.map(|(_, section)| section));
    all
}

/// The key of the section of which a key's values are a part.
fn whole(key: &str) -> &str {
    match key {
        "revision" | "fundamento" => "documento",
        "alcance" => "objetivo",
        "procedimientos" => "formatos",
        "decision" => "pasos",
        _ => key,
    }
}

/// The keys whose values stand above all sections.
fn is_above(key: &str) -> bool {
    [
        "nombre",
        "tipo",
        "descripcion",
        "etapas",
        "responsable",
        "publico",
        "aplica_a",
        "horario",
        "disponibilidad",
        "ubicacion",
        "telefono",
        "url",
        "correo",
        "direccion_postal",
        "idiomas",
        "estado",
        "expediente",
        "dispositivos",
        "canal",
        "atendido",
        "inmediatez",
    ]
    .contains(&key)
}
