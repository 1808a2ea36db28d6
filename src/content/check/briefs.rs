//! Secret briefs: one page, three objectives, for every seat that a person can hold.

use super::marker::{Marker, words};
use crate::base::ids::Seat;
use crate::content::scenario::{Brief, Goal, RedLineWhen, Scenario};

const WORDS_MAX: usize = 180;
/// Briefs of one seat: one is drawn of at most so many.
const VARIANTS_MAX: usize = 3;
const DAYS_MAX: u8 = 90;

pub fn check(briefs: &[Brief], scenario: Option<&Scenario>, marker: &mut Marker) {
    let empty = |seat: &Seat| {
        *seat == Seat::STATE && scenario.is_some_and(|scenario| scenario.actor.is_none())
    };
    for seat in Seat::main().filter(|seat| !empty(seat)) {
        let count = briefs.iter().filter(|brief| brief.seat == seat).count();
        if count == 0 {
            let message = format!("`{seat}` has no brief");
            marker.at(
                "",
                message,
                "every seat that can be played has one at least",
            );
        } else if count > VARIANTS_MAX {
            let last = briefs.iter().rposition(|brief| brief.seat == seat);
            let message = format!("`{seat}` has {count} briefs, and at most {VARIANTS_MAX} fit");
            let hint = "one is drawn of two or three: take the weakest out";
            marker.at(&format!("[{}].seat", last.unwrap_or(0)), message, hint);
        }
    }
    let ids: Vec<String> = briefs
        .iter()
        .map(|brief| format!("{} {}", brief.seat, brief.id))
        .collect();
    let ids = ids.iter().map(String::as_str);
    marker.unique("brief", ids, |at| format!("[{at}].id"));
    for (at, brief) in briefs.iter().enumerate() {
        one(&format!("[{at}]"), brief, marker);
    }
}

fn one(path: &str, brief: &Brief, marker: &mut Marker) {
    let count = length(brief);
    if count > WORDS_MAX {
        let message = format!("the brief `{}` has {count} words", brief.id);
        let hint = format!("at most {WORDS_MAX} are read in the minute there is");
        marker.at(&format!("{path}.id"), message, hint);
    }
    for (name, text) in [
        ("id", &brief.id),
        ("office", &brief.office),
        ("situation", &brief.situation),
        ("private", &brief.private),
        ("trade", &brief.trade),
    ] {
        marker.text(&format!("{path}.{name}"), text, 60);
    }
    for (name, count) in [
        ("interests", brief.interests.len()),
        ("objectives", brief.objectives.len()),
    ] {
        if count != 3 {
            let message = format!("{count} {name}, and a brief has three");
            marker.at(
                &format!("{path}.{name}"),
                message,
                "write three, the first first",
            );
        }
    }
    for (nth, objective) in brief.objectives.iter().enumerate() {
        let path = format!("{path}.objectives[{nth}]");
        marker.within(&format!("{path}.weight"), objective.weight, 1..=3);
        goal(&format!("{path}.goal"), &objective.goal, marker);
    }
    let when = format!("{path}.red_line.when");
    match brief.red_line.when {
        RedLineWhen::BeliefUnder(pct) => marker.percent(&format!("{when}.BeliefUnder[0]"), pct),
        RedLineWhen::DriftUnder(pct) => marker.percent(&format!("{when}.DriftUnder[0]"), pct),
        RedLineWhen::BeforeDay(day) => {
            marker.within(&format!("{when}.BeforeDay[0]"), day, 1..=DAYS_MAX);
        }
        _ => {}
    }
}

fn length(brief: &Brief) -> usize {
    let single = [
        &brief.office,
        &brief.situation,
        &brief.red_line.text,
        &brief.private,
        &brief.trade,
        &brief.unsayable,
    ];
    let objectives = brief.objectives.iter().map(|objective| &objective.text);
    single
        .into_iter()
        .chain(&brief.interests)
        .chain(objectives)
        .map(|text| words(text))
        .sum()
}

fn goal(path: &str, goal: &Goal, marker: &mut Marker) {
    let day = |name: &str, day: u8, marker: &mut Marker| {
        marker.within(&format!("{path}.{name}"), day, 0..=DAYS_MAX);
    };
    match goal {
        Goal::All(list) => several(&format!("{path}.All"), list, marker),
        Goal::Any(list) => several(&format!("{path}.Any"), list, marker),
        Goal::Not(inner) => self::goal(&format!("{path}.Not"), inner, marker),
        Goal::ClauseAdopted { by_day, .. } | Goal::MeasureInForce { by_day, .. } => {
            day("by_day", *by_day, marker);
        }
        Goal::ForeignUnits { by_day, .. } | Goal::OwnUnits { by_day, .. } => {
            day("by_day", *by_day, marker);
        }
        Goal::Requirement { pct, by_day } | Goal::TruthKnown { pct, by_day } => {
            day("by_day", *by_day, marker);
            marker.percent(&format!("{path}.pct"), *pct);
        }
        Goal::ClauseBefore { day: before, .. } | Goal::Article4By { day: before } => {
            day("day", *before, marker);
        }
        Goal::AnyMeasureByDay(by) => day("AnyMeasureByDay[0]", *by, marker),
        Goal::OwnStepAtMost(step) => {
            marker.within(&format!("{path}.OwnStepAtMost[0]"), *step, 0..=4);
        }
        Goal::ThresholdNotCrossed(threshold) => {
            marker.within(&format!("{path}.ThresholdNotCrossed[0]"), *threshold, 1..=6);
        }
        _ => {}
    }
}

fn several(path: &str, list: &[Goal], marker: &mut Marker) {
    if list.is_empty() {
        marker.at(
            path,
            "this goal asks for nothing",
            "give it a part, or take it out",
        );
    }
    for (at, part) in list.iter().enumerate() {
        goal(&format!("{path}[{at}]"), part, marker);
    }
}
