use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};

pub(super) static RULE: Rule = Rule {
    code: "G13-03",
    name: "aparato-por-canal",
    section: "1.3",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "El canal no se confunde con el aparato con el que se llega a él.",
        "The channel is not taken for the device with which it is reached.",
    ),
    why: Said::new(
        "El canal es por donde pasa el mensaje; el aparato es lo que la persona tiene en la mano. Con un celular se llega a una línea, a un mensaje de texto o a un portal, y cada uno se atiende de otra manera.",
        "The channel is what carries the message; the device is what the person holds. With a mobile phone one reaches a telephone line, a text message or a portal, and each is attended in its own way.",
    ),
    fix: Said::new(
        "escriba en tipo el canal concreto, y en dispositivos los aparatos",
        "write the concrete channel under tipo, and the devices under dispositivos",
    ),
    check: Check::Decoded(examined),
};

fn examined(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for at in 0..project.touchpoints.len() {
        findings.about(Subject::Touchpoint(at));
        findings.examined();
    }
}
