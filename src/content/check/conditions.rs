//! Conditions that can never hold, found without playing: beyond the schedule, at odds with themselves, or waiting
//! for something that waits for them.

use super::marker::Marker;
use crate::content::scenario::{Inject, Scenario, When};

/// Parts of one condition, at most; a longer one is nobody's thought, and would take long to look through.
const PARTS_MAX: usize = 64;
/// Injects whose order is worked out, at most: as many as fit.
const INJECTS_MAX: usize = 64;
/// Incidents that one session can hold.
const INCIDENTS_MAX: u8 = 8;

/// What can come about in one scenario.
pub struct Reach<'a> {
    injects: &'a [Inject],
    /// By inject: it can come.
    can_come: Vec<bool>,
    turns: usize,
    hours: u32,
    measures: usize,
}

/// Why a condition never holds, and where in it.
struct Never {
    path: String,
    why: String,
}

impl<'a> Reach<'a> {
    /// Without a readable scenario its clock is taken to be endless, and without measures, any number.
    pub fn new(injects: &'a [Inject], scenario: Option<&Scenario>, measures: usize) -> Reach<'a> {
        let injects = &injects[..injects.len().min(INJECTS_MAX)];
        let hours =
            |scenario: &Scenario| scenario.schedule_hours.iter().copied().map(u32::from).sum();
        let mut reach = Reach {
            injects,
            can_come: vec![false; injects.len()],
            turns: scenario.map_or(usize::MAX, |scenario| scenario.schedule_hours.len()),
            hours: scenario.map_or(u32::MAX, hours),
            measures: if measures == 0 { usize::MAX } else { measures },
        };
        // Each round finds the injects that need only those found before; what waits for itself is never found.
        while let Some(at) = reach.next_found() {
            reach.can_come[at] = true;
        }
        reach
    }

    /// Tells where and why `when` never holds, and chances that cannot be.
    pub fn check(&self, what: &str, path: &str, when: &When, marker: &mut Marker) {
        if parts(when) > PARTS_MAX {
            let message = format!("this condition has more than {PARTS_MAX} parts");
            marker.at(path, message, "split it between two injects");
            return;
        }
        if let Some(never) = self.never(path, when) {
            let hint = "change the condition so that a night can meet it";
            marker.at(&never.path, format!("{what}: {}", never.why), hint);
        }
        chances(path, when, marker);
    }

    fn next_found(&self) -> Option<usize> {
        let comes = |when: &When| parts(when) > PARTS_MAX || self.never("", when).is_none();
        (0..self.injects.len()).find(|at| !self.can_come[*at] && comes(&self.injects[*at].when))
    }

    fn never(&self, path: &str, when: &When) -> Option<Never> {
        let never = |why: String| {
            Some(Never {
                path: path.to_owned(),
                why,
            })
        };
        match when {
            When::All(list) => list
                .iter()
                .enumerate()
                .find_map(|(at, part)| self.never(&format!("{path}.All[{at}]"), part))
                .or_else(|| at_odds(path, list)),
            When::Any(list) => list
                .iter()
                .all(|part| self.never(path, part).is_some())
                .then(|| "none of these can hold".to_owned())
                .and_then(never),
            When::Not(inner) => self
                .always(inner)
                .then(|| "what must not be always is".to_owned())
                .and_then(never),
            When::Came(inject) => self.waits(inject.name()).and_then(never),
            simple => self.out_of_reach(simple).and_then(never),
        }
    }

    fn always(&self, when: &When) -> bool {
        match when {
            When::All(list) => list.iter().all(|part| self.always(part)),
            When::Any(list) => list.iter().any(|part| self.always(part)),
            When::Not(inner) => self.never("", inner).is_some(),
            When::FromTurn(turn) => *turn <= 1,
            When::FromHour(hour) => *hour == 0,
            When::Chance(chance) => *chance >= 100,
            When::Incidents(count) => *count <= 1,
            When::Harm(harm) => *harm == 0,
            _ => false,
        }
    }

    /// Names that lead nowhere are told elsewhere.
    fn waits(&self, id: &str) -> Option<String> {
        let at = self.injects.iter().position(|inject| inject.id == id)?;
        (!self.can_come[at]).then(|| format!("it waits for `{id}`, which never comes before it"))
    }

    fn out_of_reach(&self, when: &When) -> Option<String> {
        let (hours, turns) = (self.hours, self.turns);
        match when {
            When::FromTurn(turn) if usize::from(*turn) > turns => {
                Some(format!("there is no turn {turn}, the last is {turns}"))
            }
            When::FromHour(hour) if u32::from(*hour) > hours => {
                Some(format!("there is no hour {hour}, the last is {hours}"))
            }
            When::Chance(0) => Some("its chance is 0".to_owned()),
            When::Incidents(count) if *count > INCIDENTS_MAX => {
                Some(format!("a session holds at most {INCIDENTS_MAX} incidents"))
            }
            When::Harm(harm) if *harm > 5 => Some("harm ends at 5".to_owned()),
            When::MeasuresInForce(count) if usize::from(*count) > self.measures => {
                Some(format!("there are only {} measures", self.measures))
            }
            When::AttentionBelow(points)
            | When::CohesionBelow(points)
            | When::LegitimacyBelow(points)
                if *points <= 0 =>
            {
                Some("this number never falls below 0".to_owned())
            }
            When::PressureFrom(points)
            | When::AlliedBeliefFrom(points)
            | When::PublicBeliefFrom(points)
                if *points > 100 =>
            {
                Some("this number never rises above 100".to_owned())
            }
            _ => None,
        }
    }
}

/// Parts of an `All` that exclude each other: a fact and its opposite, or a moment before its own beginning.
fn at_odds(path: &str, list: &[When]) -> Option<Never> {
    list.iter()
        .enumerate()
        .filter_map(|(at, part)| denied(part).map(|inner| (at, inner)))
        .find(|(_, inner)| list.iter().any(|other| implies(other, inner)))
        .map(|(at, _)| Never {
            path: format!("{path}.All[{at}]"),
            why: "another part of the condition asks for the opposite".to_owned(),
        })
}

/// How many conditions a condition is made of, itself included; counted no further than is allowed.
fn parts(when: &When) -> usize {
    let of_list = |list: &[When]| {
        let mut sum = 1;
        for part in list.iter().take(PARTS_MAX) {
            sum += parts(part);
            if sum > PARTS_MAX {
                break;
            }
        }
        sum
    };
    match when {
        When::All(list) | When::Any(list) => of_list(list).max(list.len()),
        When::Not(inner) => 1 + parts(inner),
        _ => 1,
    }
}

fn denied(part: &When) -> Option<&When> {
    match part {
        When::Not(inner) => Some(inner),
        _ => None,
    }
}

/// True when `fact` cannot hold without `other`.
fn implies(fact: &When, other: &When) -> bool {
    match (fact, other) {
        (When::FromTurn(later), When::FromTurn(sooner)) => later >= sooner,
        (When::FromHour(later), When::FromHour(sooner)) => later >= sooner,
        (When::Incidents(more), When::Incidents(fewer)) => more >= fewer,
        (When::Harm(more), When::Harm(less)) => more >= less,
        // A chance is drawn for each place in a file: two of the same are two draws.
        (When::Chance(_), _) => false,
        (When::MeasureInForce(one), When::MeasureInForce(two)) => one.name() == two.name(),
        (When::Came(one), When::Came(two)) => one.name() == two.name(),
        _ => format!("{fact:?}") == format!("{other:?}"),
    }
}

fn chances(path: &str, when: &When, marker: &mut Marker) {
    match when {
        When::All(list) => several(&format!("{path}.All"), list, marker),
        When::Any(list) => several(&format!("{path}.Any"), list, marker),
        When::Not(inner) => chances(&format!("{path}.Not"), inner, marker),
        When::Chance(chance) => marker.percent(&format!("{path}.Chance[0]"), *chance),
        _ => {}
    }
}

fn several(path: &str, list: &[When], marker: &mut Marker) {
    for (at, part) in list.iter().enumerate() {
        chances(&format!("{path}[{at}]"), part, marker);
    }
}
