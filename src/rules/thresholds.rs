use std::ops::RangeInclusive;

use crate::locale::Said;
use crate::model::Project;

/// A number on which a rule rests. The guide sets none: every one of these is the tool's, and the entity may change it
/// in the manifest (`umbrales`).
#[derive(Clone, Debug)]
pub struct Threshold {
    /// Which one it is.
    pub name: ThresholdName,
    /// Its name in the manifest.
    pub key: &'static str,
    /// The code of what rests on it.
    pub code: &'static str,
    /// Its value when the manifest says nothing.
    pub value: f64,
    /// The values that make sense: with another, the rule would find everything or nothing, and nobody would know why.
    pub range: RangeInclusive<f64>,
    /// Its unit.
    pub unit: Said,
    /// Where the value comes from.
    pub source: Said,
}

/// Names a threshold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ThresholdName {
    /// Words that what a person does in a stage has to have.
    ActivityWords,
    /// Months after which what is known of users is old.
    SegmentMonths,
    /// Times the period of review, after which a delay is an error.
    LatePeriods,
    /// Words of a sentence above which it is long.
    SentenceWords,
    /// Words of a sentence above which it is an error.
    SentenceWordsError,
    /// Szigriszt-Pazos score below which texts taken together are hard.
    Readability,
    /// Szigriszt-Pazos score below which it is an error.
    ReadabilityError,
    /// Words below which the score of a text says nothing.
    ReadabilityWords,
    /// Words that a refusal has to have besides the norms that it cites.
    RefusalWords,
    /// Minutes from which a step is long enough to be told how long it takes.
    LongStepMinutes,
    /// Minutes of a week that two touchpoints have to attend at the same time.
    SharedMinutes,
    /// Steps of the person above which they are many.
    PersonSteps,
    /// Touchpoints of one service above which a person goes around.
    TouchpointsPerService,
    /// Steps of the attention, besides greeting and farewell, below which there is hardly any.
    AttentionSteps,
    /// Days before the end of an acceptance from which it is announced.
    DaysBeforeExpiry,
}

impl ThresholdName {
    /// Its name in the manifest.
    pub fn key(self) -> &'static str {
        threshold(self).key
    }
}

fn threshold(name: ThresholdName) -> &'static Threshold {
    let mut all = THRESHOLDS.iter();
    all.find(|it| it.name == name)
        .expect("every name is in the table")
}

