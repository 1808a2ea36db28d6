//! `casus replay`: a recorded night again, by turn.

use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::args::{Args, Replay};
use crate::cli::kept::{self, shown};
use crate::cli::out::{Out, Trouble};
use crate::government::Why;
use crate::plain::again;
use crate::plain::night::{Style, Teller};
use crate::record::names::Names;
use crate::record::recording::Recording;
use crate::session::{Table, recorded_case, refold, weighings};
use crate::words::chronicle;
use crate::world::case::Case;

pub fn replay(args: &Args, replay: &Replay, out: &mut Out) -> Result<ExitCode, Trouble> {
    let wrong = |what: String| Trouble::Found(format!("{}: {what}", shown(&replay.file)));
    let recording = kept::read(args, &replay.file).map_err(wrong)?;
    if let Some(flaw) = recording.flaw() {
        out.line(&chronicle::damaged(&flaw.to_string()))?;
    }
    for line in again::heading(recording.head()) {
        out.line(&recording.alias().codes(&line))?;
    }
    let case = match recording.head().is_playable() {
        true => recorded_case(&recording).map_err(|error| wrong(error.to_string()))?,
        false => None,
    };
    let last = match case {
        Some(case) => folded(&recording, case, replay.turn, out),
        None => told(&recording, replay.turn, out),
    };
    let last = last.map_err(|failed| match failed {
        Failed::Record(what) => wrong(what),
        Failed::Output(trouble) => trouble,
    })?;
    if let Some(turn) = replay.turn.filter(|turn| !(1..=last).contains(turn)) {
        return Err(wrong(chronicle::no_turn(turn, last)));
    }
    match recording.flaw() {
        Some(flaw) => Err(wrong(flaw.to_string())),
        None => Ok(ExitCode::SUCCESS),
    }
}

/// Why a replay stopped.
enum Failed {
    Record(String),
    Output(Trouble),
}

impl From<Trouble> for Failed {
    fn from(trouble: Trouble) -> Failed {
        Failed::Output(trouble)
    }
}

fn record(error: impl ToString) -> Failed {
    Failed::Record(error.to_string())
}

/// Folds the night again and tells it; returns the last closed turn.
fn folded(
    recording: &Recording,
    case: Arc<Case>,
    only: Option<u8>,
    out: &mut Out,
) -> Result<u8, Failed> {
    let names = Names::new(&case.content, &case.play);
    let whys = weighings(recording, &names).map_err(record)?;
    let mut before = Table::begin(Arc::clone(&case), recording.head().setup());
    let mut lines = Vec::new();
    let mut last = 0;
    let done = refold(recording, Arc::clone(&case), |after, turn| {
        if only.is_none_or(|only| only == turn.turn.0) {
            let own = whys.iter().filter(|(at, _)| *at == turn.turn);
            let own: Vec<Why> = own.map(|(_, why)| *why).collect();
            lines.extend(again::turn(&before, turn, after, &own));
        }
        last = turn.turn.0;
        before = after.clone();
    });
    // What was folded before something differs is still told.
    for line in lines {
        out.line(&line)?;
    }
    let table = done.map_err(record)?;
    if only.is_none() {
        if !table.is_over() {
            out.line(&chronicle::open(table.turn().0))?;
        }
        for line in Teller::new(&case, Style::default()).end(&table) {
            out.line(&line)?;
        }
    }
    Ok(last)
}

/// Tells the chronicle, where rules or content are not ours any more; returns the last closed turn.
fn told(recording: &Recording, only: Option<u8>, out: &mut Out) -> Result<u8, Failed> {
    let names = Names::default();
    out.line(&chronicle::recorded(recording.head()))?;
    let turns = recording.turns(&names).map_err(record)?;
    for (_, turn) in &turns {
        if only.is_none_or(|only| only == turn.turn) {
            for line in again::chronicle(turn) {
                out.line(&recording.alias().codes(&line))?;
            }
        }
    }
    if let (None, Some(end)) = (only, recording.end(&names).map_err(record)?) {
        let (formal, functional) = (end.formal, end.functional);
        let (ending, day) = (end.ending, end.day);
        out.line(&format!(
            "outcome: formal {formal}, functional {functional}, {ending}, day {day}"
        ))?;
        out.line(&format!("digest: {}", end.digest))?;
    }
    Ok(turns.last().map_or(0, |(_, turn)| turn.turn))
}
