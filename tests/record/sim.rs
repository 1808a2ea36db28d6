//! A disk in memory that fails at its nth call, and that can lose everything that was not synced.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard};

use casus::record::disk::{Disk, DiskFile, DiskLock, DiskReserve, Fault, Listed, lock_path};

/// What goes wrong at the chosen call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    NoSpace,
    Io,
    Quota,
    ReadOnly,
    Denied,
    /// A write that stops half-way; elsewhere an I/O error.
    ShortWrite,
    /// A sync that fails once: what it should have saved is lost at the next crash, though later syncs succeed.
    Sync,
}

impl Failure {
    pub const ALL: [Failure; 7] = [
        Failure::NoSpace,
        Failure::Io,
        Failure::Quota,
        Failure::ReadOnly,
        Failure::Denied,
        Failure::ShortWrite,
        Failure::Sync,
    ];
    fn fault(self) -> Fault {
        match self {
            Failure::NoSpace => Fault::Full,
            Failure::Quota => Fault::Quota,
            Failure::ReadOnly => Fault::ReadOnly,
            Failure::Denied => Fault::Denied,
            Failure::Io | Failure::ShortWrite | Failure::Sync => Fault::Io { code: 5 },
        }
    }
}

/// What a loss of power leaves of the bytes that were not synced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Crash {
    Nothing,
    /// The first so many of them.
    Some(usize),
    /// Their length, filled with zeros.
    Zeros,
}

#[derive(Clone, Default)]
pub struct SimDisk(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    files: BTreeMap<PathBuf, SimFile>,
    locks: Vec<PathBuf>,
    calls: usize,
    fail_at: Option<(usize, Failure)>,
    /// Bytes that are left on the disk; none for a disk without end.
    free: Option<u64>,
}

#[derive(Clone, Default)]
struct SimFile {
    bytes: Vec<u8>,
    /// How many of `bytes` a crash leaves; never moves past `lost_from`.
    synced: usize,
    lost_from: Option<usize>,
    /// Whether the folder knows the name for good.
    named: bool,
}

impl SimDisk {
    pub fn new() -> SimDisk {
        SimDisk::default()
    }
    pub fn with(path: &str, bytes: &[u8]) -> SimDisk {
        let disk = SimDisk::new();
        disk.put(path, bytes);
        disk
    }
    /// An empty disk of so many bytes.
    pub fn of(bytes: u64) -> SimDisk {
        let disk = SimDisk::new();
        disk.inner().free = Some(bytes);
        disk
    }
    /// Puts a synced file there, from outside.
    pub fn put(&self, path: &str, bytes: &[u8]) {
        let file = SimFile {
            bytes: bytes.to_vec(),
            synced: bytes.len(),
            lost_from: None,
            named: true,
        };
        self.inner().files.insert(path.into(), file);
    }
    /// Lets the `nth` call from now (from 0) fail.
    pub fn fail_at(&self, nth: usize, failure: Failure) {
        let mut inner = self.inner();
        inner.fail_at = Some((inner.calls + nth, failure));
    }
    pub fn calls(&self) -> usize {
        self.inner().calls
    }
    pub fn bytes(&self, path: &Path) -> Option<Vec<u8>> {
        Some(self.inner().files.get(path)?.bytes.clone())
    }
    pub fn paths(&self) -> Vec<PathBuf> {
        self.inner().files.keys().cloned().collect()
    }
    /// The disk after a loss of power, with no one at work on it and nothing failing.
    pub fn crash(&self, crash: Crash) -> SimDisk {
        let after = SimDisk::new();
        for (path, file) in &self.inner().files {
            if file.named {
                after.put(&path.to_string_lossy(), &file.after(crash));
            }
        }
        after
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0
            .lock()
            .expect("no test panics while it holds the disk")
    }
    /// Counts a call, and says how it fails if it does.
    fn call(&self) -> Option<Failure> {
        let mut inner = self.inner();
        let now = inner.calls;
        inner.calls += 1;
        inner
            .fail_at
            .and_then(|(at, failure)| (at == now).then_some(failure))
    }
    fn step(&self) -> Result<(), Fault> {
        self.call().map_or(Ok(()), |failure| Err(failure.fault()))
    }
}

impl SimFile {
    fn after(&self, crash: Crash) -> Vec<u8> {
        let mut left = self.bytes[..self.synced].to_vec();
        let rest = &self.bytes[self.synced..];
        match crash {
            Crash::Nothing => {}
            Crash::Some(count) => left.extend(&rest[..count.min(rest.len())]),
            Crash::Zeros => left.extend(vec![0; rest.len()]),
        }
        left
    }
}

struct Handle {
    disk: SimDisk,
    path: PathBuf,
}

impl Handle {
    fn with<T>(&self, act: impl FnOnce(&mut SimFile) -> T) -> T {
        let mut inner = self.disk.inner();
        act(inner
            .files
            .get_mut(&self.path)
            .expect("an open file is there"))
    }
}

