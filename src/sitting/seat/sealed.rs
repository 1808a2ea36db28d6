//! What is sealed for a seat: its holder's orders, and beside them what the standing instruction answers.

use crate::engine::check::check_all;
use crate::sitting::instructed::instructed;
use crate::sitting::seat::Sitting;
use crate::world::desk::Asked;
use crate::world::order::{Order, Sealed};
use crate::world::text::Stance;

impl Sitting {
    /// A person's orders; the instruction answers soundings and texts falling due that the person left open.
    pub(super) fn sealed(&self, chosen: Sealed, orders: &[Order]) -> Sealed {
        let who = self.who.unwrap_or(chosen.who);
        let routine = instructed(self.obs(), Sealed { who, ..chosen }, self.sat);
        if orders.is_empty() {
            return routine;
        }
        let mut sealed = Sealed {
            present: true,
            who,
            ..Sealed::default()
        };
        let left_open = routine
            .orders
            .iter()
            .filter(|order| self.left_open(order, orders));
        for order in orders.iter().chain(left_open) {
            if sealed.orders.push(*order).is_err() {
                break;
            }
        }
        // What was drafted has been checked; beside it, the instruction's own may be one too many.
        while let Err((at, _)) = check_all(self.case(), self.obs(), &sealed) {
            sealed.orders.remove(at);
        }
        sealed
    }

    fn left_open(&self, order: &Order, given: &[Order]) -> bool {
        let Some((me, desk)) = self.obs().capital() else {
            return false;
        };
        match *order {
            Order::Reply { ask, .. } => {
                let routine = desk
                    .asks
                    .get(usize::from(ask))
                    .is_some_and(|ask| matches!(ask.kind, Asked::Sounding { .. }));
                routine
                    && !given.iter().any(
                        |given| matches!(given, Order::Reply { ask: slot, .. } if *slot == ask),
                    )
            }
            Order::Position { draft, .. } => {
                let due = self
                    .obs()
                    .council
                    .and_then(|council| council.drafts.get(draft.index()))
                    .is_some_and(|draft| {
                        draft.declared[me.index()].stance == Stance::Open
                            && self.obs().public.clock.due(draft.silence_ends)
                    });
                due && !given
                    .iter()
                    .any(|given| matches!(given, Order::Position { draft: known, .. } if *known == draft))
            }
            _ => false,
        }
    }
}
