//! A recorded night opened for its debrief, and what is done with it from there: forks kept, seats taken over, remarks.

use std::path::Path;
use std::sync::Arc;

use crate::base::clean::clean;
use crate::base::ids::Seat;
use crate::cli::args::Args;
use crate::cli::kept;
use crate::cli::screens::told;
use crate::disk::RealDisk;
use crate::record::payload::Note;
use crate::record::recorder::Recorder;
use crate::record::recording::Recording;
use crate::screens::Msg;
use crate::screens::tape::{Fork, Tape};
use crate::session::{Autosave, Keeper, Refolded};
use crate::sitting::Sitting;
use crate::study::debrief::{Debrief, Night};
use crate::words::debrief as say;

/// Characters of a remark.
const REMARK: usize = 400;
/// The last line of a record that holds nothing of the play: its content.
const CONTENT_LINE: u64 = 2;

/// The night of that name.
///
/// # Errors
/// A sentence: why it cannot be read at all.
pub fn tape(args: &Args, name: &str) -> Result<Msg, String> {
    let recording = kept::read(args, Path::new(name))?;
    let debrief = Arc::new(Debrief::read(&recording));
    let mut tape = Tape::new(name.to_owned(), debrief);
    tape.seat = tape.debrief.held().first().copied();
    tape.kin = kin(args, &recording);
    Ok(Msg::Tape(Box::new(tape)))
}

/// The nearest of its tree, a line each; none where the folder cannot be read.
pub fn kin(args: &Args, recording: &Recording) -> Vec<String> {
    let kin = kept::shelf(args)
        .ok()
        .and_then(|shelf| shelf.kin(recording).ok());
    kin.map_or(Vec::new(), |kin| say::kin(&kin))
}

/// Keeps a fork as a record of its own; a sentence with its name.
pub fn keep(args: &Args, tape: &Tape, fork: &Fork) -> Result<String, String> {
    let mut keeper = begin(args, tape, &fork.night, fork.at)?;
    fork.night
        .keep(fork.at, &mut keeper)
        .map_err(|error| error.to_string())?;
    Ok(say::fork_kept(&kept::shown(keeper.path())))
}

/// A seat at the turn at `at`, in a branch that is kept from its first line on.
pub fn take_over(
    args: &Args,
    tape: &Tape,
    at: usize,
    seat: Seat,
) -> Result<(Sitting, Autosave), String> {
    let night = tape.night().ok_or_else(|| say::NO_FORKS.to_owned())?;
    let night = night.taken_over(at, seat);
    let keeper = begin(args, tape, &night, at)?;
    let mut sitting = Sitting::new(night.table(0), seat);
    for (place, played) in night.turns().iter().enumerate() {
        let refolded = Refolded {
            turn: played.turn,
            sealed: played.sealed.clone(),
            events: played.events.clone(),
            digest: played.digest,
        };
        sitting.recall(&night.table(place + 1), &refolded, &played.whys);
    }
    Ok((sitting, Autosave::with(keeper, Arc::new(RealDisk))))
}

/// A new record beside the saves that begins as the one that is shown, up to the turn at `at`.
fn begin(args: &Args, tape: &Tape, night: &Night, at: usize) -> Result<Keeper, String> {
    let parent = kept::read(args, Path::new(&tape.name))?;
    let own = tape
        .night()
        .and_then(|own| own.turns().get(at.checked_sub(1)?));
    let after = own.map_or(CONTENT_LINE, |played| played.line);
    let shelf = kept::shelf(args).map_err(told)?;
    let stem = Path::new(&tape.name)
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let name = shelf
        .free_name(&format!("{stem}-what-if"))
        .map_err(|fault| fault.to_string())?;
    shelf
        .branch(&name, &parent, after, &night.table(at))
        .map_err(|error| error.to_string())
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
