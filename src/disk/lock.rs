//! The lock beside a record. The system frees it when its holder dies, so none is ever stale.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use crate::disk::system::{fault, folder_of, open_regular, private};
use crate::record::disk::{DiskLock, Fault, lock_path};

/// How often a lock that its last holder was just removing is asked for again.
const TRIES: u32 = 100;
/// As much of a holder's name as is shown.
const HOLDER_BYTES_MAX: u64 = 80;

pub(super) struct RealLock {
    path: PathBuf,
    /// Held for its drop, which frees the lock.
    _file: File,
}

impl DiskLock for RealLock {}

impl RealLock {
    pub(super) fn take(path: &Path) -> Result<RealLock, Fault> {
        let path = lock_path(path);
        for _ in 0..TRIES {
            let mut file = match open_or_create(&path) {
                Err(Fault::Missing) if folder_of(&path).exists() => continue,
                opened => opened?,
            };
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => {
                    let by = holder(&mut file);
                    return Err(Fault::Held { by });
                }
                Err(TryLockError::Error(error)) => return Err(fault(error)),
                Ok(()) if is_still_there(&file, &path) => {
                    sign(&mut file);
                    return Ok(RealLock { path, _file: file });
                }
                Ok(()) => {}
            }
        }
        let by = "another program that opens and closes it".to_owned();
        Err(Fault::Held { by })
    }
}

impl Drop for RealLock {
    /// The name goes while the lock is held, so whoever locks the file after us sees that it is no longer there.
    fn drop(&mut self) {
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

fn open_or_create(path: &Path) -> Result<File, Fault> {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    match open_regular(path, &mut options.clone()) {
        Err(Fault::Missing) => {}
        opened => return opened,
    }
    private(options.create_new(true));
    match options.open(path).map_err(fault) {
        Err(Fault::Exists) => open_regular(path, OpenOptions::new().read(true).write(true)),
        created => created,
    }
}

/// Whether the file that was locked is the one that the name still means.
#[cfg(unix)]
fn is_still_there(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(ours), Ok(theirs)) => (ours.dev(), ours.ino()) == (theirs.dev(), theirs.ino()),
        _ => false,
    }
}
#[cfg(not(unix))]
fn is_still_there(_file: &File, _path: &Path) -> bool {
    true
}

/// For the person who finds it locked. A lock without a name still locks.
fn sign(file: &mut File) {
    let name = format!("process {}\n", std::process::id());
    let _ = file
        .set_len(0)
        .and_then(|()| file.write_all(name.as_bytes()));
}

/// Who signed the lock; what was written there is shown only as far as it is plain text.
fn holder(file: &mut File) -> String {
    let mut name = String::new();
    let read = file.take(HOLDER_BYTES_MAX).read_to_string(&mut name);
    let name: String = name
        .chars()
        .filter(|sign| matches!(sign, ' '..='~'))
        .collect();
    match read {
        Ok(_) if !name.is_empty() => name,
        _ => "another program".to_owned(),
    }
}
