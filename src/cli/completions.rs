use clap::{Arg, ArgMatches, Command, value_parser};
use clap_complete::Shell;

use super::console::Console;
use super::{End, arguments, pick};
use crate::diagnostic::Failure;
use crate::locale::Locale;

/// `protocolo completions`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Escribe el archivo con el que su terminal completa las órdenes (también: completado)",
        "Writes the file with which your shell completes commands (also: completado)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo completions bash > ~/.local/share/bash-completion/completions/protocolo
  protocolo completions fish > ~/.config/fish/completions/protocolo.fish",
        "Examples:
  protocolo completions bash > ~/.local/share/bash-completion/completions/protocolo
  protocolo completions fish > ~/.config/fish/completions/protocolo.fish",
    );
    Command::new("completions")
        .alias("completado")
        .about(about)
        .after_help(examples)
        .arg(
            Arg::new("terminal")
                .value_name(pick(locale, "TERMINAL", "SHELL"))
                .value_parser(value_parser!(Shell))
                .required(true)
                .hide_possible_values(true)
                .help_heading(pick(locale, "Argumentos", "Arguments"))
                .help(pick(
                    locale,
                    "Su terminal: bash, zsh, fish, powershell o elvish",
                    "Your shell: bash, zsh, fish, powershell or elvish",
                )),
        )
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let shell = *matches
        .get_one::<Shell>("terminal")
        .expect("clap requires it");
    let mut script = Vec::new();
    clap_complete::generate(
        shell,
        &mut arguments::command(console.locale),
        "protocolo",
        &mut script,
    );
    console.out(&String::from_utf8_lossy(&script));
    Ok(End::Clean)
}
