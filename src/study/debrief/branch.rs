//! What if: the same night played on from another choice, with the same luck wherever the choice does not reach.

use crate::base::ids::Seat;
use crate::government::Why;
use crate::record::line::Chain;
use crate::session::Table;
use crate::study::debrief::{Night, Played};
use crate::world::order::Sealed;
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
/// did, a person too; whoever sees anything else decides for itself. So a fork that changes nothing is the same night.
pub fn branch(night: &Night, at: usize, instead: &[Instead]) -> Night {
    let mut fork = night.until(at);
    let mut table = night.table(at);
    while !table.is_over() {
        let place = fork.turns().len();
        let mut whys = Vec::new();
        let mut sealed = Vec::new();
        for seat in Seat::all() {
            let laid = chosen(night, &table, place, (at, instead), seat, &mut whys);
            sealed.push((seat, laid));
        }
        fork.close(&mut table, sealed, whys);
    }
    fork
}

/// What a seat seals in the turn at `place` of a fork.
fn chosen(
    night: &Night,
    table: &Table,
    place: usize,
    (at, instead): (usize, &[Instead]),
    seat: Seat,
    whys: &mut Vec<Why>,
) -> Sealed {
    let otherwise = instead.iter().find_map(|instead| match instead {
        Instead::Orders(by, sealed) if *by == seat && place == at => Some(Some(*sealed)),
        Instead::Automatic(by) if *by == seat => Some(None),
        _ => None,
    });
    match otherwise {
        Some(Some(sealed)) => return sealed,
        Some(None) => return table.choose(seat, whys).0,
        None => {}
    }
    let recorded = night.turns().get(place).filter(|played| {
        played.turn == table.turn() && sees_the_same(night.state(place), table.state(), seat)
    });
    match recorded.and_then(|played| Some((played, played.sealed_by(seat)?))) {
        Some((played, sealed)) => {
            whys.extend(played.whys.iter().filter(|why| why.seat == seat));
            *sealed
        }
        None => table.choose(seat, whys).0,
    }
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
    pub(super) fn close(&mut self, table: &mut Table, sealed: Vec<(Seat, Sealed)>, whys: Vec<Why>) {
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
            inputs: Vec::new(),
            sealed,
            whys,
            events,
            digest: table.digest(),
        };
        self.push(table.state(), played);
    }
    /// This night up to the turn at `at`, to be gone on with by a person at `seat`.
    pub fn taken_over(&self, at: usize, seat: Seat) -> Night {
        let mut night = self.until(at);
        night.seat(vec![seat.code().to_owned()]);
        night
    }
}
