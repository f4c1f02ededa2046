use super::{Many, Maybe};
use crate::model::decode::record;
use crate::model::value::{Frequency, Line, Markdown, MetricId, OwnId, Prose, YesNo};

record! {
    /// A list to go through.
    pub struct Checklist = "una lista", "a checklist" {
        title: Maybe<Line> = "titulo" ("El título.", "The title.").required().example("Antes de abrir");
        moment: Maybe<Line> = "momento" ("Cuándo se usa.", "When it is used.");
        items: Many<Prose> = "items" ("Lo que se revisa, una cosa por renglón.", "What is checked, one thing a line.").required().example("[Encienda la pantalla de turnos.]");
    }
}

record! {
    /// A word and its meaning.
    pub struct Definition = "una definición", "a definition" {
        term: Maybe<Line> = "termino" ("La palabra.", "The word.").required().example("Turno preferencial");
        meaning: Maybe<Prose> = "significado" ("Lo que significa, en palabras corrientes.", "Its meaning, in plain words.").required().example("Turno que pasa antes por edad o por condición.");
    }
}

record! {
    /// A language in which one can be attended.
    pub struct Language = "un idioma", "a language", bare "idioma" {
        name: Maybe<Line> = "idioma" ("El idioma.", "The language.").required().example("Lengua de señas colombiana");
        notice: Maybe<Line> = "aviso_previo" ("Con cuánta anticipación se pide.", "How long before it must be asked for.");
    }
}

record! {
    /// A promise to the public.
    pub struct Commitment = "un compromiso", "a commitment", bare "texto" {
        text: Maybe<Prose> = "texto" ("La promesa, como la lee el público.", "The promise, as the public reads it.").required().example("Lo atendemos en quince minutos o menos.");
        metric: Maybe<MetricId> = "metrica" ("Métrica de este punto que la comprueba.", "Metric of this touchpoint that proves it.");
        compensation: Maybe<Prose> = "compensacion" ("Qué se ofrece si no se cumple.", "What is offered if it is not kept.");
        published_in: Maybe<Line> = "publica_en" ("Dónde se publica.", "Where it is published.");
        period: Maybe<Frequency> = "periodicidad" ("Cada cuánto.", "How often.");
    }
}

record! {
    /// Whatever has no key of its own.
    pub struct Section = "una sección", "a section" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.");
        title: Maybe<Line> = "titulo" ("El título.", "The title.").required().example("Presentación personal");
        content: Maybe<Markdown> = "contenido" ("El contenido, en Markdown.", "The content, in Markdown.").required().example("Use el carné a la vista.");
        after: Maybe<Line> = "despues_de" ("Clave después de la que va.", "Key after which it comes.").derived("el final", "the end");
        internal: Maybe<YesNo> = "interno" ("Si no sale en el manual público.", "Whether it is left out of the public handbook.");
    }
}
