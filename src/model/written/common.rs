use serde::Serialize;

use super::{
    Accessibility, Channel, ChannelType, Exception, Feedback, Help, Many, Maybe, Moment, Phrase,
    Privacy,
};
use crate::model::decode::{Decode, DecodeRecord, Decoder, References, Visit, fold, record, words};
use crate::model::value::{Date, Line, OwnId, Prose, RoleId, TouchpointId, Url, WayId, YesNo};
use crate::model::vocabulary::Shape;
use crate::source::{Node, Value};

record! {
    /// What all protocols share: `comunes.yaml`.
    pub struct CommonFile = "lo común", "what is common" {
        phrases: Vec<Common<Phrase>> = "frases" ("Frases que se dicen, o no se dicen, en todos los puntos.", "Phrases said, or not to be said, at every touchpoint.");
        guidelines: Vec<Common<Guide>> = "lineamientos" ("Instrucciones que rigen en todos los puntos.", "Instructions in force at every touchpoint.");
        exceptions: Vec<Common<Exception>> = "excepciones" ("Excepciones que se resuelven igual en todos los puntos.", "Exceptions that are solved alike at every touchpoint.");
        help: Vec<Common<Help>> = "ayuda" ("Ayudas que se ofrecen en todos los puntos.", "Helps offered at every touchpoint.");
        privacy: Option<Common<Privacy>> = "privacidad" ("Aviso de privacidad de los puntos que no tienen uno propio.", "Privacy notice of the touchpoints that have none of their own.");
        accessibility: Vec<Common<Accessibility>> = "accesibilidad" ("Medidas de accesibilidad de todos los puntos.", "Accessibility measures of every touchpoint.");
        feedback: Vec<Common<Feedback>> = "retroalimentacion" ("Instrumentos con los que se pregunta en todos los puntos.", "Means of feedback of every touchpoint.");
        roles: Vec<Role> = "roles" ("Quién hace qué. Los pasos llaman los roles por su id.", "Who does what. Steps call roles by their id.");
        preferential: Vec<Preferential> = "preferencial" ("Poblaciones que se atienden con preferencia, y cómo.", "Populations attended with preference, and how.");
        hard: Vec<Hard> = "situaciones_dificiles" ("Situaciones difíciles y qué se hace en cada una.", "Hard situations, and what is done in each.");
        directory: Vec<DirectoryEntry> = "directorio" ("Entidades y líneas a las que se remite a la persona y que no son puntos de contacto propios.", "Entities and lines to which people are sent and which are no touchpoints of one's own.");
        rights: Option<Rights> = "derechos_deberes" ("Carta de derechos y deberes de las personas.", "Charter of people's rights and duties.");
        prohibitions: Many<Prose> = "prohibiciones" ("Lo que nadie hace.", "What nobody does.");
        qualities: Many<Line> = "atributos" ("Atributos del buen servicio.", "Qualities of good service.");
    }
}

/// An entry of `comunes.yaml`, and where it is in force.
#[derive(Clone, Debug, Serialize)]
pub struct Common<T> {
    /// The entry, as a protocol writes it.
    #[serde(flatten)]
    pub entry: T,
    /// Where it is in force; none is everywhere.
    #[serde(rename = "para", skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
}

record! {
    /// Where an entry is in force.
    pub struct Scope = "un alcance", "a scope" {
        channels: Many<Channel> = "canales" ("Familias de canales en las que rige.", "Families of channels in which it is in force.");
        kinds: Many<ChannelType> = "tipos" ("Tipos de punto en los que rige.", "Types of touchpoint in which it is in force.");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos de contacto en los que rige, por su id.", "Touchpoints in which it is in force, by their id.");
    }
}

record! {
    /// The key that an entry of `comunes.yaml` has besides its own.
    pub struct Scoped = "una entrada común", "a common entry" {
        scope: Option<Scope> = "para" ("Dónde rige; en todas partes si falta.", "Where it is in force; everywhere if absent.");
    }
}

impl<T: References> References for Common<T> {
    fn references(&self, visit: &mut Visit<'_>) {
        self.entry.references(visit);
        self.scope.references(visit);
    }
}

impl<T: DecodeRecord> Decode for Common<T> {
    fn shape() -> Shape {
        Shape::Beside(T::record(), Scoped::record())
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        let entry = T::decode_beside(node, &["para"], cx)?;
        let scope = match &node.value {
            Value::Mapping(entries) => entries
                .iter()
                .find(|(key, _)| fold(key.text()) == "para")
                .and_then(|(_, value)| Scope::decode(value, cx)),
            _ => None,
        };
        Some(Common { entry, scope })
    }
}

