use crate::model::written::ChannelType;

/// The text of a file of the library.
macro_rules! file {
    ($path:literal) => {
        include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/protocols/", $path))
    };
}

/// The starters, in the order of the types of the format. `otro` has none: nobody knows what it is.
pub(super) static POINTS: [(ChannelType, &str); 40] = [
    (ChannelType::Office, file!("puntos/oficina.yaml")),
    (ChannelType::Counter, file!("puntos/ventanilla.yaml")),
    (
        ChannelType::Orientation,
        file!("puntos/punto_de_orientacion.yaml"),
    ),
    (ChannelType::MobileUnit, file!("puntos/unidad_movil.yaml")),
    (ChannelType::Campaign, file!("puntos/jornada.yaml")),
    (
        ChannelType::HomeVisit,
        file!("puntos/visita_domiciliaria.yaml"),
    ),
    (ChannelType::Kiosk, file!("puntos/kiosco.yaml")),
    (ChannelType::CashMachine, file!("puntos/cajero.yaml")),
    (ChannelType::Post, file!("puntos/correo_postal.yaml")),
    (ChannelType::LetterBox, file!("puntos/buzon_fisico.yaml")),
    (ChannelType::Flyer, file!("puntos/volante.yaml")),
    (ChannelType::Brochure, file!("puntos/folleto.yaml")),
    (ChannelType::Press, file!("puntos/prensa.yaml")),
    (ChannelType::Bill, file!("puntos/recibo.yaml")),
    (ChannelType::Receipt, file!("puntos/comprobante.yaml")),
    (ChannelType::Noticeboard, file!("puntos/cartelera.yaml")),
    (ChannelType::CallCentre, file!("puntos/call_center.yaml")),
    (
        ChannelType::ContactCentre,
        file!("puntos/contact_center.yaml"),
    ),
    (ChannelType::Switchboard, file!("puntos/pbx.yaml")),
    (
        ChannelType::CallBack,
        file!("puntos/devolucion_llamada.yaml"),
    ),
    (ChannelType::Ivr, file!("puntos/ivr.yaml")),
    (ChannelType::Ussd, file!("puntos/ussd.yaml")),
    (ChannelType::Sms, file!("puntos/sms.yaml")),
    (ChannelType::Mms, file!("puntos/mms.yaml")),
    (ChannelType::Television, file!("puntos/tv.yaml")),
    (ChannelType::Spot, file!("puntos/pauta.yaml")),
    (ChannelType::ShortFilm, file!("puntos/cortometraje.yaml")),
    (ChannelType::Radio, file!("puntos/radio.yaml")),
    (
        ChannelType::WaitingScreen,
        file!("puntos/pantalla_sala.yaml"),
    ),
    (ChannelType::VideoCall, file!("puntos/videollamada.yaml")),
    (ChannelType::Email, file!("puntos/correo_e.yaml")),
    (ChannelType::Forum, file!("puntos/foro.yaml")),
    (ChannelType::SocialNetwork, file!("puntos/red_social.yaml")),
    (ChannelType::Messaging, file!("puntos/mensajeria.yaml")),
    (
        ChannelType::PetitionForm,
        file!("puntos/formulario_pqrsd.yaml"),
    ),
    (ChannelType::Chat, file!("puntos/chat.yaml")),
    (ChannelType::Chatbot, file!("puntos/chatbot.yaml")),
    (ChannelType::WebPortal, file!("puntos/portal_web.yaml")),
    (ChannelType::MobileApp, file!("puntos/app_movil.yaml")),
    (
        ChannelType::DigitalOffice,
        file!("puntos/sede_electronica.yaml"),
    ),
];

/// The files of a new repository, by their path in it.
pub(super) static REPOSITORY: [(&str, &str); 8] = [
    ("entidad.yaml", file!("repositorio/entidad.yaml")),
    ("comunes.yaml", file!("repositorio/comunes.yaml")),
    ("datos.yaml", file!("repositorio/datos.yaml")),
    (
        "caracterizacion.yaml",
        file!("repositorio/caracterizacion.yaml"),
    ),
    (
        "publicaciones.yaml",
        file!("repositorio/publicaciones.yaml"),
    ),
    ("glosario.yaml", file!("repositorio/glosario.yaml")),
    (
        "servicios/primer-servicio.yaml",
        file!("repositorio/servicios/primer-servicio.yaml"),
    ),
    ("LEEME.md", file!("repositorio/LEEME.md")),
];

/// The hard situations, by id.
pub(super) static SITUATIONS: [(&str, &str); 8] = [
    (
        "atencion-preferencial",
        file!("situaciones/atencion-preferencial.yaml"),
    ),
    (
        "caida-del-sistema",
        file!("situaciones/caida-del-sistema.yaml"),
    ),
    ("emergencia", file!("situaciones/emergencia.yaml")),
    (
        "llamada-en-espera",
        file!("situaciones/llamada-en-espera.yaml"),
    ),
    (
        "persona-alterada",
        file!("situaciones/persona-alterada.yaml"),
    ),
    (
        "respuesta-negativa",
        file!("situaciones/respuesta-negativa.yaml"),
    ),
    ("transferencia", file!("situaciones/transferencia.yaml")),
    (
        "traslado-por-competencia",
        file!("situaciones/traslado-por-competencia.yaml"),
    ),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::{POINTS, REPOSITORY, SITUATIONS};
    use crate::model::written::ChannelType;
    use crate::source::{Disk, EntryKind, RealDisk};

    fn walk(folder: &Path, before: &str, found: &mut BTreeSet<String>) {
        for entry in RealDisk.list(folder).expect("protocols/ can be read") {
            let name = entry.path.file_name().expect("it has a name");
            let path = format!("{before}{}", name.to_str().expect("names are text"));
            if entry.kind == EntryKind::Folder {
                walk(&entry.path, &format!("{path}/"), found);
            } else {
                found.insert(path);
            }
        }
    }

    #[test]
    fn every_type_has_its_starter() {
        let types: Vec<ChannelType> = POINTS.iter().map(|(kind, _)| *kind).collect();
        let all = ChannelType::ALL.iter().copied();
        let expected: Vec<ChannelType> = all.filter(|kind| *kind != ChannelType::Other).collect();
        assert_eq!(types, expected);
    }

    #[test]
    fn the_tables_are_the_folder() {
        let mut there = BTreeSet::new();
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/protocols");
        walk(Path::new(root), "", &mut there);
        let points = POINTS
            .iter()
            .map(|(kind, _)| format!("puntos/{}.yaml", kind.key()));
        let repository = REPOSITORY
            .iter()
            .map(|(path, _)| format!("repositorio/{path}"));
        let situations = SITUATIONS
            .iter()
            .map(|(id, _)| format!("situaciones/{id}.yaml"));
        let here: BTreeSet<String> = points.chain(repository).chain(situations).collect();
        assert_eq!(here, there);
    }
}
