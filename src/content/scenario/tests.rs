//! Night swarm as its files stand: it reads, its sums are right, its names lead somewhere, its words are short.

use std::collections::BTreeSet;

use include_dir::{Dir, include_dir};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::*;
use crate::content::ask::{Role, SmallAsk};
use crate::content::member::{Exposed, MemberInfo, Needed, Packages};

const SCENARIO: &str = include_str!("../../../content/scenarios/night-swarm.ron");
const EVIDENCE: &str = include_str!("../../../content/scenarios/night-swarm.evidence.ron");
const INJECTS: &str = include_str!("../../../content/scenarios/night-swarm.injects.ron");
const MEASURES: &str = include_str!("../../../content/measures.ron");
const MEMBERS: Dir = include_dir!("$CARGO_MANIFEST_DIR/content/members");
const ASKS: &str = include_str!("../../../content/scenarios/night-swarm.asks.ron");

fn read<T: DeserializeOwned>(text: &str) -> T {
    ron::Options::default()
        .with_default_extension(
            Extensions::IMPLICIT_SOME
                | Extensions::UNWRAP_NEWTYPES
                | Extensions::UNWRAP_VARIANT_NEWTYPES,
        )
        .from_str(text)
        .unwrap_or_else(|error| panic!("{error}"))
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// Chance of being seen, by hypothesis in the scenario's order.
fn chances(scenario: &Scenario, item: &Evidence) -> Vec<u8> {
    scenario
        .hypotheses
        .iter()
        .map(|hypothesis| {
            item.seen
                .iter()
                .find(|seen| seen.under.name() == hypothesis.id)
                .map_or(item.otherwise, |seen| seen.pct)
        })
        .collect()
}

#[test]
fn priors_truths_aims_and_places_sum_to_a_hundred() {
    let scenario: Scenario = read(SCENARIO);
    let sum = |of: fn(&Hypothesis) -> u8| scenario.hypotheses.iter().map(of).map(u16::from).sum();
    assert_eq!(
        (100u16, 100u16),
        (sum(|h| h.prior_pct), sum(|h| h.truth_pct))
    );
    let aims = |of: fn(&Aim) -> u8| scenario.aims.iter().map(of).map(u16::from).sum::<u16>();
    assert_eq!(100, aims(|aim| aim.weight_deliberate));
    assert_eq!(100, aims(|aim| aim.weight_reckless));
    assert_eq!(100, aims(|aim| aim.weight_innocent));
    let harm = |harm: &[u8; 6]| harm.iter().map(|pct| u16::from(*pct)).sum::<u16>();
    assert_eq!(100, harm(&scenario.incident.harm_pct));
    let places = &scenario.follow_on.places;
    assert_eq!(100, places.iter().map(|p| u16::from(p.weight)).sum::<u16>());
    for place in places {
        assert_eq!(100, harm(&place.harm_pct), "{}", place.place);
        assert!((1..=4).contains(&place.step), "{}", place.place);
    }
    let elsewhere = places
        .iter()
        .filter(|place| {
            place
                .victim
                .is_some_and(|hit| !scenario.victims.contains(&hit))
        })
        .map(|place| u16::from(place.weight))
        .sum::<u16>();
    assert!((45..=60).contains(&elsewhere), "half fall elsewhere");
}

#[test]
fn the_schedule_is_thirty_seven_days_and_every_tempo_covers_it() {
    let scenario: Scenario = read(SCENARIO);
    assert_eq!(24, scenario.schedule_hours.len());
    assert_eq!(37 * 24, scenario.schedule_hours.iter().sum::<u16>());
    for tempo in &scenario.tempos {
        let turns = tempo
            .rounds
            .iter()
            .map(|turns| usize::from(*turns))
            .sum::<usize>();
        assert_eq!(
            scenario.schedule_hours.len(),
            turns,
            "{} minutes",
            tempo.minutes
        );
    }
    assert_eq!(6, scenario.briefing.len());
    assert!(scenario.learning.len() <= 5);
}

#[test]
fn every_item_can_be_seen_and_no_pair_moves_more_than_twenty_decibans() {
    let (scenario, evidence): (Scenario, Vec<Evidence>) = (read(SCENARIO), read(EVIDENCE));
    let first = evidence.iter().filter(|item| !item.follow_on).count();
    assert!(
        first <= 34 && evidence.len() - first <= 6,
        "they must fit the state"
    );
    let within = |pcts: &[u16]| {
        let (low, high) = (pcts.iter().min(), pcts.iter().max());
        low.zip(high).is_some_and(|(low, high)| *high <= *low * 100)
    };
    for item in &evidence {
        assert!((2..=40).contains(&words(&item.text)), "{}", item.id);
        assert!(item.arrives_hours.0 <= item.arrives_hours.1, "{}", item.id);
        let chances = chances(&scenario, item);
        let seen: Vec<u16> = chances.iter().map(|pct| u16::from(*pct)).collect();
        assert!(seen.iter().all(|pct| (1..=99).contains(pct)), "{}", item.id);
        assert!(within(&seen), "{}", item.id);
        let missed: Vec<u16> = seen.iter().map(|pct| 100 - pct).collect();
        assert!(!item.expected || within(&missed), "{}", item.id);
        let level = seen.iter().all(|pct| *pct == seen[0]);
        assert_eq!(item.about_damage, level, "{}", item.id);
        let denial = item.kind == EvidenceKind::Denial;
        let (low, high) = (seen.iter().min(), seen.iter().max());
        // 2 db is a ratio of 1.58.
        assert!(!denial || high.zip(low).is_some_and(|(h, l)| h * 100 <= l * 158));
    }
}

#[test]
fn every_name_leads_to_something_and_none_is_used_twice() {
    let (scenario, evidence): (Scenario, Vec<Evidence>) = (read(SCENARIO), read(EVIDENCE));
    let (injects, asks): (Vec<Inject>, Vec<SmallAsk>) = (read(INJECTS), read(ASKS));
    let items = set(evidence.iter().map(|item| item.id.as_str()));
    let known = set(injects.iter().map(|inject| inject.id.as_str()));
    let hypotheses = set(scenario.hypotheses.iter().map(|h| h.id.as_str()));
    set(asks.iter().map(|ask| ask.id.as_str()));
    let chains: BTreeSet<&str> = evidence.iter().map(|item| item.chain.as_str()).collect();
    for item in &evidence {
        let corrects = item.corrects.iter().map(|item| item.name());
        assert!(
            corrects.into_iter().all(|id| items.contains(id)),
            "{}",
            item.id
        );
        let under: Vec<&str> = item.seen.iter().map(|seen| seen.under.name()).collect();
        assert!(set(under.into_iter()).is_subset(&hypotheses), "{}", item.id);
    }
    for engagement in &scenario.engagements {
        assert!(
            engagement
                .chains
                .iter()
                .all(|(chain, _)| chains.contains(chain.as_str()))
        );
    }
    for inject in &injects {
        assert!(
            came(&inject.when).iter().all(|id| known.contains(id)),
            "{}",
            inject.id
        );
        for measure in in_force(&inject.when) {
            assert!(
                MEASURES.contains(&format!("id: \"{measure}\"")),
                "{measure}"
            );
        }
        for effect in &inject.then {
            if let Effect::Bring(item) = effect {
                assert!(items.contains(item.name()), "{}", inject.id);
            }
        }
    }
}

#[test]
fn injects_and_asks_are_short_and_come_within_the_schedule() {
    let scenario: Scenario = read(SCENARIO);
    let (injects, asks): (Vec<Inject>, Vec<SmallAsk>) = (read(INJECTS), read(ASKS));
    let hours = scenario.schedule_hours.iter().sum::<u16>();
    for inject in &injects {
        assert!((5..=45).contains(&words(&inject.text)), "{}", inject.id);
        assert!(latest_hour(&inject.when) < hours, "{}", inject.id);
        assert!(!inject.then.is_empty(), "{}", inject.id);
    }
    for ask in &asks {
        assert!(
            ask.question.contains('?') && words(&ask.question) <= 32,
            "{}",
            ask.id
        );
        assert!(words(&ask.silence) <= 20, "{}", ask.id);
        assert!(
            (1..=3).contains(&ask.cost) && ask.lapses_hours > 0,
            "{}",
            ask.id
        );
        let When::FromTurn(turn) = ask.when else {
            panic!("{}: an ask comes from a turn on", ask.id)
        };
        assert!(
            usize::from(turn) <= scenario.schedule_hours.len(),
            "{}",
            ask.id
        );
    }
    assert!(asks.len() >= 26 && asks.iter().any(|ask| ask.to == Role::Any));
}

#[test]
fn evidence_is_spread_over_many_desks_and_every_kind_occurs() {
    let evidence: Vec<Evidence> = read(EVIDENCE);
    let holders: BTreeSet<Seat> = evidence
        .iter()
        .flat_map(|item| item.holders.clone())
        .collect();
    assert!(
        holders
            .iter()
            .filter(|seat| seat.member().is_some())
            .count()
            >= 20
    );
    let kinds: BTreeSet<u8> = evidence.iter().map(|item| item.kind as u8).collect();
    assert_eq!(12, kinds.len());
    assert!((3..=5).contains(&evidence.iter().filter(|item| item.expected).count()));
    assert!(evidence.iter().any(|item| item.corrects.is_some()));
    assert!(evidence.iter().any(|item| item.about_damage));
}

/// Put to the five of its role who were asked least so far, each ask leaves no capital under three or over six.
#[test]
fn every_capital_is_asked_three_to_six_things() {
    let (scenario, asks): (Scenario, Vec<SmallAsk>) = (read(SCENARIO), read(ASKS));
    let members: Vec<MemberInfo> = MEMBERS
        .files()
        .filter_map(|file| file.contents_utf8())
        .map(read)
        .collect();
    let mut asked = vec![0; members.len()];
    for ask in &asks {
        let mut fit: Vec<usize> = (0..members.len())
            .filter(|at| {
                let member = &members[*at];
                let asker = match ask.from {
                    Some(seat) => seat == Seat::of(member.code),
                    None => scenario.victims.contains(&member.code),
                };
                !asker && fits(&scenario, member, ask.to)
            })
            .collect();
        assert!(fit.len() >= 3, "{}", ask.id);
        fit.sort_by_key(|at| asked[*at]);
        fit.iter().take(5).for_each(|at| asked[*at] += 1);
    }
    for (member, asked) in members.iter().zip(asked) {
        assert!((3..=6).contains(&asked), "{}: {asked}", member.code);
    }
}

fn fits(scenario: &Scenario, member: &MemberInfo, role: Role) -> bool {
    let victim = scenario.victims.contains(&member.code);
    let north = i32::from(member.latitude_tenths - scenario.incident.latitude_tenths) * 11;
    // A tenth of a degree of longitude is about 7 km at the victim's latitude.
    let east = i32::from(member.longitude_tenths - scenario.incident.longitude_tenths) * 7;
    let near = north * north + east * east <= 1400 * 1400;
    let borders = |code: &str| member.borders_outside.iter().any(|known| known == code);
    match role {
        Role::Near => near && !victim,
        Role::Far => !near,
        Role::BordersActor => scenario
            .actor
            .as_ref()
            .is_some_and(|state| borders(&state.code)),
        Role::BordersVictim => scenario
            .victims
            .iter()
            .any(|v| member.borders_members.contains(v)),
        Role::Supplier(least) => total(&member.packages) >= u16::from(least),
        Role::Small => total(&member.packages) < 4,
        Role::ChamberBound => !matches!(
            member.war_powers.send.needed,
            Needed::Nothing | Needed::Inform | Needed::Consult
        ),
        Role::Exposed => member.exposure.east >= Exposed::Med,
        Role::GoBetween => member.weights.mediation >= 5,
        Role::EuMember => member.eu,
        Role::Services => member.weights.services >= 2,
        Role::Any => true,
    }
}

fn total(packages: &Packages) -> u16 {
    let p = packages;
    let all = [
        p.fighters,
        p.batteries,
        p.early_warning,
        p.tankers,
        p.frigates,
        p.patrol,
        p.counter_drone,
        p.battalions,
        p.lift,
        p.cyber,
        p.support,
    ];
    all.into_iter().map(u16::from).sum()
}

fn set<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut known = BTreeSet::new();
    for id in ids {
        assert!(known.insert(id), "{id} stands twice");
    }
    known
}

fn parts(when: &When) -> &[When] {
    match when {
        When::All(parts) | When::Any(parts) => parts,
        When::Not(part) => std::slice::from_ref(part),
        _ => &[],
    }
}

fn in_force(when: &When) -> Vec<&str> {
    match when {
        When::MeasureInForce(measure) => vec![measure.name()],
        other => parts(other).iter().flat_map(in_force).collect(),
    }
}

fn came(when: &When) -> Vec<&str> {
    match when {
        When::Came(inject) => vec![inject.name()],
        other => parts(other).iter().flat_map(came).collect(),
    }
}

fn latest_hour(when: &When) -> u16 {
    match when {
        When::FromHour(hour) => *hour,
        other => parts(other).iter().map(latest_hour).max().unwrap_or(0),
    }
}
