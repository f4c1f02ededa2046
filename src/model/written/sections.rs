use super::{Many, Maybe};
use crate::model::decode::record;
use crate::model::value::{Frequency, Line, Markdown, MetricId, OwnId, Prose, YesNo};

record! {
    /// A list to go through.
    pub struct Checklist = "una lista", "a checklist" {
        title: Maybe<Line> = "titulo" ("Título de la lista, que dice para qué es.", "Title of the list, which says what it is for.").required().example("Antes de abrir");
        moment: Maybe<Line> = "momento" ("Cuándo se repasa la lista.", "When the list is gone through.").example("Todos los días antes de las 8:00");
        items: Many<Prose> = "items" ("Lo que se revisa, una cosa por renglón.", "What is checked, one thing a line.").required().example("[Encienda la pantalla de turnos.]");
    }
}

record! {
    /// A word and its meaning.
    pub struct Definition = "una definición", "a definition" {
        term: Maybe<Line> = "termino" ("La palabra que se explica.", "The word that is explained.").required().example("Turno preferencial");
        meaning: Maybe<Prose> = "significado" ("Lo que significa la palabra, en lenguaje corriente.", "What the word means, in plain language.").required().example("Turno que pasa antes por edad o por condición.");
    }
}

record! {
    /// A language in which one can be attended.
    pub struct Language = "un idioma", "a language", bare "idioma" {
        name: Maybe<Line> = "idioma" ("El idioma o la lengua en que se puede atender.", "The language in which one can be attended.").required().example("Lengua de señas colombiana");
        notice: Maybe<Line> = "aviso_previo" ("Con cuánta anticipación hay que pedirlo.", "How long before it must be asked for.").example("Dos días hábiles");
    }
}

record! {
    /// A promise to the public.
    pub struct Commitment = "un compromiso", "a commitment", bare "texto" {
        text: Maybe<Prose> = "texto" ("La promesa, como la lee el público.", "The promise, as the public reads it.").required().example("Lo atendemos en quince minutos o menos.");
        metric: Maybe<MetricId> = "metrica" ("Métrica de este punto con la que se comprueba la promesa.", "Metric of this touchpoint that proves the promise.").example("espera-media");
        compensation: Maybe<Prose> = "compensacion" ("Qué se le ofrece a la persona si la promesa no se cumple.", "What the person is offered if the promise is not kept.").example("Se le atiende sin turno la próxima vez.");
        published_in: Maybe<Line> = "publica_en" ("Dónde se publica si se está cumpliendo.", "Where it is published whether it is kept.").example("Cartelera de la entrada");
        period: Maybe<Frequency> = "periodicidad" ("Cada cuánto se publica si se está cumpliendo.", "How often it is published whether it is kept.").example("trimestral");
    }
}

record! {
    /// Whatever has no key of its own.
    pub struct Section = "una sección", "a section" {
        id: Maybe<OwnId> = "id" ("Nombre corto de la sección, sin espacios ni tildes.", "Short name of the section, without spaces or accents.").example("presentacion-personal");
        title: Maybe<Line> = "titulo" ("Título de la sección, como sale en el manual.", "Title of the section, as it stands in the handbook.").required().example("Presentación personal");
        content: Maybe<Markdown> = "contenido" ("El texto de la sección; puede llevar listas, tablas y negritas en Markdown.", "The text of the section; it can have lists, tables and bold type in Markdown.").required().example("Use el carné a la vista.");
        after: Maybe<Line> = "despues_de" ("Clave del protocolo después de la cual sale la sección.", "Key of the protocol after which the section comes.").derived("el final", "the end").example("lineamientos");
        internal: Maybe<YesNo> = "interno" ("Si la sección es solo para quienes atienden y no sale en el manual público.", "Whether the section is only for those who attend, and is left out of the public handbook.").example("sí");
    }
}
