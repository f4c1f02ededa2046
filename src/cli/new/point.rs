use std::fmt::Write;
use std::path::Path;

use clap::ArgMatches;

use super::{asked, place};
use crate::cli::console::Console;
use crate::cli::progress::Progress;
use crate::cli::repository::{self, Repository};
use crate::cli::write::{replace, write_new};
use crate::cli::{End, arguments, pick};
use crate::diagnostic::Failure;
use crate::locale::{Locale, Said};
use crate::model::value::{TouchpointId, slug};
use crate::model::{Touchpoint, nearest_word, parse};
use crate::said;
use crate::source::{Disk, EntryKind, Loaded, MANIFEST, RealDisk};
use crate::starters::{Fill, Starter, join_wheel, relations_block};

/// Most touchpoints that are proposed as related.
const MOST_RELATED: usize = 6;

/// Writes the protocol of a new touchpoint, and tells what else there is to do.
pub(super) fn run(
    starter: Starter,
    matches: &ArgMatches,
    console: &Console,
) -> Result<End, Failure> {
    let repository = open(matches, console)?;
    let locale = repository.locale;
    let written = matches.get_one::<String>("id");
    let id = written.map_or_else(|| starter.usual_id(), Clone::clone);
    check_id(&id, "protocolos")?;
    refuse_taken(&repository, &id)?;
    let services = services(&repository, matches)?;
    let offered: Vec<&str> = ids(&repository).collect();
    // Two touchpoints may not share a name: one with an id of its own takes its name from it.
    let from_id = written.map(|id| name_of(id));
    let name = asked(matches, "nombre").or(from_id.as_deref());
    let text = starter.protocol(&Fill {
        name,
        services: &services,
        offered: &offered,
        today: repository.today,
    });
    let path = format!("protocolos/{id}.yaml");
    if !write_new(&RealDisk, &repository.root, &path, &text)? {
        return Err(taken(&path));
    }
    let mut out = String::new();
    let _ = writeln!(out, "{} {path}", pick(locale, "Se escribió", "Written:"));
    out.push_str(&turn(&repository, &id, locale)?);
    out.push_str(&related(&repository, starter, &services, locale));
    let _ = match locale {
        Locale::Es => writeln!(
            out,
            "\nQué sigue: llene los espacios que dicen «completar» y revise con protocolo check."
        ),
        Locale::En => writeln!(
            out,
            "\nWhat comes next: fill in the blanks that say «completar», and check with protocolo check."
        ),
    };
    console.out(&out);
    Ok(End::Clean)
}

/// The repository in which something new is written: it must have its manifest.
pub(super) fn open(matches: &ArgMatches, console: &Console) -> Result<Repository, Failure> {
    let progress = Progress::new(console);
    let today = arguments::asked_date(matches);
    let path = place(matches);
    let repository = repository::open(&RealDisk, path, today, console, &progress)?;
    if RealDisk.kind(&repository.root.join(MANIFEST)) != Some(EntryKind::File) {
        return Err(Failure::because(
            Said::new("no hay ningún repositorio en", "there is no repository in"),
            &repository.root,
            Said::new(
                "le falta entidad.yaml; empiécelo con protocolo init",
                "it lacks entidad.yaml; begin it with protocolo init",
            )
            .owned(),
        ));
    }
    Ok(repository)
}

/// Refuses what cannot be an id, by reading a file of that name.
pub(super) fn check_id(id: &str, folder: &str) -> Result<(), Failure> {
    let mut loaded = Loaded::default();
    loaded
        .sources
        .add(format!("{folder}/{id}.yaml"), "nombre: x\n");
    let (_, found) = parse(&loaded);
    let is_flat = !id.contains(['/', '\\']);
    let Some(wrong) = found.iter().find(|it| it.code == "E-12") else {
        if is_flat {
            return Ok(());
        }
        return Err(unfit(id));
    };
    match &wrong.help {
        Some(help) if is_flat => Err(Failure::because(UNFIT, Path::new(id), help.clone())),
        _ => Err(unfit(id)),
    }
}

const UNFIT: Said = Said::new("no sirve como id", "cannot be an id:");

fn unfit(id: &str) -> Failure {
    let better = slug(id);
    let cause = said!(
        "use minúsculas sin tildes, números y guiones: {better}";
        "use lower case without accents, digits and hyphens: {better}"
    );
    Failure::because(UNFIT, Path::new(id), cause)
}

pub(super) fn taken(path: &str) -> Failure {
    Failure::because(
        Said::new("ya existe", "there is already"),
        Path::new(path),
        Said::new("escoja otro id", "choose another id").owned(),
    )
}

/// Refuses an id that a protocol in any folder has.
fn refuse_taken(repository: &Repository, id: &str) -> Result<(), Failure> {
    let known = TouchpointId::new(id).and_then(|id| repository.project.touchpoint(&id));
    match known {
        Some(known) => Err(taken(&repository.loaded.sources.get(known.source).path)),
        None => Ok(()),
    }
}

fn ids(repository: &Repository) -> impl Iterator<Item = &str> {
    let services = repository.project.services.iter();
    services.map(|service| service.id.as_str())
}

