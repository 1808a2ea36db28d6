//! What a seat may know is a place in the state. The proof by exchange: everything a seat may not know is taken from
//! another night, and what the seat sees, may order and would choose stays the same to the letter.

use std::sync::Arc;

use casus::base::dice::Dice;
use casus::base::ids::{DraftId, EvId, MEMBERS, MeasureId, Member, Seat};
use casus::content::Content;
use casus::content::source::Sources;
use casus::engine::begin::begin;
use casus::engine::check::{check, check_all};
use casus::engine::stops::{Pace, stops};
use casus::engine::{Cx, accept, turn};
use casus::government::{Today, Why, decide};
use casus::words::menu::{self, Family, Page};
use casus::words::{clocks, next, question, stop};
use casus::world::State;
use casus::world::case::Case;
use casus::world::order::{Form, Order};
use casus::world::setup::Setup;

/// Nights whose windows are held against each other, and the turns at which they are.
pub const SEEDS: u64 = 10;
pub const TURNS: [u8; 6] = [1, 2, 4, 7, 12, 20];

/// One moment of a night: as the seats find it, and with every seat's orders sealed.
pub struct Moment {
    pub turn: u8,
    pub dice: Dice,
    pub open: State,
    pub sealed: State,
}

/// What a seat could be shown or told, as text.
type View = fn(&Case, &State, Seat, &Dice) -> String;

pub fn case() -> Case {
    let content =
        Content::open(&Sources::embedded()).unwrap_or_else(|_| panic!("embedded content"));
    Case::new(Arc::new(content), "night-swarm").unwrap()
}

/// Plays a night up to the last of the turns, every seat deciding for itself.
fn moments(case: &Case, seed: u64) -> Vec<Moment> {
    let dice = Dice::from_seed(seed);
    let cx = Cx { case, dice: &dice };
    let mut state = begin(case, &Setup::automatic("night-swarm", seed), &dice);
    let (mut kept, mut buffer) = (Vec::new(), Vec::new());
    while kept.len() < TURNS.len() && state.public.clock.turn <= TURNS[TURNS.len() - 1] {
        let open = state;
        let today = today(&open, dice);
        for seat in Seat::all() {
            let mut sealed = decide(case, open.observe(seat), &today, &mut ());
            while let Err((at, _)) = check_all(case, open.observe(seat), &sealed) {
                sealed.orders.remove(at);
            }
            accept(&mut state, seat, sealed);
        }
        let clock = open.public.clock;
        if TURNS.contains(&clock.turn) && clock.part == 0 {
            kept.push(Moment {
                turn: clock.turn,
                dice,
                open,
                sealed: state,
            });
        }
        turn(&cx, &mut state, &mut buffer, &mut ());
    }
    kept
}

/// What desks of the open turn share.
fn today(state: &State, dice: Dice) -> Today {
    Today::new(dice, &state.public.clock)
}

/// `own` with all that `seat` may not know from `other`.
pub fn exchanged(own: &State, other: &State, seat: Seat) -> State {
    let mut state = *other;
    state.public = own.public;
    if own.observe(seat).council.is_some() {
        state.council = own.council;
    }
    match seat {
        Seat::CHAIR => state.desks.chair = own.desks.chair,
        Seat::STATE => state.desks.state = own.desks.state,
        capital => state.desks.capitals[capital.index()] = own.desks.capitals[capital.index()],
    }
    state
}

/// The window itself.
fn window(_: &Case, state: &State, seat: Seat, _: &Dice) -> String {
    format!("{:?}", state.observe(seat))
}

/// What the seat would choose by itself, with every weighing and runner-up.
fn choice(case: &Case, state: &State, seat: Seat, dice: &Dice) -> String {
    let mut whys: Vec<Why> = Vec::new();
    let sealed = decide(case, state.observe(seat), &today(state, *dice), &mut whys);
    let checked = check_all(case, state.observe(seat), &sealed);
    format!("{sealed:?} {whys:?} {checked:?}")
}

/// What the seat may order, and how each other order is refused.
fn refusals(case: &Case, state: &State, seat: Seat, _: &Dice) -> String {
    let observation = state.observe(seat);
    let asked = battery().into_iter();
    let answers: Vec<_> = asked
        .map(|order| check(case, observation, &order))
        .collect();
    format!("{answers:?}")
}

/// All that is said to the seat when it stops: why, the question, the clocks, every page of the menu, NEXT and ELSE.
fn said(case: &Case, state: &State, seat: Seat, _: &Dice) -> String {
    let now = state.observe(seat);
    let mut text = format!(
        "{:?} {:?}",
        clocks::three(case, now),
        clocks::effects(case, now)
    );
    for reason in stops(case, None, now, Pace::default()) {
        text += &stop::stop(case, now, reason);
        text += &format!("{:?}", question::question(case, now, reason));
        text += &format!("{:?}", next::next(case, now, Some(reason), false));
    }
    for family in Family::ALL {
        let entries = menu::page(case, now, Page::Family(family)).into_iter();
        text.extend(
            entries.map(|entry| format!("{} {} {:?}\n", entry.label, entry.cost, entry.off)),
        );
    }
    text
}

