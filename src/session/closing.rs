//! The turn that closed a session: how it ended, on which day, and the digest that proves it.

use crate::base::digest::{Digester, Sum};
use crate::world::State;
use crate::world::public::Ending;
use crate::world::setup::Setup;

/// What the outcome line says, but for the ladders, which are those of day 90.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing {
    pub ending: Ending,
    /// Whole days from 0.
    pub day: i32,
    /// The state as it stood then; the tail goes on without it.
    pub state: Box<State>,
}

impl Closing {
    /// Closes on `state`. A session that reaches its horizon without an ending has faded.
    pub fn new(state: &State) -> Closing {
        let ended = state.public.ended.min(state.public.clock.start);
        Closing {
            ending: state.public.ending.unwrap_or_default(),
            day: ended.day(),
            state: Box::new(*state),
        }
    }

    /// Scenario, seed, truth and rules of the setup, then the whole state: nothing else is part of a session's identity. Worked
    /// out when it is asked for: a continuation that nobody keeps has no use for it.
    pub fn digest(&self, setup: &Setup) -> Sum {
        let mut out = Digester::new();
        out.put_str(&setup.scenario);
        out.put_u64(setup.seed);
        out.put_u8(u8::from(setup.truth.is_some()));
        out.put_str(setup.truth.as_deref().unwrap_or(""));
        out.put_u16(setup.rules);
        out.put(&*self.state);
        out.finish()
    }
}

/// The word of an ending in outcome lines and tables.
pub const fn ending_word(ending: Ending) -> &'static str {
    match ending {
        Ending::Faded => "faded",
        Ending::War => "war",
        Ending::CollectiveDefence => "collective-defence",
        Ending::Fractured => "fractured",
        Ending::Settled => "settled",
        Ending::Deterred => "deterred",
        Ending::Frozen => "frozen",
    }
}
