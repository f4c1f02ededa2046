use std::collections::HashMap;

use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::{CitizenText, HardKind, HardWord, PlainWords, Project};
use crate::prose::fold;
use crate::rules::{Check, Context, Cycle, Findings, Rule};
use crate::said;
use crate::source::Span;

pub(super) static RULE: Rule = Rule {
    code: "G21-04",
    name: "palabra-dificil",
    section: "2.1",
    cycle: Cycle::General,
    severity: Severity::Warning,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "A la persona no se le habla con tecnicismos, fórmulas legales ni siglas sin explicar.",
        "The person is not spoken to in technical terms, legal formulas or unexplained acronyms.",
    ),
    why: Said::new(
        "La guía pide evitar los términos técnicos y legales. Son el idioma de la entidad, no el de quien la visita: quien no los conoce no pregunta, se va sin entender. Las siglas que conoce todo el país no se cuentan: NIT, RUT, EPS, IPS, ARL, PQRS, SOAT, SIMIT, RUNT, DIAN, DANE, ICBF, SENA, SISBEN, INVIMA, IDEAM y otras así, y las de uso diario, como SMS, PDF, PIN, QR o GPS.",
        "The guide asks to avoid technical and legal terms. They are the language of the entity, not of those who visit it: those who do not know them do not ask, they leave without having understood. Acronyms that the whole country knows do not count: NIT, RUT, EPS, IPS, ARL, PQRS, SOAT, SIMIT, RUNT, DIAN, DANE, ICBF, SENA, SISBEN, INVIMA, IDEAM and others like them, and those of every day, such as SMS, PDF, PIN, QR or GPS.",
    ),
    fix: Said::new(
        "dígalo con palabras de todos los días, o explique el término o la sigla en glosario.yaml",
        "say it in everyday words, or explain the term or the acronym in glosario.yaml",
    ),
    check: Check::Project(check),
};

/// One word said ten times is one finding: the first place, and the others beside it.
fn check(project: &Project, cx: &Context<'_>, findings: &mut Findings<'_, '_>) {
    let plain = PlainWords::new(project);
    for (subject, texts) in cx.citizen_texts() {
        findings.about(subject);
        let mut said = Vec::new();
        let mut index = HashMap::new();
        for text in texts {
            findings.examined();
            gather(&plain, text, cx, &mut said, &mut index);
        }
        for word in said {
            report(&word, findings);
        }
    }
}

/// A hard word and all the places where it is said.
struct HardlySaid {
    said: String,
    word: HardWord,
    places: Vec<Span>,
}

/// Adds the hard words of a text to those of its file. `index` knows where each of them is, by its folded letters.
fn gather(
    plain: &PlainWords,
    text: CitizenText<'_>,
    cx: &Context<'_>,
    words: &mut Vec<HardlySaid>,
    index: &mut HashMap<String, usize>,
) {
    for word in plain.hard(text.text) {
        let said = text.text[word.range.clone()].to_owned();
        let place = text.part(cx.written(text.span), word.range.clone());
        let at = *index.entry(fold(&said)).or_insert(words.len());
        match words.get_mut(at) {
            Some(other) => other.places.push(place),
            None => words.push(HardlySaid {
                said,
                word,
                places: vec![place],
            }),
        }
    }
}

fn report(found: &HardlySaid, findings: &mut Findings<'_, '_>) {
    let HardlySaid { said, word, places } = found;
    let Some((first, others)) = places.split_first() else {
        return;
    };
    let message = match word.kind {
        HardKind::Acronym => {
            said!("la sigla «{said}» no está explicada"; "the acronym “{said}” is not explained")
        }
        HardKind::Legalism => {
            said!("«{said}» es una fórmula de oficina"; "“{said}” is a formula of the office")
        }
        HardKind::Jargon => {
            said!("«{said}» es un tecnicismo o una palabra extranjera"; "“{said}” is a technical term or a foreign word")
        }
        HardKind::Avoided => {
            said!("el glosario de la entidad evita «{said}»"; "the entity's glossary avoids “{said}”")
        }
        HardKind::Added => {
            said!("la entidad no quiere usar «{said}»"; "the entity does not want to use “{said}”")
        }
    };
    let mut finding = findings.report(*first, message);
    if let Some(help) = help(said, word) {
        finding = finding.help(help);
    }
    for other in others {
        finding = finding.see(*other, Said::new("y aquí", "and here").owned());
    }
}

fn help(said: &str, word: &HardWord) -> Option<Said<String>> {
    match (&word.instead, word.kind) {
        (Some(instead), _) => Some(said!("diga «{instead}»"; "say “{instead}”")),
        (None, HardKind::Acronym) => Some(said!(
            "escriba el nombre completo, o agregue la sigla a glosario.yaml: {{ sigla: {said}, significado: … }}";
            "write the name in full, or add the acronym to glosario.yaml: {{ sigla: {said}, significado: … }}"
        )),
        (None, _) => None,
    }
}
