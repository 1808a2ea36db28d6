//! All that continuations have shown so far, gathered part by part.

use crate::base::ids::Seat;
use crate::study::debrief::work::Origin;
use crate::study::debrief::{Measure, Night, Outcome, Part, Road, Sample, Share, Turning};

/// Samples by the place they were played on from. Empty at first, sharper with every part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    samples: Vec<(Origin, Sample)>,
    /// A road not taken, once it is known.
    road: Option<Box<Road>>,
    played: usize,
    of: usize,
}

impl Figures {
    pub fn take(&mut self, part: Part) {
        match part {
            Part::Progress(played, of) => (self.played, self.of) = (played, of),
            Part::Road(road) => self.road = Some(road),
            Part::Sample(from, sample) => match self.samples.iter_mut().find(|(at, _)| *at == from)
            {
                Some(known) => known.1 = sample,
                None => self.samples.push((from, sample)),
            },
        }
    }
    pub fn sample(&self, from: Origin) -> Option<&Sample> {
        let mut samples = self.samples.iter();
        samples
            .find(|(at, _)| *at == from)
            .map(|(_, sample)| sample)
    }
    pub fn road(&self) -> Option<&Road> {
        self.road.as_deref()
    }
    /// Continuations played, of so many; (0, 0) before the first.
    pub fn progress(&self) -> (usize, usize) {
        (self.played, self.of)
    }
    pub fn is_done(&self) -> bool {
        self.of > 0 && self.played >= self.of
    }
    /// The odds of `measure` before the turn at each place, and after the last; `None` where nothing is known yet.
    pub fn odds(&self, night: &Night, measure: Measure) -> Vec<Option<Share>> {
        let places = 0..=night.closing();
        let share = |at| {
            self.sample(Origin::Before(at))
                .map(|sample| sample.share(measure))
        };
        places.map(share).collect()
    }
    /// What this night was about: the measure whose odds moved farthest in all, from turn to turn; formal classes go
    /// before functional ones, and those before endings, where two moved alike.
    pub fn headline(&self, night: &Night) -> Measure {
        let mut most = (0, Measure::Formal(3));
        for measure in Measure::all() {
            let odds: Vec<u8> = self
                .odds(night, measure)
                .into_iter()
                .flatten()
                .map(Share::percent)
                .collect();
            let moved: u32 = odds
                .windows(2)
                .map(|pair| u32::from(pair[0].abs_diff(pair[1])))
                .sum();
            if moved > most.0 {
                most = (moved, measure);
            }
        }
        most.1
    }
    /// The turning points of the night, the largest first: each turn by the outcome whose odds it moved farthest, and only
    /// turns that moved one by more than chance. Of outcomes that moved alike the one that came about goes first.
    pub fn points(&self, night: &Night) -> Vec<Turning> {
        let came = Outcome::of(night.end());
        let most = |at: usize| {
            let all = Measure::all().filter_map(|measure| Turning::of(self, at, measure));
            let clear = all.filter(|turning| turning.size() > 0 && turning.is_clear());
            // The first of the largest: `max_by_key` would hand out the last.
            clear.min_by_key(|turning| (-turning.reach(), !turning.measure.holds(came)))
        };
        let mut points: Vec<Turning> = (0..night.closing()).filter_map(most).collect();
        points.sort_by_key(|turning| (-turning.reach(), turning.at));
        points
    }
    /// Every turn with what moved the odds of `measure` in it, the largest first; only turns of which enough is known.
    pub fn turning(&self, night: &Night, measure: Measure) -> Vec<Turning> {
        let known = (0..night.closing()).filter_map(|at| Turning::of(self, at, measure));
        let mut turning: Vec<Turning> = known.collect();
        turning.sort_by_key(|turning| (-turning.size(), turning.at));
        turning
    }
    /// Seats whose share in the turn at a place was counted.
    pub(super) fn shares(&self, at: usize) -> impl Iterator<Item = (Seat, &Sample)> {
        self.samples
            .iter()
            .filter_map(move |(from, sample)| match from {
                Origin::Instead(place, seat) if *place == at => Some((*seat, sample)),
                _ => None,
            })
    }
}
