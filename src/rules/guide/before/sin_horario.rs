use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::Attendance;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G22-05",
    name: "sin-horario",
    section: "2.2",
    cycle: Cycle::Preparation,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cada punto donde se atiende dice qué días y a qué horas, sin que un día se diga dos veces.",
        "Each touchpoint where people are attended says on what days and at what hours, and no day twice.",
    ),
    why: Said::new(
        "No conocer el horario es la molestia más fácil de evitar. Con él la persona no llama cuando no hay nadie y escoge cuándo ir.",
        "Not to know the hours is the annoyance most easily avoided. With them people do not call when nobody is there, and choose when to go.",
    ),
    fix: Said::new(
        "agregue horario: lunes a viernes, 8:00 a 17:00, o horario: permanente si nunca cierra",
        "add horario: lunes a viernes, 8:00 a 17:00, or horario: permanente if it never closes",
    ),
    check: Check::Protocol(check),
};

/// The days as the message says them, Monday first, then holidays.
const DAYS: [Said; 8] = [
    Said::new("el lunes", "Monday"),
    Said::new("el martes", "Tuesday"),
    Said::new("el miércoles", "Wednesday"),
    Said::new("el jueves", "Thursday"),
    Said::new("el viernes", "Friday"),
    Said::new("el sábado", "Saturday"),
    Said::new("el domingo", "Sunday"),
    Said::new("un festivo", "a holiday"),
];

fn check(touchpoint: &Touchpoint, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    if touchpoint.attendance == Some(Attendance::Passive) {
        return;
    }
    let hours = touchpoint.hours();
    let unread = ["horario", "disponibilidad"]
        .iter()
        .any(|key| touchpoint.written.is_broken(key));
    // Whether it only informs may be unknown, when its type could not be read or is none of the table.
    if hours.is_empty() && (unread || touchpoint.attendance.is_none()) {
        findings.unknown();
        return;
    }
    findings.examined();
    if hours.is_empty() {
        let name = touchpoint.name();
        findings.report(
            touchpoint.span(),
            said!("no se dice cuándo atiende «{name}»"; "it is not said when “{name}” attends"),
        );
    }
    for (at, schedule) in hours.iter().enumerate() {
        let crossed = hours[..at]
            .iter()
            .find_map(|other| Some((other, schedule.overlap(other)?)));
        let Some((other, day)) = crossed else {
            continue;
        };
        let day = DAYS[usize::from(day)];
        findings
            .report(
                schedule.span,
                said!(
                    "{} está en dos horarios que se cruzan", day.es;
                    "{} is in two sets of hours that overlap", day.en
                ),
            )
            .see(
                other.span,
                Said::new("el otro está aquí", "the other one is here").owned(),
            )
            .help(
                Said::new(
                    "deje cada día en un solo horario, con todas sus horas",
                    "keep each day in one set of hours, with all of its shifts",
                )
                .owned(),
            );
    }
}
