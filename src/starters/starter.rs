use super::fill::{self, Fill, modeline};
use super::library::POINTS;
use crate::model::written::{ChannelType, Stage, Verb};

/// The protocol from which a type of touchpoint starts.
#[derive(Clone, Copy, Debug)]
pub struct Starter {
    /// The type.
    pub kind: ChannelType,
    /// What such a touchpoint is, in a few Spanish words.
    pub line: &'static str,
    text: &'static str,
}

/// What opens the line that describes a starter.
const OPENING: &str = "# protocolo: ";

/// Every starter, in the order of the types of the format.
pub fn starters() -> impl ExactSizeIterator<Item = Starter> {
    POINTS.iter().map(|(kind, file)| {
        let (first, text) = file.split_once('\n').unwrap_or((file, ""));
        Starter {
            kind: *kind,
            line: first.strip_prefix(OPENING).unwrap_or(first),
            text,
        }
    })
}

/// The starter of a type; none for `otro`.
pub fn find(kind: ChannelType) -> Option<Starter> {
    starters().find(|starter| starter.kind == kind)
}

impl Starter {
    /// The id that a touchpoint of this type has when nobody gives it another: `call-center`.
    pub fn usual_id(&self) -> String {
        self.kind.key().replace('_', "-")
    }

    /// The stages of the services that are given at such a touchpoint, as its file will say, in the order of the cycle.
    pub fn stages_given(&self) -> Vec<Stage> {
        let parts = fill::parts(self.kind, self.text);
        let mut stages: Vec<Stage> = parts.into_iter().map(Verb::stage).collect();
        stages.dedup();
        stages
    }

    /// The file `protocolos/….yaml` of a touchpoint of this type.
    pub fn protocol(&self, fill: &Fill<'_>) -> String {
        let mut out = modeline("protocolos/x.yaml", "protocolo");
        out.push_str("# ");
        out.push_str(self.line);
        out.push('\n');
        out.push_str(&fill::protocol(self.kind, self.text, fill));
        out
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::{OPENING, POINTS, starters};
    use crate::model::parse;
    use crate::source::Loaded;
    use crate::starters::{Fill, NewEntity};

    #[test]
    fn a_starter_says_first_what_it_is() {
        for (kind, file) in &POINTS {
            assert!(file.starts_with(OPENING), "{}", kind.key());
        }
    }

    /// Only what the entity must still fill in is missing (E-14), with its services and without them.
    #[test]
    fn every_starter_is_well_formed() {
        let today = date(2027, 3, 1);
        let entity = NewEntity {
            name: "Alcaldía \"La Paz\" \\ sur",
            acronym: Some("ALP"),
            service: Some(("paz-y-salvo", Some("Paz y salvo: predial"))),
            today,
        };
        for services in [&["paz-y-salvo"][..], &[]] {
            let mut loaded = Loaded::default();
            for (path, text) in entity.files() {
                if path.ends_with(".yaml") {
                    loaded.sources.add(path, text);
                }
            }
            for starter in starters() {
                let id = starter.usual_id();
                let name = format!("Punto: {id}");
                let fill = Fill {
                    name: Some(&name),
                    services,
                    offered: &["paz-y-salvo"],
                    today,
                };
                let text = starter.protocol(&fill);
                assert!(!text.contains("2026-11-24"), "{id}");
                assert_eq!(
                    text.contains("\nservicios:\n"),
                    !services.is_empty(),
                    "{id}"
                );
                loaded.sources.add(format!("protocolos/{id}.yaml"), text);
            }
            let (project, found) = parse(&loaded);
            assert_eq!(project.touchpoints.len(), starters().len());
            let wrong: Vec<String> = found
                .iter()
                .filter(|it| it.code != "E-14")
                .map(|it| {
                    format!(
                        "{} {}",
                        loaded.sources.get(it.span.source).path,
                        it.message.es
                    )
                })
                .collect();
            assert!(wrong.is_empty(), "{wrong:#?}");
            assert_eq!(
                project.touchpoints[0]
                    .written
                    .name
                    .as_ref()
                    .map(|it| it.starts_with("Punto: ")),
                Some(true)
            );
        }
    }
}
