//! Against dullness: what a thousand nights must show about the choices in them.

use casus::base::ids::{MEMBERS, Member, Seat};
use casus::content::clause::Clause;
use casus::world::event::{Event, TextEvent};
use casus::world::order::Order;
use casus::world::text::Stance;

use super::{automatic, night, nights, simple::idle, watched};

/// An initiative or waiting, as against positions, answers and what is free.
fn is_choice(order: &Order) -> bool {
    !matches!(
        order,
        Order::Position { .. }
            | Order::Reply { .. }
            | Order::Say { .. }
            | Order::Engage { .. }
            | Order::Pledge { .. }
            | Order::CallFavour { .. }
            | Order::Letter51
            | Order::Echo { .. }
    )
}

#[test]
fn two_options_lie_close_in_a_third_of_a_seats_turns() {
    let mut close = [(0_u32, 0_u32); MEMBERS];
    for seed in 0..nights(12) {
        watched(seed, |_, whys, _| {
            for why in whys.iter().filter(|why| is_choice(&why.order)) {
                if let (Some(member), Some((_, second))) = (why.seat.member(), why.runner_up) {
                    let at = &mut close[member.index()];
                    at.0 += u32::from(why.score - second <= 10);
                    at.1 += 1;
                }
            }
        });
    }
    let far = |member: &Member| {
        let (near, all) = close[member.index()];
        near * 3 < all
    };
    let few: Vec<_> = Member::all()
        .filter(far)
        .map(|m| (m.code(), close[m.index()]))
        .collect();
    assert!(few.is_empty(), "{few:?}");
}

#[test]
fn every_seat_finds_something_worth_doing() {
    let mut found = [0_u64; MEMBERS];
    let all = nights(20);
    for seed in 0..all {
        let mut acts = [false; MEMBERS];
        watched(seed, |_, whys, _| {
            for why in whys.iter().filter(|why| is_choice(&why.order)) {
                if let Some(member) = why.seat.member() {
                    acts[member.index()] |= why.order != Order::Wait;
                }
            }
        });
        for at in 0..MEMBERS {
            found[at] += u64::from(acts[at]);
        }
    }
    let few: Vec<_> = Member::all()
        .filter(|member| found[member.index()] * 100 < 95 * all)
        .map(|member| (member.code(), found[member.index()]))
        .collect();
    assert!(few.is_empty(), "{few:?} of {all}");
}

#[test]
fn the_first_strong_text_divides_the_table() {
    let (mut kinds, mut near) = (Vec::new(), Vec::new());
    for seed in 0..nights(40) {
        let mut first = None;
        watched(seed, |table, whys, events| {
            let ended = events.iter().find_map(|event| match event {
                Event::Text(TextEvent::Broken { draft } | TextEvent::Adopted { draft }) => {
                    Some(*draft)
                }
                _ => None,
            });
            let Some(id) = ended.filter(|_| first.is_none()) else {
                return;
            };
            let draft = &table.state().council.drafts[id.index()];
            if draft.first_wording < Clause::Attribute.wording().unwrap_or(3) {
                return;
            }
            let mut stances: Vec<Stance> =
                draft.answers.iter().map(|answer| answer.stance).collect();
            stances.sort_unstable();
            stances.dedup();
            let torn = whys.iter().filter(|why| {
                let of = matches!(why.order, Order::Position { draft, .. } if draft == id);
                of && why
                    .runner_up
                    .is_some_and(|(_, second)| why.score - second <= 6)
            });
            first = Some((stances.len(), torn.count()));
        });
        if let Some((stances, torn)) = first {
            kinds.push(stances);
            near.push(torn);
        }
    }
    kinds.sort_unstable();
    near.sort_unstable();
    let middle = kinds.len() / 2;
    assert!(kinds[middle] >= 3 && near[middle] >= 4);
}

#[test]
fn no_one_delegation_decides_the_night() {
    let own = automatic(nights(20));
    let victim = crate::session::case().play.scenario.victims[0];
    let mut told = Vec::new();
    for member in Member::all().filter(|member| *member != victim) {
        let changed = own
            .iter()
            .filter(|table| {
                let other = night(table.setup().seed, Some((Seat::of(member), idle)));
                other.state().public.ladders.formal != table.state().public.ladders.formal
            })
            .count();
        told.push((member.code(), changed * 100 / own.len()));
    }
    let deciding: Vec<_> = told.iter().filter(|(_, share)| *share >= 40).collect();
    assert!(deciding.is_empty(), "{deciding:?}");
}