record! {
    /// A guideline that many protocols share.
    pub struct Guide = "un lineamiento común", "a common guideline", bare "texto" {
        id: Maybe<OwnId> = "id" ("Nombre con el que otros lo llaman.", "Name by which others call it.");
        text: Maybe<Prose> = "texto" ("La instrucción, como en un paso.", "The instruction, as in a step.").required().example("Hable despacio y sin siglas.");
        moment: Maybe<Moment> = "momento" ("Momento en el que rige.", "Moment in which it is in force.");
        reason: Maybe<Prose> = "motivo" ("Por qué se hace así.", "Why it is done so.");
        support: Maybe<Prose> = "soporte" ("Norma o documento en que se apoya.", "Norm or document on which it rests.");
    }
}

record! {
    /// Who does what.
    pub struct Role = "un rol", "a role" {
        id: Maybe<RoleId> = "id" ("Nombre corto con el que los pasos llaman este rol.", "Short name by which steps call this role.").required().example("orientador");
        name: Maybe<Line> = "nombre" ("Nombre del rol, como lo conoce el personal.", "Name of the role, as staff know it.").required().example("Orientador de la entrada");
        may: Many<Prose> = "puede" ("Lo que puede hacer.", "What it may do.");
        may_not: Many<Prose> = "no_puede" ("Lo que este rol no puede hacer. No sale en el manual público.", "What this role may not do. Left out of the public handbook.");
    }
}

record! {
    /// A population attended with preference.
    pub struct Preferential = "una atención preferencial", "a preferential attention" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.").required().example("personas-mayores");
        population: Maybe<Line> = "poblacion" ("A quiénes se atiende con preferencia.", "Who is attended with preference.").required().example("Personas mayores de 60 años");
        order: Maybe<Turn> = "orden" ("En qué orden pasa.", "In what order they go.");
        turn_rule: Maybe<Prose> = "regla_turno" ("Cómo se da el turno.", "How turns are given.");
        guidelines: Many<Prose> = "lineamientos" ("Cómo se atiende.", "How they are attended.");
        supports: Vec<Support> = "apoyos" ("Apoyos que se ofrecen.", "Supports that are offered.");
    }
}

words! {
    /// In what order a population goes.
    pub enum Turn = "un orden del turno", "an order of turn" {
        First = "primero" ("primero", "first"),
        WithinGroup = "dentro_del_grupo" ("dentro de su grupo", "within their group"),
        General = "general" ("orden general", "general order"),
    }
}

record! {
    /// A support.
    pub struct Support = "un apoyo", "a support", bare "nombre" {
        name: Maybe<Line> = "nombre" ("El apoyo que se ofrece.", "The support that is offered.").required().example("Silla de ruedas");
        notice: Maybe<Line> = "aviso_previo" ("Con cuánta anticipación se pide.", "How long before it must be asked for.");
    }
}

record! {
    /// A hard situation.
    pub struct Hard = "una situación difícil", "a hard situation" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.").required().example("persona-que-grita");
        kind: Maybe<Line> = "tipo" ("Qué situación es, en pocas palabras.", "What situation it is, in a few words.").required().example("Una persona grita en la sala");
        guidelines: Many<Prose> = "lineamientos" ("Qué se hace.", "What is done.");
    }
}

record! {
    /// An entry of the directory.
    pub struct DirectoryEntry = "una entrada del directorio", "a directory entry" {
        id: Maybe<WayId> = "id" ("Nombre corto con el que los protocolos llaman esta entrada.", "Short name by which protocols call this entry.").required().example("linea-de-emergencias");
        name: Maybe<Line> = "nombre" ("Nombre con el que la gente la conoce.", "Name by which people know it.").required().example("Línea de emergencias");
        entity: Maybe<Line> = "entidad" ("Entidad.", "Entity.");
        telephone: Maybe<Line> = "telefono" ("Teléfono.", "Telephone.");
        url: Maybe<Url> = "url" ("Dirección web.", "Web address.");
        email: Maybe<Line> = "correo" ("Correo.", "E-mail.");
        internal: Maybe<YesNo> = "interno" ("Si no sale en el manual público.", "Whether it is left out of the public handbook.");
    }
}

record! {
    /// The charter of rights and duties.
    pub struct Rights = "los derechos y deberes", "the rights and duties" {
        url: Maybe<Url> = "url" ("Dónde se lee.", "Where to read it.");
        updated: Maybe<Date> = "actualizado" ("Última actualización.", "Last update.");
        rights: Many<Prose> = "derechos" ("Derechos.", "Rights.");
        duties: Many<Prose> = "deberes" ("Deberes.", "Duties.");
    }
}
