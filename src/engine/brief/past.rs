//! What a night left, turn by turn: a goal with a day is read as that day saw it.

use crate::base::units::Hours;
use crate::world::State;

/// States of one night, oldest first; never empty.
#[derive(Clone, Copy, Debug)]
pub struct Past<'a> {
    states: &'a [State],
}

impl<'a> Past<'a> {
    /// # Panics
    /// When there is no state at all.
    pub fn new(states: &'a [State]) -> Past<'a> {
        assert!(!states.is_empty(), "a night leaves at least one state");
        Past { states }
    }
    /// The last one.
    pub fn end(&self) -> &'a State {
        &self.states[self.states.len() - 1]
    }
    /// As the day closed (day 0 is the first 24 hours): the last state of which no hour lies after it. A turn that covers
    /// the day's end counts as it opened; before the first there is the first.
    pub fn day(&self, day: u8) -> &'a State {
        let closes = Hours::days(i32::from(day) + 1);
        let until = self
            .states
            .partition_point(|state| state.public.clock.start <= closes);
        &self.states[until.saturating_sub(1)]
    }
}
