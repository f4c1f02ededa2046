use std::fmt::Write;

use clap::{Arg, ArgAction, ArgMatches, Command};

use super::console::Console;
use super::profile::Work;
use super::progress::Progress;
use super::repository::{self, Repository};
use super::{End, arguments, pick};
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::locale::Locale;
use crate::report::{self, Counts};
use crate::source::RealDisk;

/// `protocolo check`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Revisa un repositorio de protocolos y dice todo lo que hay que corregir (también: revisar)",
        "Checks a repository of protocols and tells all that is to be mended (also: revisar)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo check                                revisa la carpeta actual
  protocolo check protocolos/ventanilla.yaml     dice solo lo de ese archivo
  protocolo check --nivel aviso                  falla también con avisos
  protocolo check --formato json > informe.json  para otros programas
  protocolo check --perfil                       dice además cuánto tarda cada regla

Códigos de salida: 0 sin hallazgos, 1 con hallazgos del nivel pedido o más graves, 2 no se pudo revisar.",
        "Examples:
  protocolo check                                checks the current folder
  protocolo check protocolos/ventanilla.yaml     tells only what concerns that file
  protocolo check --nivel aviso                  fails on warnings too
  protocolo check --formato json > informe.json  for other programs
  protocolo check --perfil                       tells also how long each rule takes

Exit codes: 0 no findings, 1 findings at the level asked for or worse, 2 could not check.",
    );
    Command::new("check")
        .alias("revisar")
        .about(about)
        .after_help(examples)
        .arg(arguments::folder(locale))
        .arg(arguments::format(locale))
        .arg(arguments::level(locale))
        .arg(arguments::date(locale))
        .arg(profile(locale))
}

fn profile(locale: Locale) -> Arg {
    Arg::new("perfil")
        .long("perfil")
        .alias("profile")
        .action(ArgAction::SetTrue)
        .help_heading(arguments::options(locale))
        .help(pick(
            locale,
            "Dice además cuánto tardó cada regla y cada parte de la revisión",
            "Tells also how long each rule and each part of the check took",
        ))
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let progress = Progress::new(console);
    let path = arguments::path(matches);
    let mut repository = repository::open(
        &RealDisk,
        path,
        arguments::asked_date(matches),
        console,
        &progress,
    )?;
    drop(progress);
    let diagnostics = repository.diagnostics();
    let locale = repository.locale;
    let sources = &repository.loaded.sources;
    let text = if arguments::asked_format(matches) == "json" {
        report::json(sources, &diagnostics, locale)
    } else {
        let mut text = report::terminal(sources, &diagnostics, locale, console.look());
        text.push_str(&summary(&repository, &diagnostics, locale));
        text
    };
    console.out(&text);
    if matches.get_flag("perfil") {
        repository.profile.done(Work::Report);
        // Beside the report, which may be for another program.
        console.note(&repository.profile.say(locale));
    }
    Ok(end(&diagnostics, arguments::asked_level(matches)))
}

/// What is pending in a draft fails nothing.
pub(super) fn end(diagnostics: &[Diagnostic], level: Severity) -> End {
    if diagnostics
        .iter()
        .any(|it| it.severity >= level && !it.is_pending)
    {
        End::Findings
    } else {
        End::Clean
    }
}

/// The last lines: what was looked at, what was found, and what to do next.
pub(super) fn summary(
    repository: &Repository,
    diagnostics: &[Diagnostic],
    locale: Locale,
) -> String {
    let project = &repository.project;
    let points = project.touchpoints.len();
    let drafts = project
        .touchpoints
        .iter()
        .filter(|it| it.is_draft())
        .count();
    let rules = crate::rules::all().count();
    let looked = match locale {
        Locale::Es => format!(
            "{} y {}",
            count(points, "punto de contacto", "puntos de contacto"),
            count(rules, "regla", "reglas")
        ),
        Locale::En => format!(
            "{} and {}",
            count(points, "touchpoint", "touchpoints"),
            count(rules, "rule", "rules")
        ),
    };
    let open: Vec<Diagnostic> = diagnostics
        .iter()
        .filter(|it| !it.is_pending)
        .cloned()
        .collect();
    let mut out = String::new();
    if open.is_empty() {
        let clean = pick(locale, "Sin hallazgos", "No findings");
        let _ = writeln!(out, "{clean}: {looked}.");
    } else {
        let mut files: Vec<_> = open.iter().map(|it| it.span.source).collect();
        files.dedup();
        let (found, files) = (Counts::of(&open).say(locale), files.len());
        let _ = match locale {
            Locale::Es => writeln!(
                out,
                "{found} en {} ({looked}).",
                count(files, "archivo", "archivos")
            ),
            Locale::En => writeln!(
                out,
                "{found} in {} ({looked}).",
                count(files, "file", "files")
            ),
        };
    }
    out.push_str(&waiting(repository.verdict.waiting, locale));
    if drafts > 0 {
        let _ = match locale {
            Locale::Es => writeln!(
                out,
                "{}: lo pendiente no hace fallar la revisión. Al terminar, escriba estado: vigente.",
                count(drafts, "borrador", "borradores")
            ),
            Locale::En => writeln!(
                out,
                "{}: what is pending does not fail the check. When done, write estado: vigente.",
                count(drafts, "draft", "drafts")
            ),
        };
    }
    out
}

/// The rules that wait until every file can be read; nothing when none does.
fn waiting(rules: usize, locale: Locale) -> String {
    if rules == 0 {
        return String::new();
    }
    match locale {
        Locale::Es => format!(
            "{} por revisar: primero hay que poder leer todos los archivos.\n",
            count(rules, "regla queda", "reglas quedan")
        ),
        Locale::En => format!(
            "{} still to be checked: every file must be read first.\n",
            count(rules, "rule is", "rules are")
        ),
    }
}

/// "1 archivo", "3 archivos".
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
