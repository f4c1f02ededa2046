use crate::locale::Locale;
use crate::model::decode::{Decode, Decoder, Problem};
use crate::model::vocabulary::{Scalar, Shape};
use crate::said;
use crate::source::Node;

mod read;
mod remedy;
mod say;

/// When a touchpoint attends: some days, and the hours of those days.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Schedule {
    /// The days.
    pub days: Days,
    /// The hours, in order.
    pub shifts: Vec<Shift>,
}

/// A set of the days of the week, Monday first, and of holidays.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Days(u8);

/// From one minute of the day to another. A night shift ends the next day: its end comes before its start.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Shift {
    /// Minutes after midnight.
    pub from: u16,
    /// Minutes after midnight; 1440 for the end of the day.
    pub to: u16,
}

impl Days {
    /// Which bit says that holidays are in.
    const HOLIDAYS: u8 = 7;
    /// Monday to Sunday and holidays.
    pub const EVERY: Days = Days(0xff);

    fn with(self, day: u8) -> Self {
        Days(self.0 | 1 << day)
    }

    /// Whether a day is in: 0 is Monday.
    pub fn has(self, day: u8) -> bool {
        self.0 & 1 << day != 0
    }

    /// Whether holidays are in.
    pub fn has_holidays(self) -> bool {
        self.has(Self::HOLIDAYS)
    }

    /// How many days of the week are in.
    pub fn count(self) -> u32 {
        (self.0 & 0x7f).count_ones()
    }
}

impl Shift {
    /// The whole day.
    pub const ALL_DAY: Shift = Shift { from: 0, to: 1440 };

    /// How many minutes it lasts.
    pub fn minutes(self) -> u16 {
        if self.to > self.from {
            self.to - self.from
        } else {
            1440 - self.from + self.to
        }
    }
}

impl Schedule {
    /// Every day, all day.
    pub fn always() -> Self {
        Schedule {
            days: Days::EVERY,
            shifts: vec![Shift::ALL_DAY],
        }
    }

    /// Whether it never closes.
    pub fn is_always(&self) -> bool {
        self.days.count() == 7 && self.shifts.contains(&Shift::ALL_DAY)
    }

    /// Minutes of attention in a week without holidays.
    pub fn weekly_minutes(&self) -> u32 {
        let day: u32 = self
            .shifts
            .iter()
            .map(|shift| u32::from(shift.minutes()))
            .sum();
        self.days.count() * day
    }

    pub(crate) fn parse(text: &str) -> Result<Self, Problem> {
        let schedule = read::schedule(text).ok_or_else(|| remedy::problem(text))?;
        match schedule.unclear(text) {
            None => Ok(schedule),
            Some(shift) => Err(shift.asked(text)),
        }
    }

    /// A shift like `8 a 5`, in which nothing says that 5 is of the afternoon: it would be read as 5 in the morning of the
    /// next day. Nobody who closes then is told to write it so, but to say `a. m.`.
    fn unclear(&self, text: &str) -> Option<Shift> {
        let hours = text.find(|c: char| c.is_ascii_digit())?;
        let has_halves = text[hours..].contains(['m', 'M']);
        let mut shifts = self.shifts.iter().copied();
        shifts.find(|shift| {
            !has_halves && shift.from <= NOON && 0 < shift.to && shift.to < shift.from
        })
    }

    /// As a reader sees it.
    pub fn say(&self, locale: Locale) -> String {
        say::schedule(self, locale)
    }
}

/// Minutes after midnight.
const NOON: u16 = 12 * 60;

impl Shift {
    /// The question about a shift that ends before it begins.
    fn asked(self, text: &str) -> Problem {
        let clock = |minutes: u16| format!("{}:{:02}", minutes / 60, minutes % 60);
        let (from, to, later) = (clock(self.from), clock(self.to), clock(self.to + NOON));
        Problem {
            message: said!(
                "no se sabe si en «{text}» se cierra a las {to} de la tarde o de la mañana";
                "in “{text}” it is not clear whether it closes at {to} in the afternoon or in the morning"
            ),
            help: said!(
                "escriba {from} a {later}; si cierra de madrugada, diga a. m. o p. m. en las dos horas";
                "write {from} a {later}; if it closes at dawn, say a. m. or p. m. in both hours"
            ),
        }
    }
}

