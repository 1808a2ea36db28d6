//! Observation in, orders and their weighing out: how a government decides when nobody plays it.
//!
//! - No policy sees the state: an observation is all it gets.
//! - No policy remembers: what it must know again lies on its desk.
//! - No order is given without a list of weighed factors, and the runner-up is kept.
//! - No constant here is keyed to a nation.

pub mod article4;
pub mod chair;
pub mod free;
pub mod initiative;
pub mod party;
pub mod position;
pub mod reply;
pub mod sight;
pub mod small;
pub mod state;
pub mod today;
pub mod why;

use crate::world::case::Case;
use crate::world::order::{Order, Sealed};
use crate::world::{Desk, Observation};
pub use sight::CapitalMind;
pub use today::Today;
pub use why::{Notes, Why};

/// What a policy is given.
#[derive(Clone, Copy)]
pub struct Mind<'a> {
    pub case: &'a Case,
    pub obs: Observation<'a>,
    pub today: &'a Today,
}

/// What `seat` orders this turn, sealed; the weighing goes to `notes`.
pub fn decide<N: Notes>(case: &Case, obs: Observation<'_>, today: &Today, notes: &mut N) -> Sealed {
    let mind = Mind { case, obs, today };
    let mut sealed = Sealed {
        present: true,
        who: 255,
        ..Sealed::default()
    };
    match obs.desk {
        Desk::Capital(me, desk) => {
            let mind = CapitalMind::new(mind, me, desk);
            sealed.who = mind.blame.clamp(0, 100) as u8;
            capital(&mind, &mut sealed, notes);
        }
        Desk::Chair(_) => chair::chair(&mind, &mut sealed, notes),
        Desk::State(_) => state::state(&mind, &mut sealed, notes),
        _ => small::small(&mind, &mut sealed, notes),
    }
    sealed
}

fn capital<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    position::positions(mind, sealed, notes);
    reply::replies(mind, sealed, notes);
    if !mind.public().clock.is_first_part() {
        free::free(mind, sealed, notes);
        if let Some(party) = party::Party::new(mind) {
            party.step(sealed, notes);
        }
        initiative::initiative(mind, sealed, notes);
        free::claim(mind, sealed, notes);
    }
}

/// Adds an order unless the list is full.
pub(crate) fn give(sealed: &mut Sealed, order: Order) -> bool {
    sealed.orders.push(order).is_ok()
}
