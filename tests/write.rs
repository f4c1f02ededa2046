//! What the output folder promises: whole files only, nothing foreign touched, nothing written twice, and a build that
//! was killed at any moment is completed by the next one.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use protocolo::cli::write;
use protocolo::handbook::Site;
use protocolo::source::{Disk, Entry, EntryKind};

/// A disk in memory that dies after a number of operations, as a process that is killed does: every operation after
/// that fails and changes nothing. A write that is cut short leaves half of its bytes.
#[derive(Default)]
struct FailingDisk {
    files: Mutex<BTreeMap<PathBuf, Vec<u8>>>,
    links: Vec<PathBuf>,
    left: Mutex<Option<usize>>,
    writes: Mutex<usize>,
}

impl FailingDisk {
    fn with(files: &[(&str, &str)]) -> Self {
        let disk = FailingDisk::default();
        for (path, text) in files {
            disk.files
                .lock()
                .unwrap()
                .insert(PathBuf::from(path), text.as_bytes().to_vec());
        }
        disk
    }

    fn dies_after(&self, operations: usize) {
        *self.left.lock().unwrap() = Some(operations);
    }

    fn lives(&self) {
        *self.left.lock().unwrap() = None;
    }

    /// Counts an operation; false when the process is dead.
    fn alive(&self) -> bool {
        match &mut *self.left.lock().unwrap() {
            Some(0) => false,
            Some(left) => {
                *left -= 1;
                true
            }
            None => true,
        }
    }

    fn snapshot(&self) -> BTreeMap<String, String> {
        let files = self.files.lock().unwrap();
        files
            .iter()
            .map(|(path, bytes)| {
                (
                    path.display().to_string(),
                    String::from_utf8_lossy(bytes).into_owned(),
                )
            })
            .collect()
    }

    /// The files that a reader of the handbook sees.
    fn pages(&self) -> BTreeMap<String, String> {
        let mut pages = self.snapshot();
        pages.retain(|path, _| !path.contains("/.protocolo/"));
        pages
    }
}

impl Disk for FailingDisk {
    fn list(&self, _folder: &Path) -> Result<Vec<Entry>> {
        Err(Error::from(ErrorKind::Unsupported))
    }
    fn kind(&self, path: &Path) -> Option<EntryKind> {
        if self.links.iter().any(|link| link == path) {
            return Some(EntryKind::Link);
        }
        let files = self.files.lock().unwrap();
        if files.contains_key(path) {
            return Some(EntryKind::File);
        }
        files
            .keys()
            .any(|file| file.starts_with(path))
            .then_some(EntryKind::Folder)
    }
    fn canonical(&self, path: &Path) -> Result<PathBuf> {
        Ok(path.to_owned())
    }
    fn read(&self, path: &Path, _limit: u64) -> Result<Vec<u8>> {
        let files = self.files.lock().unwrap();
        files
            .get(path)
            .cloned()
            .ok_or_else(|| Error::from(ErrorKind::NotFound))
    }
    fn write(&self, path: &Path, bytes: &[u8]) -> Result<()> {
        let alive = self.alive();
        *self.writes.lock().unwrap() += 1;
        let kept = if alive {
            bytes
        } else {
            &bytes[..bytes.len() / 2]
        };
        // A process that is already dead writes nothing at all: only the operation at which it dies leaves a half.
        if alive || *self.left.lock().unwrap() == Some(0) {
            self.files
                .lock()
                .unwrap()
                .insert(path.to_owned(), kept.to_vec());
        }
        if alive {
            Ok(())
        } else {
            Err(Error::from(ErrorKind::StorageFull))
        }
    }
    fn rename(&self, from: &Path, to: &Path) -> Result<()> {
        if !self.alive() {
            return Err(Error::from(ErrorKind::StorageFull));
        }
        let mut files = self.files.lock().unwrap();
        let bytes = files
            .remove(from)
            .ok_or_else(|| Error::from(ErrorKind::NotFound))?;
        files.insert(to.to_owned(), bytes);
        Ok(())
    }
    fn remove(&self, path: &Path) -> Result<()> {
        if !self.alive() {
            return Err(Error::from(ErrorKind::StorageFull));
        }
        let removed = self.files.lock().unwrap().remove(path);
        removed
            .map(|_| ())
            .ok_or_else(|| Error::from(ErrorKind::NotFound))
    }
    fn remove_folder(&self, _path: &Path) -> Result<()> {
        Err(Error::from(ErrorKind::DirectoryNotEmpty))
    }
}

const FOLDER: &str = "/sitio";

fn site(pages: &[(&str, &str)]) -> Site {
    pages.iter().map(|(path, text)| (*path, *text)).collect()
}

fn first() -> Site {
    site(&[
        ("index.html", "inicio 1"),
        ("puntos/linea.html", "línea"),
        ("puntos/ventanilla.html", "ventanilla 1"),
        ("recursos/estilo.css", "estilo"),
    ])
}

fn second() -> Site {
    site(&[
        ("index.html", "inicio 2"),
        ("puntos/chat.html", "chat"),
        ("puntos/ventanilla.html", "ventanilla 2"),
        ("recursos/estilo.css", "estilo"),
    ])
}

