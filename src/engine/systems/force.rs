//! See the map in `engine`.

use crate::engine::Cx;
use crate::world::State;
use crate::world::event::Event;

pub fn force(_cx: &Cx<'_>, _state: &State, _out: &mut Vec<Event>) {}
