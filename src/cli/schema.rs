use std::fmt::Write;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};

use super::console::Console;
use super::{End, pick};
use crate::diagnostic::Failure;
use crate::locale::Locale;
use crate::report::Look;
use crate::schema::{self, FileKind};

/// `protocolo schema`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Escribe el esquema con el que un editor ayuda a escribir; sin archivo, los lista (también: esquema)",
        "Writes the schema with which an editor helps to write; without a file, lists them (also: esquema)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo schema                lista las clases de archivo
  protocolo schema protocolo > .protocolo/protocolo.schema.json

Después, en la primera línea de cada protocolo:
  # yaml-language-server: $schema=../.protocolo/protocolo.schema.json",
        "Examples:
  protocolo schema                lists the kinds of file
  protocolo schema protocolo > .protocolo/protocolo.schema.json

Then, on the first line of each protocol:
  # yaml-language-server: $schema=../.protocolo/protocolo.schema.json",
    );
    let file = Arg::new("archivo")
        .value_name(pick(locale, "ARCHIVO", "FILE"))
        .value_parser(PossibleValuesParser::new(FileKind::ALL.map(FileKind::key)))
        .hide_possible_values(true)
        .help_heading(pick(locale, "Argumentos", "Arguments"))
        .help(pick(
            locale,
            "Clase de archivo: entidad, protocolo, servicio, datos…",
            "Kind of file: entidad, protocolo, servicio, datos…",
        ));
    Command::new("schema")
        .alias("esquema")
        .about(about)
        .after_help(examples)
        .arg(file)
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let locale = console.locale;
    let asked = matches.get_one::<String>("archivo");
    match asked.and_then(|key| FileKind::from_key(key)) {
        Some(kind) => console.out(&schema::json_schema_text(kind, locale)),
        None => console.out(&list(locale, console.look())),
    }
    Ok(End::Clean)
}

fn list(locale: Locale, look: Look) -> String {
    let mut out = String::new();
    let room = look.width.saturating_sub(20).max(20);
    for kind in FileKind::ALL {
        for (at, line) in crate::report::wrap(kind.says().get(locale), room)
            .iter()
            .enumerate()
        {
            let key = if at == 0 { kind.key() } else { "" };
            let _ = writeln!(out, "  {key:<16} {line}");
        }
    }
    out
}
