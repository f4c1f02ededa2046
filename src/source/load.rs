use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::{Disk, Entry, EntryKind, FileIssue, SourceId, Sources, encoding};
use crate::locale::system_says;

/// Largest file that is read, in bytes. A long protocol has 20 kB.
pub const LIMIT_BYTES: u64 = 4 * 1024 * 1024;
/// The file that every repository has.
pub const MANIFEST: &str = "entidad.yaml";
/// Deepest folder that is looked into.
const LIMIT_FOLDERS: usize = 16;

/// The files of a repository, and what was wrong with some of them.
#[derive(Debug, Default)]
pub struct Loaded {
    /// Every YAML file and every table of measurements, sorted by path.
    pub sources: Sources,
    /// The files that could not be read; each has an empty text in `sources`.
    pub issues: Vec<(SourceId, FileIssue)>,
}

/// Reads a repository: every `.yaml` and `.yml` below `root`, and every `.csv` below `mediciones`.
/// Hidden folders, and folders made by this program, are left out.
///
/// # Errors
/// When `root` is not a folder that can be read. A file that cannot be read is not an error: it is an issue.
pub fn load(disk: &dyn Disk, root: &Path) -> io::Result<Loaded> {
    let root = disk.canonical(root)?;
    let mut found = Vec::new();
    walk(disk, disk.list(&root)?, 0, &mut found);
    let mut files: Vec<(String, Entry, bool)> = found
        .into_iter()
        .filter_map(|entry| {
            let (path, is_utf8) = relative(&root, &entry.path)?;
            is_ours(&path).then_some((path, entry, is_utf8))
        })
        .collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    let read: Vec<Result<String, FileIssue>> = files
        .par_iter()
        .map(|(_, entry, is_utf8)| {
            if *is_utf8 {
                text(disk, &root, entry)
            } else {
                Err(FileIssue::Name)
            }
        })
        .collect();
    let mut loaded = Loaded::default();
    for ((path, ..), text) in files.into_iter().zip(read) {
        match text {
            Ok(text) => {
                loaded.sources.add(path, text);
            }
            Err(issue) => {
                let id = loaded.sources.add(path, String::new());
                loaded.issues.push((id, issue));
            }
        }
    }
    if !loaded.sources.iter().any(|(_, file)| file.path == MANIFEST) {
        let id = loaded.sources.add(MANIFEST, String::new());
        loaded.issues.push((id, FileIssue::Missing));
    }
    Ok(loaded)
}

fn walk(disk: &dyn Disk, entries: Vec<Entry>, depth: usize, found: &mut Vec<Entry>) {
    for entry in entries {
        let name = entry.path.file_name().unwrap_or_default();
        if name.as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if entry.kind == EntryKind::Folder {
            let skipped = name == "node_modules"
                || name == "target"
                || disk
                    .kind(&entry.path.join(".protocolo/archivos.json"))
                    .is_some();
            // A folder that vanishes or may not be read has nothing to say: its files are simply not there.
            if !skipped
                && depth < LIMIT_FOLDERS
                && let Ok(below) = disk.list(&entry.path)
            {
                walk(disk, below, depth + 1, found);
            }
        } else {
            found.push(entry);
        }
    }
}

/// The path from the repository with `/`, and whether its name could be written as text.
fn relative(root: &Path, path: &Path) -> Option<(String, bool)> {
    let path = path.strip_prefix(root).ok()?;
    let parts: Vec<_> = path.components().map(|part| part.as_os_str()).collect();
    let is_utf8 = parts.iter().all(|part| part.to_str().is_some());
    let parts: Vec<_> = parts.iter().map(|part| part.to_string_lossy()).collect();
    Some((parts.join("/"), is_utf8))
}

fn is_ours(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    lower.ends_with(".yaml")
        || lower.ends_with(".yml")
        || (lower.starts_with("mediciones/") && lower.ends_with(".csv"))
}

fn text(disk: &dyn Disk, root: &Path, entry: &Entry) -> Result<String, FileIssue> {
    let path: PathBuf = match entry.kind {
        EntryKind::Special | EntryKind::Folder => return Err(FileIssue::Special),
        EntryKind::File => entry.path.clone(),
        EntryKind::Link => {
            let target = disk.canonical(&entry.path).map_err(|_| FileIssue::Link)?;
            let inside = target.starts_with(root);
            if !inside || disk.kind(&target) != Some(EntryKind::File) {
                return Err(FileIssue::Link);
            }
            target
        }
    };
    let bytes = disk
        .read(&path, LIMIT_BYTES)
        .map_err(|error| FileIssue::Unreadable(system_says(&error)))?;
    if bytes.len() as u64 > LIMIT_BYTES {
        return Err(FileIssue::TooLarge);
    }
    encoding::text(bytes)
}
