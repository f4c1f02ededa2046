//! What is asked of the person, step by step. That it should not be asked is for the rules to say.

use std::collections::{HashMap, HashSet};

use super::written::{Asked, Datum, Direction, Requirement};
use super::{Project, Service, Step, Touchpoint};
use crate::model::value::{DatumId, ServiceId};
use crate::source::Span;

/// The word that asks for all that the service requires.
const REQUIREMENTS: &str = "requisitos";

/// A datum that a step asks for: by its name, or since it meets a requirement of a service.
#[derive(Clone, Copy, Debug)]
pub struct AskedDatum<'p> {
    /// The datum.
    pub datum: &'p Datum,
    /// Its name.
    pub id: &'p DatumId,
    /// What the step writes to ask for it.
    pub entry: &'p Asked,
    /// The requirement that it meets, when the step asks for `requisitos`.
    pub requirement: Option<&'p Requirement>,
}

impl AskedDatum<'_> {
    /// Where it is asked for.
    pub fn span(&self) -> Span {
        self.entry
            .datum
            .as_ref()
            .map_or(self.entry.span, |datum| datum.span)
    }

    /// Whether what is known is shown to be confirmed.
    pub fn is_prefilled(&self) -> bool {
        self.entry.prefilled.as_ref().is_some_and(|it| it.0)
    }

    /// Whether the step says why it asks for it (again).
    pub fn is_explained(&self) -> bool {
        self.entry.reason.is_some()
    }
}

impl Datum {
    /// Whether it says something of a person: it is personal, sensitive or tells who the person is. Unknown when the
    /// dictionary says none of them.
    pub fn says_of_person(&self) -> Option<bool> {
        let facts = [&self.personal, &self.sensitive, &self.identifies];
        let mut facts = facts.into_iter().flatten().map(|fact| fact.0);
        if facts.clone().any(|is| is) {
            return Some(true);
        }
        self.personal.as_ref().map(|_| false).or(facts.next())
    }

    /// Whether the entity already has it.
    pub fn is_on_file(&self) -> bool {
        self.on_file.as_ref().is_some_and(|it| it.0)
    }

    /// Whether it tells who the person is: asking for it again is to recognise her.
    pub fn identifies_person(&self) -> bool {
        self.identifies.as_ref().is_some_and(|it| it.0)
    }

    /// Its name; its id when it has none.
    pub fn title(&self) -> &str {
        let id = self.id.as_ref().map_or("", |id| id.as_str());
        self.name.as_ref().map_or(id, |name| name)
    }
}

impl Project {
    /// The datum of the dictionary with this id.
    pub fn datum(&self, id: &DatumId) -> Option<&Datum> {
        let mut data = self.data.iter().flat_map(|file| &file.data);
        data.find(|datum| datum.id.as_ref().is_some_and(|own| own.value == *id))
    }

    /// The service with this id.
    pub fn service(&self, id: &ServiceId) -> Option<&Service> {
        self.services.iter().find(|service| service.id == *id)
    }

