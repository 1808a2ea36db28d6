//! What a night can come to, counted over many, with how far the count may be off.

use crate::world::State;
use crate::world::public::Ending;

/// What one night came to: ladders as of day 90, the ending of the turn that closed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome {
    /// 0..=5
    pub formal: u8,
    /// 0..=5
    pub functional: u8,
    pub ending: Ending,
}

impl Outcome {
    /// Reads a night at its last hour.
    pub fn of(state: &State) -> Outcome {
        let public = &state.public;
        Outcome {
            formal: public.ladders.formal,
            functional: public.ladders.functional,
            ending: public.ending.unwrap_or_default(),
        }
    }
}

/// Endings in the order in which faces list them.
pub const ENDINGS: [Ending; 7] = [
    Ending::Faded,
    Ending::Frozen,
    Ending::Deterred,
    Ending::Settled,
    Ending::CollectiveDefence,
    Ending::Fractured,
    Ending::War,
];

/// Something that a night is or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// This formal class (1..=5) or a higher one.
    Formal(u8),
    /// This functional class (1..=5) or a higher one.
    Functional(u8),
    Ending(Ending),
}

impl Measure {
    pub fn all() -> impl Iterator<Item = Measure> {
        let formal = (1..=5).map(Measure::Formal);
        let functional = (1..=5).map(Measure::Functional);
        formal.chain(functional).chain(ENDINGS.map(Measure::Ending))
    }
    pub fn holds(self, outcome: Outcome) -> bool {
        match self {
            Measure::Formal(class) => outcome.formal >= class,
            Measure::Functional(class) => outcome.functional >= class,
            Measure::Ending(ending) => outcome.ending == ending,
        }
    }
}

/// Nights played on from one place, the nth always under the nth fresh dice: two samples are compared pair by pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    pub outcomes: Vec<Outcome>,
}

impl Sample {
    pub fn len(&self) -> usize {
        self.outcomes.len()
    }
    pub fn is_empty(&self) -> bool {
        self.outcomes.is_empty()
    }
    pub fn share(&self, measure: Measure) -> Share {
        self.count(|outcome| measure.holds(outcome))
    }
    /// Of exactly this formal class.
    pub fn formal(&self, class: u8) -> Share {
        self.count(|outcome| outcome.formal == class)
    }
    /// Of exactly this functional class.
    pub fn functional(&self, class: u8) -> Share {
        self.count(|outcome| outcome.functional == class)
    }
    fn count(&self, keep: impl Fn(Outcome) -> bool) -> Share {
        Share {
            hits: self
                .outcomes
                .iter()
                .filter(|outcome| keep(**outcome))
                .count() as u32,
            of: self.len() as u32,
        }
    }
    /// How far `measure` moves from `before` to this, over the pairs that both have.
    pub fn gap(&self, before: &Sample, measure: Measure) -> Gap {
        let pairs = before.outcomes.iter().zip(&self.outcomes);
        let (mut up, mut down, mut of) = (0, 0, 0);
        for (was, is) in pairs {
            let (was, is) = (measure.holds(*was), measure.holds(*is));
            up += u32::from(is && !was);
            down += u32::from(was && !is);
            of += 1;
        }
        Gap { up, down, of }
    }
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    pub hits: u32,
    pub of: u32,
}

/// Two-sided 95 in 100 of a normal.
const Z: f64 = 1.959_963_985;

impl Share {
    /// In 100, rounded; 0 of nothing.
    pub fn percent(self) -> u8 {
        rounded(100.0 * self.ratio()) as u8
    }
    /// The 95-in-100 interval after Wilson (1927), in 100, rounded outwards to whole numbers; 0 to 100 of nothing.
    pub fn interval(self) -> (u8, u8) {
        if self.of == 0 {
            return (0, 100);
        }
        let (n, p) = (f64::from(self.of), self.ratio());
        let scale = 1.0 + Z * Z / n;
        let middle = (p + Z * Z / (2.0 * n)) / scale;
        let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt() / scale;
        // At both ends the formula gives 0 and 1, but for the last digit.
        let low = (100.0 * (middle - half) + 1e-9).floor().max(0.0);
        let high = (100.0 * (middle + half) - 1e-9).ceil().min(100.0);
        (low as u8, high as u8)
    }
    fn ratio(self) -> f64 {
        if self.of == 0 {
            0.0
        } else {
            f64::from(self.hits) / f64::from(self.of)
        }
    }
}

/// How far a share moved between two samples, counted pair by pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gap {
    /// Pairs in which only the second holds it, and only the first.
    pub up: u32,
    pub down: u32,
    pub of: u32,
}

impl Gap {
    /// In points of 100, rounded; negative where it became rarer.
    pub fn points(self) -> i16 {
        if self.of == 0 {
            return 0;
        }
        rounded(100.0 * self.moved() / f64::from(self.of)) as i16
    }
    /// Half of its 95-in-100 interval, in points of 100, rounded up; 100 of nothing. Agresti and Min (2005): half a
    /// pair is added to each of the four counts, so that no pair that differs does not mean no doubt.
    pub fn within(self) -> i16 {
        if self.of == 0 {
            return 100;
        }
        let (up, down) = (f64::from(self.up) + 0.5, f64::from(self.down) + 0.5);
        let n = f64::from(self.of) + 2.0;
        let moved = (up - down) / n;
        let half = Z * ((up + down - n * moved * moved).max(0.0)).sqrt() / n;
        (100.0 * half).ceil() as i16
    }
    /// Zero lies outside its interval.
    pub fn is_clear(self) -> bool {
        self.points().abs() > self.within()
    }
    /// The rest of a whole of which this is a part, over the same pairs; only its points mean anything.
    #[must_use]
    pub fn rest(self, parts: i16) -> i16 {
        self.points() - parts
    }
    fn moved(self) -> f64 {
        f64::from(self.up) - f64::from(self.down)
    }
}

fn rounded(value: f64) -> f64 {
    value.round()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(formal: u8) -> Outcome {
        Outcome {
            formal,
            functional: 0,
            ending: Ending::Faded,
        }
    }

    /// Values worked out by hand from the formula: 10 of 100 is 5.5 to 17.4.
    #[test]
    fn an_interval_is_wilsons() {
        let share = |hits, of| Share { hits, of }.interval();
        assert_eq!(share(10, 100), (5, 18));
        assert_eq!(share(0, 20), (0, 17));
        assert_eq!(share(20, 20), (83, 100));
        assert_eq!(share(0, 0), (0, 100));
    }

    #[test]
    fn a_gap_counts_pairs_and_not_shares() {
        let low = Sample {
            outcomes: vec![outcome(2); 50],
        };
        let mut high = low.clone();
        high.outcomes[..20].fill(outcome(3));
        let gap = high.gap(&low, Measure::Formal(3));
        assert_eq!((gap.up, gap.down, gap.of), (20, 0, 50));
        assert_eq!(gap.points(), 40);
        assert!(gap.is_clear());
        assert_eq!(low.gap(&high, Measure::Formal(3)).points(), -40);
        let none = low.gap(&low, Measure::Formal(3));
        assert_eq!(none.points(), 0);
        assert!(none.within() > 0 && !none.is_clear());
    }
}
