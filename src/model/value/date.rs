use std::fmt;

use crate::locale::{Locale, Said, Words};
use crate::model::decode::{Decode, Decoder, Problem};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

/// A day of the calendar, written `2026-03-01`.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Date(pub jiff::civil::Date);

impl Date {
    /// Reads a day, or says how it is written.
    pub(crate) fn read(text: &str) -> Result<Self, Problem> {
        Date::parse(text).ok_or_else(|| Problem {
            message: said!("«{text}» no es una fecha"; "“{text}” is not a date"),
            help: match otherwise(text) {
                Some(date) => {
                    said!("escriba año-mes-día: {date}"; "write year-month-day: {date}")
                }
                None => Said::new(
                    "escriba año-mes-día: 2026-03-01",
                    "write year-month-day: 2026-03-01",
                )
                .owned(),
            },
        })
    }

    /// Reads `2026-03-01`, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = text.len() == 10 && text.is_ascii();
        jiff::civil::Date::strptime("%Y-%m-%d", text)
            .ok()
            .filter(|_| shape)
            .map(Date)
    }
}

/// The day of `1/3/2026` or `1 de marzo de 2026`, the day first, as people of the country write it: only to be shown.
fn otherwise(text: &str) -> Option<Date> {
    let lower = text.to_lowercase();
    let parts: Vec<&str> = lower
        .split(['/', '-', '.', ' '])
        .filter(|part| !part.is_empty() && !matches!(*part, "de" | "del"))
        .collect();
    let [day, month, year] = parts.as_slice() else {
        return None;
    };
    let (day, year) = if day.len() == 4 {
        (year, day)
    } else {
        (day, year)
    };
    let named = Words::of(Locale::Es)
        .months
        .iter()
        .position(|name| name == month);
    let month: i8 = match named {
        Some(at) => i8::try_from(at + 1).ok()?,
        None => month.parse().ok()?,
    };
    let year: i16 = year.parse().ok().filter(|year| *year >= 1900)?;
    jiff::civil::Date::new(year, month, day.parse().ok()?)
        .ok()
        .map(Date)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Decode for Date {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Date)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, Date::read)
    }
}

#[cfg(test)]
mod tests {
    use super::otherwise;

    #[test]
    fn dates_as_people_write_them() {
        for (text, date) in [
            ("1/3/2026", Some("2026-03-01")),
            ("01-03-2026", Some("2026-03-01")),
            ("1 de marzo de 2026", Some("2026-03-01")),
            ("2026/3/1", Some("2026-03-01")),
            ("31/02/2026", None),
            ("1/3/26", None),
            ("pronto", None),
        ] {
            let found = otherwise(text).map(|date| date.to_string());
            assert_eq!(found.as_deref(), date, "{text}");
        }
    }
}
