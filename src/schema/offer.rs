//! What an editor offers to write in one go. The blanks carry the mark that the check reports until it is filled, so
//! that nothing of an offer is printed by mistake.

use serde_json::{Value, json};

use super::grammar::grammar;
use crate::locale::{Locale, Said};
use crate::model::vocabulary::{Record, Scalar};

/// One offer: what it is called, and its keys and values with their blanks.
struct Offer {
    label: Said,
    says: Said,
    body: Value,
}

/// The offers for a record; none for most.
pub(super) fn snippets(record: &Record, locale: Locale) -> Option<Value> {
    let offers = of(record).into_iter().map(|offer| {
        json!({
            "label": offer.label.get(locale),
            "description": offer.says.get(locale),
            "body": offer.body,
        })
    });
    Some(offers.collect::<Vec<Value>>())
        .filter(|offers| !offers.is_empty())
        .map(Value::Array)
}

/// The same for a list of them, one line below its key. The body is one item: the language server puts the dash.
pub(super) fn items(record: &Record, locale: Locale) -> Option<Value> {
    let mut offers = snippets(record, locale)?;
    for offer in offers.as_array_mut()? {
        let label = format!("- {}", offer["label"].as_str()?);
        offer["label"] = json!(label);
    }
    Some(offers)
}

fn of(record: &Record) -> Vec<Offer> {
    match record.name.es {
        "la entidad" => vec![entity()],
        "un protocolo" => vec![protocol()],
        "un servicio" => vec![service()],
        "un paso" => vec![step(), decision()],
        "una respuesta" => vec![answer()],
        "una métrica" => vec![known_metric(), own_metric()],
        "una excepción" => vec![exception()],
        "una relación" => vec![relation()],
        "un dato" => vec![datum()],
        _ => Vec::new(),
    }
}

/// The values to offer where a grammar is not obvious. At least two: an editor writes a single one by itself.
pub(super) fn values(scalar: Scalar) -> Option<Value> {
    let is_grammar = matches!(
        scalar,
        Scalar::Duration | Scalar::Frequency | Scalar::Schedule | Scalar::Money | Scalar::Target
    );
    let (_, examples) = grammar(scalar);
    let offers = examples
        .iter()
        .map(|text| json!({ "label": text, "body": text }));
    is_grammar.then(|| offers.collect())
}

fn entity() -> Offer {
    Offer {
        label: Said::new("Entidad completa", "Whole manifest"),
        says: Said::new(
            "Lo mínimo de entidad.yaml.",
            "The least that entidad.yaml needs.",
        ),
        body: json!({ "formato": "1", "nombre": "${1:«completar el nombre de la entidad»}" }),
    }
}

fn protocol() -> Offer {
    Offer {
        label: Said::new("Protocolo completo", "Whole protocol"),
        says: Said::new(
            "Un protocolo con saludo, registro, despedida y una métrica.",
            "A protocol with a greeting, a record, a farewell and a metric.",
        ),
        body: json!({
            "nombre": "${1:«completar el nombre del punto»}",
            "tipo": "${2:ventanilla}",
            "responsable": "${3:«completar el área que responde»}",
            "horario": "${4:lunes a viernes, 8:00 a 17:00}",
            "etapas": { "atencion": "${5:«completar qué hace aquí la persona»}" },
            "pasos": [
                {
                    "nombre": "Saludar",
                    "lineamientos": "${6:Salude y diga su nombre antes de preguntar.}",
                    "saludo": "${7:Buenos días, ¿en qué le puedo ayudar?}",
                    "informa": ["tiempo_espera", "siguiente_paso"],
                },
                {
                    "nombre": "${8:Registrar la solicitud}",
                    "lineamientos": "${9:«completar qué hace quien atiende»}",
                    "informa": ["avance"],
                },
                {
                    "nombre": "Despedirse",
                    "lineamientos": "${10:Agradezca y despídase por el nombre.}",
                    "despedida": "${11:Gracias por venir. Que tenga buen día.}",
                    "informa": ["nada_pendiente"],
                },
            ],
            "metricas": [{
                "usa": "${12:espera-media}",
                "meta": "${13:10 min}",
                "umbral_alerta": "${14:15 min}",
                "fuente": "${15:«completar de dónde sale el dato»}",
            }],
        }),
    }
}

fn service() -> Offer {
    Offer {
        label: Said::new("Servicio completo", "Whole service"),
        says: Said::new(
            "Lo que la gente necesita saber de un servicio.",
            "What people need to know of a service.",
        ),
        body: json!({
            "nombre": "${1:«completar el nombre del servicio»}",
            "proposito": "${2:«completar para qué existe»}",
            "resultado": "${3:«completar qué obtiene la persona»}",
            "dirigido_a": "${4:«completar para quién es»}",
            "requisitos": ["${5:«completar un requisito»}"],
            "tiempo_total": "${6:5 días hábiles}",
            "costo": "${7:gratuito}",
        }),
    }
}

