/// What a file is, by where it stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Place {
    /// `entidad.yaml`.
    Entity,
    /// `protocolos/**/*.yaml`.
    Protocol,
    /// `servicios/**/*.yaml`.
    Service,
    /// `datos.yaml`.
    Data,
    /// `comunes.yaml`.
    Common,
    /// `publicaciones.yaml`.
    Publications,
    /// `glosario.yaml`.
    Glossary,
    /// `caracterizacion.yaml`.
    Segments,
    /// `circunstancias.yaml`.
    Circumstances,
    /// `mediciones/*.csv`.
    Measurements,
    /// A YAML file in no known place.
    Stray,
}

/// The files that stand at the top, by name.
pub(super) const TOP: [(&str, Place); 7] = [
    ("entidad", Place::Entity),
    ("datos", Place::Data),
    ("comunes", Place::Common),
    ("publicaciones", Place::Publications),
    ("glosario", Place::Glossary),
    ("caracterizacion", Place::Segments),
    ("circunstancias", Place::Circumstances),
];

impl Place {
    /// The place of a path written with `/`.
    pub fn of(path: &str) -> Self {
        if let Some((folder, _)) = path.split_once('/') {
            return match folder {
                "protocolos" => Place::Protocol,
                "servicios" => Place::Service,
                "mediciones" if path.ends_with(".csv") => Place::Measurements,
                _ => Place::Stray,
            };
        }
        let stem = stem(path);
        TOP.iter()
            .find(|(name, _)| *name == stem)
            .map_or(Place::Stray, |(_, place)| *place)
    }
}

/// The name of a file without its folders and without its ending.
pub(super) fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".yaml")
        .or_else(|| name.strip_suffix(".yml"))
        .unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::{Place, stem};

    #[test]
    fn places() {
        for (path, place) in [
            ("entidad.yaml", Place::Entity),
            ("protocolos/ventanilla.yaml", Place::Protocol),
            ("protocolos/sur/ventanilla.yml", Place::Protocol),
            ("servicios/paz-y-salvo.yaml", Place::Service),
            ("mediciones/2026.csv", Place::Measurements),
            ("notas.yaml", Place::Stray),
            ("otros/entidad.yaml", Place::Stray),
        ] {
            assert_eq!(Place::of(path), place, "{path}");
        }
        assert_eq!(stem("protocolos/sur/ventanilla.yml"), "ventanilla");
    }
}
