//! An aim is judged over the whole record: by the day it names, or at day 90.

use casus::base::ids::{Member, Seat};
use casus::content::scenario::Goal;
use casus::engine::brief::{Past, met, met_in};
use casus::session::Table;
use casus::world::setup::Setup;

use super::script::case;

fn goal(pct: u8, by_day: u8) -> Goal {
    Goal::TruthKnown { pct, by_day }
}

#[test]
fn what_is_known_is_read_on_the_day_that_is_named() {
    let case = case();
    let mut table = Table::begin(case.clone(), Setup::automatic("night-swarm", 7));
    let mut states = vec![*table.state()];
    while !table.is_over() {
        table.advance(&mut (), &mut ());
        states.push(*table.state());
    }
    let seat = Seat::of(Member::new(0));
    let past = Past::new(&states);
    let first = past.day(0).public.clock.start;
    assert!(first.0 > 0 && first.0 <= 24, "{first:?}");
    // Whoever is known at 99 in 100 on the first day was known then, whatever came later.
    let early = met_in(&case, past, seat, &goal(75, 0));
    assert_eq!(early, met(&case, past.day(0), seat, &goal(75, 0)));
    let late = met_in(&case, past, seat, &goal(75, 90));
    assert_eq!(late, met(&case, past.end(), seat, &goal(75, 90)));
    assert!(late || !early);
}

#[test]
fn what_was_admitted_cannot_be_denied() {
    let table = Table::begin(case(), Setup::automatic("night-swarm", 7));
    let mut state = *table.state();
    let kept = Goal::DeniabilityKept(0);
    assert!(met(table.case(), &state, Seat::STATE, &kept));
    state.public.said.admitted = state.public.clock.start;
    assert!(!met(table.case(), &state, Seat::STATE, &kept));
}
