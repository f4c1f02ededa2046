use super::{Many, Maybe};
use crate::model::decode::{
    Closed, Decode, DecodeRecord, Decoder, References, Refers, Visit, fold, record, words,
};
use crate::model::value::{
    CommonId, DatumId, Duration, Id, Integer, Line, OwnId, Prose, RoleId, ServiceId, StepId, WayId,
    YesNo,
};
use crate::model::vocabulary::{Scalar, Shape};
use crate::source::{Node, Span, Value};

use super::Stage;

record! {
    /// One step of a protocol.
    pub struct Step = "un paso", "a step" {
        name: Maybe<Line> = "nombre" ("Qué se hace en el paso, en pocas palabras.", "What is done in the step, in a few words.").required().example("Saludar");
        id: Maybe<StepId> = "id" ("Nombre corto con el que otros pasos lo llaman.", "Short name by which other steps call it.").derived("el nombre, en minúsculas y con guiones", "the name, in lower case with hyphens").example("saludar");
        stage: Maybe<Stage> = "etapa" ("Etapa del ciclo a la que pertenece.", "Stage of the cycle to which it belongs.").derived("la del paso anterior; en el primero, atencion si el punto la tiene", "that of the step before; in the first, atencion if the touchpoint has it");
        moment: Maybe<Moment> = "momento" ("Momento de la atención.", "Moment of the attention.");
        actor: Maybe<Actor> = "actor" ("Quién hace el paso.", "Who does the step.").derived("servidor donde atiende una persona; sistema donde atiende una máquina", "servidor where a person attends; sistema where a machine does");
        role: Maybe<RoleId> = "rol" ("Rol que hace el paso.", "Role that does the step.").example("orientador");
        services: Many<ServiceId> = "servicios" ("Servicios en los que se hace el paso.", "Services in which the step is done.").derived("todos", "all");
        purpose: Maybe<Prose> = "proposito" ("Para qué sirve el paso.", "What the step is for.").example("Confirmar que la persona está en el lugar correcto.");
        guidelines: Vec<Guideline> = "lineamientos" ("Cómo se hace: instrucciones para quien atiende.", "How it is done: instructions for those who attend.").example("Salude y diga su nombre antes de preguntar.");
        instructions: Many<Prose> = "instrucciones" ("Qué debe hacer la persona, dicho a ella.", "What the person must do, said to her.");
        phrases: Vec<Phrase> = "frases" ("Lo que se dice, o lo que no se dice.", "What is said, or what is not said.");
        greeting: Many<Prose> = "saludo" ("Frase de saludo.", "A greeting.").example("Buenos días, ¿en qué le puedo ayudar?");
        thanks: Many<Prose> = "agradecimiento" ("Frase de agradecimiento.", "A phrase of thanks.");
        farewell: Many<Prose> = "despedida" ("Frase de despedida.", "A farewell.").example("Gracias por venir. Que tenga buen día.");
        refusal: Many<Prose> = "negativa" ("Frase con la que se niega algo, con su motivo y una salida.", "A phrase of refusal, with its reason and a way out.");
        asks: Vec<Asked> = "pide" ("Datos que se piden a la persona; «requisitos» son los del servicio.", "Data asked of the person; «requisitos» are those of the service.").example("[cedula]");
        tells: Vec<Told> = "informa" ("Qué se le informa a la persona.", "What the person is told.").example("[tiempo_espera, siguiente_paso]");
        records: Many<Recorded> = "registra" ("Qué queda registrado.", "What is recorded.");
        time: Option<Timing> = "tiempo" ("Cuánto dura.", "How long it takes.").example("5 min");
        wait: Option<Wait> = "espera" ("Si la persona espera en este paso.", "Whether the person waits in this step.").example("sí");
        urgency: Maybe<Urgency> = "urgencia" ("Urgencia de lo que se comunica.", "Urgency of what is communicated.").default("normal");
        reflection: Maybe<YesNo> = "reflexion" ("Si la persona debe pensarlo con calma.", "Whether the person must think it over.");
        question: Maybe<Line> = "pregunta" ("La pregunta que decide por dónde se sigue.", "The question that decides the way.").example("¿Trae todos los requisitos?");
        decision: Vec<Branch> = "decision" ("Las respuestas, y a qué paso lleva cada una.", "The answers, and the step to which each leads.");
        reason: Maybe<Prose> = "motivo" ("Por qué se decide así.", "Why it is decided so.");
        next: Maybe<StepId> = "siguiente" ("El paso que sigue, cuando no es el de abajo.", "The step that follows, when it is not the one below.");
        transfer: Option<Transfer> = "transferencia" ("Paso de la persona a otro punto o a otra entidad.", "Handing the person over to another touchpoint or entity.");
        end: Maybe<YesNo> = "fin" ("Si la atención termina aquí.", "Whether the attention ends here.").example("sí");
        restart: Maybe<YesNo> = "reinicio" ("Si volver de aquí a una etapa anterior es a propósito.", "Whether going back from here to an earlier stage is on purpose.");
        internal: Maybe<YesNo> = "interno" ("Si el paso no sale en el manual público.", "Whether the step is left out of the public handbook.");
    }
}

