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
    /// The id of its first service, and its name if it is known already. None while there is no service.
    pub service: Option<(&'e str, Option<&'e str>)>,
    /// The day from which the files are written.
    pub today: Date,
}

/// The id of the service in the library.
const FIRST_SERVICE: &str = "primer-servicio";

/// The text of a file of the library, as it is there.
pub(super) fn file(path: &str) -> &'static str {
    let found = REPOSITORY.iter().find(|(name, _)| *name == path);
    found.map_or("", |(_, text)| text)
}

impl NewEntity<'_> {
    /// The files that go around the protocols, by path, in the order in which one meets them.
    pub fn files(&self) -> Vec<(String, String)> {
        let files = REPOSITORY.iter();
        files
            .filter_map(|(path, text)| self.file(path, text))
            .collect()
    }

    fn file(&self, path: &str, text: &str) -> Option<(String, String)> {
        if path.starts_with("servicios/") {
            let (id, name) = self.service?;
            let text = first_service(id, name, self.today);
            return Some((format!("servicios/{id}.yaml"), text));
        }
        let Some(schema) = path.strip_suffix(".yaml") else {
            let text = text.replace("{{nombre}}", &line(self.name));
            return Some((path.to_owned(), text));
        };
        let mut out = modeline(path, schema);
        for line in dated(text, self.today).lines() {
            if let Some(line) = self.filled(line) {
                out.push_str(&line);
                out.push('\n');
            }
        }
        Some((path.to_owned(), out))
    }

    /// A line with the names in it; none when it is about an acronym or a service that the entity has not. In the
    /// library the names stand within double quotes.
    fn filled(&self, line: &str) -> Option<String> {
        if line.contains("{{sigla}}") {
            let acronym = self.acronym?;
            return Some(line.replace("{{sigla}}", &quoted(acronym)));
        }
        let line = line.replace("{{nombre}}", &quoted(self.name));
        if line.contains(FIRST_SERVICE) {
            let (id, _) = self.service?;
            return Some(line.replace(FIRST_SERVICE, id));
        }
        Some(line)
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
            service: Some(("quejas", None)),
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
