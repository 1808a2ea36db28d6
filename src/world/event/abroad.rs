//! Incidents, what the suspected state does and says, and what passes between it and the allies.

use crate::base::ids::{EvId, HypId, MEMBERS, Member, Seat};
use crate::base::units::Hours;
use crate::world::State;
use crate::world::event::Audience;
use crate::world::incident::Incident;

/// Something beyond the allies' own table.
#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum AbroadEvent {
    /// An item will come at this hour, or (`NEVER`) no longer.
    Awaits {
        item: EvId,
        at: Hours,
        retracts: Hours,
    },
    /// Another incident of the series.
    Happened {
        incident: Incident,
    },
    /// Whose it was: nobody is told.
    Authored {
        truth: HypId,
        ordered: bool,
    },
    Denied,
    OfferedData,
    /// It uses the allies' differences in public.
    Exploited,
    OfferedTalks,
    TalksHeld,
    Admitted,
    Compensated,
    StoodDown,
    Mobilised,
    /// Force against an ally in reply to force.
    Retaliated {
        on: Member,
    },
    HotlineUsed {
        by: Member,
    },
    GoodOffices {
        by: Member,
    },
    /// Good offices between two allies: both are asked to sit down.
    OfferedOffices {
        by: Seat,
    },
    /// Two allies draw their units apart.
    DrawnApart,
    /// An arrangement that the victim accepts; between allies, both.
    Settled {
        by: Member,
    },
    /// Cohesion and resolve as the suspected state sees them, with error.
    Sees {
        cohesion: u8,
        resolve: u8,
    },
    /// The neighbour at war lets allied units use its skies or soil.
    NeighbourConsented,
    /// The neighbour at war says that it was its own, and that it is sorry.
    NeighbourApologised,
    NeighbourCompensated,
}

impl AbroadEvent {
    pub fn apply(&self, state: &mut State) {
        let end = state.public.clock.end;
        let said = &mut state.public.said;
        match *self {
            AbroadEvent::Awaits { item, at, retracts } => {
                state.hidden.arrives[item.index()] = at;
                state.hidden.retracts[item.index()] = retracts;
            }
            AbroadEvent::Happened { incident } => happened(state, incident),
            AbroadEvent::Authored { truth, ordered } => authored(state, truth, ordered),
            AbroadEvent::Denied => said.denied = end,
            AbroadEvent::OfferedData => said.offered_data = end,
            AbroadEvent::Exploited => {
                let desk = &mut state.desks.state;
                desk.exploited = desk.exploited.saturating_add(1);
            }
            AbroadEvent::OfferedTalks | AbroadEvent::OfferedOffices { .. } => {
                said.talks_offered = end;
            }
            AbroadEvent::TalksHeld => said.talks_held = end,
            AbroadEvent::Admitted => {
                said.admitted = end;
                said.apology = end;
            }
            AbroadEvent::Compensated => said.compensation = end,
            AbroadEvent::StoodDown | AbroadEvent::DrawnApart => said.stood_down = end,
            AbroadEvent::Mobilised => said.mobilised = end,
            AbroadEvent::Retaliated { .. } => state.public.last_stir = end,
            AbroadEvent::HotlineUsed { .. } => {
                said.hotline = said.hotline.saturating_add(1);
                state.council.channel_at = end;
            }
            AbroadEvent::GoodOffices { .. } => state.council.channel_at = end,
            AbroadEvent::Settled { .. } => {
                said.settled = end;
                state.public.last_stir = end;
            }
            AbroadEvent::Sees { cohesion, resolve } => {
                state.desks.state.seen_cohesion = cohesion;
                state.desks.state.seen_resolve = resolve;
            }
            AbroadEvent::NeighbourApologised => said.neighbour_apology = end,
            AbroadEvent::NeighbourCompensated => said.neighbour_compensation = end,
            AbroadEvent::NeighbourConsented => state.desks.neighbour.consented = true,
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            AbroadEvent::Awaits { .. } | AbroadEvent::Authored { .. } => Audience::NOBODY,
            AbroadEvent::Sees { .. } => Audience::seat(Seat::STATE),
            AbroadEvent::HotlineUsed { by } => Audience::COUNCIL
                .and(Audience::seat(Seat::STATE))
                .and(Audience::member(by)),
            AbroadEvent::GoodOffices { .. } => Audience::COUNCIL.and(Audience::seat(Seat::STATE)),
            _ => Audience::EVERYONE,
        }
    }
}

/// The list never overflows: an incident is refused when eight have happened.
fn happened(state: &mut State, incident: Incident) {
    state
        .public
        .incidents
        .push(incident)
        .expect("no incident happens once the list is full");
    state.public.last_stir = incident.at;
    // A new night is weighed anew by every desk.
    for at in 0..MEMBERS {
        state.desks.capitals[at].weighed_harm = 255;
    }
}

/// Follows `Happened`: the newest incident's author.
fn authored(state: &mut State, truth: HypId, ordered: bool) {
    let at = state.public.incidents.len() - 1;
    state.hidden.truth[at] = truth;
    let desk = &mut state.desks.state;
    desk.ordered[at] = ordered;
    desk.planned -= u8::from(ordered && desk.planned > 0);
}
