//! A file that is written whole or not at all.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::disk::system::{fault, folder_of, regular, sync_folder_of};
use crate::record::disk::Fault;

/// Names tried for the file beside.
const NAMES: u32 = 100;

/// Whether something is at this path, be it a link that leads nowhere.
pub fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Writes `bytes` beside `path` and puts them in its place when they are safe. What is there is kept, unless `over`.
///
/// # Errors
/// [`Fault::Exists`] where something is there and `over` is not given; else what the file system reports. No part of
/// the new file is left behind then.
pub fn write_whole(path: &Path, bytes: &[u8], over: bool) -> Result<(), Fault> {
    match fs::symlink_metadata(path) {
        Ok(_) if !over => return Err(Fault::Exists),
        Ok(there) => regular(&there)?,
        Err(_) => {}
    }
    let (beside, mut file) = beside(path)?;
    let written = file
        .write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(fault)
        .and_then(|()| place(&beside, path, over));
    if written.is_err() {
        // Whatever is wrong is told; a file that cannot be removed either would say nothing more.
        let _ = fs::remove_file(&beside);
        return written;
    }
    sync_folder_of(path)
}

/// A link takes no place that is taken; where there are no links, the name was looked at just before.
fn place(beside: &Path, path: &Path, over: bool) -> Result<(), Fault> {
    if over {
        return fs::rename(beside, path).map_err(fault);
    }
    match fs::hard_link(beside, path) {
        Ok(()) => fs::remove_file(beside).map_err(fault),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Err(Fault::Exists),
        Err(_) if is_there(path) => Err(Fault::Exists),
        Err(_) => fs::rename(beside, path).map_err(fault),
    }
}

fn beside(path: &Path) -> Result<(PathBuf, fs::File), Fault> {
    let name = path.file_name().ok_or(Fault::NotAFile)?;
    for number in 0..NAMES {
        let mut own = std::ffi::OsString::from(".");
        own.push(name);
        own.push(format!(".{}-{number}.new", std::process::id()));
        let beside = folder_of(path).join(own);
        match OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&beside)
        {
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(fault(error)),
            Ok(file) => return Ok((beside, file)),
        }
    }
    Err(Fault::Exists)
}
