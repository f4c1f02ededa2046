//! What the manifest says of the rules: how much each one matters to the entity, and which thresholds hold.

use super::found::{Fate, Found};
use super::{Check, Context, Rule, Subject, THRESHOLDS, Tally, Threshold, ThresholdName, all};
use crate::diagnostic::{Diagnostic, STRUCTURAL, Severity};
use crate::locale::Said;
use crate::model::Project;
use crate::model::nearest_word;
use crate::model::written::{RuleLevel, RuleSetting};
use crate::said;
use crate::source::Span;

/// Applies `reglas` of the manifest, and reports the names in it and in `umbrales` that name nothing.
pub(super) fn apply(cx: &Context<'_>, found: &mut Vec<Found>, tallies: &mut Vec<Tally>) {
    let Some(entity) = cx.project.entity.as_deref() else {
        return;
    };
    let mut mistakes = Vec::new();
    for (code, setting) in &entity.rules.0 {
        match named(code, code.span) {
            Ok(rule) => set(rule, setting, cx.project, found, tallies),
            Err(mistake) => mistakes.push(*mistake),
        }
    }
    for (name, value) in &entity.thresholds.0 {
        match THRESHOLDS.iter().find(|it| it.key == name.as_str()) {
            None => mistakes.push(no_threshold(name, name.span)),
            Some(threshold) if !threshold.range.contains(&value.0) => {
                mistakes.push(senseless(threshold, value.0, value.span));
            }
            Some(_) => {}
        }
    }
    mistakes.extend(PAIRS.iter().filter_map(|pair| turned_round(*pair, cx)));
    let mistakes = mistakes.into_iter();
    found.extend(mistakes.map(|mistake| Found::read(mistake, cx.project)));
}

/// The rule that a manifest or a protocol names; what is wrong with the name otherwise.
pub(super) fn named(code: &str, span: Span) -> Result<&'static Rule, Box<Diagnostic>> {
    let code = code.trim();
    let rule = super::find(code);
    let is_form = STRUCTURAL
        .iter()
        .any(|it| it.code.eq_ignore_ascii_case(code));
    match rule {
        Some(rule) if !matches!(rule.check, Check::Decoded(_)) => Ok(rule),
        Some(_) => Err(Box::new(of_form(code, span))),
        None if is_form => Err(Box::new(of_form(code, span))),
        None => {
            let near = nearest_word(&code.to_uppercase(), all().map(|rule| rule.code));
            let mut unknown = Diagnostic::error(
                "E-11",
                span,
                said!("no existe la regla «{code}»"; "there is no rule “{code}”"),
            )
            .with_help(
                Said::new(
                    "protocolo explain lista las reglas y sus códigos",
                    "protocolo explain lists the rules and their codes",
                )
                .owned(),
            );
            unknown.label =
                near.map(|near| said!("¿quiso decir «{near}»?"; "did you mean “{near}”?"));
            Err(Box::new(unknown))
        }
    }
}

/// What concerns the form of the files holds for all: with it wrong, nothing else can be relied on.
fn of_form(code: &str, span: Span) -> Diagnostic {
    Diagnostic::error(
        "E-09",
        span,
        said!(
            "«{code}» es de la forma de los archivos: no se cambia ni se acepta";
            "“{code}” is about the form of the files: it is neither changed nor accepted"
        ),
    )
    .with_help(
        Said::new(
            "corrija lo que señala, y quite este código",
            "mend what it shows, and remove this code",
        )
        .owned(),
    )
}

fn no_threshold(name: &str, span: Span) -> Diagnostic {
    let keys = || THRESHOLDS.iter().map(|it| it.key);
    let all = keys().collect::<Vec<_>>().join(", ");
    let mut unknown = Diagnostic::error(
        "E-11",
        span,
        said!("no existe el umbral «{name}»"; "there is no threshold “{name}”"),
    )
    .with_help(said!("umbrales: {all}"; "thresholds: {all}"));
    let near = nearest_word(name, keys());
    unknown.label = near.map(|near| said!("¿quiso decir «{near}»?"; "did you mean “{near}”?"));
    unknown
}

/// A number with which the rule would find everything, or nothing. That of the tool holds meanwhile.
fn senseless(threshold: &Threshold, value: f64, span: Span) -> Diagnostic {
    let (least, most) = (threshold.range.start(), threshold.range.end());
    let comma = value.to_string().replace('.', ",");
    let (key, usual, unit) = (threshold.key, threshold.value, threshold.unit);
    Diagnostic::error(
        "E-10",
        span,
        said!("{key} no puede ser {comma}"; "{key} cannot be {value}"),
    )
    .with_help(said!(
        "escriba un número entre {least} y {most}; si quita la clave vale {usual} {}", unit.es;
        "write a number between {least} and {most}; without the key it is {usual} {}", unit.en
    ))
}

