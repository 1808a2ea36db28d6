//! Towers: a finding on a condition for mass casualties by a group, the condition met in time, and force beside the alliance in some nights.

use casus::content::measure::{By, Kind};
use casus::world::State;

use super::nights;
use super::shipped::{night_of, share};
use crate::session::case_of;

const ID: &str = "towers";

/// Issue: class 4 or 5 in more than 40 of 100.
#[test]
fn article_5_is_found_in_more_than_forty_of_a_hundred() {
    let found = share(&case_of(ID), 60, |state| state.public.ladders.formal >= 4);
    assert!(found > 40, "found in {found}");
}

/// Record: 12 September and 2 October 2001. It is found on a condition first, and days or weeks lie before it is met.
#[test]
fn the_condition_comes_first_and_is_met_later_or_never() {
    use casus::content::clause::Clause;
    let case = case_of(ID);
    let (mut conditional, mut met, mut soon) = (0, 0, 0);
    for seed in 0..nights(60) {
        let (mut said, mut full) = (None, None);
        night_of(&case, seed, |state| {
            let has = |clause| {
                state
                    .public
                    .texts
                    .iter()
                    .any(|text| text.clauses.has(clause))
            };
            let now = state.public.clock.start.0;
            if has(Clause::ConditionalArticle5) {
                said.get_or_insert(now);
            }
            if has(Clause::Article5) {
                full.get_or_insert(now);
            }
        });
        conditional += u32::from(said.is_some());
        met += u32::from(full.is_some());
        soon += u32::from(full.is_some_and(|full| full - said.unwrap_or(full) < 72));
        assert!(
            full.is_none() || said.is_some(),
            "seed {seed}: found outright"
        );
    }
    assert!(met > 0 && met <= conditional, "{met} of {conditional}");
    assert!(soon * 2 < met, "within three days in {soon} of {met}");
}

/// An operation under one command follows only a finding that stands in full; force abroad is the coalition's.
#[test]
fn measures_follow_the_finding_and_force_stands_beside_the_alliance() {
    let case = case_of(ID);
    let mut coalition = 0;
    for seed in 0..nights(60) {
        let table = night_of(&case, seed, |_| {});
        let state: &State = table.state();
        for on in state.public.measures.iter() {
            if case.measure(on.measure).kind == Kind::Operation {
                assert!(state.public.ladders.formal == 5, "seed {seed}");
                coalition += u32::from(on.by == By::Coalition);
            }
        }
    }
    assert!(coalition > 0, "no coalition in any night");
}
