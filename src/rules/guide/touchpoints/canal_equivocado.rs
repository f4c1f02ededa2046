use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};

pub(super) static RULE: Rule = Rule {
    code: "G13-01",
    name: "canal-equivocado",
    section: "1.3",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "El canal es de una de las cinco familias: presencial, impreso, telefónico, audiovisual o electrónico.",
        "The channel belongs to one of five families: in person, printed, telephone, audiovisual or electronic.",
    ),
    why: Said::new(
        "La guía ordena los canales en cinco familias según por dónde viaja el mensaje. Con la familia equivocada el punto queda mal situado y se le piden las consideraciones de otro canal.",
        "The guide sorts channels into five families by what carries the message. With the wrong family the touchpoint is out of place and is asked for what belongs to another channel.",
    ),
    fix: Said::new(
        "escriba una de las cinco familias, o quite la clave canal, que sale del tipo",
        "write one of the five families, or remove the key canal, which comes from the type",
    ),
    check: Check::Decoded(examined),
};

fn examined(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, touchpoint) in project.touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        if touchpoint.channel.is_some() || touchpoint.written.is_broken("canal") {
            findings.examined();
        }
    }
}
