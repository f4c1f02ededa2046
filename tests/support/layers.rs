//! Who uses whom: the modules of `lib.rs` in their order, and the doors of the dependencies.

use super::code::names_after;
use super::file::File;

/// The modules of `lib.rs`, in the order listed.
pub(crate) fn modules(lib: &str) -> Vec<&str> {
    lib.lines()
        .filter_map(|line| {
            line.strip_prefix("pub mod ")
                .or(line.strip_prefix("mod "))?
                .strip_suffix(';')
        })
        .collect()
}

/// The uses in one file of modules listed below its own, as `file:line: …`.
pub(crate) fn uses_below(file: &File, modules: &[&str]) -> Vec<String> {
    let parts = file.parts();
    let own = parts.get(1).copied().unwrap_or_default();
    let Some(place) = modules.iter().position(|module| *module == own) else {
        return vec![format!("{}: no module of lib.rs has this file", file.path)];
    };
    // src/a/b/c.rs is the module a::b::c, three steps from the root; src/a/b/mod.rs is a::b, two steps.
    let depth = parts.len() - 1 - usize::from(parts.last() == Some(&"mod"));
    let climb = "super::".repeat(depth);
    let mut wrong = Vec::new();
    for (number, line) in file.code() {
        let mut report = |what: &str| wrong.push(format!("{}:{number}: {what}", file.path));
        for used in names_after(line, "crate::")
            .into_iter()
            .chain(names_after(line, &climb))
        {
            let below = modules
                .iter()
                .position(|module| *module == used)
                .is_some_and(|at| at > place);
            if below {
                report(&format!("{own} uses {used}, which lib.rs lists below it"));
            }
            if used.is_empty() {
                report("name the module: use crate::module::…");
            }
        }
    }
    wrong
}

/// The uses in one file of dependencies that have their door elsewhere, as `file:line: …`.
pub(crate) fn uses_by_the_window(file: &File, doors: &[(&str, &str)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (dependency, door) in doors
        .iter()
        .filter(|(_, door)| !file.path.starts_with(door))
    {
        let path = format!("{dependency}::");
        let whole = format!("use {dependency};");
        for (number, line) in file.code() {
            if !names_after(line, &path).is_empty() || line.contains(&whole) {
                wrong.push(format!(
                    "{}:{number}: uses {dependency}, whose door is {door}",
                    file.path
                ));
            }
        }
    }
    wrong
}
