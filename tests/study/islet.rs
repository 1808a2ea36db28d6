//! Islet: two allies at odds. No article serves against one who sits at the table; what needs both, both must want.

use std::sync::Arc;

use casus::base::ids::{Member, Seat};
use casus::content::clause::Clause;
use casus::content::scenario::Domain;
use casus::session::Table;
use casus::world::State;
use casus::world::case::Case;
use casus::world::order::{Order, Sealed};
use casus::world::setup::Setup;
use casus::world::text::{Clauses, Hedges};

use super::nights;
use super::shipped::{night_of, share};
use crate::session::case_of;

const ID: &str = "islet";

/// The highest step this member took against the other; 0 for none.
fn step_of(case: &Case, state: &State, member: Option<Member>) -> u8 {
    let other = member.and_then(|member| case.opponent(member));
    let places = &case.play.scenario.follow_on.places;
    let taken = state.public.incidents.iter().filter_map(|incident| {
        let place = places.get(usize::from(incident.place))?;
        let own = place.victim == other && place.domain != Domain::Cyber;
        own.then_some(place.step)
    });
    taken.max().unwrap_or(0)
}

/// Structural test S3: with an ally as actor Article 5 is never found, and mediation appears.
#[test]
fn article_5_is_never_found_and_mediation_appears_in_most_nights() {
    let case = case_of(ID);
    let found = share(&case, 80, |state| {
        let finds = |text: &casus::world::text::AdoptedText| text.clauses.finds_article_5();
        state.public.texts.iter().any(finds)
    });
    assert_eq!(found, 0);
    let held = share(&case, 80, |state| !state.public.said.talks_held.is_never());
    assert!(held > 50, "talks were held in {held} of 100");
}

/// Issue: a text of the Security Council in 10 to 25 of 100 nights, after which a claim of self-defence is refused.
#[test]
fn a_ceasefire_is_asked_for_now_and_then_and_self_defence_ends_with_it() {
    let case = case_of(ID);
    let mut tried = 0;
    let asked = share(&case, 100, |state| {
        let decided = !state.public.un.mandate.is_never();
        if decided {
            let claims = |member: &Member| {
                let obs = state.observe(Seat::of(*member));
                casus::engine::check::check(&case, obs, &Order::ClaimSelfDefence).is_ok()
            };
            assert!(!Member::all().any(|member| claims(&member)));
            tried += 1;
        }
        decided
    });
    assert!(tried > 0);
    assert!((10..=25).contains(&asked), "asked for in {asked} of 100");
}

#[test]
fn roles_and_first_moves_fall_near_half() {
    let case = case_of(ID);
    let (mut victim, mut first) = (0, 0);
    let all = 400;
    for seed in 0..all {
        let drawn = Arc::clone(&case).drawn(seed);
        let scenario = &drawn.play.scenario;
        let parties = [drawn.victim(), drawn.tables.accused];
        assert!(parties.contains(&scenario.moved_first));
        victim += u32::from(drawn.victim() == case.victim());
        first += u32::from(scenario.moved_first == drawn.victim());
    }
    for count in [victim, first] {
        // 400 fair draws lie within 160..=240 but for one time in 10,000.
        assert!((160..=240).contains(&count), "{count} of {all}");
    }
}

/// What each party does depends on its role and its own weights, not on its name: with the roles turned round both still hold back
/// as often, within sampling.
#[test]
fn who_is_hit_behaves_alike_whoever_it_is() {
    let case = case_of(ID);
    let mut counts = [[0_u64; 3]; 2];
    for seed in 0..nights(160) {
        let table = night_of(&case, seed, |_| {});
        let (drawn, state) = (table.case(), table.state());
        let side = usize::from(drawn.victim() != case.victim());
        counts[side][0] += 1;
        counts[side][1] += u64::from(step_of(drawn, state, drawn.victim()) >= 2);
        counts[side][2] += u64::from(step_of(drawn, state, drawn.tables.accused) >= 2);
    }
    for role in [1, 2] {
        let [here, there] = counts.map(|side| side[role] * 100 / side[0].max(1));
        assert!(
            here.abs_diff(there) <= 25,
            "role {role}: {here} and {there}"
        );
    }
}

