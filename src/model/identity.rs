use std::collections::HashMap;

use super::decode::fold;
use super::place::stem;
use super::project::Project;
use super::value::{Id, Named, OwnId, slug};
use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::{SourceId, Sources, Span, Spanned};

/// The id of a file: its stem. A stem that cannot be an id is reported, and the nearest id stands for it.
pub(super) fn of_file<N: Named>(
    source: SourceId,
    sources: &Sources,
    written: Option<&Spanned<OwnId>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Id<N>> {
    let stem = stem(&sources.get(source).path);
    if let Some(written) = written.filter(|id| id.as_str() != stem) {
        let text = &written.value;
        diagnostics.push(
            Diagnostic::error(
                "G12-05",
                written.span,
                said!("el id «{text}» no es el nombre del archivo, «{stem}»"; "the id “{text}” is not the name of the file, “{stem}”"),
            )
            .with_help(said!(
                "quite la clave id, o llame {text}.yaml al archivo";
                "remove the key id, or call the file {text}.yaml"
            )),
        );
    }
    let id = Id::new(stem);
    if id.is_none() {
        let better = slug(stem);
        diagnostics.push(
            Diagnostic::error(
                "E-12",
                Span::file(source),
                said!("el nombre del archivo, «{stem}», no sirve como id"; "the name of the file, “{stem}”, cannot be an id"),
            )
            .with_help(said!(
                "use minúsculas sin tildes, números y guiones: {better}.yaml";
                "use lower case without accents, digits and hyphens: {better}.yaml"
            )),
        );
    }
    if is_reserved(stem) {
        diagnostics.push(
            Diagnostic::error(
                "E-12",
                Span::file(source),
                said!("Windows no admite archivos que se llamen «{stem}»"; "Windows admits no files called “{stem}”"),
            )
            .with_help(said!(
                "cámbiele el nombre, por ejemplo punto-{stem}.yaml";
                "rename it, for example punto-{stem}.yaml"
            )),
        );
    }
    id.or_else(|| Id::from_name(stem))
}

/// Whether Windows keeps this name for a device, with any ending: neither the file nor its page could be opened there.
fn is_reserved(stem: &str) -> bool {
    let is_numbered = |device: &str| {
        let number = stem.strip_prefix(device).unwrap_or_default();
        matches!(number.as_bytes(), [b'1'..=b'9'])
    };
    matches!(stem, "con" | "prn" | "aux" | "nul") || is_numbered("com") || is_numbered("lpt")
}

/// Reports ids and names that two files share (rule G12-05), and leaves one touchpoint for each id.
pub(super) fn check(project: &mut Project, sources: &Sources, diagnostics: &mut Vec<Diagnostic>) {
    let mut names: HashMap<String, Span> = HashMap::new();
    let mut previous: Option<(String, SourceId)> = None;
    project.touchpoints.retain(|touchpoint| {
        let id = touchpoint.id.as_str();
        if let Some((_, first)) = previous.as_ref().filter(|(last, _)| last == id) {
            diagnostics.push(same_id(touchpoint.source, *first, id, sources));
            return false;
        }
        previous = Some((id.to_owned(), touchpoint.source));
        true
    });
    for touchpoint in &project.touchpoints {
        let Some(name) = &touchpoint.written.name else {
            continue;
        };
        let folded = fold(name)
            .split('_')
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" ");
        if let Some(first) = names.insert(folded, name.span) {
            let text: &str = name;
            diagnostics.push(
                Diagnostic::error(
                    "G12-05",
                    name.span,
                    said!("otro punto de contacto se llama «{text}»"; "another touchpoint is called “{text}”"),
                )
                .with_related(first, Said::new("este lleva el mismo nombre", "this one has the same name").owned())
                .with_help(
                    Said::new(
                        "déles nombres que la gente distinga, por ejemplo con el lugar",
                        "give them names that people can tell apart, for example with the place",
                    )
                    .owned(),
                ),
            );
        }
    }
    project.services.dedup_by(|second, first| {
        let same = first.id == second.id;
        if same {
            diagnostics.push(same_id(
                second.source,
                first.source,
                second.id.as_str(),
                sources,
            ));
        }
        same
    });
}

fn same_id(second: SourceId, first: SourceId, id: &str, sources: &Sources) -> Diagnostic {
    let other = &sources.get(first).path;
    Diagnostic::error(
        "G12-05",
        Span::file(second),
        said!("otro archivo tiene el mismo id, «{id}»: {other}"; "another file has the same id, “{id}”: {other}"),
    )
    .with_related(Span::file(first), Said::new("este es el otro", "this is the other one").owned())
    .with_help(Said::new("cambie el nombre de uno de los dos", "rename one of the two").owned())
}
