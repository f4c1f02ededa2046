use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{Date, Duration, Line, OwnId, Prose, ServiceId};

record! {
    /// What an electronic channel needs and promises (section 2.6).
    pub struct Electronic = "lo electrónico", "what is electronic" {
        compatibility: Vec<Compatibility> = "compatibilidad" ("Equipos y programas con los que funciona el canal.", "Equipment and programs with which the channel works.").example("[{ que: Navegador Firefox, minimo: \"115\" }]");
        web_accessibility: Option<WebAccessibility> = "accesibilidad_web" ("Norma de accesibilidad que cumple, para que lo use quien no ve, no oye o no usa el ratón.", "Accessibility norm that it meets, for those who cannot see, hear or use a mouse.").example("{ norma: WCAG 2.1, nivel: AA }");
        usability: Option<Usability> = "usabilidad" ("Prueba con personas para saber si el canal es fácil de usar.", "Test with people to know whether the channel is easy to use.");
        paths: Vec<PathToService> = "ruta" ("Páginas que recorre la persona hasta llegar a cada servicio.", "Pages through which the person goes to reach each service.").example("[{ servicio: certificado-de-residencia, niveles: [Inicio, Trámites] }]");
        messages: Vec<Message> = "mensajes" ("Mensajes que el canal le envía a la persona, completos.", "Messages that the channel sends to the person, whole.").example("[{ texto: Su certificado está listo. }]");
        inactivity: Option<Inactivity> = "inactividad" ("Qué pasa en una conversación cuando la persona deja de escribir.", "What happens in a conversation when the person stops writing.").example("{ aviso: 3 min, cierre: 5 min }");
    }
}

record! {
    /// A program or device, and the least version of it.
    pub struct Compatibility = "una compatibilidad", "a compatibility", bare "que" {
        what: Maybe<Line> = "que" ("El equipo o el programa con el que funciona.", "The equipment or program with which it works.").required().example("Navegador Firefox");
        least: Maybe<Line> = "minimo" ("La versión más antigua con la que funciona.", "The oldest version with which it works.").example("\"115\"");
    }
}

record! {
    /// The accessibility of an interface.
    pub struct WebAccessibility = "la accesibilidad web", "web accessibility" {
        norm: Maybe<Line> = "norma" ("Norma de accesibilidad con la que se probó.", "Accessibility norm against which it was tested.").example("WCAG 2.1");
        level: Maybe<WebLevel> = "nivel" ("Nivel de la norma que cumple.", "Level of the norm that it meets.").example("AA");
        date: Maybe<Date> = "fecha" ("Fecha de la última prueba de accesibilidad.", "Date of the last accessibility test.").example("2026-05-10");
    }
}

words! {
    /// The levels of WCAG.
    pub enum WebLevel = "un nivel de accesibilidad", "an accessibility level" {
        A = "A" ("A", "A"),
        Aa = "AA" ("AA", "AA"),
        Aaa = "AAA" ("AAA", "AAA"),
    }
}

record! {
    /// A test with people.
    pub struct Usability = "una prueba de uso", "a usability test" {
        method: Maybe<Line> = "metodo" ("Cómo se hizo la prueba y con cuántas personas.", "How the test was done, and with how many people.").example("Ocho personas piden un certificado mientras se las observa.");
        date: Maybe<Date> = "fecha" ("Fecha en que se hizo la prueba.", "Date on which the test was done.").example("2026-05-10");
        findings: Many<Prose> = "hallazgos" ("Qué dificultades se encontraron, una por renglón.", "What difficulties were found, one a line.").example("[Nadie encuentra el botón de pagar.]");
    }
}

record! {
    /// The way from the first page to a service.
    pub struct PathToService = "una ruta", "a path" {
        service: Maybe<ServiceId> = "servicio" ("Id del servicio al que lleva la ruta.", "Id of the service to which the path leads.").required().example("certificado-de-residencia");
        levels: Many<Line> = "niveles" ("Páginas por las que se pasa, desde la primera.", "Pages that are gone through, from the first.").example("[Inicio, Trámites, Certificados]");
    }
}

record! {
    /// A message that is sent to a person.
    pub struct Message = "un mensaje", "a message" {
        id: Maybe<OwnId> = "id" ("Nombre corto del mensaje, sin espacios ni tildes.", "Short name of the message, without spaces or accents.").example("certificado-listo");
        subject: Maybe<Line> = "asunto" ("Asunto del correo, como lo lee la persona.", "Subject of the e-mail, as the person reads it.").example("Su certificado está listo");
        highlight: Maybe<Prose> = "destacado" ("Lo que la persona debe saber primero; va arriba del mensaje.", "What the person must know first; it comes at the top of the message.").example("Puede descargarlo hasta el 30 de junio.");
        text: Maybe<Prose> = "texto" ("El mensaje completo, como lo lee la persona.", "The whole message, as the person reads it.").required().example("Su certificado está listo.");
    }
}

record! {
    /// What happens to a silent conversation.
    pub struct Inactivity = "la inactividad", "inactivity" {
        warning: Maybe<Duration> = "aviso" ("Tiempo sin respuesta después del cual se le avisa a la persona.", "Time without an answer after which the person is warned.").example("3 min");
        close: Maybe<Duration> = "cierre" ("Tiempo sin respuesta después del cual se cierra la conversación.", "Time without an answer after which the conversation is closed.").example("5 min");
    }
}

record! {
    /// How a social network is handled.
    pub struct Networks = "las redes sociales", "the social networks" {
        guideline: Maybe<Prose> = "lineamiento" ("Cómo se atiende en las redes sociales: qué se contesta en público y qué no.", "How people are attended on social networks: what is answered in public and what is not.").example("Conteste en público y lleve el caso a un mensaje privado.");
        response_time: Maybe<Duration> = "tiempo_respuesta" ("Tiempo máximo para contestar un mensaje o un comentario.", "Most time to answer a message or a comment.").example("4 horas");
        personal_data: Maybe<Prose> = "datos_personales" ("Qué se hace cuando alguien publica o pide datos personales.", "What is done when somebody publishes or asks for personal data.").example("Pida que los envíe por mensaje privado.");
    }
}
