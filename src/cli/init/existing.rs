use std::path::Path;

use crate::diagnostic::Failure;
use crate::locale::Said;
use crate::model::{self, Project};
use crate::source::{Disk, EntryKind, MANIFEST, load};

/// What the folder already says, when it is a repository.
pub(super) struct Existing {
    pub(super) project: Project,
    paths: Vec<String>,
}

impl Existing {
    /// Reads the folder, if it is there. A folder within another repository is refused: its files would be strays there.
    pub(super) fn read(disk: &dyn Disk, root: &Path) -> Result<Self, Failure> {
        let absolute = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let is_repository =
            |folder: &&Path| disk.kind(&folder.join(MANIFEST)) == Some(EntryKind::File);
        if let Some(outer) = absolute.ancestors().skip(1).find(is_repository) {
            return Err(Failure::because(
                Said::new(
                    "no se empieza un repositorio en",
                    "no repository is begun in",
                ),
                root,
                crate::said!(
                    "está dentro de otro: {}", outer.display();
                    "it lies within another one: {}", outer.display()
                ),
            ));
        }
        if !is_repository(&absolute.as_path()) {
            return Ok(Existing {
                project: Project::default(),
                paths: Vec::new(),
            });
        }
        let cannot_read = Said::new("no se pudo leer", "could not read");
        let loaded = load(disk, root).map_err(|error| Failure::new(cannot_read, root, &error))?;
        let (project, _) = model::parse(&loaded);
        let paths = loaded.sources.iter().map(|(_, file)| file.path.clone());
        Ok(Existing {
            project,
            paths: paths.collect(),
        })
    }

    pub(super) fn name(&self) -> Option<String> {
        let entity = self.project.entity.as_ref()?;
        entity.name.as_ref().map(|name| name.to_string())
    }

    /// Whether a touchpoint or a service with the id of this path is written elsewhere in the repository.
    pub(super) fn has(&self, path: &str) -> bool {
        let Some((folder, name)) = path.split_once('/') else {
            return false;
        };
        let is_listed = matches!(folder, "protocolos" | "servicios");
        let below = format!("/{name}");
        is_listed
            && self
                .paths
                .iter()
                .any(|it| it.starts_with(folder) && it.ends_with(&below))
    }
}
