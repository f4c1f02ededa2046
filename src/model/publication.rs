//! What is published of each service and touchpoint, and where people find it.

use super::value::{ServiceId, TouchpointId};
use super::written::{Channel, Publication, Published, Stage};
use super::{Project, Touchpoint};

/// The word that stands for every service or touchpoint.
const ALL: &str = "todos";

impl Publication {
    /// Whether it is about a service. One that names no services, or names them in a way that could not be read, is about
    /// all of them.
    pub fn is_about_service(&self, service: &ServiceId) -> bool {
        let names = |id: &ServiceId| id == service || id.as_str() == ALL;
        self.services.is_empty()
            || self.is_broken("servicios")
            || self.services.iter().any(|id| names(&id.value))
    }

    /// Whether it is about a touchpoint. One that names none is about all of them.
    pub fn is_about_touchpoint(&self, touchpoint: &TouchpointId) -> bool {
        let names = |id: &TouchpointId| id == touchpoint || id.as_str() == ALL;
        self.touchpoints.is_empty()
            || self.is_broken("puntos")
            || self.touchpoints.iter().any(|id| names(&id.value))
    }

    /// Whether it says somewhere where it is published.
    pub fn has_place(&self) -> bool {
        !self.at.is_empty() || !self.places.is_empty() || self.url.is_some()
    }

    /// Whether its place is written in a way that could not be read.
    pub fn has_broken_place(&self) -> bool {
        ["donde", "lugar", "url"]
            .iter()
            .any(|key| self.is_broken(key))
    }
}

impl Project {
    /// The publications of a kind, in the order written.
    pub fn published(&self, what: Published) -> impl Iterator<Item = &Publication> {
        let list = self.publications.iter().flat_map(|file| &file.list);
        list.filter(move |it| it.what.as_ref().is_some_and(|found| found.value == what))
    }

    /// Whether some publication could not be read, so that the absence of one means nothing.
    pub fn has_unread_publications(&self) -> bool {
        self.publications
            .as_ref()
            .is_some_and(|file| file.is_broken("publicaciones"))
    }

    /// The touchpoints where something is published. Those that are not there are left out.
    pub fn places_of<'p>(
        &'p self,
        publication: &'p Publication,
    ) -> impl Iterator<Item = &'p Touchpoint> {
        publication
            .at
            .iter()
            .filter_map(|id| self.touchpoint(&id.value))
    }

    /// Whether people find it before the attention: at a touchpoint that has the stage of preparation.
    pub fn is_seen_before(&self, publication: &Publication) -> bool {
        publication.has_broken_place()
            || self
                .places_of(publication)
                .any(|place| place.stages.contains(&Stage::Preparation))
    }

    /// Whether it is found on the web: it has an address, or stands at an electronic touchpoint.
    pub fn is_on_web(&self, publication: &Publication) -> bool {
        publication.url.is_some()
            || publication.has_broken_place()
            || self
                .places_of(publication)
                .any(|place| place.channel == Some(Channel::Electronic))
    }

    /// Whether it is found without the web: at a place, in print, on the air or by telephone.
    pub fn is_off_web(&self, publication: &Publication) -> bool {
        !publication.places.is_empty()
            || publication.has_broken_place()
            || self
                .places_of(publication)
                .any(|place| place.channel.is_some_and(|it| it != Channel::Electronic))
    }

    /// Whether another publication of the same kind is about everything that this one is about, and satisfies `holds`:
    /// what one lacks the other may give.
    pub fn is_made_up_for(
        &self,
        publication: &Publication,
        holds: impl Fn(&Publication) -> bool,
    ) -> bool {
        let Some(what) = &publication.what else {
            return false;
        };
        let covers = |other: &Publication| {
            let services = self.services.iter().map(|it| &it.id);
            let touchpoints = self.touchpoints.iter().map(|it| &it.id);
            services
                .filter(|id| publication.is_about_service(id))
                .all(|id| other.is_about_service(id))
                && touchpoints
                    .filter(|id| publication.is_about_touchpoint(id))
                    .all(|id| other.is_about_touchpoint(id))
        };
        self.published(what.value)
            .any(|other| other.span != publication.span && holds(other) && covers(other))
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Project;
    use crate::source::Loaded;

    fn project(publications: &str) -> Project {
        let mut loaded = Loaded::default();
        loaded.sources.add(
            "servicios/carne.yaml",
            "nombre: Carné\nproposito: Tenerlo.\n",
        );
        loaded.sources.add(
            "servicios/beca.yaml",
            "nombre: Beca\nproposito: Estudiar.\n",
        );
        for (id, kind, stage) in [
            ("portal", "portal_web", "preparacion"),
            ("cartelera", "cartelera", "preparacion"),
            ("linea", "call_center", "atencion"),
        ] {
            loaded.sources.add(
                format!("protocolos/{id}.yaml"),
                format!("nombre: {id}\ntipo: {kind}\netapas: {{ {stage}: Pregunta qué necesita. }}\npasos: [{{ nombre: Leer }}]\n"),
            );
        }
        loaded.sources.add(
            "publicaciones.yaml",
            format!("publicaciones:\n{publications}"),
        );
        crate::model::parse(&loaded).0
    }

    #[test]
    fn where_people_find_it() {
        for (publication, before, on_web, off_web) in [
            ("donde: [portal]", true, true, false),
            ("donde: [cartelera]", true, false, true),
            ("donde: [linea]", false, false, true),
            ("lugar: [Entrada]", false, false, true),
            ("url: https://e.example/x", false, true, false),
            ("fecha: 2026-01-01", false, false, false),
        ] {
            let project = project(&format!("  - {{ que: requisitos, {publication} }}\n"));
            let list = &project.publications.as_ref().expect("it was added").list;
            let found = (
                project.is_seen_before(&list[0]),
                project.is_on_web(&list[0]),
                project.is_off_web(&list[0]),
            );
            assert_eq!(found, (before, on_web, off_web), "{publication}");
        }
    }

    #[test]
    fn one_makes_up_for_the_other() {
        for (other, expected) in [
            ("que: requisitos, servicios: todos, lugar: [Entrada]", true),
            (
                "que: requisitos, servicios: [carne, beca], lugar: [Entrada]",
                true,
            ),
            (
                "que: requisitos, servicios: [beca], lugar: [Entrada]",
                false,
            ),
            ("que: pasos, servicios: todos, lugar: [Entrada]", false),
        ] {
            let project = project(&format!(
                "  - {{ que: requisitos, servicios: [carne], donde: [portal] }}\n  - {{ {other} }}\n"
            ));
            let list = &project.publications.as_ref().expect("it was added").list;
            let found = project.is_made_up_for(&list[0], |it| project.is_off_web(it));
            assert_eq!(found, expected, "{other}");
        }
    }
}
