use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::diagnostic::Failure;
use crate::handbook::Site;
use crate::locale::Said;
use crate::source::{Disk, EntryKind};

/// What writing a site did to the disk.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Written {
    /// Files that are new or have other bytes.
    pub changed: usize,
    /// Files that already had these bytes.
    pub unchanged: usize,
    /// Files of an earlier build that this one does not have.
    pub removed: usize,
}

/// The list of what we made, in the output folder.
const LIST: &str = ".protocolo/archivos.json";
/// What a build is about to make, while it lasts: after a kill, the next one knows what is ours.
const PLAN: &str = ".protocolo/en-curso.json";
/// The ending of a file that is being written.
const TEMPORARY: &str = ".protocolo-tmp";
/// Larger than any file that we make.
const LIMIT: u64 = 1 << 30;

/// Paths and hashes of the files of a site.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
struct List {
    version: u32,
    archivos: BTreeMap<String, String>,
}

/// Writes a site into a folder, so that at any moment the folder holds whole files only, and that a build after a kill
/// completes it.
///
/// A file that stands in our way and is not ours is an error, and nothing is written. Order: a plan of what will be
/// written; assets, pages, index pages, each to a temporary sibling that is renamed; files of the old list that are no
/// longer made are removed; the new list; the plan goes.
///
/// # Errors
/// When the disk refuses, or something foreign stands in the way.
pub fn write(disk: &dyn Disk, folder: &Path, site: &Site) -> Result<Written, Failure> {
    let wanted = List {
        version: 1,
        archivos: site
            .files()
            .map(|(path, bytes)| (path.to_owned(), hash(bytes)))
            .collect(),
    };
    let old = read_list(disk, &folder.join(LIST));
    let plan = read_list(disk, &folder.join(PLAN));
    let mut writer = Writer {
        disk,
        folder,
        old: &old,
        plan: &plan,
        written: Written::default(),
        checked: BTreeSet::new(),
    };
    let changes = writer.changes(site)?;
    let same_list = old.archivos == wanted.archivos && old.version == wanted.version;
    if changes.is_empty() && same_list && plan.archivos.is_empty() {
        return Ok(writer.written);
    }
    // What an unfinished build planned may be there too, and is still ours.
    let mut claimed = plan.clone();
    claimed.version = 1;
    claimed.archivos.extend(wanted.archivos.clone());
    writer.put(PLAN, &text(&claimed))?;
    for (path, bytes) in changes {
        writer.put(path, bytes)?;
        writer.written.changed += 1;
    }
    writer.remove_old(&wanted)?;
    writer.put(LIST, &text(&wanted))?;
    writer.remove(PLAN)?;
    Ok(writer.written)
}

/// Writes a file of the author's repository that is not there yet, whole or not at all. False, and nothing is touched, when
/// anything stands at its path.
///
/// # Errors
/// When the disk refuses, or a folder of the path is a link or a file.
pub(super) fn write_new(
    disk: &dyn Disk,
    root: &Path,
    path: &str,
    text: &str,
) -> Result<bool, Failure> {
    let place = root.join(path);
    if disk.kind(&place).is_some() {
        return Ok(false);
    }
    // Through a link we would write outside the folder that was named.
    let folders = path
        .match_indices('/')
        .map(|(at, _)| root.join(&path[..at]));
    for folder in folders {
        if !matches!(disk.kind(&folder), None | Some(EntryKind::Folder)) {
            return Err(Failure::because(
                CANNOT_WRITE,
                &place,
                Said::new(
                    "su carpeta es un archivo o un enlace",
                    "its folder is a file or a link",
                )
                .owned(),
            ));
        }
    }
    replace(disk, &place, text)?;
    Ok(true)
}

/// Gives a file another text, whole or not at all.
///
/// # Errors
/// When the disk refuses.
pub(super) fn replace(disk: &dyn Disk, place: &Path, text: &str) -> Result<(), Failure> {
    let mut temporary = place.as_os_str().to_owned();
    temporary.push(TEMPORARY);
    let temporary = PathBuf::from(temporary);
    disk.write(&temporary, text.as_bytes())
        .and_then(|()| disk.rename(&temporary, place))
        .map_err(|error| Failure::new(CANNOT_WRITE, place, &error))
}

struct Writer<'w> {
    disk: &'w dyn Disk,
    folder: &'w Path,
    old: &'w List,
    plan: &'w List,
    written: Written,
    /// Folders already known to be folders.
    checked: BTreeSet<PathBuf>,
}

