use crate::diagnostic::Severity;
use crate::locale::Said;
use crate::model::Project;
use crate::rules::{Check, Context, Cycle, Findings, Rule, Subject};

pub(super) static RULE: Rule = Rule {
    code: "G12-05",
    name: "punto-repetido",
    section: "1.2",
    cycle: Cycle::General,
    severity: Severity::Error,
    escalates: None,
    reads_data: false,
    what: Said::new(
        "Cada punto de contacto tiene un solo archivo, un id que es el nombre de ese archivo y un nombre que ningún otro lleva.",
        "Each touchpoint has one file, an id that is the name of that file, and a name that no other has.",
    ),
    why: Said::new(
        "El punto de contacto es la unidad con la que se gestiona la atención. Dos con el mismo nombre se confunden en la rueda, en las relaciones y en la boca de quien orienta.",
        "The touchpoint is the unit with which attention is managed. Two of the same name are taken for each other in the wheel, in the relations and in the words of those who give directions.",
    ),
    fix: Said::new(
        "dé a cada punto su propio nombre y su propio archivo",
        "give each touchpoint a name and a file of its own",
    ),
    check: Check::Decoded(examined),
};

fn examined(project: &Project, _: &Context<'_>, findings: &mut Findings<'_, '_>) {
    for at in 0..project.touchpoints.len() {
        findings.about(Subject::Touchpoint(at));
        findings.examined();
    }
}
