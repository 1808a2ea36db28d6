//! Time as an input: turns of so many hours, and a turn split after a broken silence.

use crate::base::digest::digest_fields;
use crate::base::units::Hours;

/// Which turn is open, and the hours it covers. Every duration elsewhere is in hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Clock {
    /// 1-based number of the scheduled turn; turns of the tail to day 90 go on counting.
    pub turn: u8,
    /// 0 for a whole turn or its first six hours, 1 for the rest of a split turn.
    pub part: u8,
    /// The open turn begins at `start` and ends at `end`.
    pub start: Hours,
    pub end: Hours,
    /// End of the scheduled turn when `end` is only the end of its first part.
    pub whole_end: Hours,
    /// A silence was broken: the next scheduled turn is split.
    pub split_next: bool,
    /// After the last scheduled turn: automatic seats play on to day 90.
    pub tail: bool,
}

impl Clock {
    /// The moment falls due inside the open turn: `start < moment <= end`, or it is overdue.
    pub fn due(&self, moment: Hours) -> bool {
        moment <= self.end
    }
    pub fn hours(&self) -> Hours {
        self.end.since(self.start)
    }
    /// Only positions, amendments and cables are due in the first part of a split turn.
    pub fn is_first_part(&self) -> bool {
        self.part == 0 && self.end < self.whole_end
    }
}

/// What the crisis is about now, for people; no rule asks it (MODEL 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Agenda {
    #[default]
    Incident,
    Attribution,
    Consultation,
    Council,
    Approvals,
    Response,
    Over,
}

digest_fields!(struct Clock { turn, part, start, end, whole_end, split_next, tail });
digest_fields!(plain Agenda);