/// Thresholds of one rule: a warning comes first and an error later. Each with whether later means a greater number.
static PAIRS: [(ThresholdName, ThresholdName, bool); 2] = [
    (
        ThresholdName::SentenceWords,
        ThresholdName::SentenceWordsError,
        true,
    ),
    (
        ThresholdName::Readability,
        ThresholdName::ReadabilityError,
        false,
    ),
];

/// A pair of thresholds of which the error would come before the warning.
fn turned_round(
    (warning, error, grows): (ThresholdName, ThresholdName, bool),
    cx: &Context<'_>,
) -> Option<Diagnostic> {
    let entity = cx.project.entity.as_deref()?;
    let value = |name| cx.thresholds.get(name);
    let (first, second) = (value(warning), value(error));
    if first == second || (first < second) == grows {
        return None;
    }
    let place = |name: ThresholdName| {
        let mut own = entity.thresholds.0.iter();
        own.find(|(key, _)| key.as_str() == name.key())
    };
    let (key, written) = place(error).or_else(|| place(warning))?;
    let (warning, error) = (warning.key(), error.key());
    let mistake = Diagnostic::error(
        "E-10",
        written.span,
        said!(
            "con {warning} en {first} y {error} en {second}, todo aviso sería ya un error";
            "with {warning} at {first} and {error} at {second}, every warning would be an error already"
        ),
    );
    let name = key.as_str();
    Some(mistake.with_help(if grows {
        said!("corrija {name}: {error} es el mayor de los dos"; "correct {name}: {error} is the greater of the two")
    } else {
        said!("corrija {name}: {error} es el menor de los dos"; "correct {name}: {error} is the lesser of the two")
    }))
}

fn set(
    rule: &'static Rule,
    setting: &RuleSetting,
    project: &Project,
    found: &mut [Found],
    tallies: &mut Vec<Tally>,
) {
    let Some(level) = setting.level.as_ref().map(|level| level.value) else {
        return;
    };
    // Where points are named, none of which exists, it holds for none.
    let is_limited = !setting.touchpoints.is_empty() || setting.is_broken("puntos");
    let points = setting.touchpoints.iter();
    let points: Vec<usize> = points.filter_map(|id| project.find(&id.value)).collect();
    let reaches = |subject: Subject, span: Option<Span>| {
        let is_point = |at: &usize| {
            subject == Subject::Touchpoint(*at)
                || span.is_some_and(|span| span.source == project.touchpoints[*at].source)
        };
        !is_limited || points.iter().any(is_point)
    };
    let meant = found.iter_mut().filter(|it| {
        it.diagnostic.code == rule.code && reaches(it.subject, Some(it.diagnostic.span))
    });
    for it in meant {
        match severity(level) {
            Some(severity) => it.diagnostic.severity = severity,
            None => it.fate = Fate::Off,
        }
    }
    if level == RuleLevel::Off {
        tallies.retain(|tally| tally.rule.code != rule.code || !reaches(tally.subject, None));
    }
}

