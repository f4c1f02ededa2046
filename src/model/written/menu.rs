use super::Maybe;
use crate::model::decode::{ByName, record, words};
use crate::model::value::{
    Integer, Line, Money, OwnId, Prose, ServiceId, StepId, TouchpointId, YesNo,
};

record! {
    /// An automatic menu; its root is level 1 (section 2.6).
    pub struct Menu = "un menú", "a menu" {
        options: Vec<MenuOption> = "opciones" ("Las opciones del primer nivel, en el orden en que se oyen.", "The options of the first level, in the order in which they are heard.").required().example("[{ tecla: \"1\", texto: Para pedir una cita }]");
        back: Maybe<Line> = "volver" ("Tecla para volver.", "Key to go back.");
        repeat: Maybe<Line> = "repetir" ("Tecla para repetir.", "Key to repeat.");
        natural_language: Option<NaturalLanguage> = "lenguaje_natural" ("Si se puede hablar con palabras propias.", "Whether one may speak in one's own words.");
    }
}

record! {
    /// An option of a menu.
    pub struct MenuOption = "una opción", "an option" {
        key: Maybe<Line> = "tecla" ("La tecla.", "The key.").required().example("\"1\"");
        text: Maybe<Line> = "texto" ("Lo que se oye o se lee.", "What is heard or read.").required().example("Para pedir una cita");
        target: Option<Destination> = "destino" ("A dónde lleva.", "Where it leads.");
        options: Vec<MenuOption> = "opciones" ("Opciones del nivel siguiente.", "Options of the next level.");
        back: Maybe<Line> = "volver" ("Tecla para volver.", "Key to go back.");
        repeat: Maybe<Line> = "repetir" ("Tecla para repetir.", "Key to repeat.");
        demand: Maybe<Integer> = "demanda" ("Veces que se escoge en un mes.", "Times it is chosen in a month.");
    }
}

record! {
    /// Where an option leads.
    pub struct Destination = "un destino", "a destination" {
        touchpoint: Maybe<TouchpointId> = "punto" ("Un punto de contacto.", "A touchpoint.");
        service: Maybe<ServiceId> = "servicio" ("Un servicio.", "A service.");
        step: Maybe<StepId> = "paso" ("Un paso de este protocolo.", "A step of this protocol.");
        message: Maybe<Prose> = "mensaje" ("Un mensaje que se oye o se lee.", "A message that is heard or read.");
    }
}

record! {
    /// Whether one may speak in one's own words.
    pub struct NaturalLanguage = "el lenguaje natural", "natural language" {
        offered: Maybe<YesNo> = "ofrece" ("Si la persona puede decir con sus palabras lo que necesita.", "Whether the person may say in her own words what she needs.").required().example("no");
        reason: Maybe<Prose> = "motivo" ("Por qué no.", "Why not.");
    }
}

record! {
    /// Text messages.
    pub struct Sms = "los mensajes de texto", "the text messages" {
        cost: Option<Cost> = "costo_ciudadano" ("Lo que le cuesta a la persona cada mensaje.", "What each message costs the person.").example("gratuito");
        messages: Vec<SmsMessage> = "mensajes" ("Los mensajes.", "The messages.");
    }
}

record! {
    /// A cost.
    pub struct Cost = "un costo", "a cost", bare "valor" {
        value: Maybe<Money> = "valor" ("La cantidad y su moneda, o gratuito.", "The amount and its currency, or gratuito.").required().example("gratuito");
    }
}

record! {
    /// One text message.
    pub struct SmsMessage = "un mensaje de texto", "a text message" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.");
        sender: Maybe<Sender> = "de" ("Quién envía este mensaje.", "Who sends this message.").required().example("entidad");
        text: Maybe<Prose> = "texto" ("El mensaje. Lo que cambia en cada envío va entre llaves: {fecha}.", "The message. What changes each time goes in braces: {fecha}.").required().example("\"Su cita es el {fecha}. Alcaldía\"");
        variables: ByName<Variable> = "variables" ("Las variables del mensaje.", "The variables of the message.");
    }
}

words! {
    /// Who sends a message.
    pub enum Sender = "quién envía", "who sends" {
        Person = "persona" ("la persona", "the person"),
        Entity = "entidad" ("la entidad", "the entity"),
    }
}

record! {
    /// A variable of a message.
    pub struct Variable = "una variable", "a variable", bare "max" {
        longest: Maybe<Integer> = "max" ("Letras que puede tener, como máximo.", "Letters it may have, at most.").required().example("12");
    }
}
