//! `protocolo new`: what can be begun, and beginning it.

mod point;
mod service;

use std::fmt::Write;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgMatches, Command, value_parser};

use crate::cli::ask::{NO_OTHER, starter_named};
use crate::cli::console::Console;
use crate::cli::{End, arguments, pick};
use crate::diagnostic::Failure;
use crate::locale::{Locale, Said};
use crate::model::decode::fold;
use crate::model::written::{Channel, ChannelType};
use crate::model::{CATALOGUE, catalogue_metric, nearest_word};
use crate::report::Look;
use crate::said;
use crate::starters::{metric_block, situations, starters};

/// `protocolo new`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Escribe un punto de contacto nuevo a partir de su tipo; sin tipo, los lista (también: nuevo)",
        "Writes a new touchpoint from its type; without a type, lists them (also: nuevo)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo new                            lista los tipos de punto de contacto
  protocolo new ventanilla ventanilla-sur  escribe protocolos/ventanilla-sur.yaml
  protocolo new chat --nombre \"Chat de la alcaldía\"
  protocolo new servicio paz-y-salvo       escribe servicios/paz-y-salvo.yaml
  protocolo new metrica                    lista las métricas del catálogo
  protocolo new metrica espera-media       muestra el texto que se pega en el protocolo
  protocolo new situacion emergencia       muestra el texto que se pega en comunes.yaml

Nunca cambia un protocolo que ya está.",
        "Examples:
  protocolo new                            lists the types of touchpoint
  protocolo new ventanilla ventanilla-sur  writes protocolos/ventanilla-sur.yaml
  protocolo new chat --nombre \"Chat de la alcaldía\"
  protocolo new servicio paz-y-salvo       writes servicios/paz-y-salvo.yaml
  protocolo new metrica                    lists the metrics of the catalogue
  protocolo new metrica espera-media       shows the text to paste into the protocol
  protocolo new situacion emergencia       shows the text to paste into comunes.yaml

It never changes a protocol that is there.",
    );
    Command::new("new")
        .alias("nuevo")
        .about(about)
        .after_help(examples)
        .args(named(locale))
        .args(options(locale))
        .arg(arguments::date(locale))
}

/// What is begun, and its id.
fn named(locale: Locale) -> [Arg; 2] {
    let positional = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name)
            .value_name(value)
            .help_heading(pick(locale, "Argumentos", "Arguments"))
            .help(help)
    };
    [
        positional(
            "tipo",
            pick(locale, "TIPO", "TYPE"),
            pick(
                locale,
                "Tipo de punto de contacto, o servicio, metrica o situacion",
                "Type of touchpoint, or servicio (service), metrica (metric) or situacion (situation)",
            ),
        ),
        positional(
            "id",
            "ID",
            pick(
                locale,
                "Nombre corto: el de su archivo [si falta: el del tipo]",
                "Short name: that of its file [default: that of the type]",
            ),
        ),
    ]
}

fn options(locale: Locale) -> [Arg; 3] {
    let option =
        |name: &'static str, alias: &'static str, value: &'static str, help: &'static str| {
            Arg::new(name)
                .long(name)
                .alias(alias)
                .value_name(value)
                .help_heading(arguments::options(locale))
                .help(help)
        };
    [
        option(
            "nombre",
            "name",
            pick(locale, "TEXTO", "TEXT"),
            pick(
                locale,
                "Cómo lo llama la gente [si falta: sale del id]",
                "What people call it [default: made from the id]",
            ),
        ),
        option(
            "servicios",
            "services",
            "ID,ID…",
            pick(
                locale,
                "Servicios que se prestan ahí [si falta: el único que haya]",
                "Services given there [default: the only one there is]",
            ),
        ),
        option(
            "en",
            "in",
            pick(locale, "CARPETA", "FOLDER"),
            pick(
                locale,
                "Repositorio donde se escribe [si falta: el de la carpeta actual]",
                "Repository in which to write [default: that of the current folder]",
            ),
        )
        .value_parser(value_parser!(PathBuf)),
    ]
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let (locale, look) = (console.locale, console.look());
    let Some(word) = matches.get_one::<String>("tipo") else {
        console.out(&types(locale, look));
        return Ok(End::Clean);
    };
    let id = matches.get_one::<String>("id").map(String::as_str);
    match (fold(word).as_str(), id) {
        ("servicio" | "service", _) => return service::run(matches, console),
        ("metrica" | "metric", None) => console.out(&metrics(locale, look)),
        ("metrica" | "metric", Some(id)) => console.out(&metric(id, locale)?),
        ("situacion" | "situation", None) => console.out(&hard(locale, look)),
        ("situacion" | "situation", Some(id)) => console.out(&situation(id, locale)?),
        _ => {
            let starter = starter_named(word).ok_or_else(|| unknown(word))?;
            return point::run(starter, matches, console);
        }
    }
    Ok(End::Clean)
}

/// An option that says something.
fn asked<'m>(matches: &'m ArgMatches, name: &str) -> Option<&'m str> {
    let text = matches.get_one::<String>(name)?.trim();
    (!text.is_empty()).then_some(text)
}

/// Where the repository is looked for.
fn place(matches: &ArgMatches) -> &Path {
    let asked = matches.get_one::<PathBuf>("en");
    asked.map_or(Path::new("."), PathBuf::as_path)
}

