use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use similar::TextDiff;

use super::console::Console;
use super::{End, arguments, pick, repository};
use crate::diagnostic::{Diagnostic, Failure, file_issue, tree_issue};
use crate::format::{self, Refusal};
use crate::locale::{Locale, Said};
use crate::model::Place;
use crate::report;
use crate::source::{Disk, EntryKind, FileIssue, Loaded, RealDisk, SourceId, load};

/// Lines of a difference that are shown around a change.
const AROUND: usize = 3;
/// The ending of a file that is being written.
const TEMPORARY: &str = ".protocolo-tmp";

const CANNOT_READ: Said = Said::new("no se pudo leer", "could not read");
const CANNOT_WRITE: Said = Said::new("no se pudo escribir", "could not write");
const CANNOT_FORMAT: Said = Said::new("no se dio forma a", "could not format");

/// `protocolo fmt`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Da a los archivos su forma canónica: orden de las claves, sangría y comillas (también: formatear)",
        "Gives files their canonical form: order of keys, indentation and quotes (also: formatear)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo fmt                             da forma a todo el repositorio
  protocolo fmt protocolos/ventanilla.yaml  solo a ese archivo
  protocolo fmt --diff                      muestra qué cambiaría, sin escribir
  protocolo fmt --revisar                   dice qué archivos cambiarían, sin escribir

Nunca cambia lo que el archivo dice, y los comentarios siguen con su clave. Un archivo con errores de forma no se toca.

Códigos de salida: 0 bien, 1 con --revisar o --diff si algo cambiaría, o si un archivo tiene errores, 2 no se pudo.",
        "Examples:
  protocolo fmt                             formats the whole repository
  protocolo fmt protocolos/ventanilla.yaml  only that file
  protocolo fmt --diff                      shows what would change, writing nothing
  protocolo fmt --revisar                   tells which files would change, writing nothing

It never changes what a file says, and comments stay with their key. A file with errors of form is left alone.

Exit codes: 0 well, 1 with --revisar or --diff if something would change, or if a file has errors, 2 could not.",
    );
    let flag = |name: &'static str, alias: &'static str, es: &'static str, en: &'static str| {
        Arg::new(name)
            .long(name)
            .alias(alias)
            .action(ArgAction::SetTrue)
            .help_heading(arguments::options(locale))
            .help(pick(locale, es, en))
    };
    let paths = Arg::new("ruta")
        .value_name(pick(locale, "RUTA", "PATH"))
        .value_parser(value_parser!(PathBuf))
        .action(ArgAction::Append)
        .num_args(0..)
        .help_heading(pick(locale, "Argumentos", "Arguments"))
        .help(pick(
            locale,
            "Archivos o carpetas [si faltan: el repositorio de la carpeta actual]",
            "Files or folders [default: the repository of the current folder]",
        ));
    Command::new("fmt")
        .alias("formatear")
        .about(about)
        .after_help(examples)
        .arg(paths)
        .arg(flag(
            "revisar",
            "check",
            "No escribe: dice qué archivos cambiarían",
            "Writes nothing: tells which files would change",
        ))
        .arg(flag(
            "diff",
            "diferencias",
            "No escribe: muestra qué líneas cambiarían",
            "Writes nothing: shows which lines would change",
        ))
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let manner = if matches.get_flag("diff") {
        Manner::Show
    } else if matches.get_flag("revisar") {
        Manner::Tell
    } else {
        Manner::Write
    };
    let asked: Vec<&PathBuf> = matches.get_many("ruta").into_iter().flatten().collect();
    let here = PathBuf::from(".");
    let asked = if asked.is_empty() { vec![&here] } else { asked };
    let mut done = Done::default();
    for path in asked {
        let work = Work::open(&RealDisk, path)?;
        work.run(manner, console, &mut done)?;
    }
    let locale = console.locale;
    console.note(done.say(manner, locale).trim_end());
    if let Some(path) = done.faults.first() {
        return Err(Failure::because(
            CANNOT_FORMAT,
            path,
            Said::new(
                "el resultado no diría lo mismo; es un error de protocolo: el archivo quedó como estaba",
                "the result would not say the same; this is a fault of protocolo: the file was left as it was",
            )
            .owned(),
        ));
    }
    let is_clean = done.unreadable == 0 && (manner == Manner::Write || done.changed == 0);
    Ok(if is_clean { End::Clean } else { End::Findings })
}

/// What is done with a file that is not in its canonical form.
#[derive(Clone, Copy, Eq, PartialEq)]
enum Manner {
    Write,
    Tell,
    Show,
}

/// What became of the files.
#[derive(Default)]
struct Done {
    changed: usize,
    unchanged: usize,
    /// Files left alone because they cannot be read whole.
    unreadable: usize,
    /// Files left alone because of a fault of ours.
    faults: Vec<PathBuf>,
}

impl Done {
    fn say(&self, manner: Manner, locale: Locale) -> String {
        let files = |count: usize| match (locale, count) {
            (Locale::Es, 1) => "1 archivo".to_owned(),
            (Locale::Es, _) => format!("{count} archivos"),
            (Locale::En, 1) => "1 file".to_owned(),
            (Locale::En, _) => format!("{count} files"),
        };
        let is_done = manner == Manner::Write;
        let did = match (is_done, self.changed) {
            (true, 1) => pick(locale, "cambió", "changed"),
            (true, _) => pick(locale, "cambiaron", "changed"),
            (false, 1) => pick(locale, "cambiaría", "would change"),
            (false, _) => pick(locale, "cambiarían", "would change"),
        };
        let rest = match (is_done, self.unchanged) {
            (true, 1) => pick(locale, "ya estaba bien", "already well"),
            (true, _) => pick(locale, "ya estaban bien", "already well"),
            (false, 1) => pick(locale, "ya está bien", "already well"),
            (false, _) => pick(locale, "ya están bien", "already well"),
        };
        let (changed, unchanged) = (files(self.changed), self.unchanged);
        let mut out = format!("{changed} {did}; {unchanged} {rest}.");
        if self.unreadable > 0 {
            let left = files(self.unreadable);
            let _ = match locale {
                Locale::Es => write!(out, " No se tocó lo que no se puede leer: {left}."),
                Locale::En => write!(out, " What cannot be read was left alone: {left}."),
            };
        }
        out
    }
}

