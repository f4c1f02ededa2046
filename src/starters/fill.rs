use jiff::civil::Date;

use super::scalar::scalar;
use crate::model::written::{Attendance, ChannelType, Verb};

/// The day that the library gives wherever a file needs one.
const LIBRARY_DAY: &str = "2026-11-24";
/// The line of a starter that leaves the services for later.
const NO_SERVICES: &str = "# servicios: [nombre-corto-del-servicio]";

/// What a starter is filled in with.
#[derive(Clone, Copy, Debug)]
pub struct Fill<'f> {
    /// Its name; that of the library when there is none.
    pub name: Option<&'f str>,
    /// Ids of the services given there. None leaves a comment in their place.
    pub services: &'f [&'f str],
    /// Ids that the comment offers when `services` is empty.
    pub offered: &'f [&'f str],
    /// The day from which it is written.
    pub today: Date,
}

/// The line by which an editor finds the schema of a file, for a file at a path of the repository.
pub fn modeline(path: &str, schema: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    format!("# yaml-language-server: $schema={up}.protocolo/{schema}.schema.json\n")
}

/// A text of the library as of a day.
pub(super) fn dated(text: &str, today: Date) -> String {
    text.replace(LIBRARY_DAY, &today.to_string())
}

/// The text of a starter, without the line that describes it, as the protocol of a touchpoint.
pub(super) fn protocol(kind: ChannelType, text: &str, fill: &Fill<'_>) -> String {
    let mut out = String::with_capacity(text.len() + 400);
    let mut is_named = false;
    for line in text.lines() {
        match fill.name {
            Some(name) if !is_named && line.starts_with("nombre: ") => {
                is_named = true;
                out.push_str("nombre: ");
                out.push_str(&scalar(name));
            }
            _ if line == NO_SERVICES => out.push_str(&services(kind, text, fill)),
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    dated(&out, fill.today)
}

fn services(kind: ChannelType, text: &str, fill: &Fill<'_>) -> String {
    if fill.services.is_empty() {
        return if fill.offered.is_empty() {
            NO_SERVICES.to_owned()
        } else {
            format!("# servicios: [{}]", fill.offered.join(", "))
        };
    }
    let parts = parts(kind, text);
    let parts: Vec<&str> = parts.iter().map(|verb| verb.key()).collect();
    let parts = parts.join(", ");
    let lines = fill
        .services
        .iter()
        .map(|id| format!("\n  - {{ servicio: {id}, hace: [{parts}] }}  # ajuste"));
    format!("servicios:{}", lines.collect::<String>())
}

/// The parts of a service that most such touchpoints do, of those that belong to the stages that the text declares: a guess
/// for the author to adjust. Nothing is delivered where nobody attends.
pub(super) fn parts(kind: ChannelType, text: &str) -> Vec<Verb> {
    let attendance = kind.facts().map(|facts| facts.attendance);
    let verbs: &[Verb] = match attendance {
        Some(Attendance::Person) => &[
            Verb::Informs,
            Verb::Receives,
            Verb::Delivers,
            Verb::FollowsUp,
        ],
        Some(Attendance::Automatic) => &[Verb::Informs, Verb::Receives, Verb::FollowsUp],
        Some(Attendance::Passive) | None => &[Verb::Informs],
    };
    let is_here = |verb: &Verb| text.contains(&format!("\n  {}: ", verb.stage().key()));
    let mut here = verbs.to_vec();
    here.retain(is_here);
    if here.is_empty() {
        here.push(Verb::Informs);
    }
    here
}

/// The file of a first service, from the one of the library: its id, and its name if it has one already.
pub fn first_service(id: &str, name: Option<&str>, today: Date) -> String {
    let text = super::entity::file("servicios/primer-servicio.yaml");
    let text = text.replace("primer-servicio", id);
    let mut out = modeline("servicios/x.yaml", "servicio");
    for line in text.lines() {
        match name {
            Some(name) if line.starts_with("nombre: ") => {
                out.push_str("nombre: ");
                out.push_str(&scalar(name));
            }
            _ => out.push_str(line),
        }
        out.push('\n');
    }
    dated(&out, today)
}

#[cfg(test)]
mod tests {
    use super::modeline;

    #[test]
    fn an_editor_finds_the_schema_from_any_depth() {
        for (path, expected) in [
            ("entidad.yaml", "=.protocolo/x.schema.json\n"),
            ("protocolos/a.yaml", "=../.protocolo/x.schema.json\n"),
            ("protocolos/sur/a.yaml", "=../../.protocolo/x.schema.json\n"),
        ] {
            assert!(modeline(path, "x").ends_with(expected), "{path}");
        }
    }
}
