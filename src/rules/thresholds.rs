use crate::locale::Said;
use crate::model::Project;

/// A number on which a rule rests. The guide sets none: every one of these is the tool's, and the entity may change it
/// in the manifest (`umbrales`).
#[derive(Clone, Copy, Debug)]
pub struct Threshold {
    /// Which one it is.
    pub name: ThresholdName,
    /// Its name in the manifest.
    pub key: &'static str,
    /// Its value when the manifest says nothing.
    pub value: f64,
    /// Its unit.
    pub unit: Said,
    /// Where the value comes from.
    pub source: Said,
}

/// Names a threshold.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum ThresholdName {
    /// Words of a sentence above which it is long.
    SentenceWords,
    /// Words of a sentence above which it is an error.
    SentenceWordsError,
}

/// Every threshold.
pub static THRESHOLDS: [Threshold; 2] = [
    Threshold {
        name: ThresholdName::SentenceWords,
        key: "palabras-por-frase",
        value: 20.0,
        unit: Said::new("palabras", "words"),
        source: Said::new(
            "Guía de lenguaje claro del DNP (2015): frases de hasta 20 palabras",
            "Plain-language guide of the DNP (2015): sentences of up to 20 words",
        ),
    },
    Threshold {
        name: ThresholdName::SentenceWordsError,
        key: "palabras-por-frase-error",
        value: 30.0,
        unit: Said::new("palabras", "words"),
        source: Said::new(
            "criterio de la herramienta: una vez y media el anterior",
            "the tool's own: one and a half times the one before",
        ),
    },
];

/// The thresholds in force for an entity.
#[derive(Clone, Debug)]
pub struct Thresholds {
    values: Vec<f64>,
}

impl Thresholds {
    /// Those of the table, with those that the manifest changes.
    pub fn of(project: &Project) -> Self {
        let changed = project.entity.as_ref().map(|entity| &entity.thresholds.0);
        let values = THRESHOLDS
            .iter()
            .map(|threshold| {
                let own = changed
                    .and_then(|list| list.iter().find(|(name, _)| name.as_str() == threshold.key));
                own.map_or(threshold.value, |(_, value)| value.0)
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
