//! Something hostile in a repository that is well otherwise.

use std::path::Path;

use protocolo::diagnostic::Severity;
use protocolo::source::load;

use super::checked::Checked;
use super::memory::{Memory, Thing};

/// A whole protocol, which the tests spoil.
const WHOLE: &str = include_str!("../../examples/minimo/protocolos/ventanilla.yaml");
/// Where the tests put it.
pub(crate) const HOSTILE: &str = "protocolos/hostil.yaml";

/// Checks a repository with a manifest, a whole protocol and one thing more, or in the place of one of these.
pub(crate) fn check(path: &str, thing: Thing) -> Checked {
    let mut disk = Memory::default();
    let mut put = |path: &str, thing: Thing| disk.0.insert(Path::new("/repo").join(path), thing);
    put(
        "entidad.yaml",
        text("formato: 1\nnombre: Junta de Deportes\n"),
    );
    put("protocolos/ventanilla.yaml", text(WHOLE));
    put(path, thing);
    let loaded = load(&disk, Path::new("/repo")).expect("the folder is there");
    let checked = Checked::new(loaded);
    for it in &checked.verdict.diagnostics {
        let file = checked.sources.get(it.span.source);
        let place = file.text.get(it.span.range());
        assert!(
            place.is_some(),
            "{} is a place of its file",
            checked.told(it)
        );
        assert!(
            it.help.is_some() || it.label.is_some() || it.severity < Severity::Error,
            "{} has a remedy",
            checked.told(it)
        );
        assert!(!it.message.es.is_empty() && !it.message.en.is_empty());
    }
    checked
}

/// The codes found, each once, in the order of the files and of their lines. What a draft still lacks is left out.
pub(crate) fn codes(checked: &Checked) -> String {
    let mut codes: Vec<&str> = Vec::new();
    for it in checked
        .verdict
        .diagnostics
        .iter()
        .filter(|it| !it.is_pending)
    {
        if !codes.contains(&it.code) {
            codes.push(it.code);
        }
    }
    codes.join(" ")
}

pub(crate) fn text(text: impl Into<String>) -> Thing {
    Thing::File(text.into().into_bytes())
}

/// The whole protocol under another name, so that it is not a second one of the first.
pub(crate) fn other() -> String {
    WHOLE.replace("Ventanilla central", "Otra ventanilla")
}
