//! The example repositories as values: their files in memory, to be changed without touching the disk.

use std::path::Path;

use protocolo::source::{self, Loaded, RealDisk};

/// Reads an example as the program does. Cargo runs tests in the folder of the package.
///
/// # Panics
/// When there is none with this name, or one of its files cannot be read.
pub(crate) fn load(name: &str) -> Loaded {
    let folder = Path::new("examples").join(name);
    let loaded = source::load(&RealDisk, &folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    assert_eq!(
        loaded.issues,
        [],
        "{} has files that cannot be read",
        folder.display()
    );
    loaded
}
