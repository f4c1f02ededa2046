use super::menu::Cost;
use super::{Many, Maybe, Metric};
use crate::model::decode::{record, words};
use crate::model::value::{
    Date, DatumId, Duration, Frequency, Line, OwnId, Prose, SegmentId, ServiceRuleId, TouchpointId,
    YesNo,
};

record! {
    /// A service (trámite) of the entity: one file.
    pub struct ServiceFile = "un servicio", "a service" {
        id: Maybe<OwnId> = "id" ("Nombre corto con el que los protocolos llaman este servicio. No hace falta escribirlo: es el nombre del archivo.", "Short name by which protocols call this service. It need not be written: it is the name of the file.").derived("el nombre del archivo", "the name of the file");
        name: Maybe<Line> = "nombre" ("Nombre del servicio o trámite, como aparece en la lista pública.", "Name of the service, as in the public list.").required().example("Certificado de residencia");
        also_known_as: Many<Line> = "tambien_conocido_como" ("Otros nombres con los que la gente lo busca.", "Other names by which people look for it.");
        purpose: Maybe<Prose> = "proposito" ("Para qué existe el servicio, en palabras de quien lo necesita.", "What the service exists for, in the words of those who need it.").required().example("Probar en qué lugar vive una persona.");
        objectives: Many<Line> = "objetivos" ("Qué quiere lograr la entidad con el servicio.", "What the entity wants to achieve with the service.").example("[Que nadie venga dos veces.]");
        result: Maybe<Prose> = "resultado" ("Qué obtiene la persona cuando termina el servicio.", "What the person gets when the service is done.").example("El certificado firmado");
        intended_for: Maybe<Prose> = "dirigido_a" ("Para quién es el servicio.", "For whom the service is.").example("Quienes viven en el municipio");
        segments: Many<SegmentId> = "segmentos" ("Grupos de usuarios de caracterizacion.yaml que lo usan, por su id.", "Groups of users of caracterizacion.yaml who use it, by their id.").example("[estudiantes]");
        events: Many<Line> = "eventos" ("Qué le pasa a la gente para que pida el servicio.", "What happens to people for them to ask for the service.").example("[Va a matricular a un hijo.]");
        requirements: Vec<Requirement> = "requisitos" ("Lo que la persona debe traer o cumplir. Con más claves se dice para qué se pide y quién no lo necesita.", "What the person must bring or meet. With more keys one says why it is asked and who does not need it.").example("[Cédula de ciudadanía]");
        no_requirements: Maybe<YesNo> = "sin_requisitos" ("Si no hay que traer ni cumplir nada. Se escribe en lugar de «requisitos».", "Whether nothing must be brought or met. Written instead of «requisitos».");
        data: Many<DatumId> = "datos" ("Datos de datos.yaml que se piden además de los requisitos, por su id.", "Data of datos.yaml that are asked besides the requirements, by their id.").example("[correo]");
        other_entities: Many<Line> = "otras_entidades" ("Otras entidades por las que hay que pasar.", "Other entities that must be dealt with.");
        prior_procedures: Many<Line> = "tramites_previos" ("Trámites que la persona debe hacer antes de este.", "Procedures that the person must do before this one.").example("[Inscripción en el Sisbén]");
        citizen_steps: Many<Line> = "pasos_ciudadano" ("Lo que hace la persona, en orden, de principio a fin.", "What the person does, in order, from beginning to end.");
        pending_steps: Vec<PendingStep> = "pasos_pendientes" ("Lo que queda por hacer después de la atención.", "What is still to be done after the attention.");
        total_time: Maybe<Duration> = "tiempo_total" ("Cuánto tarda en total, desde la solicitud hasta el resultado.", "How long it takes in all, from the application to the result.").example("5 días hábiles");
        cost: Option<Cost> = "costo" ("Cuánto cuesta, con su moneda; si no cuesta, gratuito.", "What it costs, with its currency; if nothing, gratuito.").example("gratuito");
        suit_code: Maybe<Line> = "codigo_suit" ("Código del trámite en el SUIT, el registro nacional de trámites.", "Code of the procedure in the SUIT, the national register of procedures.").example("\"12345\"");
        legal_basis: Many<Line> = "fundamento_legal" ("Normas en las que se apoya el servicio.", "Norms on which the service rests.").example("[Ley 1755 de 2015]");
        support_process: Maybe<Line> = "proceso_apoyo" ("Proceso de la entidad que hace posible el servicio, aunque la persona no lo vea.", "Process of the entity that makes the service possible, though the person does not see it.").example("Gestión documental");
        departments: Vec<Department> = "dependencias" ("Oficinas de la entidad que intervienen en el servicio.", "Departments of the entity that take part in the service.").example("[{ nombre: Secretaría de Planeación }]");
        rules: Vec<ServiceRule> = "reglas" ("Reglas con las que la entidad ajusta el servicio a cada persona o cambia la forma de darlo.", "Rules by which the entity fits the service to each person, or changes how it is given.").example("[{ id: prioridad-por-edad }]");
        follow_up: Option<Follow> = "seguimiento" ("Cómo y cada cuánto se le cuenta a la persona en qué va su caso.", "How, and how often, the person is told how her case goes.");
        record: Option<ServiceRecord> = "expediente" ("Expediente propio del servicio, si lo tiene, y por qué no usa el común.", "The service's own record, if it has one, and why it does not use the common one.");
        metrics: Vec<Metric> = "metricas" ("Qué se mide del servicio, sin importar por dónde se dé.", "What is measured of the service, wherever it is given.").example("[{ usa: espera-media }]");
        single_channel: Maybe<Prose> = "canal_unico" ("Por qué el servicio se presta por un solo canal.", "Why the service is given through one channel only.");
        applications: Vec<Application> = "tipos_solicitud" ("Clases de solicitud que se reciben y en cuánto tiempo se contesta cada una.", "Sorts of application that are received, and how soon each is answered.").example("[{ tipo: Petición de información, plazo: 10 días hábiles }]");
    }
}

