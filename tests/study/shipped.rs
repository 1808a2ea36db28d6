//! Every scenario that ships plays to an end, offers something to do in every turn, and leaves more than one road open.

use std::collections::BTreeSet;
use std::sync::Arc;

use casus::base::ids::Seat;
use casus::content::scenario::ActorKind;
use casus::session::Table;
use casus::words::menu;
use casus::world::State;
use casus::world::case::Case;
use casus::world::public::Ending;
use casus::world::setup::Setup;

use super::nights;
use crate::session::{case_of, content};

/// A short scripted crisis that teaches has one road by design.
const LESSON: &str = "first-night";

/// One night of a scenario, in which every seat decides for itself; `turned` sees it after each turn.
pub fn night_of(case: &Arc<Case>, seed: u64, mut turned: impl FnMut(&State)) -> Table {
    let id = &case.play.scenario.id;
    let mut table = Table::begin(Arc::clone(case), Setup::automatic(id, seed));
    while !table.is_over() {
        table.advance(&mut (), &mut ());
        turned(table.state());
    }
    table
}

/// In how many of 100 nights something is so.
pub fn share(case: &Arc<Case>, few: u64, mut is_so: impl FnMut(&State) -> bool) -> u64 {
    let all = nights(few);
    let count = (0..all).filter(|seed| is_so(night_of(case, *seed, |_| {}).state()));
    count.count() as u64 * 100 / all
}

/// The kind of actor that capitals lead with on average.
pub fn leading(case: &Case, state: &State) -> ActorKind {
    let kinds = [
        ActorKind::State,
        ActorKind::Proxy,
        ActorKind::Friend,
        ActorKind::Ally,
        ActorKind::NonState,
        ActorKind::Unknown,
    ];
    let believed = |kind: &ActorKind| -> i32 {
        let of = |hyp| case.tables.actor[hyp] == *kind;
        let capitals = state.desks.capitals.iter();
        capitals
            .map(|capital| i32::from(capital.believes(of)))
            .sum()
    };
    kinds.into_iter().max_by_key(believed).unwrap_or_default()
}

/// Formal class and ending.
fn road(state: &State) -> (u8, Option<Ending>) {
    (state.public.ladders.formal, state.public.ending)
}

fn scenarios() -> impl Iterator<Item = Arc<Case>> {
    let ids: Vec<String> = content()
        .scenarios
        .iter()
        .map(|play| play.scenario.id.clone())
        .collect();
    ids.into_iter().map(|id| case_of(&id))
}

#[test]
fn every_scenario_plays_to_an_end_and_has_four_roads_at_the_least() {
    for case in scenarios() {
        let id = &case.play.scenario.id;
        let mut roads = BTreeSet::new();
        // A thousand nights are to show four; few are played where few show them.
        for seed in 0..1_000 {
            if seed >= nights(24) && (roads.len() >= 4 || id == LESSON) {
                break;
            }
            let table = night_of(&case, seed, |_| {});
            let (formal, ending) = road(table.state());
            assert!(ending.is_some(), "{id}, seed {seed}: no ending");
            roads.insert(format!("{formal} {ending:?}"));
        }
        assert!(id == LESSON || roads.len() >= 4, "{id}: {roads:?}");
    }
}

#[test]
fn in_every_scenario_every_seat_has_something_to_order_in_every_turn() {
    for case in scenarios() {
        let id = &case.play.scenario.id;
        for seed in 0..nights(1).min(20) {
            night_of(&case, seed, |state| {
                let over = state.public.ending.is_some();
                for seat in Seat::main().filter(|_| !over) {
                    let orders = menu::search(&case, state.observe(seat), "");
                    let turn = state.public.clock.turn;
                    assert!(
                        !orders.is_empty(),
                        "{id}, seed {seed}: {seat:?} in turn {turn}"
                    );
                }
            });
        }
    }
}
