use std::path::{Component, Path};

use super::{Disk, EntryKind};
use crate::locale::{Said, system_says};

/// Why a file that the repository names could not be had.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum AssetIssue {
    /// Its path leads out of the repository, by itself or by a link.
    Outside,
    /// There is no such file.
    Missing,
    /// It is larger than what was asked for.
    TooLarge,
    /// The system refused to give it: what the system said.
    Unreadable(Said<String>),
}

/// The bytes of a file that the repository names, such as its logo: a regular file within `root`, links resolved, of at
/// most `limit` bytes.
///
/// # Errors
/// Whatever keeps it from being one.
pub fn asset(disk: &dyn Disk, root: &Path, named: &str, limit: u64) -> Result<Vec<u8>, AssetIssue> {
    let named = Path::new(named);
    let is_within = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    if !named.components().all(is_within) {
        return Err(AssetIssue::Outside);
    }
    let root = disk
        .canonical(root)
        .map_err(|error| AssetIssue::Unreadable(system_says(&error)))?;
    let path = disk
        .canonical(&root.join(named))
        .map_err(|_| AssetIssue::Missing)?;
    if !path.starts_with(&root) {
        return Err(AssetIssue::Outside);
    }
    if disk.kind(&path) != Some(EntryKind::File) {
        return Err(AssetIssue::Missing);
    }
    let bytes = disk
        .read(&path, limit)
        .map_err(|error| AssetIssue::Unreadable(system_says(&error)))?;
    if bytes.len() as u64 > limit {
        return Err(AssetIssue::TooLarge);
    }
    Ok(bytes)
}
