//! What a set of opening hours says of each day of the week.

use super::value::{Schedule, Shift};
use crate::source::Spanned;

/// The days of the week come before holidays.
const HOLIDAYS: u8 = 7;

impl Schedule {
    /// The first day, from 0 for Monday to 7 for holidays, that two schedules both have with hours that overlap: one of
    /// them must be a slip. A night shift overlaps only with what begins on its own day, or runs into the next.
    pub fn overlap(&self, other: &Schedule) -> Option<u8> {
        (0..=HOLIDAYS).find(|day| {
            let (here, there) = (self.minutes_of(*day), other.minutes_of(*day));
            here.iter()
                .any(|one| there.iter().any(|two| meet(*one, *two)))
        })
    }

    /// Whether on each day of the week that it has, some opening hours are open exactly when it is. Holidays are left out:
    /// a text seldom says them.
    pub fn agrees_with(&self, hours: &[Spanned<Schedule>]) -> bool {
        (0..HOLIDAYS).filter(|day| self.days.has(*day)).all(|day| {
            let theirs = hours.iter().flat_map(|it| it.minutes_of(day)).collect();
            joined(self.minutes_of(day)) == joined(theirs)
        })
    }

    /// Its shifts on a day, as minutes after its midnight. What a night shift has of the day after ends past 1440.
    fn minutes_of(&self, day: u8) -> Vec<(u32, u32)> {
        if !self.days.has(day) {
            return Vec::new();
        }
        self.shifts.iter().map(|shift| span_of(*shift)).collect()
    }
}

fn span_of(shift: Shift) -> (u32, u32) {
    let from = u32::from(shift.from);
    (from, from + u32::from(shift.minutes()))
}

/// The same minutes in as few stretches as possible, in order.
fn joined(mut spans: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    spans.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for (from, to) in spans {
        match joined.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => joined.push((from, to)),
        }
    }
    joined
}

fn meet(one: (u32, u32), two: (u32, u32)) -> bool {
    one.0 < two.1 && two.0 < one.1
}

#[cfg(test)]
mod tests {
    use crate::model::value::Schedule;
    use crate::source::{Sources, Span, Spanned};

    #[test]
    fn hours_that_overlap() {
        let read = |text: &str| Schedule::parse(text).expect("the test writes it well");
        for (one, two, expected) in [
            (
                "lunes a viernes, 8:00 a 12:00",
                "lunes a viernes, 13:00 a 17:00",
                None,
            ),
            (
                "lunes a viernes, 8:00 a 12:00",
                "lunes a viernes, 12:00 a 17:00",
                None,
            ),
            (
                "lunes a viernes, 8:00 a 12:00",
                "sábado, 8:00 a 12:00",
                None,
            ),
            (
                "lunes a viernes, 8:00 a 17:00",
                "viernes, 8:00 a 16:00",
                Some(4),
            ),
            ("permanente", "sábado y festivos, 8:00 a 12:00", Some(5)),
            ("lunes, 22:00 a 6:00", "martes, 8:00 a 12:00", None),
            ("lunes, 22:00 a 6:00", "lunes, 23:00 a 23:30", Some(0)),
        ] {
            assert_eq!(read(one).overlap(&read(two)), expected, "{one} / {two}");
            assert_eq!(read(two).overlap(&read(one)), expected, "{two} / {one}");
        }
    }

    #[test]
    fn hours_that_agree() {
        let source = Sources::default().add("p.yaml", "");
        let span = Span::file(source);
        let read = |text: &str| Schedule::parse(text).expect("the test writes it well");
        let hours: Vec<Spanned<Schedule>> = [
            "lunes a viernes, 8:00 a 12:00 y 12:00 a 17:00",
            "sábado, 8:00 a 12:00",
        ]
        .iter()
        .map(|text| Spanned {
            value: read(text),
            span,
        })
        .collect();
        for (text, expected) in [
            ("lunes a viernes, 8:00 a 17:00", true),
            ("lunes, 8:00 a 17:00", true),
            ("lunes a viernes, 8:00 a 16:00", false),
            ("lunes a sábado, 8:00 a 17:00", false),
            ("domingo, 8:00 a 12:00", false),
        ] {
            assert_eq!(read(text).agrees_with(&hours), expected, "{text}");
        }
    }
}
