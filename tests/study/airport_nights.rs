//! Airport nights: it may never be known whose they were, and Article 4 stays the exception.

use casus::base::ids::Seat;
use casus::content::scenario::Goal;
use casus::engine::brief::{Past, met_in};

use super::nights;
use super::shipped::{night_of, share};
use crate::session::case_of;

const ID: &str = "airport-nights";

#[test]
fn few_ask_for_article_4_over_lights() {
    let case = case_of(ID);
    let asked = share(&case, 100, |state| {
        !state.public.article4.requested.is_empty()
    });
    assert!((3..=35).contains(&asked), "asked in {asked} of 100");
}

/// A month later capitals believe what is true by halves in the middle night, and in some nights hardly at all.
#[test]
fn it_may_never_be_known() {
    let case = case_of(ID);
    let all = nights(40);
    let known = |pct: u8| {
        let known = (0..all).filter(|seed| {
            let mut past = Vec::new();
            night_of(&case, *seed, |state| past.push(*state));
            let goal = Goal::TruthKnown { pct, by_day: 30 };
            met_in(&case, Past::new(&past), Seat::CHAIR, &goal)
        });
        known.count() as u64 * 100 / all
    };
    let (likely, held) = (known(55), known(20));
    assert!(
        (15..=55).contains(&likely),
        "likely to capitals in {likely}"
    );
    assert!(held <= 80, "held at 20 or more in {held}");
}

#[test]
fn no_night_of_lights_ends_in_article_5_or_war() {
    let case = case_of(ID);
    let beyond = share(&case, 24, |state| state.public.ladders.formal >= 4);
    assert_eq!(beyond, 0);
}
