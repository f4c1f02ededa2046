use super::{
    Acceptance, Accessibility, Attendance, Availability, Basis, Change, Channel, ChannelType,
    Checklist, Commitment, Definition, Device, Document, Electronic, Exception, Feedback, Help,
    Immediacy, InPerson, Language, Many, Maybe, Menu, Metric, Networks, Norm, Privacy, Procedure,
    Refusal, Relation, Review, Section, Sms, Stage, State, Step,
};
use crate::model::decode::{ByWord, record, words};
use crate::model::value::{Duration, Line, OwnId, Prose, RoleId, Schedule, ServiceId, Url, YesNo};
use crate::model::written::menu::Cost;
use crate::source::Spanned;

record! {
    /// A touchpoint and its protocol: one file.
    pub struct Protocol = "un protocolo", "a protocol" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.").derived("el nombre del archivo", "the name of the file");
        name: Maybe<Line> = "nombre" ("Nombre del punto de contacto, como lo dicen el personal y la gente.", "Name of the touchpoint, as staff and citizens say it.").required().example("Ventanilla central");
        kind: Maybe<ChannelType> = "tipo" ("Canal concreto.", "Concrete channel.").required().code("G13-02").example("ventanilla");
        kind_description: Maybe<Line> = "tipo_descripcion" ("Qué es, cuando el tipo es «otro».", "What it is, when the type is «otro».").code("G13-02");
        channel: Maybe<Channel> = "canal" ("Familia de canales.", "Family of channels.").code("G13-01").derived("la de la tabla", "that of the table");
        attendance: Maybe<Attendance> = "atendido" ("Quién atiende.", "Who attends.").derived("lo de la tabla", "that of the table");
        immediacy: Maybe<Immediacy> = "inmediatez" ("Si la respuesta es inmediata.", "Whether the answer is immediate.").derived("la de la tabla", "that of the table");
        immediacy_reason: Maybe<Line> = "motivo_inmediatez" ("Por qué difiere de la tabla.", "Why it differs from the table.");
        devices: Many<Device> = "dispositivos" ("Con qué aparatos se llega.", "With what devices one reaches it.").code("G13-03").derived("los de la tabla", "those of the table");
        stages: ByWord<Stage, Spanned<Prose>> = "etapas" ("Etapas del ciclo, y qué hace allí la persona.", "Stages of the cycle, and what the person does there.").required().code("G12-01").example("{ atencion: Presenta su solicitud y recibe un número. }");
        description: Maybe<Prose> = "descripcion" ("Qué es este punto de contacto.", "What this touchpoint is.");
        objective: Maybe<Prose> = "objetivo" ("Objetivo del protocolo.", "Aim of the protocol.");
        scope: Maybe<Prose> = "alcance" ("Hasta dónde llega.", "How far it reaches.");
        owner: Maybe<Line> = "responsable" ("Quién responde por el protocolo.", "Who answers for the protocol.").example("Grupo de canales");
        applies_to: Many<Line> = "aplica_a" ("A quién obliga.", "Whom it binds.").example("[Servidores, Contratistas]");
        audience: Many<Line> = "publico" ("A quién se atiende.", "Who is attended.");
        state: Maybe<State> = "estado" ("Estado del protocolo.", "State of the protocol.").default("borrador");
        document: Option<Document> = "documento" ("Control del documento.", "Document control.");
        history: Vec<Change> = "historial" ("Cambios entre versiones.", "Changes between versions.");
        review: Option<Review> = "revision" ("Cómo se mantiene al día.", "How it is kept up to date.");
        basis: Vec<Basis> = "fundamento" ("En qué conocimiento se apoya.", "On what knowledge it rests.");
        norms: Vec<Norm> = "marco_normativo" ("Normas que lo enmarcan.", "Norms that frame it.");
        definitions: Vec<Definition> = "definiciones" ("Palabras que conviene definir.", "Words worth defining.");
        hours: Many<Schedule> = "horario" ("Días y horas de atención, o permanente.", "Days and hours of attention, or permanente.").example("lunes a viernes, 8:00 a 17:00");
        availability: Option<Availability> = "disponibilidad" ("El horario con sus detalles.", "The hours with their details.");
        place: Maybe<Line> = "ubicacion" ("Dónde queda.", "Where it is.");
        telephones: Many<Line> = "telefono" ("Teléfonos.", "Telephones.").example("601 555 0100");
        url: Maybe<Url> = "url" ("Dirección web.", "Web address.");
        email: Maybe<Line> = "correo" ("Correo electrónico.", "E-mail address.");
        postal_address: Maybe<Line> = "direccion_postal" ("Dirección postal.", "Postal address.");
        services: Vec<ServiceUse> = "servicios" ("Servicios que se prestan aquí.", "Services given here.");
        relations: Vec<Relation> = "relacionados" ("Otros puntos de contacto con los que se relaciona.", "Other touchpoints to which it is related.");
        no_relation: Maybe<Prose> = "sin_relacion" ("Por qué no se relaciona con ninguno.", "Why it is related to none.");
        roles: Many<RoleId> = "roles" ("Roles que intervienen.", "Roles that take part.");
        languages: Vec<Language> = "idiomas" ("Idiomas en que se atiende.", "Languages in which one is attended.");
        steps: Vec<Step> = "pasos" ("Los pasos, en orden.", "The steps, in order.").required();
        exceptions: Vec<Exception> = "excepciones" ("Qué se hace cuando algo sale mal.", "What is done when something goes wrong.");
        help: Vec<Help> = "ayuda" ("A quién o a qué acudir si surge una duda.", "Where to turn when in doubt.");
        privacy: Option<Privacy> = "privacidad" ("Qué se le dice a la persona sobre sus datos.", "What the person is told of her data.");
        accessibility: Vec<Accessibility> = "accesibilidad" ("Cómo acceden quienes no pueden usar el canal.", "How those who cannot use the channel get in.");
        feedback: Vec<Feedback> = "retroalimentacion" ("Cómo se pregunta a la gente cómo le fue.", "How people are asked how it went.");
        metrics: Vec<Metric> = "metricas" ("Qué se mide.", "What is measured.");
        commitments: Vec<Commitment> = "compromisos" ("Promesas al público.", "Promises to the public.");
        record: Option<RecordUse> = "expediente" ("Si lee o escribe el expediente de la persona.", "Whether it reads or writes the person's record.");
        menu: Option<Menu> = "menu" ("Menú automático.", "Automatic menu.");
        sms: Option<Sms> = "sms" ("Mensajes de texto.", "Text messages.");
        electronic: Option<Electronic> = "electronico" ("Lo propio de un canal electrónico.", "What belongs to an electronic channel.");
        networks: Option<Networks> = "redes" ("Lo propio de una red social.", "What belongs to a social network.");
        in_person: Option<InPerson> = "presencial" ("Lo propio de un canal presencial.", "What belongs to a channel in person.");
        checklists: Vec<Checklist> = "listas" ("Listas de chequeo.", "Checklists.");
        forms: Many<Line> = "formatos" ("Formatos que se usan.", "Forms that are used.");
        procedures: Vec<Procedure> = "procedimientos" ("Procedimientos de la entidad.", "Procedures of the entity.");
        prohibitions: Many<Prose> = "prohibiciones" ("Lo que no se hace.", "What is not done.");
        sections: Vec<Section> = "secciones" ("Lo que no tiene clave propia.", "Whatever has no key of its own.");
        not_inherited: Vec<Refusal> = "no_hereda" ("Entradas de comunes.yaml que no se toman.", "Entries of comunes.yaml not taken.");
        accepted: Vec<Acceptance> = "hallazgos_aceptados" ("Hallazgos que se aceptan por un tiempo.", "Findings accepted for a time.");
        internal: Many<Line> = "interno" ("Claves que no salen en el manual público.", "Keys left out of the public handbook.");
    }
}

