//! Balloons: below every threshold for weeks, by a sum that some nights raise above it; and people who come to harm are counted.

use casus::base::units::Hours;

use super::nights;
use super::shipped::{night_of, share};
use crate::session::case_of;

const ID: &str = "balloons";

#[test]
fn article_4_is_asked_for_late_and_seldom() {
    let case = case_of(ID);
    let all = nights(56);
    let (mut asked, mut early) = (0, 0);
    for seed in 0..all {
        let table = night_of(&case, seed, |_| {});
        let first = table.state().public.article4.first_request;
        asked += u64::from(!first.is_never());
        early += u64::from(!first.is_never() && first < Hours::days(4));
    }
    let share = asked * 100 / all;
    assert!((3..=40).contains(&share), "asked in {share} of 100");
    assert!(early * 10 <= asked, "{early} of {asked} in the first days");
}

#[test]
fn nothing_here_is_found_to_be_an_armed_attack() {
    let case = case_of(ID);
    let found = share(&case, 24, |state| state.public.ladders.formal >= 4);
    assert!(found <= 2, "Article 5 in {found} of 100");
}

/// Those led over a border are no victim's soldiers and no party's citizens: harm to them moves the same meters all the same.
#[test]
fn harm_to_people_at_the_wire_is_harm() {
    let case = case_of(ID);
    let places = &case.play.scenario.follow_on.places;
    let at_the_wire = |place: u8| {
        let place = places.get(usize::from(place));
        place.is_some_and(|place| place.recurs() && place.harm_pct[3] >= 15)
    };
    let (mut deadly, mut mild) = (Vec::new(), Vec::new());
    let mut led = 0;
    for seed in 0..nights(56) {
        let table = night_of(&case, seed, |_| {});
        let public = &table.state().public;
        led += usize::from(public.incidents.iter().any(|one| at_the_wire(one.place)));
        let worst = public.incidents.iter().map(|one| one.harm).max();
        let peak = i64::from(public.escalation.peak);
        if worst >= Some(3) {
            &mut deadly
        } else {
            &mut mild
        }
        .push(peak);
    }
    let mean = |peaks: &[i64]| peaks.iter().sum::<i64>() * 10 / peaks.len().max(1) as i64;
    assert!(led > 0, "nobody is led to the wire in any night");
    assert!(
        mean(&deadly) > mean(&mild) + 20,
        "{} and {}",
        mean(&deadly),
        mean(&mild)
    );
}
