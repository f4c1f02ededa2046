use super::library::SITUATIONS;

/// Texts for a hard situation, to be copied into `comunes.yaml`.
#[derive(Clone, Copy, Debug)]
pub struct Situation {
    /// Its id.
    pub id: &'static str,
    /// What it is, in a few Spanish words.
    pub line: &'static str,
    /// Lists of entries, each under the key where it belongs.
    pub text: &'static str,
}

/// Every situation, by id.
pub fn situations() -> impl ExactSizeIterator<Item = Situation> {
    SITUATIONS.iter().map(|(id, file)| {
        let (first, text) = file.split_once('\n').unwrap_or((file, ""));
        Situation {
            id,
            line: first.strip_prefix("# situacion: ").unwrap_or(first),
            text,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::situations;
    use crate::model::parse;
    use crate::source::Loaded;

    #[test]
    fn every_situation_is_a_piece_of_what_is_common() {
        for situation in situations() {
            assert!(!situation.line.starts_with('#'), "{}", situation.id);
            let mut loaded = Loaded::default();
            loaded.sources.add("comunes.yaml", situation.text);
            let (project, found) = parse(&loaded);
            assert!(project.common().is_some(), "{}", situation.id);
            let wrong: Vec<&str> = found
                .iter()
                .filter(|it| {
                    it.code != "E-14" && loaded.sources.get(it.span.source).path == "comunes.yaml"
                })
                .map(|it| it.message.es.as_str())
                .collect();
            assert!(wrong.is_empty(), "{}: {wrong:?}", situation.id);
        }
    }
}
