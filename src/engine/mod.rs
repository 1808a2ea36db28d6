//! The rules: what may be ordered, and what a turn makes of it.
//!
//! - No system mutates a state: it reads one and says what happens.
//! - No rule asks the phase; rules ask facts.
//! - No refusal reads anything but an observation.
//! - No luck is drawn in sequence: every draw has an address.

pub mod arrivals;
pub mod begin;
pub mod brief;
pub mod check;
pub mod stops;
pub mod systems;

use crate::base::dice::Dice;
use crate::base::ids::Seat;
use crate::base::units::Hours;
use crate::world::State;
use crate::world::case::Case;
use crate::world::clock::Clock;
use crate::world::event::{Event, Sink, TimeEvent};
use crate::world::order::Sealed;

/// What every system is given beside the state.
pub struct Cx<'a> {
    pub case: &'a Case,
    pub dice: &'a Dice,
}

/// The last hour of a session's tail.
pub const HORIZON: Hours = Hours::days(90);
/// Hours of a turn after the schedule.
const TAIL_TURN: Hours = Hours(168);
/// Hours split off the turn after a broken silence.
const FIRST_PART: Hours = Hours(6);

type System = fn(&Cx<'_>, &State, &mut Vec<Event>);

/// The systems of a turn in their written order; each reads the state that the last one left.
const SYSTEMS: &[System] = &[
    systems::home::ordered,
    systems::proof::proof,
    systems::text::chair,
    systems::accession::accession,
    systems::lever::lever,
    systems::text::articles,
    systems::text::texts,
    systems::home::home,
    systems::force::force,
    systems::act::act,
    systems::abroad::abroad,
    systems::injects::injects,
    systems::proof::beliefs,
    systems::condition::condition,
    systems::mood::mood,
    systems::outcome::outcome,
];

/// Seals orders on a desk. The caller has checked them. No event of the turn: nobody is told what lies sealed.
pub fn accept(state: &mut State, seat: Seat, sealed: Sealed) {
    state.seal(seat, sealed);
}

/// Closes the open turn: all systems in order, then the next turn opens. `buffer` is reused from turn to turn.
pub fn turn(cx: &Cx<'_>, state: &mut State, buffer: &mut Vec<Event>, sink: &mut impl Sink) {
    for system in SYSTEMS {
        buffer.clear();
        system(cx, state, buffer);
        for event in buffer.iter() {
            event.apply(state);
            sink.told(event, event.audience());
        }
    }
    for event in [
        Event::Time(TimeEvent::Refilled),
        Event::Time(TimeEvent::Opened {
            clock: next_clock(cx.case, &state.public.clock),
        }),
    ] {
        event.apply(state);
        sink.told(&event, event.audience());
    }
}

/// The turn after this one: the rest of a split turn, the next of the schedule, or one of the tail.
pub fn next_clock(case: &Case, clock: &Clock) -> Clock {
    if clock.is_first_part() {
        return Clock {
            part: 1,
            start: clock.end,
            end: clock.whole_end,
            split_next: false,
            ..*clock
        };
    }
    let turn = clock.turn + 1;
    let scheduled = case.play.scenario.schedule_hours.get(usize::from(turn) - 1);
    let hours = scheduled.map_or(TAIL_TURN, |hours| Hours(i32::from(*hours)));
    let whole_end = clock
        .end
        .plus(hours)
        .min(HORIZON.max(clock.end.plus(Hours(1))));
    let split = clock.split_next && whole_end.since(clock.end) > FIRST_PART;
    let end = if split {
        clock.end.plus(FIRST_PART)
    } else {
        whole_end
    };
    Clock {
        turn,
        part: 0,
        start: clock.end,
        end,
        whole_end,
        split_next: false,
        tail: scheduled.is_none(),
    }
}

/// Nothing more can happen: the horizon is reached, or the crisis ended and the tail has been played.
pub fn is_over(state: &State) -> bool {
    state.public.clock.start >= HORIZON
        || state.public.ending == Some(crate::world::public::Ending::War)
}