/// Every threshold.
pub static THRESHOLDS: &[Threshold] = &[
    Threshold {
        name: ThresholdName::ActivityWords,
        key: "palabras-por-actividad",
        code: "G12-03",
        value: 3.0,
        range: 1.0..=20.0,
        unit: Said::new("palabras", "words"),
        source: Said::new(
            "criterio de la herramienta: un verbo y lo que lo completa",
            "the tool's own: a verb and what completes it",
        ),
    },
    Threshold {
        name: ThresholdName::SegmentMonths,
        key: "meses-de-caracterizacion",
        code: "G20-01",
        value: 24.0,
        range: 1.0..=240.0,
        unit: Said::new("meses", "months"),
        source: Said::new(
            "criterio de la herramienta: las costumbres y los canales cambian en dos años",
            "the tool's own: habits and channels change in two years",
        ),
    },
    Threshold {
        name: ThresholdName::LatePeriods,
        key: "periodos-de-retraso",
        code: "G22-10",
        value: 2.0,
        range: 1.0..=20.0,
        unit: Said::new("veces el período de revisión", "times the period of review"),
        source: Said::new(
            "criterio de la herramienta: dos revisiones que no se hicieron",
            "the tool's own: two reviews that were not made",
        ),
    },
    Threshold {
        name: ThresholdName::SentenceWords,
        key: "palabras-por-frase",
        code: "G21-02",
        value: 20.0,
        range: 5.0..=100.0,
        unit: Said::new("palabras", "words"),
        source: Said::new(
            "Guía de lenguaje claro del DNP (2015): frases de hasta 20 palabras",
            "Plain-language guide of the DNP (2015): sentences of up to 20 words",
        ),
    },
    Threshold {
        name: ThresholdName::SentenceWordsError,
        key: "palabras-por-frase-error",
        code: "G21-02",
        value: 30.0,
        range: 5.0..=200.0,
        unit: Said::new("palabras", "words"),
        source: Said::new(
            "criterio de la herramienta: una vez y media el anterior",
            "the tool's own: one and a half times the one before",
        ),
    },
    Threshold {
        name: ThresholdName::Readability,
        key: "perspicuidad",
        code: "G21-01",
        value: 55.0,
        range: 0.0..=100.0,
        unit: Said::new("puntos de Szigriszt-Pazos", "points of Szigriszt-Pazos"),
        source: Said::new(
            "escala INFLESZ (Barrio, 2008): desde 55, normal para un adulto",
            "INFLESZ scale (Barrio, 2008): from 55 on, normal for an adult",
        ),
    },
    Threshold {
        name: ThresholdName::ReadabilityError,
        key: "perspicuidad-error",
        code: "G21-01",
        value: 40.0,
        range: 0.0..=100.0,
        unit: Said::new("puntos de Szigriszt-Pazos", "points of Szigriszt-Pazos"),
        source: Said::new(
            "escala INFLESZ (Barrio, 2008): hasta 40, muy difícil",
            "INFLESZ scale (Barrio, 2008): up to 40, very hard",
        ),
    },
    Threshold {
        name: ThresholdName::ReadabilityWords,
        key: "palabras-para-medir",
        code: "G21-01",
        value: 30.0,
        range: 1.0..=1000.0,
        unit: Said::new("palabras", "words"),
        source: Said::new(
            "criterio de la herramienta: con menos, el promedio de un texto es azar",
            "the tool's own: with fewer, the mean of a text is chance",
        ),
    },
    Threshold {
        name: ThresholdName::RefusalWords,
        key: "palabras-de-una-negativa",
        code: "G21-05",
        value: 8.0,
        range: 1.0..=100.0,
        unit: Said::new(
            "palabras además de las normas citadas",
            "words besides the norms that are cited",
        ),
        source: Said::new(
            "criterio de la herramienta: lo mínimo para decir un motivo",
            "the tool's own: the least that says a reason",
        ),
    },
    Threshold {
        name: ThresholdName::LongStepMinutes,
        key: "minutos-de-un-paso-largo",
        code: "G23-01",
        value: 5.0,
        range: 1.0..=480.0,
        unit: Said::new("minutos", "minutes"),
        source: Said::new(
            "criterio de la herramienta: desde ahí la persona se pregunta cuánto falta",
            "the tool's own: from there on a person wonders how long it will take",
        ),
    },
    Threshold {
        name: ThresholdName::SharedMinutes,
        key: "minutos-en-comun",
        code: "G23-10",
        value: 60.0,
        range: 1.0..=10080.0,
        unit: Said::new("minutos a la semana", "minutes a week"),
        source: Said::new(
            "criterio de la herramienta: lo mínimo para seguir la atención en otro punto",
            "the tool's own: the least with which the attention can go on elsewhere",
        ),
    },
    Threshold {
        name: ThresholdName::PersonSteps,
        key: "pasos-de-la-persona",
        code: "G23-13",
        value: 7.0,
        range: 1.0..=100.0,
        unit: Said::new("pasos", "steps"),
        source: Said::new(
            "criterio de la herramienta: lo que una persona recuerda sin anotar",
            "the tool's own: what a person remembers without writing it down",
        ),
    },
    Threshold {
        name: ThresholdName::TouchpointsPerService,
        key: "puntos-por-servicio",
        code: "G23-14",
        value: 2.0,
        range: 1.0..=50.0,
        unit: Said::new("puntos de contacto", "touchpoints"),
        source: Said::new(
            "criterio de la herramienta: uno para prepararse y otro para hacer el trámite",
            "the tool's own: one to get ready and one to get the service",
        ),
    },
    Threshold {
        name: ThresholdName::AttentionSteps,
        key: "pasos-de-atencion",
        code: "G23-16",
        value: 2.0,
        range: 1.0..=100.0,
        unit: Said::new("pasos", "steps"),
        source: Said::new(
            "criterio de la herramienta: entender lo que se pide y responderlo",
            "the tool's own: to understand what is asked and to answer it",
        ),
    },
    Threshold {
        name: ThresholdName::DaysBeforeExpiry,
        key: "dias-por-vencer",
        code: "E-19",
        value: 30.0,
        range: 0.0..=365.0,
        unit: Said::new("días", "days"),
        source: Said::new(
            "criterio de la herramienta: un mes para corregir o acordar otra fecha",
            "the tool's own: a month to mend it or to agree on another day",
        ),
    },
];

/// The thresholds in force for an entity.
#[derive(Clone, Debug)]
pub struct Thresholds {
    values: Vec<f64>,
}

impl Thresholds {
    /// Those of the table, with those that the manifest changes to something that makes sense.
    pub fn of(project: &Project) -> Self {
        let changed = project.entity.as_ref().map(|entity| &entity.thresholds.0);
        let values = THRESHOLDS
            .iter()
            .map(|threshold| {
                let own = changed
                    .and_then(|list| list.iter().find(|(name, _)| name.as_str() == threshold.key));
                let own = own.map(|(_, value)| value.0);
                own.filter(|own| threshold.range.contains(own))
                    .unwrap_or(threshold.value)
            })
            .collect();
        Thresholds { values }
    }

    /// The value of a threshold.
    pub fn get(&self, name: ThresholdName) -> f64 {
        let at = THRESHOLDS
            .iter()
            .position(|threshold| threshold.name == name);
        self.values[at.expect("every name is in the table")]
    }

    /// The value of a threshold that counts things.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a count of words is small and not negative"
    )]
    pub fn count(&self, name: ThresholdName) -> usize {
        self.get(name).max(0.0) as usize
    }
}
