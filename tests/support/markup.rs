//! HTML read strictly enough to be trusted: tags with their attributes, and the text between them.

use std::collections::BTreeMap;

/// Elements that have no end.
const VOID: [&str; 6] = ["meta", "link", "img", "br", "hr", "input"];

/// An element's first tag.
#[derive(Debug)]
pub(crate) struct Tag<'h> {
    /// `a`, `svg`.
    pub(crate) name: &'h str,
    /// Its attributes; a doubled one is a fault that [`read`] reports.
    pub(crate) attributes: BTreeMap<&'h str, &'h str>,
}

/// The tags of a page, in order.
///
/// # Errors
/// An element that is not closed in order, an attribute without quotes, a doubled attribute, a bare `<` or `&`.
pub(crate) fn read(html: &str) -> Result<Vec<Tag<'_>>, String> {
    let mut rest = html.strip_prefix("<!doctype html>").unwrap_or(html);
    let mut open: Vec<&str> = Vec::new();
    let mut tags = Vec::new();
    while let Some((text, after)) = rest.split_once('<') {
        references(text)?;
        let near = || after.chars().take(60).collect::<String>();
        if let Some(after) = after.strip_prefix('/') {
            let (name, after) = after.split_once('>').ok_or_else(near)?;
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing: {}", near()));
            }
            rest = after;
            continue;
        }
        let (tag, after, is_closed) =
            first_tag(after).ok_or_else(|| format!("no tag: <{}", near()))?;
        for value in tag.attributes.values() {
            references(value)?;
        }
        if !is_closed && !VOID.contains(&tag.name) {
            open.push(tag.name);
        }
        tags.push(tag);
        rest = after;
    }
    references(rest)?;
    if open.is_empty() {
        Ok(tags)
    } else {
        Err(format!("never closed: {open:?}"))
    }
}

/// A tag after its `<`, the rest, and whether it closes itself.
fn first_tag(text: &str) -> Option<(Tag<'_>, &str, bool)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, mut rest) = text.split_at(end);
    let mut attributes = BTreeMap::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/>") {
            return Some((Tag { name, attributes }, after, true));
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (!name.is_empty()).then_some((Tag { name, attributes }, after, false));
        }
        let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))?;
        let (key, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(after) => after.split_once('"')?,
            None => ("", after),
        };
        if key.is_empty() || value.contains('<') || attributes.insert(key, value).is_some() {
            return None;
        }
        rest = after;
    }
}

/// Every `&` begins a reference that HTML knows.
fn references(text: &str) -> Result<(), String> {
    for part in text.split('&').skip(1) {
        let name = part.split(';').next().unwrap_or_default();
        let is_known = ["amp", "lt", "gt", "quot", "apos"].contains(&name) || name.starts_with('#');
        if !part.contains(';') || !is_known {
            return Err(format!(
                "bare &: &{}",
                part.chars().take(20).collect::<String>()
            ));
        }
    }
    Ok(())
}
