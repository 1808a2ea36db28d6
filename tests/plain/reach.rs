//! Every kind of order that a person's seat has can be reached by a number or by its words.

use std::collections::BTreeSet;

use casus::base::ids::{Member, Seat};
use casus::content::clause::Clause;
use casus::session::Table;
use casus::words::menu::{self, Page, Pick};
use casus::world::State;
use casus::world::order::Order;
use casus::world::public::SoloAct;
use casus::world::setup::Setup;
use casus::world::text::{Clauses, Hedges};

use super::script::case;

/// Kinds by number that each kind of desk gives; an echo is sent by the desk itself and never chosen.
const CAPITAL: &[std::ops::RangeInclusive<u8>] = &[1..=14, 16..=38];
const CHAIR: &[std::ops::RangeInclusive<u8>] = &[22..=23, 39..=49];
const STATE: &[std::ops::RangeInclusive<u8>] = &[50..=59];

/// Kinds found from `seat` over some nights, in whatever moment they are offered.
fn found(codes: &[&str], wanted: &BTreeSet<u8>) -> BTreeSet<u8> {
    let case = case();
    let mut found = BTreeSet::new();
    for seed in 0..12 {
        let mut table = Table::begin(case.clone(), Setup::automatic("night-swarm", seed));
        while !table.state().public.clock.tail && !wanted.is_subset(&found) {
            let state = with_acts_alone(table.state());
            for code in codes {
                let seat = Seat::from_code(code).unwrap();
                let obs = state.observe(seat);
                let text = Clauses::of(&[Clause::Condemn]);
                let pages = menu::page(&case, obs, Page::Compose(text, Hedges::default()));
                let listed = menu::search(&case, obs, "").into_iter().chain(pages);
                found.extend(listed.filter_map(|entry| match entry.pick {
                    Pick::Give(order) => Some(order.number()),
                    Pick::Open(_) => None,
                }));
            }
            table.advance(&mut (), &mut ());
        }
    }
    found
}

/// The same hours after every one of the seats acted alone and owes an account.
fn with_acts_alone(state: &State) -> State {
    let mut state = *state;
    for code in ["POL", "HUN"] {
        let act = SoloAct {
            member: Member::from_code(code).unwrap(),
            account: 1,
            ..SoloAct::default()
        };
        // A full list has acts enough.
        let _ = state.public.solo_acts.push(act);
    }
    state
}

fn missing(codes: &[&str], kinds: &[std::ops::RangeInclusive<u8>]) -> Vec<u8> {
    let wanted: BTreeSet<u8> = kinds.iter().cloned().flatten().collect();
    wanted.difference(&found(codes, &wanted)).copied().collect()
}

#[test]
fn every_order_of_a_capital_can_be_reached() {
    assert_eq!(missing(&["POL", "HUN", "DEU"], CAPITAL), [0; 0]);
}

#[test]
fn every_order_of_the_chair_can_be_reached() {
    assert_eq!(missing(&["CHAIR"], CHAIR), [0; 0]);
}

#[test]
fn every_order_of_the_suspected_state_can_be_reached() {
    assert_eq!(missing(&["STATE"], STATE), [0; 0]);
}

#[test]
fn an_order_is_found_by_its_words() {
    let case = case();
    let table = Table::begin(case.clone(), Setup::automatic("night-swarm", 7));
    let obs = table.state().observe(Seat::from_code("POL").unwrap());
    let hits = menu::search(&case, obs, "article 4 CONSULT");
    assert_eq!(hits.len(), 1);
    assert_eq!(hits[0].pick, Pick::Give(Order::RequestArticle4));
    assert!(menu::search(&case, obs, "no such order").is_empty());
}
