//! Where each service can be prepared, attended and closed.

use super::value::ServiceId;
use super::written::{Stage, State};
use super::{Project, Service, Touchpoint};

impl Project {
    /// The touchpoints at which a part of a service that belongs to a stage is done, by their places in the project. One
    /// that was withdrawn gives nothing.
    pub fn touchpoints_giving(&self, service: &ServiceId, stage: Stage) -> Vec<usize> {
        let gives = |touchpoint: &Touchpoint| {
            touchpoint.state != State::Withdrawn
                && touchpoint
                    .does(service)
                    .iter()
                    .any(|verb| verb.stage() == stage)
        };
        let touchpoints = self.touchpoints.iter().enumerate();
        touchpoints
            .filter(|(_, touchpoint)| gives(touchpoint))
            .map(|(at, _)| at)
            .collect()
    }

    /// The touchpoints that give a service in some stage, by their places in the project.
    pub fn touchpoints_of(&self, service: &ServiceId) -> Vec<usize> {
        let mut found: Vec<usize> = Stage::ALL
            .iter()
            .flat_map(|stage| self.touchpoints_giving(service, *stage))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Whether some touchpoint says that it gives services in a way that could not be read, or names one that is not
    /// there: what no touchpoint seems to give may then well be given.
    pub fn has_unread_services(&self) -> bool {
        self.touchpoints.iter().any(|touchpoint| {
            let written = &touchpoint.written;
            written.is_broken("servicios")
                || written.is_broken("etapas")
                || self.has_lost_service(touchpoint)
        })
    }

    /// Whether a touchpoint says that it gives a service that is not there: it may well be the one that is sought.
    pub fn has_lost_service(&self, touchpoint: &Touchpoint) -> bool {
        let named = touchpoint.written.services.iter();
        let mut named = named.filter_map(|it| it.service.as_ref());
        named.any(|id| self.service(&id.value).is_none())
    }

    /// Whether the closing of a service leads on to its next attention: by a relation from where it is closed to where it is
    /// attended.
    pub fn leads_on(&self, service: &ServiceId) -> bool {
        let closing = self.touchpoints_giving(service, Stage::Closing);
        let attention = self.touchpoints_giving(service, Stage::Attention);
        self.relations.iter().any(|relation| {
            let mut ends = vec![(
                relation.from,
                relation.from_stage,
                relation.to,
                relation.to_stage,
            )];
            if relation.is_mutual {
                ends.push((
                    relation.to,
                    relation.to_stage,
                    relation.from,
                    relation.from_stage,
                ));
            }
            ends.into_iter().any(|(from, from_stage, to, to_stage)| {
                from_stage == Stage::Closing
                    && to_stage == Stage::Attention
                    && closing.contains(&from)
                    && attention.contains(&to)
            })
        })
    }

    /// Whether users of a service have been studied: the service names their segments, or a segment names the service.
    pub fn has_segments(&self, service: &Service) -> bool {
        let mut segments = self.segments.iter().flat_map(|file| &file.list);
        !service.written.segments.is_empty()
            || segments.any(|segment| segment.services.iter().any(|id| id.value == service.id))
    }
}

#[cfg(test)]
mod tests {
    use crate::model::Project;
    use crate::model::written::Stage;
    use crate::source::Loaded;

    fn project(services: &str) -> Project {
        let protocol = |services: &str| {
            format!(
                "nombre: P\ntipo: ventanilla\netapas: {{ atencion: Pide el carné., cierre: Lo recibe allí. }}\n{services}\npasos: [{{ nombre: Pedir }}]\n"
            )
        };
        let mut loaded = Loaded::default();
        loaded.sources.add(
            "servicios/carne.yaml",
            "nombre: Carné\nproposito: Tenerlo.\n",
        );
        loaded.sources.add("protocolos/a.yaml", protocol(services));
        crate::model::parse(&loaded).0
    }

    #[test]
    fn stages_in_which_a_service_is_given() {
        for (services, preparation, attention, closing) in [
            ("servicios: [carne]", 0, 1, 1),
            ("servicios: [{ servicio: carne, hace: recibe }]", 0, 1, 0),
            ("servicios: [{ servicio: carne, hace: informa }]", 1, 0, 0),
            ("servicios: [carne]\nestado: retirado", 0, 0, 0),
            ("descripcion: Nada.", 0, 0, 0),
        ] {
            let project = project(services);
            let id = &project.services[0].id;
            let count = |stage| project.touchpoints_giving(id, stage).len();
            let found = (
                count(Stage::Preparation),
                count(Stage::Attention),
                count(Stage::Closing),
            );
            assert_eq!(found, (preparation, attention, closing), "{services}");
        }
    }

    #[test]
    fn services_that_could_not_be_read() {
        for (services, expected) in [
            ("servicios: [carne]", false),
            ("servicios: [carnet]", true),
            ("servicios: [{ servicio: carne, hace: resive }]", true),
        ] {
            assert_eq!(
                project(services).has_unread_services(),
                expected,
                "{services}"
            );
        }
    }
}