impl Decode for Schedule {
    fn shape() -> Shape {
        Shape::Scalar(Scalar::Schedule)
    }
    fn decode(node: &Node<'_>, cx: &mut Decoder<'_>) -> Option<Self> {
        super::scalar(node, cx, Schedule::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::Schedule;
    use crate::locale::Locale;

    /// Texts, what is shown of them, and the hours of a week.
    fn check(cases: &[(&str, &str, u32)]) {
        for (text, shown, weekly_hours) in cases {
            let schedule = Schedule::parse(text).unwrap_or_else(|p| panic!("{text}: {p:?}"));
            assert_eq!(schedule.say(Locale::Es), *shown, "{text}");
            assert_eq!(schedule.weekly_minutes(), weekly_hours * 60, "{text}");
        }
    }

    #[test]
    fn reads_what_authors_write() {
        check(&[
            (
                "lunes a viernes, 8:00 a 17:00",
                "lunes a viernes, 8:00 a 17:00",
                45,
            ),
            (
                "Lunes a viernes de 8 a. m. a 12 m. y de 1 p. m. a 5 p. m.",
                "lunes a viernes, 8:00 a 12:00 y 13:00 a 17:00",
                40,
            ),
            (
                "sábado y festivos, 8:00 a 12:00",
                "sábado y festivos, 8:00 a 12:00",
                4,
            ),
            (
                "lunes, miércoles y viernes, 7:30 a 11:30",
                "lunes, miércoles y viernes, 7:30 a 11:30",
                12,
            ),
            (
                "todos los días, 24 horas",
                "todos los días, las 24 horas",
                168,
            ),
            ("permanente", "todos los días, las 24 horas", 168),
            (
                "lunes a domingo, 22:00 a 6:00",
                "lunes a domingo, 22:00 a 6:00",
                56,
            ),
            ("sábado, 10 p. m. a 2 a. m.", "sábado, 22:00 a 2:00", 4),
            (
                "días hábiles, 8:00 a 16:00",
                "lunes a viernes, 8:00 a 16:00",
                40,
            ),
        ]);
    }

    #[test]
    fn reads_what_offices_print_on_the_door() {
        check(&[
            (
                "lunes a viernes, 8:00 a 12:00 m. y 2:00 a 5:00 p. m.",
                "lunes a viernes, 8:00 a 12:00 y 14:00 a 17:00",
                35,
            ),
            (
                "lunes a viernes, 2:00 a 5:00 p. m.",
                "lunes a viernes, 14:00 a 17:00",
                15,
            ),
            (
                "lunes a viernes, 8:00 a 5:00 p. m.",
                "lunes a viernes, 8:00 a 17:00",
                45,
            ),
            (
                "Lunes a viernes, 8:00 a 17:00 en jornada continua",
                "lunes a viernes, 8:00 a 17:00",
                45,
            ),
            (
                "lunes a viernes, 8:00 a 17:00 horas, jornada continua",
                "lunes a viernes, 8:00 a 17:00",
                45,
            ),
            (
                "fines de semana, 9:00 a 13:00",
                "sábado y domingo, 9:00 a 13:00",
                8,
            ),
        ]);
    }

    #[test]
    fn refuses_what_it_cannot_read() {
        for text in [
            "",
            "lunes",
            "8:00 a 17:00 lunes",
            "lunes a viernes, 25:00 a 26:00",
            "lunes a viernes, 8:00 a 8:00",
            "cuando se pueda",
            "lunes a viernes, 8:00",
            "lunes a lunar, 8 a 9",
            "lunes a viernes de 8 a 5",
            "lunes a viernes, 8:00 a 12:00 y 2:00 a 6:00",
        ] {
            assert!(Schedule::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn says_it_in_english() {
        let schedule = Schedule::parse("lunes a viernes y festivos, 8:00 a 17:00").expect("valid");
        assert_eq!(
            schedule.say(Locale::En),
            "Monday to Friday and holidays, 8:00 to 17:00"
        );
    }
}
