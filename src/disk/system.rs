//! The real file system, as the record asks for it.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

use crate::disk::file::RealFile;
use crate::disk::folder;
use crate::disk::lock::RealLock;
use crate::disk::reserve::RealReserve;
use crate::record::disk::{Disk, DiskFile, DiskLock, DiskReserve, Fault, Listed};

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn create(&self, path: &Path) -> Result<Box<dyn DiskFile>, Fault> {
        let mut options = OpenOptions::new();
        options.read(true).append(true).create_new(true);
        private(&mut options);
        let file = options.open(path).map_err(fault)?;
        file.sync_all().map_err(fault)?;
        sync_folder_of(path)?;
        Ok(Box::new(RealFile::new(file)))
    }
    fn open(&self, path: &Path) -> Result<Box<dyn DiskFile>, Fault> {
        let file = open_regular(path, OpenOptions::new().read(true).append(true))?;
        Ok(Box::new(RealFile::new(file)))
    }
    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Fault> {
        let file = open_regular(path, OpenOptions::new().read(true))?;
        RealFile::new(file).read(limit)
    }
    fn lock(&self, path: &Path) -> Result<Box<dyn DiskLock>, Fault> {
        Ok(Box::new(RealLock::take(path)?))
    }
    fn reserve(&self, path: &Path, bytes: u64) -> Result<Box<dyn DiskReserve>, Fault> {
        Ok(Box::new(RealReserve::take(path, bytes)?))
    }
    fn make_folder(&self, at: &Path) -> Result<(), Fault> {
        folder::make(at)
    }
    fn list(&self, at: &Path) -> Result<Vec<Listed>, Fault> {
        folder::list(at)
    }
    fn rename(&self, from: &Path, to: &Path) -> Result<(), Fault> {
        folder::rename(from, to)
    }
    fn remove(&self, path: &Path) -> Result<(), Fault> {
        folder::remove(path)
    }
}

/// Opens a regular file that is not a link. It is looked at before, because opening a device can already do
/// something, and after, because it may have been changed for another between the two.
pub(super) fn open_regular(path: &Path, options: &mut OpenOptions) -> Result<File, Fault> {
    regular(&fs::symlink_metadata(path).map_err(fault)?)?;
    without_following(options);
    let file = options.open(path).map_err(fault)?;
    regular(&file.metadata().map_err(fault)?)?;
    Ok(file)
}

pub(super) fn regular(metadata: &fs::Metadata) -> Result<(), Fault> {
    match metadata.file_type() {
        kind if kind.is_symlink() => Err(Fault::Link),
        kind if kind.is_file() => Ok(()),
        _ => Err(Fault::NotAFile),
    }
}

#[cfg(unix)]
fn without_following(options: &mut OpenOptions) {
    use rustix::fs::OFlags;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
    options.custom_flags(flags.bits() as i32);
}
#[cfg(not(unix))]
fn without_following(_options: &mut OpenOptions) {}

/// For the owner alone; with `create_new` no link is followed.
#[cfg(unix)]
pub(super) fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}
#[cfg(not(unix))]
pub(super) fn private(_options: &mut OpenOptions) {}

/// The folder that holds `path`.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// A new name is in its folder for good only when the folder is synced too.
#[cfg(unix)]
pub(super) fn sync_folder_of(path: &Path) -> Result<(), Fault> {
    File::open(folder_of(path))
        .and_then(|folder| folder.sync_all())
        .map_err(fault)
}
#[cfg(not(unix))]
pub(super) fn sync_folder_of(_path: &Path) -> Result<(), Fault> {
    Ok(())
}

/// What a person can act on, out of what the system reports.
pub(super) fn fault(error: io::Error) -> Fault {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::StorageFull => Fault::Full,
        Kind::QuotaExceeded => Fault::Quota,
        Kind::ReadOnlyFilesystem => Fault::ReadOnly,
        Kind::PermissionDenied => Fault::Denied,
        Kind::NotFound | Kind::NotADirectory => Fault::Missing,
        Kind::AlreadyExists => Fault::Exists,
        Kind::IsADirectory => Fault::NotAFile,
        _ if is_link_refused(&error) => Fault::Link,
        _ => Fault::Io {
            code: error.raw_os_error().unwrap_or(0),
        },
    }
}

/// What opening a link says when links are not followed.
#[cfg(unix)]
fn is_link_refused(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}
#[cfg(not(unix))]
fn is_link_refused(_error: &io::Error) -> bool {
    false
}
