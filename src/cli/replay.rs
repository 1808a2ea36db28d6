//! `casus replay`: a recorded night again, by turn.

use std::process::ExitCode;

use crate::base::ids::Seat;
use crate::cli::args::{Args, Replay};
use crate::cli::kept::{self, shown};
use crate::cli::out::{Out, Trouble};
use crate::disk::RealDisk;
use crate::government;
use crate::plain::night::{Decision, Style, Teller};
use crate::record::names::Names;
use crate::record::payload::{Weighed, Why};
use crate::record::recording::Recording;
use crate::session::{Refolded, recorded_case, refold};
use crate::world::factor::{Ledger, Parts};

pub fn replay(args: &Args, replay: &Replay, out: &mut Out) -> Result<ExitCode, Trouble> {
    let wrong = |what: String| Trouble::Found(format!("{}: {what}", replay.file.display()));
    let recording =
        Recording::read(&RealDisk, &replay.file).map_err(|error| wrong(error.to_string()))?;
    if !recording.head().is_playable() {
        let rules = recording.head().rules;
        return Err(wrong(format!(
            "it was played under rules {rules}, and cannot be folded by ours"
        )));
    }
    let case = recorded_case(&recording)
        .map_err(|error| wrong(error.to_string()))?
        .ok_or_else(|| wrong("its content is of another version".to_owned()))?;
    let teller = Teller::new(&case, Style::default());
    let names = Names::new(&case.content, &case.play);
    let whys = recording
        .whys(&names)
        .map_err(|error| wrong(error.to_string()))?;
    let mut lines = Vec::new();
    let table = refold(&recording, case.clone(), |table, refolded| {
        if replay.turn.is_none_or(|turn| turn == refolded.turn.0) {
            let decisions = decisions(refolded, &whys);
            let told = teller.turn(
                refolded.turn,
                &decisions,
                &refolded.events,
                table.state().observe(Seat::PRESS),
            );
            lines.extend(told);
        }
    })
    .map_err(|error| wrong(error.to_string()))?;
    for line in lines {
        out.line(&line)?;
    }
    for line in teller.end(&table) {
        out.line(&line)?;
    }
    if let Some(flaw) = recording.flaw() {
        return Err(wrong(flaw.to_string()));
    }
    Ok(ExitCode::SUCCESS)
}

/// What each seat sealed in a turn, with the weighings that the record holds of it.
fn decisions(turn: &Refolded, whys: &[(u64, Why)]) -> Vec<Decision> {
    let of_turn = |why: &&(u64, Why)| (why.1.turn, why.1.part) == turn.turn;
    let whys: Vec<&Why> = whys.iter().filter(of_turn).map(|(_, why)| why).collect();
    let sealed = turn.sealed.iter();
    sealed
        .map(|(seat, sealed)| {
            let own = whys.iter().filter(|why| why.seat == *seat);
            let own = own.flat_map(|why| why.choices.iter());
            let own = own.map(|(chosen, runner_up)| government::Why {
                seat: *seat,
                order: chosen.order,
                score: chosen.score,
                parts: parts(chosen),
                runner_up: runner_up.as_ref().map(|next| (next.order, next.score)),
            });
            (*seat, *sealed, own.collect())
        })
        .collect()
}

fn parts(weighed: &Weighed) -> Parts {
    let mut parts = Parts::default();
    for (factor, points) in weighed.factors() {
        parts.add(factor, points);
    }
    parts
}
