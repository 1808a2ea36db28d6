//! Opening what is there: to read, or to go on writing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

use crate::record::FILE_BYTES_MAX;
use crate::record::disk::{Disk, DiskFile, Fault, beside};
use crate::record::stamp::{NotOurs, stamp};
use crate::record::walk::{Flaw, Harm, Walk};
use crate::record::write::Writer;

/// Why a record is not opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenError {
    #[error(transparent)]
    Disk(#[from] Fault),
    #[error(transparent)]
    NotOurs(#[from] NotOurs),
    /// Complete, wrong, and perhaps acknowledged: left out only if the person says so.
    #[error(
        "its last line is damaged ({0}); it can be read up to there; --without-last-line goes on without it"
    )]
    LastLine(Flaw),
    /// More lines follow: it can be read up to there, and not gone on with.
    #[error(
        "it is damaged ({0}); it can be read up to there and not gone on with; `casus replay` tells it"
    )]
    Damaged(Flaw),
    /// The end could not be put aside, so nothing was changed.
    #[error("its end should be put aside first, and {0}")]
    Aside(Fault),
}

/// Reads a record without a lock and without changing it. Any flaw is in the walk.
pub fn read(disk: &dyn Disk, path: &Path) -> Result<Walk, OpenError> {
    walk(disk.read(path, FILE_BYTES_MAX)?)
}

/// Walks the bytes of a record that is ours and no newer than we are.
pub(super) fn walk(bytes: Vec<u8>) -> Result<Walk, OpenError> {
    stamp(&bytes)?;
    Ok(Walk::new(bytes))
}

/// What to do when the last line is complete but wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LastLine {
    Refuse,
    /// The person chose to go on without it; the caller writes a note that says so.
    LeaveOut,
}

/// A record to go on with.
pub struct Resumed {
    pub walk: Walk,
    pub writer: Writer,
    pub cut: Option<Cut>,
}

/// An end that was put aside and cut: said to the person, never done in silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    pub flaw: Flaw,
    pub aside: PathBuf,
    pub bytes: u64,
}

/// Opens a record to go on with it. A torn end is put aside and cut; any other flaw is refused, or left out by choice.
pub fn resume(disk: Arc<dyn Disk>, path: &Path, last: LastLine) -> Result<Resumed, OpenError> {
    let lock = disk.lock(path)?;
    let mut file = disk.open(path)?;
    let walk = walk(file.read(FILE_BYTES_MAX)?)?;
    let cut = match walk.flaw() {
        None => None,
        Some(flaw) => Some(cut_off(
            disk.as_ref(),
            path,
            file.as_mut(),
            &walk,
            flaw,
            last,
        )?),
    };
    let walk = walk.without_tail();
    let writer = Writer::resume(disk, path, file, lock, &walk);
    Ok(Resumed { walk, writer, cut })
}

fn cut_off(
    disk: &dyn Disk,
    path: &Path,
    file: &mut dyn DiskFile,
    walk: &Walk,
    flaw: Flaw,
    last: LastLine,
) -> Result<Cut, OpenError> {
    match (flaw.harm, last) {
        (Harm::Torn, _) | (Harm::LastLine, LastLine::LeaveOut) => {}
        (Harm::LastLine, LastLine::Refuse) => return Err(OpenError::LastLine(flaw)),
        (Harm::Middle, _) => return Err(OpenError::Damaged(flaw)),
    }
    let aside = put_aside(disk, path, walk.tail()).map_err(OpenError::Aside)?;
    file.cut(walk.whole() as u64)?;
    file.sync()?;
    let bytes = walk.tail().len() as u64;
    Ok(Cut { flaw, aside, bytes })
}

/// How many ends of one record are kept; a hundredth is a sign that something else is wrong.
const ASIDE_MAX: u32 = 99;

fn put_aside(disk: &dyn Disk, path: &Path, tail: &[u8]) -> Result<PathBuf, Fault> {
    for nth in 1..=ASIDE_MAX {
        let aside = beside(path, &format!(".torn-{nth}"));
        match disk.create(&aside) {
            Err(Fault::Exists | Fault::Link) => {}
            Err(fault) => return Err(fault),
            Ok(mut file) => {
                file.append(tail)?;
                file.sync()?;
                return Ok(aside);
            }
        }
    }
    Err(Fault::Exists)
}
