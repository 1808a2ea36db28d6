//! The scenario itself: its clock, what it could have been, and where it can go on.

use std::ops::RangeInclusive;

use super::lesson;
use super::marker::Marker;
use super::parties;
use crate::base::ids::{MEMBERS, Seat};
use crate::content::known::Known;
use crate::content::load::Filed;
use crate::content::scenario::{Engagement, FollowPlace, Scenario, Start};

/// The state keeps a posterior for each.
const HYPOTHESES_MAX: usize = 16;
const TURNS_MAX: usize = 60;
const HARM_MAX: u8 = 5;
/// Years whose weekdays the calendar here can tell.
const YEARS: RangeInclusive<u16> = 1900..=2200;
/// Lengths of a lesson and aims, at most: a short list each.
const FEW: usize = 16;

pub fn check(file: &Filed<Scenario>, id: &str, chains: &Known, marker: &mut Marker) {
    let scenario = &file.value;
    marker.format(scenario.format);
    marker.id("id", &scenario.id);
    if scenario.id != id {
        let message = format!(
            "this file belongs to another scenario than `{}`",
            scenario.id
        );
        marker.at("id", message, "a scenario's file bears its id as name");
    }
    marker.date("as_of", &scenario.as_of);
    marker.text("title", &scenario.title, 12);
    marker.text("summary", &scenario.summary, 60);
    if scenario.first_seat.index() > Seat::STATE.index() {
        let message = format!("nobody plays `{}`", scenario.first_seat);
        marker.at("first_seat", message, "a member's code, CHAIR or STATE");
    }
    for (at, paragraph) in scenario.teacher.iter().enumerate() {
        marker.text(&format!("teacher[{at}]"), paragraph, 200);
    }
    start(&scenario.start, marker);
    marker.unique(
        "victim",
        scenario.victims.iter().map(|code| code.code()),
        |at| format!("victims[{at}]"),
    );
    marker.within("victims", scenario.victims.len(), 0..=MEMBERS);
    parties::check(scenario, marker);
    clock(scenario, marker);
    hypotheses(scenario, marker);
    aims(scenario, marker);
    harm(
        "incident",
        &scenario.incident.harm_pct,
        scenario.incident.territory,
        marker,
    );
    for (at, engagement) in scenario.engagements.iter().enumerate() {
        meeting(&format!("engagements[{at}]"), engagement, chains, marker);
    }
    let ids = scenario.engagements.iter().map(|way| way.id.as_str());
    marker.unique("engagement", ids, |at| format!("engagements[{at}].id"));
    for (at, place) in scenario.follow_on.places.iter().enumerate() {
        going_on(&format!("follow_on.places[{at}]"), place, marker);
    }
    marker.percent(
        "follow_on.stray_weekly_pct",
        scenario.follow_on.stray_weekly_pct,
    );
    if let Some(lesson) = &scenario.lesson {
        lesson::check(lesson, scenario.schedule_hours.len(), marker);
    }
}

fn start(start: &Start, marker: &mut Marker) {
    marker.within("start.year", start.year, YEARS);
    marker.within("start.month", start.month, 1..=12);
    marker.within("start.day", start.day, 1..=31);
    marker.within("start.hour", start.hour, 0..=23);
    let dated = YEARS.contains(&start.year) && (1..=12).contains(&start.month);
    let known = dated.then(|| weekday(start));
    if known.is_some_and(|weekday| weekday != u16::from(start.weekday)) {
        marker.at(
            "start.weekday",
            format!("that day was no {}", named(u16::from(start.weekday))),
            format!(
                "it was a {}: {}",
                named(known.unwrap_or(0)),
                known.unwrap_or(0)
            ),
        );
    }
}

/// 0 = Monday (Sakamoto's rule, turned from Sunday).
fn weekday(start: &Start) -> u16 {
    const MONTHS: [u16; 12] = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
    let year = start.year.max(1) - u16::from(start.month < 3);
    let month = MONTHS[usize::from(start.month) - 1];
    (year + year / 4 - year / 100 + year / 400 + month + u16::from(start.day) + 6) % 7
}

fn named(weekday: u16) -> &'static str {
    const NAMES: [&str; 7] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    NAMES
        .get(usize::from(weekday))
        .copied()
        .unwrap_or("day of the week")
}

