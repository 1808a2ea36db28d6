//! Beyond the area: Article 6 keeps Article 5 out whatever is proposed; Article 4, the Union's clause and coalitions are left.

use std::sync::Arc;

use casus::base::ids::Seat;
use casus::content::clause::Clause;
use casus::content::measure::By;
use casus::engine::check::{Refusal, check};
use casus::session::Table;
use casus::world::order::Order;
use casus::world::setup::Setup;
use casus::world::text::{Clauses, Hedges};

use super::shipped::share;
use crate::session::case_of;

const ID: &str = "beyond-the-area";

/// Issue: Article 5 never adopted.
#[test]
fn article_5_is_never_adopted() {
    let found = share(&case_of(ID), 60, |state| {
        state.public.texts.iter().any(|text| {
            text.clauses.has(Clause::Article5) || text.clauses.has(Clause::ConditionalArticle5)
        })
    });
    assert_eq!(found, 0);
}

#[test]
fn whoever_proposes_it_is_told_of_the_area() {
    let case = case_of(ID);
    let table = Table::begin(Arc::clone(&case), Setup::automatic(ID, 1));
    let clauses = Clauses::of(&[Clause::Condemn, Clause::Article5]);
    let hedges = Hedges::default();
    let asked = |seat: Seat, order| check(&case, table.state().observe(seat), &order);
    let victim = Seat::of(case.play.scenario.victims[0]);
    let proposed = asked(victim, Order::Propose { clauses, hedges });
    assert_eq!(proposed, Err(Refusal::OutsideArea));
    let tabled = asked(Seat::CHAIR, Order::Table { clauses, hedges });
    assert_eq!(tabled, Err(Refusal::OutsideArea));
    // Consultation knows no such map.
    assert_eq!(asked(victim, Order::RequestArticle4), Ok(()));
}

#[test]
fn the_other_roads_are_taken() {
    let case = case_of(ID);
    let coalition = share(&case, 60, |state| {
        state
            .public
            .measures
            .iter()
            .any(|on| on.by == By::Coalition)
    });
    assert!(coalition >= 15, "a coalition in {coalition}");
    let union = share(&case, 60, |state| !state.public.eu.invoked_42_7.is_empty());
    assert!((5..=80).contains(&union), "the Union's clause in {union}");
}
