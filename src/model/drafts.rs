//! What is still being written: touchpoints say so, and the rest follows from them.

use std::collections::BTreeSet;

use super::written::State;
use super::{Project, Service, Touchpoint};
use crate::source::SourceId;

/// The files of a project that are still being written. A touchpoint says so itself. A service has no state of its own: it
/// is in force as soon as one touchpoint that gives it is. What all share is being written while every touchpoint is.
#[derive(Debug)]
pub struct Drafts {
    /// Whether no touchpoint is in force yet.
    whole: bool,
    files: BTreeSet<SourceId>,
}

impl Drafts {
    /// Finds them.
    pub fn new(project: &Project) -> Self {
        let touchpoints = project.touchpoints.iter();
        let drafts = touchpoints.filter(|it| it.is_draft()).map(|it| it.source);
        let services = project.services.iter();
        let waiting = services.filter(|it| project.is_draft_service(it));
        Drafts {
            whole: project.is_all_draft(),
            files: drafts.chain(waiting.map(|it| it.source)).collect(),
        }
    }

    /// Whether a file is still being written.
    pub fn has(&self, file: SourceId) -> bool {
        self.whole || self.files.contains(&file)
    }
}

impl Project {
    /// Whether there are touchpoints, and all of them are still being written.
    pub fn is_all_draft(&self) -> bool {
        !self.touchpoints.is_empty() && self.touchpoints.iter().all(|it| it.is_draft())
    }

    /// Whether some touchpoint that is no draft gives a service.
    pub(super) fn is_in_force(&self, service: &Service) -> bool {
        self.givers(service).any(|it| !it.is_draft())
    }

    /// Whether a service is still being written: some touchpoint that is a draft gives it, and none that is not.
    fn is_draft_service(&self, service: &Service) -> bool {
        self.givers(service).next().is_some() && !self.is_in_force(service)
    }

    fn givers(&self, service: &Service) -> impl Iterator<Item = &Touchpoint> {
        let touchpoints = self.touchpoints.iter();
        touchpoints
            .filter(|it| it.state != State::Withdrawn && it.service_use(&service.id).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::Drafts;
    use crate::source::Loaded;

    /// Which files are being written, when `a` gives the service and `b` does not.
    fn check(a: &str, b: &str, expected: &[&str]) {
        let mut loaded = Loaded::default();
        let files = [
            ("comunes.yaml", String::new()),
            (
                "servicios/carne.yaml",
                "nombre: Carné\nproposito: Tenerlo.\n".to_owned(),
            ),
            (
                "protocolos/a.yaml",
                format!("nombre: A\nestado: {a}\nservicios: [carne]\n"),
            ),
            ("protocolos/b.yaml", format!("nombre: B\nestado: {b}\n")),
        ];
        let ids = files.map(|(path, text)| (path, loaded.sources.add(path, text)));
        let (project, _) = crate::model::parse(&loaded);
        let drafts = Drafts::new(&project);
        let found = ids.iter().filter(|(_, id)| drafts.has(*id));
        let found: Vec<&str> = found.map(|(path, _)| *path).collect();
        assert_eq!(found, expected, "{a}, {b}");
    }

    #[test]
    fn a_service_is_a_draft_with_all_who_give_it() {
        let (service, a, b) = (
            "servicios/carne.yaml",
            "protocolos/a.yaml",
            "protocolos/b.yaml",
        );
        check("vigente", "vigente", &[]);
        check("vigente", "borrador", &[b]);
        check("borrador", "vigente", &[service, a]);
        check("retirado", "vigente", &[]);
        check("borrador", "borrador", &["comunes.yaml", service, a, b]);
    }
}
