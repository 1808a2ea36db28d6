//! A recorded session, to be read.

use std::path::Path;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::base::digest::Sum;
use crate::content::alias::Alias;
use crate::record::disk::Disk;
use crate::record::line::{Chain, Kind, Line};
use crate::record::names::Names;
use crate::record::open::{OpenError, read, walk};
use crate::record::pack::{UnpackError, unpack};
use crate::record::payload::{BadPayload, Closed, End, Head, Input, Note, Turn, Why, from_ron};
use crate::record::stamp::Stamp;
use crate::record::walk::{Flaw, Walk};

/// The good beginning of a record. What is wrong after it, if anything, is its [flaw](Recording::flaw).
#[derive(Clone, Debug)]
pub struct Recording {
    walk: Walk,
    head: Head,
    /// What states are called where it is told; nothing of it is in the file.
    alias: Alias,
}

/// Why a record whose lines are good cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    #[error(transparent)]
    Payload(#[from] BadPayload),
    #[error(
        "it was written by version {program}, and says what this program does not know ({bad}); open it with that version"
    )]
    OtherProgram { program: String, bad: BadPayload },
    #[error("line {line} is a {kind} line, which cannot stand there")]
    Place { line: u64, kind: Kind },
    #[error("it was cut before its content")]
    NoContent,
    #[error("its content cannot be unpacked: {0}")]
    Unpack(#[from] UnpackError),
    #[error("its content is not the one its head names")]
    OtherContent,
    #[error("its content is not whole")]
    Content,
    #[error("the eight words at its end are not those of its lines")]
    Words,
    #[error(transparent)]
    Open(#[from] OpenError),
}

/// The content line: bytes deflated and in base64.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Packed {
    pub(super) bytes: usize,
    pub(super) deflated: String,
}

impl Recording {
    /// Reads a file without changing it.
    pub fn read(disk: &dyn Disk, path: &Path) -> Result<Recording, ReadError> {
        Recording::new(read(disk, path)?)
    }
    /// Reads what a file would hold.
    pub fn of(bytes: Vec<u8>) -> Result<Recording, ReadError> {
        Recording::new(walk(bytes)?)
    }
    /// Takes the good lines of a walk, and checks that each kind stands where it may.
    pub fn new(walk: Walk) -> Result<Recording, ReadError> {
        let first = walk.lines().next().ok_or(ReadError::NoContent)?;
        let head = head(first)?;
        check_places(&walk)?;
        Ok(Recording {
            walk,
            head,
            alias: Alias::default(),
        })
    }
    /// The same, to be told under other names.
    #[must_use]
    pub fn under(self, alias: Alias) -> Recording {
        Recording { alias, ..self }
    }
    pub const fn alias(&self) -> &Alias {
        &self.alias
    }
    pub fn head(&self) -> &Head {
        &self.head
    }
    /// The content it was played with, unpacked and compared with the head.
    pub fn content(&self) -> Result<Vec<u8>, ReadError> {
        let line = self
            .lines(Kind::Content)
            .next()
            .ok_or(ReadError::NoContent)?;
        let packed: Packed = from_ron(line.payload, &Names::default(), line.seq)?;
        let bytes = unpack(&packed.deflated, packed.bytes)?;
        if Sum::of_bytes(&bytes) != self.head.content {
            return Err(ReadError::OtherContent);
        }
        Ok(bytes)
    }
    /// All inputs in order, with the numbers of their lines.
    pub fn inputs(&self, names: &Names) -> Result<Vec<(u64, Input)>, BadPayload> {
        self.all(Kind::Input, names)
    }
    /// The chronicle and digest of each closed turn.
    pub fn turns(&self, names: &Names) -> Result<Vec<(u64, Turn)>, BadPayload> {
        self.all(Kind::Turn, names)
    }
    /// Each closed turn and its digest, without the chronicle.
    pub fn closed(&self, names: &Names) -> Result<Vec<(u64, Closed)>, BadPayload> {
        self.lines(Kind::Turn)
            .map(|line| Ok((line.seq, Closed::read(line.payload, names, line.seq)?)))
            .collect()
    }
    /// The closed turn of a line that [`Recording::closed`] gave.
    pub fn turn_at(&self, line: u64, names: &Names) -> Result<Turn, BadPayload> {
        from_ron(self.walk.line(line as usize - 1).payload, names, line)
    }
    /// The weighings: most of the file, and parsed only here.
    pub fn whys(&self, names: &Names) -> Result<Vec<(u64, Why)>, BadPayload> {
        self.all(Kind::Why, names)
    }
    pub fn notes(&self, names: &Names) -> Result<Vec<(u64, Note)>, BadPayload> {
        self.all(Kind::Note, names)
    }
    /// How it ended, if it did; its eight words are compared with its lines.
    pub fn end(&self, names: &Names) -> Result<Option<End>, ReadError> {
        let Some(line) = self.lines(Kind::End).next() else {
            return Ok(None);
        };
        let end: End = from_ron(line.payload, names, line.seq)?;
        let before = self.walk.line(line.seq as usize - 2).chain;
        if !end.names(before) {
            return Err(ReadError::Words);
        }
        Ok(Some(end))
    }
    /// The first line that is not good, if any: what is here stands before it.
    pub fn flaw(&self) -> Option<Flaw> {
        self.walk.flaw()
    }
    /// The chain after the last good line.
    pub fn chain(&self) -> Chain {
        self.walk.chain()
    }
    pub fn walk(&self) -> &Walk {
        &self.walk
    }

    fn lines(&self, kind: Kind) -> impl Iterator<Item = Line<'_>> {
        self.walk.lines().filter(move |line| line.kind == kind)
    }
    fn all<'a, T: Deserialize<'a>>(
        &'a self,
        kind: Kind,
        names: &Names,
    ) -> Result<Vec<(u64, T)>, BadPayload> {
        self.lines(kind)
            .map(|line| Ok((line.seq, from_ron(line.payload, names, line.seq)?)))
            .collect()
    }
}

/// A head with fields that this program does not know is another version's.
fn head(line: Line<'_>) -> Result<Head, ReadError> {
    let read = from_ron(line.payload, &Names::default(), line.seq);
    read.map_err(|bad| match ron::from_str(line.payload) {
        Ok(Stamp { program, .. }) if program != env!("CARGO_PKG_VERSION") => {
            ReadError::OtherProgram { program, bad }
        }
        _ => bad.into(),
    })
}

/// A head, its content, whatever happened, an end; after the end only notes.
fn check_places(walk: &Walk) -> Result<(), ReadError> {
    let mut ended = false;
    for line in walk.lines() {
        let fits = match line.kind {
            Kind::Head => line.seq == 1,
            Kind::Content => line.seq == 2,
            Kind::Note => line.seq > 2,
            _ => line.seq > 2 && !ended,
        };
        if !fits {
            let (line, kind) = (line.seq, line.kind);
            return Err(ReadError::Place { line, kind });
        }
        ended |= line.kind == Kind::End;
    }
    Ok(())
}
