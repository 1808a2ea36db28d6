//! Every event told to a seat has a sentence, and every order too: nothing a person reads is the program's own name for it.

use std::collections::BTreeMap;

use casus::base::ids::Seat;
use casus::session::Table;
use casus::words::{event, order};
use casus::world::event::{Audience, Event, TimeEvent};
use casus::world::order::Order;
use casus::world::setup::Setup;

use super::script::case;

/// "Act: LetterMissed": the kind of an event by its own name.
fn kind(event: &Event) -> String {
    let text = format!("{event:?}");
    text.chars()
        .take_while(|c| *c != '{')
        .collect::<String>()
        .trim()
        .to_owned()
}

/// What the program would say instead of a sentence.
fn is_raw(sentence: &str) -> bool {
    ["{", "}", "::", "Some(", "None", "draft-", "DraftId", "  "]
        .iter()
        .any(|raw| sentence.contains(raw))
        || sentence.ends_with("?.")
        || sentence.ends_with("..")
        || sentence.contains(" .")
}

/// Sentences missing or raw, by kind, over nights of every seat.
fn faults(seeds: std::ops::Range<u64>) -> (BTreeMap<String, String>, BTreeMap<String, u32>) {
    let case = case();
    let (mut faults, mut seen) = (BTreeMap::new(), BTreeMap::new());
    for seed in seeds {
        let mut table = Table::begin(case.clone(), Setup::automatic("night-swarm", seed));
        while !table.is_over() {
            let mut told: Vec<(Event, Audience)> = Vec::new();
            table.advance(&mut (), &mut told);
            for (event, to) in &told {
                for seat in Seat::main().filter(|seat| to.has(*seat)) {
                    *seen.entry(kind(event)).or_insert(0) += 1;
                    if let Some(fault) = fault(&table, seat, event) {
                        faults.insert(kind(event), format!("seed {seed} {}: {fault}", seat.code()));
                    }
                }
            }
        }
    }
    (faults, seen)
}

fn fault(table: &Table, seat: Seat, event: &Event) -> Option<String> {
    let obs = table.state().observe(seat);
    match event::told(table.case(), obs, event) {
        None if event::shown_elsewhere(event) => None,
        None => Some("no sentence".to_owned()),
        Some(sentence) if is_raw(&sentence) => Some(sentence),
        Some(sentence) if !sentence.ends_with(['.', '?', '"']) => Some(sentence),
        Some(_) => None,
    }
}

#[test]
fn every_event_told_has_a_sentence() {
    let (faults, seen) = faults(0..30);
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(seen.len() >= 60, "only {} kinds: {seen:?}", seen.len());
}

#[test]
fn an_event_without_a_sentence_would_be_found() {
    let table = Table::begin(case(), Setup::automatic("night-swarm", 1));
    let quiet = Event::Time(TimeEvent::Refilled);
    assert!(fault(&table, Seat::CHAIR, &quiet).is_some());
    assert!(is_raw("Letter { member: Member(3) }"));
}

#[test]
fn every_order_given_has_a_sentence() {
    let case = case();
    for seed in 0..10 {
        let mut table = Table::begin(case.clone(), Setup::automatic("night-swarm", seed));
        while !table.is_over() {
            for seat in Seat::main() {
                let (sealed, _) = table.choose(seat, &mut ());
                let obs = table.state().observe(seat);
                for given in sealed.orders.iter().filter(|given| **given != Order::Wait) {
                    let said = order::order(&case, obs, given);
                    let raw = format!("{given:?}").to_lowercase();
                    assert!(!is_raw(&said) && said.to_lowercase() != raw, "{said}");
                    assert!(!said.ends_with(['.', '?']), "{said}");
                }
            }
            table.advance(&mut (), &mut ());
        }
    }
}
