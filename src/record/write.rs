//! Commits: one write and one sync each, and after the first failure nothing more.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

use crate::record::FILE_BYTES_MAX;
use crate::record::disk::{Disk, DiskFile, DiskLock, DiskReserve, Fault};
use crate::record::line::{Chain, Kind, NotALine, encode};
use crate::record::walk::Walk;

/// Kept free beside a record while it is written, in bytes: as much as a long night takes, so that when the disk is
/// full its record still finds room under another name.
const RESERVE_BYTES: u64 = 3 << 19;

/// A line still to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub kind: Kind,
    pub payload: String,
}

/// Why a commit was not made. After `Stopped` no other will be, until the record is [rescued](Writer::rescue).
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CommitError {
    #[error("nothing more is written since {0}")]
    Stopped(Fault),
    #[error(transparent)]
    NotALine(#[from] NotALine),
    #[error("the record has grown as long as a record can be")]
    Full,
}

/// A record being written. It keeps every committed line in memory, so that they can go elsewhere.
pub struct Writer {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    file: Box<dyn DiskFile>,
    /// Held for its drop.
    lock: Box<dyn DiskLock>,
    /// Given back at the first failure, and not taken again: on a full disk it would be what the next turn needs.
    /// A disk that has no room for it is still written to.
    reserve: Option<Box<dyn DiskReserve>>,
    committed: Vec<u8>,
    chain: Chain,
    lines: u64,
    stopped: Option<Fault>,
}

impl Writer {
    /// A new file. It is empty until the first commit.
    pub fn create(disk: Arc<dyn Disk>, path: &Path) -> Result<Writer, Fault> {
        let lock = disk.lock(path)?;
        let file = disk.create(path)?;
        let reserve = disk.reserve(path, RESERVE_BYTES).ok();
        Ok(Writer {
            reserve,
            disk,
            path: path.to_owned(),
            file,
            lock,
            committed: Vec::new(),
            chain: Chain::START,
            lines: 0,
            stopped: None,
        })
    }
    /// Goes on with an open file that ends where `walk`, which has no flaw, ends.
    pub(super) fn resume(
        disk: Arc<dyn Disk>,
        path: &Path,
        file: Box<dyn DiskFile>,
        lock: Box<dyn DiskLock>,
        walk: &Walk,
    ) -> Writer {
        Writer {
            reserve: disk.reserve(path, RESERVE_BYTES).ok(),
            disk,
            path: path.to_owned(),
            file,
            lock,
            committed: walk.good().to_vec(),
            chain: walk.chain(),
            lines: walk.len() as u64,
            stopped: None,
        }
    }
    /// Writes all entries in one write and syncs. When this returns `Ok`, and not before, they may be told to anyone.
    pub fn commit(&mut self, entries: &[Entry]) -> Result<(), CommitError> {
        if let Some(fault) = &self.stopped {
            return Err(CommitError::Stopped(fault.clone()));
        }
        let mut bytes = Vec::new();
        let mut chain = self.chain;
        for (seq, entry) in (self.lines + 1..).zip(entries) {
            chain = encode(&mut bytes, chain, seq, entry.kind, &entry.payload)?;
        }
        if self.len() + bytes.len() as u64 > FILE_BYTES_MAX {
            return Err(CommitError::Full);
        }
        self.append(&bytes).map_err(|fault| {
            self.reserve = None;
            self.stopped = Some(fault.clone());
            CommitError::Stopped(fault)
        })?;
        self.committed.extend_from_slice(&bytes);
        self.chain = chain;
        self.lines += entries.len() as u64;
        Ok(())
    }
    /// Writes every committed line to a new file and goes on there; only if that fails does nothing change.
    ///
    /// The file left behind may end in lines that were never acknowledged; it is not touched again.
    pub fn rescue(&mut self, elsewhere: &Path) -> Result<(), Fault> {
        let lock = self.disk.lock(elsewhere)?;
        let mut file = self.disk.create(elsewhere)?;
        let written = match self.committed.is_empty() {
            true => Ok(()),
            false => file.append(&self.committed).and_then(|()| file.sync()),
        };
        if let Err(fault) = written {
            // Half a copy helps nobody, and would keep its name from the next try.
            drop(file);
            let _ = self.disk.remove(elsewhere);
            return Err(fault);
        }
        self.file = file;
        self.lock = lock;
        self.path = elsewhere.to_owned();
        self.stopped = None;
        Ok(())
    }
    /// Gives up a record that holds nothing yet, with its file.
    pub(super) fn abandon(self) {
        if self.committed.is_empty() {
            drop(self.file);
            let _ = self.disk.remove(&self.path);
        }
    }
    pub fn path(&self) -> &Path {
        &self.path
    }
    /// Why nothing more is written, if so.
    pub fn stopped(&self) -> Option<&Fault> {
        self.stopped.as_ref()
    }
    /// Committed lines so far.
    pub fn lines(&self) -> u64 {
        self.lines
    }
    /// The chain after the last committed line.
    pub fn chain(&self) -> Chain {
        self.chain
    }
    /// The record as committed so far, read as any other.
    pub fn walk(&self) -> Walk {
        Walk::new(self.committed.clone())
    }

    fn len(&self) -> u64 {
        self.committed.len() as u64
    }
    /// A folder on a network may not keep the lock; a length that is not ours shows another writer.
    fn append(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let found = self.file.length()?;
        if found != self.len() {
            let left = self.len();
            return Err(Fault::Changed { left, found });
        }
        self.file.append(bytes)?;
        self.file.sync()
    }
}
