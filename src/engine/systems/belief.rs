//! Weighing: decibans from the items a desk holds, posteriors from a table (Turing, Good; MODEL 3).

use crate::base::ids::{EvId, Member, Seat};
use crate::content::scenario::ActorKind;
use crate::world::State;
use crate::world::case::{Case, belief_in};
use crate::world::event::{Event, ProofEvent};
use crate::world::incident::{EVIDENCE, HYPOTHESES};

type Belief = [u8; HYPOTHESES];

/// Ten thousand times 10^(-d/10), d = 0..=60 decibans.
const ANTILOG: [u32; 61] = [
    10000, 7943, 6310, 5012, 3981, 3162, 2512, 1995, 1585, 1259, 1000, 794, 631, 501, 398, 316,
    251, 200, 158, 126, 100, 79, 63, 50, 40, 32, 25, 20, 16, 13, 10, 8, 6, 5, 4, 3, 3, 2, 2, 1, 1,
    1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
];

/// What a capital believes, and how likely it holds that the damage was one's own interceptor's.
pub fn of_capital(case: &Case, state: &State, member: Member) -> (Belief, u8) {
    let desk = state.capital(member);
    let belief = posterior(case, &desk.held_pct, |item| {
        missed_weight(case, state, item, Seat::of(member))
    });
    let rules = &case.content.rules.proof;
    let about = case.tables.about_damage.iter();
    let about = about
        .filter(|item| desk.held_pct[item.index()] >= 40)
        .count();
    let own =
        i32::from(rules.own_damage_prior_pct) + about as i32 * i32::from(rules.own_damage_item_pct);
    (belief, own.clamp(0, 95) as u8)
}

/// Points in percent by which an item held so far would move what a capital believes of the suspected actor.
pub fn moved(case: &Case, state: &State, member: Member, (item, pct): (EvId, u8)) -> i16 {
    let desk = state.capital(member);
    let mut held = desk.held_pct;
    held[item.index()] = held[item.index()].max(pct);
    let after = posterior(case, &held, |item| {
        missed_weight(case, state, item, Seat::of(member))
    });
    let blamed = |belief: &Belief| belief_in(belief, case.tables.blames);
    blamed(&after) - blamed(&of_capital(case, state, member).0)
}

/// What the public believes: open items alone.
pub fn of_public(case: &Case, state: &State) -> Belief {
    let held: [u8; EVIDENCE] = std::array::from_fn(|at| {
        let item = EvId(at as u8);
        if state.public.open.has(item) && !state.public.withdrawn.has(item) {
            100
        } else {
            0
        }
    });
    posterior(case, &held, |item| {
        missed_weight(case, state, item, Seat::PRESS)
    })
}

pub fn neighbour(case: &Case, state: &State) -> Belief {
    let held: [u8; EVIDENCE] = std::array::from_fn(|at| {
        if state.desks.neighbour.held.has(EvId(at as u8)) {
            100
        } else {
            0
        }
    });
    posterior(case, &held, |_| 0)
}

/// An item that failed to come counts whole for those it would have come to, and for all if it would have been open.
fn missed_weight(case: &Case, state: &State, item: EvId, seat: Seat) -> i32 {
    if !state.hidden.missed.has(item) {
        return 0;
    }
    let holders = &case.play.evidence[item.index()].holders;
    i32::from(holders.is_empty() || holders.contains(&seat)) * 100
}

fn posterior(case: &Case, held_pct: &[u8; EVIDENCE], missed: impl Fn(EvId) -> i32) -> Belief {
    let rules = &case.content.rules.proof;
    let count = case.play.scenario.hypotheses.len();
    // Hundredths of a deciban, so that shares of a weight are not rounded away.
    let mut sums: [i32; HYPOTHESES] =
        std::array::from_fn(|hyp| i32::from(case.tables.prior_db[hyp]) * 100);
    let mut in_chain = [0_u8; EVIDENCE];
    for item in case.evidence() {
        let at = item.index();
        let held = i32::from(held_pct[at]);
        let absent = if held == 0 { missed(item) } else { 0 };
        if held == 0 && absent == 0 {
            continue;
        }
        let table = if held > 0 {
            &case.tables.seen_db[at]
        } else {
            &case.tables.unseen_db[at]
        };
        let chain = &mut in_chain[usize::from(case.tables.chain[at])];
        let share = held.max(absent) * i32::from(rules.chain_pct[usize::from(*chain).min(2)]) / 100;
        *chain += 1;
        // All columns side by side; at most 64 items of 60 decibans and a hundred shares each: nothing can overflow.
        let share = share as i16;
        for (sum, weight) in sums.iter_mut().zip(table) {
            *sum = sum.wrapping_add(i32::from(*weight) * i32::from(share));
        }
    }
    normalise(&sums[..count])
}

/// Percent by hypothesis, summing to 100; sums are in hundredths of a deciban and held to 60 decibans of the best.
fn normalise(sums: &[i32]) -> Belief {
    let best = sums.iter().copied().max().unwrap_or(0);
    let mut odds = [0_u32; HYPOTHESES];
    for (hyp, sum) in sums.iter().enumerate() {
        odds[hyp] = ANTILOG[(((best - sum) + 50) / 100).clamp(0, 60) as usize];
    }
    let total: u32 = odds.iter().sum();
    let mut belief = [0_u8; HYPOTHESES];
    let mut given = 0;
    for hyp in 0..sums.len() {
        belief[hyp] = (odds[hyp] * 100 / total) as u8;
        given += belief[hyp];
    }
    let top = sums.iter().position(|sum| *sum == best).unwrap_or(0);
    belief[top] += 100 - given;
    belief
}

/// The kind of actor that capitals on average lead with, after this turn's beliefs.
pub fn first_day_kind(case: &Case, state: &State, out: &[Event]) -> u8 {
    let mut by_kind = [0_u32; 8];
    for member in Member::all() {
        let fresh = out.iter().find_map(|event| match event {
            Event::Proof(ProofEvent::Believes {
                member: who,
                belief,
                ..
            }) if *who == member => Some(belief),
            _ => None,
        });
        let belief = fresh.unwrap_or(&state.capital(member).belief);
        for (hyp, pct) in belief.iter().enumerate() {
            by_kind[case.tables.actor[hyp] as usize] += u32::from(*pct);
        }
    }
    let best = by_kind.iter().copied().max().unwrap_or(0);
    by_kind
        .iter()
        .position(|sum| *sum == best)
        .unwrap_or(ActorKind::Unknown as usize) as u8
}
