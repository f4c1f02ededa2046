use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{Date, Duration, Line, OwnId, Prose, ServiceId};

record! {
    /// What an electronic channel needs and promises (section 2.6).
    pub struct Electronic = "lo electrónico", "what is electronic" {
        compatibility: Vec<Compatibility> = "compatibilidad" ("Con qué equipos y programas funciona.", "With what equipment and programs it works.");
        web_accessibility: Option<WebAccessibility> = "accesibilidad_web" ("Norma de accesibilidad que cumple.", "Accessibility norm that it meets.");
        usability: Option<Usability> = "usabilidad" ("Prueba de facilidad de uso.", "Usability test.");
        paths: Vec<PathToService> = "ruta" ("Camino hasta cada servicio.", "Path to each service.");
        messages: Vec<Message> = "mensajes" ("Mensajes que se envían.", "Messages that are sent.");
        inactivity: Option<Inactivity> = "inactividad" ("Qué pasa si la persona no escribe.", "What happens if the person does not write.");
    }
}

record! {
    /// A program or device, and the least version of it.
    pub struct Compatibility = "una compatibilidad", "a compatibility", bare "que" {
        what: Maybe<Line> = "que" ("El equipo o programa.", "The equipment or program.").required().example("Navegador Firefox");
        least: Maybe<Line> = "minimo" ("La versión mínima.", "The least version.").example("\"115\"");
    }
}

record! {
    /// The accessibility of an interface.
    pub struct WebAccessibility = "la accesibilidad web", "web accessibility" {
        norm: Maybe<Line> = "norma" ("La norma.", "The norm.").example("WCAG 2.1");
        level: Maybe<WebLevel> = "nivel" ("El nivel que cumple.", "The level that it meets.").example("AA");
        date: Maybe<Date> = "fecha" ("Fecha de la prueba.", "Date of the test.");
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
        method: Maybe<Line> = "metodo" ("Cómo se hizo.", "How it was done.");
        date: Maybe<Date> = "fecha" ("Cuándo.", "When.");
        findings: Many<Prose> = "hallazgos" ("Qué se encontró.", "What was found.");
    }
}

record! {
    /// The way from the first page to a service.
    pub struct PathToService = "una ruta", "a path" {
        service: Maybe<ServiceId> = "servicio" ("Id del servicio.", "Id of the service.").required().example("certificado-de-residencia");
        levels: Many<Line> = "niveles" ("Páginas, desde la primera.", "Pages, from the first.");
    }
}

record! {
    /// A message that is sent to a person.
    pub struct Message = "un mensaje", "a message" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.");
        subject: Maybe<Line> = "asunto" ("El asunto.", "The subject.");
        highlight: Maybe<Prose> = "destacado" ("Lo esencial, que va primero.", "The essential, which comes first.");
        text: Maybe<Prose> = "texto" ("El mensaje, completo.", "The message, whole.").required().example("Su certificado está listo.");
    }
}

record! {
    /// What happens to a silent conversation.
    pub struct Inactivity = "la inactividad", "inactivity" {
        warning: Maybe<Duration> = "aviso" ("A los cuánto se avisa.", "After how long one is warned.").example("3 min");
        close: Maybe<Duration> = "cierre" ("A los cuánto se cierra.", "After how long it is closed.").example("5 min");
    }
}

record! {
    /// How a social network is handled.
    pub struct Networks = "las redes sociales", "the social networks" {
        guideline: Maybe<Prose> = "lineamiento" ("Lineamiento propio de la red.", "Guideline of its own.");
        response_time: Maybe<Duration> = "tiempo_respuesta" ("En cuánto se responde.", "How soon one answers.").example("4 horas");
        personal_data: Maybe<Prose> = "datos_personales" ("Qué se hace con los datos personales.", "What is done with personal data.");
    }
}
