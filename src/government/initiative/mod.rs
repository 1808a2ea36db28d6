//! Initiatives: what the facts allow is weighed, and the best is taken if it beats waiting (MODEL 4).
//!
//! - Nothing is weighed that the facts forbid, and at most twelve things are weighed in a turn.
//! - Waiting is weighed like everything else, and is never the absence of a choice.

mod beside;
mod gate;
mod outward;
mod weigh;

use crate::base::units::Points;
use crate::content::rules::Initiative;
use crate::engine::check::{check, cost};
use crate::government::sight::share;
use crate::government::{CapitalMind, Notes, give};
use crate::world::factor::{Factor, Ledger};
use crate::world::order::{Order, Sealed};

const SHORTLIST: usize = 12;

/// The best of what could be done, when it beats waiting.
pub fn initiative<N: Notes>(mind: &CapitalMind<'_>, sealed: &mut Sealed, notes: &mut N) {
    let waiting = waiting::<N::L>(mind);
    let mut best = Best::<N::L> {
        mind,
        first: None,
        second: None,
        weighed: 0,
        floor: (!N::KEEPS).then_some(waiting.sum()),
    };
    gate::candidates(mind, &mut |kind, order| best.consider(kind, order));
    let seat = mind.seat();
    match best.first {
        Some((order, weighing)) if weighing.sum() >= waiting.sum() => {
            let runner_up = best
                .second
                .filter(|(_, score)| *score > waiting.sum())
                .or(Some((Order::Wait, waiting.sum())));
            notes.keep(seat, order, &weighing, runner_up);
            give(sealed, order);
        }
        first => {
            let runner_up = first.map(|(order, weighing)| (order, weighing.sum()));
            notes.keep(seat, Order::Wait, &waiting, runner_up);
        }
    }
}

/// The two best so far.
struct Best<'a, L> {
    mind: &'a CapitalMind<'a>,
    first: Option<(Order, L)>,
    second: Option<(Order, Points)>,
    weighed: usize,
    /// What the best must come to where nobody will read the runner-up: less than waiting brings is not looked at any further.
    floor: Option<Points>,
}

impl<'a, L: Ledger + Default + Copy> Best<'a, L> {
    fn consider(&mut self, kind: Initiative, order: Order) {
        let mind = self.mind;
        if mind.public().clock.start.0 < mind.case().tables.pulls.row(kind).from_hour {
            return;
        }
        if self.weighed == SHORTLIST || cost(mind.mind.obs, &order) > mind.desk.purse {
            return;
        }
        self.weighed += 1;
        if self.is_beaten(kind, &order) {
            return;
        }
        let mut weighing = L::default();
        weigh::weigh(mind, kind, &order, &mut weighing);
        let score = weighing.sum();
        if self.floor.is_some_and(|floor| score < floor) {
            return;
        }
        let leads = self.first.is_none_or(|(_, known)| score > known.sum());
        let follows = self.floor.is_none() && self.second.is_none_or(|(_, known)| score > known);
        if !(leads || follows) || check(mind.case(), mind.mind.obs, &order).is_err() {
            return;
        }
        if leads {
            self.second = self.first.map(|(order, known)| (order, known.sum()));
            self.first = Some((order, weighing));
        } else {
            self.second = Some((order, score));
        }
    }

    /// Even at its most it comes to less than waiting, or to no more than the best so far.
    fn is_beaten(&self, kind: Initiative, order: &Order) -> bool {
        let Some(floor) = self.floor else {
            return false;
        };
        let best = self.first.map(|(_, known)| known.sum());
        weigh::ceiling(self.mind, kind, order)
            .is_some_and(|most| most < floor || best.is_some_and(|best| most <= best))
    }
}

/// What speaks for waiting: it is easy far away, late, and with an empty purse.
fn waiting<L: Ledger + Default>(mind: &CapitalMind<'_>) -> L {
    let rules = &mind.case().content.rules.initiative;
    let mut to = L::default();
    to.add(Factor::Waiting, rules.wait);
    to.add(
        Factor::Solidarity,
        share(mind.info().weights.solidarity, rules.wait_solidarity),
    );
    to.add(Factor::Threat, share(mind.threat, rules.wait_threat));
    to.add(Factor::Distance, rules.wait_distance[mind.nearness]);
    to.add(Factor::Attention, (60 - mind.public().attention) / 20);
    to.add(Factor::Capability, Points::from(3 - mind.desk.purse.min(3)));
    to
}
