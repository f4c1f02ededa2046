//! Until when what was checked on a day can be trusted.

use jiff::ToSpan;
use jiff::civil::Date;

use super::Touchpoint;
use super::value::{Duration, Unit};
use crate::source::Span;

/// When the information of a touchpoint was last known to hold, and when it must be looked at again.
#[derive(Clone, Copy, Debug)]
pub struct Validity {
    /// The day from which it counts: the last review, else that on which the protocol came into force.
    pub since: Date,
    /// The day by which it must be reviewed.
    pub due: Date,
    /// The time between two reviews.
    pub period: Duration,
    /// Where the day from which it counts is written.
    pub span: Span,
}

impl Validity {
    /// Whether it has been due for longer than this many times the time between two reviews.
    pub fn is_lapsed(&self, times: f64, today: Date) -> bool {
        let amount = self.period.amount * times;
        let period = Duration {
            amount,
            ..self.period
        };
        period.after(self.due).is_some_and(|day| day < today)
    }
}

impl Duration {
    /// The day after this long from a day. By the calendar for months and years; five business days are a week; less than
    /// a day is the same day. None beyond the calendar.
    pub fn after(self, day: Date) -> Option<Date> {
        let whole = self.amount.round();
        let count = if (0.0..=1.0e4).contains(&whole) {
            whole as i32
        } else {
            return None;
        };
        match self.unit {
            Unit::Immediate | Unit::Ring | Unit::Second | Unit::Minute | Unit::Hour => Some(day),
            Unit::BusinessDay => day.checked_add((count / 5 * 7 + count % 5).days()).ok(),
            Unit::CalendarDay => day.checked_add(count.days()).ok(),
            Unit::Week => day.checked_add(count.weeks()).ok(),
            Unit::Month => day.checked_add(count.months()).ok(),
            Unit::Year => day.checked_add(count.years()).ok(),
        }
    }
}

impl Touchpoint {
    /// Since when and until when the information of the touchpoint holds: from its last review, else from the day on which
    /// its document came into force or was written. None when the file says no such day, or not how often it is reviewed.
    pub fn validity(&self) -> Option<Validity> {
        let review = self.written.review.as_ref()?;
        let document = self.written.document.as_ref();
        let since = review
            .last
            .as_ref()
            .or(document.and_then(|it| it.from.as_ref()))
            .or(document.and_then(|it| it.written_on.as_ref()))?;
        let period = review.period.as_ref()?.0;
        let due = period.after(since.value.0)?;
        Some(Validity {
            since: since.value.0,
            due,
            period,
            span: since.span,
        })
    }
}

impl super::value::Date {
    /// Whole months until a later day; 0 when it is not later.
    pub fn months_until(self, day: Date) -> u32 {
        let from = self.0;
        let months =
            i32::from(day.year() - from.year()) * 12 + i32::from(day.month() - from.month());
        let whole = if day.day() < from.day() {
            months - 1
        } else {
            months
        };
        u32::try_from(whole).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::Validity;
    use crate::model::value::{Date, Duration};
    use crate::source::{Sources, Span};

    #[test]
    fn days_after() {
        let day = date(2026, 1, 31);
        for (text, expected) in [
            ("inmediato", date(2026, 1, 31)),
            ("8 horas", date(2026, 1, 31)),
            ("10 días calendario", date(2026, 2, 10)),
            ("15 días hábiles", date(2026, 2, 21)),
            ("2 semanas", date(2026, 2, 14)),
            ("1 mes", date(2026, 2, 28)),
            ("12 meses", date(2027, 1, 31)),
            ("1 año", date(2027, 1, 31)),
        ] {
            let duration = Duration::parse(text).expect("the test writes it well");
            assert_eq!(duration.after(day), Some(expected), "{text}");
        }
        let long = Duration::parse("9000 años").expect("the test writes it well");
        assert_eq!(long.after(day), None);
    }

    #[test]
    fn months() {
        for (from, to, expected) in [
            (date(2026, 1, 15), date(2026, 1, 15), 0),
            (date(2026, 1, 15), date(2026, 2, 14), 0),
            (date(2026, 1, 15), date(2026, 2, 15), 1),
            (date(2024, 11, 24), date(2026, 11, 24), 24),
            (date(2027, 1, 1), date(2026, 1, 1), 0),
        ] {
            assert_eq!(Date(from).months_until(to), expected, "{from} {to}");
        }
    }

    #[test]
    fn lapsed_after_twice_the_period() {
        let validity = Validity {
            since: date(2024, 1, 1),
            due: date(2025, 1, 1),
            period: Duration::parse("1 año").expect("the test writes it well"),
            span: Span::file(Sources::default().add("p.yaml", "")),
        };
        assert!(!validity.is_lapsed(2.0, date(2027, 1, 1)));
        assert!(validity.is_lapsed(2.0, date(2027, 1, 2)));
        assert!(validity.is_lapsed(0.0, date(2025, 1, 2)));
    }
}
