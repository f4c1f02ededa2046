//! `protocolo init`: the repository of an entity, begun.

mod answers;
mod existing;

use std::fmt::Write;
use std::path::Path;

use clap::{ArgMatches, Command};
use jiff::civil::Date;

use answers::{Answers, from_options, from_questions};
use existing::Existing;

use crate::cli::ask::Questions;
use crate::cli::console::Console;
use crate::cli::write::write_new;
use crate::cli::{End, arguments, environment, pick};
use crate::diagnostic::Failure;
use crate::locale::Locale;
use crate::model::value::slug;
use crate::model::written::Stage;
use crate::schema::{self, FileKind};
use crate::source::RealDisk;
use crate::starters::{Fill, NewEntity, Starter, support};

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
    let id = service_id(&answers, &there);
    let lacking = lacking(&answers, &there, &id);
    let service = lacking.is_empty().then_some(id.as_str());
    let mut laid = Laid::default();
    for (path, text) in files(&answers, service, today, locale) {
        let is_new = !there.has(&path) && write_new(&RealDisk, root, &path, &text)?;
        if is_new {
            laid.made.push(path);
        } else {
            laid.kept.push(path);
        }
    }
    let mut out = laid.told(root, locale);
    let is_wanted = answers.service.is_some() || laid.has_new_protocol();
    if is_wanted && !lacking.is_empty() {
        out.push_str(&waiting(&id, &lacking, locale));
    }
    out.push_str(&next(root, locale));
    console.out(&out);
    Ok(End::Clean)
}

/// The id of the first service: of the one that is named, else of the first that is there.
fn service_id(answers: &Answers, there: &Existing) -> String {
    let named = answers.service.as_deref().map(slug);
    let first = there.project.services.first();
    named
        .filter(|id| !id.is_empty())
        .or_else(|| first.map(|service| service.id.as_str().to_owned()))
        .unwrap_or_else(|| "primer-servicio".to_owned())
}

/// The stages that a new service would have at none of the new touchpoints: one that lacks any is an error (G11-01), so it
/// waits until there is a touchpoint for it. None for a service that is there.
fn lacking(answers: &Answers, there: &Existing, id: &str) -> Vec<Stage> {
    let mut services = there.project.services.iter();
    if services.any(|service| service.id.as_str() == id) {
        return Vec::new();
    }
    let new = answers.channels.iter();
    let new = new.filter(|starter| !there.has(&path_of(starter)));
    let given: Vec<Stage> = new.flat_map(Starter::stages_given).collect();
    let mut stages = Stage::ALL.to_vec();
    stages.retain(|stage| !given.contains(stage));
    stages
}

fn path_of(starter: &Starter) -> String {
    format!("protocolos/{}.yaml", starter.usual_id())
}

/// Every file of the repository, in the order in which they are told. Without a service, none is given anywhere.
fn files(
    answers: &Answers,
    service: Option<&str>,
    today: Date,
    locale: Locale,
) -> Vec<(String, String)> {
    let entity = NewEntity {
        name: &answers.name,
        acronym: answers.acronym.as_deref(),
        service: service.map(|id| (id, answers.service.as_deref())),
        today,
    };
    let fill = Fill {
        name: None,
        services: service.as_slice(),
        offered: &[],
        today,
    };
    let mut files = entity.files();
    let protocols = answers.channels.iter();
    files.extend(protocols.map(|starter| (path_of(starter), starter.protocol(&fill))));
    files.extend(FileKind::ALL.into_iter().map(|kind| {
        let path = format!(".protocolo/{}.schema.json", kind.key());
        (path, schema::json_schema_text(kind, locale))
    }));
    let schemas = FileKind::ALL.map(|kind| (kind.key(), kind.path()));
    let support = support(&schemas).into_iter();
    files.extend(support.map(|file| (file.path.to_owned(), file.text)));
    files
}

impl Laid {
    fn has_new_protocol(&self) -> bool {
        self.made.iter().any(|path| path.starts_with("protocolos/"))
    }

    /// What was made, and what was left.
    fn told(&self, root: &Path, locale: Locale) -> String {
        let mut out = String::new();
        let place = std::path::absolute(root).unwrap_or_else(|_| root.to_owned());
        let place = place.display();
        if self.made.is_empty() {
            let nothing = pick(locale, "Nada que hacer en", "Nothing to do in");
            let _ = writeln!(out, "{nothing} {place}");
        } else {
            let made = pick(locale, "Se escribió en", "Written in");
            let _ = writeln!(out, "{made} {place}:");
            list(&self.made, &mut out);
        }
        if !self.kept.is_empty() {
            let kept = pick(
                locale,
                "Ya estaban y no se tocaron",
                "There already, and left as they were",
            );
            let _ = writeln!(out, "{kept} ({}):", self.kept.len());
            list(&self.kept, &mut out);
        }
        out
    }
}

/// Why the service was not written, and how it will be.
fn waiting(id: &str, lacking: &[Stage], locale: Locale) -> String {
    let stages: Vec<&str> = lacking
        .iter()
        .map(|stage| *stage.label().get(locale))
        .collect();
    let stages = stages.join(", ");
    match locale {
        Locale::Es => format!(
            "
Todavía no se escribió el servicio: ningún punto nuevo cubre su etapa de {stages}.
Agregue un punto que sí, como una oficina o un portal (protocolo new), y después: protocolo new servicio {id}
"
        ),
        Locale::En => format!(
            "
The service is not written yet: no new touchpoint covers its stage of {stages}.
Add one that does, such as an office or a portal (protocolo new), and then: protocolo new servicio {id}
"
        ),
    }
}

/// What to do next, in three lines.
fn next(root: &Path, locale: Locale) -> String {
    let folder = if root == Path::new(".") {
        String::new()
    } else {
        format!(" {}", root.display())
    };
    match locale {
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
    }
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
