use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::{Project, RelationSide, Touchpoint};
use crate::rules::{Check, Context, Cycle, Escalation, Findings, Rule, Subject};
use crate::said;
use crate::source::Span;

/// A relation that the other touchpoint writes counts: it is written once. One touchpoint is one node, whatever its stages: a
/// stage need not have relations of its own, since what is done in it often ends there. A touchpoint that stands alone on
/// purpose says why, and is not asked for its reason a second time.
pub(super) static RULE: Rule = Rule {
    code: "G12-02",
    name: "punto-aislado",
    section: "1.2",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: Some(Escalation {
        severity: Severity::Warning,
        when: Said::new(
            "el punto dice que no se relaciona con nadie, y otro se relaciona con él",
            "the touchpoint says that it is related to nobody, and another is related to it",
        ),
    }),
    reads_data: false,
    what: Said::new(
        "Cada punto de contacto dice con cuáles otros se relaciona, o por qué con ninguno.",
        "Each touchpoint says to which others it is related, or why to none.",
    ),
    why: Said::new(
        "La guía pregunta de cada punto de la rueda qué relación tiene con los demás. Quien atiende necesita saber de dónde viene la persona y a dónde puede seguir.",
        "The guide asks of each touchpoint of the wheel how it is related to the others. Those who attend need to know where the person comes from and where she can go on.",
    ),
    fix: Said::new(
        "agregue relacionados con los puntos de donde llega o a donde sigue la persona, o sin_relacion con la razón",
        "add relacionados with the touchpoints from which the person comes or to which she goes on, or sin_relacion with the reason",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    if project.touchpoints.len() < 2 {
        return;
    }
    for (at, touchpoint) in project.touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        let sides = project.relations_of(at);
        let has_reason = touchpoint.written.no_relation.is_some();
        let unread = ["relacionados", "sin_relacion"]
            .iter()
            .any(|key| touchpoint.written.is_broken(key));
        // A relation to a touchpoint that is not there has been reported: it may well be to this one.
        if sides.is_empty() && !has_reason && (unread || project.has_lost_relation()) {
            findings.unknown();
            continue;
        }
        findings.examined();
        with_itself(touchpoint, findings);
        match (sides.first(), &touchpoint.written.no_relation) {
            (Some(side), Some(reason)) => contradicted(touchpoint, side, reason.span, findings),
            (None, None) => alone(touchpoint, findings),
            _ => {}
        }
    }
}

/// A relation leads to another touchpoint.
fn with_itself(touchpoint: &Touchpoint, findings: &mut Findings<'_, '_>) {
    let named = touchpoint.written.relations.iter();
    let named = named.filter_map(|relation| relation.other.as_ref());
    for other in named.filter(|other| other.value == touchpoint.id) {
        let name = touchpoint.name();
        findings
            .report(
                other.span,
                said!(
                    "«{name}» se relaciona consigo mismo";
                    "“{name}” is related to itself"
                ),
            )
            .help(
                Said::new(
                    "escriba el otro punto de contacto, o quite esta relación",
                    "write the other touchpoint, or remove this relation",
                )
                .owned(),
            );
    }
}

fn alone(touchpoint: &Touchpoint, findings: &mut Findings<'_, '_>) {
    let name = touchpoint.name();
    findings.report(
        touchpoint.span(),
        said!(
            "«{name}» no se relaciona con ningún otro punto de contacto";
            "“{name}” is related to no other touchpoint"
        ),
    );
}

fn contradicted(
    touchpoint: &Touchpoint,
    side: &RelationSide<'_>,
    reason: Span,
    findings: &mut Findings<'_, '_>,
) {
    let (name, other) = (touchpoint.name(), side.other.name());
    findings
        .report(
            reason,
            said!(
                "«{name}» dice que no se relaciona con nadie, pero se relaciona con «{other}»";
                "“{name}” says that it is related to nobody, but it is related to “{other}”"
            ),
        )
        .see(
            side.span(),
            Said::new("esta es la relación", "this is the relation").owned(),
        )
        .help(
            Said::new(
                "quite sin_relacion, o la relación si ya no existe",
                "remove sin_relacion, or the relation if it no longer exists",
            )
            .owned(),
        )
        .severity(Severity::Warning);
}