fn step() -> Offer {
    Offer {
        label: Said::new("Paso", "Step"),
        says: Said::new(
            "Un paso con sus instrucciones.",
            "A step with its instructions.",
        ),
        body: json!({
            "nombre": "${1:«completar qué se hace»}",
            "lineamientos": ["${2:«completar cómo se hace»}"],
            "informa": ["${3:siguiente_paso}"],
        }),
    }
}

fn decision() -> Offer {
    Offer {
        label: Said::new("Paso con decisión", "Step with a decision"),
        says: Said::new(
            "Una pregunta, y a qué paso lleva cada respuesta.",
            "A question, and the step to which each answer leads.",
        ),
        body: json!({
            "nombre": "${1:«completar qué se decide»}",
            "lineamientos": ["${2:«completar cómo se decide»}"],
            "pregunta": "${3:¿Trae todos los requisitos?}",
            "motivo": "${4:«completar por qué se decide así»}",
            "decision": [
                { "cuando": "${5:Sí}", "ir_a": "${6:id-del-paso}" },
                { "cuando": "${7:No}", "ir_a": "${8:id-de-otro-paso}" },
            ],
        }),
    }
}

fn answer() -> Offer {
    Offer {
        label: Said::new("Respuesta", "Answer"),
        says: Said::new(
            "Una respuesta y el paso al que lleva.",
            "An answer, and the step to which it leads.",
        ),
        body: json!({ "cuando": "${1:Sí}", "ir_a": "${2:id-del-paso}" }),
    }
}

fn known_metric() -> Offer {
    Offer {
        label: Said::new("Métrica del catálogo", "Metric of the catalogue"),
        says: Said::new(
            "Una métrica conocida: la fórmula y la unidad ya están.",
            "A known metric: formula and unit come with it.",
        ),
        body: json!({
            "usa": "${1:espera-media}",
            "meta": "${2:10 min}",
            "umbral_alerta": "${3:15 min}",
            "fuente": "${4:«completar de dónde sale el dato»}",
        }),
    }
}

fn own_metric() -> Offer {
    Offer {
        label: Said::new("Métrica propia", "Metric of one's own"),
        says: Said::new(
            "Una métrica que no está en el catálogo.",
            "A metric that is not in the catalogue.",
        ),
        body: json!({
            "id": "${1:nombre-corto}",
            "nombre": "${2:«completar qué se mide»}",
            "tipo": "${3:operativa}",
            "formula": "${4:«completar cómo se calcula»}",
            "unidad": "${5:minutos}",
            "mejor": "${6:menor}",
            "meta": "${7:5 min}",
            "umbral_alerta": "${8:8 min}",
            "fuente": "${9:«completar de dónde sale el dato»}",
        }),
    }
}

fn exception() -> Offer {
    Offer {
        label: Said::new("Excepción", "Exception"),
        says: Said::new(
            "Qué se hace cuando algo sale mal.",
            "What is done when something goes wrong.",
        ),
        body: json!({
            "tipo": "${1:requisitos_incompletos}",
            "solucion": "${2:«completar qué se hace entonces»}",
            "plazo": "${3:inmediato}",
            "motivo": "${4:«completar por qué se resuelve así»}",
            "autoriza": "${5:«completar quién lo autoriza»}",
        }),
    }
}

fn relation() -> Offer {
    Offer {
        label: Said::new("Relación con otro punto", "Relation to another touchpoint"),
        says: Said::new(
            "Qué lleva a la persona de un punto al otro, y qué datos pasan con ella.",
            "What takes the person from one touchpoint to another, and the data that pass with her.",
        ),
        body: json!({
            "punto": "${1:id-del-otro-punto}",
            "direccion": "${2:envia}",
            "naturaleza": "${3:continua}",
            "evento": "${4:«completar qué hace que la persona pase»}",
            "informacion": ["${5:id-de-un-dato}"],
            "medio": "${6:«completar por dónde pasan los datos»}",
            "plazo": "${7:inmediato}",
        }),
    }
}

fn datum() -> Offer {
    Offer {
        label: Said::new("Dato", "Datum"),
        says: Said::new(
            "Un dato que se pide a las personas.",
            "A datum that is asked of people.",
        ),
        body: json!({
            "id": "${1:nombre-corto}",
            "nombre": "${2:«completar el nombre del dato»}",
            "tipo": "${3:texto}",
            "personal": "${4:sí}",
            "sensible": "${5:no}",
            "finalidad": "${6:«completar para qué se usa»}",
            "conservacion": "${7:«completar cuánto se conserva»}",
        }),
    }
}
