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
        code: Maybe<Line> = "codigo" ("Código del protocolo en el sistema de calidad de la entidad.", "Code of the protocol in the entity's quality system.").example("PR-AC-01");
        version: Maybe<Line> = "version" ("Número de la versión del protocolo.", "Number of the protocol's version.").example("\"3\"");
        process: Maybe<Line> = "proceso" ("Proceso de la entidad al que pertenece el protocolo.", "Process of the entity to which the protocol belongs.").example("Atención al ciudadano");
        written_on: Maybe<Date> = "fecha_elaboracion" ("Fecha en que se escribió esta versión.", "Date on which this version was written.").example("2026-01-20");
        from: Maybe<Date> = "vigente_desde" ("Primer día en que rige esta versión.", "First day on which this version is in force.").example("2026-02-01");
        to: Maybe<Date> = "vigente_hasta" ("Último día en que rige esta versión.", "Last day on which this version is in force.").example("2027-12-31");
        written_by: Maybe<Line> = "elaboro" ("Nombre o cargo de quien escribió el protocolo.", "Name or post of whoever wrote the protocol.").example("Profesional de Atención al Ciudadano");
        reviewed_by: Maybe<Line> = "reviso" ("Nombre o cargo de quien lo revisó.", "Name or post of whoever reviewed it.").example("Jefe de Planeación");
        approved_by: Maybe<Line> = "aprobo" ("Nombre o cargo de quien lo aprobó.", "Name or post of whoever approved it.").example("Secretaria General");
        minutes: Maybe<Line> = "acta" ("Acta o acto administrativo con el que se aprobó.", "Minutes or administrative act that approved it.").example("Acta 12 del comité de gestión");
    }
}

record! {
    /// A change between two versions.
    pub struct Change = "un cambio", "a change" {
        version: Maybe<Line> = "version" ("Número de la versión que trajo el cambio.", "Number of the version that brought the change.").required().example("\"2\"");
        date: Maybe<Date> = "fecha" ("Fecha en que se hizo el cambio.", "Date on which the change was made.").example("2025-08-01");
        change: Maybe<Prose> = "cambio" ("Qué cambió en el protocolo.", "What changed in the protocol.").example("Se agregó el turno preferencial.");
        reason: Maybe<Prose> = "motivo" ("Por qué se hizo el cambio.", "Why the change was made.").example("Las personas mayores esperaban de pie.");
    }
}

record! {
    /// How the protocol is kept up to date.
    pub struct Review = "la revisión", "the review" {
        last: Maybe<Date> = "ultima" ("Fecha en que se revisó el protocolo por última vez.", "Date on which the protocol was last reviewed.").example("2026-06-01");
        period: Maybe<Frequency> = "periodicidad" ("Cada cuánto se revisa el protocolo.", "How often the protocol is reviewed.").example("1 año");
        owner: Maybe<Line> = "responsable" ("Quién revisa el protocolo.", "Who reviews the protocol.").example("Coordinadora de Atención al Ciudadano");
        reader: Maybe<Line> = "lector" ("Quién lo leyó sin ser del equipo que lo escribió, para ver si se entiende.", "Who read it without being of the team that wrote it, to see whether it is understood.").example("Auxiliar de archivo");
    }
}

record! {
    /// The knowledge on which the protocol rests.
    pub struct Basis = "un fundamento", "a basis" {
        kind: Maybe<BasisType> = "tipo" ("De qué clase de conocimiento se trata: un estudio de usuarios, una medición, lo que se puede atender o una buena práctica.", "What sort of knowledge it is: a study of users, a measurement, what can be attended or a good practice.").required().example("medicion");
        reference: Maybe<Line> = "ref" ("Documento o lugar donde se encuentra.", "Document or place where it is found.").example("Encuesta de satisfacción de 2025");
        note: Maybe<Prose> = "nota" ("Qué se tomó de él para este protocolo.", "What was taken from it for this protocol.").example("La mayoría llega antes de las nueve.");
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
        norm: Maybe<Line> = "norma" ("La ley, el decreto o la resolución que se debe cumplir.", "The law, decree or resolution that must be met.").required().example("Ley 1755 de 2015");
        article: Maybe<Line> = "articulo" ("Artículo de la norma que importa aquí.", "Article of the norm that matters here.").example("\"14\"");
        topic: Maybe<Line> = "tema" ("De qué trata esa norma, en pocas palabras.", "What that norm is about, in a few words.").example("Derecho de petición");
        url: Maybe<Url> = "url" ("Página web donde se lee la norma.", "Web page where the norm is read.").example("https://www.funcionpublica.gov.co");
    }
}

record! {
    /// A procedure of the entity.
    pub struct Procedure = "un procedimiento", "a procedure", bare "nombre" {
        name: Maybe<Line> = "nombre" ("Nombre del procedimiento, como está en la entidad.", "Name of the procedure, as the entity has it.").required().example("Entrega de turnos");
        code: Maybe<Line> = "codigo" ("Código del procedimiento en el sistema de calidad.", "Code of the procedure in the quality system.").example("P-AC-03");
    }
}

record! {
    /// A finding that the entity accepts for a time.
    pub struct Acceptance = "un hallazgo aceptado", "an accepted finding" {
        code: Maybe<Line> = "codigo" ("Código de la regla cuyo hallazgo se acepta.", "Code of the rule whose finding is accepted.").required().example("G23-13");
        reason: Maybe<Prose> = "motivo" ("Por qué se acepta el hallazgo por un tiempo.", "Why the finding is accepted for a time.").required().example("La línea nueva empieza a funcionar en marzo.");
        until: Maybe<Date> = "hasta" ("Último día en que se acepta; después vuelve a ser un hallazgo.", "Last day on which it is accepted; after it, it is a finding again.").required().example("2027-03-31");
        owner: Maybe<Line> = "responsable" ("Quién se encarga de corregirlo antes de esa fecha.", "Who is to mend it before that date.").example("Oficina de Sistemas");
        step: Maybe<StepId> = "paso" ("Paso del protocolo en el que se acepta el hallazgo.", "Step of the protocol in which the finding is accepted.").derived("todo el protocolo", "the whole protocol").example("revisar-los-requisitos");
    }
}
