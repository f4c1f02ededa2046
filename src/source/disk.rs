#![expect(clippy::disallowed_methods, reason = "this is the door to the disk")]

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

/// What stands at a path.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum EntryKind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link, wherever it leads.
    Link,
    /// A pipe, a socket, a device.
    Special,
}

/// One thing found in a folder.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its path, beginning with the folder that was asked for.
    pub path: PathBuf,
    /// What it is, the link itself and not where it leads.
    pub kind: EntryKind,
}

/// The disk, as the program needs it. Behind a trait so that a test can make a file vanish, a disk fill or a
/// process die between two writes.
pub trait Disk: Sync {
    /// What is directly in a folder, sorted by name.
    ///
    /// # Errors
    /// When the folder is not there or may not be read.
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>>;
    /// What stands at a path, links not followed; none when nothing does.
    fn kind(&self, path: &Path) -> Option<EntryKind>;
    /// The path without links, `.` or `..`.
    ///
    /// # Errors
    /// When nothing stands there, or links go in circles.
    fn canonical(&self, path: &Path) -> io::Result<PathBuf>;
    /// The bytes of a file, at most `limit` of them plus one, so that the caller sees that there are more.
    ///
    /// # Errors
    /// When it is not there, is no file, or may not be read.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// Writes a file, making its folders.
    ///
    /// # Errors
    /// As the system gives them.
    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Puts a file in the place of another, at once.
    ///
    /// # Errors
    /// As the system gives them.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    ///
    /// # Errors
    /// As the system gives them.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder if it is empty.
    ///
    /// # Errors
    /// When it is not empty, or as the system gives them.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let walk = WalkDir::new(folder)
            .min_depth(1)
            .max_depth(1)
            .follow_root_links(true)
            .sort_by_file_name();
        walk.into_iter()
            .map(|entry| {
                let entry = entry.map_err(io::Error::from)?;
                Ok(Entry {
                    kind: kind_of(entry.file_type()),
                    path: entry.into_path(),
                })
            })
            .collect()
    }

    fn kind(&self, path: &Path) -> Option<EntryKind> {
        fs::symlink_metadata(path)
            .ok()
            .map(|data| kind_of(data.file_type()))
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let file = fs::File::open(path)?;
        let mut bytes = Vec::new();
        file.take(limit + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, bytes)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }
}

fn kind_of(file_type: fs::FileType) -> EntryKind {
    if file_type.is_symlink() {
        EntryKind::Link
    } else if file_type.is_dir() {
        EntryKind::Folder
    } else if file_type.is_file() {
        EntryKind::File
    } else {
        EntryKind::Special
    }
}
