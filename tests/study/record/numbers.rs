//! Numbers 3 to 10 of the record, each over the cases or variants it can be read from.

use casus::content::scenario::{ActorKind, Domain};
use casus::study::history::{Features, Scope};
use casus::world::State;
use casus::world::force::PledgeStatus;

use super::{ASKED, asked, consulted, features, nights, played, published, share};

fn asked_cases(count: u64) -> Vec<State> {
    let each = ASKED.iter().map(|id| played(&published(id), count));
    each.flatten().collect()
}

/// Number 3: 2 of 33 confirmed violations of 2022 to 2025 led to Article 4 (6 in 100; 1 to 20 with so few). Read from single
/// violations: a jet, a drone that comes down, with the certainty and intent such cases are coded with.
#[test]
fn a_violation_of_airspace_seldom_leads_to_article_4() {
    let of = |code, domain, scales| features(code, ActorKind::State, domain, scales, Scope::Inside);
    let ways: [Features; 5] = [
        of("EST", Domain::Air, [0, 2, 5, 5, 2]),
        of("ROU", Domain::Drone, [0, 3, 2, 5, 1]),
        of("ROU", Domain::Drone, [1, 3, 4, 5, 2]),
        of("LVA", Domain::Drone, [0, 3, 4, 5, 2]),
        of("POL", Domain::Air, [0, 2, 5, 5, 3]),
    ];
    let all: Vec<State> = ways
        .iter()
        .flat_map(|one| played(one, nights(20)))
        .collect();
    let asks = share(&all, asked);
    assert!((0..=20).contains(&asks), "{asks} of 100");
}

/// Number 4: where leaders weighed it in public, 3 of 10 asked. Read from the six published cases since 2021 in which they did.
#[test]
fn weighed_in_public_it_is_asked_for_in_one_case_of_three() {
    let weighed = [
        "A4-2022", "A4-2025a", "N-BEL21", "N-ALB22", "N-PRZ22", "N-LT25",
    ];
    let all: Vec<State> = weighed
        .iter()
        .flat_map(|id| played(&published(id), nights(20)))
        .collect();
    let asks = share(&all, asked);
    assert!((15..=45).contains(&asks), "{asks} of 100");
}

/// Number 5: reinforcement within 90 days in 5 of 9 consultations (21 to 86 with so few), in 4 of the 5 that are published.
#[test]
fn reinforcement_follows_most_consultations_and_not_all() {
    let all = asked_cases(nights(20));
    let met: Vec<State> = all.into_iter().filter(consulted).collect();
    let follows = share(&met, |state| state.public.ladders.formal >= 3);
    assert!((55..=95).contains(&follows), "{follows} of 100");
}

/// Number 6: Article 5 after Article 4 in none of 9; 1 to 3 in 100 absent mass harm.
#[test]
fn article_5_does_not_follow_a_consultation_without_mass_harm() {
    let all = asked_cases(nights(20));
    let found = share(&all, |state| state.public.ladders.formal >= 4);
    assert!(found <= 3, "{found} of 100");
}

/// Number 7: days from the incident to the consultation 0 0 0 0 1 3 4 4 8, median 1.
#[test]
fn the_council_meets_within_days() {
    let all = asked_cases(nights(20));
    let met = all.iter().filter(|state| consulted(state));
    let mut days: Vec<i32> = met
        .map(|state| state.public.article4.first_meeting.day())
        .collect();
    days.sort_unstable();
    let (median, last) = (days[days.len() / 2], days[days.len() * 9 / 10]);
    assert!((0..=2).contains(&median), "median {median}");
    assert!(last <= 8, "nine tenths {last}");
}

/// Number 8: days to the first allied measure after Article 4: 0 2 5 9 62, median 5.
#[test]
fn the_first_measure_of_an_ally_comes_within_days() {
    let all = asked_cases(nights(20));
    let first = |state: &State| {
        let pledges = state.council.pledges.iter();
        let placed = pledges.filter(|pledge| pledge.status == PledgeStatus::InPlace);
        let others = state.public.measures.iter();
        let joined = others
            .filter(|on| on.joiners.count() > 1 || on.by != casus::content::measure::By::National);
        let arrived = placed.map(|pledge| pledge.due).min();
        arrived
            .into_iter()
            .chain(joined.map(|on| on.effective))
            .min()
    };
    let mut days: Vec<i32> = all
        .iter()
        .filter(|state| consulted(state))
        .filter_map(|state| first(state).map(|at| at.day()))
        .collect();
    days.sort_unstable();
    let median = days[days.len() / 2];
    assert!((1..=9).contains(&median), "median {median}");
}

/// Number 9: an open holdout stopped or watered a text in 2 of 10 (3 to 56 with so few).
#[test]
fn a_holdout_stops_or_waters_some_texts() {
    let all = asked_cases(nights(20));
    let stopped = share(&all, |state| {
        let tally = &state.hidden.tally;
        tally.texts_blocked > 0 || tally.texts_amended > 0
    });
    assert!((3..=56).contains(&stopped), "{stopped} of 100");
}

/// Number 10: the Security Council met in 7 of 9 and bound the aggressor in none; where a permanent member stood accused it vetoed.
#[test]
fn the_security_council_meets_and_binds_nobody() {
    let all = asked_cases(nights(20));
    let met = share(&all, |state| !state.public.un.met.is_never());
    assert!((50..=100).contains(&met), "{met} of 100");
    let russia: Vec<State> = ["A4-2014", "A4-2022", "A4-2025a"]
        .iter()
        .flat_map(|id| played(&published(id), nights(20)))
        .collect();
    assert_eq!(
        share(&russia, |state| !state.public.un.mandate.is_never()),
        0
    );
}
