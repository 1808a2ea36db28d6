//! `casus play`: a person takes a seat.

use std::io::{self, BufWriter};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::base::ids::Seat;
use crate::cli::args::{Args, Play};
use crate::cli::loading;
use crate::cli::out::{Out, Trouble};
use crate::disk::RealDisk;
use crate::plain::{self, Left, Sitting};
use crate::session::{Keeper, Table};
use crate::world::case::Case;
use crate::world::setup::Setup;

pub fn play(args: &Args, typed: &Play, out: &mut Out) -> Result<ExitCode, Trouble> {
    let case = loading::case(args, &typed.scenario)?;
    let seat = seat(&case, typed)?;
    let seed = typed.seed.unwrap_or_else(chosen);
    let setup = Setup {
        seats: vec![seat.code().to_owned()],
        tempo: typed.tempo.into(),
        reasons: typed.reasons.into(),
        ..Setup::automatic(&typed.scenario, seed)
    };
    let table = Table::begin(case, setup);
    let mut keeper = keeper(args, typed, &table)?;
    let mut sitting = Sitting::new(table, seat);
    out.flush()?;
    let left = plain::play(
        &mut sitting,
        io::stdin().lock(),
        BufWriter::new(io::stdout().lock()),
        &mut keeper,
    );
    match left {
        Ok(left) => goodbye(typed, seed, left, out)?,
        // The reader has gone, which is its right; every sealed turn is kept.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => return Err(Trouble::Found(format!("{error}"))),
    }
    Ok(ExitCode::SUCCESS)
}

/// The record to be written, if one was asked for; a file that is there is refused.
fn keeper(args: &Args, typed: &Play, table: &Table) -> Result<Option<Keeper>, Trouble> {
    let Some(path) = &typed.save else {
        return Ok(None);
    };
    let content = loading::sources(args)?.pack();
    Keeper::begin(Arc::new(RealDisk), path, table, &content)
        .map(Some)
        .map_err(|error| Trouble::Found(format!("{}: {error}", path.display())))
}

fn goodbye(typed: &Play, seed: u64, left: Left, out: &mut Out) -> Result<(), Trouble> {
    match &typed.save {
        Some(file) => out.line(&format!("Kept in {}.", file.display()))?,
        None => out.line("Not kept in a file: --save FILE keeps a night.")?,
    }
    if left == Left::Over {
        return Ok(());
    }
    out.line(&format!("Left before the end. Seed {seed}."))
}

/// The seat typed, or the scenario's good first one.
fn seat(case: &Case, typed: &Play) -> Result<Seat, Trouble> {
    let Some(code) = &typed.seat else {
        return Ok(case.play.scenario.first_seat);
    };
    let upper = code.to_uppercase();
    let found = Seat::main().find(|seat| seat.code() == upper);
    let by_name = || {
        let named = |seat: &Seat| {
            seat.member()
                .is_some_and(|member| case.member(member).name.to_uppercase() == upper)
        };
        Seat::main().find(named)
    };
    found.or_else(by_name).ok_or_else(|| {
        let known = Seat::main().map(Seat::code).collect::<Vec<_>>();
        Trouble::Usage(loading::unknown("seat", &upper, known.into_iter()))
    })
}

/// A seed nobody chose: from the clock, small enough to be read out.
fn chosen() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(1, |since| since.as_nanos() as u64 / 1_000 % 1_000_000)
}