    /// The services of a touchpoint, in the order written. Those that are not there are left out.
    pub fn services_at<'p>(
        &'p self,
        touchpoint: &'p Touchpoint,
    ) -> impl Iterator<Item = &'p Service> {
        let uses = touchpoint.written.services.iter();
        uses.filter_map(|it| self.service(&it.service.as_ref()?.value))
    }

    /// The services in which a step is done: those that it names, else all those of its touchpoint.
    pub fn services_in<'p>(&'p self, step: Step<'p>) -> Vec<&'p Service> {
        if step.written.services.is_empty() {
            return self.services_at(step.touchpoint).collect();
        }
        let named = step.written.services.iter();
        named.filter_map(|id| self.service(&id.value)).collect()
    }

    /// The data that a step asks for, in the order written. `requisitos` stands for the data that meet the requirements
    /// of the services of the step, each once. Data that are not in the dictionary are left out.
    pub fn asked_in<'p>(&'p self, step: Step<'p>) -> Vec<AskedDatum<'p>> {
        let mut found: Vec<AskedDatum<'p>> = Vec::new();
        for entry in &step.written.asks {
            let Some(id) = &entry.datum else { continue };
            if id.as_str() != REQUIREMENTS {
                found.extend(self.asked_datum(&id.value, entry, None));
                continue;
            }
            for service in self.services_in(step) {
                for requirement in &service.written.requirements {
                    let Some(datum) = &requirement.datum else {
                        continue;
                    };
                    if !found.iter().any(|other| *other.id == datum.value) {
                        found.extend(self.asked_datum(&datum.value, entry, Some(requirement)));
                    }
                }
            }
        }
        found
    }

    /// The ids of all the data that a touchpoint asks for.
    pub fn asked_at<'p>(&'p self, touchpoint: &'p Touchpoint) -> HashSet<&'p str> {
        let asked = touchpoint.steps().flat_map(|step| self.asked_in(step));
        asked.map(|asked| asked.id.as_str()).collect()
    }

    /// The data that others, who have asked for them, send to a touchpoint for a service that both give: from whom each
    /// comes and where that is written, the first that does. `asked` is what each touchpoint of the project asks for.
    pub fn given_to<'p>(
        &'p self,
        at: usize,
        asked: &[HashSet<&str>],
    ) -> HashMap<&'p str, (&'p Touchpoint, Span)> {
        let here = &self.touchpoints[at];
        let mut given = HashMap::new();
        for side in self.relations_of(at) {
            let relation = side.relation;
            let from = if relation.from == at {
                relation.to
            } else {
                relation.from
            };
            let shares = |service: &Service| side.other.service_use(&service.id).is_some();
            let sends = side.direction != Direction::Sends;
            if !sends || !self.services_at(here).any(shares) {
                continue;
            }
            for id in side
                .written
                .information
                .iter()
                .filter(|id| asked[from].contains(id.as_str()))
            {
                given.entry(id.as_str()).or_insert((side.other, id.span));
            }
        }
        given
    }

    fn asked_datum<'p>(
        &'p self,
        id: &'p DatumId,
        entry: &'p Asked,
        requirement: Option<&'p Requirement>,
    ) -> Option<AskedDatum<'p>> {
        let datum = self.datum(id)?;
        Some(AskedDatum {
            datum,
            id,
            entry,
            requirement,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Project;
    use crate::source::Loaded;

    fn project(protocol: &str) -> Project {
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", "formato: 1\nnombre: E\n");
        loaded.sources.add(
            "datos.yaml",
            "datos:\n  - { id: cedula, nombre: Cédula, tipo: documento, personal: sí }\n  - { id: foto, nombre: Foto, tipo: texto }\n  - { id: fecha, nombre: Fecha, tipo: fecha, personal: no }\n  - { id: salud, nombre: Salud, tipo: texto, personal: no, sensible: sí }\n",
        );
        loaded.sources.add(
            "servicios/carne.yaml",
            "nombre: Carné\nproposito: Tenerlo.\nrequisitos: [{ nombre: Cédula, dato: cedula }, { nombre: Foto, dato: foto }, Recibo]\n",
        );
        loaded.sources.add("protocolos/p.yaml", protocol);
        crate::model::parse(&loaded).0
    }

    #[test]
    fn requirements_stand_for_their_data() {
        for (asks, expected) in [
            ("[fecha]", vec!["fecha"]),
            ("[requisitos]", vec!["cedula", "foto"]),
            ("[cedula, requisitos]", vec!["cedula", "foto"]),
            ("[nada]", vec![]),
        ] {
            let protocol = format!(
                "nombre: P\ntipo: ventanilla\netapas: {{ atencion: Pide el carné. }}\nservicios: [carne]\npasos:\n  - nombre: Pedir\n    pide: {asks}\n"
            );
            let project = project(&protocol);
            let step = project.touchpoints[0].step_at(0);
            let found: Vec<&str> = project
                .asked_in(step)
                .iter()
                .map(|it| it.id.as_str())
                .collect();
            assert_eq!(found, expected, "{asks}");
        }
    }

    #[test]
    fn what_a_datum_says_of_a_person() {
        let project = project(
            "nombre: P\ntipo: ventanilla\netapas: { atencion: Pide. }\npasos: [{ nombre: Pedir }]\n",
        );
        let data = &project.data.as_ref().expect("it was added").data;
        let found: Vec<Option<bool>> = data.iter().map(|it| it.says_of_person()).collect();
        assert_eq!(found, [Some(true), None, Some(false), Some(true)]);
    }
}
