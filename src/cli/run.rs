//! `casus run`: one night in which every seat decides for itself.

use std::process::ExitCode;
use std::sync::Arc;

use crate::base::ids::Seat;
use crate::cli::args::{Args, Format, Run};
use crate::cli::kept::shown;
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::disk::RealDisk;
use crate::plain::night::{Decision, Style, Teller};
use crate::session::{Keeper, Table, Turned};
use crate::world::event::{Audience, Event};
use crate::world::setup::Setup;

pub fn run(args: &Args, run: &Run, out: &mut Out) -> Result<ExitCode, Trouble> {
    // A wrong name is told before a missing number.
    let case = loading::case(args, &run.scenario)?;
    let seed = run.seed.ok_or_else(|| {
        Trouble::Usage(format!(
            "--seed <N> is missing: the same scenario and seed are the same night, such as `casus run {} --seed 7`",
            run.scenario
        ))
    })?;
    let case = case.drawn(seed);
    let setup = Setup::automatic(&run.scenario, seed);
    let teller = Teller::new(
        &case,
        Style {
            jsonl: run.format == Format::Jsonl,
            all_reasons: run.reasons,
        },
    );
    let mut table = Table::begin(case.clone(), setup);
    let mut keeper = keeper(args, run, &table)?;
    while !table.is_over() {
        let turn = table.turn();
        let told = one_turn(&mut table);
        if let Some(keeper) = &mut keeper {
            keep(keeper, turn, &told, &table)?;
        }
        for line in teller.turn(
            turn,
            &told.decisions,
            &told.events,
            table.state().observe(Seat::PRESS),
        ) {
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
    decisions: Vec<Decision>,
    events: Vec<(Event, Audience)>,
}

fn one_turn(table: &mut Table) -> OneTurn {
    let mut decisions = Vec::new();
    for seat in Seat::all() {
        decisions.push(Decision::auto(table, seat));
    }
    let mut events = Vec::new();
    table.close(&mut events);
    OneTurn { decisions, events }
}

/// The record to be written, if one was asked for; a file that is there is refused.
fn keeper(args: &Args, run: &Run, table: &Table) -> Result<Option<Keeper>, Trouble> {
    let Some(path) = &run.save else {
        return Ok(None);
    };
    let content = loading::sources(args)?.of_session(&table.setup().scenario);
    let content = content.pack();
    Keeper::begin(Arc::new(RealDisk), path, table, &content)
        .map(Some)
        .map_err(|error| Trouble::Found(format!("{}: {error}", shown(path))))
}

fn keep(keeper: &mut Keeper, turn: (u8, u8), told: &OneTurn, table: &Table) -> Result<(), Trouble> {
    let sealed: Vec<_> = told
        .decisions
        .iter()
        .map(|of| (of.seat, of.sealed))
        .collect();
    let whys: Vec<_> = told
        .decisions
        .iter()
        .flat_map(|of| &of.whys)
        .copied()
        .collect();
    let turned = Turned {
        spoken: &[],
        turn,
        sealed: &sealed,
        whys: &whys,
        events: &told.events,
        table,
    };
    keeper.turn(&turned).map_err(|error| {
        let path = shown(keeper.path());
        Trouble::Found(format!("{path}: the night cannot be kept: {error}"))
    })
}
