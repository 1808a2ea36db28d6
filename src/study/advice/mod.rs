//! What automatic nights say about a scenario: truths that nothing could show, seats with nothing to do, aims that are
//! met always or never, or that nobody stands against. Advice to its author; the model is not asked whether it is good.

mod opposed;

use std::sync::Arc;

use crate::base::ids::{BriefId, HypId, MEMBERS, Member, Seat};
use crate::content::scenario::{Evidence, Hypothesis};
use crate::engine::brief::{Past, had_a_hand, met_in};
use crate::session::Table;
use crate::study::sweep::{Progress, side_by_side};
use crate::world::State;
use crate::world::case::Case;
use crate::world::order::Order;
use crate::world::setup::Setup;
use crate::world::text::Stance;

/// An aim should be met in so many of 100 nights (MODEL 11).
pub const MET: std::ops::RangeInclusive<usize> = 15..=85;
/// Nights under one truth, and nights with one brief, from which a share is worth telling.
const FEW: usize = 5;
const FEW_DRAWN: usize = 12;

/// One thing an author may want to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// No item is likelier under this truth than under that other account.
    Alike { truth: HypId, rival: HypId },
    /// In none of so many nights of this truth did the allies come to hold it before every other account.
    NeverFound { truth: HypId, nights: usize },
    /// It gave no order in any night but to wait and to let texts pass.
    NeverActed(Seat),
    /// Nobody ever asked it for anything.
    NeverAsked(Seat),
    /// An aim met in so many of 100 nights in which its brief was drawn and the seat had a hand.
    Met { aim: Aim, of_100: usize },
    /// None of this brief's aims has anybody against it.
    Unopposed { seat: Seat, brief: BriefId },
}

/// An aim of a brief.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    pub seat: Seat,
    /// In the order of the seat's briefs.
    pub brief: BriefId,
    /// From 0.
    pub at: usize,
}

/// Plays the seeds from 0 to `nights` and returns what is found, truths first, then seats, then aims.
pub fn advice(case: &Arc<Case>, nights: u64, jobs: usize, progress: Progress<'_>) -> Vec<Finding> {
    let aims = aims(case);
    let play = |seed| Some(night(case, &aims, seed));
    let nights = side_by_side((0, nights), jobs, play, progress);
    let mut found = alike(case);
    found.extend(never_found(case, &nights));
    found.extend(idle(sitting(case), &nights));
    found.extend(met(&aims, &nights));
    found.extend(opposed::unopposed(case, &aims, &nights));
    found
}

fn aims(case: &Case) -> Vec<Aim> {
    let of_seat = |seat: Seat| {
        let briefs = case.briefs(seat).enumerate();
        briefs.flat_map(move |(id, brief)| {
            (0..brief.objectives.len()).map(move |at| Aim {
                seat,
                brief: BriefId(id as u8),
                at,
            })
        })
    };
    Seat::main().flat_map(of_seat).collect()
}

/// What one night left.
struct Night {
    truth: usize,
    /// The allies on average held the truth before every other account when the session closed.
    found: bool,
    /// Seats, a bit each.
    acted: u64,
    asked: u64,
    /// By aim: the seat's own brief is the one it belongs to; its goal held; and the seat had a hand.
    drawn: Vec<bool>,
    holds: Vec<bool>,
    met: Vec<bool>,
}

fn night(case: &Arc<Case>, aims: &[Aim], seed: u64) -> Night {
    let setup = Setup::automatic(&case.play.scenario.id, seed);
    let mut table = Table::begin(Arc::clone(case), setup);
    let mut past = vec![*table.state()];
    let (mut acted, mut asked) = (0, 0);
    while !table.is_over() {
        for seat in Seat::all() {
            let sealed = table.auto(seat, &mut ());
            if sealed.orders.iter().any(is_felt) {
                acted |= 1 << seat.index();
            }
        }
        table.close(&mut ());
        let state = table.state();
        for member in Member::all() {
            if !state.capital(member).asks.is_empty() {
                asked |= 1 << member.index();
            }
        }
        past.push(*state);
    }
    let end = Past::new(&past);
    let state = end.end();
    let closed = table.closing().map_or(state, |closing| &closing.state);
    let holds = |aim: &Aim| {
        let brief = table.case().brief(aim.seat, aim.brief);
        let objective = brief.and_then(|brief| brief.objectives.get(aim.at));
        objective.is_some_and(|objective| met_in(table.case(), end, aim.seat, &objective.goal))
    };
    let holds: Vec<bool> = aims.iter().map(holds).collect();
    let hand = |aim: &Aim| had_a_hand(state, aim.seat);
    Night {
        truth: state.hidden.truth[0].index(),
        found: leading(closed) == state.hidden.truth[0].index(),
        acted,
        asked,
        drawn: aims
            .iter()
            .map(|aim| drawn(state, aim.seat) == aim.brief)
            .collect(),
        met: aims
            .iter()
            .zip(&holds)
            .map(|(aim, holds)| *holds && hand(aim))
            .collect(),
        holds,
    }
}

/// An order that others feel: neither waiting nor letting a text pass.
fn is_felt(order: &Order) -> bool {
    match order {
        Order::Wait | Order::Echo { .. } | Order::Instruct { .. } => false,
        Order::Position { stance, .. } => {
            matches!(stance, Stance::Reserve | Stance::Break | Stance::AskTime)
        }
        _ => true,
    }
}

