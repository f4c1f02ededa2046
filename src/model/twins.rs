//! Entries of one list with the same id: whoever names it would not know which is meant.

use std::collections::HashMap;

use super::project::Project;
use super::written::Metric;
use crate::diagnostic::Diagnostic;
use crate::locale::Said;
use crate::said;
use crate::source::Span;

/// Reports each id that an entry of a list takes from one before it. Files and steps have their own checks.
pub(super) fn check(project: &Project, diagnostics: &mut Vec<Diagnostic>) {
    /// The ids of a list that have one, and where they are written.
    macro_rules! ids {
        ($list:expr) => {
            $list
                .iter()
                .filter_map(|it| it.id.as_ref().map(|id| (id.as_str(), id.span)))
        };
    }
    for touchpoint in &project.touchpoints {
        let written = &touchpoint.written;
        apart(metrics(&written.metrics), diagnostics);
        apart(ids!(written.feedback), diagnostics);
    }
    for service in &project.services {
        apart(ids!(service.written.requirements), diagnostics);
        apart(ids!(service.written.rules), diagnostics);
        apart(metrics(&service.written.metrics), diagnostics);
    }
    if let Some(data) = &project.data {
        apart(ids!(data.data), diagnostics);
    }
    if let Some(publications) = &project.publications {
        apart(ids!(publications.list), diagnostics);
    }
    if let Some(segments) = &project.segments {
        apart(ids!(segments.list), diagnostics);
    }
    if let Some(circumstances) = &project.circumstances {
        apart(ids!(circumstances.list), diagnostics);
    }
    if let Some(common) = &project.common {
        apart(ids!(common.roles), diagnostics);
        apart(ids!(common.directory), diagnostics);
        apart(ids!(common.preferential), diagnostics);
        apart(ids!(common.hard), diagnostics);
    }
}

/// The id of a metric is that of the catalogue when it has none of its own.
fn metrics(list: &[Metric]) -> impl Iterator<Item = (&str, Span)> {
    list.iter().filter_map(|metric| {
        let own = metric.id.as_ref().map(|id| (id.as_str(), id.span));
        own.or_else(|| metric.uses.as_ref().map(|id| (id.as_str(), id.span)))
    })
}

fn apart<'p>(ids: impl Iterator<Item = (&'p str, Span)>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: HashMap<&str, Span> = HashMap::new();
    for (id, span) in ids {
        if let Some(first) = seen.get(id) {
            diagnostics.push(
                Diagnostic::error(
                    "E-12",
                    span,
                    said!("el id «{id}» ya está en esta lista"; "the id “{id}” is already in this list"),
                )
                .with_related(*first, Said::new("aquí está la primera vez", "here it is first").owned())
                .with_help(
                    Said::new(
                        "dé a cada entrada su propio id, o quite la que sobra",
                        "give each entry an id of its own, or remove the one too many",
                    )
                    .owned(),
                ),
            );
        } else {
            seen.insert(id, span);
        }
    }
}
