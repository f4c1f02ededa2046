use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::{CitizenText, KnownContacts, Project, Touchpoint, said_hours};
use crate::prose::{self, ContactKind};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// Only what can be known is judged: an address of the web by its host; hours when a text says that here one attends on
/// certain days («atendemos…»); a price when a text says what something costs, and the cost of every service of the
/// touchpoint is an amount.
pub(super) static RULE: Rule = Rule {
    code: "G22-07",
    name: "dato-suelto",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "El mismo horario, teléfono, dirección o costo aparece igual en todas partes.",
        "The same hours, telephone, address or cost are the same everywhere.",
    ),
    why: Said::new(
        "Cuando un dato se escribe en dos lugares, tarde o temprano cambia en uno solo. La guía pide que cada punto dé la misma información en el mismo momento.",
        "When a fact is written in two places, sooner or later it changes in one only. The guide asks that every touchpoint give the same information at the same time.",
    ),
    fix: Said::new(
        "use el dato del protocolo, del servicio o del directorio, o agréguelo allí",
        "use the fact of the protocol, the service or the directory, or add it there",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let known = KnownContacts::new(project);
    for (at, touchpoint) in project.touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        for text in touchpoint.texts_with_facts() {
            contacts(text, &known, cx, findings);
            hours(text, touchpoint, cx, findings);
            prices(text, touchpoint, cx, findings);
        }
    }
    findings.about(Subject::Entity);
    for text in project
        .common()
        .iter()
        .flat_map(|common| common.citizen_texts())
    {
        contacts(text, &known, cx, findings);
    }
}

fn contacts(
    text: CitizenText<'_>,
    known: &KnownContacts,
    cx: &Context<'_>,
    findings: &mut Findings<'_, '_>,
) {
    for contact in prose::contacts(text.text) {
        findings.examined();
        if known.has(&contact) {
            continue;
        }
        let written = contact.text;
        let (what, key) = match contact.kind {
            ContactKind::Telephone => (Said::new("el teléfono", "the telephone"), "telefono"),
            ContactKind::Web => (Said::new("la dirección web", "the web address"), "url"),
            ContactKind::Mail => (Said::new("el correo", "the e-mail"), "correo"),
        };
        findings
            .report(
                text.part(cx.written(text.span), contact.range),
                said!(
                    "{} «{written}» no es de ningún punto de contacto ni del directorio", what.es;
                    "{} “{written}” belongs to no touchpoint and is not in the directory", what.en
                ),
            )
            .help(said!(
                "corríjalo, o escríbalo en {key} del punto o de una entrada de directorio, en comunes.yaml";
                "correct it, or write it under {key} of the touchpoint or of an entry of directorio, in comunes.yaml"
            ));
    }
}

fn hours(
    text: CitizenText<'_>,
    touchpoint: &Touchpoint,
    cx: &Context<'_>,
    findings: &mut Findings<'_, '_>,
) {
    let Some(said) = said_hours(text.text) else {
        return;
    };
    let facts = touchpoint.hours();
    let Some(first) = facts.first() else {
        findings.unknown();
        return;
    };
    findings.examined();
    if said.schedule.agrees_with(facts) {
        return;
    }
    let name = touchpoint.name();
    findings
        .report(
            text.part(cx.written(text.span), said.range),
            said!(
                "este horario no es el de «{name}»";
                "these are not the hours of “{name}”"
            ),
        )
        .see(
            first.span,
            Said::new(
                "el horario del punto está aquí",
                "the hours of the touchpoint are here",
            )
            .owned(),
        )
        .help(Said::new("deje uno solo de los dos", "keep only one of the two").owned());
}

fn prices(
    text: CitizenText<'_>,
    touchpoint: &Touchpoint,
    cx: &Context<'_>,
    findings: &mut Findings<'_, '_>,
) {
    let found = prose::prices(text.text);
    if found.is_empty() {
        return;
    }
    let Some(known) = cx.project.prices_at(touchpoint) else {
        findings.unknown();
        return;
    };
    for price in found {
        findings.examined();
        if known.contains(&price.amount) {
            continue;
        }
        let mut services = cx
            .project
            .services_at(touchpoint)
            .filter_map(|service| service.written.cost.as_ref());
        let finding = findings
            .report(
                text.part(cx.written(text.span), price.range),
                Said::new(
                    "ningún servicio de este punto cuesta eso",
                    "no service of this touchpoint costs that",
                )
                .owned(),
            )
            .help(
                Said::new(
                    "corrija el texto, o el costo del servicio",
                    "correct the text, or the cost of the service",
                )
                .owned(),
            );
        if let Some(cost) = services.next() {
            finding.see(
                cost.span,
                Said::new(
                    "este es el costo de uno de ellos",
                    "this is what one of them costs",
                )
                .owned(),
            );
        }
    }
}
