//! What was put in: orders sealed on a desk, the facilitator's acts, the clock; and what the fold ignores.

use serde::{Deserialize, Serialize};

use crate::base::ids::{InjectId, Seat};
use crate::world::order::{Orders, Sealed};

/// One input, in the turn that was open when it came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    pub turn: u8,
    #[serde(default, skip_serializing_if = "is_default")]
    pub part: u8,
    pub by: By,
    pub act: Act,
    /// The wall clock as a label, or empty; nothing reads it but people.
    #[serde(default, skip_serializing_if = "is_default")]
    pub time: String,
}

/// Who put it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    Seat(Seat),
    Facilitator,
    Clock,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Orders sealed on the desk of the seat.
    Seal {
        #[serde(default, skip_serializing_if = "is_default")]
        orders: Orders,
        /// "Who did it?", 0..=100, if said.
        #[serde(default, skip_serializing_if = "is_default")]
        who: Option<u8>,
        /// Sealed by the standing instruction, not by the seat itself.
        #[serde(default, skip_serializing_if = "is_default")]
        instructed: bool,
        /// What a person gave as a reason, and how sure the person was, 0..=100.
        #[serde(default, skip_serializing_if = "is_default")]
        reason: String,
        #[serde(default, skip_serializing_if = "is_default")]
        confidence: Option<u8>,
    },
    /// The turn was closed before all had sealed.
    Close,
    /// The facilitator called an inject.
    Inject(InjectId),
    /// A person took over a desk, or handed it back.
    TakeOver(Seat),
    HandBack(Seat),
    /// Ignored by the fold, as are the next three.
    Cable {
        to: Vec<Seat>,
        text: String,
    },
    /// A public line in a seat's own words; the order that goes with it is sealed like any other.
    Line {
        text: String,
    },
    Pause,
    Resume,
}

impl Input {
    /// Orders as they lie sealed on a desk.
    pub fn seal(turn: u8, part: u8, seat: Seat, sealed: &Sealed) -> Input {
        Input {
            turn,
            part,
            by: By::Seat(seat),
            act: Act::Seal {
                orders: sealed.orders,
                who: (sealed.who <= 100).then_some(sealed.who),
                instructed: sealed.instructed,
                reason: String::new(),
                confidence: None,
            },
            time: String::new(),
        }
    }
    /// The seat and what to lay on its desk, if this input seals one.
    pub fn sealed(&self) -> Option<(Seat, Sealed)> {
        let (
            By::Seat(seat),
            Act::Seal {
                orders,
                who,
                instructed,
                ..
            },
        ) = (self.by, &self.act)
        else {
            return None;
        };
        let sealed = Sealed {
            present: true,
            instructed: *instructed,
            orders: *orders,
            who: who.unwrap_or(255),
        };
        Some((seat, sealed))
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
