use super::Maybe;
use crate::model::decode::{record, words};
use crate::model::value::{Date, Frequency, Line, Prose, StepId, Url};

words! {
    /// Where a protocol stands in its life.
    pub enum State = "un estado", "a state" {
        Draft = "borrador" ("borrador", "draft"),
        InForce = "vigente" ("vigente", "in force"),
        Suspended = "suspendido" ("suspendido", "suspended"),
        Withdrawn = "retirado" ("retirado", "withdrawn"),
    }
}

record! {
    /// The control of the document.
    pub struct Document = "el control del documento", "the document control" {
        code: Maybe<Line> = "codigo" ("Código del documento.", "Code of the document.").example("PR-AC-01");
        version: Maybe<Line> = "version" ("Versión.", "Version.").example("\"3\"");
        process: Maybe<Line> = "proceso" ("Proceso al que pertenece.", "Process to which it belongs.");
        written_on: Maybe<Date> = "fecha_elaboracion" ("Fecha en que se elaboró.", "Date on which it was written.").example("2026-01-20");
        from: Maybe<Date> = "vigente_desde" ("Desde cuándo rige.", "Since when it is in force.").example("2026-02-01");
        to: Maybe<Date> = "vigente_hasta" ("Hasta cuándo rige.", "Until when it is in force.");
        written_by: Maybe<Line> = "elaboro" ("Quién lo elaboró.", "Who wrote it.");
        reviewed_by: Maybe<Line> = "reviso" ("Quién lo revisó.", "Who reviewed it.");
        approved_by: Maybe<Line> = "aprobo" ("Quién lo aprobó.", "Who approved it.");
        minutes: Maybe<Line> = "acta" ("Acta de aprobación.", "Minutes of the approval.");
    }
}

record! {
    /// A change between two versions.
    pub struct Change = "un cambio", "a change" {
        version: Maybe<Line> = "version" ("Versión que trajo el cambio.", "Version that brought the change.").required().example("\"2\"");
        date: Maybe<Date> = "fecha" ("Cuándo.", "When.").example("2025-08-01");
        change: Maybe<Prose> = "cambio" ("Qué cambió.", "What changed.");
        reason: Maybe<Prose> = "motivo" ("Por qué.", "Why.");
    }
}

record! {
    /// How the protocol is kept up to date.
    pub struct Review = "la revisión", "the review" {
        last: Maybe<Date> = "ultima" ("Última revisión.", "Last review.").example("2026-06-01");
        period: Maybe<Frequency> = "periodicidad" ("Cada cuánto se revisa.", "How often it is reviewed.").example("1 año");
        owner: Maybe<Line> = "responsable" ("Quién la hace.", "Who does it.");
        reader: Maybe<Line> = "lector" ("Quién de fuera del equipo lo leyó.", "Who outside the team read it.");
    }
}

record! {
    /// The knowledge on which the protocol rests.
    pub struct Basis = "un fundamento", "a basis" {
        kind: Maybe<BasisType> = "tipo" ("De qué clase es.", "Of what sort it is.").required().example("medicion");
        reference: Maybe<Line> = "ref" ("Dónde está.", "Where it is.");
        note: Maybe<Prose> = "nota" ("Qué se tomó de él.", "What was taken from it.");
    }
}

words! {
    /// The sorts of knowledge on which a protocol can rest (section 2.5).
    pub enum BasisType = "un tipo de fundamento", "a type of basis" {
        Characterisation = "caracterizacion" ("caracterización de usuarios", "characterisation of users"),
        Measurement = "medicion" ("medición", "measurement"),
        Capacity = "capacidad" ("capacidad disponible", "available capacity"),
        Reference = "referencia" ("buena práctica", "good practice"),
    }
}

record! {
    /// A norm that frames the protocol.
    pub struct Norm = "una norma", "a norm", bare "norma" {
        norm: Maybe<Line> = "norma" ("La norma.", "The norm.").required().example("Ley 1755 de 2015");
        article: Maybe<Line> = "articulo" ("Artículo.", "Article.").example("\"14\"");
        topic: Maybe<Line> = "tema" ("De qué trata.", "What it is about.");
        url: Maybe<Url> = "url" ("Dónde se lee.", "Where to read it.");
    }
}

record! {
    /// A procedure of the entity.
    pub struct Procedure = "un procedimiento", "a procedure", bare "nombre" {
        name: Maybe<Line> = "nombre" ("Nombre del procedimiento.", "Name of the procedure.").required().example("Entrega de turnos");
        code: Maybe<Line> = "codigo" ("Su código.", "Its code.");
    }
}

record! {
    /// A finding that the entity accepts for a time.
    pub struct Acceptance = "un hallazgo aceptado", "an accepted finding" {
        code: Maybe<Line> = "codigo" ("Código de la regla.", "Code of the rule.").required().example("G23-13");
        reason: Maybe<Prose> = "motivo" ("Por qué se acepta por un tiempo.", "Why it is accepted for a time.").required().example("La línea nueva empieza a funcionar en marzo.");
        until: Maybe<Date> = "hasta" ("Hasta cuándo.", "Until when.").required().example("2027-03-31");
        owner: Maybe<Line> = "responsable" ("Quién responde.", "Who answers for it.");
        step: Maybe<StepId> = "paso" ("Paso en el que se acepta.", "Step in which it is accepted.").derived("todo el protocolo", "the whole protocol");
    }
}
