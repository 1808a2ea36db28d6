//! Cut cables: a watch at sea without an article, a boarding that has a price, and a truth that is often dull.

use casus::content::measure::{By, Kind};
use casus::content::scenario::{Domain, Intent};

use super::nights;
use super::shipped::{night_of, share};
use crate::session::case_of;

const ID: &str = "cut-cables";

/// Record: October 2023 and December 2024 were answered by patrols, and by no article.
#[test]
fn patrols_come_without_article_4() {
    let case = case_of(ID);
    let watched = share(&case, 60, |state| {
        let mut measures = state.public.measures.iter();
        let at_sea = measures
            .any(|on| on.by == By::Nato && case.measure(on.measure).kind == Kind::Vigilance);
        at_sea && state.public.article4.requested.is_empty()
    });
    assert!(
        watched >= 80,
        "a watch without an article in {watched} of 100"
    );
    let found = share(&case, 60, |state| state.public.ladders.formal >= 4);
    assert_eq!(found, 0, "a cable is no armed attack");
}

/// Beyond territorial waters a boarding is an act alone and costs the one who acts; in one's own it is not.
#[test]
fn boarding_beyond_ones_waters_has_a_price_and_boarding_within_them_none() {
    let case = case_of(ID);
    let (mut beyond, mut within) = (0, 0);
    let all = nights(60);
    for seed in 0..all {
        let table = night_of(&case, seed, |_| {});
        let public = &table.state().public;
        let boarded = |priced: bool| {
            let mut measures = public.measures.iter();
            measures.any(|on| {
                let measure = case.measure(on.measure);
                measure.kind == Kind::Boarding && (measure.solo_price > 0) == priced
            })
        };
        beyond += u64::from(boarded(true));
        within += u64::from(boarded(false) && !boarded(true));
        if boarded(true) {
            assert!(
                !public.solo_acts.is_empty(),
                "seed {seed}: no account is owed"
            );
        }
        for act in &public.solo_acts {
            let measure = case.measure(act.measure);
            assert!(
                measure.solo_price > 0,
                "seed {seed}: {} is priced",
                measure.id
            );
        }
    }
    let (beyond, within) = (beyond * 100 / all, within * 100 / all);
    assert!((10..=55).contains(&beyond), "beyond in {beyond} of 100");
    assert!(within >= 10, "within alone in {within} of 100");
}

/// The largest single share of truths is no intent at all, and a series grows all the same.
#[test]
fn three_in_a_month_need_not_be_meant() {
    let case = case_of(ID);
    let (mut series, mut dull) = (0, 0);
    let all = nights(60);
    for seed in 0..all {
        let table = night_of(&case, seed, |_| {});
        let state = table.state();
        let drift = case.tables.intent[state.hidden.truth[0].index()] == Intent::Drift;
        dull += u64::from(drift);
        let closed = table.closing().expect("a whole night closes");
        series += u64::from(closed.state.public.incidents.len() >= 3);
    }
    let (series, dull) = (series * 100 / all, dull * 100 / all);
    assert!((25..=50).contains(&dull), "an accident in {dull} of 100");
    assert!(
        (25..=90).contains(&series),
        "three cables or more in {series} of 100"
    );
}

/// Neither aircraft nor batteries answer a cable: what the alliance begins is of the sea.
#[test]
fn nothing_that_flies_is_begun_for_a_cable() {
    let case = case_of(ID);
    for seed in 0..nights(20) {
        let table = night_of(&case, seed, |_| {});
        let public = &table.state().public;
        if public.incidents.iter().any(|one| one.domain != Domain::Sea) {
            continue;
        }
        for on in &public.measures {
            let measure = case.measure(on.measure);
            let lent = matches!(measure.kind, Kind::Reinforce | Kind::Vigilance);
            let wrong = lent
                && on.by == By::Nato
                && measure.id != "sea-vigilance"
                && measure.id != "frigate-nearby";
            assert!(!wrong, "seed {seed}: {}", measure.id);
        }
    }
}
