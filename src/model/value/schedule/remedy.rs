//! What to write in place of opening hours that cannot be read: the author's own, rewritten, where it can be told.

use super::{NOON, Schedule, Shift, read, say};
use crate::locale::{Locale, Said};
use crate::model::decode::Problem;
use crate::said;

/// How holidays are left out.
const BUT: [&str; 6] = ["excepto", "salvo", "menos", "sin", "no incluye", "no"];

/// What tells a day of the month.
const MONTHLY: [&str; 3] = ["de cada mes", "del mes", "cada mes"];

/// What is said of a text that is no opening hours.
pub(super) fn problem(text: &str) -> Problem {
    let known = monthly(text)
        .or_else(|| without_holidays(text))
        .or_else(|| several(text))
        .or_else(|| with_words(text))
        .or_else(|| afternoon(text))
        .or_else(|| half(text));
    Problem {
        message: said!("«{text}» no se entiende como horario"; "“{text}” cannot be read as opening hours"),
        help: known.unwrap_or_else(|| {
            Said::new(
                "escriba días y horas: lunes a viernes, 8:00 a 17:00; o permanente",
                "write days and hours in Spanish: lunes a viernes, 8:00 a 17:00; or permanente",
            )
            .owned()
        }),
    }
}

/// `último sábado de cada mes, 8:00 a 12:00`: a week has no such day.
fn monthly(text: &str) -> Option<Said<String>> {
    let plain = read::plain(text);
    MONTHLY.iter().any(|turn| plain.contains(turn)).then(|| {
        said!(
            "el horario es el de una semana; lo que no es de todas va aparte: disponibilidad: {{ horario: …, especial: \"{text}\" }}";
            "opening hours are those of a week; what is not of every week goes apart: disponibilidad: {{ horario: …, especial: \"{text}\" }}"
        )
    })
}

/// `lunes a viernes, 8:00 a 17:00, excepto festivos`.
fn without_holidays(text: &str) -> Option<Said<String>> {
    let plain = read::plain(text);
    let rest = BUT.iter().find_map(|but| {
        let turns = [
            format!("{but} festivos"),
            format!("{but} los festivos"),
            format!("{but} dias festivos"),
        ];
        let turn = turns.iter().find(|turn| plain.contains(*turn))?;
        let (before, after) = plain.split_once(turn.as_str())?;
        let before = before.trim_end().trim_end_matches(',');
        let after = after.trim_start().trim_start_matches(',');
        Some(format!("{before}, {after}"))
    })?;
    let schedule = reads(rest.trim_end_matches([',', ' ']))?;
    Some(said!(
        "los festivos van aparte: disponibilidad: {{ horario: \"{schedule}\", festivos: no }}";
        "holidays go apart: disponibilidad: {{ horario: \"{schedule}\", festivos: no }}"
    ))
}

/// `lunes a jueves, 7:00 a 16:00; viernes, 7:00 a 15:00`.
fn several(text: &str) -> Option<Said<String>> {
    let parts: Option<Vec<String>> = text.split([';', '/']).map(reads).collect();
    let parts = parts.filter(|parts| parts.len() > 1)?.join("\", \"");
    Some(said!("escriba una lista: [\"{parts}\"]"; "write a list: [\"{parts}\"]"))
}

/// `8:00 - 17:00`, `lunes-viernes`, `L-V`: the same with `a` for the hyphen; `8.00` and `8h00`: the same with a colon.
fn with_words(text: &str) -> Option<Said<String>> {
    let dashes = text.replace(['–', '—'], "-");
    let words: Vec<&str> = dashes.split('-').map(str::trim).collect();
    if words.len() > 1
        && let Some(said) = reads(&words.join(" a "))
    {
        return Some(
            said!("con «a» en vez del guion: {said}"; "with “a” in place of the hyphen: {said}"),
        );
    }
    let said = reads(&with_colons(&words.join(" a ")))?;
    Some(said!("escriba {said}"; "write {said}"))
}

/// `8.00`, `8h00` with a colon, and `l a v` in full.
fn with_colons(text: &str) -> String {
    let mut colons = String::new();
    let letters: Vec<char> = read::plain(text).chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
        let is_inside = at > 0 && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2);
        colons.push(match letter {
            '.' | 'h' if is_inside => ':',
            _ => *letter,
        });
    }
    match colons.strip_prefix("l a v") {
        Some(rest) => format!("lunes a viernes{rest}"),
        None => colons,
    }
}

/// `8:00 a 12:00 y 2:00 a 5:00`: what comes after noon is of the afternoon.
fn afternoon(text: &str) -> Option<Said<String>> {
    let plain = read::plain(text);
    let (days, hours) = plain.split_at(plain.find(|c: char| c.is_ascii_digit())?);
    let days = read::days(days)?;
    let parts: Option<Vec<Shift>> = hours
        .split(" y ")
        .map(|part| read::shifts(part)?.into_iter().next())
        .collect();
    let mut shifts = parts.filter(|parts| parts.len() > 1)?;
    let mut closed = 0;
    for shift in &mut shifts {
        if shift.from < closed && shift.from.max(shift.to) < NOON {
            shift.from += NOON;
            shift.to += NOON;
        }
        if shift.from < closed || shift.to <= shift.from {
            return None;
        }
        closed = shift.to;
    }
    let said = say::schedule(&Schedule { days, shifts }, Locale::Es);
    Some(said!("si es por la tarde, escriba {said}"; "if it is in the afternoon, write {said}"))
}

