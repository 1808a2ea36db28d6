//! Every order is at most four keystrokes away from the situation screen.

use std::collections::BTreeMap;

use casus::screens::PICKS;
use casus::words::menu::{self, Family, Page, Pick};
use casus::world::order::Order;
use casus::world::text::Stance;

use super::golden::at;
use super::{Desk, night, press};

const KEYS_MAX: usize = 4;

/// The fewest keys to each kind of order through the menus: its family's letter, then a letter or figure a page.
fn fewest(model: &casus::screens::Model) -> BTreeMap<String, usize> {
    let night = model.night().expect("a night");
    let (case, obs) = (night.sitting.case(), night.sitting.obs());
    let mut fewest = BTreeMap::new();
    let mut pages: Vec<(Page, usize)> = Family::ALL.map(|family| (Page::Family(family), 1)).into();
    // `b` and `r` open the paragraphs of the text before the seats.
    let live = obs.council.and_then(|council| council.live().next());
    pages.extend(
        live.iter()
            .flat_map(|(id, _)| [true, false].map(|breaks| (Page::BreakOn(*id, breaks), 1))),
    );
    while let Some((page, keys)) = pages.pop() {
        for entry in menu::page(case, obs, page).iter().take(PICKS.len()) {
            match entry.pick {
                Pick::Give(order) => {
                    let known = fewest.entry(kind(order)).or_insert(usize::MAX);
                    *known = (*known).min(keys + 1);
                }
                // A text of one's own is written page upon page; its first page can be handed in.
                Pick::Open(next) if keys < KEYS_MAX + 2 && !matches!(page, Page::Compose(..)) => {
                    pages.push((next, keys + 1));
                }
                Pick::Open(_) => {}
            }
        }
    }
    fewest
}

fn kind(order: Order) -> String {
    match order {
        Order::Position { stance, .. } => format!("{stance:?}"),
        order => format!("order {}", order.number()),
    }
}

/// What the menus do not reach in so many keys, and what they know of.
fn too_far(model: &casus::screens::Model, keys_max: usize) -> (Vec<String>, usize) {
    let fewest = fewest(model);
    let far = fewest.iter().filter(|(_, keys)| **keys > keys_max);
    let far = far.map(|(kind, keys)| format!("{kind}: {keys} keys"));
    (far.collect(), fewest.len())
}

#[test]
fn every_order_is_within_four_keystrokes() {
    for stops in [0, 2, 5] {
        let (far, known) = too_far(&at(stops), KEYS_MAX);
        assert!(known >= 12, "only {known} kinds");
        assert!(far.is_empty(), "after {stops} stops: {far:#?}");
    }
}

#[test]
fn an_order_too_far_away_would_be_found() {
    assert!(!too_far(&at(2), 1).0.is_empty());
}

#[test]
fn a_silence_is_broken_in_three_keys() {
    // The first night in which this seat finds a text under silence.
    let broke = (0..12).any(|seed| {
        let mut model = night("HUN", seed);
        let mut desk = Desk::default();
        (0..12).any(|_| {
            press(&mut model, &mut desk, "1baa");
            let given = |night: &casus::screens::night::Night| {
                night.orders().iter().any(|order| {
                    matches!(order, Order::Position { stance, .. } if *stance == Stance::Break)
                })
            };
            if model.night().is_some_and(given) {
                return true;
            }
            press(&mut model, &mut desk, "⎋⎋ ⎋⎋");
            false
        })
    });
    assert!(broke, "no silence could be broken in twelve nights");
}
