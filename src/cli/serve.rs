use std::net::SocketAddr;
use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::check::count;
use super::console::Console;
use super::{End, arguments, environment, logo, pick, repository};
use crate::diagnostic::Failure;
use crate::locale::{Locale, Said};
use crate::report::Counts;
use crate::said;
use crate::serve::{self, Options, Told};
use crate::source::{Disk, EntryKind, MANIFEST, RealDisk};

/// `protocolo serve`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Muestra el manual en el navegador y lo actualiza cada vez que usted guarda (también: servir)",
        "Shows the handbook in the browser and refreshes it whenever you save (also: servir)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo serve                     muestra el de la carpeta actual
  protocolo serve --abrir             y abre el navegador
  protocolo serve alcaldia            muestra el de otra carpeta
  protocolo serve --puerto 8080       en otro puerto

Los hallazgos salen en la página del protocolo y en los pasos del flujograma. Un error de escritura no borra la
página: queda la última buena, con el error encima. No se escribe nada en el disco. Para terminar: Ctrl-C.",
        "Examples:
  protocolo serve                     shows that of the current folder
  protocolo serve --abrir             and opens the browser
  protocolo serve alcaldia            shows that of another folder
  protocolo serve --puerto 8080       on another port

Findings show on the page of the protocol and on the steps of the flowchart. A syntax error does not take the page
away: the last good one stays, with the error above it. Nothing is written to the disk. To end: Ctrl-C.",
    );
    Command::new("serve")
        .alias("servir")
        .about(about)
        .after_help(examples)
        .arg(arguments::folder(locale))
        .arg(port(locale))
        .arg(open(locale))
        .arg(host(locale))
        .arg(arguments::date(locale))
}

fn port(locale: Locale) -> Arg {
    Arg::new("puerto")
        .long("puerto")
        .alias("port")
        .value_name("N")
        .value_parser(value_parser!(u16))
        .help_heading(arguments::options(locale))
        .help(match locale {
            Locale::Es => format!(
                "Puerto [si falta: el primero libre desde {}]",
                serve::DEFAULT_PORT
            ),
            Locale::En => format!(
                "Port [default: the first free one from {}]",
                serve::DEFAULT_PORT
            ),
        })
}

fn open(locale: Locale) -> Arg {
    Arg::new("abrir")
        .long("abrir")
        .alias("open")
        .action(ArgAction::SetTrue)
        .help_heading(arguments::options(locale))
        .help(pick(locale, "Abre el navegador", "Opens the browser"))
}

fn host(locale: Locale) -> Arg {
    Arg::new("host")
        .long("host")
        .value_name(pick(locale, "DIRECCIÓN", "ADDRESS"))
        .default_value("127.0.0.1")
        .hide_default_value(true)
        .help_heading(arguments::options(locale))
        .help(pick(
            locale,
            "Dirección en la que atiende; con otra que la de este equipo, quien esté en la red lo ve [si falta: 127.0.0.1]",
            "Address on which it listens; with another than this machine's own, whoever is on the network sees it [default: 127.0.0.1]",
        ))
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let host: &String = matches.get_one("host").expect("it has a default");
    let is_opened = matches.get_flag("abrir");
    let day = arguments::asked_date(matches);
    let options = Options {
        root: root(&RealDisk, arguments::path(matches))?,
        host: host.clone(),
        port: matches.get_one("puerto").copied(),
        locale: console.asked,
    };
    serve::run(
        &RealDisk,
        &options,
        &|| day.unwrap_or_else(environment::today),
        &|project, found| logo::read(&RealDisk, &options.root, project, found),
        &|told| match told {
            Told::Ready {
                address,
                url,
                entity,
                counts,
                broken,
            } => {
                console.out(&ready(url, entity, *counts, *broken, console));
                warn(*address, console);
                if is_opened && open::that_detached(url).is_err() {
                    let failed = said!("no se pudo abrir el navegador; abra usted {url}"; "the browser could not be opened; open {url} yourself");
                    console.note(failed.get(console.locale));
                }
            }
            Told::Renewed {
                changed,
                took,
                counts,
                broken,
            } => {
                let what = files(changed, console.locale);
                let took = took.as_millis();
                let found = findings(*counts, *broken, console);
                console.out(&format!("{what} · {took} ms · {found}\n"));
            }
        },
    )?;
    console.out(pick(console.locale, "Terminado.\n", "Ended.\n"));
    Ok(End::Clean)
}

/// The repository in which a path stands.
fn root(disk: &dyn Disk, path: &Path) -> Result<std::path::PathBuf, Failure> {
    let intent = Said::new("no se puede mostrar", "cannot show");
    let whole = disk
        .canonical(path)
        .map_err(|error| Failure::new(intent, path, &error))?;
    let (root, _) = repository::find_root(disk, &whole);
    if disk.kind(&root.join(MANIFEST)) != Some(EntryKind::File) {
        let cause = said!(
            "ahí no hay un repositorio de protocolos (falta {MANIFEST}); empiece uno con protocolo init";
            "there is no repository of protocols ({MANIFEST} is missing); begin one with protocolo init"
        );
        return Err(Failure::because(intent, path, cause));
    }
    Ok(root)
}

fn ready(url: &str, entity: &str, counts: Counts, broken: usize, console: &Console) -> String {
    let style = anstyle::AnsiColor::Cyan.on_default().bold();
    let found = findings(counts, broken, console);
    match console.locale {
        Locale::Es => format!(
            "Manual de {entity}: {style}{url}{style:#}\n{found}. Guarde un archivo y la página se actualiza. Para terminar: Ctrl-C.\n"
        ),
        Locale::En => format!(
            "Handbook of {entity}: {style}{url}{style:#}\n{found}. Save a file and the page refreshes. To end: Ctrl-C.\n"
        ),
    }
}

/// "2 errores, 1 aviso", in the colour of the worst.
fn findings(counts: Counts, broken: usize, console: &Console) -> String {
    use anstyle::AnsiColor::{Green, Red, Yellow};
    let locale = console.locale;
    let colour = match counts {
        Counts { errors: 1.., .. } => Red,
        Counts { warnings: 1.., .. } => Yellow,
        _ => Green,
    };
    let style = colour.on_default();
    let said = counts.say(locale);
    let said = if said.is_empty() {
        pick(locale, "Sin hallazgos", "No findings")
    } else {
        &said
    };
    let kept = match (broken, locale) {
        (0, _) => "",
        (_, Locale::Es) => " (queda la última página buena)",
        (_, Locale::En) => " (the last good page stays)",
    };
    format!("{style}{said}{style:#}{kept}")
}

/// The file that changed, or how many.
fn files(changed: &[String], locale: Locale) -> String {
    match (changed, locale) {
        ([path], _) => path.clone(),
        (_, Locale::Es) => count(changed.len(), "archivo", "archivos"),
        (_, Locale::En) => count(changed.len(), "file", "files"),
    }
}

/// Whoever opens it to a network is told so.
fn warn(address: SocketAddr, console: &Console) {
    if address.ip().is_loopback() {
        return;
    }
    let style = anstyle::AnsiColor::Yellow.on_default().bold();
    let text = said!(
        "{style}aviso:{style:#} {address} no es solo de este equipo: quien esté en la misma red puede leer el manual, también lo interno.";
        "{style}warning:{style:#} {address} is not of this machine alone: whoever is on the same network can read the handbook, what is internal too."
    );
    console.note(text.get(console.locale));
}
