//! The desks that are not capitals: chair, suspected state, and the small desks.

use crate::base::digest::digest_fields;
use crate::base::ids::{BriefId, MEMBERS};
use crate::base::units::Hours;
use crate::content::scenario::AimKind;
use crate::world::desk::Reading;
use crate::world::incident::{EvSet, HYPOTHESES, INCIDENTS};
use crate::world::order::Sealed;

/// The Secretary General as chair of the Council.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChairDesk {
    pub purse: u8,
    pub brief: BriefId,
    pub sealed: Sealed,
    /// What it was told by soundings of each member.
    pub readings: [Reading; MEMBERS],
    /// Estimate of every capital's lean, learned from stated lines and past objections, in points.
    pub leans: [i8; MEMBERS],
    /// Soundings left this turn that cost nothing.
    pub free_soundings: u8,
    pub rounds: u8,
    pub brokered: bool,
    /// Wishes that members proposed, as clauses and hedges, until tabled.
    pub wished: crate::world::text::Clauses,
    pub wished_hedges: crate::world::text::Hedges,
    pub wished_by: crate::base::ids::MemberSet,
    pub stated: Hours,
}

impl Default for ChairDesk {
    fn default() -> Self {
        ChairDesk {
            purse: 2,
            brief: BriefId(0),
            sealed: Sealed {
                who: 255,
                ..Sealed::default()
            },
            readings: [Reading::default(); MEMBERS],
            leans: [0; MEMBERS],
            free_soundings: 4,
            rounds: 0,
            brokered: false,
            wished: crate::world::text::Clauses(0),
            wished_hedges: crate::world::text::Hedges(0),
            wished_by: crate::base::ids::MemberSet::NONE,
            stated: Hours::NEVER,
        }
    }
}

/// The state the allies suspect. It reads the public record and this desk only.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateDesk {
    pub purse: u8,
    pub brief: BriefId,
    pub sealed: Sealed,
    pub aim: AimKind,
    /// It ordered the first incident, or its units did.
    pub did_it: bool,
    /// What it knows of its own part: before this turn nothing.
    pub knows_from_turn: u8,
    /// Incidents it still means to order.
    pub planned: u8,
    /// Its own deliberate incidents, by incident.
    pub ordered: [bool; INCIDENTS],
    /// Cohesion as it sees it, 0..=100, with error.
    pub seen_cohesion: u8,
    /// Resolve as it sees it, 0..=100.
    pub seen_resolve: u8,
    pub exploited: u8,
}

impl Default for StateDesk {
    fn default() -> Self {
        StateDesk {
            purse: 2,
            brief: BriefId(0),
            sealed: Sealed {
                who: 255,
                ..Sealed::default()
            },
            aim: AimKind::StayClear,
            did_it: false,
            knows_from_turn: 0,
            planned: 0,
            ordered: [false; INCIDENTS],
            seen_cohesion: 60,
            seen_resolve: 40,
            exploited: 0,
        }
    }
}

/// SACEUR and the Military Committee; the desk reads the Council.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MilDesk {
    pub sealed: Sealed,
    /// Asked by the chair to act under existing plans.
    pub asked_to_act: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EuDesk {
    pub sealed: Sealed,
}

/// The Security Council as a desk: five permanent members, ten elected ones and their leanings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UnscDesk {
    pub sealed: Sealed,
}

/// The neighbour at war.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NeighbourDesk {
    pub sealed: Sealed,
    pub held: EvSet,
    pub belief: [u8; HYPOTHESES],
    pub consented: bool,
    /// The first night's were its own, and from which turn it knows; it never does where they were not.
    pub own: bool,
    pub knows_from_turn: u8,
}

impl Default for NeighbourDesk {
    fn default() -> Self {
        NeighbourDesk {
            sealed: Sealed::default(),
            held: EvSet(0),
            belief: [0; HYPOTHESES],
            consented: false,
            own: false,
            knows_from_turn: 0,
        }
    }
}

/// The press, as one desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PressDesk {
    pub sealed: Sealed,
    pub held: EvSet,
}

digest_fields!(struct ChairDesk {
    purse, brief, sealed, readings, leans, free_soundings, rounds, brokered, wished, wished_hedges, wished_by, stated
});
digest_fields!(struct StateDesk {
    purse, brief, sealed, aim, did_it, knows_from_turn, planned, ordered, seen_cohesion, seen_resolve, exploited
});
digest_fields!(plain AimKind);
digest_fields!(struct MilDesk { sealed, asked_to_act });
digest_fields!(struct EuDesk { sealed });
digest_fields!(struct UnscDesk { sealed });
digest_fields!(struct NeighbourDesk { sealed, held, belief, consented, own, knows_from_turn });
digest_fields!(struct PressDesk { sealed, held });
