//! Two nights side by side: where they part, and what that is worth over many continuations.

use std::sync::atomic::AtomicBool;

use crate::base::ids::Seat;
use crate::study::debrief::turning::deeds;
use crate::study::debrief::work::{Origin, sample};
use crate::study::debrief::{Gap, Measure, Night, Sample};
use crate::world::event::{Audience, Event};

/// Where two nights of one beginning part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The place of the first turn that is not the same.
    pub at: usize,
    /// Seats that sealed something else in it.
    pub seats: Vec<Seat>,
    /// What happened in the first alone, and in the second alone, in the order it happened.
    pub only: [Vec<(Event, Audience)>; 2],
}

/// The first turn in which two nights differ; `None` where one is the beginning of the other.
pub fn difference(one: &Night, other: &Night) -> Option<Difference> {
    let pairs = one.turns().iter().zip(other.turns());
    let at = pairs
        .into_iter()
        .position(|(one, other)| one.digest != other.digest || one.sealed != other.sealed)?;
    let (one, other) = (&one.turns()[at], &other.turns()[at]);
    let seats = Seat::all().filter(|seat| {
        let of = |sealed: Option<&_>| sealed.map(deeds);
        of(one.sealed_by(*seat)) != of(other.sealed_by(*seat))
    });
    let only = |these: &[(Event, Audience)], those: &[(Event, Audience)]| {
        these
            .iter()
            .filter(|event| !those.contains(event))
            .copied()
            .collect()
    };
    Some(Difference {
        at,
        seats: seats.collect(),
        only: [
            only(&one.events, &other.events),
            only(&other.events, &one.events),
        ],
    })
}

/// Two nights played on from the turn after the one in which they part, the nth of both under the nth fresh dice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paired {
    pub at: usize,
    pub one: Sample,
    pub other: Sample,
}

impl Paired {
    /// How far the second differs from the first.
    pub fn gap(&self, measure: Measure) -> Gap {
        self.other.gap(&self.one, measure)
    }
}

/// `count` continuations of each, from after the turn at `at`; `None` when `stop` was raised.
pub fn paired(
    nights: [&Night; 2],
    at: usize,
    count: usize,
    jobs: usize,
    stop: &AtomicBool,
) -> Option<Paired> {
    let from = |night: &Night| sample(night, Origin::Before(at + 1), count, jobs, stop);
    Some(Paired {
        at,
        one: from(nights[0])?,
        other: from(nights[1])?,
    })
}
