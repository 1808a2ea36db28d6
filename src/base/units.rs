//! Quantities with their unit in the type or, for the small signed numbers of the model, in the alias.

use serde::{Deserialize, Serialize};

use crate::base::digest::digest_fields;

/// Factor points of a weighing; about -100..=100.
pub type Points = i16;
/// Per cent, 0..=100 unless said otherwise.
pub type Percent = i16;
/// Ten times the base-ten logarithm of a likelihood ratio (Turing, Good); held to -60..=60.
pub type Decibans = i16;
/// Hundredths of a per cent.
pub type BasisPoints = i32;

/// Hours since the crisis began (a moment) or between two moments (a length). Turn 1 begins at hour 0.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Hours(pub i32);
digest_fields!(struct Hours(hours));

impl Hours {
    /// Later than anything that happens: "not yet", "never".
    pub const NEVER: Hours = Hours(i32::MAX);

    pub const fn days(days: i32) -> Hours {
        Hours(days * 24)
    }
    /// Whole days since the beginning; day 0 is the first 24 hours.
    pub const fn day(self) -> i32 {
        self.0.div_euclid(24)
    }
    pub const fn is_never(self) -> bool {
        self.0 == i32::MAX
    }
    /// The moment `length` later; `NEVER` stays `NEVER`.
    pub const fn plus(self, length: Hours) -> Hours {
        if self.is_never() || length.is_never() {
            Hours::NEVER
        } else {
            Hours(self.0 + length.0)
        }
    }
    /// The length from `earlier` to `self`; `NEVER` when either is.
    pub const fn since(self, earlier: Hours) -> Hours {
        if self.is_never() || earlier.is_never() {
            Hours::NEVER
        } else {
            Hours(self.0 - earlier.0)
        }
    }
}

/// A moment held in two bytes, for what stands in a state many times over: within 1,300 days, or never.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment(i16);
digest_fields!(struct Moment(hours));

impl Moment {
    pub const NEVER: Moment = Moment(i16::MAX);

    pub const fn hours(self) -> Hours {
        if self.0 == i16::MAX {
            Hours::NEVER
        } else {
            Hours(self.0 as i32)
        }
    }
}

impl From<Hours> for Moment {
    /// What lies beyond two bytes is never.
    fn from(hours: Hours) -> Moment {
        i16::try_from(hours.0).map_or(Moment::NEVER, Moment)
    }
}

impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.hours().serialize(serializer)
    }
}
