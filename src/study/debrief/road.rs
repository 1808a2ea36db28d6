//! One road not taken: of the choices that moved a night most, the one whose other way would have led farthest from it.

use std::sync::atomic::AtomicBool;

use crate::study::debrief::decisions::weightiest;
use crate::study::debrief::turning::chose_otherwise;
use crate::study::debrief::{
    Decision, Figures, Instead, Measure, Night, Other, Outcome, Paired, branch, difference,
    otherwise, paired,
};

/// Turns whose choices are tried, how many of each, and over so many pairs; the farthest is then played over all.
const TURNS: usize = 4;
const CHOICES: usize = 3;
const SHORT: usize = 64;
const PAIRS: usize = 1_000;
/// Continuations that this takes, about.
pub(super) const COST: usize = 2 * (TURNS * CHOICES * SHORT + PAIRS);

/// A choice, what it could have been, and what that is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Road {
    pub decision: Decision,
    pub other: Other,
    /// The night with the same luck, as it was and on the other road.
    pub ended: [Outcome; 2],
    /// The outcome whose odds part farthest.
    pub measure: Measure,
    /// Both played on under fresh luck from the turn after.
    pub paired: Paired,
}

/// The road not taken of `night`, by what the figures say moved it, and how many continuations were played for it. There is none
/// where no choice that was tried leads anywhere else by more than chance.
///
/// # Errors
/// `stop` was raised.
pub(super) fn road(
    night: &Night,
    figures: &Figures,
    jobs: usize,
    stop: &AtomicBool,
) -> Result<(Option<Road>, usize), ()> {
    let mut best: Option<(i16, Decision, Other, Night)> = None;
    let mut played = 0;
    for (decision, other) in candidates(night, figures) {
        let instead = Instead::Orders(decision.seat, other.sealed);
        let fork = branch(night, decision.at, &[instead]);
        if difference(night, &fork).is_none() {
            continue;
        }
        let paired = paired([night, &fork], decision.at, SHORT, jobs, stop).ok_or(())?;
        played += 2 * SHORT;
        let far = paired.gap(farthest(night, &paired)).points().abs();
        if best.as_ref().is_none_or(|(most, ..)| far > *most) {
            best = Some((far, decision, other, fork));
        }
    }
    let Some((_, decision, other, fork)) = best else {
        return Ok((None, played));
    };
    let paired = paired([night, &fork], decision.at, PAIRS, jobs, stop).ok_or(())?;
    played += 2 * PAIRS;
    let measure = farthest(night, &paired);
    let ended = [night, &fork].map(|night| Outcome::of(night.end()));
    let clear = paired.gap(measure).is_clear();
    let road = Road {
        decision,
        other,
        ended,
        measure,
        paired,
    };
    Ok((clear.then_some(road), played))
}

/// The outcome whose odds part farthest; of those that part alike the one that came about.
fn farthest(night: &Night, paired: &Paired) -> Measure {
    let came = Outcome::of(night.end());
    let far = |measure: &Measure| {
        let far = paired.gap(*measure).points().abs();
        (-far, !measure.holds(came))
    };
    Measure::all().min_by_key(far).unwrap_or(Measure::Formal(3))
}

/// Choices of the turns that decisions moved most: of seats whose colleague might have chosen otherwise, or the weightiest.
fn candidates(night: &Night, figures: &Figures) -> Vec<(Decision, Other)> {
    let mut turning = figures.points(night);
    turning.retain(|turning| turning.decisions.is_clear());
    turning.sort_by_key(|turning| (-turning.decisions.points().abs(), turning.at));
    let mut found = Vec::new();
    for turning in turning.iter().take(TURNS) {
        let otherwise_by = chose_otherwise(night, turning.at);
        let open = |decision: &Decision| {
            let mut seats = otherwise_by.iter();
            seats.position(|seat| *seat == decision.seat)
        };
        let mut made = weightiest(night, turning.at);
        made.sort_by_key(|decision| open(decision).unwrap_or(usize::MAX));
        let choices = made.into_iter().filter_map(|decision| {
            let other = otherwise(night, &decision).into_iter().next()?;
            Some((decision, other))
        });
        found.extend(choices.take(CHOICES));
    }
    found
}
