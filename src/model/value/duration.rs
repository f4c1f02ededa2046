use std::fmt::Write;

use crate::locale::{Locale, Said};
use crate::model::decode::{Decode, Decoder, Problem, fold};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

use super::number::number;

/// How long something takes, in the unit in which the author thinks of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration {
    /// How many units; 0 for `inmediato`.
    pub amount: f64,
    /// The unit.
    pub unit: Unit,
}

/// A unit of time as charters and norms write it.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Unit {
    /// At once.
    Immediate,
    /// Rings of a telephone, about six seconds each.
    Ring,
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days on which the entity works.
    BusinessDay,
    /// Days of the calendar.
    CalendarDay,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl Unit {
    /// Singular and plural in both languages.
    fn words(self) -> [Said; 2] {
        let pair = |es, ess, en, ens| [Said::new(es, en), Said::new(ess, ens)];
        match self {
            Unit::Immediate => pair("inmediato", "inmediato", "immediate", "immediate"),
            Unit::Ring => pair("timbre", "timbres", "ring", "rings"),
            Unit::Second => pair("s", "s", "s", "s"),
            Unit::Minute => pair("min", "min", "min", "min"),
            Unit::Hour => pair("hora", "horas", "hour", "hours"),
            Unit::BusinessDay => pair("día hábil", "días hábiles", "business day", "business days"),
            Unit::CalendarDay => pair(
                "día calendario",
                "días calendario",
                "calendar day",
                "calendar days",
            ),
            Unit::Week => pair("semana", "semanas", "week", "weeks"),
            Unit::Month => pair("mes", "meses", "month", "months"),
            Unit::Year => pair("año", "años", "year", "years"),
        }
    }

    /// About how many seconds it lasts, to compare one duration with another. A business day counts as a day and
    /// two fifths, since five of them fill a week; a month as 30.44 days.
    fn seconds(self) -> f64 {
        const DAY: f64 = 86_400.0;
        match self {
            Unit::Immediate => 0.0,
            Unit::Ring => 6.0,
            Unit::Second => 1.0,
            Unit::Minute => 60.0,
            Unit::Hour => 3600.0,
            Unit::BusinessDay => 1.4 * DAY,
            Unit::CalendarDay => DAY,
            Unit::Week => 7.0 * DAY,
            Unit::Month => 30.44 * DAY,
            Unit::Year => 365.25 * DAY,
        }
    }

    fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "timbre" | "timbres" => Unit::Ring,
            "s" | "seg" | "segundo" | "segundos" => Unit::Second,
            "min" | "minuto" | "minutos" => Unit::Minute,
            "h" | "hora" | "horas" => Unit::Hour,
            "dia habil" | "dias habiles" => Unit::BusinessDay,
            "dia calendario" | "dias calendario" => Unit::CalendarDay,
            "semana" | "semanas" => Unit::Week,
            "mes" | "meses" => Unit::Month,
            "ano" | "anos" => Unit::Year,
            _ => return None,
        })
    }
}

impl Duration {
    /// Reads `2 min`, `media hora`, `1 hora y media`, `dos días hábiles`, `hasta 15 días hábiles`, `inmediato`.
    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        if let Some(problem) = between(text) {
            return Err(problem);
        }
        let folded = fold(text).replace('_', " ");
        let words = in_digits(without_bound(folded.trim()));
        let words = words.as_str();
        match words {
            "inmediato" | "inmediata" | "de inmediato" => {
                return Ok(Duration {
                    amount: 0.0,
                    unit: Unit::Immediate,
                });
            }
            "media hora" => {
                return Ok(Duration {
                    amount: 30.0,
                    unit: Unit::Minute,
                });
            }
            _ => {}
        }
        if let Some((hours, minutes)) = hours_and_minutes(words) {
            return Ok(Duration {
                amount: hours * 60.0 + minutes,
                unit: Unit::Minute,
            });
        }
        let split = words
            .find(|c: char| c.is_ascii_alphabetic())
            .unwrap_or(words.len());
        let (amount, unit) = (words[..split].trim(), words[split..].trim());
        // Folding turns a minus into a space: it is looked for where it was written.
        let amount = number(amount)
            .ok()
            .filter(|_| !text.trim_start().starts_with('-'));
        match (amount, Unit::parse(unit)) {
            (Some(amount), Some(unit)) => Ok(Duration { amount, unit }),
            (Some(amount), None) if matches!(unit, "dia" | "dias") => Err(which_days(text, amount)),
            _ => Err(Problem {
                message: said!("«{text}» no es una duración"; "“{text}” is not a duration"),
                help: Said::new(
                    "escriba una cantidad y su unidad: 2 min, 1 hora, 15 días hábiles, 6 meses, inmediato",
                    "write an amount and its unit, in Spanish: 2 min, 1 hora, 15 días hábiles, 6 meses, inmediato",
                )
                .owned(),
            }),
        }
    }

    /// About how long it is, in seconds: to compare, never to show.
    pub fn seconds(self) -> f64 {
        self.amount * self.unit.seconds()
    }

    /// As a reader sees it.
    pub fn say(self, locale: Locale) -> String {
        let [one, many] = self.unit.words();
        if self.unit == Unit::Immediate {
            return (*one.get(locale)).to_owned();
        }
        let is_one = (self.amount - 1.0).abs() < f64::EPSILON;
        let mut said = say_number(self.amount, locale);
        let word = if is_one { one } else { many };
        write!(said, " {}", word.get(locale)).expect("writing to a String cannot fail");
        said
    }
}

