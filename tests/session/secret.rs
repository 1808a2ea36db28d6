//! What is hidden, and what lies on other desks, moves nothing that a seat sees or would do by itself.

use casus::base::dice::Dice;
use casus::base::ids::{Member, Seat};
use casus::government::{Today, Why, decide};
use casus::session::Table;
use casus::world::State;

use super::{case, table};

/// Another night's hidden truth and other desks around `seat`'s own view.
fn disguised(state: &State, other: &State, seat: Seat) -> State {
    let mut disguised = *state;
    disguised.hidden = other.hidden;
    disguised.desks = other.desks;
    match seat {
        Seat::CHAIR => disguised.desks.chair = state.desks.chair,
        Seat::STATE => disguised.desks.state = state.desks.state,
        capital => {
            let at = capital.index();
            disguised.desks.capitals[at] = state.desks.capitals[at];
        }
    }
    // The suspected state never enters the Council.
    if seat == Seat::STATE {
        disguised.council = other.council;
    }
    disguised
}

fn at_turn(seed: u64, turn: u8) -> Table {
    let mut table = table(seed);
    while table.turn().0 < turn && !table.is_over() {
        table.advance(&mut (), &mut ());
    }
    table
}

fn choice(state: &State, seat: Seat, dice: &Dice) -> (String, Vec<Why>) {
    let mut whys = Vec::new();
    let clock = &state.public.clock;
    let today = Today::new(*dice, clock);
    let sealed = decide(&case(), state.observe(seat), &today, &mut whys);
    (format!("{sealed:?}"), whys)
}

#[test]
fn no_seat_chooses_by_what_it_cannot_see() {
    for seed in 0..10 {
        for turn in [1, 3, 6, 9, 14, 20] {
            let (table, other) = (at_turn(seed, turn), at_turn(seed + 500, turn));
            for seat in Seat::main() {
                let hidden = disguised(table.state(), other.state(), seat);
                let seen = choice(table.state(), seat, table.dice());
                assert_eq!(
                    seen,
                    choice(&hidden, seat, table.dice()),
                    "seed {seed} turn {turn} {}",
                    seat.code()
                );
            }
        }
    }
}

#[test]
fn a_planted_leak_would_be_seen() {
    let (table, other) = (at_turn(1, 6), at_turn(501, 6));
    let pol = Seat::of(Member::new(22));
    let mut leaking = disguised(table.state(), other.state(), pol);
    leaking.desks.capitals[22].belief = other.state().desks.capitals[22].belief;
    let before = choice(table.state(), pol, table.dice());
    assert_ne!(before, choice(&leaking, pol, table.dice()));
}
