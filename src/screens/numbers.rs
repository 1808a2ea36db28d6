//! The numbers of a night as one seat sees them, a sample a turn.

use crate::base::ids::HypId;
use crate::base::units::Points;
use crate::sitting::Sitting;
use crate::words::clocks;
use crate::world::Observation;
use crate::world::case::Case;

/// The numbers of one turn, for lines over time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    pub turn: u8,
    pub proof: Points,
    pub attention: Points,
    pub next_night: u8,
    pub belief: [u8; 16],
    pub pressure: Points,
    pub legitimacy: Points,
    pub deterrence: Points,
    pub cohesion: Option<Points>,
    pub word: Option<u8>,
    pub support: Option<u8>,
}

/// The two hypotheses that lead.
pub fn pair(sitting: &Sitting) -> (HypId, HypId) {
    let ranked = ranked(sitting);
    let at = |at: usize| ranked.get(at).map_or(HypId(0), |row| row.0);
    (at(0), at(1))
}

/// Hypotheses by what this seat holds of each, in percent, the likeliest first.
pub fn ranked(sitting: &Sitting) -> Vec<(HypId, u8)> {
    let belief = belief(sitting.obs());
    let mut rows: Vec<(HypId, u8)> = sitting
        .case()
        .hypotheses()
        .map(|(id, _)| (id, belief[id.index()]))
        .collect();
    rows.sort_by_key(|(id, pct)| (std::cmp::Reverse(*pct), *id));
    rows
}

/// What the seat holds; what the public holds where the seat has no desk of proof.
pub fn belief(obs: Observation<'_>) -> [u8; 16] {
    match obs.capital() {
        Some((_, desk)) => desk.belief,
        None => obs.public.belief,
    }
}

/// The numbers of every turn so far: a night that was left has its past.
pub fn history(sitting: &Sitting) -> Vec<Sample> {
    let seat = sitting.seat();
    let past = sitting.past().iter();
    let mut samples: Vec<Sample> = past
        .map(|state| sample(sitting.case(), state.observe(seat)))
        .collect();
    if samples.is_empty() {
        samples.push(sample(sitting.case(), sitting.obs()));
    }
    samples
}

/// Where in the log the last turn begins: what a night that was left told last.
pub fn last_told(sitting: &Sitting) -> usize {
    sitting.log.len().saturating_sub(sitting.news.len())
}

pub fn sample(case: &Case, obs: Observation<'_>) -> Sample {
    let public = obs.public;
    let own = obs.capital().map(|(member, _)| member.index());
    Sample {
        turn: public.clock.turn,
        proof: clocks::blame(case, obs),
        attention: public.attention,
        next_night: public.next_night,
        belief: belief(obs),
        pressure: public.escalation.pressure,
        legitimacy: public.legitimacy,
        deterrence: public.deterrence,
        cohesion: obs.council.map(|council| council.cohesion),
        word: own.map(|at| public.word[at]),
        support: own.map(|at| public.support[at]),
    }
}
