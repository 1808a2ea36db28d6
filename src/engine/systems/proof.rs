//! Evidence: what arrives, is shared, published, burnt and withdrawn; and what each desk then believes.

use crate::engine::Cx;
use crate::world::State;
use crate::world::event::Event;

pub fn proof(_cx: &Cx<'_>, _state: &State, _out: &mut Vec<Event>) {}
pub fn beliefs(_cx: &Cx<'_>, _state: &State, _out: &mut Vec<Event>) {}
