//! A kept session opened again, to go on with.

use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

use crate::base::ids::Seat;
use crate::content::Content;
use crate::content::alias::Alias;
use crate::content::source::Sources;
use crate::record::disk::Disk;
use crate::record::names::Names;
use crate::record::open::{Cut, LastLine};
use crate::record::recorder::{Recorder, ResumeError};
use crate::record::recording::{ReadError, Recording};
use crate::session::{KeepError, Keeper, RefoldError, Refolded, Table, refold};
use crate::world::case::Case;

/// A session as it was left, and its record open for what comes.
pub struct Reopened {
    /// With what was already sealed in the open turn laid on its desks.
    pub table: Table,
    pub keeper: Keeper,
    /// The record as it stood; its weighings are parsed only when asked for.
    pub recording: Recording,
    /// An unfinished line at its end that was put aside, which has to be said.
    pub cut: Option<Cut>,
}

/// Why a session is not gone on with. The file is as it was, but for an unfinished end that was put aside.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReopenError {
    #[error(transparent)]
    Resume(#[from] ResumeError),
    #[error(
        "its content is that of another version of this program, with other fields than ours; `casus replay` tells it from its chronicle"
    )]
    Content,
    #[error(transparent)]
    Refold(#[from] RefoldError),
    #[error(transparent)]
    Keep(#[from] KeepError),
}

impl Reopened {
    /// Opens the record at `path` and folds it; states are called by their `alias`; `seen` is shown the table before the first turn, and after each turn.
    ///
    /// # Errors
    /// A record that is held by someone, damaged, ended, of other rules, or that does not fold to what it says.
    pub fn open(
        disk: Arc<dyn Disk>,
        path: &Path,
        last: LastLine,
        alias: &Alias,
        mut seen: impl FnMut(&Recording, &Table, Option<&Refolded>),
    ) -> Result<Reopened, ReopenError> {
        let mut case = None;
        let named = |recording: &Recording| {
            let found = case_under(recording, alias).ok().flatten()?;
            let names = Names::new(&found.content, &found.play);
            case = Some(found);
            Some(names)
        };
        let (recorder, recording, cut) = Recorder::resume(disk, path, last, named)?;
        let case = case.ok_or(ReopenError::Content)?;
        seen(
            &recording,
            &Table::begin(Arc::clone(&case), recording.head().setup()),
            None,
        );
        let table = refold(&recording, case, |table, turn| {
            seen(&recording, table, Some(turn));
        })?;
        let keeper = Keeper::resume(recorder, &table)?;
        Ok(Reopened {
            table,
            keeper,
            recording,
            cut,
        })
    }
    /// The seat that a person held: a record of one person's night has one.
    pub fn seat(&self) -> Option<Seat> {
        Seat::from_code(self.recording.head().seats.first()?)
    }
}

/// The scenario of a record with the content it was played with, under its other names if it is told under some;
/// `None` when that is not ours to read any more.
///
/// # Errors
/// A content line that is missing, or is not the one the head names.
pub fn recorded_case(recording: &Recording) -> Result<Option<Arc<Case>>, ReadError> {
    case_under(recording, recording.alias())
}

fn case_under(recording: &Recording, alias: &Alias) -> Result<Option<Arc<Case>>, ReadError> {
    let bytes = recording.content()?;
    let Some(sources) = Sources::unpack(&bytes) else {
        return Ok(None);
    };
    let content = Content::open(&sources).ok();
    let content = content.and_then(|content| alias.over_kept(content, &sources).ok());
    let head = recording.head();
    let case = content.and_then(|content| Case::new(Arc::new(content), &head.scenario));
    Ok(case.map(|case| Arc::new(case).drawn(head.setup().seed)))
}
