//! Structural truths S1 to S14 of the record (S15 stands in `swap.rs`).

use std::sync::Arc;

use casus::base::ids::{Member, Seat};
use casus::base::units::Hours;
use casus::content::clause::Clause;
use casus::content::scenario::{ActorKind, Domain, When};
use casus::session::Table;
use casus::study::history::crisis::ID;
use casus::study::history::{Features, Scope, shipped};
use casus::world::State;
use casus::world::case::Case;
use casus::world::force::PledgeStatus;
use casus::world::order::Order;
use casus::world::setup::Setup;
use casus::world::text::{Edit, Stance};

use super::{
    ASKED, asked, consulted, crisis, features, mean, nights, played, published, share, watched,
};

fn state_of(code: &str, domain: Domain, scales: [u8; 5]) -> Features {
    features(code, ActorKind::State, domain, scales, Scope::Inside)
}

/// S1: any ally's request yields a meeting within four days.
#[test]
fn a_request_always_brings_a_meeting() {
    for id in ASKED {
        for state in played(&published(id), nights(12)) {
            let article4 = &state.public.article4;
            if asked(&state) {
                let wait = article4.first_meeting.since(article4.first_request);
                assert!((0..=96).contains(&wait.0), "{id}: {wait:?}");
            }
        }
    }
}

/// S2: one that objects to every text stops them all, and never what capitals send each other.
#[test]
fn one_objection_stops_texts_and_never_bilateral_help() {
    let case = crisis(&published("A4-2025a"));
    let holdout = Seat::from_code("HUN").expect("a seat");
    let night = |seed: u64| {
        let mut table = Table::begin(Arc::clone(&case), Setup::automatic(ID, seed));
        while !table.is_over() {
            let (mut sealed, _) = table.choose(holdout, &mut ());
            for order in sealed.orders.as_mut_slice() {
                if let Order::Position { stance, lifts, .. } = order {
                    *stance = Stance::Break;
                    *lifts = Edit::None;
                }
            }
            table.lay(holdout, sealed);
            table.advance(&mut (), &mut ());
        }
        *table.state()
    };
    let all: Vec<State> = (0..nights(12)).map(night).collect();
    assert_eq!(share(&all, |state| !state.public.texts.is_empty()), 0);
    let helped = share(&all, |state| {
        let mut pledges = state.council.pledges.iter();
        pledges.any(|pledge| pledge.bilateral && pledge.status == PledgeStatus::InPlace)
    });
    assert!(helped >= 25, "{helped} of 100");
}

/// S3: where an ally is the actor no text finds Article 5, and somebody mediates in most nights. Read from the cases judged by kind:
/// 1974, 1975-76, 1996 and 2026 (territory and harm as coded; who the other ally is, the features do not say).
#[test]
fn an_ally_as_actor_is_met_by_mediation_and_never_by_article_5() {
    let of = |code, domain, scales, scope| features(code, ActorKind::Ally, domain, scales, scope);
    let ways = [
        of("ISL", Domain::Sea, [1, 2, 5, 5, 4], Scope::Partial),
        of("GRC", Domain::Land, [5, 0, 5, 5, 5], Scope::Outside),
        of("GRC", Domain::Sea, [3, 2, 5, 5, 3], Scope::Inside),
        of("DNK", Domain::Political, [0, 0, 5, 5, 4], Scope::Inside),
    ];
    for one in ways {
        let all = played(&one, nights(20));
        assert_eq!(
            share(&all, |state| state.public.ladders.formal >= 4),
            0,
            "{one:?}"
        );
        let mediated = share(&all, |state| !state.public.said.talks_offered.is_never());
        assert!(mediated >= 60, "{mediated} of 100, {one:?}");
    }
}

/// Cases judged by kind (1998-99, 2011): very many killed among people who are no allies. No article applies, and in some nights a
/// coalition uses force all the same; with a control, where few are killed nobody does.
#[test]
fn for_people_who_are_no_allies_there_is_no_article_and_sometimes_a_coalition() {
    let of = |harm: u8| Features {
        threatened: Vec::new(),
        ..features(
            "GRC",
            ActorKind::State,
            Domain::Air,
            [harm, 0, 5, 5, 5],
            Scope::Outside,
        )
    };
    let mass = played(&of(5), nights(40));
    assert_eq!(share(&mass, |state| state.public.ladders.formal >= 4), 0);
    let force = share(&mass, |state| state.public.ladders.functional == 5);
    assert!((25..=90).contains(&force), "force in {force} of 100");
    let few = played(&of(3), nights(20));
    assert_eq!(share(&few, |state| state.public.ladders.functional == 5), 0);
}

