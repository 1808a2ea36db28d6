//! The nouns of a crisis: state, orders, events, and `apply`, the only thing that changes a state.
//!
//! - Nothing here decides or draws: events arrive decided.
//! - No secret is filtered out of anything: what a seat may know is a place in the state.
//! - No text, no heap and no pointer stands in the state: copying it is a fork, a snapshot and a seek.
//! - No mutation of a state happens outside `apply`, but that orders are sealed on a desk.

pub mod case;
pub mod clock;
pub mod council;
pub mod desk;
pub mod event;
pub mod factor;
pub mod force;
pub mod incident;
pub mod land;
pub mod order;
pub mod public;
pub mod pull;
pub mod setup;
pub mod small;
pub mod text;

use crate::base::digest::digest_fields;
use crate::base::ids::{Member, Seat};
use council::Council;
use desk::Capital;
use incident::Hidden;
use order::Sealed;
use public::Public;
use small::{ChairDesk, EuDesk, MilDesk, NeighbourDesk, PressDesk, StateDesk, UnscDesk};

/// The whole of a crisis at the beginning of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// On the record: every seat, the press and the projector see it.
    pub public: Public,
    /// Behind the door: capitals, chair and military authorities see it.
    pub council: Council,
    /// One desk a seat, each seen by itself alone.
    pub desks: Desks,
    /// Nobody's: the truth, and what is still to come.
    pub hidden: Hidden,
}

/// All desks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Desks {
    pub capitals: [Capital; crate::base::ids::MEMBERS],
    pub chair: ChairDesk,
    pub state: StateDesk,
    pub mil: MilDesk,
    pub eu: EuDesk,
    pub unsc: UnscDesk,
    pub neighbour: NeighbourDesk,
    pub press: PressDesk,
}

digest_fields!(struct State { public, council, desks, hidden });
digest_fields!(struct Desks { capitals, chair, state, mil, eu, unsc, neighbour, press });

/// All that one seat may know now: a few references. There is nothing in it to remove.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'a> {
    pub seat: Seat,
    pub public: &'a Public,
    pub council: Option<&'a Council>,
    pub desk: Desk<'a>,
}

/// The desk an observation is from.
#[derive(Clone, Copy, Debug)]
pub enum Desk<'a> {
    Capital(Member, &'a Capital),
    Chair(&'a ChairDesk),
    State(&'a StateDesk),
    Mil(&'a MilDesk),
    Eu(&'a EuDesk),
    Unsc(&'a UnscDesk),
    Neighbour(&'a NeighbourDesk),
    Press(&'a PressDesk),
}

impl State {
    /// What `seat` sees. The Council is open to capitals, the chair and the military authorities.
    pub fn observe(&self, seat: Seat) -> Observation<'_> {
        let desks = &self.desks;
        let desk = match seat {
            Seat::CHAIR => Desk::Chair(&desks.chair),
            Seat::STATE => Desk::State(&desks.state),
            Seat::MIL => Desk::Mil(&desks.mil),
            Seat::EU => Desk::Eu(&desks.eu),
            Seat::UNSC => Desk::Unsc(&desks.unsc),
            Seat::NEIGHBOUR => Desk::Neighbour(&desks.neighbour),
            Seat::PRESS => Desk::Press(&desks.press),
            capital => {
                let member = Member::new(capital.index());
                Desk::Capital(member, &desks.capitals[member.index()])
            }
        };
        let behind_the_door = matches!(desk, Desk::Capital(..) | Desk::Chair(_) | Desk::Mil(_));
        Observation {
            seat,
            public: &self.public,
            council: behind_the_door.then_some(&self.council),
            desk,
        }
    }

    pub fn capital(&self, member: Member) -> &Capital {
        &self.desks.capitals[member.index()]
    }
    pub fn sealed(&self, seat: Seat) -> &Sealed {
        let desks = &self.desks;
        match seat {
            Seat::CHAIR => &desks.chair.sealed,
            Seat::STATE => &desks.state.sealed,
            Seat::MIL => &desks.mil.sealed,
            Seat::EU => &desks.eu.sealed,
            Seat::UNSC => &desks.unsc.sealed,
            Seat::NEIGHBOUR => &desks.neighbour.sealed,
            Seat::PRESS => &desks.press.sealed,
            capital => &desks.capitals[capital.index()].sealed,
        }
    }
    /// Lays sealed orders on a desk, in the place of what lay there.
    pub(crate) fn seal(&mut self, seat: Seat, sealed: Sealed) {
        *self.sealed_mut(seat) = sealed;
    }
    pub(crate) fn sealed_mut(&mut self, seat: Seat) -> &mut Sealed {
        let desks = &mut self.desks;
        match seat {
            Seat::CHAIR => &mut desks.chair.sealed,
            Seat::STATE => &mut desks.state.sealed,
            Seat::MIL => &mut desks.mil.sealed,
            Seat::EU => &mut desks.eu.sealed,
            Seat::UNSC => &mut desks.unsc.sealed,
            Seat::NEIGHBOUR => &mut desks.neighbour.sealed,
            Seat::PRESS => &mut desks.press.sealed,
            capital => &mut desks.capitals[capital.index()].sealed,
        }
    }
}

impl<'a> Observation<'a> {
    /// The capital this is, if it is one.
    pub fn capital(&self) -> Option<(Member, &'a Capital)> {
        match self.desk {
            Desk::Capital(member, capital) => Some((member, capital)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    /// A copy is a fork, a snapshot and a seek, and a million of them are a sweep (PERFORMANCE).
    #[test]
    fn a_state_stays_small() {
        assert!(size_of::<State>() <= 32_768, "{}", size_of::<State>());
    }
}
