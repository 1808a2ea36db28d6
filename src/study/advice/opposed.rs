//! Whether anybody stands against a brief: by what others want and cannot let pass, or by how the nights fell.

use super::{Aim, Finding, Night};
use crate::base::ids::Seat;
use crate::content::scenario::{Brief, Goal, RedLineWhen};
use crate::engine::brief::reaches;
use crate::world::case::Case;

/// Briefs none of whose aims another seat has a reason against. What never varies has no opposite to be seen; its share
/// is told already.
pub(super) fn unopposed(case: &Case, aims: &[Aim], nights: &[Night]) -> Vec<Finding> {
    let briefs = aims.chunk_by(|one, other| (one.seat, one.brief) == (other.seat, other.brief));
    let (mut found, mut first) = (Vec::new(), 0);
    for brief in briefs {
        let places = first..first + brief.len();
        first = places.end;
        let varies = |at: &usize| {
            let met = nights.iter().filter(|night| night.holds[*at]).count();
            (1..nights.len()).contains(&met)
        };
        let varied: Vec<usize> = places.filter(varies).collect();
        let opposed = |at: &usize| by_words(case, aims[*at]) || by_nights(aims, nights, *at);
        if !varied.is_empty() && !varied.iter().any(opposed) {
            let Aim { seat, brief, .. } = brief[0];
            found.push(Finding::Unopposed { seat, brief });
        }
    }
    found
}

/// Some brief of another seat wants the opposite of a part of this aim, or has its red line there.
fn by_words(case: &Case, aim: Aim) -> bool {
    let brief = case.brief(aim.seat, aim.brief);
    let Some(objective) = brief.and_then(|brief| brief.objectives.get(aim.at)) else {
        return false;
    };
    let wanted = parts(&objective.goal, true);
    let against = |other: &Brief| {
        let line = other
            .red_line
            .clause
            .filter(|_| other.red_line.when != RedLineWhen::Never);
        let crossed = |(part, wanted): &(&Goal, bool)| {
            *wanted && line.is_some_and(|line| clause(part).is_some_and(|own| reaches(own, line)))
        };
        let goals = other
            .objectives
            .iter()
            .flat_map(|one| parts(&one.goal, true));
        wanted.iter().any(crossed)
            || goals
                .into_iter()
                .any(|theirs| wanted.iter().any(|own| contrary(*own, theirs)))
    };
    let mut others = Seat::main().filter(|seat| *seat != aim.seat);
    others.any(|seat| case.briefs(seat).any(against))
}

/// The facts that a goal is put together from, each with whether it is wanted.
fn parts(goal: &Goal, wanted: bool) -> Vec<(&Goal, bool)> {
    match goal {
        Goal::All(goals) | Goal::Any(goals) => {
            goals.iter().flat_map(|goal| parts(goal, wanted)).collect()
        }
        Goal::Not(goal) => parts(goal, !wanted),
        fact => vec![(fact, wanted)],
    }
}

/// One wants what the other does not.
fn contrary((one, want): (&Goal, bool), (other, wanted): (&Goal, bool)) -> bool {
    if want == wanted {
        return false;
    }
    if let (Some(one), Some(other)) = (clause(one), clause(other)) {
        return if want {
            reaches(one, other)
        } else {
            reaches(other, one)
        };
    }
    if let (
        Goal::MeasureInForce { measure: one, .. },
        Goal::MeasureInForce { measure: other, .. },
    ) = (one, other)
    {
        return one == other;
    }
    is_shared(one) && std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// The words that a fact is about.
fn clause(fact: &Goal) -> Option<crate::content::clause::Clause> {
    match fact {
        Goal::ClauseAdopted { clause, .. } | Goal::ClauseBefore { clause, .. } => Some(*clause),
        _ => None,
    }
}

/// A fact that is one for all seats, not each seat's own.
const fn is_shared(fact: &Goal) -> bool {
    matches!(
        fact,
        Goal::CohesionAtLeast(_)
            | Goal::LegitimacyAtLeast(_)
            | Goal::PressureStayedUnder(_)
            | Goal::TextsAdopted(_)
            | Goal::ForeignUnits { .. }
            | Goal::Requirement { .. }
            | Goal::AnyMeasureByDay(_)
            | Goal::Article4By { .. }
            | Goal::Article5Found
            | Goal::InvitedBy { .. }
            | Goal::EuPackage
            | Goal::UnMet
            | Goal::TalksHeld
            | Goal::Settled
            | Goal::DrawnApart
            | Goal::NoTextDied
            | Goal::NoForceAbroad
    )
}

/// Over all nights, whoever drew which brief, an aim of another seat goes down as this one goes up, by more than luck
/// would make it.
fn by_nights(aims: &[Aim], nights: &[Night], at: usize) -> bool {
    let mut others = (0..aims.len()).filter(|other| aims[*other].seat != aims[at].seat);
    others.any(|other| correlation(nights, at, other) <= -bar(nights.len()))
}

/// The correlation from which two aims count as opposed: three and a half times what luck makes of so many nights, and
/// a fifth at least.
fn bar(nights: usize) -> f64 {
    (3.5 / (nights.max(1) as f64).sqrt()).clamp(0.2, 1.0)
}

/// Of two yes-or-no questions over the nights (phi); 0 where one of them never varies.
fn correlation(nights: &[Night], one: usize, other: usize) -> f64 {
    let count =
        |is: &dyn Fn(&Night) -> bool| nights.iter().filter(|night| is(night)).count() as f64;
    let all = nights.len() as f64;
    let (a, b) = (
        count(&|night| night.holds[one]),
        count(&|night| night.holds[other]),
    );
    let both = count(&|night| night.holds[one] && night.holds[other]);
    let spread = a * (all - a) * b * (all - b);
    match spread > 0.0 {
        true => (all * both - a * b) / spread.sqrt(),
        false => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{aim, nights};
    use super::*;
    use crate::base::units::Points;
    use crate::content::clause::Clause;

    #[test]
    fn opposite_aims_are_seen_and_like_ones_are_not() {
        let up: Vec<bool> = (0..40).map(|at| at % 2 == 0).collect();
        let down: Vec<bool> = up.iter().map(|one| !one).collect();
        let aims = [aim(0), aim(1)];
        assert!(by_nights(&aims, &nights(&up, &down), 0));
        assert!(!by_nights(&aims, &nights(&up, &up), 0));
        let same_seat = [aim(0), aim(0)];
        assert!(!by_nights(&same_seat, &nights(&up, &down), 0));
        assert!((correlation(&nights(&up, &down), 0, 1) + 1.0).abs() < 1e-12);
        assert!(correlation(&nights(&up, &[true; 40]), 0, 1).abs() < 1e-12);
    }

    #[test]
    fn who_wants_a_word_is_against_who_wants_none_like_it() {
        let by = |clause| Goal::ClauseAdopted { clause, by_day: 9 };
        let (strong, weak) = (by(Clause::Attribute), by(Clause::Likely));
        assert!(contrary((&strong, true), (&weak, false)));
        assert!(!contrary((&weak, true), (&strong, false)));
        assert!(!contrary((&strong, true), (&weak, true)));
        let calm = |points: Points| Goal::PressureStayedUnder(points);
        assert!(contrary((&calm(20), false), (&calm(30), true)));
        let own = Goal::FavoursEarned(1);
        assert!(!contrary((&own, true), (&own, false)));
        let nested = Goal::Not(Box::new(Goal::All(vec![strong, weak])));
        assert!(parts(&nested, true).iter().all(|(_, wanted)| !wanted));
    }
}
