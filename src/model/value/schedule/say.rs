use super::{Days, Schedule, Shift};
use crate::locale::Locale;

pub(super) fn schedule(schedule: &Schedule, locale: Locale) -> String {
    format!(
        "{}, {}",
        days(schedule.days, locale),
        shifts(&schedule.shifts, locale)
    )
}

const ES: [&str; 8] = [
    "lunes",
    "martes",
    "miércoles",
    "jueves",
    "viernes",
    "sábado",
    "domingo",
    "festivos",
];
const EN: [&str; 8] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "holidays",
];

pub(super) fn days(days: Days, locale: Locale) -> String {
    let (names, to, and, every) = match locale {
        Locale::Es => (ES, "a", "y", "todos los días"),
        Locale::En => (EN, "to", "and", "every day"),
    };
    if days == Days::EVERY {
        return every.to_owned();
    }
    let mut parts = Vec::new();
    let mut day = 0;
    while day < 7 {
        if !days.has(day) {
            day += 1;
            continue;
        }
        let mut last = day;
        while last < 6 && days.has(last + 1) {
            last += 1;
        }
        // Two days in a row read better joined than as a range.
        if last - day >= 2 {
            parts.push(format!(
                "{} {to} {}",
                names[usize::from(day)],
                names[usize::from(last)]
            ));
        } else {
            parts.extend((day..=last).map(|day| names[usize::from(day)].to_owned()));
        }
        day = last + 1;
    }
    if days.has_holidays() {
        parts.push(names[7].to_owned());
    }
    join(&parts, and)
}

pub(super) fn shifts(shifts: &[Shift], locale: Locale) -> String {
    let (to, and, always) = match locale {
        Locale::Es => ("a", "y", "las 24 horas"),
        Locale::En => ("to", "and", "round the clock"),
    };
    let parts: Vec<String> = shifts
        .iter()
        .map(|shift| {
            if *shift == Shift::ALL_DAY {
                always.to_owned()
            } else {
                format!("{} {to} {}", time(shift.from), time(shift.to))
            }
        })
        .collect();
    join(&parts, and)
}

fn time(minutes: u16) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

fn join(parts: &[String], and: &str) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {and} {last}", first.join(", ")),
    }
}
