//! Orders drafted at a stop: given, taken back, replaced; checked at once, and sealed together.

use crate::engine::check::{Refusal, check_all};
use crate::world::Observation;
use crate::world::case::Case;
use crate::world::order::{Order, Sealed};

/// The orders drafted in the open turn, oldest first. Free to change until they are sealed.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    orders: Vec<Order>,
}

/// What became of an order that was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    Drafted,
    /// It took the place of an earlier order on the same thing.
    Instead(Order),
    /// It cannot be given now. The draft stands as it was.
    Off(Refusal),
    /// Twelve orders lie in the draft already.
    Full,
}

impl Draft {
    pub fn orders(&self) -> &[Order] {
        &self.orders
    }
    pub fn is_empty(&self) -> bool {
        self.orders.is_empty()
    }
    pub fn clear(&mut self) {
        self.orders.clear();
    }
    /// Hands out the orders and leaves an empty draft.
    pub fn take(&mut self) -> Vec<Order> {
        std::mem::take(&mut self.orders)
    }
    /// Takes the last order back.
    pub fn undo(&mut self) -> Option<Order> {
        self.orders.pop()
    }
    /// Takes back whatever of these was drafted.
    pub fn take_back(&mut self, orders: &[Order]) {
        self.orders.retain(|known| !orders.contains(known));
    }
    /// Adds an order if it can be given beside those drafted; one on the same thing makes way for it.
    pub fn give(&mut self, case: &Case, obs: Observation<'_>, order: Order) -> Given {
        let mut orders = self.orders.clone();
        let old = orders.iter().position(|known| same_thing(known, &order));
        let old = old.map(|at| orders.remove(at));
        orders.push(order);
        let mut sealed = Sealed::default();
        if orders
            .iter()
            .any(|order| sealed.orders.push(*order).is_err())
        {
            return Given::Full;
        }
        match check_all(case, obs, &sealed) {
            Err((_, refusal)) => Given::Off(refusal),
            Ok(()) => {
                self.orders = orders;
                old.map_or(Given::Drafted, Given::Instead)
            }
        }
    }
}

/// A second order on the same thing replaces the first.
pub fn same_thing(one: &Order, other: &Order) -> bool {
    match (one, other) {
        (Order::Position { draft: one, .. }, Order::Position { draft: other, .. }) => one == other,
        (Order::Reply { ask: one, .. }, Order::Reply { ask: other, .. }) => one == other,
        (Order::Instruct { .. }, Order::Instruct { .. })
        | (Order::Engage { .. }, Order::Engage { .. })
        | (Order::Say { .. }, Order::Say { .. }) => true,
        (
            Order::CallHinge {
                draft: one,
                member: whom,
                ..
            },
            Order::CallHinge {
                draft: other,
                member,
                ..
            },
        ) => one == other && whom == member,
        _ => one == other,
    }
}