words! {
    /// The moments of an attention.
    pub enum Moment = "un momento de la atención", "a moment of the attention" {
        Anticipation = "anticipacion" ("anticipación", "anticipation"),
        Opening = "apertura" ("apertura", "opening"),
        FirstContact = "contacto_inicial" ("contacto inicial", "first contact"),
        Identification = "identificacion" ("identificación", "identification"),
        Waiting = "espera" ("espera", "waiting"),
        Development = "desarrollo" ("desarrollo", "development"),
        Absence = "ausencia" ("ausencia del puesto", "leaving the desk"),
        Move = "traslado" ("traslado", "move elsewhere"),
        Transfer = "transferencia" ("transferencia", "transfer"),
        Impossibility = "imposibilidad" ("imposibilidad", "impossibility"),
        Refusal = "negativa" ("negativa", "refusal"),
        UpsetPerson = "persona_alterada" ("persona alterada", "upset person"),
        Evaluation = "evaluacion" ("evaluación", "evaluation"),
        Closing = "cierre" ("cierre", "closing"),
        Recording = "registro" ("registro", "recording"),
    }
}

words! {
    /// Who does a step.
    pub enum Actor = "un actor", "an actor" {
        Citizen = "ciudadano" ("la persona", "the person"),
        Official = "servidor" ("quien atiende", "the official"),
        System = "sistema" ("el sistema", "the system"),
        BackOffice = "apoyo" ("el equipo de apoyo", "the back office"),
    }
}

words! {
    /// How urgent something is.
    pub enum Urgency = "una urgencia", "an urgency" {
        High = "alta" ("alta", "high"),
        Normal = "normal" ("normal", "normal"),
    }
}

record! {
    /// An instruction for those who attend.
    pub struct Guideline = "un lineamiento", "a guideline", bare "texto" {
        text: Maybe<Prose> = "texto" ("La instrucción.", "The instruction.").example("Salude y diga su nombre antes de preguntar.");
        id: Maybe<OwnId> = "id" ("Nombre con el que otros la llaman.", "Name by which others call it.");
        reason: Maybe<Prose> = "motivo" ("Por qué se hace así.", "Why it is done so.");
        support: Maybe<Prose> = "soporte" ("Norma o documento en que se apoya.", "Norm or document on which it rests.");
        common: Maybe<CommonId> = "ref" ("Lineamiento de comunes.yaml que se usa aquí.", "Guideline of comunes.yaml used here.");
    }
}

record! {
    /// Something that is said to the person, or must not be.
    pub struct Phrase = "una frase", "a phrase", bare "texto" {
        text: Maybe<Prose> = "texto" ("Las palabras.", "The words.").example("Buenos días, ¿en qué le puedo ayudar?");
        moment: Maybe<PhraseMoment> = "momento" ("Para qué es la frase.", "What the phrase is for.").example("saludo");
        kind: Maybe<PhraseType> = "tipo" ("Si se dice tal cual, sirve de guía o está prohibida.", "Whether it is said as it stands, is a guide or is prohibited.").default("guia");
        id: Maybe<OwnId> = "id" ("Nombre con el que otros la llaman.", "Name by which others call it.");
        role: Maybe<RoleId> = "rol" ("Quién la dice.", "Who says it.");
        reason: Maybe<Prose> = "motivo" ("De una negativa, su motivo; de una prohibición, por qué.", "Of a refusal, its reason; of a prohibition, why.");
        alternative: Maybe<Prose> = "alternativa" ("De una negativa, qué puede hacer la persona.", "Of a refusal, what the person can do.");
        support: Maybe<Prose> = "soporte" ("Norma en que se apoya, como respaldo.", "Norm on which it rests, as support.");
        common: Maybe<CommonId> = "ref" ("Frase de comunes.yaml que se usa aquí.", "Phrase of comunes.yaml used here.");
    }
}

