use super::Maybe;
use crate::model::decode::{record, words};
use crate::model::value::{
    CatalogueId, Date, Frequency, InstrumentId, Integer, Line, MetricId, Prose, StepId, Target,
};

record! {
    /// Something that is measured.
    pub struct Metric = "una métrica", "a metric" {
        uses: Maybe<CatalogueId> = "usa" ("Métrica conocida de la que se toman el nombre, la fórmula y la unidad. Con ella basta escribir la meta, el umbral y la fuente.", "Known metric from which name, formula and unit are taken. With it, goal, alert and source are enough.").example("espera-media");
        id: Maybe<MetricId> = "id" ("Nombre corto de la métrica, sin espacios ni tildes.", "Short name of the metric, without spaces or accents.").derived("el de «usa»", "that of «usa»").example("espera-en-sala");
        name: Maybe<Line> = "nombre" ("Nombre de la métrica, como sale en el manual.", "Name of the metric, as it stands in the handbook.").derived("el del catálogo", "that of the catalogue").example("Tiempo de espera en la sala");
        kind: Maybe<MetricType> = "tipo" ("Qué clase de resultado mide: la operación, la satisfacción, el contexto o el impacto.", "What sort of result it measures: operation, satisfaction, context or impact.").derived("el del catálogo", "that of the catalogue");
        formula: Maybe<Line> = "formula" ("Cómo se calcula, con palabras o con una cuenta.", "How it is computed, in words or as a sum.").derived("la del catálogo", "that of the catalogue").example("Personas atendidas a tiempo / personas atendidas");
        unit: Maybe<Line> = "unidad" ("En qué se expresa el resultado.", "In what the result is expressed.").derived("la del catálogo", "that of the catalogue").example("minutos");
        better: Maybe<Better> = "mejor" ("Si el resultado es mejor cuando sube o cuando baja.", "Whether the result is better when it rises or when it falls.").derived("lo del catálogo", "that of the catalogue");
        goal: Option<Goal> = "meta" ("El valor al que se quiere llegar. Un número solo se entiende en la unidad de la métrica.", "The value to be reached. A bare number is in the metric's unit.").example("10 min");
        alert: Option<Goal> = "umbral_alerta" ("El valor desde el que hay que actuar, distinto de la meta.", "The value from which one must act, different from the goal.").example("15 min");
        chart: Maybe<ChartType> = "grafico" ("Gráfico de control con el que se sigue el resultado.", "Control chart by which the result is followed.").derived("el del catálogo", "that of the catalogue");
        frequency: Maybe<Frequency> = "frecuencia" ("Cada cuánto se mide.", "How often it is measured.").default("mensual");
        source: Maybe<Line> = "fuente" ("De dónde sale el dato: el sistema, la planilla o la encuesta.", "Where the datum comes from: the system, the sheet or the survey.").example("Sistema de turnos");
        owner: Maybe<Line> = "responsable" ("Quién responde por el resultado.", "Who answers for the result.").derived("el responsable del protocolo", "the protocol's").example("Coordinadora de Atención al Ciudadano");
        criterion: Maybe<Criterion> = "criterio" ("Qué aspecto de la calidad mide: el acceso, la conveniencia, la facilidad o la eficiencia.", "What side of quality it measures: access, convenience, ease or efficiency.").example("eficiencia");
        step: Maybe<StepId> = "paso" ("Paso del protocolo que se mide.", "Step of the protocol that is measured.").derived("todo el protocolo", "the whole protocol").example("esperar-el-turno");
        instrument: Maybe<InstrumentId> = "instrumento" ("Instrumento de retroalimentación con el que se les pregunta a las personas.", "Instrument of feedback with which people are asked.").example("encuesta");
        bias: Maybe<Line> = "sesgo" ("Qué puede torcer la medición, para no leerla como si no lo hiciera.", "What may bend the measurement, so as not to read it as if it did not.").example("autoseleccion");
        base: Option<BasePeriod> = "base" ("Período con el que se calculan los límites.", "Period from which the limits are computed.");
        actions: Vec<Action> = "acciones" ("Qué se hace con el resultado, quién y para cuándo. Medir sin actuar no mejora nada.", "What is done about the result, by whom and by when. Measuring without acting improves nothing.");
    }
}

