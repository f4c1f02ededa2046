use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use jiff::civil::Date;

use super::{
    build, check, completions, explain, export, fmt, init, new, pick, readability, schema, serve,
};
use crate::diagnostic::Severity;
use crate::locale::Locale;

/// The whole command line, in one language.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Protocolos de atención revisados contra la guía, y el manual de quienes atienden",
        "Service protocols checked against the guide, and the handbook of those who attend",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo build           revisa la carpeta actual y hace su manual
  protocolo check           solo la revisa
  protocolo explain G23-15  explica una regla

Ayuda de una orden: protocolo build --help",
        "Examples:
  protocolo build           checks the current folder and makes its handbook
  protocolo check           only checks it
  protocolo explain G23-15  explains a rule

Help for a command: protocolo build --help",
    );
    let command = Command::new("protocolo")
        .version(env!("CARGO_PKG_VERSION"))
        .about(about)
        .after_help(examples)
        .subcommand_help_heading(pick(locale, "Órdenes", "Commands"))
        .subcommand_value_name(pick(locale, "ORDEN", "COMMAND"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help_heading(options(locale))
                .help(pick(locale, "Dice la versión", "Tells the version")),
        )
        .arg(help(locale))
        .arg(language(locale))
        .arg(colour(locale));
    [
        init::command(locale),
        new::command(locale),
        build::command(locale),
        check::command(locale),
        serve::command(locale),
        explain::command(locale),
        export::command(locale),
        fmt::command(locale),
        readability::command(locale),
        schema::command(locale),
        completions::command(locale),
    ]
    .into_iter()
    .fold(command, |command, sub| {
        command.subcommand(dress(sub, locale))
    })
    .help_template(template(locale))
    .override_usage(pick(
        locale,
        "protocolo [OPCIONES] ORDEN",
        "protocolo [OPTIONS] COMMAND",
    ))
}

/// What every command has: help in its language, and a usage line without foreign words.
fn dress(command: Command, locale: Locale) -> Command {
    let name = command.get_name().to_owned();
    let positional: String = command
        .get_positionals()
        .map(|argument| {
            let name = argument
                .get_value_names()
                .map_or("", |names| names[0].as_str());
            let many = if takes_many(argument) { "..." } else { "" };
            format!(" [{name}]{many}")
        })
        .collect();
    command
        .disable_help_flag(true)
        .arg(help(locale))
        .help_template(template(locale))
        .override_usage(format!(
            "protocolo {name} {}{positional}",
            pick(locale, "[OPCIONES]", "[OPTIONS]")
        ))
}

/// Whether an argument may be given more than once.
pub(super) fn takes_many(argument: &Arg) -> bool {
    argument
        .get_num_args()
        .is_some_and(|range| range.max_values() > 1)
}

fn template(locale: Locale) -> &'static str {
    pick(
        locale,
        "{about}\n\nUso: {usage}\n\n{all-args}{after-help}\n",
        "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}\n",
    )
}

fn help(locale: Locale) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .alias("ayuda")
        .action(ArgAction::Help)
        .help_heading(options(locale))
        .help(pick(locale, "Muestra esta ayuda", "Shows this help"))
}

fn language(locale: Locale) -> Arg {
    Arg::new("idioma")
        .long("idioma")
        .alias("language")
        .value_name("es|en")
        .value_parser(PossibleValuesParser::new(["es", "en"]))
        .global(true)
        .hide_possible_values(true)
        .help_heading(options(locale))
        .help(pick(
            locale,
            "Idioma de los mensajes: es o en [si falta: PROTOCOLO_IDIOMA, o el del manifiesto]",
            "Language of the messages: es or en [default: PROTOCOLO_IDIOMA, or that of the manifest]",
        ))
}

fn colour(locale: Locale) -> Arg {
    Arg::new("color")
        .long("color")
        .value_name("auto|siempre|nunca")
        .value_parser(PossibleValuesParser::new(["auto", "siempre", "nunca"]))
        .global(true)
        .hide_possible_values(true)
        .help_heading(options(locale))
        .help(pick(
            locale,
            "Colores: auto, siempre o nunca [si falta: auto, que respeta NO_COLOR]",
            "Colours: auto, siempre (always) or nunca (never) [default: auto, which respects NO_COLOR]",
        ))
}

/// The heading of the options.
pub(super) fn options(locale: Locale) -> &'static str {
    pick(locale, "Opciones", "Options")
}

/// The folder to work on.
pub(super) fn folder(locale: Locale) -> Arg {
    Arg::new("carpeta")
        .value_name(pick(locale, "CARPETA", "FOLDER"))
        .value_parser(value_parser!(PathBuf))
        .help_heading(pick(locale, "Argumentos", "Arguments"))
        .help(pick(
            locale,
            "Repositorio, o un archivo o carpeta dentro de él [si falta: la carpeta actual]",
            "Repository, or a file or folder in it [default: the current folder]",
        ))
}

pub(super) fn path(matches: &ArgMatches) -> &Path {
    matches
        .get_one::<PathBuf>("carpeta")
        .map_or(Path::new("."), PathBuf::as_path)
}

/// The form of the report.
pub(super) fn format(locale: Locale) -> Arg {
    Arg::new("formato")
        .long("formato")
        .alias("format")
        .value_name("texto|json")
        .value_parser(PossibleValuesParser::new(["texto", "json"]))
        .hide_possible_values(true)
        .help_heading(options(locale))
        .help(pick(
            locale,
            "Forma del informe: texto o json [si falta: texto]",
            "Form of the report: texto or json [default: texto]",
        ))
}

pub(super) fn asked_format(matches: &ArgMatches) -> &str {
    matches
        .get_one::<String>("formato")
        .map_or("texto", String::as_str)
}

/// The least severity that makes the command fail.
pub(super) fn level(locale: Locale) -> Arg {
    Arg::new("nivel")
        .long("nivel")
        .alias("level")
        .value_name("error|aviso|consejo")
        .value_parser(PossibleValuesParser::new(Severity::ALL.map(Severity::key)))
        .hide_possible_values(true)
        .help_heading(options(locale))
        .help(pick(
            locale,
            "Gravedad desde la que la revisión falla: error, aviso o consejo [si falta: error]",
            "Severity from which the check fails: error, aviso (warning) or consejo (tip) [default: error]",
        ))
}

pub(super) fn asked_level(matches: &ArgMatches) -> Severity {
    let asked = matches.get_one::<String>("nivel").map(String::as_str);
    Severity::ALL
        .into_iter()
        .find(|severity| Some(severity.key()) == asked)
        .unwrap_or(Severity::Error)
}

/// The day that counts as today.
pub(super) fn date(locale: Locale) -> Arg {
    Arg::new("fecha")
        .long("fecha")
        .alias("date")
        .value_name(pick(locale, "AAAA-MM-DD", "YYYY-MM-DD"))
        .value_parser(|text: &str| text.parse::<Date>().map_err(|error| error.to_string()))
        .help_heading(options(locale))
        .help(pick(
            locale,
            "Día que cuenta como hoy [si falta: SOURCE_DATE_EPOCH, o la fecha del equipo]",
            "Day that counts as today [default: SOURCE_DATE_EPOCH, or the machine's date]",
        ))
}

pub(super) fn asked_date(matches: &ArgMatches) -> Option<Date> {
    matches.get_one::<Date>("fecha").copied()
}

#[cfg(test)]
mod tests {
    use super::command;
    use crate::locale::Locale;

    #[test]
    fn the_command_line_is_consistent() {
        for locale in [Locale::Es, Locale::En] {
            command(locale).debug_assert();
        }
    }
}
