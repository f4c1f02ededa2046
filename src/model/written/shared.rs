use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{
    Date, Frequency, Line, OwnId, Prose, SegmentId, ServiceId, TouchpointId, Url,
};

record! {
    /// What is published, where and when: `publicaciones.yaml`.
    pub struct PublicationsFile = "las publicaciones", "the publications" {
        list: Vec<Publication> = "publicaciones" ("Lo que se publica.", "What is published.").required();
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
        term: Maybe<Line> = "termino" ("La palabra.", "The word.").required();
        meaning: Maybe<Prose> = "significado" ("Lo que significa.", "Its meaning.").required();
        instead_of: Many<Line> = "en_vez_de" ("Palabras que no se usan.", "Words that are not used.");
    }
}

record! {
    /// An acronym.
    pub struct Acronym = "una sigla", "an acronym" {
        acronym: Maybe<Line> = "sigla" ("La sigla.", "The acronym.").required();
        meaning: Maybe<Line> = "significado" ("Lo que significa.", "What it stands for.").required();
    }
}

record! {
    /// Who the users are: `caracterizacion.yaml`.
    pub struct SegmentsFile = "la caracterización", "the characterisation" {
        list: Vec<Segment> = "segmentos" ("Segmentos de usuarios.", "Segments of users.").required();
    }
}

record! {
    /// A segment of users (section 2).
    pub struct Segment = "un segmento", "a segment" {
        id: Maybe<SegmentId> = "id" ("Nombre corto.", "Short name.").required();
        name: Maybe<Line> = "nombre" ("Nombre del segmento.", "Name of the segment.").required();
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
        list: Vec<Circumstance> = "circunstancias" ("Circunstancias especiales.", "Special circumstances.").required();
    }
}

record! {
    /// A special circumstance (section 2.4).
    pub struct Circumstance = "una circunstancia", "a circumstance" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.");
        from: Maybe<Date> = "desde" ("Primer día.", "First day.").required().example("2026-03-01");
        to: Maybe<Date> = "hasta" ("Último día.", "Last day.").derived("el primero", "the first");
        kind: Maybe<CircumstanceType> = "tipo" ("De qué clase es.", "Of what sort it is.").required();
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
