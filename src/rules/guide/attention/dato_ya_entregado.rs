use std::collections::{HashMap, HashSet};

use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::{AskedDatum, Project, Step, Touchpoint};
use crate::rules::{Check, Context, Cycle, Escalation, Findings, Rule, Subject};
use crate::said;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: "G23-06",
    name: "dato-ya-entregado",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Warning,
    escalates: Some(Escalation {
        severity: Severity::Error,
        when: Said::new(
            "la entidad ya tiene el dato",
            "the entity already has the datum",
        ),
    }),
    reads_data: true,
    what: Said::new(
        "A la persona no se le pide lo que la entidad ya tiene.",
        "The person is not asked for what the entity already has.",
    ),
    why: Said::new(
        "La guía propone un expediente por persona justamente para no pedir otra vez lo que ya entregó. Repetirlo le dice que la entidad no se acuerda de ella.",
        "The guide proposes one record for each person precisely so as not to ask again for what she has given. To repeat it tells her that the entity does not remember her.",
    ),
    fix: Said::new(
        "muestre lo que ya se sabe (prellenado: sí), o diga en motivo por qué se pide otra vez",
        "show what is known (prellenado: sí), or say in motivo why it is asked again",
    ),
    check: Check::Project(check),
};

/// A datum that tells who the person is may be asked again where she goes on: it is how she is recognised.
fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let touchpoints = &project.touchpoints;
    let all: Vec<HashSet<&str>> = touchpoints.iter().map(|it| project.asked_at(it)).collect();
    for (at, touchpoint) in touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        let given = project.given_to(at, &all);
        for step in touchpoint.steps() {
            // What the requirements ask for is for the service to review (G23-04).
            let asked = project.asked_in(step).into_iter();
            for asked in asked.filter(|asked| asked.requirement.is_none()) {
                findings.examined();
                if !asked.is_prefilled() && !asked.is_explained() {
                    judge(step, asked, &given, findings);
                }
            }
        }
    }
}

fn judge(
    step: Step<'_>,
    asked: AskedDatum<'_>,
    given: &HashMap<&str, (&Touchpoint, Span)>,
    findings: &mut Findings<'_, '_>,
) {
    let (name, datum) = (step.name(), asked.datum.title());
    if asked.datum.is_on_file() {
        let finding = findings.report(
            asked.span(),
            said!(
                "«{name}» pide {datum}, que la entidad ya tiene";
                "“{name}” asks for {datum}, which the entity already has"
            ),
        );
        let finding = finding.severity(Severity::Error);
        if let Some(fact) = &asked.datum.on_file {
            finding.see(
                fact.span,
                Said::new(
                    "así lo dice el diccionario de datos",
                    "so says the dictionary of data",
                )
                .owned(),
            );
        }
        return;
    }
    if asked.datum.identifies_person() {
        return;
    }
    let Some((from, place)) = given.get(asked.id.as_str()) else {
        return;
    };
    let other = from.name();
    findings
        .report(
            asked.span(),
            said!(
                "«{name}» vuelve a pedir {datum}, que ya llega desde «{other}»";
                "“{name}” asks again for {datum}, which already comes from “{other}”"
            ),
        )
        .see(
            *place,
            Said::new("aquí pasa el dato", "here the datum passes").owned(),
        );
}
