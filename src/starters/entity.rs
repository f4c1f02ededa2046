use jiff::civil::Date;

use super::fill::{dated, first_service, modeline};
use super::library::REPOSITORY;
use super::scalar::{line, quoted};

/// An entity whose repository is begun.
#[derive(Clone, Copy, Debug)]
pub struct NewEntity<'e> {
    /// Its name.
    pub name: &'e str,
    /// Its acronym, if it uses one.
    pub acronym: Option<&'e str>,
    /// The id of its first service, and its name if it is known already.
    pub service: (&'e str, Option<&'e str>),
    /// The day from which the files are written.
    pub today: Date,
}

/// The text of a file of the library, as it is there.
pub(super) fn file(path: &str) -> &'static str {
    let found = REPOSITORY.iter().find(|(name, _)| *name == path);
    found.map_or("", |(_, text)| text)
}

impl NewEntity<'_> {
    /// The files that go around the protocols, by path, in the order in which one meets them.
    pub fn files(&self) -> Vec<(String, String)> {
        let files = REPOSITORY.iter();
        files.map(|(path, text)| self.file(path, text)).collect()
    }

    fn file(&self, path: &str, text: &str) -> (String, String) {
        let (id, name) = self.service;
        if path.starts_with("servicios/") {
            let text = first_service(id, name, self.today);
            return (format!("servicios/{id}.yaml"), text);
        }
        let Some(schema) = path.strip_suffix(".yaml") else {
            let text = text.replace("{{nombre}}", &line(self.name));
            return (path.to_owned(), text);
        };
        let mut out = modeline(path, schema);
        for line in dated(text, self.today).lines() {
            if let Some(line) = self.filled(line) {
                out.push_str(&line);
                out.push('\n');
            }
        }
        (path.to_owned(), out)
    }

    /// A line with the names in it; none when it is about an acronym that the entity has not. In the library both stand
    /// within double quotes.
    fn filled(&self, line: &str) -> Option<String> {
        if line.contains("{{sigla}}") {
            let acronym = self.acronym?;
            return Some(line.replace("{{sigla}}", &quoted(acronym)));
        }
        let line = line.replace("primer-servicio", self.service.0);
        Some(line.replace("{{nombre}}", &quoted(self.name)))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::NewEntity;

    #[test]
    fn names_go_everywhere_and_nothing_is_left_of_the_library() {
        let entity = NewEntity {
            name: "Casa \"Azul\"",
            acronym: None,
            service: ("quejas", None),
            today: date(2027, 1, 2),
        };
        for (path, text) in entity.files() {
            for left in ["{{", "2026-11-24", "primer-servicio", "sigla: \"\""] {
                assert!(!text.contains(left), "{path}: {left}");
            }
            let is_yaml = path.ends_with(".yaml");
            assert_eq!(
                text.starts_with("# yaml-language-server: $schema="),
                is_yaml,
                "{path}"
            );
        }
        let files = entity.files();
        assert!(
            files[0].1.contains("nombre: \"Casa \\\"Azul\\\"\""),
            "{}",
            files[0].1
        );
        assert!(
            files
                .iter()
                .any(|(path, _)| path == "servicios/quejas.yaml")
        );
        assert!(
            files
                .iter()
                .any(|(path, text)| path == "LEEME.md" && text.contains("Casa \"Azul\""))
        );
    }
}
