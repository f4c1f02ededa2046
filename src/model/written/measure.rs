use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{InstrumentId, Integer, Line, Number};

record! {
    /// How people are asked how it went (section 2.4).
    pub struct Feedback = "una retroalimentación", "a means of feedback", bare "instrumento" {
        id: Maybe<InstrumentId> = "id" ("Nombre corto del instrumento, para que una métrica lo nombre.", "Short name of the instrument, for a metric to name it.").derived("el instrumento", "the instrument").example("encuesta-de-salida");
        instrument: Maybe<InstrumentType> = "instrumento" ("Con qué se les pregunta a las personas qué les pareció la atención.", "By what means people are asked what they thought of the attention.").required().example("encuesta");
        sample: Option<Sample> = "muestra" ("A cuántas personas se les pregunta y cómo se escogen.", "How many people are asked, and how they are chosen.").example("{ poblacion: 4200, n: 353 }");
        questions: Many<Line> = "preguntas" ("Las preguntas, como las lee o las oye la persona.", "The questions, as the person reads or hears them.").example("[\"¿Le explicaron qué sigue?\"]");
    }
}

words! {
    /// The means of feedback.
    pub enum InstrumentType = "un instrumento", "an instrument" {
        Survey = "encuesta" ("encuesta", "survey"),
        Box = "buzon" ("buzón", "suggestion box"),
        Line = "linea" ("línea telefónica", "telephone line"),
        Email = "correo" ("correo", "e-mail"),
        Form = "formulario" ("formulario", "form"),
        Group = "grupo" ("grupo de discusión", "focus group"),
    }
}

record! {
    /// A sample of the people attended.
    pub struct Sample = "una muestra", "a sample" {
        population: Maybe<Integer> = "poblacion" ("Cuántas personas se atienden en el período que se mide.", "How many people are attended in the period that is measured.").example("4200");
        size: Maybe<Integer> = "n" ("A cuántas de esas personas se les pregunta.", "How many of those people are asked.").example("353");
        error: Maybe<Number> = "error" ("Margen de error que se acepta, de 0 a 1: 0.05 es cinco por ciento.", "Margin of error that is accepted, from 0 to 1: 0.05 is five per cent.").default("0.05");
        confidence: Maybe<Number> = "confianza" ("Seguridad que se quiere de la respuesta, de 0 a 1: 0.95 es noventa y cinco por ciento.", "How sure the answer is to be, from 0 to 1: 0.95 is ninety-five per cent.").default("0.95");
        proportion: Maybe<Number> = "p" ("Parte que se espera que responda que sí; si no se sabe, 0.5.", "Share expected to answer yes; if not known, 0.5.").default("0.5");
        non_response: Maybe<Number> = "no_respuesta" ("Parte de las personas que no contesta, de 0 a 1.", "Share of people who do not answer, from 0 to 1.").example("0.2");
        method: Maybe<SampleMethod> = "metodo" ("Cómo se escogen las personas a las que se les pregunta.", "How the people who are asked are chosen.").example("sistematico");
    }
}

words! {
    /// How people are chosen.
    pub enum SampleMethod = "un método de muestreo", "a sampling method" {
        Simple = "aleatorio_simple" ("al azar", "simple random"),
        Systematic = "sistematico" ("sistemático", "systematic"),
        Stratified = "estratificado" ("estratificado", "stratified"),
        Census = "censo" ("censo", "census"),
        Voluntary = "voluntaria" ("voluntaria", "voluntary"),
    }
}
