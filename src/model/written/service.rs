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
        objectives: Many<Line> = "objetivos" ("Objetivos.", "Objectives.");
        result: Maybe<Prose> = "resultado" ("Qué obtiene la persona al final.", "What the person gets in the end.");
        intended_for: Maybe<Prose> = "dirigido_a" ("Para quién es.", "For whom it is.");
        segments: Many<SegmentId> = "segmentos" ("Segmentos de usuarios.", "Segments of users.");
        events: Many<Line> = "eventos" ("Qué lleva a la gente a pedirlo.", "What brings people to ask for it.");
        requirements: Vec<Requirement> = "requisitos" ("Lo que la persona debe traer o cumplir. Con más claves se dice para qué se pide y quién no lo necesita.", "What the person must bring or meet. With more keys one says why it is asked and who does not need it.").example("[Cédula de ciudadanía]");
        no_requirements: Maybe<YesNo> = "sin_requisitos" ("Si no hay que traer ni cumplir nada. Se escribe en lugar de «requisitos».", "Whether nothing must be brought or met. Written instead of «requisitos».");
        data: Many<DatumId> = "datos" ("Datos que se piden además.", "Data asked besides.");
        other_entities: Many<Line> = "otras_entidades" ("Otras entidades por las que hay que pasar.", "Other entities that must be dealt with.");
        prior_procedures: Many<Line> = "tramites_previos" ("Trámites que hay que hacer antes.", "Procedures to be done before.");
        citizen_steps: Many<Line> = "pasos_ciudadano" ("Lo que hace la persona, en orden, de principio a fin.", "What the person does, in order, from beginning to end.");
        pending_steps: Vec<PendingStep> = "pasos_pendientes" ("Lo que queda por hacer después de la atención.", "What is still to be done after the attention.");
        total_time: Maybe<Duration> = "tiempo_total" ("Cuánto tarda en total, desde la solicitud hasta el resultado.", "How long it takes in all, from the application to the result.").example("5 días hábiles");
        cost: Option<Cost> = "costo" ("Cuánto cuesta, con su moneda; si no cuesta, gratuito.", "What it costs, with its currency; if nothing, gratuito.").example("gratuito");
        suit_code: Maybe<Line> = "codigo_suit" ("Código en el SUIT.", "Code in the SUIT register.");
        legal_basis: Many<Line> = "fundamento_legal" ("Normas en que se apoya.", "Norms on which it rests.");
        support_process: Maybe<Line> = "proceso_apoyo" ("Proceso que lo apoya.", "Process that supports it.");
        departments: Vec<Department> = "dependencias" ("Dependencias que intervienen.", "Departments involved.");
        rules: Vec<ServiceRule> = "reglas" ("Reglas de gestión.", "Management rules.");
        follow_up: Option<Follow> = "seguimiento" ("Cómo y cada cuánto se le cuenta a la persona en qué va su caso.", "How, and how often, the person is told how her case goes.");
        record: Option<ServiceRecord> = "expediente" ("Expediente propio, con su motivo.", "A record of its own, with its reason.");
        metrics: Vec<Metric> = "metricas" ("Qué se mide.", "What is measured.");
        single_channel: Maybe<Prose> = "canal_unico" ("Por qué el servicio se presta por un solo canal.", "Why the service is given through one channel only.");
        applications: Vec<Application> = "tipos_solicitud" ("Tipos de solicitud y su plazo.", "Types of application and their time limit.");
    }
}

record! {
    /// Something that the person must bring or meet.
    pub struct Requirement = "un requisito", "a requirement", bare "nombre" {
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.");
        name: Maybe<Line> = "nombre" ("El requisito.", "The requirement.").required().example("Cédula de ciudadanía");
        purpose: Maybe<Prose> = "proposito" ("Para qué se pide.", "Why it is asked for.");
        valid_until: Maybe<Date> = "motivo_vigente_hasta" ("Hasta cuándo vale ese motivo.", "Until when that reason holds.");
        modified: Maybe<Date> = "modificado" ("Cuándo cambió.", "When it changed.");
        suit_code: Maybe<Line> = "codigo_suit" ("Código en el SUIT.", "Code in the SUIT register.");
        datum: Maybe<DatumId> = "dato" ("Dato que lo cumple.", "Datum that meets it.");
        exempt: Many<Line> = "exentos" ("Quién no lo necesita.", "Who does not need it.");
    }
}

record! {
    /// Something still to be done.
    pub struct PendingStep = "un paso pendiente", "a pending step", bare "que" {
        what: Maybe<Line> = "que" ("Qué queda por hacer.", "What is still to be done.").required().example("Recoger el certificado");
        deadline: Maybe<Duration> = "plazo" ("Para cuándo.", "By when.");
        touchpoint: Maybe<TouchpointId> = "punto" ("Dónde.", "Where.");
    }
}

record! {
    /// A department that takes part.
    pub struct Department = "una dependencia", "a department", bare "nombre" {
        name: Maybe<Line> = "nombre" ("Nombre de la dependencia.", "Name of the department.").required().example("Secretaría de Planeación");
        rules: Many<ServiceRuleId> = "reglas" ("Reglas que sigue.", "Rules that it follows.");
    }
}

record! {
    /// A rule of management (section 3.2).
    pub struct ServiceRule = "una regla", "a rule" {
        id: Maybe<ServiceRuleId> = "id" ("Nombre corto.", "Short name.").required().example("prioridad-por-edad");
        kind: Maybe<ServiceRuleType> = "tipo" ("De qué clase es.", "Of what sort it is.");
        condition: Maybe<Prose> = "condicion" ("Cuándo aplica.", "When it applies.");
        adjustment: Maybe<Prose> = "ajuste" ("Qué cambia.", "What changes.");
        reason: Maybe<Prose> = "motivo" ("Por qué.", "Why.");
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
        frequency: Maybe<Frequency> = "frecuencia" ("Cada cuánto.", "How often.");
        lookup: Many<TouchpointId> = "consulta" ("Punto donde la persona consulta.", "Touchpoint where the person can look.");
        notices: Vec<Notice> = "avisos" ("Avisos que se envían.", "Notices that are sent.");
    }
}

record! {
    /// A notice about a case.
    pub struct Notice = "un aviso al ciudadano", "a notice" {
        kind: Maybe<NoticeType> = "tipo" ("De qué se le avisa a la persona.", "What the person is told of.").required().example("demora");
        medium: Many<Line> = "medio" ("Por dónde.", "By what means.");
        includes: Many<NoticeContent> = "incluye" ("Qué incluye.", "What it includes.");
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
        system: Maybe<Line> = "sistema" ("Dónde está.", "Where it is.");
        reason: Maybe<Prose> = "motivo" ("Por qué el expediente no es el de la entidad.", "Why the record is not the entity's.").required().example("La ley pide una historia aparte.");
    }
}

record! {
    /// A type of application and its legal time limit.
    pub struct Application = "un tipo de solicitud", "a type of application", bare "tipo" {
        kind: Maybe<Line> = "tipo" ("El tipo de solicitud.", "The type of application.").required().example("Petición de información");
        deadline: Maybe<Duration> = "plazo" ("Plazo de respuesta.", "Time limit for the answer.").example("15 días hábiles");
        norm: Maybe<Line> = "norma" ("Norma que lo fija.", "Norm that sets it.");
    }
}
