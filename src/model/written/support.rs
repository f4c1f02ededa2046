use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{CommonId, Date, Line, OwnId, Prose, Schedule, TouchpointId, Url, YesNo};

record! {
    /// Where a person in doubt can turn (section 2.1).
    pub struct Help = "una ayuda", "a help", bare "texto" {
        id: Maybe<OwnId> = "id" ("Nombre con el que otros la llaman.", "Name by which others call it.");
        text: Maybe<Prose> = "texto" ("En qué consiste la ayuda.", "What the help is.").example("Llame a la línea de atención.");
        kind: Maybe<HelpType> = "tipo" ("De qué clase es.", "Of what sort it is.");
        touchpoint: Maybe<TouchpointId> = "punto" ("Punto de contacto que ayuda.", "Touchpoint that helps.");
        url: Maybe<Url> = "url" ("Dónde está.", "Where it is.");
    }
}

words! {
    /// The sorts of help.
    pub enum HelpType = "un tipo de ayuda", "a type of help" {
        Leaflet = "instructivo" ("instructivo", "leaflet"),
        Contextual = "contextual" ("ayuda en el mismo lugar", "help on the spot"),
        Line = "linea" ("línea de ayuda", "help line"),
        Person = "persona" ("persona que ayuda", "a person who helps"),
    }
}

record! {
    /// What the person is told of her data (section 2.1).
    pub struct Privacy = "la privacidad", "the privacy notice" {
        notice: Maybe<Prose> = "aviso" ("Aviso de privacidad, con las palabras que oye o lee la persona: qué datos, para qué y cómo se protegen.", "Privacy notice, in the words that the person hears or reads: which data, what for and how they are protected.").example("Usamos sus datos solo para responder esta solicitud.");
        terms: Maybe<Url> = "terminos_uso" ("Términos de uso.", "Terms of use.");
        policy: Maybe<Url> = "politica" ("Política de tratamiento de datos.", "Data policy.");
        moment: Maybe<Line> = "momento" ("Cuándo se da el aviso: antes de pedir el primer dato.", "When the notice is given: before the first datum is asked.");
        id: Maybe<OwnId> = "id" ("En comunes.yaml, nombre con el que un protocolo dice en no_hereda que no toma este aviso.", "In comunes.yaml, name by which a protocol says under no_hereda that it does not take this notice.").example("privacidad-comun");
    }
}

record! {
    /// Another way in for those who cannot use the ordinary one (section 2.6).
    pub struct Accessibility = "una medida de accesibilidad", "an accessibility measure" {
        id: Maybe<OwnId> = "id" ("Nombre con el que otros la llaman.", "Name by which others call it.");
        limitation: Maybe<Limitation> = "limitacion" ("Para quién es.", "For whom it is.").required().example("auditiva");
        solution: Maybe<Prose> = "solucion" ("En qué consiste.", "What it is.").required().example("Videollamada con intérprete de lengua de señas.");
        kind: Maybe<AccessType> = "tipo" ("Si es una tecnología u otro punto.", "Whether it is a technology or another touchpoint.");
        touchpoint: Maybe<TouchpointId> = "punto" ("El otro punto de contacto.", "The other touchpoint.");
        announced_in: Many<TouchpointId> = "comunicada_en" ("Puntos de contacto donde se anuncia.", "Touchpoints where it is announced.");
    }
}

words! {
    /// What a person cannot do, or does with difficulty.
    pub enum Limitation = "una limitación", "a limitation" {
        Visual = "visual" ("visual", "visual"),
        Hearing = "auditiva" ("auditiva", "hearing"),
        Speech = "habla" ("del habla", "speech"),
        Motor = "motriz" ("motriz", "motor"),
        Cognitive = "cognitiva" ("cognitiva", "cognitive"),
        Reading = "lectura" ("de lectura", "reading"),
        Language = "idioma" ("de idioma", "language"),
    }
}

words! {
    /// How another way in is given.
    pub enum AccessType = "un tipo de accesibilidad", "a type of accessibility" {
        Technology = "tecnologia" ("tecnología", "technology"),
        OtherTouchpoint = "punto_alterno" ("otro punto de contacto", "another touchpoint"),
    }
}

record! {
    /// When the touchpoint attends, with its details.
    pub struct Availability = "la disponibilidad", "the availability" {
        hours: Many<Schedule> = "horario" ("Días y horas.", "Days and hours.").example("lunes a viernes, 8:00 a 17:00");
        holidays: Maybe<Line> = "festivos" ("Qué pasa los festivos.", "What happens on holidays.");
        exceptions: Vec<OpeningException> = "excepciones" ("Días con otro horario.", "Days with other hours.");
        shown_at_entrance: Maybe<YesNo> = "visible_en_entrada" ("Si el horario está a la vista en la entrada.", "Whether the hours are shown at the entrance.");
        special: Maybe<Prose> = "especial" ("Razón de un horario especial.", "Reason for special hours.");
    }
}

record! {
    /// Days on which other hours hold.
    pub struct OpeningException = "un horario de excepción", "exceptional hours" {
        from: Maybe<Date> = "desde" ("Primer día con otro horario.", "First day with other hours.").required().example("2026-12-24");
        to: Maybe<Date> = "hasta" ("Último día.", "Last day.").derived("el primero", "the first");
        hours: Many<Schedule> = "horario" ("El horario; nada es cerrado.", "The hours; none is closed.");
        reason: Maybe<Line> = "motivo" ("Por qué.", "Why.");
    }
}

record! {
    /// What a touchpoint in person has.
    pub struct InPerson = "lo presencial", "what is in person" {
        queues: Option<Queues> = "filas" ("Cómo se organizan las filas.", "How queues are organised.");
        infrastructure: Many<Prose> = "infraestructura" ("Cómo es el lugar.", "What the place is like.");
        workplace: Many<Prose> = "puesto_de_trabajo" ("Qué hay en el puesto de quien atiende.", "What is on the official's desk.");
    }
}

record! {
    /// How queues are organised.
    pub struct Queues = "las filas", "the queues" {
        turn: Maybe<Prose> = "turno" ("Cómo se da el turno.", "How turns are given.");
        classes: Many<Line> = "clases" ("Clases de turno.", "Classes of turn.");
        priority: Many<Line> = "prioridad" ("Quién pasa primero.", "Who goes first.");
        booking: Maybe<Prose> = "agendamiento" ("Cómo se agenda.", "How one books.");
    }
}

record! {
    /// An entry of `comunes.yaml` that the touchpoint does not take.
    pub struct Refusal = "lo que no se hereda", "what is not inherited" {
        id: Maybe<CommonId> = "id" ("Id de la entrada de comunes.yaml.", "Id of the entry of comunes.yaml.").required().example("corte-de-luz");
        reason: Maybe<Prose> = "motivo" ("Por qué esa entrada no rige aquí.", "Why that entry is not in force here.").required().example("Este punto tiene planta eléctrica.");
    }
}
