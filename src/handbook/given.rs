use std::collections::BTreeMap;

use crate::model::value::ServiceId;
use crate::model::written::{Channel, Stage, State};
use crate::model::{Project, Service, Touchpoint};

/// A service and the touchpoints that give it, by id. One that was withdrawn gives nothing.
pub(crate) struct Given<'p> {
    /// The service.
    pub(crate) service: &'p Service,
    /// The touchpoints.
    pub(crate) touchpoints: Vec<&'p Touchpoint>,
}

impl<'p> Given<'p> {
    /// The services of a project by id. `shows` says which touchpoints may be named as giving them.
    pub(crate) fn all(project: &'p Project, shows: impl Fn(&Touchpoint) -> bool) -> Vec<Self> {
        let mut at: BTreeMap<&ServiceId, Vec<&Touchpoint>> = BTreeMap::new();
        let giving = project.touchpoints.iter();
        for touchpoint in giving.filter(|it| it.state != State::Withdrawn && shows(it)) {
            let uses = touchpoint.written.services.iter();
            for id in uses.filter_map(|it| it.service.as_ref()) {
                let list = at.entry(&id.value).or_default();
                if !list.iter().any(|known| known.id == touchpoint.id) {
                    list.push(touchpoint);
                }
            }
        }
        let services = project.services.iter();
        services
            .map(|service| Given {
                service,
                touchpoints: at.remove(&service.id).unwrap_or_default(),
            })
            .collect()
    }

    /// Whether a touchpoint gives the service.
    pub(crate) fn gives(&self, touchpoint: &Touchpoint) -> bool {
        let found = self
            .touchpoints
            .binary_search_by(|it| it.id.cmp(&touchpoint.id));
        found.is_ok()
    }

    /// Whether a part of the service that belongs to a stage is done at a touchpoint.
    pub(crate) fn is_done(&self, touchpoint: &Touchpoint, stage: Stage) -> bool {
        let does = touchpoint.does(&self.service.id);
        does.iter().any(|verb| verb.stage() == stage)
    }

    /// The touchpoints at which the service is prepared, given or closed.
    pub(crate) fn at(&self, stage: Stage) -> Vec<&'p Touchpoint> {
        let mut found = self.touchpoints.clone();
        found.retain(|touchpoint| self.is_done(touchpoint, stage));
        found
    }

    /// The families of channels of some touchpoints, each once, in the order of the guide; last what has none.
    pub(crate) fn channels(touchpoints: &[&Touchpoint]) -> Vec<Option<Channel>> {
        let all = Channel::ALL.iter().copied().map(Some).chain([None]);
        all.filter(|channel| touchpoints.iter().any(|it| it.channel == *channel))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Given;
    use crate::model::written::{Channel, Stage};
    use crate::source::Loaded;

    #[test]
    fn where_a_service_is_given() {
        let mut loaded = Loaded::default();
        loaded.sources.add(
            "servicios/carne.yaml",
            "nombre: Carné\nproposito: Tenerlo.\n",
        );
        for (id, kind, rest) in [
            (
                "chat",
                "chat",
                "servicios: [{ servicio: carne, hace: informa }]",
            ),
            ("portal", "portal_web", "servicios: [carne, carne]"),
            (
                "taquilla",
                "ventanilla",
                "servicios: [carne]\nestado: retirado",
            ),
            ("ventanilla", "ventanilla", "servicios: [carne]"),
        ] {
            loaded.sources.add(
                format!("protocolos/{id}.yaml"),
                format!("nombre: {id}\ntipo: {kind}\netapas: {{ preparacion: Lee., atencion: Pide. }}\npasos: [{{ nombre: Pedir }}]\n{rest}\n"),
            );
        }
        let project = crate::model::parse(&loaded).0;
        let all = Given::all(&project, |touchpoint| touchpoint.name() != "portal");
        let at = |stage| {
            let found = all[0].at(stage);
            let names: Vec<&str> = found.iter().map(|it| it.name()).collect();
            names
        };
        assert_eq!(at(Stage::Preparation), ["chat", "ventanilla"]);
        assert_eq!(at(Stage::Attention), ["ventanilla"]);
        assert_eq!(at(Stage::Closing), Vec::<&str>::new());
        assert_eq!(
            Given::channels(&all[0].touchpoints),
            [Some(Channel::InPerson), Some(Channel::Electronic)]
        );
    }
}
