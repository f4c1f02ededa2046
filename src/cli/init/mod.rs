//! `protocolo init`: the repository of an entity, begun.

mod answers;
mod existing;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::{ArgMatches, Command};
use jiff::civil::Date;

use answers::{Answers, from_options, from_questions};
use existing::Existing;

use crate::cli::ask::Questions;
use crate::cli::console::Console;
use crate::cli::write::write_new;
use crate::cli::{End, arguments, environment, pick};
use crate::diagnostic::Failure;
use crate::locale::{Locale, Said};
use crate::model::value::slug;
use crate::schema::{self, FileKind};
use crate::source::RealDisk;
use crate::starters::{Fill, NewEntity, support};

/// `protocolo init`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Empieza el repositorio de una entidad: pregunta lo necesario y escribe los archivos (también: iniciar)",
        "Begins the repository of an entity: asks what is needed and writes the files (also: iniciar)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo init                 pregunta y escribe en la carpeta actual
  protocolo init protocolos-asj  escribe en otra carpeta, y la crea
  protocolo init --sin-preguntas --nombre \"Alcaldía de San Jerónimo\" --canales ventanilla,call_center

Nunca cambia un archivo que ya está: lo deja y lo dice.",
        "Examples:
  protocolo init                 asks, and writes in the current folder
  protocolo init protocolos-asj  writes in another folder, and makes it
  protocolo init --sin-preguntas --nombre \"Alcaldía de San Jerónimo\" --canales ventanilla,call_center

It never changes a file that is there: it leaves it and says so.",
    );
    Command::new("init")
        .alias("iniciar")
        .about(about)
        .after_help(examples)
        .arg(arguments::folder(locale).help(pick(
            locale,
            "Carpeta del repositorio [si falta: la carpeta actual]",
            "Folder of the repository [default: the current folder]",
        )))
        .args(answers::options(locale))
        .arg(arguments::date(locale))
}

/// What was done to the folder.
#[derive(Default)]
struct Laid {
    made: Vec<String>,
    kept: Vec<String>,
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let locale = console.locale;
    let root = arguments::path(matches);
    let there = Existing::read(&RealDisk, root)?;
    let today = arguments::asked_date(matches).unwrap_or_else(environment::today);
    let is_quiet = matches.get_flag("sin-preguntas") || !console.is_answered();
    let answers = if is_quiet {
        from_options(matches, &there)?
    } else {
        let mut input = std::io::stdin().lock();
        let say = |text: &str| console.note(text);
        from_questions(
            matches,
            &there,
            &mut Questions::new(&mut input, &say, locale),
        )?
    };
    let mut laid = Laid::default();
    for (path, text) in files(&answers, &there, today, locale) {
        let is_new = !there.has(&path) && write_new(&RealDisk, root, &path, &text)?;
        if is_new {
            laid.made.push(path);
        } else {
            laid.kept.push(path);
        }
    }
    console.out(&told(root, &laid, locale));
    Ok(End::Clean)
}

/// Every file of the repository, in the order in which they are told.
fn files(
    answers: &Answers,
    there: &Existing,
    today: Date,
    locale: Locale,
) -> Vec<(String, String)> {
    let first = there.project.services.first();
    let named = answers.service.as_deref();
    let id = match (named.map(slug).filter(|id| !id.is_empty()), first) {
        (Some(id), _) => id,
        (None, Some(service)) => service.id.as_str().to_owned(),
        (None, None) => "primer-servicio".to_owned(),
    };
    let entity = NewEntity {
        name: &answers.name,
        acronym: answers.acronym.as_deref(),
        service: (&id, named),
        today,
    };
    let fill = Fill {
        name: None,
        services: &[&id],
        offered: &[],
        today,
    };
    let protocols: Vec<(String, String)> = answers
        .channels
        .iter()
        .map(|starter| {
            let path = format!("protocolos/{}.yaml", starter.usual_id());
            (path, starter.protocol(&fill))
        })
        .collect();
    let mut files = entity.files();
    // In a repository without services, one that no new protocol gives would be given nowhere, which is an error.
    let is_given = protocols.iter().any(|(path, _)| !there.has(path));
    if named.is_none() && first.is_none() && !is_given {
        files.retain(|(path, _)| {
            !path.starts_with("servicios/") && path != FileKind::Segments.path()
        });
    }
    files.extend(protocols);
    files.extend(FileKind::ALL.into_iter().map(|kind| {
        let path = format!(".protocolo/{}.schema.json", kind.key());
        (path, schema::json_schema_text(kind, locale))
    }));
    let schemas = FileKind::ALL.map(|kind| (kind.key(), kind.path()));
    let support = support(&schemas).into_iter();
    files.extend(support.map(|file| (file.path.to_owned(), file.text)));
    files
}

/// What was made, what was left, and what to do next.
fn told(root: &Path, laid: &Laid, locale: Locale) -> String {
    let mut out = String::new();
    let place: PathBuf = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
    let heading = |es: String, en: String| Said { es, en }.get(locale).clone();
    if laid.made.is_empty() {
        let _ = writeln!(
            out,
            "{} {}",
            pick(locale, "Nada que hacer en", "Nothing to do in"),
            place.display()
        );
    } else {
        let made = pick(locale, "Se escribió en", "Written in");
        let _ = writeln!(out, "{made} {}:", place.display());
        list(&laid.made, &mut out);
    }
    if !laid.kept.is_empty() {
        let kept = laid.kept.len();
        let _ = writeln!(
            out,
            "{}",
            heading(
                format!("Ya estaban y no se tocaron ({kept}):"),
                format!("There already, and left as they were ({kept}):")
            )
        );
        list(&laid.kept, &mut out);
    }
    let folder = if root == Path::new(".") {
        String::new()
    } else {
        format!(" {}", root.display())
    };
    let next = match locale {
        Locale::Es => format!(
            "
Qué sigue:
  1. Llene los espacios que dicen «completar» y revise los valores marcados con # ajuste.
  2. protocolo check{folder}   dice qué falta; lo pendiente de un borrador no es un error.
  3. protocolo build{folder}   hace el manual; protocolo new agrega otro punto de contacto.
"
        ),
        Locale::En => format!(
            "
What comes next:
  1. Fill in the blanks that say «completar» and look at the values marked # ajuste.
  2. protocolo check{folder}   says what is missing; what a draft lacks is no error.
  3. protocolo build{folder}   makes the handbook; protocolo new adds another touchpoint.
"
        ),
    };
    out.push_str(&next);
    out
}

/// Paths one a line; those that only machines read share a line for each folder.
fn list(paths: &[String], out: &mut String) {
    let mut last = "";
    for path in paths {
        let shown = match path.split_once('/') {
            Some((folder, _)) if folder.starts_with('.') => &path[..=folder.len()],
            _ => path.as_str(),
        };
        if shown != last {
            let _ = writeln!(out, "  {shown}");
        }
        last = shown;
    }
}
