use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{CommonId, Date, Line, OwnId, Prose, Schedule, TouchpointId, Url, YesNo};

record! {
    /// Where a person in doubt can turn (section 2.1).
    pub struct Help = "una ayuda", "a help", bare "texto" {
        id: Maybe<OwnId> = "id" ("Nombre corto con el que otros llaman a esta ayuda.", "Short name by which others call this help.").example("linea-de-ayuda");
        text: Maybe<Prose> = "texto" ("En qué consiste la ayuda, como se le dice a la persona.", "What the help is, as the person is told.").example("Llame a la línea de atención.");
        kind: Maybe<HelpType> = "tipo" ("De qué clase es la ayuda: un instructivo, una explicación a la vista, una línea o una persona.", "What sort of help it is: instructions, an explanation in sight, a line or a person.").example("linea");
        touchpoint: Maybe<TouchpointId> = "punto" ("Punto de contacto donde le ayudan a la persona.", "Touchpoint where the person is helped.").example("linea-de-atencion");
        url: Maybe<Url> = "url" ("Página web donde está la ayuda.", "Web page where the help is.").example("https://www.sanjeronimo.gov.co/ayuda");
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
        terms: Maybe<Url> = "terminos_uso" ("Página web con los términos de uso.", "Web page with the terms of use.").example("https://www.sanjeronimo.gov.co/terminos");
        policy: Maybe<Url> = "politica" ("Página web con la política de tratamiento de datos personales.", "Web page with the policy on personal data.").example("https://www.sanjeronimo.gov.co/datos-personales");
        moment: Maybe<Line> = "momento" ("Cuándo se da el aviso: antes de pedir el primer dato.", "When the notice is given: before the first datum is asked.");
        id: Maybe<OwnId> = "id" ("En comunes.yaml, nombre con el que un protocolo dice en no_hereda que no toma este aviso.", "In comunes.yaml, name by which a protocol says under no_hereda that it does not take this notice.").example("privacidad-comun");
    }
}

record! {
    /// Another way in for those who cannot use the ordinary one (section 2.6).
    pub struct Accessibility = "una medida de accesibilidad", "an accessibility measure" {
        id: Maybe<OwnId> = "id" ("Nombre corto con el que otros llaman a esta solución.", "Short name by which others call this solution.").example("interprete-de-senas");
        limitation: Maybe<Limitation> = "limitacion" ("A qué limitación responde: de la vista, del oído, del movimiento u otra.", "Which limitation it answers: of sight, hearing, movement or another.").required().example("auditiva");
        solution: Maybe<Prose> = "solucion" ("Qué se le ofrece a la persona para que la atiendan igual que a todas.", "What the person is offered in order to be attended as all others.").required().example("Videollamada con intérprete de lengua de señas.");
        kind: Maybe<AccessType> = "tipo" ("Si la solución es una tecnología u otro punto de contacto.", "Whether the solution is a technology or another touchpoint.");
        touchpoint: Maybe<TouchpointId> = "punto" ("El otro punto de contacto donde se le atiende.", "The other touchpoint where the person is attended.").example("videollamada-en-senas");
        announced_in: Many<TouchpointId> = "comunicada_en" ("Puntos de contacto donde se le cuenta a la gente que existe.", "Touchpoints where people are told that it exists.").example("[portal-web]");
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
        hours: Many<Schedule> = "horario" ("Días y horas en que se atiende.", "Days and hours in which people are attended.").example("lunes a viernes, 8:00 a 17:00");
        holidays: Maybe<Line> = "festivos" ("Qué pasa los festivos: si se atiende y cómo.", "What happens on holidays: whether people are attended, and how.").example("Cerrado");
        exceptions: Vec<OpeningException> = "excepciones" ("Días en que se atiende en otro horario, o no se atiende.", "Days on which people are attended at other hours, or not at all.").example("[{ desde: 2026-12-24, horario: \"jueves, 8:00 a 12:00\" }]");
        shown_at_entrance: Maybe<YesNo> = "visible_en_entrada" ("Si el horario está a la vista en la entrada.", "Whether the hours are shown at the entrance.");
        special: Maybe<Prose> = "especial" ("Por qué este punto tiene un horario distinto del corriente.", "Why this touchpoint has other hours than is usual.").example("Los mercados son los domingos.");
    }
}

record! {
    /// Days on which other hours hold.
    pub struct OpeningException = "un horario de excepción", "exceptional hours" {
        from: Maybe<Date> = "desde" ("Primer día con otro horario.", "First day with other hours.").required().example("2026-12-24");
        to: Maybe<Date> = "hasta" ("Último día con otro horario.", "Last day with other hours.").derived("el primero", "the first").example("2026-12-31");
        hours: Many<Schedule> = "horario" ("El horario de esos días; si falta, está cerrado.", "The hours of those days; if absent, it is closed.").example("\"jueves, 8:00 a 12:00\"");
        reason: Maybe<Line> = "motivo" ("Por qué cambia el horario esos días.", "Why the hours change on those days.").example("Fin de año");
    }
}

record! {
    /// What a touchpoint in person has.
    pub struct InPerson = "lo presencial", "what is in person" {
        queues: Option<Queues> = "filas" ("Cómo se organizan las filas y los turnos.", "How queues and turns are organised.").example("{ turno: Con ficha, clases: [General, Preferencial] }");
        infrastructure: Many<Prose> = "infraestructura" ("Cómo es el lugar: sillas, rampas, baños, avisos.", "What the place is like: seats, ramps, toilets, signs.").example("[Rampa en la entrada principal]");
        workplace: Many<Prose> = "puesto_de_trabajo" ("Qué debe haber en el puesto de quien atiende y cómo debe estar.", "What must be on the official's desk, and how it must be.").example("[\"Nombre de quien atiende, a la vista\"]");
    }
}

record! {
    /// How queues are organised.
    pub struct Queues = "las filas", "the queues" {
        turn: Maybe<Prose> = "turno" ("Cómo recibe su turno la persona.", "How the person gets her turn.").example("Con una ficha que se toma a la entrada");
        classes: Many<Line> = "clases" ("Clases de turno que se dan.", "Classes of turn that are given.").example("[General, Preferencial]");
        priority: Many<Line> = "prioridad" ("A quiénes se atiende primero.", "Who is attended first.").example("[Personas mayores, Mujeres embarazadas]");
        booking: Maybe<Prose> = "agendamiento" ("Cómo se pide una cita para no hacer fila.", "How an appointment is made so as not to queue.").example("En el portal web, con un día de anticipación");
    }
}

record! {
    /// An entry of `comunes.yaml` that the touchpoint does not take.
    pub struct Refusal = "lo que no se hereda", "what is not inherited" {
        id: Maybe<CommonId> = "id" ("Id de la entrada de comunes.yaml que no rige aquí.", "Id of the entry of comunes.yaml that is not in force here.").required().example("corte-de-luz");
        reason: Maybe<Prose> = "motivo" ("Por qué esa entrada no rige aquí.", "Why that entry is not in force here.").required().example("Este punto tiene planta eléctrica.");
    }
}