/// S4: outside the area there is no Article 5, and Article 4 stands open.
#[test]
fn outside_the_area_article_4_is_open_and_article_5_is_not() {
    let dead_abroad = features(
        "TUR",
        ActorKind::State,
        Domain::Air,
        [4, 0, 5, 5, 5],
        Scope::Outside,
    );
    let all = played(&dead_abroad, nights(24));
    assert_eq!(share(&all, |state| state.public.ladders.formal >= 4), 0);
    assert!(share(&all, consulted) >= 25);
}

/// S5: where a friend's weapon or an accident did it, Article 4 is asked for in under 15 of 100.
#[test]
fn a_friend_or_an_accident_seldom_leads_to_article_4() {
    let friend = published("N-PRZ22");
    let accident = state_of("POL", Domain::Missile, [3, 4, 4, 5, 0]);
    for one in [friend, accident] {
        let asks = share(&played(&one, nights(24)), asked);
        assert!(asks < 15, "{asks} of 100");
    }
}

/// S6: while nobody knows who it was no state is named or sanctioned, and patrols go out.
#[test]
fn an_unknown_actor_is_not_sanctioned_and_patrols_go_out() {
    let all = played(&published("N-BALT23"), nights(24));
    let named = share(&all, |state| {
        let texts = state.public.texts.iter();
        let names = |clauses: casus::world::text::Clauses| {
            clauses.has(Clause::Attribute) || clauses.has(Clause::Sanctions)
        };
        !state.public.eu.package_adopted.is_never()
            || texts.into_iter().any(|text| names(text.clauses))
    });
    assert!(named <= 5, "{named} of 100");
    let patrols = share(&all, |state| state.public.ladders.functional >= 3);
    assert!(patrols >= 50, "{patrols} of 100");
}

/// S7: a second incident within 14 days of a new measure mostly brings a statement: words, or no new text at all.
#[test]
fn a_second_incident_soon_after_a_measure_mostly_brings_a_statement() {
    let (mut second, mut forces) = (0, 0);
    for state in played(&published("A4-2025a"), nights(40)) {
        let texts = &state.public.texts;
        let Some(first) = texts.iter().find(|text| text.clauses.forces() >= 2) else {
            continue;
        };
        let soon = |at: Hours| at > first.at && at.since(first.at) < Hours::days(14);
        let mut incidents = state.public.incidents.iter();
        if let Some(again) = incidents.find(|incident| soon(incident.at)) {
            second += 1;
            let answers = |at: Hours| at > again.at && at.since(first.at) < Hours::days(14);
            let more = |text: &&casus::world::text::AdoptedText| {
                answers(text.at) && text.clauses.forces() >= 2
            };
            forces += u32::from(texts.iter().any(|text| more(&text)));
        }
    }
    assert!(second >= 5, "{second} second incidents");
    assert!(forces * 2 < second, "{forces} of {second}");
}

/// S8: more harm, certainty or intent never lowers the class to be expected, but for .05. Shares of the same seeds are compared,
/// so that what is left of luck is small; a twentieth is allowed for it beside the tolerance.
#[test]
fn more_harm_certainty_or_intent_never_lowers_the_class() {
    let count = nights(30);
    let classes = |features: &Features| {
        let all = played(features, count);
        [
            mean(&all, |state| i64::from(state.public.ladders.formal)),
            mean(&all, |state| i64::from(state.public.ladders.functional)),
        ]
    };
    let raised = |features: &Features, scale: usize| {
        let mut more = features.clone();
        match scale {
            0 => more.harm += 1,
            1 => {
                more.attr_d1 = (more.attr_d1 + 1).min(5);
                more.attr_d30 = (more.attr_d30 + 1).min(5);
            }
            _ => more.intent += 1,
        }
        let fits = more.harm <= 5 && more.intent <= 5 && more != *features;
        fits.then_some(more)
    };
    for case in shipped().iter().filter(|case| case.features.harm < 5) {
        let own = classes(&case.features);
        for scale in 0..3 {
            let Some(more) = raised(&case.features, scale) else {
                continue;
            };
            let other = classes(&more);
            for (ladder, (own, other)) in own.iter().zip(other).enumerate() {
                assert!(
                    other + 10 >= *own,
                    "{}, scale {scale}, ladder {ladder}: {own} to {other}",
                    case.id
                );
            }
        }
    }
}

/// S9: the loss of a drone presses less than that of a crew, and a cyber operation less than a blow with the same effect.
#[test]
fn a_drone_presses_less_than_a_crew_and_cyber_less_than_a_blow() {
    let count = nights(24);
    let pressure = |domain: Domain| {
        let all = played(&state_of("POL", domain, [2, 3, 5, 5, 4]), count);
        (
            mean(&all, |state| i64::from(state.public.escalation.peak)),
            mean(&all, |state| i64::from(state.public.ladders.formal)),
        )
    };
    let (drone, crewed) = (pressure(Domain::Drone), pressure(Domain::Air));
    assert!(drone.0 < crewed.0, "{drone:?} {crewed:?}");
    let (cyber, missile) = (pressure(Domain::Cyber), pressure(Domain::Missile));
    assert!(
        cyber.0 <= missile.0 && cyber.1 < missile.1,
        "{cyber:?} {missile:?}"
    );
}

