use super::Maybe;
use crate::model::decode::{ByName, record, words};
use crate::model::value::{
    Integer, Line, Money, OwnId, Prose, ServiceId, StepId, TouchpointId, YesNo,
};

record! {
    /// An automatic menu; its root is level 1 (section 2.6).
    pub struct Menu = "un menú", "a menu" {
        options: Vec<MenuOption> = "opciones" ("Las opciones del primer nivel, en el orden en que se oyen.", "The options of the first level, in the order in which they are heard.").required().example("[{ tecla: \"1\", texto: Para pedir una cita }]");
        back: Maybe<Line> = "volver" ("Tecla con la que la persona vuelve al nivel anterior.", "Key with which the person goes back a level.").example("\"9\"");
        repeat: Maybe<Line> = "repetir" ("Tecla con la que la persona oye otra vez las opciones.", "Key with which the person hears the options again.").example("\"8\"");
        natural_language: Option<NaturalLanguage> = "lenguaje_natural" ("Si se puede hablar con palabras propias.", "Whether one may speak in one's own words.");
    }
}

record! {
    /// An option of a menu.
    pub struct MenuOption = "una opción", "an option" {
        key: Maybe<Line> = "tecla" ("Tecla que se oprime para escoger la opción.", "Key to press to choose the option.").required().example("\"1\"");
        text: Maybe<Line> = "texto" ("Lo que la persona oye o lee de la opción.", "What the person hears or reads of the option.").required().example("Para pedir una cita");
        target: Option<Destination> = "destino" ("A dónde llega la persona que escoge la opción.", "Where the person who chooses the option arrives.").example("{ mensaje: Atendemos de 8 a 5. }");
        options: Vec<MenuOption> = "opciones" ("Las opciones que se oyen después de escoger esta.", "The options that are heard after choosing this one.").example("[{ tecla: \"1\", texto: Para pedir una cita }]");
        back: Maybe<Line> = "volver" ("Tecla con la que la persona vuelve al nivel anterior.", "Key with which the person goes back a level.").example("\"9\"");
        repeat: Maybe<Line> = "repetir" ("Tecla con la que la persona oye otra vez las opciones.", "Key with which the person hears the options again.").example("\"8\"");
        demand: Maybe<Integer> = "demanda" ("Cuántas veces se escoge la opción en un mes.", "How many times the option is chosen in a month.").example("1200");
    }
}

record! {
    /// Where an option leads.
    pub struct Destination = "un destino", "a destination" {
        touchpoint: Maybe<TouchpointId> = "punto" ("Punto de contacto al que pasa la persona.", "Touchpoint to which the person goes.").example("linea-de-atencion");
        service: Maybe<ServiceId> = "servicio" ("Servicio que la persona recibe por esta opción.", "Service that the person gets by this option.").example("certificado-de-residencia");
        step: Maybe<StepId> = "paso" ("Paso de este protocolo por el que sigue la atención.", "Step of this protocol where the attention goes on.").example("revisar-los-requisitos");
        message: Maybe<Prose> = "mensaje" ("Mensaje que la persona oye o lee cuando escoge la opción.", "Message that the person hears or reads on choosing the option.").example("Atendemos de 8 a 5.");
    }
}

record! {
    /// Whether one may speak in one's own words.
    pub struct NaturalLanguage = "el lenguaje natural", "natural language" {
        offered: Maybe<YesNo> = "ofrece" ("Si la persona puede decir con sus palabras lo que necesita.", "Whether the person may say in her own words what she needs.").required().example("no");
        reason: Maybe<Prose> = "motivo" ("Por qué el menú no deja hablar con palabras propias.", "Why the menu does not let one speak in one's own words.").example("El sistema solo reconoce teclas.");
    }
}

record! {
    /// Text messages.
    pub struct Sms = "los mensajes de texto", "the text messages" {
        cost: Option<Cost> = "costo_ciudadano" ("Lo que le cuesta a la persona cada mensaje.", "What each message costs the person.").example("gratuito");
        messages: Vec<SmsMessage> = "mensajes" ("Los mensajes que se envían y los que se reciben, completos.", "The messages that are sent and received, whole.").example("[{ de: entidad, texto: Su turno es a las 10. }]");
    }
}

record! {
    /// A cost.
    pub struct Cost = "un costo", "a cost", bare "valor" {
        value: Maybe<Money> = "valor" ("La cantidad y su moneda, o gratuito si no cuesta nada.", "The amount and its currency, or gratuito if it costs nothing.").required().example("gratuito");
    }
}

record! {
    /// One text message.
    pub struct SmsMessage = "un mensaje de texto", "a text message" {
        id: Maybe<OwnId> = "id" ("Nombre corto del mensaje, sin espacios ni tildes.", "Short name of the message, without spaces or accents.").example("recordatorio-de-cita");
        sender: Maybe<Sender> = "de" ("Quién envía el mensaje: la persona o la entidad.", "Who sends the message: the person or the entity.").required().example("entidad");
        text: Maybe<Prose> = "texto" ("El mensaje. Lo que cambia en cada envío va entre llaves: {fecha}.", "The message. What changes each time goes in braces: {fecha}.").required().example("\"Su cita es el {fecha}. Alcaldía\"");
        variables: ByName<Variable> = "variables" ("Lo que cambia en cada envío, con las letras que puede tener, para saber si el mensaje cabe.", "What changes each time, with the letters it may have, to know whether the message fits.").example("{ fecha: 10 }");
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
        longest: Maybe<Integer> = "max" ("Cuántas letras puede tener, como máximo.", "How many letters it may have, at most.").required().example("12");
    }
}
