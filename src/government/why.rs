//! The weighing behind an order: kept when somebody will read it, summed and forgotten in rollouts.

use crate::base::ids::Seat;
use crate::base::units::Points;
use crate::world::factor::{Ledger, Parts, Total};
use crate::world::order::Order;

/// One weighed choice. The parts sum to the score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Why {
    pub seat: Seat,
    pub order: Order,
    pub score: Points,
    pub parts: Parts,
    pub runner_up: Option<(Order, Points)>,
}

/// Receives weighings.
pub trait Notes {
    type L: Ledger + Default + Copy;
    /// Whether anything is kept; where nothing is, nobody looks for a runner-up.
    const KEEPS: bool;
    fn keep(
        &mut self,
        seat: Seat,
        order: Order,
        weighing: &Self::L,
        runner_up: Option<(Order, Points)>,
    );
}

impl Notes for () {
    type L = Total;
    const KEEPS: bool = false;
    fn keep(&mut self, _: Seat, _: Order, _: &Total, _: Option<(Order, Points)>) {}
}

impl Notes for Vec<Why> {
    type L = Parts;
    const KEEPS: bool = true;
    fn keep(
        &mut self,
        seat: Seat,
        order: Order,
        weighing: &Parts,
        runner_up: Option<(Order, Points)>,
    ) {
        self.push(Why {
            seat,
            order,
            score: weighing.sum(),
            parts: *weighing,
            runner_up,
        });
    }
}
