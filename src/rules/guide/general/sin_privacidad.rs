use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Channel, CommonFile, Privacy};
use crate::model::{Project, Touchpoint};
use crate::rules::{Check, Context, Cycle, Escalation, Findings, Rule};
use crate::said;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: "G21-12",
    name: "sin-privacidad",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: Some(Escalation {
        severity: Severity::Error,
        when: Said::new(
            "el canal es electrónico o atiende un sistema",
            "the channel is electronic or a system attends",
        ),
    }),
    reads_data: false,
    what: Said::new(
        "En cada canal la persona puede conocer los términos de uso y la política de privacidad, que son una sola.",
        "In each channel the person can know the terms of use and the privacy policy, which is one.",
    ),
    why: Said::new(
        "La guía pide definir términos de uso y políticas de privacidad que la gente de cada canal conozca. En una máquina nadie los explica si no están a la vista; y dos políticas distintas son ninguna.",
        "The guide asks to define terms of use and privacy policies that people of each channel know. At a machine nobody explains them if they are not in sight; and two different policies are none.",
    ),
    fix: Said::new(
        "agregue privacidad con aviso, terminos_uso y politica, aquí o en comunes.yaml para todos",
        "add privacidad with aviso, terminos_uso and politica, here or in comunes.yaml for all",
    ),
    check: Check::Protocol(check),
};

fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let own = touchpoint.written.privacy.as_ref();
    if !touchpoint.is_attended() || touchpoint.written.is_broken("privacidad") {
        return;
    }
    findings.examined();
    let common = cx.project.common();
    let privacy = touchpoint.privacy(common);
    let is_unattended =
        touchpoint.is_automatic() || touchpoint.channel == Some(Channel::Electronic);
    let parts = if is_unattended {
        vec![
            (
                "terminos_uso",
                privacy.terms.is_some(),
                Said::new("los términos de uso", "the terms of use"),
            ),
            (
                "politica",
                privacy.policy.is_some(),
                Said::new("la política de datos", "the data policy"),
            ),
        ]
    } else {
        vec![(
            "aviso",
            privacy.notice.is_some(),
            Said::new("qué se hace con los datos", "what is done with the data"),
        )]
    };
    let is_missing =
        |(key, is_there, _): &(&str, bool, Said)| !is_there && !is_broken(key, own, common);
    let missing: Vec<Said> = parts
        .iter()
        .filter(|it| is_missing(it))
        .map(|it| it.2)
        .collect();
    if missing.is_empty() {
        other_policy(touchpoint, cx.project, findings);
        return;
    }
    let es = missing
        .iter()
        .map(|it| it.es)
        .collect::<Vec<_>>()
        .join(" ni ");
    let en = missing
        .iter()
        .map(|it| it.en)
        .collect::<Vec<_>>()
        .join(" nor ");
    let shared = touchpoint.common_privacy(common).filter(|_| own.is_none());
    let finding = match shared {
        // What all inherit is wrong in one place.
        Some(shared) => findings.report(
            first_of(shared),
            said!("la privacidad común no dice {es}"; "the common privacy notice does not say {en}"),
        ),
        None => {
            let name = touchpoint.name();
            let place = own.map_or(touchpoint.span(), first_of);
            findings.report(place, said!("«{name}» no dice {es}"; "“{name}” does not say {en}"))
        }
    };
    if is_unattended {
        finding.severity(Severity::Error);
    }
}

fn is_broken(key: &str, own: Option<&Privacy>, common: Option<&CommonFile>) -> bool {
    let shared = common.and_then(|common| common.privacy.as_ref());
    let shared = shared.map(|common| &common.entry);
    common.is_some_and(|common| common.is_broken("privacidad"))
        || own.into_iter().chain(shared).any(|it| it.is_broken(key))
}

/// The smallest thing to look at of a notice: the first of its values.
fn first_of(privacy: &Privacy) -> Span {
    let notice = privacy.notice.as_ref().map(|it| it.span);
    let links = [&privacy.terms, &privacy.policy];
    let links = links.into_iter().flatten().map(|it| it.span);
    let first = notice.into_iter().chain(links).min();
    first.unwrap_or(privacy.span)
}

fn other_policy(touchpoint: &Touchpoint, project: &Project, findings: &mut Findings<'_, '_>) {
    let own = touchpoint.written.privacy.as_ref();
    let own = own.and_then(|it| it.policy.as_ref());
    let (Some(own), Some(entity)) = (own, project.data_policy()) else {
        return;
    };
    let plain = |url: &str| url.trim().trim_end_matches('/').to_lowercase();
    let (here, there): (&str, &str) = (own.as_ref(), entity.as_ref());
    if plain(here) == plain(there) {
        return;
    }
    findings
        .report(
            own.span,
            Said::new(
                "esta política de datos no es la de los demás puntos",
                "this data policy is not that of the other touchpoints",
            )
            .owned(),
        )
        .see(entity.span, Said::new("la de la entidad", "that of the entity").owned())
        .help(said!("escriba {there}, o quite politica para tomar la común"; "write {there}, or remove politica to take the common one"));
}
