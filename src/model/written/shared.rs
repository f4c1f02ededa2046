use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{
    Date, Frequency, Line, OwnId, Prose, SegmentId, ServiceId, TouchpointId, Url,
};

record! {
    /// What is published, where and when: `publicaciones.yaml`.
    pub struct PublicationsFile = "las publicaciones", "the publications" {
        list: Vec<Publication> = "publicaciones" ("Lo que se publica, dónde y cada cuánto.", "What is published, where and how often.").required().example("[{ que: requisitos, servicios: todos, donde: portal-web }]");
    }
}

record! {
    /// Something that is published.
    pub struct Publication = "una publicación", "a publication" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.");
        what: Maybe<Published> = "que" ("Qué se publica.", "What is published.").required().example("requisitos");
        services: Many<ServiceId> = "servicios" ("Servicios, o todos.", "Services, or todos for all.");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos de contacto, o todos.", "Touchpoints, or todos for all.");
        metrics: Many<Line> = "metricas" ("Métricas, como punto/metrica.", "Metrics, as punto/metrica.");
        at: Many<TouchpointId> = "donde" ("Puntos de contacto donde se publica.", "Touchpoints where it is published.");
        places: Many<Line> = "lugar" ("Otros lugares.", "Other places.");
        url: Maybe<Url> = "url" ("Dirección web.", "Web address.");
        segment: Maybe<SegmentId> = "segmento" ("Segmento al que se dirige.", "Segment to which it is addressed.");
        date: Maybe<Date> = "fecha" ("Cuándo se publicó.", "When it was published.");
        frequency: Maybe<Frequency> = "frecuencia" ("Cada cuánto.", "How often.");
        owner: Maybe<Line> = "responsable" ("Quién responde.", "Who answers for it.");
    }
}

words! {
    /// What can be published.
    pub enum Published = "algo que se publica", "something published" {
        Portfolio = "portafolio" ("portafolio de servicios", "portfolio of services"),
        Requirements = "requisitos" ("requisitos", "requirements"),
        Hours = "horario" ("horario", "opening hours"),
        Steps = "pasos" ("pasos", "steps"),
        Results = "resultados" ("resultados", "results"),
        Terms = "terminos" ("términos de uso", "terms of use"),
        Privacy = "privacidad" ("política de privacidad", "privacy policy"),
        Accessibility = "accesibilidad" ("accesibilidad", "accessibility"),
        OtherEntities = "otras_entidades" ("otras entidades", "other entities"),
        Rights = "derechos" ("derechos y deberes", "rights and duties"),
        Protocol = "protocolo" ("protocolo", "protocol"),
    }
}

record! {
    /// Words and acronyms: `glosario.yaml`.
    pub struct GlossaryFile = "el glosario", "the glossary" {
        terms: Vec<Term> = "terminos" ("Palabras.", "Words.");
        acronyms: Vec<Acronym> = "siglas" ("Siglas.", "Acronyms.");
    }
}

record! {
    /// A word, and the words that it replaces.
    pub struct Term = "un término", "a term" {
        term: Maybe<Line> = "termino" ("La palabra que se usa.", "The word that is used.").required().example("Radicado");
        meaning: Maybe<Prose> = "significado" ("Lo que significa, en palabras corrientes.", "Its meaning, in plain words.").required().example("Número con el que se sigue una solicitud.");
        instead_of: Many<Line> = "en_vez_de" ("Palabras que significan lo mismo y no se usan.", "Words that mean the same and are not used.");
    }
}

record! {
    /// An acronym.
    pub struct Acronym = "una sigla", "an acronym" {
        acronym: Maybe<Line> = "sigla" ("La sigla, sin puntos.", "The acronym, without dots.").required().example("SISBEN");
        meaning: Maybe<Line> = "significado" ("Las palabras de las que sale.", "What it stands for.").required().example("Sistema de Identificación de Potenciales Beneficiarios");
    }
}

record! {
    /// Who the users are: `caracterizacion.yaml`.
    pub struct SegmentsFile = "la caracterización", "the characterisation" {
        list: Vec<Segment> = "segmentos" ("Grupos de personas con necesidades parecidas.", "Groups of people with like needs.").required().example("[{ id: estudiantes, nombre: Estudiantes }]");
    }
}

record! {
    /// A segment of users (section 2).
    pub struct Segment = "un segmento", "a segment" {
        id: Maybe<SegmentId> = "id" ("Nombre corto.", "Short name.").required().example("estudiantes");
        name: Maybe<Line> = "nombre" ("Nombre del grupo.", "Name of the group.").required().example("Estudiantes de colegio");
        services: Many<ServiceId> = "servicios" ("Servicios que usa.", "Services that it uses.");
        date: Maybe<Date> = "fecha" ("Cuándo se estudió.", "When it was studied.");
        method: Maybe<Prose> = "metodo" ("Cómo se estudió.", "How it was studied.");
        needs: Many<Prose> = "necesidades" ("Qué necesita.", "What it needs.");
        expectations: Many<Prose> = "expectativas" ("Qué espera.", "What it expects.");
        attitudes: Many<Prose> = "actitudes" ("Qué actitud tiene.", "Its attitudes.");
        preferences: Many<Prose> = "preferencias" ("Qué prefiere.", "What it prefers.");
        source: Maybe<Line> = "fuente" ("De dónde sale.", "Where it comes from.");
    }
}

record! {
    /// Special circumstances: `circunstancias.yaml`.
    pub struct CircumstancesFile = "las circunstancias", "the circumstances" {
        list: Vec<Circumstance> = "circunstancias" ("Lo que pasó, con sus fechas.", "What happened, with its dates.").required().example("[{ desde: 2026-03-01, tipo: evento }]");
    }
}

record! {
    /// A special circumstance (section 2.4).
    pub struct Circumstance = "una circunstancia", "a circumstance" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.");
        from: Maybe<Date> = "desde" ("Primer día.", "First day.").required().example("2026-03-01");
        to: Maybe<Date> = "hasta" ("Último día.", "Last day.").derived("el primero", "the first");
        kind: Maybe<CircumstanceType> = "tipo" ("De qué clase es.", "Of what sort it is.").required().example("contingencia");
        description: Maybe<Prose> = "descripcion" ("Qué pasó.", "What happened.");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos afectados.", "Touchpoints affected.");
        services: Many<ServiceId> = "servicios" ("Servicios afectados.", "Services affected.");
        effect: Maybe<Prose> = "efecto" ("Qué efecto tuvo.", "What effect it had.");
    }
}

words! {
    /// The sorts of special circumstance.
    pub enum CircumstanceType = "un tipo de circunstancia", "a type of circumstance" {
        Deadline = "fecha_limite" ("fecha límite", "deadline"),
        Event = "evento" ("evento", "event"),
        Supplementary = "servicio_suplementario" ("servicio suplementario", "supplementary service"),
        Contingency = "contingencia" ("contingencia", "contingency"),
    }
}
