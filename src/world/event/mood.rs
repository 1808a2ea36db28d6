//! Attention, cohesion, legitimacy, pressure, opinion, markets: each step decided elsewhere, held to its scale here.

use crate::base::ids::{InjectId, Member, Seat};
use crate::base::units::Points;
use crate::world::State;
use crate::world::event::Audience;
use crate::world::public::Markets;

/// What moved.
#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoodEvent {
    Attention {
        by: Points,
    },
    Cohesion {
        by: Points,
    },
    Legitimacy {
        by: Points,
    },
    Pressure {
        by: Points,
    },
    /// One of the six thresholds (0..6) is crossed, once and for all.
    Crossed {
        threshold: u8,
    },
    /// Force was used on the other's territory, or by it on an ally: by an ally, by the other side.
    Forced {
        by_ally: bool,
        past_fourth: bool,
    },
    Deterrence {
        by: Points,
    },
    Standing {
        member: Member,
        by: Points,
    },
    Support {
        member: Member,
        by: Points,
    },
    Reliability {
        member: Member,
        by: Points,
    },
    Word {
        member: Member,
        by: Points,
    },
    /// The services' estimate of the next night: 0 quiet, 1 watch, 2 likely, 3 imminent.
    NextNight {
        to: u8,
    },
    Markets {
        to: Markets,
    },
    /// An inject came. Its text goes to the seats of `to`.
    Injected {
        inject: InjectId,
        to: Audience,
    },
    /// An election or a new cabinet moves what a government speaks for.
    Elected {
        member: Member,
        by: Points,
    },
    /// What the aspirant offers.
    Eased {
        by: Points,
    },
    /// An item comes to its holders at once.
    Brought {
        item: crate::base::ids::EvId,
    },
}

impl MoodEvent {
    pub fn apply(&self, state: &mut State) {
        let public = &mut state.public;
        match *self {
            MoodEvent::Attention { by } => public.attention = held(public.attention, by),
            MoodEvent::Cohesion { by } => state.council.cohesion = held(state.council.cohesion, by),
            MoodEvent::Legitimacy { by } => public.legitimacy = held(public.legitimacy, by),
            MoodEvent::Pressure { by } => {
                let escalation = &mut public.escalation;
                escalation.pressure = held(escalation.pressure, by);
                escalation.peak = escalation.peak.max(escalation.pressure);
            }
            MoodEvent::Crossed { threshold } => public.escalation.crossed |= 1 << threshold.min(5),
            MoodEvent::Forced {
                by_ally,
                past_fourth,
            } => forced(state, by_ally, past_fourth),
            MoodEvent::Deterrence { by } => public.deterrence = held(public.deterrence, by),
            MoodEvent::Standing { member, by } => {
                let standing = &mut public.standing[member.index()];
                *standing = (i16::from(*standing) + by).clamp(-20, 20) as i8;
            }
            MoodEvent::Support { member, by } => move_u8(&mut public.support[member.index()], by),
            MoodEvent::Reliability { member, by } => {
                move_u8(&mut public.reliability[member.index()], by)
            }
            MoodEvent::Word { member, by } => move_u8(&mut public.word[member.index()], by),
            MoodEvent::NextNight { to } => public.next_night = to.min(3),
            MoodEvent::Markets { to } => public.markets = to,
            MoodEvent::Injected { inject, .. } => state.hidden.injected |= 1 << inject.0.min(63),
            MoodEvent::Elected { member, by } => {
                let elected = &mut public.elected[member.index()];
                *elected = (i16::from(*elected) + by).clamp(-20, 20) as i8;
            }
            MoodEvent::Eased { by } => {
                let eased = &mut public.accession.eased;
                *eased = (i16::from(*eased) + by).clamp(-40, 40) as i8;
            }
            MoodEvent::Brought { item } => {
                state.hidden.arrives[item.index()] = public.clock.end;
            }
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            MoodEvent::Cohesion { .. } => Audience::COUNCIL,
            MoodEvent::Injected { to, .. } => to,
            MoodEvent::Brought { .. } => Audience::NOBODY,
            MoodEvent::Crossed { .. } | MoodEvent::Forced { .. } => Audience::EVERYONE,
            // The numbers stand in the open; a line each would drown the day's news.
            _ => Audience::NOBODY,
        }
    }
}

/// A meter of 0..=100.
fn held(meter: Points, by: Points) -> Points {
    meter.saturating_add(by).clamp(0, 100)
}

fn move_u8(meter: &mut u8, by: Points) {
    *meter = held(Points::from(*meter), by) as u8;
}

fn forced(state: &mut State, by_ally: bool, past_fourth: bool) {
    let end = state.public.clock.end;
    let escalation = &mut state.public.escalation;
    let (last, acts) = if by_ally {
        (
            &mut escalation.last_force_allied,
            &mut escalation.acts_allied,
        )
    } else {
        (&mut escalation.last_force_state, &mut escalation.acts_state)
    };
    *last = end;
    *acts = acts.saturating_add(u8::from(past_fourth));
}

/// Everybody behind the door, or the seats named.
impl Audience {
    pub fn seats(seats: &[Seat]) -> Audience {
        seats
            .iter()
            .fold(Audience::NOBODY, |all, seat| all.and(Audience::seat(*seat)))
    }
}
