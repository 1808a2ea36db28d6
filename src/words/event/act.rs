//! Measures and acts told.

use crate::world::Observation;
use crate::world::case::Case;
use crate::world::event::ActEvent;

pub fn told(_case: &Case, _obs: Observation<'_>, _event: &ActEvent) -> Option<String> {
    None
}
