use std::fmt::Write;

use super::{Node, SourceId, Span, Value, parse};

/// The JSON pointer (RFC 6901) of the smallest node of `text` that contains `span`: `/pasos/2/nombre`.
/// A span on a key points to the key's value. Empty for the whole document, and when the text is not YAML.
///
/// Computed only for output: the file is parsed again, and only files with findings are.
pub fn pointer(source: SourceId, text: &str, spans: &[Span]) -> Vec<String> {
    let tree = parse(source, text);
    spans
        .iter()
        .map(|&span| {
            let mut path = String::new();
            if let Some(root) = &tree.root {
                descend(root, span, &mut path);
            }
            path
        })
        .collect()
}

fn descend<'n>(mut node: &'n Node<'n>, span: Span, path: &mut String) {
    loop {
        node = match &node.value {
            Value::Sequence(items, _) => {
                let Some(at) = items.iter().position(|item| item.span.contains(span)) else {
                    return;
                };
                write!(path, "/{at}").expect("writing to a String cannot fail");
                &items[at]
            }
            Value::Mapping(entries) => {
                let found = entries
                    .iter()
                    .find(|(key, value)| key.span.contains(span) || value.span.contains(span));
                let Some((key, value)) = found else { return };
                path.push('/');
                path.push_str(&key.text().replace('~', "~0").replace('/', "~1"));
                if key.span.contains(span) && !value.span.contains(span) {
                    return;
                }
                value
            }
            _ => return,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::pointer;
    use crate::source::{Sources, Span};

    #[test]
    fn finds_the_smallest_node() {
        let text = "nombre: Ventanilla\npasos:\n  - nombre: Saludar\n    pide: [cedula, a/b]\n";
        let mut sources = Sources::default();
        let source = sources.add("p.yaml", text);
        let at = |needle: &str| {
            let start = u32::try_from(text.find(needle).expect("in the text")).expect("short");
            let end = start + u32::try_from(needle.len()).expect("short");
            Span { source, start, end }
        };
        let spans = [
            at("Ventanilla"),
            at("pasos"),
            at("Saludar"),
            at("a/b"),
            at("pide"),
            Span::file(source),
        ];
        let expected = [
            "/nombre",
            "/pasos",
            "/pasos/0/nombre",
            "/pasos/0/pide/1",
            "/pasos/0/pide",
            "/nombre",
        ];
        assert_eq!(pointer(source, text, &spans), expected);
    }
}
