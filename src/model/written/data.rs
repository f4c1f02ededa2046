use super::{Many, Maybe};
use crate::model::decode::{record, words};
use crate::model::value::{Date, DatumId, Frequency, Line, Prose, ServiceId, YesNo};

record! {
    /// The dictionary of data and the person's record: `datos.yaml`.
    pub struct DataFile = "los datos", "the data" {
        data: Vec<Datum> = "datos" ("Los datos que la entidad pide o guarda, cada uno explicado una sola vez.", "The data that the entity asks for or keeps, each explained once.");
        record: Option<RecordFile> = "expediente" ("El expediente de la persona: qué se sabe de ella y dónde se guarda, para no volver a preguntarlo.", "The person's record: what is known of her and where it is kept, so that it is not asked again.");
    }
}

record! {
    /// A datum of the dictionary.
    pub struct Datum = "un dato", "a datum" {
        id: Maybe<DatumId> = "id" ("Nombre corto con el que los pasos piden este dato.", "Short name by which steps ask for this datum.").required().example("cedula");
        name: Maybe<Line> = "nombre" ("Nombre del dato, como se le dice a la persona cuando se le pide.", "Name of the datum, as it is said to the person when asking for it.").required().example("Número de cédula");
        kind: Maybe<DatumType> = "tipo" ("Qué clase de dato es: una fecha, un teléfono, un documento.", "What sort of datum it is: a date, a telephone, a document.").required().example("documento");
        unit: Maybe<Line> = "unidad" ("En qué se mide, si es un número.", "In what it is measured, if it is a number.").example("personas");
        personal: Maybe<YesNo> = "personal" ("Si el dato es de una persona y permite saber quién es o algo de ella.", "Whether the datum is somebody's, and tells who she is or something about her.").example("sí");
        sensitive: Maybe<YesNo> = "sensible" ("Si es un dato sensible: salud, origen, creencias, huellas y otros que pueden usarse para discriminar.", "Whether it is sensitive: health, origin, beliefs, fingerprints and others that can be used to discriminate.");
        optional: Maybe<YesNo> = "facultativo" ("Si la persona puede no darlo y aun así se le atiende.", "Whether the person may decline to give it and is attended all the same.").example("sí");
        identifies: Maybe<YesNo> = "identifica_persona" ("Si con este dato se sabe de quién se trata, como con la cédula.", "Whether this datum tells who the person is, as an identity card does.").example("sí");
        on_file: Maybe<YesNo> = "ya_en_expediente" ("Si la entidad ya lo tiene. Pedirlo otra vez exige un motivo.", "Whether the entity already has it. Asking again needs a reason.");
        priority: Maybe<YesNo> = "prioritario" ("Si debe pasar de un canal a otro, para que la persona no lo repita.", "Whether it must pass from channel to channel, so that the person need not repeat it.");
        purpose: Maybe<Prose> = "finalidad" ("Para qué se usa, con palabras que se le puedan decir a la persona.", "What it is used for, in words that can be said to the person.").example("Avisarle cuando su trámite esté listo.");
        basis: Maybe<LegalBasis> = "base" ("Con qué base se trata el dato: autorización de la persona, función legal, dato público o urgencia.", "On what basis it is processed: consent, legal function, public datum or urgency.");
        retention: Maybe<Prose> = "conservacion" ("Cuánto tiempo se guarda el dato.", "How long the datum is kept.").example("Cinco años después del último trámite");
        protection: Maybe<Prose> = "proteccion" ("Cómo se protege, dicho de manera que cualquiera lo entienda.", "How it is protected, so that anybody understands.");
        update: Option<Update> = "actualizacion" ("Cada cuánto y por qué razones se vuelve a pedir el dato.", "How often, and for what reasons, the datum is asked for again.").example("{ frecuencia: anual, anterior: historico }");
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
        frequency: Maybe<Frequency> = "frecuencia" ("Cada cuánto se actualiza el dato.", "How often the datum is updated.").example("anual");
        previous: Maybe<Previous> = "anterior" ("Qué se hace con el dato que había antes: se guarda en el histórico, se reemplaza o se archiva.", "What is done with the earlier datum: kept as history, replaced or archived.").example("historico");
        events: Many<Line> = "eventos" ("Qué hechos obligan a actualizarlo antes de tiempo.", "What makes it be updated earlier.").example("[Cambio de domicilio]");
        used_in: Many<ServiceId> = "usar_en" ("Servicios en los que se usa el dato actualizado.", "Services in which the updated datum is used.").example("[certificado-de-residencia]");
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
        system: Maybe<Line> = "sistema" ("Sistema o archivo donde se guarda el expediente.", "System or archive where the record is kept.").example("Sistema de gestión documental");
        kind: Maybe<RecordType> = "tipo" ("Si hay un solo expediente de cada persona o uno en cada canal.", "Whether there is one record for each person, or one in each channel.").example("unico");
        key: Maybe<DatumId> = "clave" ("Dato con el que se encuentra el expediente de una persona.", "Datum by which a person's record is found.").example("cedula");
        data: Many<DatumId> = "datos" ("Datos que guarda el expediente, por su id.", "Data that the record keeps, by their id.").example("[cedula, correo]");
        documents: Many<Line> = "documentos" ("Documentos que guarda el expediente.", "Documents that the record keeps.").example("[Copia de la cédula]");
        knowledge: Many<Line> = "conocimiento" ("Lo que saben de la persona quienes la han atendido y conviene dejar escrito.", "What those who attended the person know of her and should be written down.").example("[Prefiere que la llamen en la tarde.]");
        integration: Option<Integration> = "plan_integracion" ("Plan para reunir en uno solo los expedientes de cada canal.", "Plan to bring the records of each channel together into one.");
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
        date: Maybe<Date> = "fecha" ("Fecha para la que debe estar integrado el expediente.", "Date by which the record must be integrated.").example("2027-06-30");
        owner: Maybe<Line> = "responsable" ("Quién responde por el plan de integración.", "Who answers for the plan of integration.").example("Oficina de Sistemas");
    }
}
