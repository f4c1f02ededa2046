mod page;

use std::fmt::Write;

use clap::{Arg, ArgMatches, Command};
use serde::Serialize;

use super::console::Console;
use super::{End, arguments, environment, pick};
use crate::diagnostic::{Failure, STRUCTURAL};
use crate::locale::{Locale, Said};
use crate::report::Look;
use crate::rules::{self, Rule, SECTIONS};
use crate::said;

/// `protocolo explain`.
pub(super) fn command(locale: Locale) -> Command {
    let about = pick(
        locale,
        "Explica una regla o un código; sin código, los lista (también: explicar)",
        "Explains a rule or a code; without a code, lists them (also: explicar)",
    );
    let examples = pick(
        locale,
        "Ejemplos:
  protocolo explain                 lista las reglas, por sección de la guía
  protocolo explain G21-06          qué pide una regla, por qué, con un ejemplo, y cómo se acepta
  protocolo explain E-05            qué significa un error de forma
  protocolo explain --formato json  las reglas, para otros programas",
        "Examples:
  protocolo explain                 lists the rules, by section of the guide
  protocolo explain G21-06          what a rule asks, why, with an example, and how it is accepted
  protocolo explain E-05            what an error of form means
  protocolo explain --formato json  the rules, for other programs",
    );
    let code = Arg::new("codigo")
        .value_name(pick(locale, "CÓDIGO", "CODE"))
        .help_heading(pick(locale, "Argumentos", "Arguments"))
        .help(pick(
            locale,
            "Código de la regla, como G23-15, o su nombre",
            "Code of the rule, as G23-15, or its name",
        ));
    Command::new("explain")
        .alias("explicar")
        .about(about)
        .after_help(examples)
        .arg(code)
        .arg(arguments::format(locale))
}

pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let locale = console.locale;
    let look = console.look();
    if arguments::asked_format(matches) == "json" {
        console.out(&json());
        return Ok(End::Clean);
    }
    let Some(code) = matches.get_one::<String>("codigo") else {
        console.out(&list(locale, look));
        return Ok(End::Clean);
    };
    let rule = rules::all()
        .find(|rule| rule.code.eq_ignore_ascii_case(code) || rule.name == code.as_str());
    let form = STRUCTURAL
        .iter()
        .find(|form| form.code.eq_ignore_ascii_case(code) || form.name == code.as_str());
    match (rule, form) {
        (Some(rule), _) => console.out(&page::rule(rule, environment::today(), locale, look)),
        (None, Some(form)) => console.out(&page::form(form, locale, look)),
        (None, None) => {
            let near = crate::model::nearest_word(&code.to_uppercase(), codes());
            return Err(unknown(code, near));
        }
    }
    Ok(End::Clean)
}

fn codes() -> impl Iterator<Item = &'static str> {
    rules::all()
        .map(|rule| rule.code)
        .chain(STRUCTURAL.iter().map(|form| form.code))
}

fn unknown(code: &str, near: Option<&str>) -> Failure {
    let hint = match near {
        Some(near) => said!("¿quiso decir «{near}»?"; "did you mean “{near}”?"),
        None => said!("protocolo explain los lista"; "protocolo explain lists them"),
    };
    Failure::because(
        Said::new("no hay ninguna regla", "there is no rule"),
        std::path::Path::new(code),
        hint,
    )
}

/// A rule as other programs read it.
#[derive(Serialize)]
struct Entry {
    codigo: &'static str,
    nombre: &'static str,
    seccion: &'static str,
    etapa: &'static str,
    severidad: &'static str,
    alcance: &'static str,
    alcance_datos: bool,
}

fn json() -> String {
    let entries: Vec<Entry> = rules::all()
        .map(|rule| Entry {
            codigo: rule.code,
            nombre: rule.name,
            seccion: rule.section,
            etapa: rule.cycle.key(),
            severidad: rule.severity.key(),
            alcance: rule.check.scope(),
            alcance_datos: rule.reads_data,
        })
        .collect();
    let mut text = serde_json::to_string_pretty(&entries).expect("strings are JSON");
    text.push('\n');
    text
}

fn list(locale: Locale, look: Look) -> String {
    let mut out = String::new();
    for section in &SECTIONS {
        let rules: Vec<&Rule> = rules::all()
            .filter(|rule| rule.section == section.number)
            .collect();
        if rules.is_empty() {
            continue;
        }
        let title = format!("{} {}", section.number, section.title.get(locale));
        let _ = writeln!(out, "{}", bold(&title, look));
        for rule in rules {
            row(
                rule.code,
                rule.severity.word(locale, false),
                rule.what.get(locale),
                look,
                &mut out,
            );
        }
        out.push('\n');
    }
    let _ = writeln!(
        out,
        "{}",
        bold(
            pick(locale, "Forma de los archivos", "Form of the files"),
            look
        )
    );
    for form in &STRUCTURAL {
        row(form.code, "", form.what.get(locale), look, &mut out);
    }
    out
}

fn row(code: &str, severity: &str, what: &str, look: Look, out: &mut String) {
    let room = look.width.saturating_sub(20).max(20);
    for (at, line) in crate::report::wrap(what, room).iter().enumerate() {
        let (code, severity) = if at == 0 { (code, severity) } else { ("", "") };
        let _ = writeln!(out, "  {code:<8}{severity:<9} {line}");
    }
}

fn bold(text: &str, look: Look) -> String {
    if look.has_colour {
        let style = anstyle::Style::new().bold();
        format!("{style}{text}{style:#}")
    } else {
        text.to_owned()
    }
}
