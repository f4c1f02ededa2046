use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::check::{self, count};
use super::console::Console;
use super::progress::Progress;
use super::repository::{self, Repository};
use super::{End, arguments, pick};
use crate::diagnostic::{Failure, Severity};
use crate::export::{self, Picture};
use crate::locale::{Locale, Said};
use crate::model::Touchpoint;
use crate::report;
use crate::said;
use crate::source::{Disk, EntryKind, RealDisk};

/// The format that is no picture.
const JSON: &str = "json";
/// The ending of a file that is being written.
const TEMPORARY: &str = ".protocolo-tmp";

/// What was asked for: the name of each file with its text.
type Files = Vec<(String, String)>;

/// `protocolo export`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Saca los protocolos para otros programas: dibujos, BPMN o datos (también: exportar)",
        "Brings protocols out for other programs: drawings, BPMN or data (also: exportar)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo export svg --punto ventanilla-central > ventanilla.svg
  protocolo export svg --rueda --salida rueda.svg         la rueda de puntos de contacto
  protocolo export bpmn --carriles --salida procesos      un archivo por punto, en una carpeta
  protocolo export json --salida modelo.json              todo el repositorio como datos

svg es un dibujo; dot, de Graphviz; mermaid, para wikis; bpmn, para programas de procesos; json, los datos.
Lo que el manual público no muestra también sale. Un archivo con el mismo nombre se reemplaza.
Con errores no se exporta nada.",
        "Examples:
  protocolo export svg --punto ventanilla-central > ventanilla.svg
  protocolo export svg --rueda --salida rueda.svg         the wheel of touchpoints
  protocolo export bpmn --carriles --salida procesos      a file for each touchpoint, in a folder
  protocolo export json --salida modelo.json              the whole repository as data

svg is a drawing; dot is for Graphviz; mermaid for wikis; bpmn for process modellers; json, the data.
What the public handbook hides comes out too. A file of the same name is replaced.
With errors nothing is exported.",
    );
    Command::new("export")
        .alias("exportar")
        .about(about)
        .after_help(examples)
        .arg(format(locale))
        .arg(arguments::folder(locale))
        .args(options(locale))
        .arg(arguments::date(locale))
}

fn format(locale: Locale) -> Arg {
    let keys = Picture::ALL.map(Picture::key).into_iter().chain([JSON]);
    Arg::new("formato")
        .required(true)
        .value_name(pick(locale, "FORMATO", "FORMAT"))
        .value_parser(PossibleValuesParser::new(keys))
        .hide_possible_values(true)
        .help_heading(pick(locale, "Argumentos", "Arguments"))
        .help("svg, dot, mermaid, bpmn, json")
}

fn options(locale: Locale) -> [Arg; 4] {
    let heading = arguments::options(locale);
    let point = Arg::new("punto")
        .long("punto")
        .alias("touchpoint")
        .value_name("ID")
        .conflicts_with("rueda")
        .help(pick(
            locale,
            "Solo este punto de contacto [si falta: todos]",
            "Only this touchpoint [default: all of them]",
        ));
    let output = Arg::new("salida")
        .long("salida")
        .alias("output")
        .value_name(pick(locale, "ARCHIVO|CARPETA", "FILE|FOLDER"))
        .value_parser(value_parser!(PathBuf))
        .help(pick(
            locale,
            "Archivo, o carpeta cuando son varios [si falta: la salida del programa]",
            "File, or folder when there are several [default: the program's output]",
        ));
    let lanes = Arg::new("carriles")
        .long("carriles")
        .alias("lanes")
        .action(ArgAction::SetTrue)
        .help(pick(
            locale,
            "Cada paso en el carril de quien lo hace",
            "Each step in the lane of who does it",
        ));
    let wheel = Arg::new("rueda")
        .long("rueda")
        .alias("wheel")
        .action(ArgAction::SetTrue)
        .help(pick(
            locale,
            "La rueda de puntos de contacto (solo svg)",
            "The wheel of touchpoints (svg only)",
        ));
    [point, output, lanes, wheel].map(|arg| arg.help_heading(heading))
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let progress = Progress::new(console);
    let path = arguments::path(matches);
    let date = arguments::asked_date(matches);
    let repository = repository::open(&RealDisk, path, date, console, &progress)?;
    drop(progress);
    let diagnostics = &repository.verdict.diagnostics;
    if let End::Findings = check::end(diagnostics, Severity::Error) {
        console.note(&refusal(&repository, console));
        return Ok(End::Findings);
    }
    let output = matches.get_one::<PathBuf>("salida");
    let files = files(&repository, matches)?;
    match (output, files.as_slice()) {
        (None, [(_, text)]) => console.out(text),
        (None, _) => return Err(several(&repository, files.len())),
        (Some(output), [(name, text)]) => {
            let is_folder = RealDisk.kind(output) == Some(EntryKind::Folder);
            let place = if is_folder {
                output.join(name)
            } else {
                output.clone()
            };
            put(&RealDisk, &place, text)?;
            console.note(&made(1, &place, repository.locale));
        }
        (Some(output), files) => {
            for (name, text) in files {
                put(&RealDisk, &output.join(name), text)?;
            }
            console.note(&made(files.len(), output, repository.locale));
        }
    }
    Ok(End::Clean)
}

