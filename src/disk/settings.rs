//! The one file of settings: read whole, written beside and put in its place.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::PathBuf;

use etcetera::BaseStrategy;

use crate::disk::folder::make;
use crate::disk::system::{RealDisk, fault, private};
use crate::record::disk::{Disk, Fault};

/// The longest file of settings that is read, in bytes.
const SETTINGS_BYTES: u64 = 64 * 1024;

fn place() -> Result<PathBuf, Fault> {
    let base = etcetera::choose_base_strategy().map_err(|_| Fault::Missing)?;
    Ok(base
        .config_dir()
        .join("casus-foederis")
        .join("settings.ron"))
}

/// The settings as they were written; `None` when there are none.
///
/// # Errors
/// A file that cannot be read.
pub fn read_settings() -> Result<Option<String>, Fault> {
    match RealDisk.read(&place()?, SETTINGS_BYTES) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(Fault::Missing) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Writes the settings; those that were there stand until the new ones are whole.
///
/// # Errors
/// A folder that cannot be written to.
pub fn write_settings(text: &str) -> Result<(), Fault> {
    let path = place()?;
    if let Some(folder) = path.parent() {
        make(folder)?;
    }
    let beside = path.with_extension("new");
    let mut options = OpenOptions::new();
    private(options.write(true).create(true).truncate(true));
    let mut file = options.open(&beside).map_err(fault)?;
    file.write_all(text.as_bytes()).map_err(fault)?;
    file.sync_all().map_err(fault)?;
    fs::rename(&beside, &path).map_err(fault)
}