record! {
    /// Something that the person must bring or meet.
    pub struct Requirement = "un requisito", "a requirement", bare "nombre" {
        id: Maybe<OwnId> = "id" ("Nombre corto del requisito, sin espacios ni tildes.", "Short name of the requirement, without spaces or accents.").example("cedula");
        name: Maybe<Line> = "nombre" ("El requisito, como se le pide a la persona.", "The requirement, as the person is asked for it.").required().example("Cédula de ciudadanía");
        purpose: Maybe<Prose> = "proposito" ("Para qué lo necesita la entidad.", "What the entity needs it for.").example("Comprobar que vive en el municipio.");
        valid_until: Maybe<Date> = "motivo_vigente_hasta" ("Hasta cuándo vale la razón para pedirlo.", "Until when the reason for asking holds.").example("2026-12-31");
        modified: Maybe<Date> = "modificado" ("Fecha en que el requisito cambió por última vez.", "Date on which the requirement last changed.").example("2026-03-01");
        suit_code: Maybe<Line> = "codigo_suit" ("Código del requisito en el SUIT, el registro nacional de trámites.", "Code of the requirement in the SUIT, the national register of procedures.").example("\"12345\"");
        datum: Maybe<DatumId> = "dato" ("Dato de datos.yaml con el que se cumple, por su id.", "Datum of datos.yaml that meets it, by its id.").example("cedula");
        exempt: Many<Line> = "exentos" ("Quiénes no tienen que cumplirlo.", "Who need not meet it.").example("[Menores de edad]");
    }
}

record! {
    /// Something still to be done.
    pub struct PendingStep = "un paso pendiente", "a pending step", bare "que" {
        what: Maybe<Line> = "que" ("Qué le queda por hacer a la persona.", "What is still for the person to do.").required().example("Recoger el certificado");
        deadline: Maybe<Duration> = "plazo" ("En cuánto tiempo hay que hacerlo.", "How soon it must be done.").example("5 días hábiles");
        touchpoint: Maybe<TouchpointId> = "punto" ("Punto de contacto donde se hace.", "Touchpoint where it is done.").example("ventanilla-central");
    }
}

record! {
    /// A department that takes part.
    pub struct Department = "una dependencia", "a department", bare "nombre" {
        name: Maybe<Line> = "nombre" ("Nombre de la oficina que interviene.", "Name of the department that takes part.").required().example("Secretaría de Planeación");
        rules: Many<ServiceRuleId> = "reglas" ("Reglas del servicio que esta oficina sigue, por su id.", "Rules of the service that this department follows, by their id.").example("[prioridad-por-edad]");
    }
}

