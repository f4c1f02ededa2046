use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches};

use super::existing::Existing;
use crate::cli::ask::{Questions, channels};
use crate::cli::{arguments, pick};
use crate::diagnostic::Failure;
use crate::locale::{Locale, Said};
use crate::starters::Starter;

/// What has to be known of the entity.
pub(super) struct Answers {
    pub(super) name: String,
    pub(super) acronym: Option<String>,
    pub(super) channels: Vec<Starter>,
    pub(super) service: Option<String>,
}

/// The channel of an entity that names none: one where a service can be prepared, attended and closed.
const USUAL: &str = "oficina";

/// The options that answer without being asked.
pub(super) fn options(locale: Locale) -> [Arg; 5] {
    let text =
        |name: &'static str, alias: &'static str, value: &'static str, help: &'static str| {
            Arg::new(name)
                .long(name)
                .alias(alias)
                .value_name(value)
                .help_heading(arguments::options(locale))
                .help(help)
        };
    [
        text(
            "nombre",
            "name",
            pick(locale, "TEXTO", "TEXT"),
            pick(locale, "Nombre de la entidad", "Name of the entity"),
        ),
        text(
            "sigla",
            "acronym",
            pick(locale, "TEXTO", "TEXT"),
            pick(locale, "Sigla de la entidad", "Acronym of the entity"),
        ),
        text(
            "canales",
            "channels",
            pick(locale, "TIPO,TIPO…", "TYPE,TYPE…"),
            pick(
                locale,
                "Por dónde atiende; protocolo new lista los tipos [si falta: oficina]",
                "Through what it attends; protocolo new lists the types [default: oficina]",
            ),
        ),
        text(
            "servicio",
            "service",
            pick(locale, "TEXTO", "TEXT"),
            pick(
                locale,
                "Nombre del primer servicio",
                "Name of the first service",
            ),
        ),
        Arg::new("sin-preguntas")
            .long("sin-preguntas")
            .alias("no-questions")
            .action(ArgAction::SetTrue)
            .help_heading(arguments::options(locale))
            .help(pick(
                locale,
                "No pregunta nada: usa las opciones (así es cuando no hay terminal)",
                "Asks nothing: uses the options (as it does without a terminal)",
            )),
    ]
}

fn option(matches: &ArgMatches, name: &str) -> Option<String> {
    let text = matches.get_one::<String>(name)?.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn asked_channels(matches: &ArgMatches) -> Result<Option<Vec<Starter>>, Failure> {
    let Some(list) = option(matches, "canales") else {
        return Ok(None);
    };
    let chosen = channels(&list).map_err(|cause| {
        Failure::because(
            Said::new(
                "no se entienden los canales",
                "the channels cannot be understood",
            ),
            Path::new(&list),
            cause,
        )
    })?;
    Ok((!chosen.is_empty()).then_some(chosen))
}

pub(super) fn from_options(matches: &ArgMatches, there: &Existing) -> Result<Answers, Failure> {
    let name = option(matches, "nombre")
        .or_else(|| there.name())
        .ok_or_else(|| {
            Failure::because(
                Said::new("falta", "missing:"),
                Path::new("--nombre"),
                Said::new(
                    "sin preguntas, el nombre de la entidad se escribe ahí",
                    "without questions, the name of the entity goes there",
                )
                .owned(),
            )
        })?;
    let usual = || channels(USUAL).unwrap_or_default();
    Ok(Answers {
        name,
        acronym: option(matches, "sigla"),
        channels: asked_channels(matches)?.unwrap_or_else(usual),
        service: option(matches, "servicio"),
    })
}

pub(super) fn from_questions(
    matches: &ArgMatches,
    there: &Existing,
    questions: &mut Questions<'_>,
) -> Result<Answers, Failure> {
    let chosen = asked_channels(matches)?;
    let name = match option(matches, "nombre").or_else(|| there.name()) {
        Some(name) => name,
        None => questions.insist(Said::new(
            "¿Cómo se llama la entidad?",
            "What is the entity called?",
        ))?,
    };
    let acronym = match option(matches, "sigla") {
        Some(acronym) => Some(acronym),
        None if there.project.entity.is_some() => None,
        None => questions.ask(
            Said::new(
                "¿Cuál es su sigla? (Entrar si no tiene)",
                "What is its acronym? (Enter if it has none)",
            ),
            None,
        )?,
    };
    let channels = match chosen {
        Some(chosen) => chosen,
        None => questions.channels(
            Said::new(
                "¿Por dónde atiende? Escriba números o nombres, separados por comas",
                "Through what does it attend? Write numbers or names, parted by commas",
            ),
            USUAL,
        )?,
    };
    let service = match option(matches, "servicio") {
        Some(service) => Some(service),
        None if !there.project.services.is_empty() => None,
        None => questions.ask(
            Said::new(
                "¿Cómo se llama el primer servicio o trámite? (Entrar para decirlo después)",
                "What is the first service called? (Enter to say it later)",
            ),
            None,
        )?,
    };
    Ok(Answers {
        name,
        acronym,
        channels,
        service,
    })
}
