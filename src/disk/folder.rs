//! Folders: where saves are, what lies in one, another name for a file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use etcetera::BaseStrategy;

use crate::disk::system::{fault, regular, sync_folder_of};
use crate::record::disk::{Fault, Listed};

/// The most files of a folder that are looked at.
const FILES_MAX: usize = 10_000;

/// The folder of saves: `chosen`, or the platform's own for programs' data. It need not exist yet.
pub fn saves_folder(chosen: Option<&Path>) -> Result<PathBuf, Fault> {
    if let Some(folder) = chosen {
        return Ok(folder.to_owned());
    }
    let base = etcetera::choose_base_strategy().map_err(|_| Fault::Missing)?;
    Ok(base.data_dir().join("casus-foederis").join("saves"))
}

pub(super) fn make(folder: &Path) -> Result<(), Fault> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder).map_err(fault)
}

pub(super) fn list(folder: &Path) -> Result<Vec<Listed>, Fault> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(fault)?,
    };
    let mut found = Vec::new();
    for entry in entries.take(FILES_MAX) {
        found.extend(file(&entry.map_err(fault)?));
    }
    found.sort();
    Ok(found)
}

fn file(entry: &fs::DirEntry) -> Option<Listed> {
    let metadata = entry.path().symlink_metadata().ok()?;
    let changed = metadata.modified().ok();
    let since = changed.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    metadata.is_file().then_some(Listed {
        name: entry.file_name().to_str()?.to_owned(),
        bytes: metadata.len(),
        changed: since.map_or(0, |since| since.as_secs()),
    })
}

/// The locks on both names keep other games off; a name that anything else has is refused.
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), Fault> {
    regular(&fs::symlink_metadata(from).map_err(fault)?)?;
    match fs::symlink_metadata(to) {
        Ok(_) => return Err(Fault::Exists),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(fault(error)),
    }
    fs::rename(from, to).map_err(fault)?;
    sync_folder_of(to)
}

pub(super) fn remove(path: &Path) -> Result<(), Fault> {
    regular(&fs::symlink_metadata(path).map_err(fault)?)?;
    fs::remove_file(path).map_err(fault)?;
    sync_folder_of(path)
}
