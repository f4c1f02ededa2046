use crate::locale::Said;

/// What an id names.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Kind {
    /// A touchpoint, whose id is the stem of its file.
    Touchpoint,
    /// A step of the same protocol.
    Step,
    /// A service.
    Service,
    /// A datum of the dictionary.
    Datum,
    /// A role of `comunes.yaml`.
    Role,
    /// A metric of the same file.
    Metric,
    /// A metric of the built-in catalogue.
    Catalogue,
    /// A touchpoint, or an entry of the directory of `comunes.yaml`.
    Way,
    /// An instrument of feedback of the same protocol.
    Instrument,
    /// A segment of users.
    Segment,
    /// An entry of `comunes.yaml`.
    Common,
    /// A management rule of the same service.
    ServiceRule,
    /// Nothing that others refer to.
    Own,
}

impl Kind {
    /// What it is called in a message, with its article.
    pub fn name(self) -> Said {
        match self {
            Kind::Touchpoint => Said::new("el punto de contacto", "the touchpoint"),
            Kind::Step => Said::new("el paso", "the step"),
            Kind::Service => Said::new("el servicio", "the service"),
            Kind::Datum => Said::new("el dato", "the datum"),
            Kind::Role => Said::new("el rol", "the role"),
            Kind::Metric => Said::new("la métrica", "the metric"),
            Kind::Catalogue => Said::new("la métrica del catálogo", "the metric of the catalogue"),
            Kind::Way => Said::new(
                "el punto de contacto o la entrada del directorio",
                "the touchpoint or directory entry",
            ),
            Kind::Instrument => Said::new("el instrumento", "the instrument"),
            Kind::Segment => Said::new("el segmento", "the segment"),
            Kind::Common => Said::new("la entrada de comunes.yaml", "the entry of comunes.yaml"),
            Kind::ServiceRule => Said::new("la regla del servicio", "the rule of the service"),
            Kind::Own => Said::new("el id", "the id"),
        }
    }
}