fn unknown(word: &str) -> Failure {
    let others = ["servicio", "metrica", "situacion"];
    let words = starters().map(|it| it.kind.key()).chain(others);
    let cause = match nearest_word(&fold(word), words) {
        _ if fold(word) == ChannelType::Other.key() => NO_OTHER.owned(),
        Some(near) => said!("¿quiso decir «{near}»?"; "did you mean “{near}”?"),
        None => said!("protocolo new los lista"; "protocolo new lists them"),
    };
    Failure::because(
        Said::new("no hay ningún tipo", "there is no type"),
        Path::new(word),
        cause,
    )
}

/// The starters, by family of channels.
fn types(locale: Locale, look: Look) -> String {
    let mut out = String::new();
    let family = |kind: ChannelType| kind.facts().map(|facts| facts.channel);
    for channel in Channel::ALL {
        heading(channel.label().get(locale), look, &mut out);
        for starter in starters().filter(|it| family(it.kind) == Some(*channel)) {
            // The library describes its protocols in Spanish; in English the name of the type says what it is.
            let label = starter.kind.label();
            let line = pick(locale, starter.line, label.en);
            row(starter.kind.key(), line, look, &mut out);
        }
        out.push('\n');
    }
    heading(pick(locale, "Además", "Besides"), look, &mut out);
    for (word, line) in [
        (
            "servicio",
            pick(locale, "Un servicio o trámite", "A service"),
        ),
        (
            "metrica",
            pick(
                locale,
                "Una métrica del catálogo",
                "A metric of the catalogue",
            ),
        ),
        (
            "situacion",
            pick(
                locale,
                "Textos para una situación difícil, que se pegan en comunes.yaml",
                "Texts for a hard situation, to paste into comunes.yaml",
            ),
        ),
    ] {
        row(word, line, look, &mut out);
    }
    out.push_str(pick(
        locale,
        "\nPara escribir uno: protocolo new ventanilla ventanilla-sur\n",
        "\nTo write one: protocolo new ventanilla ventanilla-sur\n",
    ));
    out
}

fn metrics(locale: Locale, look: Look) -> String {
    let mut out = String::new();
    for metric in &CATALOGUE {
        let (name, formula) = (metric.name.get(locale), metric.formula.get(locale));
        let unit = metric.unit;
        row(
            metric.id,
            &format!("{name} ({unit}): {formula}"),
            look,
            &mut out,
        );
    }
    out.push_str(pick(
        locale,
        "\nPara pegar una en un protocolo o servicio: protocolo new metrica espera-media\n",
        "\nTo paste one into a protocol or service: protocolo new metrica espera-media\n",
    ));
    out
}

fn metric(id: &str, locale: Locale) -> Result<String, Failure> {
    let metric = catalogue_metric(id).ok_or_else(|| {
        let near = nearest_word(id, CATALOGUE.iter().map(|metric| metric.id));
        missing(
            Said::new(
                "no hay en el catálogo ninguna métrica",
                "the catalogue has no metric",
            ),
            id,
            near,
            Said::new(
                "protocolo new metrica las lista",
                "protocolo new metrica lists them",
            ),
        )
    })?;
    let paste = pick(
        locale,
        "# Péguelo en el protocolo o en el servicio; si ya tiene «metricas», sin esa primera línea.\n",
        "# Paste it into the protocol or the service; if it has «metricas» already, without that first line.\n",
    );
    Ok(format!("{paste}{}", metric_block(metric)))
}

fn hard(locale: Locale, look: Look) -> String {
    let mut out = String::new();
    for situation in situations() {
        row(situation.id, situation.line, look, &mut out);
    }
    out.push_str(pick(
        locale,
        "\nPara ver sus textos: protocolo new situacion emergencia\n",
        "\nTo see its texts: protocolo new situacion emergencia\n",
    ));
    out
}

fn situation(id: &str, locale: Locale) -> Result<String, Failure> {
    let found = situations().find(|it| it.id == id);
    let found = found.ok_or_else(|| {
        let near = nearest_word(id, situations().map(|it| it.id));
        missing(
            Said::new("no hay ninguna situación", "there is no situation"),
            id,
            near,
            Said::new(
                "protocolo new situacion las lista",
                "protocolo new situacion lists them",
            ),
        )
    })?;
    let title = match locale {
        Locale::Es => format!("# {}.\n", found.line),
        Locale::En => String::new(),
    };
    Ok(format!("{title}{}", found.text))
}

fn missing(intent: Said, id: &str, near: Option<&str>, list: Said) -> Failure {
    let cause = match near {
        Some(near) => said!("¿quiso decir «{near}»?"; "did you mean “{near}”?"),
        None => list.owned(),
    };
    Failure::because(intent, Path::new(id), cause)
}

fn heading(text: &str, look: Look, out: &mut String) {
    if look.has_colour {
        let style = anstyle::Style::new().bold();
        let _ = writeln!(out, "{style}{text}{style:#}");
    } else {
        let _ = writeln!(out, "{text}");
    }
}

/// Columns of the longest word that is listed, `traslado-por-competencia`.
const WORD: usize = 24;

fn row(word: &str, line: &str, look: Look, out: &mut String) {
    let room = look.width.saturating_sub(WORD + 3).max(20);
    for (at, line) in crate::report::wrap(line, room).iter().enumerate() {
        let word = if at == 0 { word } else { "" };
        let _ = writeln!(out, "  {word:<WORD$} {line}");
    }
}
