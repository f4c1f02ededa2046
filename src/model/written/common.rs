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
        phrases: Vec<Common<Phrase>> = "frases" ("Frases.", "Phrases.");
        guidelines: Vec<Common<Guide>> = "lineamientos" ("Lineamientos.", "Guidelines.");
        exceptions: Vec<Common<Exception>> = "excepciones" ("Excepciones.", "Exceptions.");
        help: Vec<Common<Help>> = "ayuda" ("Ayudas.", "Helps.");
        privacy: Option<Privacy> = "privacidad" ("Privacidad.", "Privacy.");
        accessibility: Vec<Common<Accessibility>> = "accesibilidad" ("Accesibilidad.", "Accessibility.");
        feedback: Vec<Common<Feedback>> = "retroalimentacion" ("Retroalimentación.", "Feedback.");
        roles: Vec<Role> = "roles" ("Roles.", "Roles.");
        preferential: Vec<Preferential> = "preferencial" ("Atención preferencial.", "Preferential attention.");
        hard: Vec<Hard> = "situaciones_dificiles" ("Situaciones difíciles.", "Hard situations.");
        directory: Vec<DirectoryEntry> = "directorio" ("Directorio.", "Directory.");
        rights: Option<Rights> = "derechos_deberes" ("Derechos y deberes.", "Rights and duties.");
        prohibitions: Many<Prose> = "prohibiciones" ("Lo que nadie hace.", "What nobody does.");
        qualities: Many<Line> = "atributos" ("Atributos del buen servicio.", "Qualities of good service.");
    }
}

/// An entry of `comunes.yaml`, and where it is in force.
#[derive(Clone, Debug)]
pub struct Common<T> {
    /// The entry, as a protocol writes it.
    pub entry: T,
    /// Where it is in force; none is everywhere.
    pub scope: Option<Scope>,
}

record! {
    /// Where an entry is in force.
    pub struct Scope = "un alcance", "a scope" {
        channels: Many<Channel> = "canales" ("Familias de canales.", "Families of channels.");
        kinds: Many<ChannelType> = "tipos" ("Tipos de punto.", "Types of touchpoint.");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos de contacto.", "Touchpoints.");
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
        text: Maybe<Prose> = "texto" ("La instrucción.", "The instruction.").required();
        id: Maybe<OwnId> = "id" ("Nombre con el que otros lo llaman.", "Name by which others call it.");
        moment: Maybe<Moment> = "momento" ("Momento en el que rige.", "Moment in which it is in force.");
        reason: Maybe<Prose> = "motivo" ("Por qué se hace así.", "Why it is done so.");
        support: Maybe<Prose> = "soporte" ("Norma o documento en que se apoya.", "Norm or document on which it rests.");
    }
}

record! {
    /// Who does what.
    pub struct Role = "un rol", "a role" {
        id: Maybe<RoleId> = "id" ("Nombre corto.", "Short name.").required();
        name: Maybe<Line> = "nombre" ("Nombre del rol.", "Name of the role.").required();
        may: Many<Prose> = "puede" ("Lo que puede hacer.", "What it may do.");
        may_not: Many<Prose> = "no_puede" ("Lo que no puede hacer.", "What it may not do.");
    }
}

record! {
    /// A population attended with preference.
    pub struct Preferential = "una atención preferencial", "a preferential attention" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.").required();
        population: Maybe<Line> = "poblacion" ("A quién se refiere.", "Whom it is about.").required();
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
        name: Maybe<Line> = "nombre" ("El apoyo.", "The support.").required();
        notice: Maybe<Line> = "aviso_previo" ("Con cuánta anticipación se pide.", "How long before it must be asked for.");
    }
}

record! {
    /// A hard situation.
    pub struct Hard = "una situación difícil", "a hard situation" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.").required();
        kind: Maybe<Line> = "tipo" ("Qué situación es.", "What situation it is.").required();
        guidelines: Many<Prose> = "lineamientos" ("Qué se hace.", "What is done.");
    }
}

record! {
    /// An entry of the directory.
    pub struct DirectoryEntry = "una entrada del directorio", "a directory entry" {
        id: Maybe<WayId> = "id" ("Nombre corto.", "Short name.").required();
        name: Maybe<Line> = "nombre" ("Nombre.", "Name.").required();
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
