//! Small asks of the scenario: put to the five of a role that were asked least, so that every seat is needed. Among
//! equals the table is gone round from a place drawn by lot, so that no two nights ask the same.

use std::cell::OnceCell;

use crate::base::dice::Topic;
use crate::base::ids::{MEMBERS, Member};
use crate::base::units::{Hours, Points};
use crate::content::ask::{AskGain, SmallAsk};
use crate::engine::Cx;
use crate::engine::systems::injects::fact_holds;
use crate::world::State;
use crate::world::desk::{Ask, Asked};
use crate::world::event::{Event, LeverEvent};

/// Puts every ask whose condition holds for the first time, then calls upon those who have long been silent.
pub fn put_small_asks(cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    let mut put = state.hidden.put;
    for (at, ask) in cx.case.play.asks.iter().enumerate() {
        if state.hidden.asked & (1 << at) != 0 || !fact_holds(cx, state, &ask.when) {
            continue;
        }
        out.push(Event::Lever(LeverEvent::SmallPut { ask: at as u8 }));
        let mut fit: Vec<Member> = Member::all()
            .filter(|member| cx.case.tables.askable[member.index()] & 1 << at != 0)
            .collect();
        let first = cx.dice.word(0, 0, Topic::SmallAsks, at as u32);
        let first = first.below(MEMBERS as u32) as usize;
        let place = |member: &Member| (member.index() + MEMBERS - first) % MEMBERS;
        fit.sort_by_key(|member| (put[member.index()].count_ones(), place(member)));
        for of in fit
            .into_iter()
            .take(cx.case.content.rules.lever.asked_at_once)
        {
            put[of.index()] |= 1 << at;
            out.push(asked(cx, state, of, at));
        }
    }
    call_upon_the_silent(cx, state, &put, out);
}

/// A capital that has kept silent for some turns, and of which nothing is asked, is put a question that others were put
/// before: one of its role, and new to it.
fn call_upon_the_silent(cx: &Cx<'_>, state: &State, put: &[u64; MEMBERS], out: &mut Vec<Event>) {
    let patience = cx.case.content.rules.lever.quiet_turns;
    let clock = &state.public.clock;
    let lots = OnceCell::new();
    let draw = || {
        let (turn, part) = (clock.turn, clock.part);
        cx.dice
            .words::<MEMBERS>(turn, part, Topic::SmallAsks, CALLS)
    };
    for member in Member::all() {
        let (at, desk) = (member.index(), state.capital(member));
        if desk.quiet_turns < patience || !desk.asks.is_empty() || put[at] != state.hidden.put[at] {
            continue;
        }
        let mut fit = state.hidden.asked & !put[at] & cx.case.tables.askable[at];
        if fit == 0 {
            continue;
        }
        let word = lots.get_or_init(draw).word(at);
        for _ in 0..word.below(fit.count_ones()) {
            fit &= fit - 1;
        }
        out.push(asked(cx, state, member, fit.trailing_zeros() as usize));
    }
}

/// Where the words of calls upon the silent begin, after those of the asks.
const CALLS: u32 = 64;

fn asked(cx: &Cx<'_>, state: &State, of: Member, at: usize) -> Event {
    let small = &cx.case.play.asks[at];
    let lapses = Hours(i32::from(small.lapses_hours));
    let ask = Ask {
        from: cx.case.asker(small),
        kind: Asked::Small { ask: at as u8 },
        at_turn: state.public.clock.turn,
        lapses: state.public.clock.end.plus(lapses).into(),
    };
    Event::Lever(LeverEvent::Asked { of, ask })
}

/// What saying yes to a small ask moved.
pub fn helped(cx: &Cx<'_>, by: Member, ask: u8, out: &mut Vec<Event>) {
    let gain = cx
        .case
        .play
        .asks
        .get(usize::from(ask))
        .map(|ask: &SmallAsk| ask.gain);
    let points = |wanted: fn(AskGain) -> Option<Points>| gain.and_then(wanted).unwrap_or(0) as i8;
    out.push(Event::Lever(LeverEvent::Helped {
        by,
        ask,
        cohesion: points(|gain| {
            if let AskGain::Cohesion(by) = gain {
                Some(by)
            } else {
                None
            }
        }),
        legitimacy: points(|gain| {
            if let AskGain::Legitimacy(by) = gain {
                Some(by)
            } else {
                None
            }
        }),
        word: points(|gain| {
            if let AskGain::Word(by) = gain {
                Some(by)
            } else {
                None
            }
        }),
        standing: points(|gain| {
            if let AskGain::Standing(by) = gain {
                Some(by)
            } else {
                None
            }
        }),
        pressure: points(|gain| {
            if let AskGain::Pressure(by) = gain {
                Some(by)
            } else {
                None
            }
        }),
    }));
}
