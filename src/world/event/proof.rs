//! Evidence: arrivals, sharing, publishing, withdrawals; what desks believe; what governments claim.

use crate::base::ids::{EvId, MEMBERS, Member, Seat};
use crate::base::units::Hours;
use crate::world::State;
use crate::world::event::Audience;
use crate::world::incident::{Courier, HYPOTHESES};
use crate::world::order::Form;
use crate::world::public::Claim;

#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProofEvent {
    /// It reached somebody (or everyone) for the first time.
    Arrived {
        item: EvId,
    },
    /// It failed to come though it was to be expected.
    Missed {
        item: EvId,
    },
    /// A desk holds it first hand.
    Got {
        seat: Seat,
        item: EvId,
    },
    /// Everyone has it.
    Opened {
        item: EvId,
    },
    Shared {
        item: EvId,
        by: Member,
        to: Member,
        form: Form,
        weight_pct: u8,
    },
    /// What an item given to one delegation did there: points by which it moved that desk's belief in the suspected actor.
    Moved {
        item: EvId,
        by: Member,
        to: Member,
        points: i16,
    },
    /// On its way from one capital to another, or to all.
    Sent {
        courier: Courier,
    },
    SharedAll {
        item: EvId,
        by: Member,
        form: Form,
    },
    /// What reached one delegation of an item shared with all.
    Reached {
        item: EvId,
        to: Member,
        weight_pct: u8,
    },
    Published {
        item: EvId,
        by: Member,
    },
    /// The other state's or the neighbour's own release.
    Released {
        item: EvId,
    },
    /// The source is lost: nothing more comes of its chain to that holder.
    Burned {
        item: EvId,
        by: Member,
    },
    /// An item no longer to come.
    Lost {
        item: EvId,
    },
    /// From behind the door into the press.
    Leaked {
        item: EvId,
    },
    Withdrawn {
        item: EvId,
    },
    /// A tasked service brings its next item a turn sooner.
    Hastened {
        item: EvId,
        to: Hours,
    },
    Believes {
        member: Member,
        belief: [u8; HYPOTHESES],
        own_damage_pct: u8,
    },
    NeighbourBelieves {
        belief: [u8; HYPOTHESES],
    },
    PublicBelieves {
        belief: [u8; HYPOTHESES],
    },
    Claimed {
        member: Member,
        claim: Claim,
    },
    TrustMoved {
        of: Member,
        by: Member,
        steps: i8,
    },
    /// The victim met the swarm in one of the scenario's ways.
    Engaged {
        incident: u8,
        engagement: u8,
        harm: u8,
        own_damage: bool,
        attention: i16,
        standing: i8,
    },
    /// An item will come after all, because of how the swarm was met.
    Found {
        item: EvId,
        at: Hours,
    },
    /// Which kind of actor capitals on average led with at hour 24.
    FirstDay {
        kind: u8,
    },
}

