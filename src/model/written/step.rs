use serde::{Serialize, Serializer};

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
        id: Maybe<StepId> = "id" ("Nombre corto con el que otros pasos lo llaman.", "Short name by which other steps call it.").derived("el nombre, en minúsculas y con guiones", "the name, in lower case with hyphens").example("saludar");
        name: Maybe<Line> = "nombre" ("Qué se hace en el paso, en pocas palabras y con un verbo. De él sale el id con el que otros pasos lo llaman.", "What is done in the step, in a few words and with a verb. The id by which other steps call it comes from it.").required().example("Saludar");
        stage: Maybe<Stage> = "etapa" ("Etapa del ciclo a la que pertenece el paso. Basta escribirla donde cambia.", "Stage of the cycle to which the step belongs. Write it only where it changes.").derived("la del paso anterior; en el primero, atencion si el punto la tiene", "that of the step before; in the first, atencion if the touchpoint has it");
        moment: Maybe<Moment> = "momento" ("En qué momento de la atención ocurre. En cada momento rigen las frases y lineamientos comunes de ese momento.", "At what moment of the attention it happens. The common phrases and guidelines of that moment are in force.").example("contacto_inicial");
        actor: Maybe<Actor> = "actor" ("Quién hace el paso: la persona (ciudadano), quien la atiende (servidor), una máquina (sistema) o el equipo que ella no ve (apoyo).", "Who does the step: the person (ciudadano), the official (servidor), a machine (sistema) or the team that she does not see (apoyo).").derived("servidor donde atiende una persona; sistema donde atiende una máquina", "servidor where a person attends; sistema where a machine does");
        role: Maybe<RoleId> = "rol" ("Rol que hace el paso.", "Role that does the step.").example("orientador");
        services: Many<ServiceId> = "servicios" ("Servicios en los que se hace el paso.", "Services in which the step is done.").derived("todos", "all");
        purpose: Maybe<Prose> = "proposito" ("Para qué sirve el paso.", "What the step is for.").example("Confirmar que la persona está en el lugar correcto.");
        guidelines: Vec<Guideline> = "lineamientos" ("Instrucciones para quien atiende: una acción por frase y en imperativo.", "Instructions for those who attend: one action in each sentence, as a command.").example("Salude y diga su nombre antes de preguntar.");
        instructions: Many<Prose> = "instrucciones" ("Lo que debe hacer la persona, dicho a ella. Es para los pasos cuyo actor es ciudadano.", "What the person must do, said to her. For steps whose actor is ciudadano.").example("Escriba su número de radicado y oprima Consultar.");
        phrases: Vec<Phrase> = "frases" ("Lo que se le dice a la persona, o lo que no se le dice. Para lo corriente bastan las claves cortas saludo, agradecimiento, despedida y negativa.", "What is said to the person, or must not be. For the ordinary, the short keys saludo, agradecimiento, despedida and negativa are enough.");
        greeting: Many<Prose> = "saludo" ("Las palabras con las que se saluda.", "The words of the greeting.").example("Buenos días, ¿en qué le puedo ayudar?");
        thanks: Many<Prose> = "agradecimiento" ("Las palabras con las que se agradece.", "The words of thanks.").example("Gracias por esperar.");
        farewell: Many<Prose> = "despedida" ("Las palabras con las que se despide a la persona.", "The words of the farewell.").example("Gracias por venir. Que tenga buen día.");
        refusal: Many<Prose> = "negativa" ("Las palabras con las que se niega algo. Deben decir el motivo y qué puede hacer la persona.", "The words with which something is refused. They must give the reason and what the person can do.").example("Hoy no puedo recibirla porque falta la firma; puede enviarla mañana por correo.");
        asks: Vec<Asked> = "pide" ("Datos de datos.yaml que se le piden a la persona en este paso; «requisitos» son todos los del servicio.", "Data of datos.yaml that are asked of the person in this step; «requisitos» are all those of the service.").example("[cedula]");
        tells: Vec<Told> = "informa" ("Qué se le informa a la persona en este paso. Con «texto» se escribe además cómo se dice.", "What the person is told in this step. With «texto» one also writes how it is said.").example("[tiempo_espera, siguiente_paso]");
        records: Many<Recorded> = "registra" ("Qué queda registrado: un dato de datos.yaml, o lo que percibe quien atiende.", "What is recorded: a datum of datos.yaml, or what the official perceives.").example("[numero-de-solicitud]");
        time: Option<Timing> = "tiempo" ("Cuánto dura el paso, o en cuánto se cumple en cierto porcentaje de los casos.", "How long the step takes, or within what time in a share of the cases.").example("5 min");
        wait: Option<Wait> = "espera" ("Si la persona espera en este paso. Con claves se dice cuánto puede esperar sin noticias.", "Whether the person waits in this step. With keys one says how long she may wait without a word.").example("sí");
        urgency: Maybe<Urgency> = "urgencia" ("Si lo que se le comunica a la persona no da espera.", "Whether what the person is told cannot wait.").default("normal");
        reflection: Maybe<YesNo> = "reflexion" ("Si la persona debe pensarlo con calma antes de responder.", "Whether the person must think it over before answering.");
        question: Maybe<Line> = "pregunta" ("La pregunta que decide por dónde sigue la atención. Sus respuestas van en «decision».", "The question that decides how the attention goes on. Its answers go in «decision».").example("¿Trae todos los requisitos?");
        reason: Maybe<Prose> = "motivo" ("Por qué se decide así, para explicárselo a la persona.", "Why it is decided so, to be explained to the person.");
        decision: Vec<Branch> = "decision" ("Las respuestas a la pregunta, y el paso al que lleva cada una.", "The answers to the question, and the step to which each leads.").example("[{ cuando: Sí, ir_a: registrar }, { cuando: No, ir_a: completar }]");
        next: Maybe<StepId> = "siguiente" ("Id del paso que sigue, cuando no es el de abajo.", "Id of the step that follows, when it is not the one below.").example("despedirse");
        transfer: Option<Transfer> = "transferencia" ("Cómo se pasa a la persona a otro punto o a otra entidad sin que empiece de nuevo.", "How the person is handed over to another touchpoint or entity without starting again.");
        end: Maybe<YesNo> = "fin" ("Si la atención termina en este paso. El último de la lista termina sin decirlo.", "Whether the attention ends in this step. The last of the list ends without saying so.").example("sí");
        restart: Maybe<YesNo> = "reinicio" ("Si volver de aquí a una etapa anterior es a propósito.", "Whether going back from here to an earlier stage is on purpose.");
        internal: Maybe<YesNo> = "interno" ("Si el paso se deja fuera del manual público.", "Whether the step is left out of the public handbook.");
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
        id: Maybe<OwnId> = "id" ("Nombre corto con el que otros llaman a esta instrucción.", "Short name by which others call this instruction.").example("saludar-primero");
        text: Maybe<Prose> = "texto" ("La instrucción para quien atiende: empiece por lo que debe hacer.", "The instruction for whoever attends: begin with what is to be done.").example("Salude y diga su nombre antes de preguntar.");
        reason: Maybe<Prose> = "motivo" ("Por qué se hace así, para que quien atiende lo entienda.", "Why it is done so, for whoever attends to understand it.").example("La persona se siente esperada.");
        support: Maybe<Prose> = "soporte" ("Norma o documento en que se apoya la instrucción.", "Norm or document on which the instruction rests.").example("Ley 1755 de 2015");
        common: Maybe<CommonId> = "ref" ("Lineamiento de comunes.yaml que se usa aquí.", "Guideline of comunes.yaml used here.");
    }
}

