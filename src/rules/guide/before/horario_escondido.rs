use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::written::{Attendance, Publication, Published};
use crate::model::{Project, Touchpoint};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;

/// A touchpoint that never closes has no hours to miss: it is not judged.
pub(super) static RULE: Rule = Rule {
    code: "G22-06",
    name: "horario-escondido",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "El horario de cada punto se publica donde la gente lo ve.",
        "The hours of each touchpoint are published where people see them.",
    ),
    why: Said::new(
        "Un horario que solo conoce la entidad no evita viajes perdidos. La guía pide medios visibles y de fácil acceso para quien lo busca.",
        "Hours that only the entity knows spare nobody a lost journey. The guide asks for visible means that are easy to reach for those who look for them.",
    ),
    fix: Said::new(
        "agregue a publicaciones.yaml: { que: horario, puntos: todos, donde: […], url: … }, o visible_en_entrada: sí en disponibilidad",
        "add to publicaciones.yaml: { que: horario, puntos: todos, donde: […], url: … }, or visible_en_entrada: sí under disponibilidad",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, touchpoint) in project.touchpoints.iter().enumerate() {
        findings.about(Subject::Touchpoint(at));
        let hours = touchpoint.hours();
        let is_open = hours.iter().any(|schedule| schedule.is_always());
        if hours.is_empty() || is_open || touchpoint.attendance == Some(Attendance::Passive) {
            continue;
        }
        examine(project, touchpoint, findings);
    }
}

fn examine(project: &Project, touchpoint: &Touchpoint, findings: &mut Findings<'_, '_>) {
    let availability = touchpoint.written.availability.as_ref();
    let at_entrance = availability
        .and_then(|it| it.shown_at_entrance.as_ref())
        .is_some_and(|it| it.0);
    let about: Vec<&Publication> = project
        .published(Published::Hours)
        .filter(|it| it.is_about_touchpoint(&touchpoint.id))
        .collect();
    let elsewhere = |publication: &&&Publication| {
        let away = publication.at.iter().any(|id| id.value != touchpoint.id);
        away || !publication.places.is_empty()
            || publication.url.is_some()
            || publication.has_broken_place()
    };
    let is_seen = at_entrance || about.iter().any(|it| elsewhere(&it));
    if !is_seen && project.has_unread_publications() {
        findings.unknown();
        return;
    }
    findings.examined();
    if is_seen {
        return;
    }
    let name = touchpoint.name();
    let span = touchpoint
        .hours()
        .first()
        .map_or(touchpoint.span(), |schedule| schedule.span);
    let finding = findings.report(
        span,
        if about.is_empty() {
            said!("el horario de «{name}» no se publica en ninguna parte"; "the hours of “{name}” are published nowhere")
        } else {
            said!(
                "el horario de «{name}» solo se ve en el mismo punto";
                "the hours of “{name}” are seen only at the touchpoint itself"
            )
        },
    );
    if let Some(place) = about.first().and_then(|it| it.what.as_ref()) {
        finding.see(
            place.span,
            Said::new("se publica aquí", "they are published here").owned(),
        );
    }
}