/// S10: half of a shock to the currency is gone within two sessions, as long as nothing new happens.
#[test]
fn half_of_a_shock_to_the_currency_is_gone_in_two_sessions() {
    // What is new: a shock, or the word "article".
    let mut held: Option<(Hours, i32, [Hours; 2])> = None;
    let mut looked = 0;
    watched(&published("A4-2025a"), nights(12), |table| {
        let public = &table.state().public;
        let (now, markets) = (public.clock.start, &public.markets);
        let new = [markets.last_shock, public.article4.first_request];
        match held {
            Some((since, most, known)) if known == new && now > since => {
                if now.since(since) >= Hours(48) && most > 4 {
                    assert!(
                        markets.currency * 2 <= most + 1,
                        "{most} to {}",
                        markets.currency
                    );
                    looked += 1;
                    held = None;
                }
            }
            _ => held = Some((now, markets.currency, new)),
        }
    });
    assert!(looked > 0);
}

/// S11: a leader's remark off the common line costs at most a point of unity (a fifth of the meter, as the record codes it), and stops
/// no text. The same nights with the remark made for certain and without it.
#[test]
fn a_remark_costs_little_unity_and_stops_no_text() {
    let ready = |made: bool| {
        let mut case = Case::clone(&crate::session::case());
        let injects = &mut Arc::make_mut(&mut case.play).injects;
        let remark = injects.iter().position(|one| one.id == "mistake-remark");
        let remark = remark.expect("the remark ships");
        if made {
            injects[remark].when = When::FromHour(30);
        } else {
            injects.remove(remark);
        }
        Arc::new(case)
    };
    let nights = |made: bool| -> Vec<State> {
        let case = ready(made);
        let night = |seed: u64| {
            let setup = Setup::automatic("night-swarm", seed);
            let mut table = Table::begin(Arc::clone(&case), setup);
            while !table.is_over() {
                table.advance(&mut (), &mut ());
            }
            *table.state()
        };
        (0..nights(60)).map(night).collect()
    };
    let (without, with) = (nights(false), nights(true));
    let unity = |all: &[State]| mean(all, |state| i64::from(state.council.cohesion));
    let lost = unity(&without) - unity(&with);
    assert!((0..=2_000).contains(&lost), "{lost} hundredths");
    let blocked = |all: &[State]| share(all, |state| state.hidden.tally.texts_blocked > 0);
    let (before, after) = (blocked(&without), blocked(&with));
    assert!(after <= before + 10, "{before} to {after}");
}

/// S12: what all agreed on, some carry out: allies give units to a common decision, and never all of them.
#[test]
fn a_decision_of_all_is_carried_out_by_some() {
    let all = played(&published("A4-2022"), nights(24));
    let decided = |state: &&State| {
        let mut texts = state.public.texts.iter();
        texts.any(|text| text.clauses.forces() >= 2)
    };
    let mut seen = 0;
    for state in all.iter().filter(decided) {
        let gives = |member: &Member| {
            let mut pledges = state.council.pledges.iter();
            pledges.any(|pledge| pledge.member == *member && pledge.status == PledgeStatus::InPlace)
        };
        let givers = Member::all().filter(gives).count();
        assert!((1..=26).contains(&givers), "{givers} gave");
        seen += 1;
    }
    assert!(seen > 0);
}

/// S13: measures without Article 4 in 12 of 34 incidents of the record (20 to 53 with so few): counted over the published cases.
#[test]
fn measures_follow_without_article_4_too() {
    let all: Vec<State> = shipped()
        .iter()
        .flat_map(|case| played(&case.features, nights(12)))
        .collect();
    let bare = share(&all, |state| {
        !consulted(state) && state.public.ladders.functional >= 3
    });
    assert!((20..=53).contains(&bare), "{bare} of 100");
}

/// S14: a permanent member that stands accused vetoes, and the allies go on.
#[test]
fn a_veto_stops_no_ally() {
    let all = played(&published("A4-2022"), nights(24));
    let vetoed: Vec<State> = all
        .into_iter()
        .filter(|state| !state.public.un.vetoed.is_never())
        .collect();
    assert!(!vetoed.is_empty());
    let went_on = share(&vetoed, |state| state.public.ladders.functional >= 3);
    assert!(went_on >= 80, "{went_on} of 100");
}
