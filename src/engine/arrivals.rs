//! Evidence drawn again, all else as it is: what of a night was revelation, and not choice or other luck.
//!
//! Whether an item comes is drawn once, as a night begins. Who plays a night on under other luck draws what has not
//! come yet anew, under the same truth and knowing what has not come so far.

use crate::base::dice::{Dice, Topic, Word};
use crate::base::ids::EvId;
use crate::base::units::Hours;
use crate::engine::Cx;
use crate::engine::systems::abroad::follow::seen_pct;
use crate::world::State;
use crate::world::case::Case;
use crate::world::event::{AbroadEvent, Event};
use crate::world::incident::EvSet;

/// Draws of one item until one agrees with its not having come so far; then it is left as it is.
const TRIES: u32 = 8;
/// Words of a draw: whether, when, and whether it is withdrawn.
const WORDS: u32 = 4;
/// First of the words for further tries; the first try is the one a night begins with.
const AGAIN: u32 = 4_096;

/// What is drawn again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// All that is still to come of the first incident.
    Rest,
    /// What comes in the open turn; an item that would have come later comes then, unless it comes now.
    Turn,
}

/// `state` with evidence drawn again from `dice`. Items of `fixed` stay: somebody's act has settled whether they come.
pub fn evidence_again(
    case: &Case,
    dice: &Dice,
    state: &State,
    fixed: EvSet,
    drawn: Drawn,
) -> State {
    let cx = Cx { case, dice };
    let mut again = *state;
    for item in case.evidence() {
        let settled = fixed.has(item) || state.hidden.arrived.has(item);
        let event = (!settled).then(|| drawn_again(&cx, state, item, drawn));
        if let Some(event) = event.flatten() {
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

fn drawn_again(cx: &Cx<'_>, state: &State, item: EvId, drawn: Drawn) -> Option<Event> {
    let info = &cx.case.play.evidence[item.index()];
    let clock = &state.public.clock;
    match drawn {
        Drawn::Rest if info.follow_on => None,
        Drawn::Rest => {
            let word = |at: u32| {
                let index = match at / WORDS {
                    0 => item.index() as u32 * WORDS + at,
                    _ => AGAIN + item.index() as u32 * TRIES * WORDS + at,
                };
                cx.dice.word(0, 0, Topic::Evidence, index)
            };
            draw(cx, state, item, word)
        }
        Drawn::Turn => {
            let word = |at: u32| {
                let index = item.index() as u32 * TRIES * WORDS + at;
                cx.dice.word(clock.turn, clock.part, Topic::Evidence, index)
            };
            let event = draw(cx, state, item, word)?;
            let now =
                matches!(event, Event::Abroad(AbroadEvent::Awaits { at, .. }) if clock.due(at));
            (now || comes_now(state, item)).then_some(event)
        }
    }
}

/// One item that has not come so far.
fn draw(cx: &Cx<'_>, state: &State, item: EvId, word: impl Fn(u32) -> Word) -> Option<Event> {
    let info = &cx.case.play.evidence[item.index()];
    let (pct, from, to) = window(cx, state, item)?;
    let span = (to.0 - from.0).max(0) as u32 + 1;
    let awaits =
        |at: Hours, retracts: Hours| Event::Abroad(AbroadEvent::Awaits { item, at, retracts });
    (0..TRIES).map(|nth| nth * WORDS).find_map(|first| {
        if !word(first).percent(i16::from(pct)) {
            return Some(awaits(Hours::NEVER, Hours::NEVER));
        }
        let at = Hours((from.0 + word(first + 1).below(span) as i32).max(1));
        if at <= state.public.clock.start {
            return None;
        }
        let withdrawn = word(first + 2).percent(i16::from(info.retracted_pct));
        let after = Hours(i32::from(info.retracted_after_hours));
        Some(awaits(
            at,
            if withdrawn {
                at.plus(after)
            } else {
                Hours::NEVER
            },
        ))
    })
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
