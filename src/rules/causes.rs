//! One cause, one finding: where two rules see the same cause, one of them speaks for both.

use super::found::{Fate, Found};

/// Two rules that can see one cause.
struct Pair {
    /// The one that speaks.
    first: &'static str,
    /// The one that is then silent.
    second: &'static str,
    /// Where both must have found something for it to be the same cause.
    same: Same,
}

/// What two findings of one cause have in common.
#[derive(Clone, Copy)]
enum Same {
    /// The touchpoint, the service or the entity of which they are.
    Subject,
    /// Their place: one lies within the other.
    Place,
}

const fn pair(first: &'static str, second: &'static str, same: Same) -> Pair {
    Pair {
        first,
        second,
        same,
    }
}

static PAIRS: [Pair; 10] = [
    // A closing that does not ask how it went lacks its feedback too.
    pair("G11-02", "G24-06", Same::Subject),
    // A lost id in the order of the wheel.
    pair("G12-06", "G25-10", Same::Place),
    // What one channel gathers does not reach the others, since there is no common record.
    pair("G13-05", "G30-01", Same::Subject),
    // A refusal that is only a citation.
    pair("G21-05", "G21-03", Same::Place),
    // A sensitive datum is a personal one.
    pair("G21-11", "G31-08", Same::Place),
    // A wait that is not told is not told early.
    pair("G23-01", "G23-02", Same::Place),
    // Without any follow-up, all of its parts are missing: then all are found at the name of the service.
    pair("G24-02", "G24-03", Same::Place),
    pair("G24-02", "G24-04", Same::Place),
    pair("G24-02", "G24-05", Same::Place),
    // A relation of which nothing is said has no event either.
    pair("G25-02", "G33-03", Same::Place),
];

/// Silences what another finding says already. It still counts as failed.
pub(super) fn silence(found: &mut [Found]) {
    for pair in &PAIRS {
        let firsts: Vec<_> = found
            .iter()
            .filter(|it| it.diagnostic.code == pair.first && it.fate == Fate::Told)
            .map(|it| (it.subject, it.diagnostic.span))
            .collect();
        let seconds = found
            .iter_mut()
            .filter(|it| it.diagnostic.code == pair.second && it.fate == Fate::Told);
        for second in seconds {
            let span = second.diagnostic.span;
            let is_same = firsts.iter().any(|(subject, first)| match pair.same {
                Same::Subject => *subject == second.subject,
                Same::Place => first.contains(span) || span.contains(*first),
            });
            if is_same {
                second.fate = Fate::Silent;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{PAIRS, silence};
    use crate::diagnostic::Diagnostic;
    use crate::rules::Subject;
    use crate::rules::found::{Fate, Found};
    use crate::said;
    use crate::source::{Sources, Span};

    fn check(found: &[(&'static str, usize, u32, u32)], expected: &[Fate]) {
        let source = Sources::default().add("p.yaml", "");
        let mut found: Vec<Found> = found
            .iter()
            .map(|(code, subject, start, end)| Found {
                diagnostic: Diagnostic::error(
                    code,
                    Span {
                        source,
                        start: *start,
                        end: *end,
                    },
                    said!("x"; "x"),
                ),
                subject: Subject::Touchpoint(*subject),
                fate: Fate::Told,
            })
            .collect();
        silence(&mut found);
        let fates: Vec<Fate> = found.iter().map(|it| it.fate).collect();
        assert_eq!(fates, expected);
    }

    #[test]
    fn one_speaks_for_both() {
        let (told, silent) = (Fate::Told, Fate::Silent);
        check(
            &[("G21-05", 0, 5, 50), ("G21-03", 0, 9, 20)],
            &[told, silent],
        );
        check(
            &[("G21-05", 0, 5, 50), ("G21-03", 0, 60, 70)],
            &[told, told],
        );
        check(&[("G21-03", 0, 9, 20)], &[told]);
        check(
            &[("G11-02", 0, 5, 9), ("G24-06", 0, 90, 99)],
            &[told, silent],
        );
        check(&[("G11-02", 0, 5, 9), ("G24-06", 1, 90, 99)], &[told, told]);
    }

    #[test]
    fn nobody_is_silenced_by_who_is_silenced_later() {
        for (at, pair) in PAIRS.iter().enumerate() {
            let later = PAIRS[at..].iter().any(|other| other.second == pair.first);
            assert!(
                !later,
                "{} speaks, and is silenced after it spoke",
                pair.first
            );
        }
    }
}
