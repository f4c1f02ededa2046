use super::{Many, Maybe, Stage};
use crate::model::decode::{record, words};
use crate::model::value::{DatumId, Duration, Line, Prose, TouchpointId};

record! {
    /// What joins a touchpoint to another.
    pub struct Relation = "una relación", "a relation" {
        other: Maybe<TouchpointId> = "punto" ("Id del otro punto de contacto: el nombre de su archivo.", "Id of the other touchpoint: the name of its file.").required().example("linea-de-atencion");
        direction: Maybe<Direction> = "direccion" ("Si la persona o la información sale de este punto (envia), llega a él (recibe) o las dos cosas (ambas).", "Whether the person or the information leaves this touchpoint (envia), comes to it (recibe) or both (ambas).").default("envia");
        stage: Maybe<Stage> = "etapa" ("Etapa de este punto en la que ocurre.", "Stage of this touchpoint in which it happens.").derived("la única o la primera", "the only one or the first");
        reaches: Maybe<Stage> = "llega_a" ("Etapa del otro punto a la que llega la persona o la información.", "Stage of the other touchpoint to which the person or the information comes.").derived("la misma, si el otro punto la tiene", "the same, if the other touchpoint has it").example("atencion");
        nature: Maybe<Nature> = "naturaleza" ("Qué pasa entre los dos puntos: la atención continúa, se traslada el caso, se informa, se consulta o se notifica.", "What happens between the two: the attention goes on, the case is moved, information is given, looked up or notified.").default("continua");
        event: Maybe<Line> = "evento" ("Qué hace que la persona pase de un punto al otro.", "What makes the person go from one to the other.").example("La persona pide una cita.");
        information: Many<DatumId> = "informacion" ("Datos de datos.yaml que pasan de un punto al otro, para que nadie tenga que repetirlos.", "Data of datos.yaml that pass from one to the other, so that nobody must repeat them.").example("[cedula]");
        no_information: Maybe<Line> = "sin_informacion" ("Por qué no pasa ningún dato de un punto al otro.", "Why no datum passes from one to the other.").example("La persona solo pregunta el horario.");
        medium: Maybe<Line> = "medio" ("Sistema o medio por el que pasan los datos.", "System or means by which the data pass.").example("Sistema de turnos");
        deadline: Maybe<Duration> = "plazo" ("En cuánto tiempo llegan los datos al otro punto.", "How soon the data come to the other touchpoint.").example("inmediato");
        result: Maybe<Prose> = "resultado" ("Qué cambia en los contactos que siguen.", "What changes in the contacts that follow.").example("La persona no repite sus datos.");
    }
}

words! {
    /// Which way something goes.
    pub enum Direction = "una dirección", "a direction" {
        Sends = "envia" ("envía", "sends"),
        Receives = "recibe" ("recibe", "receives"),
        Both = "ambas" ("envía y recibe", "sends and receives"),
    }
}

words! {
    /// What sort of relation joins two touchpoints (section 2.5, step 2).
    pub enum Nature = "una naturaleza de la relación", "a nature of a relation" {
        Continues = "continua" ("la atención continúa", "the attention goes on"),
        Moves = "traslada" ("se traslada el caso", "the case is moved"),
        Informs = "informa" ("se informa", "information is given"),
        Consults = "consulta" ("se consulta", "something is looked up"),
        Notifies = "notifica" ("se notifica", "a notice is sent"),
    }
}
