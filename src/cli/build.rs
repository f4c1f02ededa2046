use std::path::{Component, Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use super::check::{self, count};
use super::console::Console;
use super::progress::Progress;
use super::repository::{self, Repository};
use super::write::{Written, write};
use super::{End, arguments, pick};
use crate::diagnostic::{Failure, Severity};
use crate::handbook;
use crate::locale::{Locale, Said};
use crate::report;
use crate::source::RealDisk;

/// `protocolo build`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Revisa el repositorio y hace el manual en HTML (también: construir)",
        "Checks the repository and makes the handbook in HTML (also: construir)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo build                          hace el manual en la carpeta sitio
  protocolo build examples/alcaldia        hace el de otro repositorio
  protocolo build --salida /srv/manual     lo escribe en otra parte

Con errores no se escribe nada. Solo se escriben los archivos que cambiaron, y nunca se toca uno ajeno.",
        "Examples:
  protocolo build                          makes the handbook in the folder sitio
  protocolo build examples/alcaldia        makes that of another repository
  protocolo build --salida /srv/manual     writes it elsewhere

With errors nothing is written. Only files that changed are written, and a foreign one is never touched.",
    );
    let output = Arg::new("salida")
        .long("salida")
        .alias("output")
        .value_name(pick(locale, "CARPETA", "FOLDER"))
        .value_parser(value_parser!(PathBuf))
        .help_heading(arguments::options(locale))
        .help(pick(
            locale,
            "Carpeta donde se escribe el manual [si falta: la del manifiesto, o sitio]",
            "Folder in which the handbook is written [default: that of the manifest, or sitio]",
        ));
    Command::new("build")
        .alias("construir")
        .about(about)
        .after_help(examples)
        .arg(arguments::folder(locale))
        .arg(output)
        .arg(arguments::date(locale))
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let progress = Progress::new(console);
    let path = arguments::path(matches);
    let repository = repository::open(
        &RealDisk,
        path,
        arguments::asked_date(matches),
        console,
        &progress,
    )?;
    let locale = repository.locale;
    let diagnostics = &repository.verdict.diagnostics;
    if let End::Findings = check::end(diagnostics, Severity::Error) {
        drop(progress);
        let mut text = report::terminal(
            &repository.loaded.sources,
            diagnostics,
            locale,
            console.look(),
        );
        text.push_str(&check::summary(&repository, diagnostics, locale));
        text.push_str(pick(
            locale,
            "No se escribió el manual: corrija los errores y vuelva a intentarlo.\n",
            "The handbook was not written: mend the errors and try again.\n",
        ));
        console.out(&text);
        return Ok(End::Findings);
    }
    let folder = output(&repository, matches)?;
    progress.phase(
        pick(
            locale,
            "Dibujando y escribiendo el manual…",
            "Drawing and writing the handbook…",
        )
        .to_owned(),
    );
    let site = handbook::build_with(&repository.project, diagnostics, repository.today);
    let written = write(&RealDisk, &folder, &site)?;
    drop(progress);
    let mut text = report::terminal(
        &repository.loaded.sources,
        diagnostics,
        locale,
        console.look(),
    );
    text.push_str(&check::summary(&repository, diagnostics, locale));
    text.push_str(&made(&repository, &folder, &written, locale));
    console.out(&text);
    Ok(End::Clean)
}

/// Where the handbook goes. A folder that the manifest names lies within the repository: a repository from elsewhere must
/// not choose a place on this machine.
fn output(repository: &Repository, matches: &ArgMatches) -> Result<PathBuf, Failure> {
    if let Some(asked) = matches.get_one::<PathBuf>("salida") {
        return Ok(asked.clone());
    }
    let handbook = repository
        .project
        .entity
        .as_ref()
        .and_then(|entity| entity.handbook.as_ref());
    let Some(named) = handbook.and_then(|handbook| handbook.output.as_ref()) else {
        return Ok(repository.root.join("sitio"));
    };
    let named = Path::new(named.value.as_ref() as &str);
    let is_within = named
        .components()
        .all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    let is_root = named.components().all(|part| part == Component::CurDir);
    if !is_within || is_root {
        return Err(Failure::because(
            Said::new("no se escribe el manual en", "the handbook is not written in"),
            named,
            Said::new(
                "manual.salida debe ser una carpeta dentro del repositorio; para otra parte use --salida",
                "manual.salida must be a folder within the repository; for elsewhere use --salida",
            ).owned(),
        ));
    }
    Ok(repository.root.join(named))
}

fn made(repository: &Repository, folder: &Path, written: &Written, locale: Locale) -> String {
    let points = repository.project.touchpoints.len();
    let home = folder.join("index.html");
    let home = std::path::absolute(&home).unwrap_or(home);
    let home = home.display();
    match locale {
        Locale::Es => format!(
            "Manual de {}: {}, {} sin cambios, {}.\nÁbralo en su navegador: {home}\n",
            count(points, "punto de contacto", "puntos de contacto"),
            count(written.changed, "archivo escrito", "archivos escritos"),
            written.unchanged,
            count(written.removed, "retirado", "retirados"),
        ),
        Locale::En => format!(
            "Handbook of {}: {} written, {} unchanged, {} removed.\nOpen it in your browser: {home}\n",
            count(points, "touchpoint", "touchpoints"),
            count(written.changed, "file", "files"),
            written.unchanged,
            written.removed,
        ),
    }
}
