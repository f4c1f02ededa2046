use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{
    Date, Frequency, Line, OwnId, Prose, SegmentId, ServiceId, TouchpointId, Url,
};

record! {
    /// What is published, where and when: `publicaciones.yaml`.
    pub struct PublicationsFile = "las publicaciones", "the publications" {
        list: Vec<Publication> = "publicaciones" ("Qué publica la entidad sobre sus servicios, dónde y cada cuánto.", "What the entity publishes about its services, where and how often.").required().example("[{ que: requisitos, servicios: todos, donde: portal-web }]");
    }
}

record! {
    /// Something that is published.
    pub struct Publication = "una publicación", "a publication" {
        id: Maybe<OwnId> = "id" ("Nombre corto de la publicación, sin espacios ni tildes.", "Short name of the publication, without spaces or accents.").example("requisitos-en-cartelera");
        what: Maybe<Published> = "que" ("Qué se le cuenta al público: los requisitos, los horarios, los resultados.", "What the public is told: requirements, opening hours, results.").required().example("requisitos");
        services: Many<ServiceId> = "servicios" ("Servicios de los que se publica, por su id, o todos.", "Services about which it is published, by their id, or todos for all.").example("[certificado-de-residencia]");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos de contacto de los que se publica, por su id, o todos.", "Touchpoints about which it is published, by their id, or todos for all.").example("[ventanilla-central]");
        metrics: Many<Line> = "metricas" ("Métricas que se publican, escritas como punto/metrica.", "Metrics that are published, written as punto/metrica.").example("[ventanilla-central/espera-media]");
        at: Many<TouchpointId> = "donde" ("Puntos de contacto donde se publica, por su id.", "Touchpoints where it is published, by their id.").example("[portal-web]");
        places: Many<Line> = "lugar" ("Otros lugares donde se publica y que no son puntos de contacto.", "Other places where it is published, which are no touchpoints.").example("[Cartelera de la plaza]");
        url: Maybe<Url> = "url" ("Página web donde se lee.", "Web page where it is read.").example("https://www.sanjeronimo.gov.co/tramites");
        segment: Maybe<SegmentId> = "segmento" ("Grupo de usuarios para el que se publica, por su id.", "Group of users for which it is published, by its id.").example("estudiantes");
        date: Maybe<Date> = "fecha" ("Fecha en que se publicó por última vez.", "Date on which it was last published.").example("2026-06-01");
        frequency: Maybe<Frequency> = "frecuencia" ("Cada cuánto se vuelve a publicar.", "How often it is published again.").example("anual");
        owner: Maybe<Line> = "responsable" ("Quién se encarga de publicarlo y de tenerlo al día.", "Who publishes it and keeps it up to date.").example("Oficina de Comunicaciones");
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
        terms: Vec<Term> = "terminos" ("Palabras que la entidad usa y la gente puede no conocer, con su explicación.", "Words that the entity uses and people may not know, with their explanation.").example("[{ termino: Radicado, significado: Número con el que se sigue una solicitud. }]");
        acronyms: Vec<Acronym> = "siglas" ("Siglas que la entidad usa, con las palabras de las que salen.", "Acronyms that the entity uses, with what they stand for.").example("[{ sigla: SISBEN, significado: Sistema de Identificación de Potenciales Beneficiarios }]");
    }
}

record! {
    /// A word, and the words that it replaces.
    pub struct Term = "un término", "a term" {
        term: Maybe<Line> = "termino" ("La palabra, como se usa en los textos.", "The word, as it is used in texts.").required().example("Radicado");
        meaning: Maybe<Prose> = "significado" ("Lo que significa, en palabras corrientes.", "Its meaning, in plain words.").required().example("Número con el que se sigue una solicitud.");
        instead_of: Many<Line> = "en_vez_de" ("Palabras que significan lo mismo y no se usan.", "Words that mean the same and are not used.");
    }
}

