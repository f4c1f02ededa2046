use super::{Days, NOON, Schedule, Shift};
use crate::model::decode::fold;

const WEEK: [&str; 7] = [
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
];

/// Nobody opens before six in the morning and says only when it closes in the afternoon.
const EARLIEST: u16 = 6 * 60;

/// What may follow the hours and changes nothing: that nobody goes to lunch, or the unit.
const AFTER_HOURS: [&str; 6] = [
    "en jornada continua",
    "jornada continua",
    "en horario continuo",
    "horario continuo",
    "horas",
    "hrs",
];

/// Reads days and then hours: everything before the first digit is days.
pub(super) fn schedule(text: &str) -> Option<Schedule> {
    let text = plain(text);
    if matches!(text.as_str(), "permanente" | "24 horas") {
        return Some(Schedule::always());
    }
    let at = text.find(|c: char| c.is_ascii_digit())?;
    Some(Schedule {
        days: days(&text[..at])?,
        shifts: shifts(&text[at..])?,
    })
}

/// In lower case and without accents, with single spaces.
pub(super) fn plain(text: &str) -> String {
    let text = fold(text).replace('_', " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// `lunes a viernes`, `lunes, miércoles y viernes`, `sábado y festivos`, `todos los días`, `fines de semana`. The text is
/// plain.
pub(super) fn days(text: &str) -> Option<Days> {
    let text = text.replace(',', " , ");
    let mut words: Vec<&str> = text.split_whitespace().collect();
    while matches!(words.last(), Some(&("," | "de" | "las"))) {
        words.pop();
    }
    if words.first() == Some(&"de") {
        words.remove(0);
    }
    let joined = words.join(" ");
    if joined == "todos los dias" {
        return Some(Days::EVERY);
    }
    let joined = joined
        .replace("dias habiles", "lunes a viernes")
        .replace("fines de semana", "sabado y domingo");
    let mut found = Days::default();
    for part in joined.split([',']).flat_map(|part| part.split(" y ")) {
        let part = part
            .trim()
            .trim_start_matches("y ")
            .trim_start_matches("los ");
        match part.split_once(" a ") {
            Some((first, last)) => {
                let (first, last) = (day(first)?, day(last)?);
                let count = (last + 7 - first) % 7;
                found = (0..=count).fold(found, |days, step| days.with((first + step) % 7));
            }
            None => found = found.with(day(part)?),
        }
    }
    Some(found)
}

fn day(word: &str) -> Option<u8> {
    let word = word.trim();
    if matches!(word, "festivo" | "festivos") {
        return Some(Days::HOLIDAYS);
    }
    let at = WEEK
        .iter()
        .position(|day| *day == word || word.strip_suffix('s') == Some(day))?;
    u8::try_from(at).ok()
}

/// `8:00 a 12:00 y 13:00 a 17:00`, `24 horas`. The text is plain.
pub(super) fn shifts(text: &str) -> Option<Vec<Shift>> {
    if matches!(text.trim(), "24 horas" | "24 h") {
        return Some(vec![Shift::ALL_DAY]);
    }
    let mut text = text.trim();
    for word in AFTER_HOURS {
        if let Some(hours) = text.strip_suffix(word) {
            text = hours.trim_end().trim_end_matches(',');
        }
    }
    // "a. m." would otherwise look like the "a" between two hours.
    let text = text
        .replace("a. m.", "am")
        .replace("a.m.", "am")
        .replace("p. m.", "pm")
        .replace("p.m.", "pm")
        .replace(" am", "am")
        .replace(" pm", "pm")
        .replace(" m.", "md");
    let mut found: Vec<Shift> = Vec::new();
    for part in text.split(',').flat_map(|part| part.split(" y ")) {
        let part = part.trim();
        let part = part.strip_prefix("de ").unwrap_or(part);
        let (from, to) = part.split_once(" a ")?;
        let mut shift = Shift {
            from: time(from)?,
            to: time(to)?,
        };
        let overlaps = |shift: Shift| found.last().is_some_and(|last| last.to > shift.from);
        let is_half_said = from.ends_with(['m', 'd']);
        if !is_half_said && to.trim_end().ends_with("pm") && shift.from + NOON < shift.to {
            // «2:00 a 5:00 p. m.»: one half of the day for both hours, where the morning cannot be meant.
            if shift.from < EARLIEST || overlaps(shift) {
                shift.from += NOON;
            }
        }
        let overlaps = overlaps(shift);
        if shift.from == shift.to || shift.from == 1440 || overlaps {
            return None;
        }
        found.push(shift);
    }
    Some(found)
}

/// Minutes after midnight of `8`, `8:30`, `8:30am`, `12md` (noon) or `24:00`.
fn time(text: &str) -> Option<u16> {
    let text = text.trim().trim_start_matches("las ");
    let split = text
        .find(|c: char| c.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let (clock, half) = (text[..split].trim(), text[split..].trim());
    let (hours, minutes) = clock.split_once(':').unwrap_or((clock, "0"));
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let hours = match (half, hours) {
        ("" | "h", 0..=24) => hours,
        ("am", 12) => 0,
        ("am", 1..=11) | ("pm" | "md", 12) => hours,
        ("pm", 1..=11) => hours + 12,
        _ => return None,
    };
    let total = hours * 60 + minutes;
    (minutes < 60 && total <= 1440).then_some(total)
}
