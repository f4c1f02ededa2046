use super::{Many, Maybe, Told};
use crate::model::decode::{record, words};
use crate::model::value::{Duration, OwnId, Prose, ServiceId, StepId, WayId};

record! {
    /// Something that can go wrong, and what is done then.
    pub struct Exception = "una excepción", "an exception" {
        id: Maybe<OwnId> = "id" ("Nombre con el que otros la llaman.", "Name by which others call it.");
        kind: Maybe<ExceptionType> = "tipo" ("Qué puede salir mal.", "What can go wrong.").required().example("requisitos_incompletos");
        solution: Maybe<Prose> = "solucion" ("Qué hace quien atiende cuando ocurre, para que la persona no se vaya sin salida.", "What the official does when it happens, so that the person does not leave without a way out.").required().example("Reciba lo que trae y dé plazo para completar.");
        alternative: Maybe<WayId> = "alternativa" ("Id del punto de contacto, o de la entrada del directorio, que sirve de salida.", "Id of the touchpoint, or of the directory entry, that is the way out.").example("linea-de-atencion");
        deadline: Maybe<Duration> = "plazo" ("Plazo de la solución.", "Time limit of the solution.").example("5 días hábiles");
        reason: Maybe<Prose> = "motivo" ("Por qué se resuelve así.", "Why it is solved so.");
        authorised_by: Maybe<Prose> = "autoriza" ("Quién autoriza esta salida.", "Who authorises this way out.");
        services: Many<ServiceId> = "servicios" ("Servicios en los que aplica.", "Services to which it applies.").derived("todos", "all");
        step: Maybe<StepId> = "paso" ("Paso en el que puede ocurrir.", "Step in which it can happen.").derived("cualquiera", "any").example("revisar-los-requisitos");
        goes_to: Maybe<StepId> = "ir_a" ("Paso por el que sigue la atención. Si falta, la atención termina y debe llevar despedida.", "Step with which the attention goes on. If absent, the attention ends and needs a farewell.").example("registrar-la-solicitud");
        farewell: Many<Prose> = "despedida" ("Frase de despedida, si la atención termina.", "A farewell, if the attention ends.");
        tells: Vec<Told> = "informa" ("Qué se le informa a la persona.", "What the person is told.");
    }
}

words! {
    /// What can go wrong (section 2.3, and what real protocols add).
    pub enum ExceptionType = "un tipo de excepción", "a type of exception" {
        MissingRequirements = "requisitos_incompletos" ("requisitos incompletos", "missing requirements"),
        OutOfScope = "fuera_de_alcance" ("no se atiende aquí", "not attended here"),
        Limitation = "limitacion_ciudadano" ("la persona no puede cumplir un requisito", "the person cannot meet a requirement"),
        SystemFailure = "falla_sistema" ("falla del sistema", "system failure"),
        UpsetPerson = "persona_alterada" ("persona alterada", "upset person"),
        Emergency = "emergencia" ("emergencia", "emergency"),
        Other = "otra" ("otra", "other"),
    }
}
