//! A recorded night opened for its debrief, and what is done with it from there: forks kept, seats taken over, remarks.

use std::path::Path;
use std::sync::Arc;

use crate::base::clean::clean;
use crate::base::ids::Seat;
use crate::cli::args::Args;
use crate::cli::branches::{self, Origin};
use crate::cli::kept;
use crate::cli::screens::told;
use crate::disk::RealDisk;
use crate::record::payload::Note;
use crate::record::recorder::Recorder;
use crate::screens::Msg;
use crate::screens::tape::{Fork, Tape};
use crate::session::{Autosave, Refolded, Spoken};
use crate::sitting::Sitting;
use crate::study::debrief::Debrief;
use crate::words::debrief as say;

/// Characters of a remark.
const REMARK: usize = 400;
/// The night of that name.
///
/// # Errors
/// A sentence: why it cannot be read at all.
pub fn tape(args: &Args, name: &str) -> Result<Msg, String> {
    let recording = kept::read(args, Path::new(name))?;
    let debrief = Arc::new(Debrief::read(&recording));
    let mut tape = Tape::new(name.to_owned(), debrief);
    tape.seat = tape.debrief.held().first().copied();
    tape.kin = kept::tree(args, &recording);
    Ok(Msg::Tape(Box::new(tape)))
}

/// Keeps a fork as a record of its own; a sentence with its name.
pub fn keep(args: &Args, tape: &Tape, fork: &Fork) -> Result<String, String> {
    let name = branches::keep(args, &origin(tape)?, &fork.night, fork.at)?;
    Ok(say::fork_kept(&name))
}

/// A seat at the turn at `at`, in a branch that is kept from its first line on.
pub fn take_over(
    args: &Args,
    tape: &Tape,
    at: usize,
    seat: Seat,
) -> Result<(Sitting, Autosave), String> {
    let origin = origin(tape)?;
    let night = origin.night.taken_over(at, seat);
    let keeper = branches::begin(args, &origin, &night, at)?;
    let mut sitting = Sitting::new(night.table(0), seat);
    for (place, played) in night.turns().iter().enumerate() {
        let refolded = Refolded {
            turn: played.turn,
            sealed: played.sealed.clone(),
            spoken: Spoken::by_seat(played.inputs.iter().map(|(_, input)| input)),
            events: played.events.clone(),
            digest: played.digest,
        };
        sitting.recall(&night.table(place + 1), &refolded, &played.whys);
    }
    Ok((sitting, Autosave::with(keeper, Arc::new(RealDisk))))
}

fn origin(tape: &Tape) -> Result<Origin<'_>, String> {
    let night = tape.night().ok_or_else(|| say::NO_FORKS.to_owned())?;
    Ok(Origin {
        name: Path::new(&tape.name),
        night,
    })
}

/// Adds a remark to the record that is shown.
pub fn remark(
    args: &Args,
    tape: &Tape,
    line: u64,
    by: Option<Seat>,
    text: &str,
) -> Result<Msg, String> {
    let note = Note {
        on: line,
        by,
        text: clean(text, REMARK),
        time: String::new(),
    };
    let path = kept::path(args, Path::new(&tape.name)).map_err(told)?;
    Recorder::remark(Arc::new(RealDisk), &path, &note)
        .map_err(|error| say::not_kept(&error.to_string()))?;
    Ok(Msg::Noted(0, Box::new(note)))
}
