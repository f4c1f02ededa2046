//! The page of the book with every command and every flag, from the definition that reads them.

use std::fmt::Write;

use clap::{Arg, Command};

use super::{arguments, pick};
use crate::locale::Locale;

/// Every command and flag of the program, as a page of the book: one table, and the examples of each command.
pub fn reference(locale: Locale) -> String {
    let command = arguments::command(locale);
    let mut out = String::from(pick(
        locale,
        "# Órdenes y opciones\n\n<!-- Esta página sale de las órdenes del programa: no se edita a mano. -->\n\n\
         Cada orden tiene un nombre en inglés y otro en español, y cada opción también. Da igual cuál se use. Las opciones \
         se pueden escribir antes o después de lo demás.\n\n\
         | Orden | Se escribe | Qué hace | Si falta |\n|---|---|---|---|\n",
        "# Commands and options\n\n<!-- This page is made from the program's commands: it is not edited by hand. -->\n\n\
         Each command has an English name and a Spanish one, and so has each option. Either will do. Options may stand \
         before or after the rest.\n\n\
         | Command | Written | What it does | Default |\n|---|---|---|---|\n",
    ));
    let any = pick(locale, "cualquiera", "any");
    for argument in command.get_arguments() {
        row(any, argument, locale, &mut out);
    }
    for sub in command.get_subcommands() {
        heading_row(sub, &mut out);
        let name = link(sub);
        let own = sub.get_arguments().filter(|it| it.get_id() != "help");
        own.for_each(|argument| row(&name, argument, locale, &mut out));
    }
    for sub in command.get_subcommands() {
        let (name, about) = (sub.get_name(), about(sub));
        let after = sub.get_after_help().map(ToString::to_string);
        let _ = write!(out, "\n## protocolo {name} {{#{name}}}\n\n{about}.\n");
        if let Some(after) = after {
            let _ = write!(out, "\n```text\n{}\n```\n", after.trim_end());
        }
    }
    out
}

fn link(command: &Command) -> String {
    let name = command.get_name();
    format!("[`{name}`](#{name})")
}

/// The row of a command itself.
fn heading_row(command: &Command, out: &mut String) {
    let mut copy = command.clone();
    let usage = copy.render_usage().to_string();
    // clap puts its own word before a usage that it has not written.
    let usage = usage.trim_start_matches("Usage: ").trim().to_owned();
    let aliases = command.get_all_aliases();
    let aliases = aliases.map(|alias| format!("protocolo {alias}"));
    let written = codes(std::iter::once(usage).chain(aliases));
    line([&link(command), &written, &about(command), ""], out);
}

fn row(command: &str, argument: &Arg, locale: Locale, out: &mut String) {
    let values: Vec<String> = argument
        .get_value_names()
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect();
    let takes_values = argument.get_action().takes_values();
    let values = if takes_values {
        values.join(" ")
    } else {
        String::new()
    };
    let many = if arguments::takes_many(argument) {
        "..."
    } else {
        ""
    };
    let written = match argument.get_long() {
        None => format!("[{values}]{many}"),
        Some(long) if values.is_empty() => format!("--{long}"),
        Some(long) => format!("--{long} <{values}>"),
    };
    let short = argument.get_short().map(|short| format!("-{short}"));
    let aliases = argument.get_all_aliases().unwrap_or_default();
    let aliases = aliases.into_iter().map(|alias| format!("--{alias}"));
    let written = codes(std::iter::once(written).chain(short).chain(aliases));
    let help = argument
        .get_help()
        .map(ToString::to_string)
        .unwrap_or_default();
    let (help, absent) = parted(&help, locale);
    line([command, &written, help, absent], out);
}

/// What a help says, and what it says of an option that is not given: `Nivel [si falta: error]`.
fn parted(help: &str, locale: Locale) -> (&str, &str) {
    let marks = pick(locale, " [si falta: | [si faltan: ", " [default: ").split('|');
    let found = marks.into_iter().find_map(|mark| help.split_once(mark));
    found.map_or((help, ""), |(help, rest)| {
        (help, rest.strip_suffix(']').unwrap_or(rest))
    })
}

/// What a command does, without its other name, which stands beside it.
fn about(command: &Command) -> String {
    let about = command
        .get_about()
        .map(ToString::to_string)
        .unwrap_or_default();
    let end = about.rfind(" (").unwrap_or(about.len());
    about[..end].to_owned()
}

fn codes(texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<String> = texts.map(|text| format!("`{text}`")).collect();
    texts.join(", ")
}

fn line(cells: [&str; 4], out: &mut String) {
    let cells = cells.map(|cell| cell.replace('|', "\\|"));
    let _ = writeln!(out, "| {} |", cells.join(" | "));
}

#[cfg(test)]
mod tests {
    use super::{parted, reference};
    use crate::locale::Locale;

    #[test]
    fn every_command_has_its_rows() {
        for locale in [Locale::Es, Locale::En] {
            let text = reference(locale);
            for command in crate::cli::arguments::command(locale).get_subcommands() {
                let name = command.get_name();
                let rows = text
                    .lines()
                    .filter(|line| line.starts_with(&format!("| [`{name}`](#{name})")));
                let arguments = command.get_arguments().filter(|it| it.get_id() != "help");
                assert_eq!(rows.count(), 1 + arguments.count(), "{name}\n{text}");
            }
        }
    }

    #[test]
    fn what_holds_by_default_has_its_column() {
        for (help, expected) in [
            ("Nivel [si falta: error]", ("Nivel", "error")),
            ("Archivos [si faltan: todos]", ("Archivos", "todos")),
            ("Muestra esta ayuda", ("Muestra esta ayuda", "")),
        ] {
            assert_eq!(parted(help, Locale::Es), expected);
        }
    }
}