record! {
    /// A rule of management (section 3.2).
    pub struct ServiceRule = "una regla", "a rule" {
        id: Maybe<ServiceRuleId> = "id" ("Nombre corto de la regla, sin espacios ni tildes.", "Short name of the rule, without spaces or accents.").required().example("prioridad-por-edad");
        kind: Maybe<ServiceRuleType> = "tipo" ("Si la regla ajusta el servicio a cada persona o cambia la forma de darlo.", "Whether the rule fits the service to each person or changes how it is given.").example("personalizacion");
        condition: Maybe<Prose> = "condicion" ("En qué caso se sigue la regla.", "In what case the rule is followed.").example("La persona tiene más de 60 años.");
        adjustment: Maybe<Prose> = "ajuste" ("Qué cambia en el servicio cuando se sigue.", "What changes in the service when it is followed.").example("Se le atiende el mismo día.");
        reason: Maybe<Prose> = "motivo" ("Por qué existe la regla.", "Why there is this rule.").example("Le cuesta volver otro día.");
    }
}

words! {
    /// The two sorts of rule that the guide names (section 3.2).
    pub enum ServiceRuleType = "un tipo de regla", "a type of rule" {
        Personalisation = "personalizacion" ("personalización", "personalisation"),
        Transformation = "transformacion" ("transformación", "transformation"),
    }
}

record! {
    /// How the person learns how her case goes (section 2.4).
    pub struct Follow = "el seguimiento", "the follow-up" {
        medium: Many<Line> = "medio" ("Por dónde se avisa: mensaje, correo, llamada, correo_postal, portal, presencial o un punto.", "By what means: mensaje, correo, llamada, correo_postal, portal, presencial or a touchpoint.");
        frequency: Maybe<Frequency> = "frecuencia" ("Cada cuánto se le cuenta a la persona cómo va su trámite.", "How often the person is told how her case stands.").example("semanal");
        lookup: Many<TouchpointId> = "consulta" ("Puntos de contacto donde la persona pregunta cómo va su trámite.", "Touchpoints where the person asks how her case stands.").example("[portal-web]");
        notices: Vec<Notice> = "avisos" ("Avisos que se le envían a la persona sin que ella pregunte.", "Notices that are sent to the person without her asking.").example("[{ tipo: demora, medio: Correo electrónico }]");
    }
}

record! {
    /// A notice about a case.
    pub struct Notice = "un aviso al ciudadano", "a notice" {
        kind: Maybe<NoticeType> = "tipo" ("De qué se le avisa a la persona.", "What the person is told of.").required().example("demora");
        medium: Many<Line> = "medio" ("Por dónde se le avisa.", "By what means she is told.").example("[Mensaje de texto]");
        includes: Many<NoticeContent> = "incluye" ("Qué debe decir el aviso.", "What the notice must say.").example("[motivo, nuevo_estimado]");
    }
}

words! {
    /// What a notice tells.
    pub enum NoticeType = "un tipo de aviso", "a type of notice" {
        Completion = "finalizacion" ("finalización", "completion"),
        Delay = "demora" ("demora", "delay"),
        NotCompleted = "no_completado" ("no se pudo terminar", "not completed"),
        Progress = "avance" ("avance", "progress"),
    }
}

words! {
    /// What a notice includes.
    pub enum NoticeContent = "un contenido del aviso", "a content of a notice" {
        Reason = "motivo" ("el motivo", "the reason"),
        NewEstimate = "nuevo_estimado" ("un nuevo estimado", "a new estimate"),
        PendingSteps = "pasos_pendientes" ("los pasos pendientes", "the pending steps"),
        Alternatives = "alternativas" ("las alternativas", "the alternatives"),
    }
}

record! {
    /// A record that differs from the entity's.
    pub struct ServiceRecord = "un expediente propio", "a record of its own" {
        system: Maybe<Line> = "sistema" ("Sistema o archivo donde se guarda este expediente.", "System or archive where this record is kept.").example("Sistema de gestión documental");
        reason: Maybe<Prose> = "motivo" ("Por qué el expediente no es el de la entidad.", "Why the record is not the entity's.").required().example("La ley pide una historia aparte.");
    }
}

record! {
    /// A type of application and its legal time limit.
    pub struct Application = "un tipo de solicitud", "a type of application", bare "tipo" {
        kind: Maybe<Line> = "tipo" ("La clase de solicitud, como la conoce la gente.", "The sort of application, as people know it.").required().example("Petición de información");
        deadline: Maybe<Duration> = "plazo" ("Tiempo máximo para contestarla.", "Most time to answer it.").example("15 días hábiles");
        norm: Maybe<Line> = "norma" ("Norma que fija ese plazo.", "Norm that sets that time limit.").example("Ley 1755 de 2015");
    }
}
