//! Units: what the military authorities ask for, what is pledged, what slips, arrives and goes home.

use crate::base::ids::{Member, Seat};
use crate::base::units::{Hours, Percent};
use crate::content::measure::Asset;
use crate::world::State;
use crate::world::council::Advice;
use crate::world::event::Audience;
use crate::world::force::{Pledge, PledgeStatus};

/// A pledge is named by its place in the Council's list.
#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForceEvent {
    AdviceTasked,
    AdviceGiven,
    /// A line of the statement of requirement.
    Required {
        asset: Asset,
        packages: u8,
    },
    Pledged {
        pledge: Pledge,
    },
    /// Thanked: the call is filled, or the list is full.
    Declined {
        member: Member,
        asset: Asset,
    },
    /// Waits at home or at the host's, or sets out.
    Moved {
        slot: u8,
        status: PledgeStatus,
        due: Hours,
    },
    Slipped {
        slot: u8,
        due: Hours,
    },
    Caveated {
        slot: u8,
        pct: Percent,
    },
    Arrived {
        slot: u8,
    },
    /// Refused at home or by the host, or taken back.
    Fell {
        slot: u8,
        member: Member,
    },
    WentHome {
        slot: u8,
    },
}

impl ForceEvent {
    pub fn apply(&self, state: &mut State) {
        let end = state.public.clock.end;
        match *self {
            ForceEvent::AdviceTasked => state.council.advice = Advice::Tasked,
            ForceEvent::AdviceGiven => state.council.advice = Advice::Given,
            ForceEvent::Required { asset, packages } => {
                let line = &mut state.council.requirement[asset.index()];
                *line = packages.max(*line);
                state.council.requirement_at = state.council.requirement_at.min(end);
            }
            ForceEvent::Pledged { pledge } => {
                if !state.council.pledges.is_full() {
                    state
                        .council
                        .pledges
                        .push(pledge)
                        .expect("the list is not full");
                }
            }
            ForceEvent::Declined { .. } => {}
            ForceEvent::Moved { slot, status, due } => change(state, slot, |pledge| {
                pledge.status = status;
                pledge.due = due;
            }),
            ForceEvent::Slipped { slot, due } => change(state, slot, |pledge| {
                pledge.slipped = true;
                pledge.due = due;
            }),
            ForceEvent::Caveated { slot, pct } => change(state, slot, |pledge| {
                pledge.caveat_pct = pct.clamp(0, 100);
            }),
            ForceEvent::Arrived { slot } => change(state, slot, |pledge| {
                pledge.status = PledgeStatus::InPlace;
                pledge.due = end;
            }),
            ForceEvent::Fell { slot, .. } | ForceEvent::WentHome { slot } => {
                change(state, slot, |pledge| pledge.status = PledgeStatus::Fell);
            }
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            ForceEvent::Arrived { .. } | ForceEvent::WentHome { .. } => Audience::EVERYONE,
            ForceEvent::Declined { member, .. } => {
                Audience::member(member).and(Audience::seat(Seat::MIL))
            }
            ForceEvent::AdviceTasked
            | ForceEvent::AdviceGiven
            | ForceEvent::Required { .. }
            | ForceEvent::Pledged { .. }
            | ForceEvent::Moved { .. }
            | ForceEvent::Slipped { .. }
            | ForceEvent::Caveated { .. }
            | ForceEvent::Fell { .. } => Audience::COUNCIL,
        }
    }
}

/// Changes a pledge, then counts again what its lender has in place of that kind.
fn change(state: &mut State, slot: u8, how: impl FnOnce(&mut Pledge)) {
    let slot = usize::from(slot);
    if slot >= state.council.pledges.len() {
        return;
    }
    let pledge = &mut state.council.pledges[slot];
    how(pledge);
    let (member, asset) = (pledge.member, pledge.asset);
    let tenths: i16 = state
        .council
        .pledges
        .iter()
        .filter(|held| {
            held.member == member
                && held.asset == asset
                && held.status == PledgeStatus::InPlace
                && !held.is_standing()
        })
        .map(worth_tenths)
        .sum();
    state.public.in_place_tenths[member.index()][asset.index()] = tenths.clamp(0, 255) as u8;
}

/// Ten for a whole package, less what caveats take.
fn worth_tenths(pledge: &Pledge) -> i16 {
    i16::from(pledge.packages) * (100 - pledge.caveat_pct) / 10
}
