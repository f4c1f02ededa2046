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
        id: Maybe<OwnId> = "id" ("Nombre corto con el que otros archivos llaman este punto. No hace falta escribirlo: es el nombre del archivo.", "Short name by which other files call this touchpoint. It need not be written: it is the name of the file.").derived("el nombre del archivo", "the name of the file");
        name: Maybe<Line> = "nombre" ("Nombre del punto de contacto, como lo dicen el personal y la gente.", "Name of the touchpoint, as staff and citizens say it.").required().example("Ventanilla central");
        kind: Maybe<ChannelType> = "tipo" ("Canal concreto por el que se atiende. De él salen la familia de canales, quién atiende y si la respuesta es inmediata.", "Concrete channel by which people are attended. The family of channels, who attends and whether the answer is immediate follow from it.").required().code("G13-02").example("ventanilla");
        kind_description: Maybe<Line> = "tipo_descripcion" ("Qué es este punto, cuando el tipo es «otro».", "What this touchpoint is, when the type is «otro».").code("G13-02").example("Un bus que lleva los trámites a las veredas");
        channel: Maybe<Channel> = "canal" ("Familia de canales a la que pertenece. Solo hace falta cuando el tipo es «otro».", "Family of channels to which it belongs. Needed only when the type is «otro».").code("G13-01").derived("la de la tabla", "that of the table");
        attendance: Maybe<Attendance> = "atendido" ("Quién atiende: una persona, un sistema, o nadie si el punto solo informa.", "Who attends: a person, a system, or nobody if the touchpoint only informs.").derived("lo de la tabla", "that of the table");
        immediacy: Maybe<Immediacy> = "inmediatez" ("Si la persona recibe respuesta en el momento o más tarde.", "Whether the person gets an answer at once or later.").derived("la de la tabla", "that of the table");
        immediacy_reason: Maybe<Line> = "motivo_inmediatez" ("Por qué la inmediatez no es la que corresponde al tipo.", "Why the immediacy is not that of the type.");
        devices: Many<Device> = "dispositivos" ("Aparatos con los que la persona llega a este punto. Un aparato no es un canal.", "Devices with which the person reaches this touchpoint. A device is not a channel.").code("G13-03").derived("los de la tabla", "those of the table");
        state: Maybe<State> = "estado" ("En qué punto de su vida está. Mientras es borrador, lo que le falta no detiene la revisión; cuando dice vigente, sí.", "Where it stands in its life. While it is a draft, what it lacks does not fail the check; once it says vigente, it does.").default("borrador");
        description: Maybe<Prose> = "descripcion" ("Qué es este punto de contacto, para quien no lo conoce.", "What this touchpoint is, for those who do not know it.");
        objective: Maybe<Prose> = "objetivo" ("Qué debe lograr la atención en este punto.", "What attention at this touchpoint must achieve.");
        scope: Maybe<Prose> = "alcance" ("Dónde empieza y dónde termina lo que este protocolo cubre.", "Where that which this protocol covers begins, and where it ends.");
        owner: Maybe<Line> = "responsable" ("Cargo o grupo que responde por este protocolo y por lo que en él se mide.", "Post or group that answers for this protocol and for what is measured in it.").example("Grupo de canales");
        applies_to: Many<Line> = "aplica_a" ("Quiénes deben seguir este protocolo.", "Who must follow this protocol.").example("[Servidores, Contratistas]");
        audience: Many<Line> = "publico" ("A quiénes se atiende en este punto de contacto.", "Who is attended at this touchpoint.").example("[Ciudadanía en general]");
        document: Option<Document> = "documento" ("Datos de control documental: código, versión, fechas y firmas. Se imprimen al comienzo y al final.", "Document control: code, version, dates and signatures. Printed at head and foot.");
        history: Vec<Change> = "historial" ("Qué cambió en cada versión del protocolo y por qué.", "What changed in each version of the protocol, and why.").example("[{ version: \"2\", fecha: 2025-08-01 }]");
        review: Option<Review> = "revision" ("Cuándo se revisó por última vez, cada cuánto se revisa y quién lo hace.", "When it was last reviewed, how often it is, and by whom.");
        basis: Vec<Basis> = "fundamento" ("En qué conocimiento se apoya: caracterización de usuarios, mediciones, capacidad disponible o buenas prácticas.", "On what knowledge it rests: characterisation of users, measurements, available capacity or good practice.");
        norms: Vec<Norm> = "marco_normativo" ("Normas que enmarcan la atención en este punto.", "Norms that frame attention at this touchpoint.");
        definitions: Vec<Definition> = "definiciones" ("Palabras que solo se entienden con una explicación y se usan en este protocolo.", "Words of this protocol that need an explanation.");
        hours: Many<Schedule> = "horario" ("Días y horas en que se atiende. Varios horarios van en una lista; si no cierra nunca, permanente.", "Days and hours of attention. Several go in a list; if it never closes, permanente.").example("lunes a viernes, 8:00 a 17:00");
        availability: Option<Availability> = "disponibilidad" ("El horario con sus detalles: festivos, días con otro horario y si está a la vista.", "The hours with their details: holidays, days with other hours, and whether they are on view.");
        place: Maybe<Line> = "ubicacion" ("Dónde queda, como se lo diría a quien viene por primera vez.", "Where it is, as you would tell a first-time visitor.").example("Palacio municipal, primer piso");
        telephones: Many<Line> = "telefono" ("Teléfonos de este punto, con indicativo.", "Telephones of this touchpoint, with area code.").example("601 555 0100");
        url: Maybe<Url> = "url" ("Dirección web de este punto, completa, con https.", "Web address of this touchpoint, in full, with https.").example("https://www.sanjeronimo.gov.co/chat");
        email: Maybe<Line> = "correo" ("Correo electrónico al que la gente le escribe a este punto.", "E-mail address at which people write to this touchpoint.").example("contacto@sanjeronimo.gov.co");
        postal_address: Maybe<Line> = "direccion_postal" ("Dirección a la que llega el correo físico de este punto.", "Address to which this touchpoint's post comes.").example("\"Carrera 5 # 10-20\"");
        stages: ByWord<Stage, Spanned<Prose>> = "etapas" ("En qué etapas del ciclo participa este punto y qué hace la persona en cada una: preparacion (antes), atencion (durante) y cierre (después).", "In which stages of the cycle this touchpoint takes part, and what the person does in each: preparacion (before), atencion (during) and cierre (after).").required().code("G12-01").example("{ atencion: Presenta su solicitud y recibe un número. }");
        services: Vec<ServiceUse> = "servicios" ("Servicios que se prestan aquí, por su id. Con más claves se dice qué parte de cada uno se hace aquí.", "Services given here, by their id. With more keys one says what part of each is done here.").example("[certificado-de-residencia]");
        record: Option<RecordUse> = "expediente" ("Si en este punto se consulta o se actualiza el expediente de la persona.", "Whether the person's record is read or written at this touchpoint.");
        roles: Many<RoleId> = "roles" ("Roles que intervienen en este punto, por su id en comunes.yaml.", "Roles that take part at this touchpoint, by their id in comunes.yaml.");
        relations: Vec<Relation> = "relacionados" ("Otros puntos a los que la persona o su información pasan desde aquí, o desde los que llegan. Se escribe una sola vez, en cualquiera de los dos.", "Other touchpoints to which the person or her information goes from here, or from which they come. Written once, by either of the two.");
        no_relation: Maybe<Prose> = "sin_relacion" ("Por qué este punto no se relaciona con ninguno. Se escribe en lugar de «relacionados».", "Why this touchpoint is related to none. Written instead of «relacionados».");
        languages: Vec<Language> = "idiomas" ("Idiomas en que se atiende, incluida la lengua de señas, y con cuánta anticipación se piden.", "Languages in which one is attended, sign language included, and how long before they must be asked for.");
        steps: Vec<Step> = "pasos" ("Lo que ocurre en la atención, paso a paso y en orden. Sin «siguiente» ni «decision», a cada paso le sigue el de abajo.", "What happens in the attention, step by step and in order. Without «siguiente» or «decision», each step is followed by the one below.").required().example("[{ nombre: Saludar, saludo: \"Buenos días, ¿en qué le puedo ayudar?\" }]");
        exceptions: Vec<Exception> = "excepciones" ("Lo que puede salir mal (falta un requisito, falla el sistema, una emergencia…) y qué se hace entonces.", "What can go wrong (a requirement is missing, the system fails, an emergency…) and what is done then.");
        help: Vec<Help> = "ayuda" ("A quién o a qué puede acudir la persona si le surge una duda.", "To whom or to what the person can turn when in doubt.");
        privacy: Option<Privacy> = "privacidad" ("Qué se le dice a la persona sobre sus datos, con qué palabras y en qué momento.", "What the person is told of her data, in what words and at what moment.");
        accessibility: Vec<Accessibility> = "accesibilidad" ("Cómo acceden a este punto quienes no pueden usarlo de la manera corriente.", "How those who cannot use this touchpoint in the ordinary way get in.");
        feedback: Vec<Feedback> = "retroalimentacion" ("Con qué instrumento se le pregunta a la gente cómo le fue, y a cuántas personas.", "By what means people are asked how it went, and how many of them.");
        metrics: Vec<Metric> = "metricas" ("Qué se mide en este punto, cuál es la meta y desde qué valor hay que actuar.", "What is measured at this touchpoint, its goal, and the value from which one must act.");
        commitments: Vec<Commitment> = "compromisos" ("Promesas que se le hacen al público, con la métrica que las comprueba.", "Promises made to the public, with the metric that proves them.");
        menu: Option<Menu> = "menu" ("El menú automático que la persona recorre con teclas o con la voz: sus opciones y a dónde lleva cada una.", "The automatic menu that the person goes through with keys or by voice: its options and where each leads.").example("{ opciones: [{ tecla: \"1\", texto: Para pedir una cita }] }");
        sms: Option<Sms> = "sms" ("Los mensajes de texto que se envían al celular y lo que le cuestan a la persona.", "The text messages that are sent to a mobile, and what they cost the person.").example("{ costo_ciudadano: gratuito }");
        electronic: Option<Electronic> = "electronico" ("Lo que necesita y promete un canal electrónico: con qué equipos funciona, cómo se llega a cada servicio y qué mensajes envía.", "What an electronic channel needs and promises: with what equipment it works, how each service is reached and what messages it sends.").example("{ inactividad: { aviso: 3 min, cierre: 5 min } }");
        networks: Option<Networks> = "redes" ("Cómo se atiende en una red social: en cuánto se contesta y qué se hace con los datos personales.", "How people are attended on a social network: how soon one answers and what is done with personal data.").example("{ tiempo_respuesta: 4 horas }");
        in_person: Option<InPerson> = "presencial" ("Cómo es el lugar donde se atiende en persona: las filas, la sala y el puesto de quien atiende.", "What the place is like where people are attended in person: the queues, the room and the official's desk.").example("{ filas: { turno: Con ficha } }");
        checklists: Vec<Checklist> = "listas" ("Listas de lo que se revisa antes, durante o después de atender.", "Lists of what is checked before, during or after attending.").example("[{ titulo: Antes de abrir, items: [Encienda la pantalla de turnos.] }]");
        forms: Many<Line> = "formatos" ("Formatos de la entidad que se llenan en este punto.", "Forms of the entity that are filled in at this touchpoint.").example("[F-AC-02 Registro de atención]");
        procedures: Vec<Procedure> = "procedimientos" ("Procedimientos de la entidad que quien atiende debe conocer.", "Procedures of the entity that whoever attends must know.").example("[Entrega de turnos]");
        prohibitions: Many<Prose> = "prohibiciones" ("Lo que no se debe hacer en este punto, una cosa por renglón.", "What must not be done at this touchpoint, one thing a line.").example("[Pedir la cédula original y guardarla.]");
        sections: Vec<Section> = "secciones" ("Textos propios de la entidad que no caben en ninguna otra clave.", "Texts of the entity that fit in no other key.").example("[{ titulo: Presentación personal, contenido: Use el carné a la vista. }]");
        not_inherited: Vec<Refusal> = "no_hereda" ("Lo que está en comunes.yaml y no rige en este punto, con su razón.", "What is in comunes.yaml and is not in force at this touchpoint, with its reason.").example("[{ id: corte-de-luz, motivo: Este punto tiene planta eléctrica. }]");
        accepted: Vec<Acceptance> = "hallazgos_aceptados" ("Hallazgos de la revisión que la entidad acepta por un tiempo mientras los corrige.", "Findings of the check that the entity accepts for a time while it mends them.").example("[{ codigo: G23-13, motivo: La línea nueva empieza en marzo., hasta: 2027-03-31 }]");
        internal: Many<Line> = "interno" ("Claves de este archivo que son solo para quienes atienden y no salen en el manual público.", "Keys of this file that are only for those who attend and are left out of the public handbook.").example("[procedimientos]");
    }
}

