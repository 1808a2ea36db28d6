//! Small asks of the scenario: put to the five of a role that were asked least, so that every seat is needed. Among
//! equals the table is gone round from a place drawn by lot, so that no two nights ask the same.

use crate::base::dice::Topic;
use crate::base::ids::{MEMBERS, Member, Seat};
use crate::base::units::{Hours, Points};
use crate::content::ask::{AskGain, Role, SmallAsk};
use crate::content::member::{Exposed, Needed};
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
            .filter(|member| may_ask(cx, *member, ask))
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
    for member in Member::all() {
        let (at, desk) = (member.index(), state.capital(member));
        if desk.quiet_turns < patience || !desk.asks.is_empty() || put[at] != state.hidden.put[at] {
            continue;
        }
        let open = state.hidden.asked & !put[at];
        let asks = cx.case.play.asks.iter().enumerate();
        let fit: Vec<usize> = asks
            .filter(|(nth, ask)| open & 1 << nth != 0 && may_ask(cx, member, ask))
            .map(|(nth, _)| nth)
            .collect();
        if fit.is_empty() {
            continue;
        }
        let clock = &state.public.clock;
        let word = cx
            .dice
            .word(clock.turn, clock.part, Topic::SmallAsks, CALLS + at as u32);
        let nth = fit[word.below(fit.len() as u32) as usize];
        out.push(asked(cx, state, member, nth));
    }
}

/// Where the words of calls upon the silent begin, after those of the asks.
const CALLS: u32 = 64;

fn may_ask(cx: &Cx<'_>, member: Member, ask: &SmallAsk) -> bool {
    Seat::of(member) != from(cx, ask) && fits(cx, member, ask.to)
}

fn from(cx: &Cx<'_>, ask: &SmallAsk) -> Seat {
    let victim = cx.case.victim().map_or(Seat::CHAIR, Seat::of);
    ask.from.unwrap_or(victim)
}

fn asked(cx: &Cx<'_>, state: &State, of: Member, at: usize) -> Event {
    let small = &cx.case.play.asks[at];
    let lapses = Hours(i32::from(small.lapses_hours));
    let ask = Ask {
        from: from(cx, small),
        kind: Asked::Small { ask: at as u8 },
        at_turn: state.public.clock.turn,
        lapses: state.public.clock.end.plus(lapses).into(),
    };
    Event::Lever(LeverEvent::Asked { of, ask })
}

/// Whether a capital is of a role, by what it is and never by name.
fn fits(cx: &Cx<'_>, member: Member, role: Role) -> bool {
    let (case, info) = (cx.case, cx.case.member(member));
    let victim = case.victim();
    let km = case.tables.km[member.index()];
    match role {
        Role::Near => km <= 1_400 && Some(member) != victim,
        Role::Far => km > 1_400,
        Role::BordersActor => case.tables.borders_actor.has(member) && Some(member) != victim,
        Role::BordersVictim => victim.is_some_and(|victim| info.borders_members.contains(&victim)),
        Role::Supplier(packages) => info.packages.total() >= u16::from(packages),
        Role::Small => info.packages.total() < 4,
        Role::ChamberBound => !matches!(
            info.war_powers.send.needed,
            Needed::Nothing | Needed::Inform
        ),
        Role::Exposed => case.tables.exposed[member.index()] >= Exposed::Med,
        Role::GoBetween => info.weights.mediation >= 5,
        Role::EuMember => info.eu,
        Role::Services => info.weights.services >= 3,
        Role::Any => true,
    }
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
