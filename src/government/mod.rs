//! Observation in, orders and their weighing out: how a government decides when nobody plays it.
//!
//! - No policy sees the state: an observation is all it gets.
//! - No policy remembers: what it must know again lies on its desk.
//! - No order is given without a list of weighed factors, and the runner-up is kept.
//! - No constant here is keyed to a nation.

pub mod article4;
pub mod chair;
pub mod initiative;
pub mod position;
pub mod reply;
pub mod small;
pub mod state;
pub mod why;

use crate::base::dice::Dice;
use crate::base::ids::{Member, Seat};
use crate::world::case::Case;
use crate::world::desk::Capital;
use crate::world::order::{Order, Sealed};
use crate::world::{Desk, Observation};
pub use why::{Notes, Why};

/// What a policy is given.
#[derive(Clone, Copy)]
pub struct Mind<'a> {
    pub case: &'a Case,
    pub obs: Observation<'a>,
    pub dice: &'a Dice,
}

/// A capital's mind: the desk at hand.
#[derive(Clone, Copy)]
pub struct CapitalMind<'a> {
    pub mind: Mind<'a>,
    pub me: Member,
    pub desk: &'a Capital,
}

/// What `seat` orders this turn, sealed; the weighing goes to `notes`.
pub fn decide<N: Notes>(case: &Case, obs: Observation<'_>, dice: &Dice, notes: &mut N) -> Sealed {
    let mind = Mind { case, obs, dice };
    let mut sealed = Sealed {
        present: true,
        who: 255,
        ..Sealed::default()
    };
    match obs.desk {
        Desk::Capital(me, desk) => {
            let mind = CapitalMind { mind, me, desk };
            sealed.who = desk.believes(|hyp| case.blames_state(hyp)).clamp(0, 100) as u8;
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
    if !mind.mind.obs.public.clock.is_first_part() {
        initiative::initiatives(mind, sealed, notes);
    }
}

/// Adds an order unless the list is full.
pub(crate) fn give(sealed: &mut Sealed, order: Order) -> bool {
    sealed.orders.push(order).is_ok()
}

impl CapitalMind<'_> {
    pub(crate) fn is_victim(&self) -> bool {
        self.mind.case.tables.victims.has(self.me)
            || self
                .mind
                .obs
                .public
                .incidents
                .iter()
                .any(|incident| incident.victim == self.me)
    }
    /// 0 victim, 1 borders the actor, 2 within 700 km, 3 within 1,400 km, 4 farther.
    pub(crate) fn nearness(&self) -> usize {
        nearness(self.mind.case, self.mind.obs, self.me)
    }
    pub(crate) fn seat(&self) -> Seat {
        Seat::of(self.me)
    }
}

/// How near a member is to what happened, as above.
pub(crate) fn nearness(case: &Case, obs: Observation<'_>, me: Member) -> usize {
    let victim = obs
        .public
        .incidents
        .iter()
        .any(|incident| incident.victim == me);
    let km = case.tables.km[me.index()];
    match () {
        () if victim => 0,
        () if case.tables.borders_actor.has(me) && km < 2_000 => 1,
        () if km <= 700 => 2,
        () if km <= 1_400 => 3,
        () => 4,
    }
}