record! {
    /// Something that is said to the person, or must not be.
    pub struct Phrase = "una frase", "a phrase", bare "texto" {
        id: Maybe<OwnId> = "id" ("Nombre corto con el que otros llaman a esta frase.", "Short name by which others call this phrase.").example("saludo-general");
        moment: Maybe<PhraseMoment> = "momento" ("Para qué es la frase: saludar, despedirse, pedir que espere.", "What the phrase is for: to greet, to take leave, to ask to wait.").example("saludo");
        kind: Maybe<PhraseType> = "tipo" ("Si se dice tal cual (literal), orienta (guia) o no se dice (prohibida).", "Whether it is said as it stands (literal), guides (guia) or is not to be said (prohibida).").default("guia");
        role: Maybe<RoleId> = "rol" ("Rol de quien dice la frase.", "Role of whoever says the phrase.").example("orientador");
        text: Maybe<Prose> = "texto" ("Las palabras, tal como se dicen o se leen.", "The words, as they are said or read.").example("Buenos días, ¿en qué le puedo ayudar?");
        reason: Maybe<Prose> = "motivo" ("De una negativa, su motivo; de una prohibición, por qué.", "Of a refusal, its reason; of a prohibition, why.");
        alternative: Maybe<Prose> = "alternativa" ("De una negativa, qué puede hacer la persona.", "Of a refusal, what the person can do.");
        support: Maybe<Prose> = "soporte" ("Norma que respalda la frase; la conoce quien atiende, no se le lee a la persona.", "Norm that backs the phrase; whoever attends knows it, it is not read to the person.").example("Ley 1755 de 2015");
        common: Maybe<CommonId> = "ref" ("Id de la frase de comunes.yaml que se usa aquí, para no escribirla otra vez.", "Id of the phrase of comunes.yaml that is used here, so as not to write it again.").example("saludo-general");
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
        datum: Maybe<DatumId> = "dato" ("Dato que se pide, por su id en datos.yaml; o «requisitos», para pedir los del servicio.", "Datum that is asked for, by its id in datos.yaml; or «requisitos», for those of the service.").required().example("cedula");
        prefilled: Maybe<YesNo> = "prellenado" ("Si se muestra lo que la entidad ya sabe, para que la persona solo lo confirme.", "Whether what the entity knows is shown, so that the person only confirms it.");
        reason: Maybe<Prose> = "motivo" ("Por qué se pide otra vez algo que la entidad ya tiene.", "Why something that the entity already has is asked again.");
        optional: Maybe<YesNo> = "facultativo" ("Si la persona puede no dar el dato y aun así se le atiende.", "Whether the person may decline to give the datum and is attended all the same.").example("sí");
    }
}

