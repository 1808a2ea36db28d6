//! Many nights: that the game is not dull, and that no simple way of playing it wins (MODEL 12; GAME: failure modes).

mod airport_nights;
mod balloons;
mod beyond_the_area;
mod compare;
mod conditional_ally;
mod conduct;
mod cost;
mod cut_cables;
mod dark_grid;
mod dull;
mod fora;
mod forces;
mod islet;
mod lent;
mod record;
mod shipped;
mod simple;
mod solo_strike;
mod stray_missile;
mod swap;
mod towers;

use std::sync::Arc;

use casus::base::ids::Seat;
use casus::engine::brief::{had_a_hand, met};
use casus::government::Why;
use casus::session::Table;
use casus::world::State;
use casus::world::event::Event;
use casus::world::order::Sealed;
use casus::world::setup::Setup;

use crate::session::{SCENARIO, case};

/// How a seat plays in the place of its automatic colleague.
pub type Policy = fn(&Table, Seat) -> Sealed;

/// Nights per measurement: `CASUS_NIGHTS` for the measure that is taken once, few in every test run.
pub fn nights(few: u64) -> u64 {
    let asked = std::env::var("CASUS_NIGHTS").ok();
    asked.and_then(|count| count.parse().ok()).unwrap_or(few)
}

/// A whole night, to day 90, with `seat` played by `policy` if one is given.
pub fn night(seed: u64, other: Option<(Seat, Policy)>) -> Table {
    let mut table = Table::begin(case(), Setup::automatic(SCENARIO, seed));
    while !table.is_over() {
        if let Some((seat, policy)) = other {
            let sealed = policy(&table, seat);
            table.lay(seat, sealed);
        }
        table.advance(&mut (), &mut ());
    }
    table
}

/// The same with every weighing and event told as it falls.
pub fn watched(seed: u64, mut turned: impl FnMut(&Table, &[Why], &[Event])) -> Table {
    let mut table = Table::begin(case(), Setup::automatic(SCENARIO, seed));
    while !table.is_over() {
        let (mut whys, mut told) = (Vec::new(), Vec::new());
        table.advance(&mut whys, &mut told);
        let events: Vec<Event> = told.into_iter().map(|(event, _)| event).collect();
        turned(&table, &whys, &events);
    }
    table
}

/// Weight of the aims of its brief that a seat met.
pub fn aims(state: &State, seat: Seat) -> u32 {
    let case = case();
    let id = match seat {
        Seat::CHAIR => state.desks.chair.brief,
        Seat::STATE => state.desks.state.brief,
        _ => state.desks.capitals[seat.index()].brief,
    };
    let brief = case.brief(seat, id).expect("every main seat has a brief");
    if !had_a_hand(state, seat) {
        return 0;
    }
    let met = brief
        .objectives
        .iter()
        .filter(|aim| met(&case, state, seat, &aim.goal));
    met.map(|aim| u32::from(aim.weight)).sum()
}

/// How often of 100 nights a seat met less by `policy` than by itself, and how often more.
pub fn compared(seat: Seat, policy: Policy, automatic: &[Arc<Table>]) -> (u64, u64) {
    let (mut less, mut more) = (0, 0);
    for table in automatic {
        let own = aims(table.state(), seat);
        let other = night(table.setup().seed, Some((seat, policy)));
        let other = aims(other.state(), seat);
        less += u64::from(other < own);
        more += u64::from(other > own);
    }
    let all = automatic.len().max(1) as u64;
    (less * 100 / all, more * 100 / all)
}

/// Nights in which every seat decides for itself.
pub fn automatic(count: u64) -> Vec<Arc<Table>> {
    (0..count).map(|seed| Arc::new(night(seed, None))).collect()
}
