//! Who seals first changes nothing.

use casus::base::digest::Sum;
use casus::base::ids::Seat;
use casus::session::Table;
use casus::world::event::{Audience, Event};

use super::table;

/// Every turn's digest and chronicle, with seats sealing in the order that `order` gives.
fn night(seed: u64, order: impl Fn(u8) -> Vec<Seat>) -> Vec<(Sum, Vec<(Event, Audience)>)> {
    let mut table: Table = table(seed);
    let mut turns = Vec::new();
    while !table.is_over() {
        for seat in order(table.turn().0) {
            table.auto(seat, &mut ());
        }
        assert_eq!(table.owed().count(), 0);
        let mut events = Vec::new();
        table.close(&mut events);
        turns.push((table.digest(), events));
    }
    turns
}

#[test]
fn permuting_arrival_changes_no_digest_and_no_line() {
    for seed in 0..6 {
        let seats: Vec<Seat> = Seat::all().collect();
        let straight = night(seed, |_| seats.clone());
        let backwards = night(seed, |_| seats.iter().rev().copied().collect());
        // Thirty-nine seats in steps that share no factor with 39: another order each turn.
        let stride = |turn: u8| [5, 7, 11, 16, 38][usize::from(turn) % 5];
        let strewn = night(seed, |turn| {
            (0..seats.len())
                .map(|at| seats[(at * stride(turn) + 3) % seats.len()])
                .collect()
        });
        assert_eq!(straight, backwards, "seed {seed}");
        assert_eq!(straight, strewn, "seed {seed}");
    }
}

#[test]
fn a_seat_that_sealed_owes_nothing_and_cannot_be_seen_through() {
    let mut table = table(3);
    let first = table.owed().next().expect("everyone owes at first");
    let before: Vec<String> = watch(&table, first);
    table.auto(first, &mut ());
    assert!(!table.owed().any(|seat| seat == first));
    assert_eq!(before, watch(&table, first));
}

/// What all other seats see.
fn watch(table: &Table, but: Seat) -> Vec<String> {
    let others = Seat::all().filter(|seat| *seat != but);
    others
        .map(|seat| format!("{:?}", table.state().observe(seat)))
        .collect()
}
