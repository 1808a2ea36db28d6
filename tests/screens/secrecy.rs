//! What a seat is shown does not depend on what it may not know: the proof by exchange of `house::secrecy`, held on every
//! page of every main seat, byte for byte and role for role.

use std::sync::Arc;

use casus::base::ids::{MEMBERS, Seat};
use casus::screens::view::page;
use casus::screens::{Key, Model, Msg, Settings};
use casus::session::Table;
use casus::sitting::Sitting;
use casus::world::State;
use casus::world::case::Case;
use casus::world::setup::Setup;

use crate::house::secrecy::{Moment, SEEDS, TURNS, case, exchanged, nights};

/// The sizes at which several panels stand beside each other, and all of them.
const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// Every screen with each panel in focus, every menu, and everything that lies on top: keys from the situation, whose page is
/// drawn after each `.`.
const EVERY: &[&str] = &[
    "1.⇥.⇥.⇥.⇥.z.",
    "2.⇥.⇥.⇥.⇥.v.v.",
    "3.⇥.⇥.⇥.⇥.",
    "3→⏎.",
    "3→→→→→→→→→→⏎.",
    "4.⇥.⇥.⇥.",
    "/fra⏎.⇥.",
    "/hun⏎.",
    "5.⇥.⇥.⇥.",
    "6.⇥.⇥.",
    "7.⇥.",
    "8.⇥.⇥.⇥.",
    "8A.s.",
    "8B.s.",
    "f.a.",
    "p.a.",
    "t.a.",
    "m.a.",
    "i.a.",
    "x.a.",
    "b.",
    "r.",
    "c.",
    ":.sound.",
    ":share.",
    "1w.",
    "2w.",
    "3w.",
    "4w.",
    "5w.",
    "6w.",
    "d.",
    "a.",
    "s.",
    "y.",
    "\".",
    "?.",
];

/// The same, once each: what a run of all tests has time for.
const SOME: &[&str] = &[
    "1.", "2.⇥.", "3.⇥.", "4.⇥.", "5.", "6.", "7.", "8.⇥.", "f.", "p.", "t.", "m.", "x.", ":.",
    "4w.", "d.", "a.", "s.",
];

/// Something of the state that is put on every page, by a fault that is planted.
type Plant = fn(&State, Seat) -> String;

/// The pages of a seat as it finds the state, one after another.
fn pages(
    case: &Arc<Case>,
    state: &State,
    seat: Seat,
    keys: &[&str],
    plant: Option<Plant>,
) -> Vec<String> {
    let setup = Setup {
        seats: vec![seat.code().to_owned()],
        ..Setup::automatic("night-swarm", 1)
    };
    let table = Table::standing_at(Arc::clone(case), setup, *state);
    let mut told = Vec::new();
    let mut model = Model::new(Arc::clone(&case.content), Settings::default());
    for keys in keys {
        model.open(Sitting::new(table.clone(), seat));
        model.over.clear();
        for key in keys.chars() {
            if key != '.' {
                model.update(Msg::Key(match key {
                    '⏎' => Key::Enter,
                    '⇥' => Key::Tab,
                    '→' => Key::Right,
                    letter => Key::Char(letter),
                }));
                continue;
            }
            if let Some(plant) = plant {
                model.said = Some(plant(state, seat));
            }
            for (width, height) in SIZES {
                let page = page(&model, width, height);
                told.push(page.text() + &page.roles());
            }
        }
    }
    told
}

/// What of a seat's pages changes when only what it may not know does.
fn leaks(
    case: &Arc<Case>,
    nights: &[Vec<Moment>],
    keys: &[&str],
    plant: Option<Plant>,
) -> Vec<String> {
    let mut found = Vec::new();
    for (at, night) in nights.iter().enumerate() {
        let other_night = &nights[(at + 1) % nights.len()];
        for own in night {
            let other = other_night.iter().find(|other| other.turn == own.turn);
            let other = other.expect("every night was kept at the same turns");
            for seat in Seat::main() {
                let swapped = exchanged(&own.open, &other.sealed, seat);
                let before = pages(case, &own.open, seat, keys, plant);
                let after = pages(case, &swapped, seat, keys, plant);
                let differ = before.iter().zip(&after).position(|(one, two)| one != two);
                if before.len() != after.len() || differ.is_some() {
                    let page = differ.map_or("", |page| &after[page]);
                    found.push(format!(
                        "seed {at}, turn {}, {}:\n{page}",
                        own.turn,
                        seat.code()
                    ));
                }
            }
        }
    }
    found
}

#[test]
fn a_seat_s_screens_are_the_same_whatever_it_may_not_know() {
    let case = Arc::new(case());
    let nights = nights(&case, 2);
    let found = leaks(&case, &nights, SOME, None);
    assert_eq!(found, [""; 0]);
}

/// The full count: `cargo test --release --test suite screens::secrecy -- --ignored`.
#[test]
#[ignore = "minutes"]
fn every_page_of_every_seat_is_the_same_at_six_turns_of_ten_nights() {
    let case = Arc::new(case());
    let nights = nights(&case, SEEDS);
    let kept: usize = nights.iter().map(Vec::len).sum();
    assert_eq!(
        kept,
        TURNS.len() * SEEDS as usize,
        "a night ended too early"
    );
    let found = leaks(&case, &nights, EVERY, None);
    println!(
        "{} moments of 34 seats, {} pages each",
        kept,
        drawn(&case, &nights[0][0])
    );
    assert_eq!(found, [""; 0]);
}

/// Pages that one seat is shown at one moment.
fn drawn(case: &Arc<Case>, moment: &Moment) -> usize {
    pages(case, &moment.open, Seat::CHAIR, EVERY, None).len()
}

/// Faults that each put one thing too many on the screen.
const PLANTED: [(&str, Plant); 6] = [
    ("the truth", |state, _| format!("{:?}", state.hidden.truth)),
    ("evidence still to come", |state, _| {
        format!("{:?}", state.hidden.arrives)
    }),
    ("another's belief", |state, seat| {
        format!("{:?}", state.desks.capitals[neighbour(seat)].belief)
    }),
    ("another's brief", |state, seat| {
        format!("{:?}", state.desks.capitals[neighbour(seat)].brief)
    }),
    ("what another sealed", |state, seat| {
        format!("{:?}", state.desks.capitals[neighbour(seat)].sealed)
    }),
    ("the suspected state's aim, in blanks", |state, seat| {
        let aim = format!("{:?}", state.desks.state.aim).len() % 16;
        let blanks = if seat == Seat::STATE { 0 } else { aim };
        format!("{}.", " ".repeat(blanks))
    }),
];

fn neighbour(seat: Seat) -> usize {
    (seat.index() + 1) % MEMBERS
}

#[test]
fn a_fault_planted_on_a_screen_is_seen() {
    let case = Arc::new(case());
    let nights = nights(&case, 4);
    for (name, plant) in PLANTED {
        let found = leaks(&case, &nights, &["1."], Some(plant));
        assert!(!found.is_empty(), "{name} was shown unseen");
    }
}
