use std::sync::Arc;

use rayon::prelude::*;

use super::parsed::Parsed;
use super::project::Project;
use crate::diagnostic::{Diagnostic, file_issue};
use crate::source::{Loaded, SourceFile, SourceId};

/// Reads a whole repository: what its files say, and all that is wrong with their form, sorted by file and place.
pub fn parse(loaded: &Loaded) -> (Project, Vec<Diagnostic>) {
    Reading::new(loaded).project(loaded)
}

/// What was read of each file of a repository. Whoever reads it over and over keeps this, and reads again only what changed.
#[derive(Debug, Default)]
pub struct Reading {
    /// By file, without those that could not be read.
    files: Vec<Arc<Parsed>>,
}

impl Reading {
    /// Reads every file.
    pub fn new(loaded: &Loaded) -> Self {
        Self::default().again(&Loaded::default(), loaded)
    }

    /// Reads `loaded`, where this is the reading of `before`. A file that has the same name and text, and stands at the same
    /// place of the list (its spans say it), is not read again.
    #[must_use]
    pub fn again(&self, before: &Loaded, loaded: &Loaded) -> Self {
        let unread: Vec<SourceId> = loaded.issues.iter().map(|(id, _)| *id).collect();
        let files: Vec<(SourceId, &SourceFile)> = loaded
            .sources
            .iter()
            .filter(|(id, _)| !unread.contains(id))
            .collect();
        let kept = |id: SourceId, file: &SourceFile| {
            let at = self.files.binary_search_by_key(&id, |it| it.source).ok()?;
            let known = before.sources.get(id);
            (known.path == file.path && known.text == file.text).then(|| &self.files[at])
        };
        let files = files
            .par_iter()
            .map(|(id, file)| match kept(*id, file) {
                Some(parsed) => Arc::clone(parsed),
                None => Arc::new(Parsed::new(*id, file)),
            })
            .collect();
        Reading { files }
    }

    /// Puts together what the files of `loaded`, of which this is the reading, say; and all that is wrong with their form,
    /// sorted by file and place.
    pub fn project(&self, loaded: &Loaded) -> (Project, Vec<Diagnostic>) {
        let (project, mut diagnostics) = Project::new(&self.files, &loaded.sources);
        let issues = loaded.issues.iter();
        diagnostics.extend(issues.map(|(id, issue)| file_issue(*id, issue)));
        diagnostics.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
        (project, diagnostics)
    }

    /// The files of which something could not be understood.
    pub fn broken(&self) -> impl Iterator<Item = SourceId> {
        let broken = self.files.iter().filter(|file| !file.is_whole);
        broken.map(|file| file.source)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Reading;
    use crate::source::Loaded;

    fn loaded(files: &[(&str, &str)]) -> Loaded {
        let mut loaded = Loaded::default();
        for (path, text) in files {
            loaded.sources.add(*path, *text);
        }
        loaded
    }

    #[test]
    fn only_what_changed_is_read_again() {
        let manifest = ("entidad.yaml", "formato: 1\nnombre: Alcaldía de Riohondo\n");
        let chat = ("protocolos/chat.yaml", "nombre: Chat\n");
        let before = loaded(&[manifest, chat]);
        let first = Reading::new(&before);
        let kept = |files: &[(&str, &str)]| -> Vec<bool> {
            let again = first.again(&before, &loaded(files));
            let pairs = again.files.iter().zip(&first.files);
            pairs.map(|(new, old)| Arc::ptr_eq(new, old)).collect()
        };
        assert_eq!(kept(&[manifest, chat]), [true, true]);
        assert_eq!(
            kept(&[manifest, (chat.0, "nombre: Chat de la alcaldía\n")]),
            [true, false]
        );
        assert_eq!(
            kept(&[manifest, ("protocolos/otro.yaml", chat.1)]),
            [true, false]
        );
        assert_eq!(kept(&[chat, manifest]), [false, false]);
    }

    #[test]
    fn a_file_is_broken_when_its_text_stops_being_yaml() {
        for (text, is_broken) in [
            ("nombre: Chat\n", false),
            ("nombre: Chat\ncolor: azul\n", false),
            ("nombre: Chat: el de la alcaldía\n", true),
            ("nombre: \"Chat\n", true),
            ("", true),
        ] {
            let reading = Reading::new(&loaded(&[("protocolos/chat.yaml", text)]));
            assert_eq!(reading.broken().count() == 1, is_broken, "{text}");
        }
    }
}
