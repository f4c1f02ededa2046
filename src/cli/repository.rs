use std::path::{Path, PathBuf};

use super::console::Console;
use super::environment;
use super::logo;
use super::profile::{Profile, Work};
use super::progress::Progress;
use crate::diagnostic::{Diagnostic, Failure};
use crate::locale::{Locale, Said};
use crate::model::{self, Project};
use crate::rules::{self, Verdict};
use crate::source::{Disk, EntryKind, Loaded, MANIFEST, load};

/// A repository that has been read and checked.
pub(super) struct Repository {
    pub(super) root: PathBuf,
    pub(super) loaded: Loaded,
    pub(super) project: Project,
    pub(super) verdict: Verdict,
    pub(super) locale: Locale,
    pub(super) today: jiff::civil::Date,
    /// The file or folder to which the report is limited, relative to the root.
    pub(super) only: Option<String>,
    /// How long each part of it took.
    pub(super) profile: Profile,
}

const CANNOT_READ: Said = Said::new("no se pudo leer", "could not read");

/// Reads and checks the repository in which a path stands: the nearest folder above with a manifest, or the folder itself.
pub(super) fn open(
    disk: &dyn Disk,
    path: &Path,
    today: Option<jiff::civil::Date>,
    console: &Console,
    progress: &Progress,
) -> Result<Repository, Failure> {
    let path = disk
        .canonical(path)
        .map_err(|error| Failure::new(CANNOT_READ, path, &error))?;
    let (root, only) = find_root(disk, &path);
    let say =
        |es: &str, en: &str| progress.phase((*Said { es, en }.get(console.locale)).to_owned());
    say("Leyendo los archivos…", "Reading the files…");
    let mut profile = Profile::new();
    let loaded = load(disk, &root).map_err(|error| Failure::new(CANNOT_READ, &root, &error))?;
    profile.done(Work::Reading);
    let (mut project, mut found) = model::parse(&loaded);
    logo::read(disk, &root, &mut project, &mut found);
    profile.done(Work::Decoding);
    let today = today.unwrap_or_else(environment::today);
    say(
        "Revisando las reglas de la guía…",
        "Checking the rules of the guide…",
    );
    let verdict = rules::check_watched(&project, &loaded.sources, found, today, &mut |part| {
        profile.done(Work::Check(part));
    });
    let locale = console.asked.unwrap_or_else(|| project.locale());
    Ok(Repository {
        root,
        loaded,
        project,
        verdict,
        locale,
        today,
        only,
        profile,
    })
}

impl Repository {
    /// What there is to say of the file or folder that was named; of everything when it was the repository.
    pub(super) fn diagnostics(&self) -> Vec<Diagnostic> {
        let wanted = |diagnostic: &&Diagnostic| {
            let path = &self.loaded.sources.get(diagnostic.span.source).path;
            self.only
                .as_ref()
                .is_none_or(|only| path == only || path.starts_with(&format!("{only}/")))
        };
        self.verdict
            .diagnostics
            .iter()
            .filter(wanted)
            .cloned()
            .collect()
    }
}

/// The repository in which a path stands, and the path in it when it is not the whole.
pub(super) fn find_root(disk: &dyn Disk, path: &Path) -> (PathBuf, Option<String>) {
    let is_file = disk.kind(path) == Some(EntryKind::File);
    let folder = if is_file {
        path.parent().unwrap_or(path)
    } else {
        path
    };
    let root = folder
        .ancestors()
        .find(|folder| disk.kind(&folder.join(MANIFEST)) == Some(EntryKind::File))
        .unwrap_or(folder);
    let below = path.strip_prefix(root).unwrap_or(Path::new(""));
    let parts: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    let only = parts.join("/");
    (
        root.to_owned(),
        (!only.is_empty() && only != MANIFEST).then_some(only),
    )
}
