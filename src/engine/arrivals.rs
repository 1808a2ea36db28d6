//! The evidence of one turn drawn again, all else as it is: what was revelation, and not choice or other luck.

use crate::base::dice::{Dice, Topic};
use crate::base::ids::EvId;
use crate::base::units::Hours;
use crate::engine::Cx;
use crate::engine::systems::abroad::follow::seen_pct;
use crate::world::State;
use crate::world::case::Case;
use crate::world::event::{Event, ProofEvent};

/// Draws of one item until one agrees with its not having come so far; then it is left as it is.
const TRIES: u32 = 8;

/// `state` with the arrivals of its open turn drawn again, under the same truth and knowing what has not come so far.
/// An item that would have come later comes then, unless it comes in this turn now.
pub fn arrivals_again(case: &Case, dice: &Dice, state: &State) -> State {
    let cx = Cx { case, dice };
    let mut again = *state;
    for item in case.evidence() {
        if let Some(event) = drawn_again(&cx, state, item) {
            event.apply(&mut again);
        }
    }
    again
}

/// Whether something reaches anybody in the open turn that is drawn, and not ordered.
pub fn anything_arrives(case: &Case, state: &State) -> bool {
    case.evidence().any(|item| comes_now(state, item))
}

fn comes_now(state: &State, item: EvId) -> bool {
    !state.hidden.arrived.has(item) && state.public.clock.due(state.hidden.arrives[item.index()])
}

fn drawn_again(cx: &Cx<'_>, state: &State, item: EvId) -> Option<Event> {
    let clock = &state.public.clock;
    let comes = comes_now(state, item);
    let (pct, from, to) = window(cx, state, item)?;
    // Nothing of it falls into this turn: there is nothing to draw.
    let touches = from <= clock.end && to > clock.start;
    if state.hidden.arrived.has(item) || !(comes || touches) {
        return None;
    }
    let word = |at: u32| {
        let index = (item.index() as u32 * TRIES + at / 2) * 2 + at % 2;
        cx.dice.word(clock.turn, clock.part, Topic::Evidence, index)
    };
    let drawn = (0..TRIES).find_map(|nth| {
        let seen = word(2 * nth).percent(i16::from(pct));
        let span = (to.0 - from.0).max(0) as u32 + 1;
        let at = Hours((from.0 + word(2 * nth + 1).below(span) as i32).max(1));
        match seen {
            false => Some(Hours::NEVER),
            true if at > clock.start => Some(at),
            true => None,
        }
    })?;
    match (comes, clock.due(drawn)) {
        (_, true) => Some(Event::Proof(ProofEvent::Found { item, at: drawn })),
        (true, false) if drawn.is_never() => Some(Event::Proof(ProofEvent::Lost { item })),
        (true, false) => Some(Event::Proof(ProofEvent::Found { item, at: drawn })),
        (false, false) => None,
    }
}

/// The chance in 100 that it comes at all, and the hours between which it would. Of an item of the series it is known
/// that it comes; it is drawn from the incident that can have left it.
fn window(cx: &Cx<'_>, state: &State, item: EvId) -> Option<(u8, Hours, Hours)> {
    let info = &cx.case.play.evidence[item.index()];
    let (from, to) = info.arrives_hours;
    let between = |since: Hours| {
        let hours = |at: u16| since.plus(Hours(i32::from(at)));
        (hours(from), hours(to))
    };
    if !info.follow_on {
        let pct = seen_pct(cx, item, state.hidden.truth[0]);
        let (from, to) = between(Hours(0));
        return Some((pct, from, to));
    }
    let comes = state.hidden.arrives[item.index()];
    let series = state.public.incidents.iter().skip(1).rev();
    let left = series
        .map(|incident| between(incident.at))
        .find(|(from, to)| !comes.is_never() && *from <= comes && comes <= to.plus(Hours(1)));
    left.map(|(from, to)| (100, from, to))
}
