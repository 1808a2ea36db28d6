//! Every automatic order, and choosing to wait, has at least three factors that sum to its score.

use std::collections::BTreeMap;
use std::sync::Arc;

use casus::base::ids::Seat;
use casus::government::Why;
use casus::session::Table;
use casus::words::code;
use casus::world::factor::Ledger;
use casus::world::order::Order;
use casus::world::setup::Setup;

use super::{case, case_of, table};

const NIGHTS: u64 = 12;

/// The first word of an order's code.
fn kind(order: &Order) -> String {
    let words = code::order(&case(), order);
    words.split(' ').next().unwrap_or_default().to_owned()
}

/// Plays nights and counts, by kind of order, what `fault` finds.
fn faults(mut fault: impl FnMut(&[Order], &[Why], &mut Vec<String>)) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for seed in 0..NIGHTS {
        let mut table = table(seed);
        while !table.is_over() {
            for seat in Seat::all() {
                let mut whys: Vec<Why> = Vec::new();
                let sealed = table.auto(seat, &mut whys);
                let orders: Vec<Order> = sealed.orders.iter().copied().collect();
                let mut named = Vec::new();
                fault(&orders, &whys, &mut named);
                for name in named {
                    *found.entry(name).or_insert(0) += 1;
                }
            }
            table.close(&mut ());
        }
    }
    found
}

#[test]
fn the_parts_of_every_weighing_sum_to_its_score() {
    let wrong = faults(|_, whys, named| {
        let off = whys.iter().filter(|why| why.parts.sum() != why.score);
        named.extend(off.map(|why| kind(&why.order)));
    });
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn every_weighing_has_three_factors_or_more() {
    let thin = faults(|_, whys, named| {
        let thin = whys.iter().filter(|why| why.parts.parts.len() < 3);
        named.extend(thin.map(|why| kind(&why.order)));
    });
    assert!(thin.is_empty(), "{thin:?}");
}

#[test]
fn every_order_has_a_weighing() {
    let unexplained = faults(|orders, whys, named| {
        let bare = orders
            .iter()
            .filter(|order| !whys.iter().any(|why| why.order == **order));
        named.extend(bare.map(kind));
    });
    assert!(unexplained.is_empty(), "{unexplained:?}");
}

#[test]
fn no_policy_orders_what_it_may_not() {
    let mut refused = BTreeMap::new();
    for seed in 0..NIGHTS {
        let mut table = table(seed);
        while !table.is_over() {
            for seat in Seat::all() {
                let (sealed, dropped) = table.choose(seat, &mut ());
                table.lay(seat, sealed);
                for (order, refusal) in dropped {
                    *refused
                        .entry(format!("{} {refusal:?}", kind(&order)))
                        .or_insert(0) += 1;
                }
            }
            table.close(&mut ());
        }
    }
    assert!(refused.is_empty(), "{refused:?}");
}

/// Where nobody reads the weighing less is weighed; what is ordered is the same.
#[test]
fn a_government_orders_the_same_whether_its_reasons_are_kept_or_not() {
    let mut ordered = 0;
    for scenario in ["night-swarm", "islet", "towers", "beyond-the-area"] {
        let case = case_of(scenario);
        for seed in 0..3 {
            let setup = Setup::automatic(scenario, seed);
            let mut table = Table::begin(Arc::clone(&case), setup);
            while !table.is_over() {
                for seat in Seat::all() {
                    let (bare, _) = table.choose(seat, &mut ());
                    let kept = table.auto(seat, &mut Vec::<Why>::new());
                    assert_eq!(bare, kept, "{scenario} {seed} {:?} {seat:?}", table.turn());
                    ordered += kept.orders.len();
                }
                table.close(&mut ());
            }
        }
    }
    assert!(ordered > 1_000, "{ordered} orders say little");
}
