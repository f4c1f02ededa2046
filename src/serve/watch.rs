use std::io;
use std::path::Path;
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::desk::Message;
use crate::diagnostic::Failure;
use crate::locale::Said;

/// Tells the desk when something in the repository may have changed, for as long as what it gives is kept.
///
/// What happened is not told: the desk looks at the files themselves, and what was saved without a change changes nothing.
pub(super) fn watch(root: &Path, inbox: Sender<Message>) -> Result<RecommendedWatcher, Failure> {
    let failure = |error: notify::Error| {
        let intent = Said::new("no se pudo vigilar", "could not watch");
        Failure::new(intent, root, &io::Error::other(error.to_string()))
    };
    let folder = root.to_owned();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        // An error of the system (a queue that ran over) means that something was missed.
        if event.map_or(true, |event| matters(&folder, &event)) {
            // The desk only goes away with the program.
            let _ = inbox.send(Message::Changed);
        }
    })
    .map_err(failure)?;
    watcher
        .watch(root, RecursiveMode::Recursive)
        .map_err(failure)?;
    Ok(watcher)
}

/// Whether an event can mean that a file of the repository changed. That one was read is none: we read them ourselves.
fn matters(root: &Path, event: &Event) -> bool {
    let is_change = match event.kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    };
    is_change && event.paths.iter().any(|path| is_ours(root, path))
}

/// Tables and YAML, and what may be a folder; nothing hidden. The pages that `protocolo build` writes are none of these.
fn is_ours(root: &Path, path: &Path) -> bool {
    let Ok(path) = path.strip_prefix(root) else {
        return false;
    };
    let is_hidden = path
        .components()
        .any(|part| part.as_os_str().as_encoded_bytes().starts_with(b"."));
    let kind = path.extension().map(|it| it.to_ascii_lowercase());
    let is_read = kind.is_none_or(|kind| ["yaml", "yml", "csv"].iter().any(|it| kind == *it));
    !is_hidden && is_read
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use notify::event::{AccessKind, AccessMode, CreateKind, DataChange, ModifyKind};
    use notify::{Event, EventKind};

    use super::matters;

    fn check(kind: EventKind, path: &str, expected: bool) {
        let event = Event::new(kind).add_path(PathBuf::from(path));
        assert_eq!(
            matters(Path::new("/datos/alcaldia"), &event),
            expected,
            "{kind:?} {path}"
        );
    }

    #[test]
    fn what_wakes_the_desk() {
        let write = EventKind::Modify(ModifyKind::Data(DataChange::Any));
        let closed = EventKind::Access(AccessKind::Close(AccessMode::Write));
        let opened = EventKind::Access(AccessKind::Open(AccessMode::Any));
        check(write, "/datos/alcaldia/entidad.yaml", true);
        check(write, "/datos/alcaldia/protocolos/chat.yml", true);
        check(closed, "/datos/alcaldia/protocolos/chat.yaml", true);
        check(opened, "/datos/alcaldia/protocolos/chat.yaml", false);
        let made = EventKind::Create(CreateKind::Folder);
        check(made, "/datos/alcaldia/servicios", true);
        check(write, "/datos/alcaldia", true);
        check(write, "/datos/alcaldia/protocolos/.chat.yaml.swp", false);
        check(write, "/datos/alcaldia/protocolos/chat.yaml~", false);
        check(write, "/datos/alcaldia/.git/index", false);
        check(write, "/datos/alcaldia/sitio/index.html", false);
        check(write, "/datos/otra/entidad.yaml", false);
    }
}
