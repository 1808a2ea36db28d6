//! Why an automatic seat did what it did: the list of points, and what it nearly did instead.

use serde::{Deserialize, Serialize};

use crate::base::ids::Seat;
use crate::base::units::Points;
use crate::world::factor::{Factor, Parts};
use crate::world::order::Order;

/// The weighings behind one sealed input.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Why {
    pub turn: u8,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub part: u8,
    pub seat: Seat,
    /// A pair a choice: what was chosen, and the runner-up if there was one.
    pub choices: Vec<(Weighed, Option<Weighed>)>,
}

/// An order (or waiting) with its points. The parts sum to the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weighed {
    pub order: Order,
    pub score: Points,
    /// The factor's number in the head's legend, and its points.
    pub parts: Vec<(u8, Points)>,
}

impl Weighed {
    pub fn new(order: Order, parts: &Parts) -> Weighed {
        let parts: Vec<(u8, Points)> = parts
            .parts
            .iter()
            .map(|(factor, points)| (factor.index() as u8, *points))
            .collect();
        let score = parts.iter().map(|(_, points)| points).sum();
        Weighed {
            order,
            score,
            parts,
        }
    }
    /// The factors by name, as this program numbers them; a number beyond them is left out.
    pub fn factors(&self) -> impl Iterator<Item = (Factor, Points)> {
        self.parts
            .iter()
            .filter_map(|(number, points)| Some((Factor::from_index(*number)?, *points)))
    }
}

fn is_zero(part: &u8) -> bool {
    *part == 0
}
