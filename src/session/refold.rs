//! A recorded session folded again: the same content, setup and inputs, and a digest to compare at every turn.

use std::fmt;
use std::sync::Arc;

use thiserror::Error;

use crate::base::digest::Sum;
use crate::base::ids::Seat;
use crate::record::names::Names;
use crate::record::payload::{BadPayload, Closed, Input, Told};
use crate::record::recording::{ReadError, Recording};
use crate::session::{Spoken, Table, ending_word};
use crate::world::case::Case;
use crate::world::event::{Audience, Event};
use crate::world::order::Sealed;

/// Why a record does not fold again to what it says.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RefoldError {
    #[error(transparent)]
    Payload(#[from] BadPayload),
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error("turn {turn} folds to another state than the one recorded{first}")]
    Turn { turn: u8, first: Differs },
    #[error("turn {turn} was recorded where turn {open} was open")]
    Order { turn: u8, open: u8 },
    #[error("line {line}: {seat} could not have given this order")]
    Refused { line: u64, seat: &'static str },
    #[error("the end folds to another outcome than the one recorded")]
    End,
}

/// The first line of a turn's chronicle that is not what was recorded, if one is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differs(Option<(usize, String, String)>);

impl fmt::Display for Differs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            None => f.write_str(", though its chronicle is the same"),
            Some((nth, was, is)) => {
                write!(
                    f,
                    ": line {nth} of its chronicle was `{was}` and is now `{is}`"
                )
            }
        }
    }
}

/// One turn of a record, folded again.
#[derive(Clone, Debug)]
pub struct Refolded {
    pub turn: (u8, u8),
    pub sealed: Vec<(Seat, Sealed)>,
    /// What people said in their own words; the fold reads none of it.
    pub spoken: Vec<(Seat, Spoken)>,
    pub events: Vec<(Event, Audience)>,
    /// After the turn.
    pub digest: Sum,
}

/// Folds every closed turn of `recording`, tells each to `seen` with the table as it stands after it, and hands out
/// the table with what was sealed in the open turn laid on its desks.
///
/// # Errors
/// The first turn whose digest differs, an end that differs, or a line that cannot be read.
pub fn refold(
    recording: &Recording,
    case: Arc<Case>,
    mut seen: impl FnMut(&Table, &Refolded),
) -> Result<Table, RefoldError> {
    let names = Names::new(&case.content, &case.play);
    let inputs = recording.inputs(&names)?;
    let turns = recording.closed(&names)?;
    let mut table = Table::begin(case, recording.head().setup());
    let mut inputs = inputs.into_iter().peekable();
    for (line, turn) in &turns {
        let (mut laid, mut put_in) = (Vec::new(), Vec::new());
        while let Some((at, input)) = inputs.next_if(|(at, _)| at < line) {
            laid.extend(lay(&mut table, at, &input)?);
            put_in.push(input);
        }
        let refolded = close(&mut table, turn, laid, &put_in)?;
        if refolded.digest != turn.digest {
            let first = differs(recording, &names, *line, &refolded)?;
            return Err(RefoldError::Turn {
                turn: turn.turn,
                first,
            });
        }
        seen(&table, &refolded);
    }
    for (at, input) in inputs {
        lay(&mut table, at, &input)?;
    }
    check_end(recording, &names, &table)?;
    Ok(table)
}

/// Lays on its desk what an input seals. A record by other hands may hold any order: what cannot be given is refused,
/// here as at the table.
fn lay(table: &mut Table, line: u64, input: &Input) -> Result<Option<(Seat, Sealed)>, RefoldError> {
    expect_open(table, (input.turn, input.part))?;
    let Some((seat, sealed)) = input.sealed() else {
        return Ok(None);
    };
    table.seal(seat, sealed).map_err(|_| RefoldError::Refused {
        line,
        seat: seat.code(),
    })?;
    Ok(Some((seat, sealed)))
}

fn close(
    table: &mut Table,
    recorded: &Closed,
    sealed: Vec<(Seat, Sealed)>,
    inputs: &[Input],
) -> Result<Refolded, RefoldError> {
    let turn = table.turn();
    expect_open(table, (recorded.turn, recorded.part))?;
    let mut events = Vec::new();
    table.close(&mut events);
    Ok(Refolded {
        turn,
        sealed,
        spoken: Spoken::by_seat(inputs),
        events,
        digest: table.digest(),
    })
}

/// Only now is the chronicle of the turn itself read.
fn differs(
    recording: &Recording,
    names: &Names,
    line: u64,
    refolded: &Refolded,
) -> Result<Differs, RefoldError> {
    let recorded = recording.turn_at(line, names)?.told;
    let now = refolded.events.iter();
    let now: Vec<Told> = now
        .filter_map(|(event, to)| Told::new(event, *to, names).ok())
        .collect();
    let longest = recorded.len().max(now.len());
    let kind = |told: Option<&Told>| told.map_or("nothing".to_owned(), |told| told.kind.clone());
    let found = (0..longest).find(|at| recorded.get(*at) != now.get(*at));
    Ok(Differs(found.map(|at| {
        (at + 1, kind(recorded.get(at)), kind(now.get(at)))
    })))
}

fn expect_open(table: &Table, turn: (u8, u8)) -> Result<(), RefoldError> {
    if table.turn() == turn {
        return Ok(());
    }
    Err(RefoldError::Order {
        turn: turn.0,
        open: table.turn().0,
    })
}

/// An end is written when the tail has been played, never before.
fn check_end(recording: &Recording, names: &Names, table: &Table) -> Result<(), RefoldError> {
    let Some(end) = recording.end(names)? else {
        return Ok(());
    };
    let over = table.closing().filter(|_| table.is_over());
    let closing = over.ok_or(RefoldError::End)?;
    let ladders = &table.state().public.ladders;
    let same = end.formal == ladders.formal
        && end.functional == ladders.functional
        && end.ending == ending_word(closing.ending)
        && i32::from(end.day) == closing.day
        && end.digest == closing.digest(table.setup());
    if same { Ok(()) } else { Err(RefoldError::End) }
}