record! {
    /// Whether the touchpoint uses the person's record.
    pub struct RecordUse = "el uso del expediente", "the use of the record" {
        reads: Maybe<YesNo> = "lee" ("Si lo lee.", "Whether it reads it.");
        writes: Maybe<YesNo> = "escribe" ("Si lo escribe.", "Whether it writes it.");
    }
}

record! {
    /// A service, as it is given at this touchpoint.
    pub struct ServiceUse = "un servicio del punto", "a service of the touchpoint", bare "servicio" {
        service: Maybe<ServiceId> = "servicio" ("El servicio.", "The service.").required().example("certificado-de-residencia");
        does: Many<Verb> = "hace" ("Qué parte del servicio se hace aquí.", "What part of the service is done here.").derived("todo lo de las etapas del punto", "all that belongs to the touchpoint's stages");
        purpose: Maybe<Prose> = "proposito" ("Propósito, si se escribe aquí.", "Purpose, if written here.");
        objectives: Many<Line> = "objetivos" ("Objetivos, si se escriben aquí.", "Objectives, if written here.");
        support_process: Maybe<Line> = "proceso_apoyo" ("Proceso de apoyo, si se escribe aquí.", "Support process, if written here.");
        adjustments: Maybe<Prose> = "acomodos" ("En qué se aparta del servicio, y por qué.", "Where it departs from the service, and why.");
        cost: Option<Cost> = "costo" ("Costo en este punto.", "Cost at this touchpoint.").example("gratuito");
        deadline: Maybe<Duration> = "plazo" ("Plazo en este punto.", "Time limit at this touchpoint.").example("10 días hábiles");
    }
}

words! {
    /// The parts of a service, by stage.
    pub enum Verb = "una parte del servicio", "a part of the service" {
        Informs = "informa" ("informa", "informs"),
        Books = "agenda" ("agenda", "books"),
        Receives = "recibe" ("recibe", "receives"),
        Processes = "tramita" ("tramita", "processes"),
        Resolves = "resuelve" ("resuelve", "resolves"),
        Forwards = "remite" ("remite", "forwards"),
        Delivers = "entrega" ("entrega", "delivers"),
        FollowsUp = "da_seguimiento" ("da seguimiento", "follows up"),
        Evaluates = "evalua" ("evalúa", "evaluates"),
    }
}

impl Verb {
    /// The stage of the cycle to which this part belongs.
    pub fn stage(self) -> Stage {
        match self {
            Verb::Informs | Verb::Books => Stage::Preparation,
            Verb::Receives | Verb::Processes | Verb::Resolves | Verb::Forwards => Stage::Attention,
            Verb::Delivers | Verb::FollowsUp | Verb::Evaluates => Stage::Closing,
        }
    }
}
