//! A home of its own for whoever follows the book: an empty folder, and nothing of the machine but the program.

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use protocolo::source::{Disk, EntryKind, RealDisk};

/// What the book calls the reader's home.
const HOME: &str = "/home/ana";

/// Columns of the reader's terminal: what fits in a page of the book.
const COLUMNS: &str = "80";

/// The day on which the book is read: 24 November 2026.
const TODAY: &str = "1795521600";

/// A home, gone with the test.
pub(crate) struct Sandbox {
    home: PathBuf,
    /// The folder in which the reader is, from the home.
    here: PathBuf,
}

impl Sandbox {
    /// An empty home.
    pub(crate) fn new(name: &str) -> Self {
        let base = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join("libro")
            .join(name);
        let sandbox = Sandbox {
            home: base.join("home"),
            here: PathBuf::new(),
        };
        sandbox.clear();
        // Folders are made by writing into them.
        let anchor = sandbox.home.join("ancla");
        RealDisk.write(&anchor, b"").expect("a home can be made");
        RealDisk
            .remove(&anchor)
            .expect("what was written can be removed");
        sandbox
    }

    /// Copies a folder of this repository into the home.
    pub(crate) fn bring(&self, folder: &str) {
        copy(Path::new(folder), &self.home);
    }

    /// Writes a file, as an editor does.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let place = self.place(path);
        RealDisk
            .write(&place, text.as_bytes())
            .expect("a file can be written");
    }

    /// What a file says; none when it is not there.
    pub(crate) fn read(&self, path: &str) -> Option<String> {
        let bytes = RealDisk.read(&self.place(path), 1 << 22).ok()?;
        String::from_utf8(bytes).ok()
    }

    /// Where a file of the home is on the disk.
    pub(crate) fn path(&self, path: &str) -> String {
        self.place(path).to_string_lossy().into_owned()
    }

    fn place(&self, path: &str) -> PathBuf {
        self.home.join(&self.here).join(path)
    }

    /// Runs a command line and gives what it says and how it ends.
    ///
    /// # Errors
    /// When the reader is told to run something else than the program and `cd`.
    pub(crate) fn run(&mut self, line: &str) -> Result<(String, i32), String> {
        let words = words(line);
        let mut words = words.iter().map(String::as_str);
        match words.next() {
            Some("cd") => {
                let folder = words.next().unwrap_or_default();
                if RealDisk.kind(&self.place(folder)) != Some(EntryKind::Folder) {
                    return Err(format!("there is no folder {folder}"));
                }
                self.here.push(folder);
                Ok((String::new(), 0))
            }
            Some("protocolo") => Ok(self.program(words)),
            _ => Err(format!("nobody can run this here: {line}")),
        }
    }

    fn program<'w>(&self, arguments: impl Iterator<Item = &'w str>) -> (String, i32) {
        let (mut reader, writer) = std::io::pipe().expect("there are pipes");
        let errors = writer.try_clone().expect("a pipe has another end");
        let mut command = Command::new(env!("CARGO_BIN_EXE_protocolo"));
        command
            .args(arguments)
            .current_dir(self.home.join(&self.here))
            .env_clear()
            .env("HOME", &self.home)
            .env("COLUMNS", COLUMNS)
            .env("SOURCE_DATE_EPOCH", TODAY)
            .stdin(Stdio::null())
            .stdout(writer)
            .stderr(errors);
        let mut child = command.spawn().expect("the program runs");
        // Its ends of the pipe close with it: otherwise the reading would never end.
        drop(command);
        let mut text = String::new();
        reader
            .read_to_string(&mut text)
            .expect("the program says text");
        let code = child.wait().expect("the program ends").code();
        let home = self.home.to_string_lossy();
        (text.replace(&*home, HOME), code.unwrap_or(-1))
    }

    fn clear(&self) {
        clear(&self.home);
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.clear();
    }
}

/// The words of a command line; quotes keep words together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut is_quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => {
                is_quoted = !is_quoted;
                word.get_or_insert_default();
            }
            ' ' if !is_quoted => words.extend(word.take()),
            _ => word.get_or_insert_default().push(letter),
        }
    }
    words.extend(word);
    words
}

fn copy(from: &Path, to: &Path) {
    for entry in RealDisk.list(from).expect("the folder is there") {
        let name = entry.path.file_name().expect("an entry has a name");
        // What a build left is not of the repository.
        if name == "sitio" {
            continue;
        }
        let target = to.join(name);
        if entry.kind == EntryKind::Folder {
            copy(&entry.path, &target);
        } else {
            let bytes = RealDisk.read(&entry.path, 1 << 24).expect("it can be read");
            RealDisk.write(&target, &bytes).expect("it can be written");
        }
    }
}

fn clear(folder: &Path) {
    for entry in RealDisk.list(folder).unwrap_or_default() {
        if entry.kind == EntryKind::Folder {
            clear(&entry.path);
            // One that cannot be removed has something else in it, and the next run begins by clearing again.
            let _ = RealDisk.remove_folder(&entry.path);
        } else {
            RealDisk
                .remove(&entry.path)
                .expect("what a test wrote can be removed");
        }
    }
}
