//! The stylesheet of the drawings, for pages as it stands and for files of their own.

/// The stylesheet every page with drawings includes.
pub const STYLE: &str = include_str!("../../templates/dibujo.css");

/// The stylesheet for a file of its own, with a drawing's own rules behind it. Office
/// programs and print shops read SVG without knowing custom properties and would paint
/// everything black, so before each declaration that uses one stands the same
/// declaration with its light value; whoever knows custom properties takes the second.
pub(super) fn standalone(rules: &str) -> String {
    let light = properties();
    let mut out = String::new();
    for line in STYLE.lines().chain(rules.lines()) {
        let is_definition = line.trim_start().starts_with("--");
        if !is_definition && line.contains("var(--") {
            out.push_str(&substituted(line, &light));
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Names and values of the custom properties, those defined first (the light ones) winning.
fn properties() -> Vec<(&'static str, &'static str)> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for line in STYLE.lines() {
        let definition = line
            .trim()
            .strip_suffix(';')
            .and_then(|d| d.split_once(':'));
        if let Some((name, value)) = definition
            && name.starts_with("--")
            && !found.iter().any(|known| known.0 == name)
        {
            found.push((name, value.trim()));
        }
    }
    found
}

/// A declaration with values in the place of its custom properties.
fn substituted(line: &str, light: &[(&str, &str)]) -> String {
    let mut text = line.to_owned();
    for (name, value) in light {
        text = text.replace(&format!("var({name})"), value);
    }
    text
}
