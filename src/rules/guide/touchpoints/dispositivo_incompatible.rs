use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::{Channel, ChannelType, Device};
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

/// Devices that the file does not write come from the table and are not judged. A type `otro` has no table: it must write
/// its own, if its family needs any.
pub(super) static RULE: Rule = Rule {
    code: "G13-04",
    name: "dispositivo-incompatible",
    section: "1.3",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Los dispositivos que se escriben sirven para llegar a ese canal.",
        "The devices that are written serve to reach that channel.",
    ),
    why: Said::new(
        "Saber con qué se llega a un canal dice quién puede usarlo y quién queda por fuera. Un aparato que no sirve promete un acceso que no existe.",
        "To know with what a channel is reached says who can use it and who is left out. A device that does not serve promises an access that does not exist.",
    ),
    fix: Said::new(
        "deje solo los aparatos con los que se llega, o quite la clave para tomar los de la tabla",
        "keep only the devices with which it is reached, or remove the key to take those of the table",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let written = &touchpoint.written;
    let Some(kind) = &written.kind else { return };
    let Some(facts) = kind.value.facts() else {
        other(touchpoint, findings);
        return;
    };
    let key = kind.value.key();
    for device in &written.devices {
        findings.examined();
        if facts.devices.contains(&device.value) {
            continue;
        }
        let label = device.value.label();
        let good: Vec<&str> = facts.devices.iter().map(|device| device.key()).collect();
        let good = good.join(", ");
        let finding = findings
            .report(
                device.span,
                said!(
                    "con «{}» no se llega a un punto de tipo «{key}»", label.es;
                    "a touchpoint of type “{key}” is not reached with “{}”", label.en
                ),
            )
            .see(
                kind.span,
                Said::new("el tipo se dice aquí", "the type is given here").owned(),
            );
        finding.help(if facts.devices == [Device::None] {
            Said::new(
                "quite la clave dispositivos: a este canal se llega sin aparatos",
                "remove the key dispositivos: this channel is reached without devices",
            )
            .owned()
        } else {
            said!(
                "dispositivos de este tipo: {good}; sin la clave se toman todos";
                "devices of this type: {good}; without the key all of them are taken"
            )
        });
    }
}

fn other(touchpoint: &Touchpoint, findings: &mut Findings<'_, '_>) {
    let written = &touchpoint.written;
    let needs = matches!(
        touchpoint.channel,
        Some(Channel::Telephone | Channel::Audiovisual | Channel::Electronic)
    );
    let Some(kind) = written
        .kind
        .as_ref()
        .filter(|kind| needs && kind.value == ChannelType::Other)
    else {
        return;
    };
    if written.is_broken("dispositivos") {
        findings.unknown();
        return;
    }
    findings.examined();
    if written
        .devices
        .iter()
        .any(|device| device.value != Device::None)
    {
        return;
    }
    findings
        .report(
            written.devices.first().map_or(kind.span, |device| device.span),
            Said::new(
                "no se dice con qué aparatos se llega a este canal",
                "it is not said with what devices this channel is reached",
            )
            .owned(),
        )
        .help(
            Said::new(
                "agregue dispositivos: telefono_fijo, celular, computador, tableta, televisor, radio o pantalla",
                "add dispositivos: telefono_fijo, celular, computador, tableta, televisor, radio or pantalla",
            )
            .owned(),
        );
}