fn drawn(state: &State, seat: Seat) -> BriefId {
    match (seat, seat.member()) {
        (_, Some(member)) => state.capital(member).brief,
        (Seat::CHAIR, _) => state.desks.chair.brief,
        _ => state.desks.state.brief,
    }
}

/// The account that the capitals believe most, added up.
fn leading(state: &State) -> usize {
    let mut sums = [0_u32; 16];
    for capital in &state.desks.capitals {
        for (sum, pct) in sums.iter_mut().zip(capital.belief) {
            *sum += u32::from(pct);
        }
    }
    let most = sums.iter().max().copied().unwrap_or(0);
    sums.iter().position(|sum| *sum == most).unwrap_or(0)
}

/// Truths that no item tells from another account of other actor or intent.
fn alike(case: &Case) -> Vec<Finding> {
    let all = &case.play.scenario.hypotheses;
    let mut found = Vec::new();
    for (truth, one) in all.iter().enumerate().filter(|(_, one)| one.truth_pct > 0) {
        for (rival, other) in all.iter().enumerate() {
            let same = (one.actor, one.intent) == (other.actor, other.intent);
            let mut items = case.play.evidence.iter();
            if truth != rival && !same && !items.any(|item| tells(item, one, other)) {
                found.push(Finding::Alike {
                    truth: HypId(truth as u8),
                    rival: HypId(rival as u8),
                });
            }
        }
    }
    found
}

/// Seeing it, or missing what was to be expected, speaks for `one` over `other`.
fn tells(item: &Evidence, one: &Hypothesis, other: &Hypothesis) -> bool {
    let chance = |hypothesis: &Hypothesis| {
        let named = item
            .seen
            .iter()
            .find(|seen| seen.under.name() == hypothesis.id);
        named.map_or(item.otherwise, |seen| seen.pct)
    };
    let (one, other) = (chance(one), chance(other));
    !item.about_damage && (one > other || item.expected && one < other)
}

fn never_found(case: &Case, nights: &[Night]) -> Vec<Finding> {
    let truths = 0..case.play.scenario.hypotheses.len();
    truths
        .filter_map(|truth| {
            let of = || nights.iter().filter(|night| night.truth == truth);
            let count = of().count();
            (count >= FEW && !of().any(|night| night.found)).then_some(Finding::NeverFound {
                truth: HypId(truth as u8),
                nights: count,
            })
        })
        .collect()
}

/// Seats that somebody sits at.
fn sitting(case: &Case) -> impl Iterator<Item = Seat> {
    Seat::main().filter(|seat| !case.is_empty(*seat))
}

fn idle(seats: impl Iterator<Item = Seat>, nights: &[Night]) -> Vec<Finding> {
    let acted = nights.iter().fold(0, |all, night| all | night.acted);
    let asked = nights.iter().fold(0, |all, night| all | night.asked);
    let mut found = Vec::new();
    for seat in seats {
        if acted & 1 << seat.index() == 0 {
            found.push(Finding::NeverActed(seat));
        }
        if seat.index() < MEMBERS && asked & 1 << seat.index() == 0 {
            found.push(Finding::NeverAsked(seat));
        }
    }
    found
}

fn met(aims: &[Aim], nights: &[Night]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, aim) in aims.iter().enumerate() {
        let drawn = nights.iter().filter(|night| night.drawn[at]);
        let (mut count, mut met) = (0, 0);
        for night in drawn {
            count += 1;
            met += usize::from(night.met[at]);
        }
        if count >= FEW_DRAWN {
            let of_100 = met * 100 / count;
            if !MET.contains(&of_100) {
                found.push(Finding::Met { aim: *aim, of_100 });
            }
        }
    }
    found
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(super) fn nights(one: &[bool], other: &[bool]) -> Vec<Night> {
        let pairs = one.iter().zip(other);
        let night = |(one, other): (&bool, &bool)| Night {
            truth: 0,
            found: false,
            acted: 0,
            asked: 0,
            drawn: vec![true, true],
            holds: vec![*one, *other],
            met: vec![*one, *other],
        };
        pairs.map(night).collect()
    }

    pub(super) fn aim(seat: usize) -> Aim {
        Aim {
            seat: Seat::new(seat),
            brief: BriefId(0),
            at: 0,
        }
    }

    #[test]
    fn shares_are_told_outside_the_range_only() {
        let often: Vec<bool> = (0..40).map(|at| at > 0).collect();
        let half: Vec<bool> = (0..40).map(|at| at % 2 == 0).collect();
        let found = met(&[aim(0), aim(1)], &nights(&often, &half));
        let told = Finding::Met {
            aim: aim(0),
            of_100: 97,
        };
        assert_eq!(found, [told]);
    }

    #[test]
    fn who_did_nothing_and_was_asked_nothing_is_told() {
        let mut all = nights(&[true], &[true]);
        all[0].acted = !(1 << 3);
        all[0].asked = !(1 << 3 | 1 << 5);
        let told = [
            Finding::NeverActed(Seat::new(3)),
            Finding::NeverAsked(Seat::new(3)),
            Finding::NeverAsked(Seat::new(5)),
        ];
        assert_eq!(idle(Seat::main(), &all), told);
    }
}
