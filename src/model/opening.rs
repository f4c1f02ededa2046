//! When touchpoints attend, and whether two of them attend at the same time.

use super::Touchpoint;
use super::value::Schedule;
use crate::source::Spanned;

const DAY: usize = 1440;
const WEEK: usize = 7 * DAY;

impl Touchpoint {
    /// Its hours, in whichever of its two forms they are written; none when it has none.
    pub fn hours(&self) -> &[Spanned<Schedule>] {
        let detailed = self.written.availability.as_ref();
        match detailed.filter(|_| self.written.hours.is_empty()) {
            Some(availability) => &availability.hours,
            None => &self.written.hours,
        }
    }

    /// Minutes of an ordinary week in which two touchpoints attend at the same time; unknown when one has no hours.
    pub fn minutes_shared_with(&self, other: &Touchpoint) -> Option<usize> {
        let (here, there) = (self.hours(), other.hours());
        if here.is_empty() || there.is_empty() {
            return None;
        }
        let (here, there) = (minutes(here), minutes(there));
        Some((0..WEEK).filter(|at| here[*at] && there[*at]).count())
    }
}

/// The minutes of a week, from Monday at midnight, in which some schedule is open.
fn minutes(schedules: &[Spanned<Schedule>]) -> Vec<bool> {
    let mut open = vec![false; WEEK];
    for schedule in schedules {
        for day in (0..7u8).filter(|day| schedule.days.has(*day)) {
            for shift in &schedule.shifts {
                let start = usize::from(day) * DAY + usize::from(shift.from);
                // A night shift runs into the next day, and on Sunday into Monday.
                for at in start..start + usize::from(shift.minutes()) {
                    open[at % WEEK] = true;
                }
            }
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use super::minutes;
    use crate::model::value::Schedule;
    use crate::source::{Sources, Span, Spanned};

    fn check(here: &[&str], there: &[&str], expected: usize) {
        let source = Sources::default().add("p.yaml", "");
        let read = |texts: &[&str]| -> Vec<Spanned<Schedule>> {
            let parse = |text: &&str| Schedule::parse(text).expect("the test writes it well");
            let spanned = |value| Spanned {
                value,
                span: Span::file(source),
            };
            texts.iter().map(parse).map(spanned).collect()
        };
        let (first, second) = (minutes(&read(here)), minutes(&read(there)));
        let shared = first
            .iter()
            .zip(&second)
            .filter(|(a, b)| **a && **b)
            .count();
        assert_eq!(shared, expected, "{here:?} and {there:?}");
    }

    #[test]
    fn minutes_in_common() {
        check(
            &["lunes a viernes, 8:00 a 12:00"],
            &["lunes, 10:00 a 18:00"],
            120,
        );
        check(
            &["lunes a viernes, 8:00 a 12:00"],
            &["lunes a viernes, 13:00 a 17:00"],
            0,
        );
        check(&["permanente"], &["sábado, 8:00 a 12:00"], 240);
        check(&["domingo, 22:00 a 6:00"], &["lunes, 5:00 a 7:00"], 60);
        check(
            &["lunes, 8:00 a 10:00", "lunes, 9:00 a 11:00"],
            &["permanente"],
            180,
        );
    }
}
