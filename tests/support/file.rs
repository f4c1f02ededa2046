//! The files of this repository, as text.

use std::path::Path;

use protocolo::source::{Disk, EntryKind, RealDisk};

/// A file of this repository.
pub(crate) struct File {
    /// Its path from the root of the repository, with `/`.
    pub(crate) path: String,
    /// What it says; empty when it is not text.
    pub(crate) text: String,
}

/// Folders in which nothing is written by us.
const MADE: [&str; 4] = ["node_modules", "target", "corpus", "artifacts"];

/// Every file below a folder, sorted by path; none when there is no such folder. Hidden files, packages that a
/// test installs and what the fuzzer makes are left out.
pub(crate) fn below(folder: &str) -> Vec<File> {
    let mut files = Vec::new();
    walk(Path::new(folder), &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// What a file says; none when it is not there or is not text.
pub(crate) fn read(path: &str) -> Option<String> {
    let bytes = RealDisk.read(Path::new(path), u64::from(u32::MAX)).ok()?;
    String::from_utf8(bytes).ok()
}

fn walk(folder: &Path, files: &mut Vec<File>) {
    for entry in RealDisk.list(folder).unwrap_or_default() {
        let name = entry.path.file_name().unwrap_or_default().to_string_lossy();
        if MADE.contains(&&*name) || name.starts_with('.') {
            continue;
        }
        if entry.kind == EntryKind::Folder {
            walk(&entry.path, files);
            continue;
        }
        // Cargo runs tests in the folder of the package: these paths begin there.
        let path = entry.path.to_string_lossy().replace('\\', "/");
        let text = read(&path).unwrap_or_default();
        files.push(File { path, text });
    }
}

impl File {
    /// Whether its name has this ending.
    pub(crate) fn is(&self, ending: &str) -> bool {
        self.path
            .rsplit_once('.')
            .is_some_and(|(_, it)| it == ending)
    }
}
