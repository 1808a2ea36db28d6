//! Lever events.

use crate::world::State;
use crate::world::event::Audience;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeverEvent {}

impl LeverEvent {
    pub fn apply(&self, _state: &mut State) {
        match *self {}
    }
    pub fn audience(&self) -> Audience {
        match *self {}
    }
}
