//! The links of pages, and the places that they lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use protocolo::source::{Disk, RealDisk};

use super::file::{self, File};

/// What does not lead anywhere in these pages, one a line.
pub(crate) fn lost(pages: &[File]) -> Vec<String> {
    let mut anchors: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut lost = Vec::new();
    for page in pages {
        for (line, target) in links(&page.text) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
            let place = if path.is_empty() {
                page.path.clone()
            } else {
                resolved(&page.path, path)
            };
            let Some(text) = file::read(&place).or_else(|| exists(&place).then(String::new)) else {
                lost.push(format!("{}:{line}: {target} leads nowhere", page.path));
                continue;
            };
            let there = anchors.entry(place).or_insert_with(|| self::anchors(&text));
            if !anchor.is_empty() && !there.contains(anchor) {
                lost.push(format!(
                    "{}:{line}: {target}: there is no such place in that page",
                    page.path
                ));
            }
        }
    }
    lost
}

/// The targets of the links and images of a page, each with its line.
pub(crate) fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in prose(text) {
        let mut rest = line;
        while let Some((_, after)) = rest.split_once("](") {
            let Some((target, after)) = after.split_once(')') else {
                break;
            };
            found.push((number, target));
            rest = after;
        }
    }
    found
}

/// The lines of a page that are no code.
fn prose(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut is_code = false;
    text.lines().enumerate().filter_map(move |(at, line)| {
        if line.starts_with("```") {
            is_code = !is_code;
            return None;
        }
        (!is_code).then_some((at + 1, line))
    })
}

/// Whether there is a file or a folder with this path, whatever is in it.
fn exists(path: &str) -> bool {
    RealDisk.kind(Path::new(path)).is_some()
}

/// A path as seen from a page.
fn resolved(page: &str, path: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => {
                parts.pop();
            }
            "." => {}
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The places of a page to which a link can lead: its headings, as mdBook names them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (_, line) in prose(text) {
        let Some(heading) = line.strip_prefix('#') else {
            continue;
        };
        let heading = heading.trim_start_matches('#').trim();
        if let Some((_, id)) = heading.split_once("{#") {
            found.insert(id.trim_end_matches('}').to_owned());
            continue;
        }
        let plain = without_links(heading);
        let name: String = plain
            .chars()
            .filter_map(|letter| match letter {
                ' ' => Some('-'),
                letter if letter.is_alphanumeric() || "_-".contains(letter) => Some(letter),
                _ => None,
            })
            .collect();
        let name = name.to_lowercase();
        let again = (1..).map(|nth| format!("{name}-{nth}"));
        let free = std::iter::once(name.clone())
            .chain(again)
            .find(|it| !found.contains(it));
        found.extend(free);
    }
    found
}

/// A heading as it is read: of a link, only its text.
fn without_links(heading: &str) -> String {
    let mut out = String::new();
    let mut rest = heading;
    while let Some((before, after)) = rest.split_once("](") {
        out.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out.push_str(rest);
    out.replace(['[', ']'], "")
}
