use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Touchpoint;
use crate::model::written::{Exception, ExceptionType, Topic};
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G23-08",
    name: "fuera-de-alcance-sin-plan",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Está previsto a dónde llevar a la persona si lo que pide no es de este canal o de esta entidad.",
        "It is foreseen where to take the person when what she asks for is not of this channel or of this entity.",
    ),
    why: Said::new(
        "La gente no tiene por qué conocer el organigrama. La guía pide tener lista la salida para quien pide algo que aquí no se atiende.",
        "People need not know the chart of the organisation. The guide asks to have the way out ready for those who ask for what is not attended here.",
    ),
    fix: Said::new(
        "agregue a excepciones una de tipo fuera_de_alcance, con alternativa: el punto o la entrada del directorio que sí atiende",
        "add to excepciones one of type fuera_de_alcance, with alternativa: the touchpoint or directory entry that does attend",
    ),
    check: Check::Protocol(check),
};

/// The way out is an `alternativa`, or the step where the attention goes on when it tells of other entities or hands over.
fn check(touchpoint: &Touchpoint, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let is_unread = touchpoint.written.is_broken("excepciones");
    if !touchpoint.is_attended() || is_unread {
        return;
    }
    findings.examined();
    let exceptions = touchpoint.exceptions(cx.project.common());
    let kind = |exception: &Exception| exception.kind.as_ref().map(|kind| kind.value);
    let meant: Vec<&Exception> = exceptions
        .iter()
        .map(|it| it.entry)
        .filter(|it| kind(it).is_none_or(|kind| kind == ExceptionType::OutOfScope))
        .collect();
    let name = touchpoint.name();
    let Some(first) = meant.first() else {
        findings.report(
            touchpoint.span(),
            said!(
                "«{name}» no dice qué se hace con lo que aquí no se atiende";
                "“{name}” does not say what is done with what is not attended here"
            ),
        );
        return;
    };
    if !meant
        .iter()
        .any(|it| kind(it).is_none() || leads_on(it, touchpoint))
    {
        let place = first.kind.as_ref().map_or(first.span, |kind| kind.span);
        findings
            .report(
                place,
                Said::new(
                    "lo que no se atiende aquí no tiene a dónde ir",
                    "what is not attended here has nowhere to go",
                )
                .owned(),
            )
            .help(
                Said::new(
                    "agregue alternativa: el punto o la entrada del directorio que sí atiende",
                    "add alternativa: the touchpoint or directory entry that does attend",
                )
                .owned(),
            );
    }
}

fn leads_on(exception: &Exception, touchpoint: &Touchpoint) -> bool {
    let target = exception.goes_to.as_ref();
    let step = target.and_then(|id| touchpoint.step(&id.value));
    let tells = step.is_some_and(|step| {
        let topics = step.written.tells.iter().filter_map(|it| it.topic.as_ref());
        step.written.transfer.is_some()
            || topics
                .into_iter()
                .any(|it| it.value == Topic::OtherEntities)
    });
    exception.alternative.is_some() || exception.is_broken("alternativa") || tells
}
