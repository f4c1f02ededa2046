use crate::locale::Said;
use crate::model::decode::DecodeRecord;
use crate::model::vocabulary::Record;
use crate::model::written::{
    CircumstancesFile, CommonFile, DataFile, EntityFile, GlossaryFile, Protocol, PublicationsFile,
    SegmentsFile, ServiceFile,
};

/// A kind of file that an entity writes.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum FileKind {
    /// The manifest.
    Entity,
    /// A touchpoint and its protocol.
    Protocol,
    /// A service.
    Service,
    /// The dictionary of data.
    Data,
    /// What is common to all protocols.
    Common,
    /// The publications.
    Publications,
    /// The glossary.
    Glossary,
    /// The segments of users.
    Segments,
    /// The special circumstances.
    Circumstances,
}

impl FileKind {
    /// All of them, in the order in which an entity meets them.
    pub const ALL: [FileKind; 9] = [
        FileKind::Entity,
        FileKind::Protocol,
        FileKind::Service,
        FileKind::Data,
        FileKind::Common,
        FileKind::Publications,
        FileKind::Glossary,
        FileKind::Segments,
        FileKind::Circumstances,
    ];

    /// The word that names it on the command line, in the names of schemas and in the book.
    pub fn key(self) -> &'static str {
        match self {
            FileKind::Entity => "entidad",
            FileKind::Protocol => "protocolo",
            FileKind::Service => "servicio",
            FileKind::Data => "datos",
            FileKind::Common => "comunes",
            FileKind::Publications => "publicaciones",
            FileKind::Glossary => "glosario",
            FileKind::Segments => "caracterizacion",
            FileKind::Circumstances => "circunstancias",
        }
    }

    /// The kind that a word names.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Where such a file stands in the repository.
    pub fn path(self) -> &'static str {
        match self {
            FileKind::Entity => "entidad.yaml",
            FileKind::Protocol => "protocolos/**/*.yaml",
            FileKind::Service => "servicios/**/*.yaml",
            FileKind::Data => "datos.yaml",
            FileKind::Common => "comunes.yaml",
            FileKind::Publications => "publicaciones.yaml",
            FileKind::Glossary => "glosario.yaml",
            FileKind::Segments => "caracterizacion.yaml",
            FileKind::Circumstances => "circunstancias.yaml",
        }
    }

    /// What it is called.
    pub fn title(self) -> Said {
        match self {
            FileKind::Entity => Said::new("Entidad", "Entity"),
            FileKind::Protocol => Said::new("Protocolo", "Protocol"),
            FileKind::Service => Said::new("Servicio", "Service"),
            FileKind::Data => Said::new("Datos", "Data"),
            FileKind::Common => Said::new("Lo común", "What is common"),
            FileKind::Publications => Said::new("Publicaciones", "Publications"),
            FileKind::Glossary => Said::new("Glosario", "Glossary"),
            FileKind::Segments => Said::new("Caracterización", "Characterisation"),
            FileKind::Circumstances => Said::new("Circunstancias", "Circumstances"),
        }
    }

    /// What it is for, in a sentence or two.
    pub fn says(self) -> Said {
        match self {
            FileKind::Entity => Said::new(
                "El manifiesto: dice de qué entidad es el repositorio y cómo quiere que se revise y se publique. Es el único archivo obligatorio, además de un protocolo.",
                "The manifest: says whose repository this is, and how it is to be checked and published. The only compulsory file besides one protocol.",
            ),
            FileKind::Protocol => Said::new(
                "Un punto de contacto y su protocolo: cómo se llega, qué se hace paso a paso y qué se dice. Un archivo por punto; el nombre del archivo es su id.",
                "A touchpoint and its protocol: how one reaches it, what is done step by step and what is said. One file for each; the name of the file is its id.",
            ),
            FileKind::Service => Said::new(
                "Un servicio o trámite: para qué existe, qué pide, cuánto cuesta y cuánto tarda, en cualquier punto donde se preste. Un archivo por servicio.",
                "A service: what it exists for, what it asks, what it costs and how long it takes, wherever it is given. One file for each.",
            ),
            FileKind::Data => Said::new(
                "El diccionario de los datos que se piden a las personas, y el expediente donde se guardan.",
                "The dictionary of the data asked of people, and the record where they are kept.",
            ),
            FileKind::Common => Said::new(
                "Lo que todos los protocolos comparten. Se escribe una vez y rige en todos los puntos, o solo en los que diga «para».",
                "What all protocols share. It is written once and is in force at every touchpoint, or only where «para» says.",
            ),
            FileKind::Publications => Said::new(
                "Lo que la entidad publica sobre sus servicios: qué, dónde y cada cuánto.",
                "What the entity publishes about its services: what, where and how often.",
            ),
            FileKind::Glossary => Said::new(
                "Las palabras y siglas que la gente puede no conocer, y las que conviene evitar.",
                "Words and acronyms that people may not know, and those to avoid.",
            ),
            FileKind::Segments => Said::new(
                "Quiénes son las personas que se atienden, por grupos, y qué necesitan.",
                "Who the people attended are, by groups, and what they need.",
            ),
            FileKind::Circumstances => Said::new(
                "Sucesos con fecha que cambian la demanda o la atención, para no confundirlos con una mejora o un deterioro.",
                "Dated events that change demand or attention, so as not to take them for something better or worse.",
            ),
        }
    }

    /// Its keys.
    pub fn record(self) -> &'static Record {
        match self {
            FileKind::Entity => EntityFile::record(),
            FileKind::Protocol => Protocol::record(),
            FileKind::Service => ServiceFile::record(),
            FileKind::Data => DataFile::record(),
            FileKind::Common => CommonFile::record(),
            FileKind::Publications => PublicationsFile::record(),
            FileKind::Glossary => GlossaryFile::record(),
            FileKind::Segments => SegmentsFile::record(),
            FileKind::Circumstances => CircumstancesFile::record(),
        }
    }
}
