//! How each sort of value is written, for those who write them: in editors, in messages and in the book.

use crate::locale::Said;
use crate::model::vocabulary::{Kind, Scalar};

/// How a value is written, in a sentence, and some values as they are written.
pub(super) type Grammar = (Said, &'static [&'static str]);

/// How the values of a scalar are written.
pub(super) fn grammar(scalar: Scalar) -> Grammar {
    match scalar {
        Scalar::Line => LINE,
        Scalar::Prose => PROSE,
        Scalar::Markdown => MARKDOWN,
        Scalar::Reference(Kind::Catalogue) => CATALOGUE,
        Scalar::Id | Scalar::Reference(_) => ID,
        Scalar::YesNo => YES_NO,
        Scalar::Integer => INTEGER,
        Scalar::Number => NUMBER,
        Scalar::Date => DATE,
        Scalar::Duration => DURATION,
        Scalar::Frequency => FREQUENCY,
        Scalar::Schedule => SCHEDULE,
        Scalar::Money => MONEY,
        Scalar::Target => TARGET,
        Scalar::Url => URL,
        Scalar::Colour => COLOUR,
    }
}

const LINE: Grammar = (
    Said::new(
        "Cualquier cosa en una sola línea; también lo que parece un número, una hora o un «no». Va entre comillas si tiene dos puntos y un espacio, o un espacio y «#».",
        "Anything on one line; also what looks like a number, a time or a “no”. In quotes if it has a colon and a space, or a space and “#”.",
    ),
    &["Ventanilla central", "018000 555 010", "\"Turno: general\""],
);
const PROSE: Grammar = (
    Said::new(
        "Una o varias líneas, con énfasis y enlaces de Markdown.",
        "One or several lines, with emphasis and links of Markdown.",
    ),
    &["Salude y diga su nombre antes de preguntar."],
);
const MARKDOWN: Grammar = (
    Said::new(
        "Párrafos, listas y tablas en Markdown, después de «|».",
        "Paragraphs, lists and tables in Markdown, after “|”.",
    ),
    &[],
);
const CATALOGUE: Grammar = (
    Said::new(
        "Es una de las métricas que trae el programa.",
        "It is one of the metrics that come with the program.",
    ),
    &["espera-media"],
);
const ID: Grammar = (
    Said::new(
        "Minúsculas sin tildes, números y guiones; hasta 80 letras.",
        "Lower case without accents, digits and hyphens; up to 80 letters.",
    ),
    &["ventanilla-central"],
);
const YES_NO: Grammar = (
    Said::new(
        "También se aceptan si, true y false.",
        "si, true and false are accepted too.",
    ),
    &["sí", "no"],
);
const INTEGER: Grammar = (Said::new("Solo cifras.", "Digits only."), &["1500"]);
const NUMBER: Grammar = (
    Said::new(
        "Cifras, con coma o punto para los decimales. Los miles no se separan.",
        "Digits, with a comma or a point for decimals. Thousands are not grouped.",
    ),
    &["4,5", "0.05"],
);
const DATE: Grammar = (
    Said::new(
        "Año, mes y día: 2026-03-01.",
        "Year, month and day: 2026-03-01.",
    ),
    &["2026-03-01"],
);
const DURATION: Grammar = (
    Said::new(
        "Una cantidad y su unidad: timbres, segundos, minutos, horas, días hábiles o calendario, semanas, meses, años. De unos días hay que decir si son hábiles o calendario.",
        "An amount and its unit, in Spanish: timbres, segundos, minutos, horas, días hábiles or calendario, semanas, meses, años. Days must say whether they are business (hábiles) or calendar days.",
    ),
    &[
        "2 min",
        "1 hora",
        "5 días hábiles",
        "15 días calendario",
        "6 meses",
        "3 timbres",
        "inmediato",
    ],
);
const FREQUENCY: Grammar = (
    Said::new("Una palabra, o una duración.", "A word, or a duration."),
    &[
        "diaria",
        "semanal",
        "quincenal",
        "mensual",
        "bimestral",
        "trimestral",
        "semestral",
        "anual",
        "2 años",
    ],
);
const SCHEDULE: Grammar = (
    Said::new(
        "Los días y después las horas. Varios horarios van en una lista, cada uno entre comillas si la lista va entre corchetes. Si no se cierra nunca, permanente.",
        "The days, then the hours, in Spanish. Several go in a list, each in quotes if the list is in brackets. If it never closes, permanente.",
    ),
    &[
        "lunes a viernes, 8:00 a 17:00",
        "lunes a viernes, 8:00 a 12:00 y 14:00 a 17:00",
        "sábado y festivos, 8:00 a 12:00",
        "permanente",
    ],
);
const MONEY: Grammar = (
    Said::new(
        "La cantidad y su moneda, gratuito, o un texto si depende de algo.",
        "The amount and its currency, gratuito (free), or a text if it depends on something.",
    ),
    &["gratuito", "12.500 COP", "según tarifa"],
);
const TARGET: Grammar = (
    Said::new(
        "Una duración, un porcentaje, o un número en la unidad de la métrica.",
        "A duration, a percentage, or a number in the metric's unit.",
    ),
    &["10 min", "80 %", "4,5"],
);
const URL: Grammar = (
    Said::new("Completa, con https://.", "In full, with https://."),
    &["https://www.ejemplo.gov.co/tramites"],
);
const COLOUR: Grammar = (
    Said::new(
        "Entre comillas, «#» y seis cifras: \"#0b5d8a\".",
        "In quotes, “#” and six digits: \"#0b5d8a\".",
    ),
    &["\"#0b5d8a\""],
);

#[cfg(test)]
mod tests {
    use super::grammar;
    use crate::model::value::{Date, Duration, Frequency, Money, Schedule, Target};
    use crate::model::vocabulary::Scalar;

    #[test]
    fn what_the_grammars_show_can_be_read() {
        fn all(scalar: Scalar, reads: impl Fn(&str) -> bool) {
            for example in grammar(scalar).1 {
                assert!(reads(example), "{scalar:?}: {example}");
            }
        }
        all(Scalar::Date, |text| Date::parse(text).is_some());
        all(Scalar::Duration, |text| Duration::parse(text).is_ok());
        all(Scalar::Frequency, |text| Frequency::parse(text).is_ok());
        all(Scalar::Schedule, |text| Schedule::parse(text).is_ok());
        all(Scalar::Money, |text| Money::parse(text).is_ok());
        all(Scalar::Target, |text| Target::parse(text).is_ok());
    }
}
