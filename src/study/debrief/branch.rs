//! What if: the same night played on from another choice, with the same luck wherever the choice does not reach.

use std::sync::Arc;

use crate::base::ids::Seat;
use crate::engine::check::check_all;
use crate::government::Why;
use crate::record::line::Chain;
use crate::record::payload::{Act, By, Input};
use crate::session::{KeepError, Keeper, Spoken, Table, Turned};
use crate::study::debrief::said::spoken;
use crate::study::debrief::turning::deeds;
use crate::study::debrief::{Decision, Night, Played};
use crate::world::case::Case;
use crate::world::order::{Order, Orders, Sealed};
use crate::world::setup::Setup;
use crate::world::text::Stance;
use crate::world::{Desk, State};

/// What is done otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// In the turn of the fork this seat seals these orders.
    Orders(Seat, Sealed),
    /// From the turn of the fork on this seat decides for itself.
    Automatic(Seat),
}

/// Plays `night` on from the turn at `at` with other choices, to its last hour. Whoever sees what it saw does what it
/// did, a person too, in the same words; whoever sees anything else decides for itself, and says nothing. So a fork that
/// changes nothing is the same night.
pub fn branch(night: &Night, at: usize, instead: &[Instead]) -> Night {
    let mut fork = night.until(at);
    let mut table = night.table(at);
    while !table.is_over() {
        let place = fork.turns().len();
        let (mut sealed, mut whys, mut as_it_did) = (Vec::new(), Vec::new(), Vec::new());
        for seat in Seat::all() {
            let own = chosen(night, &table, place, (at, instead), seat, &mut whys);
            as_it_did.extend(own.recorded.then_some(seat));
            sealed.push((seat, own.sealed));
        }
        let inputs = words_of(night, place, &as_it_did, table.state());
        fork.close(&mut table, sealed, whys, inputs);
    }
    fork
}

/// What these seats put in while the turn at `place` was open, as inputs of a branch that is not kept yet; and what the
/// facilitator said to those who see in `now` what they saw.
fn words_of(night: &Night, place: usize, seats: &[Seat], now: &State) -> Vec<(u64, Input)> {
    let played = night.turns().get(place);
    let inputs = played.map_or(&[][..], |played| &played.inputs).iter();
    let same = |seat: &Seat| sees_the_same(night.state(place), now, *seat);
    let kept = inputs.filter(|(_, input)| match (input.by, &input.act) {
        (By::Seat(seat), _) => seats.contains(&seat),
        (By::Facilitator, Act::Cable { to, .. }) => to.iter().all(same),
        (By::Facilitator, Act::Line { .. }) => same(&Seat::PRESS),
        (By::Facilitator | By::Clock, _) => false,
    });
    kept.map(|(_, input)| (0, input.clone())).collect()
}

/// A whole night in which every seat decides for itself.
pub fn automatic(case: Arc<Case>, setup: Setup) -> Night {
    branch(&Night::begin(case, setup), 0, &[])
}

/// What a seat seals in a turn of a fork.
struct Chosen {
    sealed: Sealed,
    /// It did what it had done, because it saw what it had seen.
    recorded: bool,
}

fn chosen(
    night: &Night,
    table: &Table,
    place: usize,
    (at, instead): (usize, &[Instead]),
    seat: Seat,
    whys: &mut Vec<Why>,
) -> Chosen {
    let otherwise = instead.iter().find_map(|instead| match instead {
        Instead::Orders(by, sealed) if *by == seat && place == at => Some(Some(*sealed)),
        Instead::Automatic(by) if *by == seat => Some(None),
        _ => None,
    });
    let anew = |sealed| Chosen {
        sealed,
        recorded: false,
    };
    match otherwise {
        Some(Some(sealed)) => return anew(sealed),
        Some(None) => return anew(table.choose(seat, whys).0),
        None => {}
    }
    let recorded = night.turns().get(place).filter(|played| {
        played.turn == table.turn() && sees_the_same(night.state(place), table.state(), seat)
    });
    match recorded.and_then(|played| Some((played, played.sealed_by(seat)?))) {
        Some((played, sealed)) => {
            whys.extend(played.whys.iter().filter(|why| why.seat == seat));
            Chosen {
                sealed: *sealed,
                recorded: true,
            }
        }
        None => anew(table.choose(seat, whys).0),
    }
}

