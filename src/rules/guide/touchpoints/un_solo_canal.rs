use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::model::written::{Channel, Stage};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G13-07",
    name: "un-solo-canal",
    section: "1.3",
    cycle: Cycle::Integration,
    severity: Severity::Advice,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Un servicio no depende de un solo canal sin una razón.",
        "A service does not depend on one channel without a reason.",
    ),
    why: Said::new(
        "Hay muchos canales y ninguno le sirve a todo el mundo. Cuando un servicio tiene uno solo, queda por fuera quien no puede ir, no tiene internet o no oye.",
        "There are many channels and none serves everybody. When a service has only one, those who cannot come, have no internet or cannot hear are left out.",
    ),
    fix: Said::new(
        "preste el servicio en un punto de otra familia de canales, o escriba canal_unico con la razón",
        "give the service at a touchpoint of another family of channels, or write canal_unico with the reason",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let points = project.touchpoints_giving(&service.id, Stage::Attention);
        let mut channels: Vec<Channel> = points
            .iter()
            .filter_map(|at| project.touchpoints[*at].channel)
            .collect();
        channels.sort_unstable();
        channels.dedup();
        // That nobody attends it, another rule says.
        let Some(only) = channels.first() else {
            continue;
        };
        let is_one = channels.len() == 1;
        let unread = project.has_unread_services()
            || points
                .iter()
                .any(|at| project.touchpoints[*at].channel.is_none());
        if is_one && unread {
            findings.unknown();
            continue;
        }
        findings.examined();
        let has_reason =
            service.written.single_channel.is_some() || service.written.is_broken("canal_unico");
        if !is_one || has_reason {
            continue;
        }
        let (name, label) = (service.name(), only.label());
        let finding = findings.report(
            service.span(),
            said!(
                "«{name}» solo se atiende por un canal: {}", label.es;
                "“{name}” is attended through one channel only: {}", label.en
            ),
        );
        let mut uses = points.iter().map(|at| &project.touchpoints[*at]);
        if let Some(entry) = uses.next().and_then(|point| point.service_use(&service.id)) {
            let text = Said::new("aquí se atiende", "here it is attended").owned();
            finding.see(
                entry.service.as_ref().map_or(entry.span, |id| id.span),
                text,
            );
        }
    }
}