impl Disk for SimDisk {
    fn create(&self, path: &Path) -> Result<Box<dyn DiskFile>, Fault> {
        self.step()?;
        if self.inner().files.contains_key(path) {
            return Err(Fault::Exists);
        }
        self.inner()
            .files
            .insert(path.to_owned(), SimFile::default());
        self.step()?;
        if let Some(file) = self.inner().files.get_mut(path) {
            file.named = true;
        }
        let (disk, path) = (self.clone(), path.to_owned());
        Ok(Box::new(Handle { disk, path }))
    }
    fn open(&self, path: &Path) -> Result<Box<dyn DiskFile>, Fault> {
        self.step()?;
        if !self.inner().files.contains_key(path) {
            return Err(Fault::Missing);
        }
        let (disk, path) = (self.clone(), path.to_owned());
        Ok(Box::new(Handle { disk, path }))
    }
    fn read(&self, path: &Path, limit: u64) -> Result<Vec<u8>, Fault> {
        self.open(path)?.read(limit)
    }
    fn lock(&self, path: &Path) -> Result<Box<dyn DiskLock>, Fault> {
        self.step()?;
        let path = lock_path(path);
        if self.inner().locks.contains(&path) {
            let by = "another".to_owned();
            return Err(Fault::Held { by });
        }
        self.inner().locks.push(path.clone());
        let disk = self.clone();
        Ok(Box::new(Handle { disk, path }))
    }
    fn reserve(&self, _path: &Path, bytes: u64) -> Result<Box<dyn DiskReserve>, Fault> {
        self.step()?;
        let mut inner = self.inner();
        inner.take(bytes)?;
        let disk = self.clone();
        Ok(Box::new(Reserve { disk, bytes }))
    }
    fn make_folder(&self, _folder: &Path) -> Result<(), Fault> {
        self.step()
    }
    fn list(&self, folder: &Path) -> Result<Vec<Listed>, Fault> {
        self.step()?;
        let inner = self.inner();
        let files = inner.files.iter();
        let inside = files.filter(|(path, _)| path.parent() == Some(folder));
        Ok(inside
            .map(|(path, file)| Listed {
                name: path
                    .file_name()
                    .unwrap_or_default()
                    .to_string_lossy()
                    .into_owned(),
                bytes: file.bytes.len() as u64,
                changed: 0,
            })
            .collect())
    }
    fn rename(&self, from: &Path, to: &Path) -> Result<(), Fault> {
        self.step()?;
        let mut inner = self.inner();
        if inner.files.contains_key(to) {
            return Err(Fault::Exists);
        }
        let file = inner.files.remove(from).ok_or(Fault::Missing)?;
        inner.files.insert(to.to_owned(), file);
        Ok(())
    }
    fn remove(&self, path: &Path) -> Result<(), Fault> {
        self.step()?;
        let mut inner = self.inner();
        let file = inner.files.remove(path).ok_or(Fault::Missing)?;
        inner.free = inner.free.map(|free| free + file.bytes.len() as u64);
        Ok(())
    }
}

struct Reserve {
    disk: SimDisk,
    bytes: u64,
}

impl DiskReserve for Reserve {}

impl Drop for Reserve {
    fn drop(&mut self) {
        let mut inner = self.disk.inner();
        inner.free = inner.free.map(|free| free + self.bytes);
    }
}

impl Inner {
    /// Takes room, if there is as much.
    fn take(&mut self, bytes: u64) -> Result<(), Fault> {
        let Some(free) = self.free else {
            return Ok(());
        };
        self.free = Some(free.checked_sub(bytes).ok_or(Fault::Full)?);
        Ok(())
    }
}

impl DiskFile for Handle {
    fn append(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let full = self.disk.inner().take(bytes.len() as u64).is_err();
        let failure = self.disk.call().or(full.then_some(Failure::NoSpace));
        let written = match failure {
            None => bytes.len(),
            Some(Failure::ShortWrite | Failure::NoSpace) => bytes.len() / 2,
            Some(_) => 0,
        };
        self.with(|file| file.bytes.extend(&bytes[..written]));
        match failure {
            None => Ok(()),
            Some(Failure::ShortWrite) => {
                let (written, of) = (written as u64, bytes.len() as u64);
                Err(Fault::Short { written, of })
            }
            Some(failure) => Err(failure.fault()),
        }
    }
    fn sync(&mut self) -> Result<(), Fault> {
        let failure = self.disk.call();
        self.with(|file| match failure {
            None => file.synced = file.lost_from.unwrap_or(file.bytes.len()),
            Some(_) => file.lost_from = Some(file.lost_from.unwrap_or(file.synced)),
        });
        failure.map_or(Ok(()), |failure| Err(failure.fault()))
    }
    fn length(&mut self) -> Result<u64, Fault> {
        self.disk.step()?;
        Ok(self.with(|file| file.bytes.len() as u64))
    }
    fn read(&mut self, limit: u64) -> Result<Vec<u8>, Fault> {
        self.disk.step()?;
        let bytes = self.with(|file| file.bytes.clone());
        if bytes.len() as u64 > limit {
            return Err(Fault::TooLong { limit });
        }
        Ok(bytes)
    }
    fn cut(&mut self, len: u64) -> Result<(), Fault> {
        self.disk.step()?;
        self.with(|file| {
            file.bytes.truncate(len as usize);
            file.synced = file.synced.min(file.bytes.len());
        });
        Ok(())
    }
}

impl DiskLock for Handle {}

impl Drop for Handle {
    fn drop(&mut self) {
        let mut inner = self.disk.inner();
        inner.locks.retain(|held| *held != self.path);
    }
}