/// Which half of the text cannot be read, or is not there.
fn half(text: &str) -> Option<Said<String>> {
    let plain = read::plain(text);
    let Some(at) = plain.find(|c: char| c.is_ascii_digit()) else {
        let days = say::days(read::days(&plain)?, Locale::Es);
        return Some(said!(
            "faltan las horas: {days}, 8:00 a 17:00; o permanente, si nunca se cierra";
            "the hours are missing: {days}, 8:00 a 17:00; or permanente, if it never closes"
        ));
    };
    let here = text.find(|c: char| c.is_ascii_digit())?;
    let (days, hours) = text.split_at(here);
    let days = days.trim().trim_end_matches(',');
    match (read::days(&plain[..at]), read::shifts(&plain[at..])) {
        (None, Some(shifts)) => {
            let shifts = say::shifts(&shifts, Locale::Es);
            Some(match days {
                "" => said!(
                    "faltan los días: lunes a viernes, {shifts}";
                    "the days are missing: lunes a viernes, {shifts}"
                ),
                _ => said!(
                    "no se entienden los días «{days}»; escríbalos así: lunes a viernes, {shifts}";
                    "the days “{days}” cannot be read; write them like this: lunes a viernes, {shifts}"
                ),
            })
        }
        (Some(known), None) => {
            let known = say::days(known, Locale::Es);
            Some(said!(
                "no se entienden las horas «{hours}»; escríbalas así: {known}, 8:00 a 17:00";
                "the hours “{hours}” cannot be read; write them like this: {known}, 8:00 a 17:00"
            ))
        }
        _ => None,
    }
}

/// A text in the words of the format, if it can be read and nothing in it is to be asked.
fn reads(text: &str) -> Option<String> {
    let schedule = read::schedule(text.trim())?;
    let is_clear = schedule.unclear(text).is_none();
    is_clear.then(|| schedule.say(Locale::Es))
}

#[cfg(test)]
mod tests {
    use crate::model::value::Schedule;

    #[test]
    fn the_remedy_is_what_the_author_wrote_in_the_words_of_the_format() {
        for (text, help) in [
            (
                "lunes a viernes, 8:00 am - 5:00 pm",
                "con «a» en vez del guion: lunes a viernes, 8:00 a 17:00",
            ),
            (
                "lunes - viernes, 8:00 a 17:00",
                "con «a» en vez del guion: lunes a viernes, 8:00 a 17:00",
            ),
            ("L-V, 8.00 a 17.00", "escriba lunes a viernes, 8:00 a 17:00"),
            (
                "lunes a viernes, 8h00 a 17h00",
                "escriba lunes a viernes, 8:00 a 17:00",
            ),
            (
                "lunes a viernes excepto festivos, 8:00 a 17:00",
                "los festivos van aparte: disponibilidad: { horario: \"lunes a viernes, 8:00 a 17:00\", festivos: no }",
            ),
            (
                "lunes a viernes, 8:00 a 17:00, sin festivos",
                "los festivos van aparte: disponibilidad: { horario: \"lunes a viernes, 8:00 a 17:00\", festivos: no }",
            ),
            (
                "último sábado de cada mes, 8:00 a 12:00",
                "el horario es el de una semana; lo que no es de todas va aparte: disponibilidad: { horario: …, especial: \"último sábado de cada mes, 8:00 a 12:00\" }",
            ),
            (
                "todos los días",
                "faltan las horas: todos los días, 8:00 a 17:00; o permanente, si nunca se cierra",
            ),
            (
                "8:00 a 12:00",
                "faltan los días: lunes a viernes, 8:00 a 12:00",
            ),
            (
                "mi casa, 8:00 a 12:00",
                "no se entienden los días «mi casa»; escríbalos así: lunes a viernes, 8:00 a 12:00",
            ),
            (
                "sábado, 8:00 a 25:00",
                "no se entienden las horas «8:00 a 25:00»; escríbalas así: sábado, 8:00 a 17:00",
            ),
            (
                "lunes a viernes, 8:00 a 12:00 y 2:00 a 6:00",
                "si es por la tarde, escriba lunes a viernes, 8:00 a 12:00 y 14:00 a 18:00",
            ),
            (
                "lunes a jueves, 7:00 a 16:00; viernes, 7:00 a 15:00",
                "escriba una lista: [\"lunes a jueves, 7:00 a 16:00\", \"viernes, 7:00 a 15:00\"]",
            ),
            (
                "cuando se pueda",
                "escriba días y horas: lunes a viernes, 8:00 a 17:00; o permanente",
            ),
        ] {
            let problem = Schedule::parse(text).expect_err(text);
            assert_eq!(problem.help.es, help, "{text}");
        }
    }
}
