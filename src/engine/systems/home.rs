//! Purses and instructions at once, chambers when they answer.

use crate::base::ids::Seat;
use crate::engine::Cx;
use crate::engine::check::cost;
use crate::world::State;
use crate::world::event::{Event, TimeEvent};
use crate::world::order::Order;

/// Initiatives are paid and instructions take effect before anything else.
pub fn ordered(_cx: &Cx<'_>, state: &State, out: &mut Vec<Event>) {
    for seat in Seat::main() {
        for order in &state.sealed(seat).orders {
            let cost = cost(state.observe(seat), order);
            if cost > 0 || matches!(order, Order::Sound { .. }) {
                out.push(Event::Time(TimeEvent::Spent {
                    seat,
                    order: *order,
                    cost,
                }));
            }
            if let (Order::Instruct { instruction }, Some(member)) = (order, seat.member()) {
                out.push(Event::Time(TimeEvent::Instructed {
                    member,
                    to: *instruction,
                }));
            }
        }
    }
}

pub fn home(_cx: &Cx<'_>, _state: &State, _out: &mut Vec<Event>) {}