impl<'w> Writer<'w> {
    /// The files whose bytes differ from those on the disk, in the order in which they are written.
    fn changes<'s>(&mut self, site: &'s Site) -> Result<Vec<(&'s str, &'s [u8])>, Failure> {
        let mut changes = Vec::new();
        for (path, bytes) in site.files() {
            self.check_folders(path)?;
            let place = self.folder.join(path);
            match self.disk.kind(&place) {
                None => changes.push((path, bytes)),
                Some(EntryKind::File) => {
                    let there = self
                        .disk
                        .read(&place, LIMIT)
                        .map_err(|error| Failure::new(CANNOT_READ, &place, &error))?;
                    if there == bytes {
                        self.written.unchanged += 1;
                    } else if self.is_ours(path, &there) {
                        changes.push((path, bytes));
                    } else {
                        return Err(foreign(&place));
                    }
                }
                Some(_) => return Err(foreign(&place)),
            }
        }
        changes.sort_by_key(|(path, _)| (rank(path), *path));
        Ok(changes)
    }

    /// Whether a file is one that we made: it is in the list, or an unfinished build had just written these very bytes.
    fn is_ours(&self, path: &str, bytes: &[u8]) -> bool {
        self.old.archivos.contains_key(path)
            || self
                .plan
                .archivos
                .get(path)
                .is_some_and(|planned| *planned == hash(bytes))
    }

    /// A folder of ours that is a link would lead the writing elsewhere.
    fn check_folders(&mut self, path: &str) -> Result<(), Failure> {
        let mut place = self.folder.to_owned();
        let parents = Path::new(path)
            .parent()
            .into_iter()
            .flat_map(Path::components);
        for part in parents {
            place.push(part);
            if self.checked.contains(&place) {
                continue;
            }
            match self.disk.kind(&place) {
                None | Some(EntryKind::Folder) => self.checked.insert(place.clone()),
                Some(_) => return Err(foreign(&place)),
            };
        }
        Ok(())
    }

    /// Writes a file whole or not at all.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), Failure> {
        let place = self.folder.join(path);
        let temporary = self.folder.join(format!("{path}{TEMPORARY}"));
        self.disk
            .write(&temporary, bytes)
            .and_then(|()| self.disk.rename(&temporary, &place))
            .map_err(|error| Failure::new(CANNOT_WRITE, &place, &error))
    }

    fn remove_old(&mut self, wanted: &List) -> Result<(), Failure> {
        let ours = self.old.archivos.keys().chain(self.plan.archivos.keys());
        let gone: BTreeSet<&String> = ours
            .filter(|path| !wanted.archivos.contains_key(*path))
            .collect();
        for path in gone.into_iter().filter(|path| is_below(path)) {
            self.check_folders(path)?;
            let place = self.folder.join(path);
            let is_planned_only = !self.old.archivos.contains_key(path);
            if self.disk.kind(&place) != Some(EntryKind::File) {
                continue;
            }
            if is_planned_only {
                let there = self
                    .disk
                    .read(&place, LIMIT)
                    .map_err(|error| Failure::new(CANNOT_READ, &place, &error))?;
                if !self.is_ours(path, &there) {
                    continue;
                }
            }
            self.remove(path)?;
            self.written.removed += 1;
            self.remove_empty(place.parent());
        }
        // What a kill left half written.
        for path in self.plan.archivos.keys().filter(|path| is_below(path)) {
            let temporary = format!("{path}{TEMPORARY}");
            if self.disk.kind(&self.folder.join(&temporary)) == Some(EntryKind::File) {
                self.remove(&temporary)?;
            }
        }
        Ok(())
    }

    fn remove(&self, path: &str) -> Result<(), Failure> {
        let place = self.folder.join(path);
        match self.disk.remove(&place) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(Failure::new(CANNOT_REMOVE, &place, &error))
            }
            _ => Ok(()),
        }
    }

    /// Removes the folders that our files leave empty, never the output folder itself.
    fn remove_empty(&self, folder: Option<&Path>) {
        let mut place = folder;
        while let Some(folder) =
            place.filter(|folder| *folder != self.folder && folder.starts_with(self.folder))
        {
            // A folder that is not empty stays, and so do those above it.
            if self.disk.remove_folder(folder).is_err() {
                return;
            }
            place = folder.parent();
        }
    }
}

const CANNOT_READ: Said = Said::new("no se pudo leer", "could not read");
const CANNOT_WRITE: Said = Said::new("no se pudo escribir", "could not write");
const CANNOT_REMOVE: Said = Said::new("no se pudo retirar", "could not remove");

fn foreign(place: &Path) -> Failure {
    Failure::because(
        Said::new("no se escribió el manual:", "the handbook was not written:"),
        place,
        Said::new(
            "no lo hizo protocolo; muévalo, o escriba el manual en otra carpeta con --salida",
            "protocolo did not make it; move it, or write the handbook in another folder with --salida",
        )
        .owned(),
    )
}

/// Assets before the pages that need them, the pages that lead to all others last.
fn rank(path: &str) -> u8 {
    if path.starts_with("recursos/") {
        0
    } else if path.contains('/') {
        1
    } else {
        2
    }
}

/// Whether a path of a list, which anybody may have edited, stays below the folder.
fn is_below(path: &str) -> bool {
    Path::new(path)
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
}

/// A list that is not there or cannot be understood is an empty one: then nothing is ours.
fn read_list(disk: &dyn Disk, place: &Path) -> List {
    let bytes = disk.read(place, LIMIT).unwrap_or_default();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

fn text(list: &List) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(list).expect("strings are JSON");
    bytes.push(b'\n');
    bytes
}

fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