fn files(repository: &Repository, matches: &ArgMatches) -> Result<Files, Failure> {
    let project = &repository.project;
    let asked = matches.get_one::<String>("formato").map(String::as_str);
    let picture = Picture::ALL.into_iter().find(|it| Some(it.key()) == asked);
    let only = only(repository, matches)?;
    if matches.get_flag("rueda") {
        return match picture {
            Some(Picture::Svg) => Ok(vec![("rueda.svg".to_owned(), export::wheel(project))]),
            _ => Err(not_exported(
                repository,
                Said::new(
                    "la rueda solo se dibuja en svg",
                    "the wheel is drawn in svg only",
                )
                .owned(),
            )),
        };
    }
    let Some(picture) = picture else {
        let name = only.map_or("modelo", |touchpoint| touchpoint.id.as_str());
        let text = export::json(project, only);
        return Ok(vec![(format!("{name}.json"), text)]);
    };
    let has_lanes = matches.get_flag("carriles");
    let wanted = project.touchpoints.iter();
    let wanted = wanted.filter(|it| only.is_none_or(|only| only.id == it.id));
    let file = |touchpoint: &Touchpoint| {
        let name = format!("{}.{}", touchpoint.id, picture.ending());
        let text = export::picture(project, touchpoint, picture, has_lanes);
        (name, text)
    };
    Ok(wanted.map(file).collect())
}

/// The touchpoint asked for, by its id or as the file that was named; none for all.
fn only<'r>(
    repository: &'r Repository,
    matches: &ArgMatches,
) -> Result<Option<&'r Touchpoint>, Failure> {
    let touchpoints = &repository.project.touchpoints;
    let Some(id) = matches.get_one::<String>("punto") else {
        let sources = &repository.loaded.sources;
        let named = repository.only.as_ref();
        return Ok(touchpoints
            .iter()
            .find(|it| named == Some(&sources.get(it.source).path)));
    };
    let found = touchpoints.iter().find(|it| it.id.as_str() == id);
    found.map(Some).ok_or_else(|| {
        let there: Vec<&str> = touchpoints.iter().map(|it| it.id.as_str()).collect();
        let there = there.join(", ");
        not_exported(
            repository,
            said!("no hay un punto «{id}»; los que hay son: {there}"; "there is no touchpoint “{id}”; there are: {there}"),
        )
    })
}

/// Writes a file whole or not at all, in the place of one of the same name.
fn put(disk: &dyn Disk, place: &Path, text: &str) -> Result<(), Failure> {
    let intent = Said::new("no se pudo escribir", "could not write");
    if let Some(EntryKind::Folder) = disk.kind(place) {
        let cause = Said::new("ahí hay una carpeta", "there is a folder there").owned();
        return Err(Failure::because(intent, place, cause));
    }
    let mut temporary = place.as_os_str().to_owned();
    temporary.push(TEMPORARY);
    let temporary = PathBuf::from(temporary);
    disk.write(&temporary, text.as_bytes())
        .and_then(|()| disk.rename(&temporary, place))
        .map_err(|error| Failure::new(intent, place, &error))
}

fn several(repository: &Repository, points: usize) -> Failure {
    let cause = match points {
        0 => said!("no hay puntos de contacto"; "there are no touchpoints"),
        _ => said!(
            "son {points} puntos; elija uno con --punto, o una carpeta con --salida";
            "there are {points} touchpoints; choose one with --punto, or a folder with --salida"
        ),
    };
    not_exported(repository, cause)
}

fn not_exported(repository: &Repository, cause: Said<String>) -> Failure {
    let intent = Said::new("no se exportó", "nothing was exported of");
    Failure::because(intent, &repository.root, cause)
}

/// What is wrong, for the stream that is not the exported text.
fn refusal(repository: &Repository, console: &Console) -> String {
    let diagnostics = &repository.verdict.diagnostics;
    let locale = repository.locale;
    let sources = &repository.loaded.sources;
    let mut text = report::terminal(sources, diagnostics, locale, console.look());
    text.push_str(&check::summary(repository, diagnostics, locale));
    text.push_str(pick(
        locale,
        "No se exportó nada: corrija los errores y vuelva a intentarlo.",
        "Nothing was exported: mend the errors and try again.",
    ));
    text
}

fn made(files: usize, place: &Path, locale: Locale) -> String {
    let place = place.display();
    match locale {
        Locale::Es => format!("{} en {place}", count(files, "archivo", "archivos")),
        Locale::En => format!("{} in {place}", count(files, "file", "files")),
    }
}
