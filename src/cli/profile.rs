use std::fmt::Write;
use std::time::{Duration, Instant};

use super::pick;
use crate::locale::Locale;
use crate::rules::Part;

/// How long each part of a check took. A clock is looked at and never judged by: nothing of what is found depends on it.
pub(super) struct Profile {
    last: Instant,
    parts: Vec<(Work, Duration)>,
}

/// What the time went to.
#[derive(Clone, Copy)]
pub(super) enum Work {
    /// The files from the disk.
    Reading,
    /// Their text to the model.
    Decoding,
    /// A part of the check.
    Check(Part),
    /// The findings to text.
    Report,
}

impl Profile {
    /// Begins now.
    pub(super) fn new() -> Self {
        Profile {
            last: Instant::now(),
            parts: Vec::new(),
        }
    }

    /// Says that something has just been done, after what was done before it.
    pub(super) fn done(&mut self, work: Work) {
        let now = Instant::now();
        self.parts.push((work, now - self.last));
        self.last = now;
    }

    /// The table: the longest first, with the share of each.
    pub(super) fn say(&self, locale: Locale) -> String {
        let mut parts = self.parts.clone();
        parts.sort_by_key(|(_, time)| std::cmp::Reverse(*time));
        let whole: Duration = parts.iter().map(|(_, time)| *time).sum();
        let of_rules = parts
            .iter()
            .filter(|(work, _)| matches!(work, Work::Check(Part::Rule(_))));
        let rules: Duration = of_rules.map(|(_, time)| *time).sum();
        let mut out = String::new();
        let head = pick(locale, "       ms   parte  qué", "       ms   share  what");
        let _ = writeln!(out, "\n{head}");
        for (work, time) in parts {
            row(work.name(locale).as_str(), time, whole, locale, &mut out);
        }
        let all = pick(locale, "las reglas, juntas", "the rules, together");
        out.push('\n');
        row(all, rules, whole, locale, &mut out);
        row("total", whole, whole, locale, &mut out);
        out.pop();
        out
    }
}

impl Work {
    fn name(self, locale: Locale) -> String {
        let fixed = match self {
            Work::Reading => pick(locale, "leer los archivos", "reading the files"),
            Work::Decoding => pick(
                locale,
                "entender lo que dicen",
                "understanding what they say",
            ),
            Work::Check(Part::Graphs) => pick(
                locale,
                "armar los flujogramas y la rueda",
                "building the flowcharts and the wheel",
            ),
            Work::Check(Part::Settling) => pick(
                locale,
                "ordenar los hallazgos y lo que se acepta",
                "sorting the findings and what is accepted",
            ),
            Work::Report => pick(locale, "escribir el informe", "writing the report"),
            Work::Check(Part::Rule(rule)) => return format!("{} {}", rule.code, rule.name),
        };
        fixed.to_owned()
    }
}

fn row(name: &str, time: Duration, whole: Duration, locale: Locale, out: &mut String) {
    let milliseconds = time.as_secs_f64() * 1000.0;
    let share = 100.0 * time.as_secs_f64() / whole.as_secs_f64().max(f64::MIN_POSITIVE);
    let mut numbers = format!("{milliseconds:>9.2}  {share:>4.1} %");
    if locale == Locale::Es {
        numbers = numbers.replace('.', ",");
    }
    let _ = writeln!(out, "{numbers}  {name}");
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::{Profile, Work};
    use crate::locale::Locale;
    use crate::rules::{self, Part};

    #[test]
    fn the_longest_comes_first_and_the_rules_are_summed() {
        let mut rules = rules::all();
        let mut rule = || Work::Check(Part::Rule(rules.next().expect("there are many")));
        let parts = [
            (Work::Reading, 1),
            (rule(), 2),
            (rule(), 6),
            (Work::Report, 1),
        ];
        let profile = Profile {
            last: Instant::now(),
            parts: parts
                .map(|(work, time)| (work, Duration::from_millis(time)))
                .to_vec(),
        };
        let said = profile.say(Locale::Es);
        let lines: Vec<&str> = said.lines().map(str::trim).collect();
        assert_eq!(
            lines,
            [
                "",
                "ms   parte  qué",
                "6,00  60,0 %  G11-02 cierre-a-medias",
                "2,00  20,0 %  G11-01 servicio-incompleto",
                "1,00  10,0 %  leer los archivos",
                "1,00  10,0 %  escribir el informe",
                "",
                "8,00  80,0 %  las reglas, juntas",
                "10,00  100,0 %  total",
            ]
        );
    }
}