record! {
    /// Something that the person is told.
    pub struct Told = "algo que se informa", "something that is told", bare "que" {
        topic: Maybe<Topic> = "que" ("Qué se le informa a la persona.", "What the person is told about.").required().example("tiempo_espera");
        text: Maybe<Prose> = "texto" ("Cómo se le dice, con las palabras que la persona oye o lee.", "How it is said, in the words that the person hears or reads.").example("Tardamos unos diez minutos.");
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

impl Serialize for Recorded {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Recorded::Satisfaction => Perceived::Satisfaction.serialize(serializer),
            Recorded::Interests => Perceived::Interests.serialize(serializer),
            Recorded::Worries => Perceived::Worries.serialize(serializer),
            Recorded::Datum(id) => id.serialize(serializer),
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
        value: Maybe<Duration> = "valor" ("Cuánto dura, o cuánto puede tardar.", "How long it lasts, or may take.").required().example("5 min");
        percentile: Maybe<Integer> = "percentil" ("En qué porcentaje de los casos se cumple.", "In what share of the cases it holds.").example("80");
    }
}

/// Whether a person waits in a step, and how she is kept informed.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
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
        when: Maybe<Line> = "cuando" ("La respuesta que lleva por aquí. Sin ella, o con «otro», es cualquier otro caso.", "The answer that leads this way. Without it, or with «otro», any other case.").example("Sí");
        target: Maybe<StepId> = "ir_a" ("Id del paso al que lleva esta respuesta.", "Id of the step to which this answer leads.").required().example("registrar-la-solicitud");
        restart: Maybe<YesNo> = "reinicio" ("Si volver a una etapa anterior es a propósito.", "Whether going back to an earlier stage is on purpose.");
    }
}

record! {
    /// How a person is handed over.
    pub struct Transfer = "una transferencia", "a transfer" {
        target: Maybe<WayId> = "destino" ("Id del punto de contacto, o de la entrada del directorio de comunes.yaml, a donde pasa la persona.", "Id of the touchpoint, or of the entry of the directory in comunes.yaml, to which the person goes.").required().example("linea-de-atencion");
        explains: Maybe<YesNo> = "explica" ("Si se le explica a la persona por qué se la pasa a otro.", "Whether the person is told why she is passed to somebody else.").example("sí");
        asks_leave: Maybe<YesNo> = "pide_permiso" ("Si se le pregunta a la persona antes de pasarla a otro.", "Whether the person is asked before being passed to somebody else.").example("sí");
        accompanied: Maybe<YesNo> = "acompanada" ("Si quien atiende espera a que respondan.", "Whether the official waits for an answer.");
        if_cut: Maybe<Prose> = "si_se_corta" ("Qué se hace si se corta la comunicación.", "What is done if the line is cut.");
    }
}