/// What one decision could have been instead, with all else that the seat sealed: its runner-up, its automatic
/// colleague's orders, the other stances on a text, and not doing it. Only what could have been given.
pub fn otherwise(night: &Night, decision: &Decision) -> Vec<Other> {
    let at = decision.at;
    let (case, obs) = (night.case(), night.observe(at, decision.seat));
    let Some(sealed) = night.turns()[at].sealed_by(decision.seat) else {
        return Vec::new();
    };
    let instead = |order: Option<Order>| {
        let mut changed = *sealed;
        changed.orders = Orders::default();
        let orders = sealed.orders.iter();
        let kept = orders.filter_map(|given| {
            if *given == decision.order {
                order
            } else {
                Some(*given)
            }
        });
        kept.for_each(|order| {
            // There are no more of them than there were.
            let _ = changed.orders.push(order);
        });
        changed
    };
    let mut orders: Vec<Option<Order>> = Vec::new();
    orders.extend(
        decision
            .why
            .and_then(|why| why.runner_up)
            .map(|(order, _)| Some(order)),
    );
    if let Order::Position {
        draft,
        clause,
        lifts,
        margin,
        ..
    } = decision.order
    {
        let stances = [
            Stance::Endorse,
            Stance::Silent,
            Stance::Reserve,
            Stance::Break,
        ];
        orders.extend(stances.into_iter().map(|stance| {
            Some(Order::Position {
                draft,
                stance,
                clause,
                lifts,
                margin,
                reasons: [255; 2],
                more: false,
            })
        }));
    }
    orders.push(None);
    let mut found: Vec<Other> = Vec::new();
    for order in orders {
        let order = order.filter(|order| *order != Order::Wait);
        let sealed = instead(order);
        let known = found
            .iter()
            .any(|other| deeds(&other.sealed) == deeds(&sealed));
        let same = night.turns()[at]
            .sealed_by(decision.seat)
            .is_some_and(|was| deeds(was) == deeds(&sealed));
        if !known && !same && check_all(case, obs, &sealed).is_ok() {
            found.push(Other {
                order,
                colleague: false,
                sealed,
            });
        }
    }
    if decision.by_hand {
        let (sealed, _) = night.table(at).choose(decision.seat, &mut ());
        found.push(Other {
            order: None,
            colleague: true,
            sealed,
        });
    }
    found
}

/// Another choice in the place of one decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other {
    /// The order in its place; `None` for leaving it.
    pub order: Option<Order>,
    /// All that the seat's automatic colleague would have sealed.
    pub colleague: bool,
    pub sealed: Sealed,
}

/// A seat's window shows the same in both states.
pub(super) fn sees_the_same(one: &State, other: &State, seat: Seat) -> bool {
    let (one, other) = (one.observe(seat), other.observe(seat));
    let desk = match (one.desk, other.desk) {
        (Desk::Capital(_, one), Desk::Capital(_, other)) => one == other,
        (Desk::Chair(one), Desk::Chair(other)) => one == other,
        (Desk::State(one), Desk::State(other)) => one == other,
        (Desk::Mil(one), Desk::Mil(other)) => one == other,
        (Desk::Eu(one), Desk::Eu(other)) => one == other,
        (Desk::Unsc(one), Desk::Unsc(other)) => one == other,
        (Desk::Neighbour(one), Desk::Neighbour(other)) => one == other,
        (Desk::Press(one), Desk::Press(other)) => one == other,
        _ => false,
    };
    desk && one.public == other.public && one.council == other.council
}

impl Night {
    /// Lays what was sealed, closes the turn of `table`, and keeps it as the next of this night.
    pub(super) fn close(
        &mut self,
        table: &mut Table,
        sealed: Vec<(Seat, Sealed)>,
        whys: Vec<Why>,
        inputs: Vec<(u64, Input)>,
    ) {
        let turn = table.turn();
        for (seat, sealed) in &sealed {
            table.lay(*seat, *sealed);
        }
        let mut events = Vec::new();
        table.close(&mut events);
        let played = Played {
            turn,
            line: 0,
            chain: Chain::START,
            inputs,
            sealed,
            whys,
            events,
            digest: table.digest(),
        };
        self.push(table.state(), played);
    }
    /// Writes the turns from `at` on behind what `keeper` has.
    ///
    /// # Errors
    /// What the disk refuses; the file then holds fewer turns.
    pub fn keep(&self, at: usize, keeper: &mut Keeper) -> Result<(), KeepError> {
        for (place, played) in self.turns().iter().enumerate().skip(at) {
            let held = Seat::all().filter(|seat| self.is_held(*seat));
            let words: Vec<(Seat, Spoken)> =
                held.map(|seat| (seat, spoken(played, seat))).collect();
            let spoken: Vec<(Seat, &Spoken)> =
                words.iter().map(|(seat, words)| (*seat, words)).collect();
            let inputs = played.inputs.iter().map(|(_, input)| input);
            let others: Vec<Input> = inputs
                .filter(|input| input.by == By::Facilitator)
                .cloned()
                .collect();
            let turned = Turned {
                turn: played.turn,
                spoken: &spoken,
                sealed: &played.sealed,
                whys: &played.whys,
                events: &played.events,
                table: &self.table_after(place),
            };
            keeper.turn_among(&turned, &others)?;
        }
        Ok(())
    }
    /// The table after the turn at `at`, closed if the session was.
    fn table_after(&self, at: usize) -> Table {
        if at + 1 < self.turns().len() {
            return self.table(at + 1);
        }
        // The last line of a record proves the turn that closed the session, so that turn is closed again.
        let mut table = self.laid(self.closing() - 1);
        for place in self.closing() - 1..self.turns().len() {
            for (seat, sealed) in &self.turns()[place].sealed {
                table.lay(*seat, *sealed);
            }
            table.close(&mut ());
        }
        table
    }
    /// This night up to the turn at `at`, to be gone on with by a person at `seat`.
    pub fn taken_over(&self, at: usize, seat: Seat) -> Night {
        let mut night = self.until(at);
        night.seat(vec![seat.code().to_owned()]);
        night
    }
}
