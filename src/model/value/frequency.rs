use crate::locale::{Locale, Said};
use crate::model::decode::{Decode, Decoder, Problem, fold};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

use super::{Duration, Unit};

/// How often something happens: the time between one and the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frequency(pub Duration);

/// The words, with the time between two and the word in English.
const WORDS: [(&str, f64, Unit, &str); 8] = [
    ("diaria", 1.0, Unit::CalendarDay, "daily"),
    ("semanal", 1.0, Unit::Week, "weekly"),
    ("quincenal", 15.0, Unit::CalendarDay, "fortnightly"),
    ("mensual", 1.0, Unit::Month, "monthly"),
    ("bimestral", 2.0, Unit::Month, "every two months"),
    ("trimestral", 3.0, Unit::Month, "quarterly"),
    ("semestral", 6.0, Unit::Month, "twice a year"),
    ("anual", 1.0, Unit::Year, "yearly"),
];

impl Frequency {
    /// Once a month, what a metric is measured by unless it says otherwise.
    pub const MONTHLY: Frequency = Frequency(Duration {
        amount: 1.0,
        unit: Unit::Month,
    });

    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        let folded = fold(text);
        let word = folded
            .strip_suffix('o')
            .map(|stem| format!("{stem}a"))
            .unwrap_or(folded);
        if let Some((_, amount, unit, _)) = WORDS.iter().find(|(es, ..)| *es == word) {
            return Ok(Frequency(Duration {
                amount: *amount,
                unit: *unit,
            }));
        }
        let time = text.trim();
        let time = time.strip_prefix("cada ").unwrap_or(time);
        Duration::parse(time).map(Frequency).map_err(|problem| {
            if problem.message.es.starts_with("no se sabe") {
                return problem;
            }
            Problem {
                message: said!("«{text}» no es una frecuencia"; "“{text}” is not a frequency"),
                help: Said::new(
                    "escriba diaria, semanal, quincenal, mensual, bimestral, trimestral, semestral, anual o una duración",
                    "write diaria, semanal, quincenal, mensual, bimestral, trimestral, semestral, anual or a duration",
                )
                .owned(),
            }
        })
    }

    /// As a reader sees it.
    pub fn say(self, locale: Locale) -> String {
        let word = WORDS.iter().find(|(_, amount, unit, _)| {
            *unit == self.0.unit && (amount - self.0.amount).abs() < f64::EPSILON
        });
        match (word, locale) {
            (Some((es, ..)), Locale::Es) => (*es).to_owned(),
            (Some((.., en)), Locale::En) => (*en).to_owned(),
            (None, Locale::Es) => format!("cada {}", self.0.say(locale)),
            (None, Locale::En) => format!("every {}", self.0.say(locale)),
        }
    }
}

impl Decode for Frequency {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Frequency)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, Frequency::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::Frequency;
    use crate::locale::Locale;

    #[test]
    fn reads_words_and_durations() {
        for (text, es, en) in [
            ("mensual", "mensual", "monthly"),
            ("Diario", "diaria", "daily"),
            ("6 meses", "semestral", "twice a year"),
            ("cada 2 horas", "cada 2 horas", "every 2 hours"),
        ] {
            let frequency = Frequency::parse(text).unwrap_or_else(|p| panic!("{text}: {p:?}"));
            assert_eq!(frequency.say(Locale::Es), es);
            assert_eq!(frequency.say(Locale::En), en);
        }
        assert!(Frequency::parse("a veces").is_err());
    }
}