words! {
    /// What a phrase is for.
    pub enum PhraseMoment = "un momento de frase", "a moment of a phrase" {
        Greeting = "saludo" ("saludo", "greeting"),
        Identification = "identificacion" ("identificación", "identification"),
        Thanks = "agradecimiento" ("agradecimiento", "thanks"),
        Waiting = "espera" ("espera", "waiting"),
        BackFromWaiting = "retorno_espera" ("retorno de la espera", "back from waiting"),
        Transfer = "transferencia" ("transferencia", "transfer"),
        Absence = "ausencia" ("ausencia", "absence"),
        Apology = "disculpa" ("disculpa", "apology"),
        Refusal = "negativa" ("negativa", "refusal"),
        UpsetPerson = "persona_alterada" ("persona alterada", "upset person"),
        Farewell = "despedida" ("despedida", "farewell"),
        Other = "otro" ("otro", "other"),
    }
}

words! {
    /// How binding a phrase is.
    pub enum PhraseType = "un tipo de frase", "a type of phrase" {
        Literal = "literal" ("se dice así", "said as it stands"),
        Guide = "guia" ("sirve de guía", "a guide"),
        Prohibited = "prohibida" ("no se dice", "not to be said"),
    }
}

record! {
    /// A datum that a step asks for.
    pub struct Asked = "un dato que se pide", "a datum that is asked for", bare "dato" {
        datum: Maybe<DatumId> = "dato" ("El dato, o «requisitos».", "The datum, or «requisitos».").required().example("cedula");
        prefilled: Maybe<YesNo> = "prellenado" ("Si se muestra lo que ya se sabe para confirmarlo.", "Whether what is known is shown to be confirmed.");
        reason: Maybe<Prose> = "motivo" ("Por qué se pide otra vez.", "Why it is asked again.");
        optional: Maybe<YesNo> = "facultativo" ("Si la persona puede no darlo.", "Whether the person may decline.");
    }
}

record! {
    /// Something that the person is told.
    pub struct Told = "algo que se informa", "something that is told", bare "que" {
        topic: Maybe<Topic> = "que" ("Qué se informa.", "What is told.").required().example("tiempo_espera");
        text: Maybe<Prose> = "texto" ("Cómo se dice.", "How it is said.");
    }
}

words! {
    /// What a person can be told.
    pub enum Topic = "algo que se informa", "something that is told" {
        DataUse = "uso_datos" ("para qué se usan los datos", "what the data are used for"),
        DataProtection = "proteccion_datos" ("cómo se protegen los datos", "how the data are protected"),
        Rights = "derechos" ("sus derechos", "the person's rights"),
        Requirements = "requisitos" ("los requisitos", "the requirements"),
        Hours = "horario" ("el horario", "the opening hours"),
        Cost = "costo" ("el costo", "the cost"),
        OtherEntities = "otras_entidades" ("otras entidades que intervienen", "other entities involved"),
        PriorProcedures = "tramites_previos" ("trámites previos", "prior procedures"),
        ServiceSteps = "pasos_del_servicio" ("los pasos del servicio", "the steps of the service"),
        WaitingTime = "tiempo_espera" ("el tiempo de espera", "the waiting time"),
        Progress = "avance" ("el avance", "the progress"),
        NextStep = "siguiente_paso" ("el paso siguiente", "the next step"),
        PendingSteps = "pasos_pendientes" ("los pasos pendientes", "the pending steps"),
        EstimatedTime = "tiempo_estimado" ("el tiempo estimado", "the estimated time"),
        NothingPending = "nada_pendiente" ("que no queda nada pendiente", "that nothing is pending"),
        RequestNumber = "numero_solicitud" ("el número de la solicitud", "the number of the request"),
    }
}

/// What a step records: a datum, or what the official perceives (section 3.1).
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Recorded {
    /// How satisfied the person seemed.
    Satisfaction,
    /// What interests the person.
    Interests,
    /// What worries the person.
    Worries,
    /// A datum of the dictionary.
    Datum(DatumId),
}

