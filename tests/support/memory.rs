//! A disk in memory, on which things go wrong as they do on real ones. It is only read.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use protocolo::source::{Disk, Entry, EntryKind};

/// What stands at a path.
#[derive(Clone, Debug)]
pub(crate) enum Thing {
    /// A file with these bytes.
    File(Vec<u8>),
    /// A file that is listed and may not be read, or has gone when it is opened.
    Refuses(ErrorKind),
    /// A symbolic link, and where it leads; nowhere when it goes in circles.
    Link(Option<PathBuf>),
    /// A pipe or a device.
    Pipe,
}

/// A disk with these things on it, by their whole path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory(pub(crate) BTreeMap<PathBuf, Thing>);

impl Disk for Memory {
    fn list(&self, folder: &Path) -> io::Result<Vec<Entry>> {
        let mut entries: BTreeMap<&OsStr, EntryKind> = BTreeMap::new();
        for path in self.0.keys() {
            let mut below = path
                .strip_prefix(folder)
                .into_iter()
                .flat_map(Path::components);
            let Some(first) = below.next() else { continue };
            let kind = if below.next().is_some() {
                EntryKind::Folder
            } else {
                self.kind(path).expect("it is a key")
            };
            entries.insert(first.as_os_str(), kind);
        }
        let entries = entries.into_iter().map(|(name, kind)| Entry {
            path: folder.join(name),
            kind,
        });
        Ok(entries.collect())
    }

    fn kind(&self, path: &Path) -> Option<EntryKind> {
        match self.0.get(path) {
            Some(Thing::File(_) | Thing::Refuses(_)) => Some(EntryKind::File),
            Some(Thing::Link(_)) => Some(EntryKind::Link),
            Some(Thing::Pipe) => Some(EntryKind::Special),
            None => self
                .0
                .keys()
                .any(|it| it.starts_with(path))
                .then_some(EntryKind::Folder),
        }
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        match self.0.get(path) {
            Some(Thing::Link(Some(target))) => Ok(target.clone()),
            Some(Thing::Link(None)) => Err(io::Error::other("too many levels of symbolic links")),
            _ => Ok(path.to_owned()),
        }
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        match self.0.get(path) {
            Some(Thing::File(bytes)) => {
                let most = usize::try_from(limit + 1).unwrap_or(usize::MAX);
                Ok(bytes[..bytes.len().min(most)].to_vec())
            }
            Some(Thing::Refuses(kind)) => Err((*kind).into()),
            _ => Err(ErrorKind::NotFound.into()),
        }
    }

    fn write(&self, _: &Path, _: &[u8]) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    fn remove(&self, _: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }

    fn remove_folder(&self, _: &Path) -> io::Result<()> {
        Err(ErrorKind::Unsupported.into())
    }
}
