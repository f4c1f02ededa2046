use crate::locale::{Locale, Said};
use crate::model::decode::{Decode, Decoder, Problem};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

use super::Duration;
use super::duration::say_number;
use super::number::number;

/// What a metric is to reach, or the value at which it warns.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A time.
    Time(Duration),
    /// A share, in per cent: 80 for `80 %`.
    Percent(f64),
    /// A number in the metric's unit.
    Number(f64),
}

impl Target {
    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        if let Some(share) = text.strip_suffix('%') {
            return number(share.trim()).map(Target::Percent);
        }
        let wrong = |_| Problem {
            message: said!("«{text}» no es una duración, un número ni un porcentaje"; "“{text}” is neither a duration, a number nor a percentage"),
            help: Said::new(
                "escriba, por ejemplo: 10 min, 80 % o 4,5",
                "write, for example: 10 min, 80 % or 4,5",
            )
            .owned(),
        };
        if text.contains(|c: char| c.is_alphabetic()) {
            return Duration::parse(text).map(Target::Time).map_err(|problem| {
                if problem.message.es.starts_with("no se sabe") {
                    problem
                } else {
                    wrong(problem)
                }
            });
        }
        match number(text) {
            Ok(value) => Ok(Target::Number(value)),
            Err(problem) if problem.message.es.contains("dos maneras") => Err(problem),
            Err(problem) => Err(wrong(problem)),
        }
    }

    /// As a reader sees it; `unit` is the metric's, for a number that has none.
    pub fn say(self, unit: Option<&str>, locale: Locale) -> String {
        match self {
            Target::Time(duration) => duration.say(locale),
            Target::Percent(share) => format!("{} %", say_number(share, locale)),
            Target::Number(value) => match unit {
                Some(unit) => format!("{} {unit}", say_number(value, locale)),
                None => say_number(value, locale),
            },
        }
    }
}

impl Decode for Target {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Target)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, Target::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::Target;
    use crate::locale::Locale;

    #[test]
    fn reads_times_shares_and_numbers() {
        for (text, unit, shown) in [
            ("10 min", None, "10 min"),
            ("80 %", None, "80 %"),
            ("80%", None, "80 %"),
            ("4,5", Some("puntos"), "4,5 puntos"),
            ("3 timbres", None, "3 timbres"),
        ] {
            let target = Target::parse(text).unwrap_or_else(|p| panic!("{text}: {p:?}"));
            assert_eq!(target.say(unit, Locale::Es), shown);
        }
        for text in ["bastante", "12.500", "5 días", "%"] {
            assert!(Target::parse(text).is_err(), "{text}");
        }
    }
}
