use super::{Many, Maybe, Told};
use crate::model::decode::{record, words};
use crate::model::value::{Duration, OwnId, Prose, ServiceId, StepId, WayId};

record! {
    /// Something that can go wrong, and what is done then.
    pub struct Exception = "una excepción", "an exception" {
        id: Maybe<OwnId> = "id" ("Nombre corto con el que un paso llama a esta excepción.", "Short name by which a step calls this exception.").example("sin-cedula");
        kind: Maybe<ExceptionType> = "tipo" ("Qué puede salir mal en la atención.", "What can go wrong in the attention.").required().example("requisitos_incompletos");
        solution: Maybe<Prose> = "solucion" ("Qué hace quien atiende cuando ocurre, para que la persona no se vaya sin salida.", "What the official does when it happens, so that the person does not leave without a way out.").required().example("Reciba lo que trae y dé plazo para completar.");
        alternative: Maybe<WayId> = "alternativa" ("Id del punto de contacto, o de la entrada del directorio, que sirve de salida.", "Id of the touchpoint, or of the directory entry, that is the way out.").example("linea-de-atencion");
        deadline: Maybe<Duration> = "plazo" ("Tiempo en el que se le da una solución a la persona.", "Time in which the person gets a solution.").example("5 días hábiles");
        reason: Maybe<Prose> = "motivo" ("Por qué se resuelve de esta manera.", "Why it is solved in this way.");
        authorised_by: Maybe<Prose> = "autoriza" ("Quién autoriza que se resuelva así.", "Who authorises that it is solved so.").example("La coordinadora de turno");
        services: Many<ServiceId> = "servicios" ("Servicios en los que puede pasar.", "Services in which it can happen.").derived("todos", "all").example("[certificado-de-residencia]");
        step: Maybe<StepId> = "paso" ("Paso del protocolo en el que puede pasar.", "Step of the protocol in which it can happen.").derived("cualquiera", "any").example("revisar-los-requisitos");
        goes_to: Maybe<StepId> = "ir_a" ("Paso por el que sigue la atención. Si falta, la atención termina y debe llevar despedida.", "Step with which the attention goes on. If absent, the attention ends and needs a farewell.").example("registrar-la-solicitud");
        farewell: Many<Prose> = "despedida" ("Frase de despedida, si la atención termina.", "A farewell, if the attention ends.");
        tells: Vec<Told> = "informa" ("Qué se le informa a la persona cuando pasa.", "What the person is told when it happens.").example("[{ que: tiempo_espera, texto: Tardamos unos diez minutos. }]");
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
