//! Where saves are, and which there are.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::disk::system::fault;
use crate::record::disk::Fault;
use crate::record::name::SaveName;

/// The folder of saves: `chosen`, or the platform's own for programs' data. It need not exist yet.
pub fn saves_folder(chosen: Option<&Path>) -> Result<PathBuf, Fault> {
    if let Some(folder) = chosen {
        return Ok(folder.to_owned());
    }
    let base = etcetera::choose_base_strategy().map_err(|_| Fault::Missing)?;
    Ok(base.data_dir().join("casus-foederis").join("saves"))
}

/// Makes a folder, and those above it, for the owner alone; one that is there is left as it is.
pub fn make_private_folder(folder: &Path) -> Result<(), Fault> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    builder.create(folder).map_err(fault)
}

/// A save in the folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Saved {
    pub name: SaveName,
    pub path: PathBuf,
    pub bytes: u64,
}

/// The saves of a folder, by name: regular files with a good name. A folder that is not there has none.
pub fn saved(folder: &Path) -> Result<Vec<Saved>, Fault> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(fault)?,
    };
    let mut found = Vec::new();
    for entry in entries {
        found.extend(save_at(&entry.map_err(fault)?));
    }
    found.sort();
    Ok(found)
}

fn save_at(entry: &fs::DirEntry) -> Option<Saved> {
    let name = SaveName::of_file(entry.file_name().to_str()?)?;
    let metadata = entry.path().symlink_metadata().ok()?;
    metadata.is_file().then(|| Saved {
        name,
        path: entry.path(),
        bytes: metadata.len(),
    })
}
