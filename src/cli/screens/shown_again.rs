//! A recorded night folded again into frames, to be walked through on a screen.

use std::path::Path;

use crate::base::ids::Seat;
use crate::cli::args::Args;
use crate::cli::kept;
use crate::government::Why;
use crate::record::names::Names;
use crate::record::payload::Turn;
use crate::record::recording::Recording;
use crate::screens::Msg;
use crate::screens::tape::{Frame, Tape};
use crate::session::{Dated, Refolded, Table, recorded_case, refold, weighings};
use crate::words::{chronicle, event, order, weighing};
use crate::world::order::Order;

/// Parts of a weighing that are told.
const PARTS: usize = 4;

/// The night of that name, a frame a turn.
///
/// # Errors
/// A sentence: why it cannot be shown again.
pub fn tape(args: &Args, name: &str) -> Result<Msg, String> {
    let recording = kept::read(args, Path::new(name))?;
    let case = match recording.head().is_playable() {
        true => recorded_case(&recording).map_err(|error| error.to_string())?,
        false => None,
    };
    let Some(case) = case else {
        let frames = told(&recording)?;
        return Ok(Msg::Tape(Box::new(Tape::new(name.to_owned(), frames))));
    };
    let names = Names::new(&case.content, &case.play);
    let whys = weighings(&recording, &names).map_err(|error| error.to_string())?;
    let mut frames = Vec::new();
    let mut before = Table::begin(case.clone(), recording.head().setup());
    refold(&recording, case, |after, turn| {
        frames.push(frame(&before, after, turn, &whys));
        before = after.clone();
    })
    .map_err(|error| error.to_string())?;
    Ok(Msg::Tape(Box::new(Tape::new(name.to_owned(), frames))))
}

/// A night of other rules or content: its chronicle, in its own names.
fn told(recording: &Recording) -> Result<Vec<Frame>, String> {
    let turns = recording.turns(&Names::default());
    let turns = turns.map_err(|error| error.to_string())?;
    let frame = |(_, turn): &(u64, Turn)| Frame {
        turn: turn.turn,
        part: turn.part,
        told: turn
            .told
            .iter()
            .filter(|told| told.to.0.has(Seat::PRESS))
            .map(chronicle::told)
            .collect(),
        ordered: Vec::new(),
        table: None,
    };
    Ok(turns.iter().map(frame).collect())
}

fn frame(before: &Table, after: &Table, turn: &Refolded, whys: &[Dated]) -> Frame {
    let (case, press) = (after.case(), after.state().observe(Seat::PRESS));
    let told = turn
        .events
        .iter()
        .filter(|(_, to)| to.has(Seat::PRESS))
        .filter_map(|(happened, _)| event::told(case, press, happened))
        .collect();
    let own: Vec<&Why> = whys
        .iter()
        .filter(|(at, _)| *at == turn.turn)
        .map(|(_, why)| why)
        .collect();
    let mut ordered = Vec::new();
    for (seat, sealed) in &turn.sealed {
        let obs = before.state().observe(*seat);
        for given in sealed.orders.iter().filter(|given| **given != Order::Wait) {
            let why = own
                .iter()
                .find(|why| why.seat == *seat && why.order == *given);
            let weighed =
                why.map_or_else(String::new, |why| weighing::parts(case, &why.parts, PARTS));
            ordered.push((*seat, order::order(case, obs, given), weighed));
        }
    }
    Frame {
        turn: turn.turn.0,
        part: turn.turn.1,
        told,
        ordered,
        table: Some(after.clone()),
    }
}
