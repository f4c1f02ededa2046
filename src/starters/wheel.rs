use crate::model::written::EntityFile;

/// The text of the manifest with one more touchpoint at the end of its wheel, comments and all. None when the manifest has
/// no wheel, has the touchpoint already, or is written in a way that cannot be edited safely.
pub fn join_wheel(text: &str, entity: &EntityFile, id: &str) -> Option<String> {
    let last = entity.wheel.last()?;
    if entity.wheel.iter().any(|it| it.as_str() == id) {
        return None;
    }
    let end = last.span.range().end;
    let line_start = text
        .get(..last.span.range().start)?
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let before = &text[line_start..last.span.range().start];
    let mut out = text.to_owned();
    if before.trim_start_matches([' ', '\t']).trim_end() == "-" {
        let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
        out.insert_str(line_end, &format!("\n{before}{id}"));
        // A last line without an end stays so; one that ends in CRLF gives its ending to the new one.
        if text[..line_end].ends_with('\r') {
            out.insert(line_end + 1 + before.len() + id.len(), '\r');
        }
        return Some(out);
    }
    let is_flow = matches!(text[end..].trim_start().chars().next(), Some(']' | ','));
    is_flow.then(|| {
        out.insert_str(end, &format!(", {id}"));
        out
    })
}

#[cfg(test)]
mod tests {
    use super::join_wheel;
    use crate::model::parse;
    use crate::source::Loaded;

    fn check(text: &str, expected: Option<&str>) {
        let mut loaded = Loaded::default();
        loaded.sources.add("entidad.yaml", text);
        let (project, _) = parse(&loaded);
        let entity = project.entity.expect("it has a manifest");
        assert_eq!(
            join_wheel(text, &entity, "chat").as_deref(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn a_wheel_takes_one_more_and_keeps_its_comments() {
        for (text, expected) in [
            (
                "rueda: [a, b]  # orden\nnombre: X\n",
                Some("rueda: [a, b, chat]  # orden\nnombre: X\n"),
            ),
            (
                "rueda:\n  - a\n  - b  # fin\n# más\n",
                Some("rueda:\n  - a\n  - b  # fin\n  - chat\n# más\n"),
            ),
            ("rueda:\n- a", Some("rueda:\n- a\n- chat")),
            (
                "rueda:\r\n  - a\r\nsigla: X\r\n",
                Some("rueda:\r\n  - a\r\n  - chat\r\nsigla: X\r\n"),
            ),
            (
                "rueda: [\"a\",\n  b,\n]\n",
                Some("rueda: [\"a\",\n  b, chat,\n]\n"),
            ),
            ("rueda: [a, chat]\n", None),
            ("nombre: X\n", None),
            ("rueda: []\n", None),
            ("rueda: a\n", None),
        ] {
            check(text, expected);
        }
    }
}