words! {
    /// What sort of result a metric measures (section 2.4).
    pub enum MetricType = "un tipo de métrica", "a type of metric" {
        Operation = "operativa" ("operativa", "operational"),
        Satisfaction = "satisfaccion" ("satisfacción", "satisfaction"),
        Context = "contexto" ("contexto", "context"),
        Impact = "impacto" ("impacto", "impact"),
    }
}

words! {
    /// Which way a metric should go.
    pub enum Better = "un sentido de mejora", "a direction of improvement" {
        Higher = "mayor" ("mejor si sube", "better when higher"),
        Lower = "menor" ("mejor si baja", "better when lower"),
        Centre = "centro" ("mejor cerca de la meta", "better near its target"),
    }
}

words! {
    /// The control chart of a metric.
    pub enum ChartType = "un gráfico de control", "a control chart" {
        Proportion = "p" ("gráfico p, de proporciones", "p chart, of proportions"),
        Individuals = "xmr" ("gráfico XmR, de valores individuales", "XmR chart, of individual values"),
    }
}

words! {
    /// The side of quality that a metric measures (section 1.3).
    pub enum Criterion = "un criterio de calidad", "a criterion of quality" {
        Access = "acceso" ("acceso", "access"),
        Convenience = "conveniencia" ("conveniencia", "convenience"),
        Ease = "facilidad" ("facilidad", "ease"),
        Efficiency = "eficiencia" ("eficiencia", "efficiency"),
        Other = "otro" ("otro", "other"),
    }
}

record! {
    /// A value to reach, and for what share of the cases.
    pub struct Goal = "un valor", "a value", bare "valor" {
        value: Maybe<Target> = "valor" ("Una duración, un número o un porcentaje.", "A duration, a number or a percentage.").required().example("2 min");
        percentile: Maybe<Integer> = "percentil" ("Qué porcentaje de los casos debe cumplir la meta.", "What percentage of the cases must meet the goal.").example("80");
    }
}

record! {
    /// A period of reference.
    pub struct BasePeriod = "un período", "a period" {
        from: Maybe<Date> = "desde" ("Primer día del período con el que se compara.", "First day of the period for comparison.").required().example("2025-01-01");
        to: Maybe<Date> = "hasta" ("Último día del período con el que se compara.", "Last day of the period for comparison.").required().example("2025-12-31");
    }
}

record! {
    /// What is done about a result.
    pub struct Action = "una acción", "an action" {
        what: Maybe<Prose> = "accion" ("Qué se hace para mejorar el resultado o para mantenerlo.", "What is done to improve the result or to keep it.").required().example("Abrir una ventanilla más de 10:00 a 12:00.");
        kind: Maybe<ActionType> = "tipo" ("Si la acción corrige, mantiene o mejora el resultado.", "Whether the action corrects, keeps or improves the result.").default("corregir");
        owner: Maybe<Line> = "responsable" ("Quién hace la acción.", "Who does the action.").example("Coordinadora de turno");
        date: Maybe<Date> = "fecha" ("Fecha para la que debe estar hecha.", "Date by which it must be done.").example("2026-12-15");
        state: Maybe<ActionState> = "estado" ("Si la acción está planeada, en curso o terminada.", "Whether the action is planned, under way or done.").default("planeada");
    }
}

words! {
    /// What an action is for.
    pub enum ActionType = "un tipo de acción", "a type of action" {
        Correct = "corregir" ("corregir", "correct"),
        Keep = "mantener" ("mantener", "keep"),
        Improve = "mejorar" ("mejorar", "improve"),
    }
}

words! {
    /// How an action stands.
    pub enum ActionState = "un estado de la acción", "a state of an action" {
        Planned = "planeada" ("planeada", "planned"),
        UnderWay = "en_curso" ("en curso", "under way"),
        Done = "terminada" ("terminada", "done"),
    }
}
