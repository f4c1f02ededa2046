use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{Date, DatumId, Frequency, Line, Prose, ServiceId, YesNo};

record! {
    /// The dictionary of data and the person's record: `datos.yaml`.
    pub struct DataFile = "los datos", "the data" {
        data: Vec<Datum> = "datos" ("Diccionario de datos.", "Dictionary of data.");
        record: Option<RecordFile> = "expediente" ("Expediente de la persona.", "The person's record.");
    }
}

record! {
    /// A datum of the dictionary.
    pub struct Datum = "un dato", "a datum" {
        id: Maybe<DatumId> = "id" ("Nombre corto con el que los pasos piden este dato.", "Short name by which steps ask for this datum.").required().example("cedula");
        name: Maybe<Line> = "nombre" ("Nombre del dato.", "Name of the datum.").required().example("Número de cédula");
        kind: Maybe<DatumType> = "tipo" ("Qué clase de dato es.", "What sort of datum it is.").required().example("documento");
        unit: Maybe<Line> = "unidad" ("Unidad.", "Unit.");
        personal: Maybe<YesNo> = "personal" ("Si es un dato personal.", "Whether it is personal.");
        sensitive: Maybe<YesNo> = "sensible" ("Si es un dato sensible: salud, origen, creencias, huellas y otros que pueden usarse para discriminar.", "Whether it is sensitive: health, origin, beliefs, fingerprints and others that can be used to discriminate.");
        optional: Maybe<YesNo> = "facultativo" ("Si la persona puede no darlo.", "Whether the person may decline.");
        identifies: Maybe<YesNo> = "identifica_persona" ("Si identifica a la persona.", "Whether it identifies the person.");
        on_file: Maybe<YesNo> = "ya_en_expediente" ("Si la entidad ya lo tiene. Pedirlo otra vez exige un motivo.", "Whether the entity already has it. Asking again needs a reason.");
        priority: Maybe<YesNo> = "prioritario" ("Si debe pasar de un canal a otro, para que la persona no lo repita.", "Whether it must pass from channel to channel, so that the person need not repeat it.");
        purpose: Maybe<Prose> = "finalidad" ("Para qué se usa, con palabras que se le puedan decir a la persona.", "What it is used for, in words that can be said to the person.").example("Avisarle cuando su trámite esté listo.");
        basis: Maybe<LegalBasis> = "base" ("Con qué base se trata el dato: autorización de la persona, función legal, dato público o urgencia.", "On what basis it is processed: consent, legal function, public datum or urgency.");
        retention: Maybe<Prose> = "conservacion" ("Cuánto se conserva.", "How long it is kept.").example("Cinco años después del último trámite");
        protection: Maybe<Prose> = "proteccion" ("Cómo se protege, dicho de manera que cualquiera lo entienda.", "How it is protected, so that anybody understands.");
        update: Option<Update> = "actualizacion" ("Cómo se actualiza.", "How it is updated.");
    }
}

words! {
    /// The sorts of datum.
    pub enum DatumType = "un tipo de dato", "a type of datum" {
        Text = "texto" ("texto", "text"),
        Number = "numero" ("número", "number"),
        Date = "fecha" ("fecha", "date"),
        Email = "correo" ("correo", "e-mail"),
        Telephone = "telefono" ("teléfono", "telephone"),
        Address = "direccion" ("dirección", "address"),
        Document = "documento" ("documento", "document"),
    }
}

words! {
    /// On what basis personal data are processed.
    pub enum LegalBasis = "una base de tratamiento", "a basis of processing" {
        Consent = "autorizacion" ("autorización", "consent"),
        LegalFunction = "funcion_legal" ("función legal", "legal function"),
        Public = "publico" ("dato público", "public datum"),
        Urgency = "urgencia" ("urgencia", "urgency"),
    }
}

record! {
    /// How a datum changes (section 3.2).
    pub struct Update = "una actualización", "an update" {
        frequency: Maybe<Frequency> = "frecuencia" ("Cada cuánto.", "How often.").example("anual");
        previous: Maybe<Previous> = "anterior" ("Qué pasa con el dato anterior.", "What happens to the datum before.");
        events: Many<Line> = "eventos" ("Qué obliga a actualizar antes.", "What forces an earlier update.");
        used_in: Many<ServiceId> = "usar_en" ("Servicios que lo usan.", "Services that use it.");
    }
}

words! {
    /// What happens to the value before.
    pub enum Previous = "un trato del dato anterior", "a treatment of the datum before" {
        History = "historico" ("queda en el histórico", "kept as history"),
        Replaced = "reemplaza" ("se reemplaza", "replaced"),
        Archived = "archiva" ("se archiva", "archived"),
    }
}

record! {
    /// The person's record (section 3.1).
    pub struct RecordFile = "el expediente", "the record" {
        system: Maybe<Line> = "sistema" ("Dónde está.", "Where it is.");
        kind: Maybe<RecordType> = "tipo" ("Si es uno solo o uno por canal.", "Whether it is one, or one for each channel.");
        key: Maybe<DatumId> = "clave" ("Dato que lo identifica.", "Datum that identifies it.");
        data: Many<DatumId> = "datos" ("Datos que guarda.", "Data that it keeps.");
        documents: Many<Line> = "documentos" ("Documentos que guarda.", "Documents that it keeps.");
        knowledge: Many<Line> = "conocimiento" ("Conocimiento humano que guarda.", "Human knowledge that it keeps.");
        integration: Option<Integration> = "plan_integracion" ("Plan para integrarlo.", "Plan to integrate it.");
    }
}

words! {
    /// Whether there is one record.
    pub enum RecordType = "un tipo de expediente", "a type of record" {
        Single = "unico" ("único", "single"),
        PerChannel = "por_canal" ("por canal", "one per channel"),
    }
}

record! {
    /// A plan to integrate the records.
    pub struct Integration = "un plan de integración", "an integration plan" {
        date: Maybe<Date> = "fecha" ("Para cuándo.", "By when.");
        owner: Maybe<Line> = "responsable" ("Quién responde.", "Who answers for it.");
    }
}