impl ProofEvent {
    pub fn apply(&self, state: &mut State) {
        let capitals = &mut state.desks.capitals;
        match *self {
            ProofEvent::Arrived { item } => state.hidden.arrived.insert(item),
            ProofEvent::Missed { item } => {
                state.hidden.missed.insert(item);
                capitals.iter_mut().for_each(|capital| capital.stale = true);
            }
            ProofEvent::Got { seat, item } => got(state, seat, item),
            ProofEvent::Opened { item }
            | ProofEvent::Published { item, .. }
            | ProofEvent::Released { item }
            | ProofEvent::Leaked { item } => {
                if matches!(self, ProofEvent::Published { .. }) {
                    state.public.published.insert(item);
                }
                open(state, item);
            }
            ProofEvent::Sent { courier } => sent(state, courier),
            ProofEvent::Shared {
                item,
                by,
                to,
                weight_pct,
                ..
            } => {
                handed_over(state, item, by, Some(to));
                hold(state, to, item, weight_pct);
            }
            ProofEvent::Reached {
                item,
                to,
                weight_pct,
            } => {
                hold(state, to, item, weight_pct);
            }
            ProofEvent::SharedAll { item, by, .. } => {
                handed_over(state, item, by, None);
                state.council.shared.insert(item);
            }
            ProofEvent::Burned { .. } | ProofEvent::Moved { .. } => {}
            ProofEvent::Lost { item } => state.hidden.arrives[item.index()] = Hours::NEVER,
            ProofEvent::Withdrawn { item } => withdraw(state, item),
            ProofEvent::Hastened { item, to } => state.hidden.arrives[item.index()] = to,
            ProofEvent::Believes {
                member,
                belief,
                own_damage_pct,
            } => {
                let capital = &mut capitals[member.index()];
                capital.belief = belief;
                capital.own_damage_pct = own_damage_pct;
                capital.stale = false;
            }
            ProofEvent::NeighbourBelieves { belief } => state.desks.neighbour.belief = belief,
            ProofEvent::PublicBelieves { belief } => state.public.belief = belief,
            ProofEvent::Claimed { member, claim } => state.public.claims[member.index()] = claim,
            ProofEvent::TrustMoved { of, by, steps } => {
                let trust = &mut capitals[of.index()].trust;
                trust.set(by.index(), trust[by.index()] as i8 + steps);
            }
            ProofEvent::Engaged {
                incident,
                engagement,
                harm,
                own_damage,
                attention,
                standing,
            } => {
                let at = usize::from(incident);
                let met = &mut state.public.incidents[at];
                met.engagement = engagement;
                met.harm = harm;
                met.intercepted = true;
                let victim = met.victim;
                state.hidden.own_damage[at] = own_damage;
                state.public.attention = (state.public.attention + attention).clamp(0, 100);
                if let Some(victim) = victim {
                    let cabinet = &mut state.public.standing[victim.index()];
                    *cabinet = (*cabinet + standing).clamp(-20, 20);
                }
            }
            ProofEvent::Found { item, at } => state.hidden.arrives[item.index()] = at,
            ProofEvent::FirstDay { kind } => state.hidden.tally.day1_kind = kind,
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            ProofEvent::Got { seat, .. } => Audience::seat(seat),
            ProofEvent::Opened { .. }
            | ProofEvent::Published { .. }
            | ProofEvent::Released { .. }
            | ProofEvent::Leaked { .. }
            | ProofEvent::Engaged { .. }
            | ProofEvent::Claimed { .. } => Audience::EVERYONE,
            ProofEvent::Shared { by, to, .. } => Audience::member(by).and(Audience::member(to)),
            ProofEvent::SharedAll { .. } => Audience::COUNCIL,
            ProofEvent::Burned { by, .. } | ProofEvent::Moved { by, .. } => Audience::member(by),
            ProofEvent::Sent { courier } => Audience::member(courier.by),
            ProofEvent::Withdrawn { .. } => Audience::COUNCIL,
            _ => Audience::NOBODY,
        }
    }
}

/// Not sent twice; where the list is full nothing is sent, it goes at once.
fn sent(state: &mut State, courier: Courier) {
    if courier.to.is_none() {
        state.desks.capitals[courier.by.index()]
            .sent
            .insert(courier.item);
    }
    if !state.hidden.couriers.is_full() {
        state
            .hidden
            .couriers
            .push(courier)
            .expect("the list is not full");
    }
}

fn handed_over(state: &mut State, item: EvId, by: Member, to: Option<Member>) {
    let same = |courier: &Courier| courier.item == item && courier.by == by && courier.to == to;
    if state.hidden.couriers.iter().any(same) {
        state.hidden.couriers.retain(|courier| !same(courier));
    }
}

/// Raises what reaches a desk; a weaker copy never replaces a stronger one.
fn hold(state: &mut State, member: Member, item: EvId, weight_pct: u8) {
    let capital = &mut state.desks.capitals[member.index()];
    let held = &mut capital.held_pct[item.index()];
    if weight_pct > *held {
        *held = weight_pct;
        capital.stale = true;
    }
}

fn got(state: &mut State, seat: Seat, item: EvId) {
    match (seat, seat.member()) {
        (_, Some(member)) => hold(state, member, item, 100),
        (Seat::NEIGHBOUR, _) => state.desks.neighbour.held.insert(item),
        (Seat::PRESS, _) => state.desks.press.held.insert(item),
        _ => {}
    }
}

fn open(state: &mut State, item: EvId) {
    state.public.open.insert(item);
    state.desks.neighbour.held.insert(item);
    for at in 0..MEMBERS {
        hold(state, Member::new(at), item, 100);
    }
}

/// It no longer weighs, is carried no further, and does not come any more where it had not.
fn withdraw(state: &mut State, item: EvId) {
    state.hidden.retracts[item.index()] = Hours::NEVER;
    if !state.hidden.arrived.has(item) {
        state.hidden.arrives[item.index()] = Hours::NEVER;
    }
    if state
        .hidden
        .couriers
        .iter()
        .any(|courier| courier.item == item)
    {
        state.hidden.couriers.retain(|courier| courier.item != item);
    }
    if state.public.open.has(item) || state.council.shared.has(item) {
        state.public.withdrawn.insert(item);
    }
    for capital in &mut state.desks.capitals {
        if capital.held_pct[item.index()] > 0 {
            capital.held_pct[item.index()] = 0;
            capital.stale = true;
        }
    }
}
