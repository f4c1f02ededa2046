use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::console::Console;
use crate::locale::{Locale, Said};
use crate::said;

/// Says what was wrong with the arguments in the reader's language: clap only speaks English.
pub(super) fn explain(error: &clap::Error, locale: Locale) -> ExitCode {
    let console = Console::new(locale, None, None);
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.out(&error.render().ansi().to_string());
            return ExitCode::SUCCESS;
        }
        _ => {}
    }
    let style = anstyle::AnsiColor::Red.on_default().bold();
    console.note(&format!(
        "{style}error:{style:#} {}",
        message(error).get(locale)
    ));
    if let Some(near) = suggestion(error) {
        let question = said!("¿quiso decir «{near}»?"; "did you mean “{near}”?");
        console.note(&format!("  {}", question.get(locale)));
    }
    let more = Said::new("Más con: protocolo --help", "More with: protocolo --help");
    console.note(more.get(locale));
    ExitCode::from(2)
}

fn message(error: &clap::Error) -> Said<String> {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let accepted = text(error, ContextKind::ValidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => said!("no existe «{argument}»"; "there is no “{argument}”"),
        ErrorKind::InvalidSubcommand => {
            let name = text(error, ContextKind::InvalidSubcommand);
            said!("no existe la orden «{name}»"; "there is no command “{name}”")
        }
        ErrorKind::InvalidValue if value.is_empty() => {
            said!("a {argument} le falta su valor: {accepted}"; "{argument} lacks its value: {accepted}")
        }
        ErrorKind::InvalidValue => said!(
            "«{value}» no es un valor de {argument}; son: {accepted}";
            "“{value}” is not a value of {argument}; they are: {accepted}"
        ),
        ErrorKind::ValueValidation => {
            said!("«{value}» no sirve para {argument}"; "“{value}” does not do for {argument}")
        }
        ErrorKind::ArgumentConflict => said!("{argument} está repetido"; "{argument} is repeated"),
        ErrorKind::MissingRequiredArgument => said!("falta {argument}"; "{argument} is missing"),
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            said!("{argument} tiene demasiados valores"; "{argument} has too many values")
        }
        ErrorKind::InvalidUtf8 => {
            said!("un argumento tiene letras que no se pueden leer"; "an argument has letters that cannot be read")
        }
        _ => said!("los argumentos no se entienden"; "the arguments cannot be understood"),
    }
}

fn suggestion(error: &clap::Error) -> Option<String> {
    [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .map(|kind| text(error, kind))
    .find(|text| !text.is_empty())
    .map(|text| text.split(", ").next().unwrap_or_default().to_owned())
}

/// A piece of what clap knows of the error, without the names of values behind an option.
fn text(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.split(" <").next().unwrap_or(text).to_owned(),
        Some(ContextValue::Strings(list)) => list
            .iter()
            .map(|text| text.split(" <").next().unwrap_or(text))
            .collect::<Vec<_>>()
            .join(", "),
        _ => String::new(),
    }
}