fn severity(level: RuleLevel) -> Option<Severity> {
    match level {
        RuleLevel::Error => Some(Severity::Error),
        RuleLevel::Warning => Some(Severity::Warning),
        RuleLevel::Advice => Some(Severity::Advice),
        RuleLevel::Off => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::model;
    use crate::rules::{Outcome, Verdict};
    use crate::source::Loaded;

    fn verdict(settings: &str, accepted: &str) -> Verdict {
        let mut loaded = Loaded::default();
        loaded
            .sources
            .add("entidad.yaml", format!("formato: 1\nnombre: E\n{settings}"));
        for name in ["a", "b"] {
            let protocol = format!(
                "nombre: Punto {name}\ntipo: ventanilla\nestado: vigente\netapas: {{ atencion: Pide algo. }}\npasos: [{{ nombre: Atender }}]\n"
            );
            let accepted = if name == "a" { accepted } else { "" };
            loaded.sources.add(
                format!("protocolos/{name}.yaml"),
                format!("{protocol}{accepted}"),
            );
        }
        let (project, found) = model::parse(&loaded);
        crate::rules::check(
            &project,
            &loaded.sources,
            found,
            jiff::civil::date(2026, 11, 24),
        )
    }

    /// What is found of one rule and of the settings themselves: the code, and the severity.
    fn check(settings: &str, accepted: &str, expected: &[(&str, &str)]) {
        let found = verdict(settings, accepted).diagnostics;
        let found: Vec<(&str, &str)> = found
            .iter()
            .filter(|it| it.code == "G23-12" || it.code.starts_with('E'))
            .map(|it| (it.code, it.severity.key()))
            .collect();
        assert_eq!(found, expected, "{settings}{accepted}");
    }

    #[test]
    fn the_manifest_sets_rules() {
        let (warned, error) = (("G23-12", "aviso"), ("G23-12", "error"));
        check("", "", &[warned, warned]);
        check(
            "reglas: { G23-12: { severidad: error, motivo: x } }\n",
            "",
            &[error, error],
        );
        check(
            "reglas: { G23-12: { severidad: apagada, motivo: x } }\n",
            "",
            &[],
        );
        check(
            "reglas: { g23-12: { severidad: error, motivo: x, puntos: [b] } }\n",
            "",
            &[warned, error],
        );
        check(
            "reglas: { G23-12: { severidad: apagada, motivo: x, puntos: [a] } }\n",
            "",
            &[warned],
        );
        check(
            "reglas: { G23-98: { severidad: error, motivo: x } }\n",
            "",
            &[("E-11", "error"), warned, warned],
        );
        check(
            "reglas: { G12-01: { severidad: consejo, motivo: x } }\n",
            "",
            &[("E-09", "error"), warned, warned],
        );
    }

    #[test]
    fn thresholds_make_sense() {
        let wrong = ("E-10", "error");
        let warned = ("G23-12", "aviso");
        for (thresholds, mistakes) in [
            ("palabras-por-frase: 25", 0),
            ("palabras-por-frase: -25", 1),
            ("palabras-por-frase: 0", 1),
            ("pasos-de-la-persona: 1000000", 1),
            ("dias-por-vencer: 0", 0),
            ("palabras-por-frase: 35", 1),
            ("palabras-por-frase: 35, palabras-por-frase-error: 40", 0),
            ("perspicuidad-error: 60", 1),
            ("perspicuidad: 65, perspicuidad-error: 60", 0),
            // Only the senseless one is told, and that of the tool holds.
            ("palabras-por-frase: 1000", 1),
        ] {
            let mut expected = vec![wrong; mistakes];
            expected.extend([warned, warned]);
            check(&format!("umbrales: {{ {thresholds} }}\n"), "", &expected);
        }
    }

    #[test]
    fn a_protocol_accepts_for_a_time() {
        let warned = ("G23-12", "aviso");
        let accept = |rest: &str| format!("hallazgos_aceptados: [{{ motivo: x, {rest} }}]\n");
        check("", &accept("codigo: G23-12, hasta: 2027-12-31"), &[warned]);
        check(
            "",
            &accept("codigo: G23-12, hasta: 2027-12-31, paso: atender"),
            &[warned],
        );
        check(
            "",
            &accept("codigo: G23-12, hasta: 2026-11-24"),
            &[("E-19", "consejo"), warned],
        );
        check(
            "",
            &accept("codigo: G23-12, hasta: 2026-11-23"),
            &[warned, warned],
        );
        check(
            "",
            &accept("codigo: G23-15, hasta: 2027-12-31"),
            &[warned, ("E-18", "consejo"), warned],
        );
        check(
            "",
            &accept("codigo: G23-12, hasta: mañana"),
            &[("E-10", "error"), warned],
        );
        check(
            "",
            &accept("codigo: G23-12, hasta: 2027-12-31, paso: nada"),
            &[warned, ("E-11", "error"), warned],
        );
        // What is accepted speaks for what has the same cause, and a day in the manifest moves the notice.
        check(
            "umbrales: { dias-por-vencer: 0 }\n",
            &accept("codigo: G23-12, hasta: 2026-11-25"),
            &[warned],
        );
    }

    #[test]
    fn what_is_accepted_is_still_wrong_and_what_is_off_is_not_judged() {
        let accepted = "hallazgos_aceptados: [{ codigo: G23-12, motivo: x, hasta: 2027-12-31 }]\n";
        let accepted = verdict("", accepted);
        let tallies = accepted
            .tallies
            .iter()
            .filter(|it| it.rule.code == "G23-12");
        let found: Vec<(usize, Outcome)> = tallies.map(|it| (it.accepted, it.outcome())).collect();
        assert_eq!(found, [(1, Outcome::Failed), (0, Outcome::Failed)]);
        let off = verdict(
            "reglas: { G23-12: { severidad: apagada, motivo: x } }\n",
            "",
        );
        assert!(off.tallies.iter().all(|it| it.rule.code != "G23-12"));
    }
}
