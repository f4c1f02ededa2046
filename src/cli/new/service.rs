use std::fmt::Write;
use std::path::Path;

use clap::ArgMatches;

use super::asked;
use super::point::{check_id, name_of, open, taken};
use crate::cli::console::Console;
use crate::cli::write::write_new;
use crate::cli::{End, pick};
use crate::diagnostic::Failure;
use crate::locale::{Locale, Said};
use crate::model::value::slug;
use crate::source::RealDisk;
use crate::starters::first_service;

/// The id and the name of a service from what was written for its id, which may be its name: «Vacunación».
fn named(written: &str, name: Option<&str>) -> (String, String) {
    let written = written.trim();
    let is_path = written.contains(['/', '\\', '.']);
    let id = if is_path || slug(written).is_empty() {
        written.to_owned()
    } else {
        slug(written)
    };
    let from_argument = if id == written {
        name_of(written)
    } else {
        written.to_owned()
    };
    (id, name.map_or(from_argument, str::to_owned))
}

/// Writes the file of a new service.
pub(super) fn run(matches: &ArgMatches, console: &Console) -> Result<End, Failure> {
    let asked = asked(matches, "nombre");
    let (id, name) = match (matches.get_one::<String>("id"), asked) {
        (Some(id), _) => named(id, asked),
        (None, Some(name)) => (slug(name), name.to_owned()),
        (None, None) => {
            return Err(Failure::because(
                Said::new("falta", "missing:"),
                Path::new("ID"),
                Said::new(
                    "por ejemplo: protocolo new servicio paz-y-salvo",
                    "for example: protocolo new servicio paz-y-salvo",
                )
                .owned(),
            ));
        }
    };
    check_id(&id, "servicios")?;
    let repository = open(matches, console)?;
    let locale = repository.locale;
    let mut known = repository.project.services.iter();
    if let Some(known) = known.find(|service| service.id.as_str() == id) {
        return Err(taken(&repository.loaded.sources.get(known.source).path));
    }
    let path = format!("servicios/{id}.yaml");
    let text = first_service(&id, Some(&name), repository.today);
    if !write_new(&RealDisk, &repository.root, &path, &text)? {
        return Err(taken(&path));
    }
    let mut out = String::new();
    let _ = writeln!(out, "{} {path}", pick(locale, "Se escribió", "Written:"));
    let _ = match locale {
        Locale::Es => writeln!(
            out,
            "
Agréguelo en «servicios» de cada protocolo que lo presta:
  - {{ servicio: {id}, hace: [informa, recibe, entrega] }}
y en un grupo de caracterizacion.yaml, para decir quiénes lo usan."
        ),
        Locale::En => writeln!(
            out,
            "
Add it under «servicios» of each protocol that gives it:
  - {{ servicio: {id}, hace: [informa, recibe, entrega] }}
and in a group of caracterizacion.yaml, to say who uses it."
        ),
    };
    console.out(&out);
    Ok(End::Clean)
}
