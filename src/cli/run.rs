//! `casus run`: one night in which every seat decides for itself.

use std::process::ExitCode;

use crate::base::ids::Seat;
use crate::cli::args::{Args, Format, Run};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::government::Why;
use crate::plain::night::{Style, Teller};
use crate::session::Table;
use crate::world::event::{Audience, Event};
use crate::world::setup::Setup;

pub fn run(args: &Args, run: &Run, out: &mut Out) -> Result<ExitCode, Trouble> {
    let case = loading::case(args, &run.scenario)?;
    let setup = Setup::automatic(&run.scenario, run.seed);
    let teller = Teller::new(
        &case,
        Style {
            jsonl: run.format == Format::Jsonl,
            all_reasons: run.reasons,
        },
    );
    let mut table = Table::begin(case.clone(), setup);
    while !table.is_over() {
        let turn = table.turn();
        let told = one_turn(&mut table);
        for line in teller.turn(turn, &told.decisions, &told.events, table.state()) {
            out.line(&line)?;
        }
    }
    for line in teller.end(&table) {
        out.line(&line)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What one turn brought.
struct OneTurn {
    decisions: Vec<(Seat, crate::world::order::Sealed, Vec<Why>)>,
    events: Vec<(Event, Audience)>,
}

fn one_turn(table: &mut Table) -> OneTurn {
    let mut decisions = Vec::new();
    for seat in Seat::all() {
        let mut whys = Vec::new();
        let sealed = table.auto(seat, &mut whys);
        decisions.push((seat, sealed, whys));
    }
    let mut events = Vec::new();
    table.close(&mut events);
    OneTurn { decisions, events }
}
