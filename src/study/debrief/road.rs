//! One road not taken: of the choices that moved a night most, the one whose other way would have led farthest from it.

use std::sync::atomic::AtomicBool;

use crate::base::ids::Seat;
use crate::study::debrief::decisions::weightiest;
use crate::study::debrief::{
    Decision, Figures, Instead, Measure, Night, Other, Outcome, Paired, branch, difference,
    otherwise, paired,
};

/// Choices that are tried, over so many pairs; the one that leads farthest is then played over all.
const TRIED: usize = 5;
const SHORT: usize = 200;
const PAIRS: usize = 1_000;
/// Continuations that this takes, about.
pub(super) const COST: usize = 2 * (TRIED * SHORT + PAIRS);

/// A choice, what it could have been, and what that is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Road {
    pub decision: Decision,
    pub other: Other,
    /// The night with the same luck, as it was and on the other road.
    pub ended: [Outcome; 2],
    pub measure: Measure,
    /// Both played on under fresh luck from the turn after.
    pub paired: Paired,
}

/// The road not taken of `night`, by what the figures say moved it, and how many continuations were played for it. There is none
/// where no choice led anywhere else.
///
/// # Errors
/// `stop` was raised.
pub(super) fn road(
    night: &Night,
    figures: &Figures,
    jobs: usize,
    stop: &AtomicBool,
) -> Result<(Option<Road>, usize), ()> {
    let measure = figures.headline(night);
    let mut best: Option<(i16, Road, Night)> = None;
    let mut played = 0;
    for (decision, other) in candidates(night, figures, measure) {
        let instead = Instead::Orders(decision.seat, other.sealed);
        let fork = branch(night, decision.at, &[instead]);
        if difference(night, &fork).is_none() {
            continue;
        }
        let paired = paired([night, &fork], decision.at, SHORT, jobs, stop).ok_or(())?;
        played += 2 * SHORT;
        let far = paired.gap(measure).points().abs();
        if best.as_ref().is_none_or(|(farthest, ..)| far > *farthest) {
            let road = Road {
                ended: [Outcome::of(night.end()), Outcome::of(fork.end())],
                decision,
                other,
                measure,
                paired,
            };
            best = Some((far, road, fork));
        }
    }
    let Some((_, road, fork)) = best else {
        return Ok((None, played));
    };
    let at = road.decision.at;
    let paired = paired([night, &fork], at, PAIRS, jobs, stop).ok_or(())?;
    Ok((Some(Road { paired, ..road }), played + 2 * PAIRS))
}

/// One choice of each turn that decisions moved most: of the seat that moved it most, or its weightiest.
fn candidates(night: &Night, figures: &Figures, measure: Measure) -> Vec<(Decision, Other)> {
    let mut turning = figures.turning(night, measure);
    turning.sort_by_key(|turning| (-turning.decisions.points().abs(), turning.at));
    let chosen = turning.iter().filter_map(|turning| {
        let mut made = weightiest(night, turning.at);
        let share = |seat: Seat| {
            let mut shares = turning.shares.iter();
            shares.position(|(moved, _)| *moved == seat)
        };
        made.sort_by_key(|decision| share(decision.seat).unwrap_or(usize::MAX));
        made.into_iter().find_map(|decision| {
            let other = otherwise(night, &decision).into_iter().next()?;
            Some((decision, other))
        })
    });
    chosen.take(TRIED).collect()
}
