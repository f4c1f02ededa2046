use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::prose::citations;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;

pub(super) static RULE: Rule = Rule {
    code: "G21-03",
    name: "cita-legal",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "A la persona se le explica primero; la norma, si hace falta, queda como soporte.",
        "The person is given the explanation first; the norm, if needed, stands as support.",
    ),
    why: Said::new(
        "Un número de artículo, de memorando o de procedimiento no le dice nada a quien pregunta. La guía pide explicar lo que dice y, si se puede, por qué, y dejar la cita como información secundaria.",
        "The number of an article, a memorandum or a procedure tells nothing to those who ask. The guide asks to explain what it says and, if possible, why, and to leave the citation as secondary information.",
    ),
    fix: Said::new(
        "diga con palabras sencillas lo que la norma pide, y pase la cita a soporte",
        "say in plain words what the norm asks, and move the citation to soporte",
    ),
    check: Check::Project(check),
};

fn check(_: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (subject, texts) in cx.citizen_texts() {
        findings.about(subject);
        for text in texts {
            findings.examined();
            for range in citations(text.text) {
                let cited = &text.text[range.clone()];
                let place = text.part(cx.written(text.span), range);
                findings.report(
                    place,
                    said!(
                        "este texto para la persona cita «{cited}»";
                        "this text for the person cites “{cited}”"
                    ),
                );
            }
        }
    }
}