/// A number as a reader of the language writes it: at most two decimals, none when there are none.
pub(super) fn say_number(value: f64, locale: Locale) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match locale {
        Locale::Es => text.replace('.', ","),
        Locale::En => text.to_owned(),
    }
}

fn hours_and_minutes(words: &str) -> Option<(f64, f64)> {
    let words = words.replace(" y media", " 30 min").replace(" y ", " ");
    let parts: Vec<&str> = words.split_whitespace().collect();
    let [hours, hour, minutes, minute] = parts.as_slice() else {
        return None;
    };
    let is_pair =
        Unit::parse(hour) == Some(Unit::Hour) && Unit::parse(minute) == Some(Unit::Minute);
    is_pair.then(|| Some((number(hours).ok()?, number(minutes).ok()?)))?
}

/// `hasta 3 días hábiles`: a time that is promised is the longest that it may take.
fn without_bound(words: &str) -> &str {
    ["hasta ", "maximo ", "maximo de "]
        .iter()
        .rev()
        .find_map(|bound| words.strip_prefix(bound))
        .unwrap_or(words)
}

/// The numbers that people write in words.
const COUNTS: [&str; 9] = [
    "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
];

/// `dos días hábiles` as `2 días hábiles`.
fn in_digits(words: &str) -> String {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    match (COUNTS.iter().position(|count| *count == first), first) {
        (Some(at), _) => format!("{} {rest}", at + 2),
        (None, "un" | "una") => format!("1 {rest}"),
        _ => words.to_owned(),
    }
}

/// `5 a 10 min`: a duration is one; which of the two is asked.
fn between(text: &str) -> Option<Problem> {
    let plain = fold(text).replace('_', " ");
    let plain = plain.strip_prefix("de ").unwrap_or(&plain);
    let is_count = |word: &&str| word.parse::<u32>().is_ok();
    let words: Vec<&str> = plain.split_whitespace().filter(|it| *it != "a").collect();
    let [low, high, ..] = words.as_slice() else {
        return None;
    };
    let unit = words[2..].join(" ");
    if !is_count(low) || !is_count(high) || Unit::parse(&unit).is_none() {
        return None;
    }
    let at = text.rfind(high).map_or(0, |at| at + high.len());
    let unit = text[at..].trim();
    Some(Problem {
        message: said!("«{text}» son dos duraciones"; "“{text}” is two durations"),
        help: said!(
            "escriba la que promete, que suele ser la mayor: {high} {unit}";
            "write the one that is promised, usually the longer: {high} {unit}"
        ),
    })
}

fn which_days(text: &str, amount: f64) -> Problem {
    let amount = say_number(amount, Locale::Es);
    Problem {
        message: said!("no se sabe si «{text}» son hábiles o calendario"; "“{text}” may be business or calendar days"),
        help: said!(
            "escriba {amount} días hábiles o {amount} días calendario";
            "write {amount} días hábiles (business) or {amount} días calendario (calendar)"
        ),
    }
}

impl Decode for Duration {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Duration)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, Duration::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::Duration;
    use crate::locale::Locale;

    #[test]
    fn reads_what_authors_write() {
        for (text, es, en) in [
            ("2 min", "2 min", "2 min"),
            ("1 hora", "1 hora", "1 hour"),
            ("media hora", "30 min", "30 min"),
            ("1 hora 30 min", "90 min", "90 min"),
            ("1 día hábil", "1 día hábil", "1 business day"),
            (
                "15 días calendario",
                "15 días calendario",
                "15 calendar days",
            ),
            ("6 meses", "6 meses", "6 months"),
            ("Inmediato", "inmediato", "immediate"),
            ("3 timbres", "3 timbres", "3 rings"),
            ("1,5 horas", "1,5 horas", "1.5 hours"),
            ("10 Minutos", "10 min", "10 min"),
            ("un mes", "1 mes", "1 month"),
            ("1 hora y media", "90 min", "90 min"),
            ("una hora y media", "90 min", "90 min"),
            ("dos días hábiles", "2 días hábiles", "2 business days"),
            ("hasta 3 días hábiles", "3 días hábiles", "3 business days"),
            (
                "Máximo de diez días hábiles",
                "10 días hábiles",
                "10 business days",
            ),
        ] {
            let duration = Duration::parse(text).unwrap_or_else(|p| panic!("{text}: {p:?}"));
            assert_eq!(duration.say(Locale::Es), es);
            assert_eq!(duration.say(Locale::En), en);
        }
    }

    #[test]
    fn asks_about_the_rest() {
        for text in [
            "5 días",
            "pronto",
            "",
            "min",
            "5",
            "-3 min",
            "5 min aprox",
            "1.500 min",
        ] {
            assert!(Duration::parse(text).is_err(), "{text}");
        }
        let days = Duration::parse("5 días").expect_err("bare days");
        assert_eq!(days.help.es, "escriba 5 días hábiles o 5 días calendario");
        for text in ["5 a 10 min", "5-10 min", "de 5 a 10 min"] {
            let range = Duration::parse(text).expect_err(text);
            let help = "escriba la que promete, que suele ser la mayor: 10 min";
            assert_eq!(range.help.es, help, "{text}");
        }
    }
}
