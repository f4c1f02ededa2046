//! The manner of the house for the words of a rule.

use protocolo::rules::Rule;

/// What is wrong with the words of a rule, by the manner of the house: what and why are sentences; fix goes on from
/// "help:", in lower case and without a final stop.
pub(crate) fn faults(rule: &Rule) -> Vec<String> {
    let mut wrong = Vec::new();
    let when = rule.escalates.map(|other| ("escalates", other.when, false));
    let texts = [
        ("what", rule.what, true),
        ("why", rule.why, true),
        ("fix", rule.fix, false),
    ];
    for (field, said, is_sentence) in texts.into_iter().chain(when) {
        for (language, text) in [("es", said.es), ("en", said.en)] {
            if text.trim().is_empty() {
                wrong.push(format!("{field} says nothing in {language}"));
            } else if text.ends_with('.') != is_sentence {
                wrong.push(format!(
                    "{field} in {language} {} a final stop",
                    if is_sentence { "needs" } else { "has" }
                ));
            }
        }
        if said.es == said.en {
            wrong.push(format!("{field} is the same in both languages"));
        }
    }
    wrong
}
