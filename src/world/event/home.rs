//! Home events.

use crate::world::State;
use crate::world::event::Audience;

#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeEvent {}

impl HomeEvent {
    pub fn apply(&self, _state: &mut State) {
        match *self {}
    }
    pub fn audience(&self) -> Audience {
        match *self {}
    }
}
