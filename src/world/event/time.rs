//! Clock, agenda, purses, sealed orders, ladders and ending.

use crate::base::ids::{Member, Seat};
use crate::world::State;
use crate::world::clock::{Agenda, Clock};
use crate::world::desk::Argued;
use crate::world::event::Audience;
use crate::world::order::{Order, Sealed};
use crate::world::public::{Ending, Ladders};
use crate::world::text::Stance;

#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeEvent {
    /// The next turn opens.
    Opened {
        clock: Clock,
    },
    /// What the crisis is about now.
    Agenda {
        to: Agenda,
    },
    /// A seat spent initiatives on an order.
    Spent {
        seat: Seat,
        order: Order,
        cost: u8,
    },
    /// Purses refill, readings and arguments fade, sealed orders are cleared.
    Refilled,
    /// A capital changed its standing instruction.
    Instructed {
        member: Member,
        to: crate::world::desk::Instruction,
    },
    Ladders {
        to: Ladders,
    },
    Ended {
        ending: Ending,
    },
    /// The rest of the tail counts as over.
    Fractured {
        turns: u8,
    },
}

impl TimeEvent {
    pub fn apply(&self, state: &mut State) {
        match *self {
            TimeEvent::Opened { clock } => state.public.clock = clock,
            TimeEvent::Agenda { to } => state.public.agenda = to,
            TimeEvent::Spent { seat, order, cost } => spend(state, seat, order, cost),
            TimeEvent::Refilled => refill(state),
            TimeEvent::Instructed { member, to } => {
                state.desks.capitals[member.index()].instruction = to
            }
            TimeEvent::Ladders { to } => state.public.ladders = to,
            TimeEvent::Ended { ending } => {
                state.public.ending = Some(ending);
                state.public.ended = state.public.clock.end;
            }
            TimeEvent::Fractured { turns } => state.council.fractured_turns = turns,
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            TimeEvent::Agenda { .. } | TimeEvent::Ended { .. } => Audience::EVERYONE,
            TimeEvent::Instructed { member, .. } => Audience::member(member),
            _ => Audience::NOBODY,
        }
    }
}

/// Takes the cost from a purse and remembers the kind of initiative.
fn spend(state: &mut State, seat: Seat, order: Order, cost: u8) {
    match seat {
        Seat::CHAIR => state.desks.chair.purse -= cost.min(state.desks.chair.purse),
        Seat::STATE => state.desks.state.purse -= cost.min(state.desks.state.purse),
        _ => {
            let Some(member) = seat.member() else { return };
            let capital = &mut state.desks.capitals[member.index()];
            if matches!(order, Order::Sound { second: None, .. }) {
                capital.free_sounding = false;
            }
            capital.purse -= cost.min(capital.purse);
            capital.used |= 1 << order.number();
            state.hidden.tally.initiatives += 1;
        }
    }
}

/// Leaves everything to others: no word, no answer, no step.
fn is_silence(order: &Order) -> bool {
    match order {
        Order::Position { stance, .. } => matches!(stance, Stance::Silent | Stance::Open),
        Order::Wait | Order::Instruct { .. } => true,
        _ => false,
    }
}

/// What a turn gives back and takes away (GAME: a purse).
fn refill(state: &mut State) {
    let turn = state.public.clock.turn;
    for capital in &mut state.desks.capitals {
        capital.purse = (capital.purse + 1).min(3);
        capital.free_sounding = true;
        capital.quiet_turns = match capital.sealed.orders.iter().all(is_silence) {
            true => capital.quiet_turns.saturating_add(1),
            false => 0,
        };
        capital.sealed = Sealed {
            who: 255,
            ..Sealed::default()
        };
        let fades = |argued: &Argued| turn.saturating_sub(argued.turn) >= 4;
        if capital.argued.iter().any(fades) {
            capital.argued.retain(|argued| !fades(argued));
        }
    }
    let chair = &mut state.desks.chair;
    chair.purse = (chair.purse + 2).min(4);
    chair.free_soundings = 4;
    chair.sealed = Sealed {
        who: 255,
        ..Sealed::default()
    };
    let other = &mut state.desks.state;
    other.purse = (other.purse + 1).min(3);
    other.sealed = Sealed {
        who: 255,
        ..Sealed::default()
    };
    for seat in [
        Seat::MIL,
        Seat::EU,
        Seat::UNSC,
        Seat::NEIGHBOUR,
        Seat::PRESS,
    ] {
        *state.sealed_mut(seat) = Sealed {
            who: 255,
            ..Sealed::default()
        };
    }
}