impl Decode for Recorded {
    fn shape() -> Shape {
        Shape::Either(
            || Shape::Scalar(Scalar::Reference(crate::model::vocabulary::Kind::Datum)),
            || Shape::Words(Perceived::words()),
        )
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        match Perceived::from_key(&fold(node.text())) {
            Some(Perceived::Satisfaction) => Some(Recorded::Satisfaction),
            Some(Perceived::Interests) => Some(Recorded::Interests),
            Some(Perceived::Worries) => Some(Recorded::Worries),
            None => Id::decode(node, cx).map(Recorded::Datum),
        }
    }
}

impl Refers for Recorded {
    fn refer(&self, span: Span, visit: &mut Visit<'_>) {
        if let Recorded::Datum(id) = self {
            id.refer(span, visit);
        }
    }
}

words! {
    /// Human knowledge that an official can record (section 3.1, figure 6).
    pub enum Perceived = "un conocimiento que se registra", "something perceived" {
        Satisfaction = "percepcion_satisfaccion" ("percepción de la satisfacción", "perceived satisfaction"),
        Interests = "intereses" ("intereses", "interests"),
        Worries = "preocupaciones" ("preocupaciones", "worries"),
    }
}

record! {
    /// How long a step takes, and for what share of the cases.
    pub struct Timing = "un tiempo", "a time", bare "valor" {
        value: Maybe<Duration> = "valor" ("El tiempo.", "The time.").required().example("5 min");
        percentile: Maybe<Integer> = "percentil" ("En qué porcentaje de los casos se cumple.", "In what share of the cases it holds.").example("80");
    }
}

/// Whether a person waits in a step, and how she is kept informed.
#[derive(Clone, Debug)]
pub enum Wait {
    /// `sí` or `no`.
    Is(bool),
    /// She waits, and these are the times.
    Times(WaitTimes),
}

record! {
    /// How a waiting person is kept informed.
    pub struct WaitTimes = "una espera", "a wait" {
        longest_silence: Maybe<Duration> = "max_sin_aviso" ("Cuánto puede esperar sin que se le diga nada.", "How long she may wait without a word.").example("2 min");
        again: Maybe<Duration> = "reaviso_cada" ("Cada cuánto se le vuelve a avisar.", "How often she is told again.").example("2 min");
    }
}

impl Wait {
    /// Whether the person waits.
    pub fn is_wait(&self) -> bool {
        match self {
            Wait::Is(is) => *is,
            Wait::Times(_) => true,
        }
    }
}

impl References for Wait {
    fn references(&self, _visit: &mut Visit<'_>) {}
}

impl Decode for Wait {
    fn shape() -> Shape {
        Shape::Either(YesNo::shape, WaitTimes::shape)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        if matches!(node.value, Value::Mapping(_)) {
            WaitTimes::decode_beside(node, &[], cx).map(Wait::Times)
        } else {
            YesNo::decode(node, cx).map(|yes| Wait::Is(yes.0))
        }
    }
}

record! {
    /// A way out of a decision.
    pub struct Branch = "una respuesta", "an answer" {
        when: Maybe<Line> = "cuando" ("La respuesta; «otro» o nada es cualquier otro caso.", "The answer; «otro» or nothing is any other case.").example("Sí");
        target: Maybe<StepId> = "ir_a" ("El paso al que lleva.", "The step to which it leads.").required().example("registrar-la-solicitud");
        restart: Maybe<YesNo> = "reinicio" ("Si volver a una etapa anterior es a propósito.", "Whether going back to an earlier stage is on purpose.");
    }
}

record! {
    /// How a person is handed over.
    pub struct Transfer = "una transferencia", "a transfer" {
        target: Maybe<WayId> = "destino" ("A qué punto o entrada del directorio.", "To which touchpoint or directory entry.").required();
        explains: Maybe<YesNo> = "explica" ("Si se explica el motivo.", "Whether the reason is explained.");
        asks_leave: Maybe<YesNo> = "pide_permiso" ("Si se pide permiso.", "Whether leave is asked.");
        accompanied: Maybe<YesNo> = "acompanada" ("Si quien atiende espera a que respondan.", "Whether the official waits for an answer.");
        if_cut: Maybe<Prose> = "si_se_corta" ("Qué se hace si se corta la comunicación.", "What is done if the line is cut.");
    }
}