/// The services that are asked for, which must be there; else the only one of the repository.
fn services<'r>(repository: &'r Repository, matches: &ArgMatches) -> Result<Vec<&'r str>, Failure> {
    let Some(list) = asked(matches, "servicios") else {
        let all: Vec<&str> = ids(repository).take(2).collect();
        return Ok(if all.len() == 1 { all } else { Vec::new() });
    };
    let words = list.split([',', ' ']).filter(|word| !word.is_empty());
    words
        .map(|word| {
            ids(repository).find(|id| *id == word).ok_or_else(|| {
                let cause = match nearest_word(word, ids(repository)) {
                    Some(near) => said!("¿quiso decir «{near}»?"; "did you mean “{near}”?"),
                    None => said!("protocolo new servicio {word} lo escribe"; "protocolo new servicio {word} writes it"),
                };
                let intent = Said::new("no hay ningún servicio", "there is no service");
                Failure::because(intent, Path::new(word), cause)
            })
        })
        .collect()
}

/// "ventanilla-sur" gives "Ventanilla sur".
pub(super) fn name_of(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

/// Gives the touchpoint its turn in the wheel of the manifest, if it has one, and says so.
fn turn(repository: &Repository, id: &str, locale: Locale) -> Result<String, Failure> {
    let Some(entity) = &repository.project.entity else {
        return Ok(String::new());
    };
    if entity.wheel.is_empty() && !entity.is_broken("rueda") {
        return Ok(String::new());
    }
    let mut files = repository.loaded.sources.iter();
    let manifest = files.find(|(_, file)| file.path == MANIFEST);
    let text = manifest.and_then(|(_, file)| join_wheel(&file.text, entity, id));
    let is_done = match &text {
        Some(text) if is_joined(text, entity.wheel.len(), id) => {
            replace(&RealDisk, &repository.root.join(MANIFEST), text)?;
            true
        }
        _ => false,
    };
    Ok(match (is_done, locale) {
        (true, Locale::Es) => format!("Se agregó {id} al final de rueda, en {MANIFEST}\n"),
        (true, Locale::En) => format!("Added {id} at the end of rueda, in {MANIFEST}\n"),
        (false, Locale::Es) => format!("Agregue {id} a rueda, en {MANIFEST}\n"),
        (false, Locale::En) => format!("Add {id} to rueda, in {MANIFEST}\n"),
    })
}

/// Whether the edited manifest says what it said and the touchpoint besides.
fn is_joined(text: &str, before: usize, id: &str) -> bool {
    let mut loaded = Loaded::default();
    loaded.sources.add(MANIFEST, text);
    let (project, _) = parse(&loaded);
    project.entity.is_some_and(|entity| {
        let last = entity.wheel.last().map(|it| it.as_str());
        entity.wheel.len() == before + 1 && last == Some(id)
    })
}

/// The relations that the new touchpoint may have, as text to paste: with those that give the same services.
fn related(repository: &Repository, starter: Starter, services: &[&str], locale: Locale) -> String {
    let project = &repository.project;
    let shares = |touchpoint: &&Touchpoint| {
        let mut given = touchpoint.written.services.iter();
        given.any(|it| {
            let id = it.service.as_ref().map(|id| id.as_str());
            id.is_some_and(|id| services.contains(&id))
        })
    };
    let mut others: Vec<&Touchpoint> = project.touchpoints.iter().filter(shares).collect();
    let left = others.len().saturating_sub(MOST_RELATED);
    others.truncate(MOST_RELATED);
    if others.is_empty() {
        return String::new();
    }
    let mut data = Vec::new();
    for wanted in [true, false] {
        let all = project.data.iter().flat_map(|file| &file.data);
        let some =
            all.filter(|datum| datum.priority.as_ref().is_some_and(|it| it.value.0) == wanted);
        data.extend(some.filter_map(|datum| Some(datum.id.as_ref()?.as_str())));
    }
    let block = relations_block(starter.kind, &others, &data);
    let more = match (left, locale) {
        (0, _) => String::new(),
        (_, Locale::Es) => format!("# Y {left} más que prestan los mismos servicios.\n"),
        (_, Locale::En) => format!("# And {left} more that give the same services.\n"),
    };
    let title = pick(
        locale,
        "Puntos que prestan los mismos servicios. Deje los que correspondan y pegue en el protocolo:",
        "Touchpoints that give the same services. Keep those that fit and paste into the protocol:",
    );
    format!("\n{title}\n\n{block}{more}")
}

#[cfg(test)]
mod tests {
    use super::{check_id, name_of};

    #[test]
    fn ids_are_names_of_files() {
        for (id, is_fit) in [
            ("ventanilla-sur", true),
            ("chat2", true),
            ("Ventanilla", false),
            ("sur/ventanilla", false),
            ("../fuera", false),
            ("con", false),
            ("", false),
            ("línea", false),
        ] {
            assert_eq!(check_id(id, "protocolos").is_ok(), is_fit, "{id}");
            assert_eq!(check_id(id, "servicios").is_ok(), is_fit, "{id}");
        }
        assert_eq!(name_of("ventanilla-sur"), "Ventanilla sur");
    }
}
