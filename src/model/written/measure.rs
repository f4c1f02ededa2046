use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{InstrumentId, Integer, Line, Number};

record! {
    /// How people are asked how it went (section 2.4).
    pub struct Feedback = "una retroalimentación", "a means of feedback", bare "instrumento" {
        id: Maybe<InstrumentId> = "id" ("Nombre corto.", "Short name.").derived("el instrumento", "the instrument");
        instrument: Maybe<InstrumentType> = "instrumento" ("Con qué se pregunta.", "By what means people are asked.").required().example("encuesta");
        sample: Option<Sample> = "muestra" ("A cuántas personas y cómo se escogen.", "How many people, and how they are chosen.");
        questions: Many<Line> = "preguntas" ("Qué se pregunta.", "What is asked.");
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
        population: Maybe<Integer> = "poblacion" ("Personas atendidas en el período.", "People attended in the period.").example("4200");
        size: Maybe<Integer> = "n" ("Personas a las que se pregunta.", "People who are asked.").example("353");
        error: Maybe<Number> = "error" ("Margen de error.", "Margin of error.").default("0.05");
        confidence: Maybe<Number> = "confianza" ("Nivel de confianza.", "Confidence level.").default("0.95");
        proportion: Maybe<Number> = "p" ("Proporción esperada.", "Expected proportion.").default("0.5");
        non_response: Maybe<Number> = "no_respuesta" ("Parte que no responde.", "Share that does not answer.").example("0.2");
        method: Maybe<SampleMethod> = "metodo" ("Cómo se escogen.", "How they are chosen.").example("sistematico");
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