/// An order of each kind whose refusal could be a side channel: every draft, item, measure and member.
fn battery() -> Vec<Order> {
    let mut orders = vec![
        Order::Wait,
        Order::RequestArticle4,
        Order::Raise,
        Order::Letter51,
        Order::ClaimSelfDefence,
        Order::AcceptSettlement,
        Order::Explain,
        Order::Hotline,
        Order::Invoke42,
        Order::Convene,
        Order::AskSaceur,
        Order::Close,
        Order::Deny,
        Order::Admit,
        Order::StandDown,
        Order::Mobilise,
    ];
    for at in 0..8 {
        let (draft, ask) = (DraftId(at), at);
        orders.push(Order::Extend { draft });
        orders.push(Order::Withdraw { draft });
        orders.push(Order::Reply {
            ask,
            answer: Default::default(),
        });
        orders.push(Order::Engage { engagement: at });
        orders.push(Order::Incident { place: at });
    }
    for item in (0..64).map(EvId) {
        orders.push(Order::Share {
            item,
            to: None,
            form: Form::Cleared,
        });
        orders.push(Order::Publish {
            item,
            form: Form::Cleared,
        });
    }
    orders.extend((0..64).map(|at| Order::Enact {
        measure: MeasureId(at),
    }));
    for member in Member::all() {
        orders.push(Order::Sound {
            first: member,
            second: None,
        });
        orders.push(Order::UrgeRestraint { member });
    }
    orders
}

/// Seats and moments at which a view changes when only what the seat may not know does.
fn leaks(case: &Case, nights: &[Vec<Moment>], view: View) -> Vec<String> {
    let mut found = Vec::new();
    for (at, night) in nights.iter().enumerate() {
        let other_night = &nights[(at + 1) % nights.len()];
        for own in night {
            let Some(other) = other_night.iter().find(|other| other.turn == own.turn) else {
                continue;
            };
            for seat in Seat::main() {
                let swapped = exchanged(&own.open, &other.sealed, seat);
                if view(case, &own.open, seat, &own.dice) != view(case, &swapped, seat, &own.dice) {
                    found.push(format!("seed {at}, turn {}, {}", own.turn, seat.code()));
                }
            }
        }
    }
    found
}

pub fn nights(case: &Case, count: u64) -> Vec<Vec<Moment>> {
    (0..count).map(|seed| moments(case, seed)).collect()
}

#[test]
fn a_seat_sees_may_and_chooses_the_same_whatever_it_may_not_know() {
    let case = case();
    let nights = nights(&case, SEEDS);
    for night in &nights {
        assert_eq!(
            night.len(),
            TURNS.len(),
            "a night ended before its turns were kept"
        );
    }
    let views: [(&str, View); 4] = [
        ("window", window),
        ("choice", choice),
        ("refusals", refusals),
        ("said", said),
    ];
    for (name, view) in views {
        assert_eq!(leaks(&case, &nights, view), [""; 0], "{name}");
    }
}

/// Views that each tell one thing too many.
const PLANTED: [(&str, View); 10] = [
    ("the truth", |_, state, _, _| {
        format!("{:?}", state.hidden.truth)
    }),
    ("evidence still to come", |_, state, _, _| {
        format!("{:?}", state.hidden.arrives)
    }),
    ("which injects will be", |_, state, _, _| {
        state.hidden.chances.to_string()
    }),
    ("the suspected state's aim", |_, state, seat, _| {
        other_than(seat, Seat::STATE, format!("{:?}", state.desks.state.aim))
    }),
    ("that others sealed, and what", |_, state, seat, _| {
        let other = neighbour(seat);
        format!("{:?}", state.sealed(other))
    }),
    ("another's belief", |_, state, seat, _| {
        format!("{:?}", state.desks.capitals[neighbour(seat).index()].belief)
    }),
    ("another's brief", |_, state, seat, _| {
        format!("{:?}", state.desks.capitals[neighbour(seat).index()].brief)
    }),
    ("what another holds", |_, state, seat, _| {
        format!(
            "{:?}",
            state.desks.capitals[neighbour(seat).index()].held_pct
        )
    }),
    ("what the chair sealed", |_, state, seat, _| {
        other_than(seat, Seat::CHAIR, format!("{:?}", state.desks.chair.sealed))
    }),
    (
        "the Council, to the suspected state",
        |_, state, seat, _| {
            if seat == Seat::STATE {
                format!("{:?}", state.council)
            } else {
                String::new()
            }
        },
    ),
];

fn other_than(seat: Seat, owner: Seat, secret: String) -> String {
    if seat == owner { String::new() } else { secret }
}

/// Another capital.
fn neighbour(seat: Seat) -> Seat {
    Seat::new((seat.index() + 1) % MEMBERS)
}

#[test]
fn ten_planted_leaks_are_caught() {
    let case = case();
    let nights = nights(&case, 4);
    for (name, view) in PLANTED {
        assert!(
            !leaks(&case, &nights, view).is_empty(),
            "{name} leaked unseen"
        );
    }
}