fn clock(scenario: &Scenario, marker: &mut Marker) {
    let turns = scenario.schedule_hours.len();
    marker.within("schedule_hours", turns, 1..=TURNS_MAX);
    for (at, hours) in scenario.schedule_hours.iter().enumerate() {
        marker.within(&format!("schedule_hours[{at}]"), *hours, 1..=720);
    }
    marker.fits("tempos", "tempos", scenario.tempos.len(), FEW);
    for (at, tempo) in scenario.tempos.iter().take(FEW).enumerate() {
        let path = format!("tempos[{at}].rounds");
        let rounds = tempo.rounds.iter().map(|turns| u32::from(*turns));
        let what = format!("the turns of {} minutes", tempo.minutes);
        marker.sums_to(&path, &what, rounds, turns as u32);
        for (round, turns) in tempo.rounds.iter().enumerate() {
            if *turns == 0 {
                marker.at(
                    &format!("{path}[{round}]"),
                    "a round of no turns",
                    "leave it out",
                );
            }
        }
        if scenario.tempos[..at]
            .iter()
            .any(|other| other.minutes == tempo.minutes)
        {
            let message = format!("a second tempo of {} minutes", tempo.minutes);
            let hint = "a lesson of one length has one list of rounds";
            marker.at(&format!("tempos[{at}].minutes"), message, hint);
        }
    }
}

fn hypotheses(scenario: &Scenario, marker: &mut Marker) {
    let all = &scenario.hypotheses;
    marker.within("hypotheses", all.len(), 2..=HYPOTHESES_MAX);
    marker.unique("hypothesis", all.iter().map(|one| one.id.as_str()), |at| {
        format!("hypotheses[{at}].id")
    });
    for (at, one) in all.iter().enumerate() {
        marker.id(&format!("hypotheses[{at}].id"), &one.id);
        marker.text(&format!("hypotheses[{at}].name"), &one.name, 12);
    }
    let priors = all.iter().map(|one| u32::from(one.prior_pct));
    marker.sums_to("hypotheses", "the priors", priors, 100);
    let truths = all.iter().map(|one| u32::from(one.truth_pct));
    marker.sums_to("hypotheses", "the chances of being the truth", truths, 100);
}

fn aims(scenario: &Scenario, marker: &mut Marker) {
    let all = &scenario.aims;
    for (what, weight) in [("deliberate", 0), ("reckless", 1), ("innocent", 2)] {
        let weights = all.iter().map(|aim| {
            u32::from(
                [
                    aim.weight_deliberate,
                    aim.weight_reckless,
                    aim.weight_innocent,
                ][weight],
            )
        });
        marker.sums_to(
            "aims",
            &format!("the weights `weight_{what}`"),
            weights,
            100,
        );
    }
    marker.fits("aims", "aims", all.len(), FEW);
    for (at, aim) in all.iter().take(FEW).enumerate() {
        if all[..at].iter().any(|other| other.id == aim.id) {
            marker.at(
                &format!("aims[{at}].id"),
                "this aim is there twice",
                "aims are used once",
            );
        }
    }
}

fn harm(path: &str, chances: &[u8; 6], territory: u8, marker: &mut Marker) {
    let sums = chances.iter().map(|chance| u32::from(*chance));
    marker.sums_to(
        &format!("{path}.harm_pct"),
        "the chances of harm 0 to 5",
        sums,
        100,
    );
    marker.within(&format!("{path}.territory"), territory, 0..=HARM_MAX);
}

fn meeting(path: &str, engagement: &Engagement, chains: &Known, marker: &mut Marker) {
    marker.id(&format!("{path}.id"), &engagement.id);
    marker.text(&format!("{path}.text"), &engagement.text, 60);
    for (at, (chain, pct)) in engagement.chains.iter().enumerate() {
        marker.known(&format!("{path}.chains[{at}][0]"), "chain", chain, chains);
        marker.within(&format!("{path}.chains[{at}][1]"), *pct, -100..=100);
    }
    marker.within(
        &format!("{path}.harm_up_pct"),
        engagement.harm_up_pct,
        -100..=100,
    );
    marker.within(
        &format!("{path}.own_damage_pct"),
        engagement.own_damage_pct,
        -100..=100,
    );
}

fn going_on(path: &str, place: &FollowPlace, marker: &mut Marker) {
    harm(path, &place.harm_pct, place.territory, marker);
    marker.within(&format!("{path}.step"), place.step, 1..=4);
    if place.weight == 0 {
        let hint = "give it a weight or take it out";
        marker.at(&format!("{path}.weight"), "nothing ever happens here", hint);
    }
    marker.within(
        &format!("{path}.latitude_tenths"),
        place.latitude_tenths,
        -900..=900,
    );
    marker.within(
        &format!("{path}.longitude_tenths"),
        place.longitude_tenths,
        -1800..=1800,
    );
    marker.text(&format!("{path}.text"), &place.text, 60);
}
