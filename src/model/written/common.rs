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
        prohibitions: Many<Prose> = "prohibiciones" ("Lo que nadie de la entidad debe hacer cuando atiende, una cosa por renglón.", "What nobody in the entity may do when attending, one thing a line.").example("[Atender llamadas personales en la ventanilla.]");
        qualities: Many<Line> = "atributos" ("Las cualidades del buen servicio que la entidad promete y quiere que se noten.", "The qualities of good service that the entity promises and wants people to notice.").example("[Amable, Oportuno]");
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
        channels: Many<Channel> = "canales" ("Familias de canales en las que rige la entrada.", "Families of channels in which the entry is in force.").example("[presencial, telefonico]");
        kinds: Many<ChannelType> = "tipos" ("Tipos de punto de contacto en los que rige la entrada.", "Types of touchpoint in which the entry is in force.").example("[ventanilla, call_center]");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos de contacto en los que rige, por su id.", "Touchpoints in which it is in force, by their id.");
    }
}

record! {
    /// The key that an entry of `comunes.yaml` has besides its own.
    pub struct Scoped = "una entrada común", "a common entry" {
        scope: Option<Scope> = "para" ("En qué canales o tipos de punto rige la entrada. Si falta, rige en todos.", "In which channels or types of touchpoint the entry is in force. If absent, in all.").example("{ canales: [telefonico] }");
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
        id: Maybe<OwnId> = "id" ("Nombre corto con el que un protocolo llama a este lineamiento.", "Short name by which a protocol calls this guideline.").example("hablar-despacio");
        text: Maybe<Prose> = "texto" ("La instrucción, como se le da a quien atiende: empiece por lo que debe hacer.", "The instruction, as given to whoever attends: begin with what is to be done.").required().example("Hable despacio y sin siglas.");
        moment: Maybe<Moment> = "momento" ("Momento de la atención en el que se sigue.", "Moment of the attention in which it is followed.").example("contacto_inicial");
        reason: Maybe<Prose> = "motivo" ("Por qué se hace así; quien atiende lo entiende y no solo lo obedece.", "Why it is done so, for whoever attends to understand and not only obey.");
        support: Maybe<Prose> = "soporte" ("Norma o documento en que se apoya el lineamiento.", "Norm or document on which the guideline rests.").example("Ley 1755 de 2015");
    }
}

record! {
    /// Who does what.
    pub struct Role = "un rol", "a role" {
        id: Maybe<RoleId> = "id" ("Nombre corto con el que los pasos llaman este rol.", "Short name by which steps call this role.").required().example("orientador");
        name: Maybe<Line> = "nombre" ("Nombre del rol, como lo conoce el personal.", "Name of the role, as staff know it.").required().example("Orientador de la entrada");
        may: Many<Prose> = "puede" ("Lo que quien tiene este rol puede hacer o decidir por su cuenta.", "What whoever has this role may do or decide alone.").example("[Ampliar un plazo hasta dos días.]");
        may_not: Many<Prose> = "no_puede" ("Lo que este rol no puede hacer. No sale en el manual público.", "What this role may not do. Left out of the public handbook.");
    }
}

record! {
    /// A population attended with preference.
    pub struct Preferential = "una atención preferencial", "a preferential attention" {
        id: Maybe<OwnId> = "id" ("Nombre corto de este grupo, sin espacios ni tildes.", "Short name of this group, without spaces or accents.").required().example("personas-mayores");
        population: Maybe<Line> = "poblacion" ("Grupo de personas al que se atiende con preferencia.", "Group of people who are attended with preference.").required().example("Personas mayores de 60 años");
        order: Maybe<Turn> = "orden" ("Si este grupo pasa primero, tiene turnos propios o hace la fila general.", "Whether this group goes first, has turns of its own or joins the general queue.").example("primero");
        turn_rule: Maybe<Prose> = "regla_turno" ("Cómo se reparten los turnos entre este grupo y las demás personas.", "How turns are shared between this group and the others.").example("Un turno preferencial por cada dos generales.");
        guidelines: Many<Prose> = "lineamientos" ("Cómo se atiende a las personas de este grupo.", "How people of this group are attended.").example("[Ofrézcales una silla mientras esperan.]");
        supports: Vec<Support> = "apoyos" ("Ayudas que se le ofrecen a este grupo, como una silla de ruedas o un intérprete.", "Help that is offered to this group, such as a wheelchair or an interpreter.").example("[Silla de ruedas]");
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
        name: Maybe<Line> = "nombre" ("La ayuda que se ofrece, como la pide la gente.", "The help that is offered, as people ask for it.").required().example("Silla de ruedas");
        notice: Maybe<Line> = "aviso_previo" ("Con cuánta anticipación hay que pedir esta ayuda.", "How long before this help must be asked for.").example("Dos días hábiles");
    }
}

record! {
    /// A hard situation.
    pub struct Hard = "una situación difícil", "a hard situation" {
        id: Maybe<OwnId> = "id" ("Nombre corto de la situación, sin espacios ni tildes.", "Short name of the situation, without spaces or accents.").required().example("persona-que-grita");
        kind: Maybe<Line> = "tipo" ("De qué situación se trata, en pocas palabras.", "What situation it is about, in a few words.").required().example("Una persona grita en la sala");
        guidelines: Many<Prose> = "lineamientos" ("Qué hace quien atiende en esta situación.", "What whoever attends does in this situation.").example("[Baje la voz y ofrezca un lugar aparte.]");
    }
}

record! {
    /// An entry of the directory.
    pub struct DirectoryEntry = "una entrada del directorio", "a directory entry" {
        id: Maybe<WayId> = "id" ("Nombre corto con el que los protocolos llaman esta entrada.", "Short name by which protocols call this entry.").required().example("linea-de-emergencias");
        name: Maybe<Line> = "nombre" ("Nombre con el que la gente conoce la línea o la entidad.", "Name by which people know the line or the entity.").required().example("Línea de emergencias");
        entity: Maybe<Line> = "entidad" ("La entidad a la que pertenece.", "The entity to which it belongs.").example("Policía Nacional");
        telephone: Maybe<Line> = "telefono" ("Teléfono al que se llama.", "Telephone number to call.").example("\"123\"");
        url: Maybe<Url> = "url" ("Dirección de su página web.", "Address of its web page.").example("https://www.policia.gov.co");
        email: Maybe<Line> = "correo" ("Correo electrónico al que se escribe.", "E-mail address to write to.").example("atencion@entidad.gov.co");
        internal: Maybe<YesNo> = "interno" ("Si esta entrada es solo para quienes atienden y no sale en el manual público.", "Whether this entry is only for those who attend, and is left out of the public handbook.").example("sí");
    }
}

record! {
    /// The charter of rights and duties.
    pub struct Rights = "los derechos y deberes", "the rights and duties" {
        url: Maybe<Url> = "url" ("Página web donde se lee completa.", "Web page where the whole is read.").example("https://alcaldia.gov.co/trato-digno");
        updated: Maybe<Date> = "actualizado" ("Fecha en que se actualizó por última vez.", "Date of its last update.").example("2026-01-15");
        rights: Many<Prose> = "derechos" ("Los derechos de las personas, uno por renglón.", "People's rights, one a line.").example("[Recibir una respuesta clara y a tiempo.]");
        duties: Many<Prose> = "deberes" ("Los deberes de las personas, uno por renglón.", "People's duties, one a line.").example("[Tratar con respeto a quien atiende.]");
    }
}
