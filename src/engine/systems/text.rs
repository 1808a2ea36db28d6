//! Articles, meetings, and texts under silence.

use crate::engine::Cx;
use crate::world::State;
use crate::world::event::Event;

pub fn chair(_cx: &Cx<'_>, _state: &State, _out: &mut Vec<Event>) {}
pub fn articles(_cx: &Cx<'_>, _state: &State, _out: &mut Vec<Event>) {}
pub fn texts(_cx: &Cx<'_>, _state: &State, _out: &mut Vec<Event>) {}
