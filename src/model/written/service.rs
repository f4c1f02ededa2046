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
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.").derived("el nombre del archivo", "the name of the file");
        name: Maybe<Line> = "nombre" ("Nombre del servicio.", "Name of the service.").required().example("Certificado de residencia");
        also_known_as: Many<Line> = "tambien_conocido_como" ("Otros nombres.", "Other names.");
        purpose: Maybe<Prose> = "proposito" ("Para qué existe.", "What it exists for.").required();
        objectives: Many<Line> = "objetivos" ("Objetivos.", "Objectives.");
        result: Maybe<Prose> = "resultado" ("Qué obtiene la persona.", "What the person gets.");
        intended_for: Maybe<Prose> = "dirigido_a" ("Para quién es.", "For whom it is.");
        segments: Many<SegmentId> = "segmentos" ("Segmentos de usuarios.", "Segments of users.");
        events: Many<Line> = "eventos" ("Qué lleva a la gente a pedirlo.", "What brings people to ask for it.");
        requirements: Vec<Requirement> = "requisitos" ("Requisitos.", "Requirements.");
        no_requirements: Maybe<YesNo> = "sin_requisitos" ("Si no tiene requisitos.", "Whether it has no requirements.");
        data: Many<DatumId> = "datos" ("Datos que se piden además.", "Data asked besides.");
        other_entities: Many<Line> = "otras_entidades" ("Otras entidades que intervienen.", "Other entities involved.");
        prior_procedures: Many<Line> = "tramites_previos" ("Trámites previos.", "Prior procedures.");
        citizen_steps: Many<Line> = "pasos_ciudadano" ("Pasos de la persona.", "Steps of the person.");
        pending_steps: Vec<PendingStep> = "pasos_pendientes" ("Lo que queda por hacer después de la atención.", "What is still to be done after the attention.");
        total_time: Maybe<Duration> = "tiempo_total" ("Cuánto tarda en total.", "How long it takes in all.").example("5 días hábiles");
        cost: Option<Cost> = "costo" ("Cuánto cuesta.", "What it costs.").example("gratuito");
        suit_code: Maybe<Line> = "codigo_suit" ("Código en el SUIT.", "Code in the SUIT register.");
        legal_basis: Many<Line> = "fundamento_legal" ("Normas en que se apoya.", "Norms on which it rests.");
        support_process: Maybe<Line> = "proceso_apoyo" ("Proceso que lo apoya.", "Process that supports it.");
        departments: Vec<Department> = "dependencias" ("Dependencias que intervienen.", "Departments involved.");
        rules: Vec<ServiceRule> = "reglas" ("Reglas de gestión.", "Management rules.");
        follow_up: Option<Follow> = "seguimiento" ("Cómo se informa el avance.", "How progress is told.");
        record: Option<ServiceRecord> = "expediente" ("Expediente propio, con su motivo.", "A record of its own, with its reason.");
        metrics: Vec<Metric> = "metricas" ("Qué se mide.", "What is measured.");
        single_channel: Maybe<Prose> = "canal_unico" ("Por qué se presta por un solo canal.", "Why it is given through one channel only.");
        applications: Vec<Application> = "tipos_solicitud" ("Tipos de solicitud y su plazo.", "Types of application and their time limit.");
    }
}

record! {
    /// Something that the person must bring or meet.
    pub struct Requirement = "un requisito", "a requirement", bare "nombre" {
        name: Maybe<Line> = "nombre" ("El requisito.", "The requirement.").required().example("Cédula de ciudadanía");
        id: Maybe<OwnId> = "id" ("Nombre corto.", "Short name.");
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
        what: Maybe<Line> = "que" ("Qué falta.", "What is missing.").required();
        deadline: Maybe<Duration> = "plazo" ("Para cuándo.", "By when.");
        touchpoint: Maybe<TouchpointId> = "punto" ("Dónde.", "Where.");
    }
}

record! {
    /// A department that takes part.
    pub struct Department = "una dependencia", "a department", bare "nombre" {
        name: Maybe<Line> = "nombre" ("Su nombre.", "Its name.").required();
        rules: Many<ServiceRuleId> = "reglas" ("Reglas que sigue.", "Rules that it follows.");
    }
}

record! {
    /// A rule of management (section 3.2).
    pub struct ServiceRule = "una regla", "a rule" {
        id: Maybe<ServiceRuleId> = "id" ("Nombre corto.", "Short name.").required();
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
        kind: Maybe<NoticeType> = "tipo" ("De qué avisa.", "What it tells.").required();
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
        reason: Maybe<Prose> = "motivo" ("Por qué no es el de la entidad.", "Why it is not the entity's.").required();
    }
}

record! {
    /// A type of application and its legal time limit.
    pub struct Application = "un tipo de solicitud", "a type of application", bare "tipo" {
        kind: Maybe<Line> = "tipo" ("El tipo.", "The type.").required();
        deadline: Maybe<Duration> = "plazo" ("Plazo de respuesta.", "Time limit for the answer.").example("15 días hábiles");
        norm: Maybe<Line> = "norma" ("Norma que lo fija.", "Norm that sets it.");
    }
}