/// The pages of a folder into which a site was written without trouble.
fn expected(site: &Site) -> BTreeMap<String, String> {
    site.files()
        .map(|(path, bytes)| {
            (
                format!("{FOLDER}/{path}"),
                String::from_utf8_lossy(bytes).into_owned(),
            )
        })
        .collect()
}

#[test]
fn writes_what_changed_and_removes_what_went() {
    let disk = FailingDisk::default();
    let written = write(&disk, Path::new(FOLDER), &first()).unwrap();
    assert_eq!(
        (written.changed, written.unchanged, written.removed),
        (4, 0, 0)
    );
    assert_eq!(disk.pages(), expected(&first()));

    let written = write(&disk, Path::new(FOLDER), &second()).unwrap();
    assert_eq!(
        (written.changed, written.unchanged, written.removed),
        (3, 1, 1)
    );
    assert_eq!(disk.pages(), expected(&second()));
}

#[test]
fn a_second_build_writes_nothing() {
    let disk = FailingDisk::default();
    write(&disk, Path::new(FOLDER), &first()).unwrap();
    *disk.writes.lock().unwrap() = 0;
    let written = write(&disk, Path::new(FOLDER), &first()).unwrap();
    assert_eq!(
        (written.changed, written.unchanged, written.removed),
        (0, 4, 0)
    );
    assert_eq!(*disk.writes.lock().unwrap(), 0, "not even the list");
}

#[test]
fn a_foreign_file_is_never_touched() {
    let foreign = [
        ("/sitio/index.html", "la página del área de prensa"),
        ("/sitio/notas.txt", "mías"),
    ];
    let disk = FailingDisk::with(&foreign);
    let before = disk.snapshot();
    let failure =
        write(&disk, Path::new(FOLDER), &first()).expect_err("something foreign stands in the way");
    assert!(failure.to_string().contains("index.html"), "{failure}");
    assert_eq!(disk.snapshot(), before, "nothing is written");

    let disk = FailingDisk::with(&foreign[1..]);
    write(&disk, Path::new(FOLDER), &first()).unwrap();
    write(&disk, Path::new(FOLDER), &second()).unwrap();
    assert_eq!(
        disk.snapshot().get("/sitio/notas.txt").map(String::as_str),
        Some("mías")
    );
}

#[test]
fn a_folder_that_is_a_link_is_not_followed() {
    let disk = FailingDisk {
        links: vec![PathBuf::from("/sitio/puntos")],
        ..FailingDisk::default()
    };
    assert!(write(&disk, Path::new(FOLDER), &first()).is_err());
    assert!(disk.snapshot().is_empty());
}

#[test]
fn a_list_that_was_tampered_with_removes_nothing_outside() {
    let list = r#"{"version":1,"archivos":{"../casa/tesis.txt":"","/casa/tesis.txt":"","puntos/../../casa/tesis.txt":""}}"#;
    let disk = FailingDisk::with(&[
        ("/sitio/.protocolo/archivos.json", list),
        ("/casa/tesis.txt", "tesis"),
    ]);
    write(&disk, Path::new(FOLDER), &first()).unwrap();
    assert_eq!(
        disk.snapshot().get("/casa/tesis.txt").map(String::as_str),
        Some("tesis")
    );
}

/// Kills a first build, and then the second over it, at every operation; whatever was left, no page is half written, and
/// building again gives exactly the right site with nothing left over.
#[test]
fn a_build_killed_at_any_moment_is_completed_by_the_next() {
    let total = Cell::new(0);
    for (start, wanted) in [(None, first()), (Some(first()), second())] {
        let whole: Vec<String> = [&first(), &second()]
            .into_iter()
            .flat_map(|site| {
                site.files()
                    .map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned())
                    .collect::<Vec<_>>()
            })
            .collect();
        let mut finished = false;
        for operations in 0..200 {
            let disk = FailingDisk::default();
            if let Some(start) = &start {
                write(&disk, Path::new(FOLDER), start).unwrap();
            }
            disk.dies_after(operations);
            let survived = write(&disk, Path::new(FOLDER), &wanted).is_ok();
            disk.lives();
            for (path, text) in disk.pages() {
                if !path.ends_with(".protocolo-tmp") {
                    assert!(
                        whole.contains(&text),
                        "{path} is half written after {operations} operations: {text}"
                    );
                }
            }
            write(&disk, Path::new(FOLDER), &wanted).unwrap_or_else(|failure| {
                panic!("killed after {operations} operations: {failure}")
            });
            assert_eq!(
                disk.pages(),
                expected(&wanted),
                "killed after {operations} operations"
            );
            let leftovers: Vec<String> = disk
                .snapshot()
                .into_keys()
                .filter(|path| path.ends_with("-tmp"))
                .collect();
            assert!(leftovers.is_empty(), "{leftovers:?}");
            total.set(total.get() + 1);
            if survived {
                finished = true;
                break;
            }
        }
        assert!(finished, "the build was never left to finish");
    }
    assert!(
        total.get() > 20,
        "the builds have many moments to be killed at"
    );
}
