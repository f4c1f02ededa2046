//! A piece of a file that a page of the book shows, put into a clean example as its reader would put it.

use protocolo::source::{Loaded, Sources};

use super::checked::Checked;
use super::example;

/// The kind of piece that is put into a draft: its keys stand in the place of the file's, and the guide does not judge it.
const DRAFT: &str = "borrador";

/// What says to an editor where the schema is.
const HEAD: &str = "# yaml-language-server: $schema=../.protocolo/protocolo.schema.json\n";

/// The file of an example into which a piece of this kind goes; none when there is no such kind.
fn place(kind: &str) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        "protocolo" => ("alcaldia", "protocolos/ventanilla-central.yaml"),
        "linea" => ("alcaldia", "protocolos/linea-automatica.yaml"),
        "portal" => ("alcaldia", "protocolos/portal-web.yaml"),
        DRAFT => ("minimo", "protocolos/ventanilla.yaml"),
        "entidad" => ("alcaldia", "entidad.yaml"),
        "servicio" => ("alcaldia", "servicios/certificado-residencia.yaml"),
        "datos" => ("alcaldia", "datos.yaml"),
        "comunes" => ("alcaldia", "comunes.yaml"),
        "publicaciones" => ("alcaldia", "publicaciones.yaml"),
        "glosario" => ("alcaldia", "glosario.yaml"),
        "caracterizacion" => ("alcaldia", "caracterizacion.yaml"),
        "circunstancias" => ("alcaldia", "circunstancias.yaml"),
        _ => return None,
    })
}

/// Whether a block with this word is such a piece.
pub(crate) fn is_kind(kind: &str) -> bool {
    place(kind).is_some()
}

/// The example with the piece in its file, read and checked.
///
/// # Panics
/// When there is no such kind.
pub(crate) fn check(kind: &str, piece: &str) -> Checked {
    let (example, path) = place(kind).expect("a kind of file");
    let clean = example::load(example);
    let mut loaded = Loaded::default();
    for (_, file) in clean.sources.iter() {
        let text = if file.path == path {
            joined(piece, &file.text, kind != DRAFT)
        } else {
            file.text.clone()
        };
        loaded.sources.add(file.path.clone(), text);
    }
    Checked::new(loaded)
}

/// The piece, and after it what the file says besides. The entries of a list of the piece are added to those of the file,
/// when that is wanted, or stand in the place of the one with their id; any other key stands in the place of the same key.
fn joined(piece: &str, file: &str, adds: bool) -> String {
    // The line for editors at the head of a file would stand in the middle of this one.
    let file = file.trim_start_matches(HEAD);
    let own = keys(piece);
    let mut out = String::new();
    let mut rest = String::new();
    for (key, block) in keys(file) {
        match own.iter().find(|(name, _)| *name == key) {
            None => rest.push_str(block),
            Some((_, new)) if adds && is_list(new) && is_list(block) => {
                out.push_str(&merged(block, new));
            }
            Some(_) => {}
        }
    }
    let is_merged = |key: &str, new: &str| {
        adds && is_list(new)
            && keys(file)
                .iter()
                .any(|(name, block)| *name == key && is_list(block))
    };
    let whole: String = own
        .iter()
        .filter(|(key, new)| !is_merged(key, new))
        .map(|(_, block)| *block)
        .collect();
    format!("{whole}{out}{rest}")
}

/// The keys of a text that begin a line, each with its lines. What stands before the first goes with it.
fn keys(text: &str) -> Vec<(&str, &str)> {
    let mut starts: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let is_key = line.starts_with(|c: char| c.is_alphabetic());
        if let Some((key, _)) = line.split_once(':').filter(|_| is_key) {
            starts.push((at, key));
        }
        at += line.len();
    }
    if let Some(first) = starts.first_mut() {
        first.0 = 0;
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let ends: Vec<usize> = ends.collect();
    starts
        .into_iter()
        .zip(ends)
        .map(|((start, key), end)| (key, &text[start..end]))
        .collect()
}

fn is_list(block: &str) -> bool {
    block
        .lines()
        .nth(1)
        .is_some_and(|line| line.starts_with("  - "))
}

/// A list with the entries of another.
fn merged(list: &str, new: &str) -> String {
    let mut entries: Vec<&str> = entries_of(list);
    for entry in entries_of(new).into_iter().skip(1) {
        let is_same = |it: &&str| id(it).is_some() && id(it) == id(entry);
        match entries.iter().position(is_same) {
            Some(at) => entries[at] = entry,
            None => entries.push(entry),
        }
    }
    // The last of a list may stand before a blank line: what comes after it begins a line all the same.
    entries
        .iter()
        .map(|entry| format!("{}\n", entry.trim_end()))
        .collect()
}

/// The line of the key, and the entries.
fn entries_of(list: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let mut at = 0;
    for line in list.split_inclusive('\n') {
        if line.starts_with("  - ") {
            starts.push(at);
        }
        at += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([list.len()]).collect();
    starts
        .into_iter()
        .zip(ends)
        .map(|(start, end)| &list[start..end])
        .collect()
}

fn id(entry: &str) -> Option<&str> {
    let first = entry
        .lines()
        .next()?
        .strip_prefix("  - ")?
        .trim_start_matches("{ ");
    let rest = first.strip_prefix("id: ")?;
    Some(rest.split(',').next().unwrap_or(rest).trim())
}

/// What is wrong with the piece, as its author reads it; what a draft lacks is left out.
pub(crate) fn told(checked: &Checked) -> String {
    let found: Vec<_> = checked
        .verdict
        .diagnostics
        .iter()
        .filter(|it| !it.is_pending)
        .cloned()
        .collect();
    let look = protocolo::report::Look {
        has_colour: false,
        has_unicode: true,
        width: 80,
    };
    let sources: &Sources = &checked.sources;
    protocolo::report::terminal(sources, &found, protocolo::locale::Locale::Es, look)
}

/// The codes of what is wrong, each once, in order, and each finding as a line; what a draft lacks is left out.
pub(crate) fn found(checked: &Checked) -> (String, String) {
    let found = checked.verdict.diagnostics.iter();
    let found: Vec<_> = found.filter(|it| !it.is_pending).collect();
    let mut codes: Vec<&str> = found.iter().map(|it| it.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let lines: Vec<String> = found.iter().map(|it| checked.told(it)).collect();
    (codes.join(","), lines.join("\n"))
}
