use std::collections::HashSet;

use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::model::written::Datum;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: "G21-13",
    name: "dato-sin-proteccion",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: true,
    what: Said::new(
        "De cada dato que se recoge se dice cómo se protege y cuánto se conserva.",
        "Of each datum that is gathered it is said how it is protected and how long it is kept.",
    ),
    why: Said::new(
        "La guía pide velar por la seguridad de la información y por la privacidad de la persona. Quien atiende no puede prometer un cuidado que nadie ha escrito.",
        "The guide asks to look after the safety of the information and the privacy of the person. Those who attend cannot promise a care that nobody has written down.",
    ),
    fix: Said::new(
        "agregue al dato, en datos.yaml, proteccion y conservacion",
        "add proteccion and conservacion to the datum, in datos.yaml",
    ),
    check: Check::Project(check),
};

/// Only the data that some step asks for. What says nothing of a person (a date of an event) needs no protection of hers.
fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let mut seen: HashSet<&str> = HashSet::new();
    for step in project.touchpoints.iter().flat_map(|it| it.steps()) {
        for asked in project.asked_in(step) {
            let is_new = seen.insert(asked.id.as_str());
            if is_new && asked.datum.says_of_person() != Some(false) {
                judge(asked.datum, asked.span(), findings);
            }
        }
    }
}

fn judge(datum: &Datum, asked: Span, findings: &mut Findings<'_, '_>) {
    findings.examined();
    let protection = datum.protection.is_some() || datum.is_broken("proteccion");
    let retention = datum.retention.is_some() || datum.is_broken("conservacion");
    let missing = match (protection, retention) {
        (true, true) => return,
        (false, true) => Said::new("cómo se protege", "how it is protected"),
        (true, false) => Said::new("cuánto se conserva", "how long it is kept"),
        (false, false) => Said::new(
            "cómo se protege ni cuánto se conserva",
            "how it is protected nor how long it is kept",
        ),
    };
    let name = datum.title();
    let place = datum.id.as_ref().map_or(datum.span, |id| id.span);
    let (es, en) = (missing.es, missing.en);
    findings
        .report(
            place,
            said!("del dato «{name}» no se dice {es}"; "of the datum “{name}” it is not said {en}"),
        )
        .see(
            asked,
            Said::new("aquí se pide", "it is asked for here").owned(),
        );
}
