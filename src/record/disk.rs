//! What the record asks of a file system: the fewest calls that lose nothing.

use std::path::{Path, PathBuf};

use thiserror::Error;

/// A file system, real or feigned. Every call may fail, and every failure is told.
pub trait Disk: Send + Sync {
    /// A new empty file for its owner alone (mode 0600), which must not exist yet, not even as a link. Its entry in
    /// the folder is synced before this returns.
    fn create(&self, path: &Path) -> Result<Box<dyn DiskFile>, Fault>;
    /// An existing regular file, to read and to append to. Links, folders, pipes and devices are refused.
    fn open(&self, path: &Path) -> Result<Box<dyn DiskFile>, Fault>;
    /// The bytes of an existing regular file of at most `limit` bytes, under the same refusals.
    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Fault>;
    /// Keeps others out of `path` by a lock on the file beside it ([`lock_path`]), until the lock is dropped.
    fn lock(&self, path: &Path) -> Result<Box<dyn DiskLock>, Fault>;
    /// `bytes` of room beside `path`, taken now and given back when the reserve is dropped or its holder dies.
    fn reserve(&self, path: &Path, bytes: u64) -> Result<Box<dyn DiskReserve>, Fault>;
    /// A folder, and those above it, for its owner alone (mode 0700); one that is there is left as it is.
    fn make_folder(&self, folder: &Path) -> Result<(), Fault>;
    /// The regular files of a folder, by name; links are none, and a folder that is not there has none.
    fn list(&self, folder: &Path) -> Result<Vec<Listed>, Fault>;
    /// Gives a regular file another name, which must not be taken.
    fn rename(&self, from: &Path, to: &Path) -> Result<(), Fault>;
    /// Removes a regular file for good.
    fn remove(&self, path: &Path) -> Result<(), Fault>;
}

/// A file of a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Listed {
    pub name: String,
    pub bytes: u64,
    /// When it was last written, in seconds since 1970 as the disk says: a label, to put the latest first.
    pub changed: u64,
}

/// An open file. It is only ever added to, but for [`DiskFile::cut`].
pub trait DiskFile: Send {
    /// All bytes at the end of the file in one write; a part written is [`Fault::Short`].
    fn append(&mut self, bytes: &[u8]) -> Result<(), Fault>;
    /// Returns when everything appended would survive a loss of power.
    fn sync(&mut self) -> Result<(), Fault>;
    fn length(&mut self) -> Result<u64, Fault>;
    /// The whole file from its start, at most `limit` bytes.
    fn read(&mut self, limit: u64) -> Result<Vec<u8>, Fault>;
    /// Shortens the file to `len` bytes.
    fn cut(&mut self, len: u64) -> Result<(), Fault>;
}

/// A lock that is held until dropped.
pub trait DiskLock: Send {}

/// Room that is kept until dropped.
pub trait DiskReserve: Send {}

/// Why a call failed: what a person can act on, with the system's own number where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    #[error("the disk is full; make room on it, or name a file on another")]
    Full,
    #[error("your quota of this disk is used up; make room on it, or name a file on another")]
    Quota,
    #[error("the disk or folder is read-only; name a file in another")]
    ReadOnly,
    #[error("permission is denied; name a file in a folder of your own")]
    Denied,
    #[error("there is no such file or folder")]
    Missing,
    #[error("a file of that name is already there, and is left as it is; name another")]
    Exists,
    #[error("it is a link, and links are not followed; name the file itself")]
    Link,
    #[error("it is not a regular file; name one that is")]
    NotAFile,
    #[error("it is longer than {limit} bytes, the most that is read; it is none of ours")]
    TooLong { limit: u64 },
    #[error(
        "only {written} of {of} bytes could be written; make room on the disk, or name a file on another"
    )]
    Short { written: u64, of: u64 },
    #[error("it is in use by {by}; leave it there first")]
    Held { by: String },
    #[error(
        "someone else changed it: it should be {left} bytes long and is {found}; name another file"
    )]
    Changed { left: u64, found: u64 },
    #[error("the disk reports error {code}; name a file on another")]
    Io { code: i32 },
}

/// The sidecar that is locked while `path` is written.
pub fn lock_path(path: &Path) -> PathBuf {
    beside(path, ".lock")
}

/// `path` with `ending` added to its file name.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