record! {
    /// Whether the touchpoint uses the person's record.
    pub struct RecordUse = "el uso del expediente", "the use of the record" {
        reads: Maybe<YesNo> = "lee" ("Si en este punto se consulta el expediente de la persona antes de preguntarle.", "Whether the person's record is looked at here before asking her.").example("sí");
        writes: Maybe<YesNo> = "escribe" ("Si en este punto se anota en el expediente lo que se hizo con la persona.", "Whether what was done with the person is written into her record here.").example("sí");
    }
}

record! {
    /// A service, as it is given at this touchpoint.
    pub struct ServiceUse = "un servicio del punto", "a service of the touchpoint", bare "servicio" {
        service: Maybe<ServiceId> = "servicio" ("Id del servicio que se da en este punto.", "Id of the service that is given at this touchpoint.").required().example("certificado-de-residencia");
        does: Many<Verb> = "hace" ("Qué parte del servicio se hace aquí.", "What part of the service is done here.").derived("todo lo de las etapas del punto", "all that belongs to the touchpoint's stages");
        purpose: Maybe<Prose> = "proposito" ("Para qué sirve el servicio en este punto, si no es lo mismo que en su archivo.", "What the service is for at this touchpoint, if it is not what its file says.");
        objectives: Many<Line> = "objetivos" ("Qué se quiere lograr con el servicio en este punto, si no es lo mismo que en su archivo.", "What the service is to achieve at this touchpoint, if it is not what its file says.");
        support_process: Maybe<Line> = "proceso_apoyo" ("Proceso de la entidad que apoya el servicio en este punto, si no es el de su archivo.", "Process of the entity that supports the service at this touchpoint, if not the one in its file.").example("Gestión documental");
        adjustments: Maybe<Prose> = "acomodos" ("En qué se aparta este punto de lo que dice el servicio, y por qué.", "Where this touchpoint departs from what the service says, and why.").example("Aquí no se recibe efectivo, por seguridad.");
        cost: Option<Cost> = "costo" ("Lo que le cuesta el servicio a la persona en este punto.", "What the service costs the person at this touchpoint.").example("gratuito");
        deadline: Maybe<Duration> = "plazo" ("En cuánto tiempo se da el servicio en este punto.", "How soon the service is given at this touchpoint.").example("10 días hábiles");
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
