//! A seat's page: its aims, met or not, and how it went about them. Measures stand side by side; nothing adds them up.

mod conduct;

pub use conduct::{Brier, Conduct, Deed, Delivery, Fate, Kept};

use crate::base::ids::{BriefId, Seat};
use crate::content::scenario::{Brief, Goal};
use crate::engine::brief::{had_a_hand, met_in};
use crate::study::debrief::Night;

/// What one seat's night came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatPage {
    pub seat: Seat,
    pub held: bool,
    /// Its secret brief, by number among those of its seat; `None` for a seat without one.
    pub brief: Option<BriefId>,
    /// In the order of the brief.
    pub aims: Vec<Aim>,
    /// It gave an order that others felt; without that no aim counts.
    pub had_a_hand: bool,
    pub conduct: Conduct,
}

/// An aim of the brief, read at day 90, or on the days it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// 1..=3
    pub weight: u8,
    pub met: bool,
    /// One of its parts is enough.
    pub any: bool,
    /// Whether each part of its goal held, in the order of the brief.
    pub parts: Vec<bool>,
}

/// The page of `seat`.
pub fn seat_page(night: &Night, seat: Seat) -> SeatPage {
    let hand = had_a_hand(night.end(), seat);
    let brief = brief_of(night, seat);
    SeatPage {
        seat,
        held: night.is_held(seat),
        brief: brief.map(|(id, _)| id),
        aims: brief.map_or(Vec::new(), |(_, brief)| aims(night, seat, brief, hand)),
        had_a_hand: hand,
        conduct: Conduct::of(night, seat),
    }
}

/// The brief that was drawn for a seat.
pub fn brief_of(night: &Night, seat: Seat) -> Option<(BriefId, &Brief)> {
    let desks = &night.end().desks;
    let id = match (seat, seat.member()) {
        (_, Some(member)) => desks.capitals[member.index()].brief,
        (Seat::CHAIR, _) => desks.chair.brief,
        (Seat::STATE, _) => desks.state.brief,
        _ => return None,
    };
    Some((id, night.case().brief(seat, id)?))
}

fn aims(night: &Night, seat: Seat, brief: &Brief, hand: bool) -> Vec<Aim> {
    let holds = |goal: &Goal| met_in(night.case(), night.past(), seat, goal);
    let aim = |goal: &Goal, weight: u8| Aim {
        weight,
        met: hand && holds(goal),
        any: matches!(goal, Goal::Any(_)),
        parts: match goal {
            Goal::All(parts) | Goal::Any(parts) => parts.iter().map(holds).collect(),
            goal => vec![holds(goal)],
        },
    };
    let objectives = brief.objectives.iter();
    objectives
        .map(|objective| aim(&objective.goal, objective.weight))
        .collect()
}