/// The accused breaks every text that names it, and lets one pass that calls both to talk.
#[test]
fn who_is_named_breaks_and_who_is_called_to_talk_does_not() {
    let case = case_of(ID);
    for (clause, breaks) in [(Clause::Attribute, true), (Clause::Dialogue, false)] {
        let mut table = Table::begin(Arc::clone(&case), Setup::automatic(ID, 5));
        let accused = table.case().tables.accused.expect("an ally is accused");
        while table.state().public.clock.turn < 3 {
            table.advance(&mut (), &mut ());
        }
        let mut sealed = Sealed {
            who: 255,
            ..Sealed::default()
        };
        let clauses = Clauses::of(&[clause, Clause::Civil]);
        let hedges = Hedges::default();
        sealed
            .orders
            .push(Order::Table { clauses, hedges })
            .expect("it is the only order");
        table
            .seal(casus::base::ids::Seat::CHAIR, sealed)
            .expect("the chair may table it");
        while table.state().council.drafts.is_empty()
            || table.state().council.drafts[0].is_live()
                && table.state().council.drafts[0].objected.is_empty()
        {
            table.advance(&mut (), &mut ());
        }
        let objected = table.state().council.drafts[0].objected.has(accused);
        assert_eq!(objected, breaks, "{clause:?}");
    }
}

/// A party may act against the other and against nobody else; a third ally may not act at all.
#[test]
fn a_step_is_for_the_two_and_against_the_other_only() {
    let case = case_of(ID);
    let table = Table::begin(case, Setup::automatic(ID, 1));
    let (case, state) = (table.case(), table.state());
    for (at, place) in case.play.scenario.follow_on.places.iter().enumerate() {
        let order = Order::Incident { place: at as u8 };
        for member in Member::all() {
            let obs = state.observe(Seat::of(member));
            let may = casus::engine::check::check(case, obs, &order).is_ok();
            let own = place.domain != Domain::Cyber
                && case.opponent(member).is_some()
                && case.opponent(member) == place.victim;
            assert_eq!(may, own, "{member:?} at {}", place.place);
        }
    }
}

/// Good offices are a third party's to offer (MODEL 9): neither of the two may, and everyone else may.
#[test]
fn good_offices_are_refused_to_either_party_and_to_nobody_else() {
    let case = case_of(ID);
    let table = Table::begin(Arc::clone(&case), Setup::automatic(ID, 1));
    let may = |member: &Member| {
        let obs = table.state().observe(Seat::of(*member));
        match casus::engine::check::check(table.case(), obs, &Order::GoodOffices) {
            Ok(()) => true,
            Err(refusal) => {
                let party = casus::engine::check::Refusal::PartyToIt;
                assert_eq!(refusal, party, "{member:?}");
                false
            }
        }
    };
    let (free, refused): (Vec<Member>, Vec<Member>) = Member::all().partition(may);
    let case = table.case();
    let party = |member: &Member| case.opponent(*member).is_some();
    assert_eq!((free.len(), refused.len()), (30, 2));
    assert!(refused.iter().all(party), "{refused:?}");
}

/// An arrangement that was not taken lies before both again, and never sooner than the hours between two offers, unless they
/// have sat down or stepped apart once more meanwhile.
#[test]
fn an_arrangement_comes_back_after_the_hours_between_two_offers() {
    let case = case_of(ID);
    let again = i32::from(case.content.rules.between.offer_again_hours);
    let mut twice = 0;
    for seed in 0..nights(40) {
        let mut table = Table::begin(Arc::clone(&case), Setup::automatic(ID, seed));
        let mut last = None;
        while !table.is_over() {
            let (clock, said) = (table.state().public.clock, table.state().public.said);
            let ready = (said.talks_held, said.stood_down);
            let mut told = Vec::new();
            table.advance(&mut (), &mut told);
            if !told.iter().any(|(event, _)| is_arrangement(event)) {
                continue;
            }
            if let Some((_, began)) = last.filter(|(before, _)| *before == ready) {
                // An offer falls somewhere in its turn.
                let apart = clock.end.since(began).0;
                assert!(apart >= again, "seed {seed}, turn {}: {apart}", clock.turn);
                twice += 1;
            }
            last = Some((ready, clock.start));
        }
    }
    assert!(twice > 0, "no arrangement came back in any night");
}

fn is_arrangement(event: &casus::world::event::Event) -> bool {
    use casus::world::desk::Asked;
    use casus::world::event::{Event, LeverEvent};
    matches!(event, Event::Lever(LeverEvent::Asked { ask, .. }) if ask.kind == Asked::Settle && ask.from == Seat::CHAIR)
}