record! {
    /// An acronym.
    pub struct Acronym = "una sigla", "an acronym" {
        acronym: Maybe<Line> = "sigla" ("La sigla, en mayúsculas y sin puntos.", "The acronym, in capitals and without dots.").required().example("SISBEN");
        meaning: Maybe<Line> = "significado" ("Las palabras completas de las que sale la sigla.", "The whole words for which the acronym stands.").required().example("Sistema de Identificación de Potenciales Beneficiarios");
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
        id: Maybe<SegmentId> = "id" ("Nombre corto del grupo, sin espacios ni tildes.", "Short name of the group, without spaces or accents.").required().example("estudiantes");
        name: Maybe<Line> = "nombre" ("Nombre del grupo de usuarios.", "Name of the group of users.").required().example("Estudiantes de colegio");
        services: Many<ServiceId> = "servicios" ("Servicios que este grupo usa, por su id.", "Services that this group uses, by their id.").example("[certificado-de-residencia]");
        date: Maybe<Date> = "fecha" ("Fecha en que se estudió al grupo.", "Date on which the group was studied.").example("2026-02-15");
        method: Maybe<Prose> = "metodo" ("Cómo se estudió al grupo: con encuestas, entrevistas o datos.", "How the group was studied: by surveys, interviews or data.").example("Entrevistas a 30 estudiantes");
        needs: Many<Prose> = "necesidades" ("Qué necesita este grupo de la entidad.", "What this group needs of the entity.").example("[Certificados el mismo día.]");
        expectations: Many<Prose> = "expectativas" ("Qué espera este grupo de la atención.", "What this group expects of the attention.").example("[No tener que ir hasta la sede.]");
        attitudes: Many<Prose> = "actitudes" ("Con qué actitud llega este grupo.", "With what attitude this group comes.").example("[Llega con poco tiempo.]");
        preferences: Many<Prose> = "preferencias" ("Qué canales y horarios prefiere este grupo.", "What channels and hours this group prefers.").example("[Escribir por el chat en la noche.]");
        source: Maybe<Line> = "fuente" ("Documento o estudio del que sale esta información.", "Document or study from which this information comes.").example("Caracterización de usuarios 2025");
    }
}

record! {
    /// Special circumstances: `circunstancias.yaml`.
    pub struct CircumstancesFile = "las circunstancias", "the circumstances" {
        list: Vec<Circumstance> = "circunstancias" ("Hechos que cambiaron la atención, con sus fechas, para entender los resultados de esos días.", "What changed the attention, with its dates, to understand the results of those days.").required().example("[{ desde: 2026-03-01, tipo: evento }]");
    }
}

record! {
    /// A special circumstance (section 2.4).
    pub struct Circumstance = "una circunstancia", "a circumstance" {
        id: Maybe<OwnId> = "id" ("Nombre corto del hecho, sin espacios ni tildes.", "Short name of what happened, without spaces or accents.").example("inundacion-de-marzo");
        from: Maybe<Date> = "desde" ("Primer día en que afectó la atención.", "First day on which it affected the attention.").required().example("2026-03-01");
        to: Maybe<Date> = "hasta" ("Último día en que afectó la atención.", "Last day on which it affected the attention.").derived("el primero", "the first").example("2026-03-05");
        kind: Maybe<CircumstanceType> = "tipo" ("De qué clase es el hecho: una fecha límite, un evento, un servicio de más o una contingencia.", "What sort of thing it is: a deadline, an event, an additional service or an emergency.").required().example("contingencia");
        description: Maybe<Prose> = "descripcion" ("Qué pasó, en una o dos frases.", "What happened, in a sentence or two.").example("Se inundó la sede y se atendió en el coliseo.");
        touchpoints: Many<TouchpointId> = "puntos" ("Puntos de contacto que afectó, por su id.", "Touchpoints that it affected, by their id.").example("[ventanilla-central]");
        services: Many<ServiceId> = "servicios" ("Servicios que afectó, por su id.", "Services that it affected, by their id.").example("[certificado-de-residencia]");
        effect: Maybe<Prose> = "efecto" ("Qué efecto tuvo en la atención.", "What effect it had on the attention.").example("La espera se duplicó.");
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