/// A repository, and the part of it that was named.
struct Work<'d> {
    disk: &'d dyn Disk,
    root: PathBuf,
    loaded: Loaded,
    /// The file or folder that was named, relative to the root; empty for all.
    only: String,
    /// Whether a single file was named.
    is_file: bool,
}

impl<'d> Work<'d> {
    fn open(disk: &'d dyn Disk, path: &Path) -> Result<Self, Failure> {
        let path = disk
            .canonical(path)
            .map_err(|error| Failure::new(CANNOT_READ, path, &error))?;
        let (root, only) = repository::find_root(disk, &path);
        let loaded = load(disk, &root).map_err(|error| Failure::new(CANNOT_READ, &root, &error))?;
        let is_file = disk.kind(&path) == Some(EntryKind::File);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let only = only.unwrap_or_else(|| {
            if is_file {
                name.into_owned()
            } else {
                String::new()
            }
        });
        Ok(Work {
            disk,
            root,
            loaded,
            only,
            is_file,
        })
    }

    fn is_wanted(&self, path: &str) -> bool {
        let below = path.strip_prefix(self.only.as_str());
        self.only.is_empty() || below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    fn run(&self, manner: Manner, console: &Console, done: &mut Done) -> Result<(), Failure> {
        let mut diagnostics = Vec::new();
        let mut is_found = false;
        let sources = &self.loaded.sources;
        for (source, file) in sources
            .iter()
            .filter(|(_, file)| self.is_wanted(&file.path))
        {
            let place = Place::of(&file.path);
            if let Some((_, issue)) = self.loaded.issues.iter().find(|(id, _)| *id == source) {
                if *issue != FileIssue::Missing {
                    is_found = true;
                    done.unreadable += 1;
                    diagnostics.push(file_issue(source, issue));
                }
                continue;
            }
            if matches!(place, Place::Measurements | Place::Stray) {
                continue;
            }
            is_found = true;
            match format::format(source, place, &file.text) {
                Ok(text) if text == file.text => done.unchanged += 1,
                Ok(text) => {
                    done.changed += 1;
                    self.changed(source, &text, manner, console)?;
                }
                Err(Refusal::Unreadable(issues)) => {
                    done.unreadable += 1;
                    diagnostics.extend(issues.iter().map(|issue| tree_issue(&file.text, issue)));
                }
                Err(Refusal::Differs) => done.faults.push(self.root.join(&file.path)),
            }
        }
        self.tell(&diagnostics, console);
        if !is_found && self.is_file {
            return Err(Failure::because(
                CANNOT_FORMAT,
                &self.root.join(&self.only),
                Said::new(
                    "no es un archivo del formato, o no está en un lugar conocido",
                    "it is no file of the format, or stands in no known place",
                )
                .owned(),
            ));
        }
        Ok(())
    }

    fn tell(&self, diagnostics: &[Diagnostic], console: &Console) {
        if diagnostics.is_empty() {
            return;
        }
        let look = console.look();
        let text = report::terminal(&self.loaded.sources, diagnostics, console.locale, look);
        console.note(text.trim_end());
    }

    fn changed(
        &self,
        source: SourceId,
        text: &str,
        manner: Manner,
        console: &Console,
    ) -> Result<(), Failure> {
        let file = self.loaded.sources.get(source);
        match manner {
            Manner::Write => self.write(&file.path, text)?,
            Manner::Tell => {}
            Manner::Show => {
                console.out(&difference(&file.path, &file.text, text));
                return Ok(());
            }
        }
        console.out(&format!("{}\n", file.path));
        Ok(())
    }

    /// Writes a file whole or not at all. A link stays a link: what it leads to is written.
    fn write(&self, path: &str, text: &str) -> Result<(), Failure> {
        let place = self.root.join(path);
        let failure = |error: std::io::Error| Failure::new(CANNOT_WRITE, &place, &error);
        let target = self.disk.canonical(&place).map_err(failure)?;
        let mut temporary = target.clone().into_os_string();
        temporary.push(TEMPORARY);
        let temporary = PathBuf::from(temporary);
        let written = self
            .disk
            .write(&temporary, text.as_bytes())
            .and_then(|()| self.disk.rename(&temporary, &target));
        written.map_err(|error| {
            // Half a file beside the whole one helps nobody; that it cannot be removed is not what went wrong.
            let _ = self.disk.remove(&temporary);
            failure(error)
        })
    }
}

/// The lines that change, as `diff -u` shows them.
fn difference(path: &str, before: &str, after: &str) -> String {
    let red = anstyle::AnsiColor::Red.on_default();
    let green = anstyle::AnsiColor::Green.on_default();
    let diff = TextDiff::from_lines(before, after);
    let plain = diff
        .unified_diff()
        .context_radius(AROUND)
        .header(path, path)
        .to_string();
    let mut out = String::with_capacity(plain.len());
    for line in plain.split_inclusive('\n') {
        let (text, end) = line
            .strip_suffix('\n')
            .map_or((line, ""), |text| (text, "\n"));
        let style = match text.chars().next() {
            Some('-') => red,
            Some('+') => green,
            _ => anstyle::Style::new(),
        };
        let _ = write!(out, "{style}{text}{style:#}{end}");
    }
    out
}
