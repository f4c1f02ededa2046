use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::prose::{fold, words};
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};
use crate::said;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: "G23-05",
    name: "requisito-doble",
    section: "2.3",
    cycle: Cycle::Attention,
    severity: Severity::Advice,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "No hay dos requisitos para lo mismo.",
        "There are no two requirements for the same thing.",
    ),
    why: Said::new(
        "Si dos papeles prueban lo mismo, uno sobra. La guía pide exigir solo lo que el servicio necesita.",
        "If two papers prove the same thing, one is not needed. The guide asks to require only what the service needs.",
    ),
    fix: Said::new(
        "deje uno de los dos, o diga qué prueba cada uno",
        "keep one of the two, or say what each one proves",
    ),
    check: Check::Project(check),
};

fn check(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for (at, service) in project.services.iter().enumerate() {
        findings.about(Subject::Service(at));
        let mut seen: Vec<(String, &str, Span)> = Vec::new();
        for requirement in &service.written.requirements {
            let Some(purpose) = &requirement.purpose else {
                continue;
            };
            findings.examined();
            let name = requirement.name.as_ref().map_or("", |name| name);
            let plain = plain(purpose);
            if let Some((_, first, place)) = seen.iter().find(|(other, ..)| *other == plain) {
                findings
                    .report(
                        purpose.span,
                        said!("«{name}» se pide para lo mismo que «{first}»"; "“{name}” is asked for the same as “{first}”"),
                    )
                    .see(*place, Said::new("el otro está aquí", "the other one is here").owned());
            } else {
                seen.push((plain, name, purpose.span));
            }
        }
    }
}

/// The words of a purpose, without case, accents or marks.
fn plain(purpose: &str) -> String {
    let words: Vec<String> = words(purpose).iter().map(|word| fold(word.text)).collect();
    words.join(" ")
}
