//! Simple ways of playing, none of which may win: nothing at all, everything at once, always the softer text, only asking.

use casus::base::ids::{EvId, Member, Seat};
use casus::engine::check::{check, cost};
use casus::session::Table;
use casus::world::Desk;
use casus::world::factor::Factor;
use casus::world::order::{Form, Order, Sealed, UnAct};
use casus::world::text::Edit;

use super::{aims, automatic, compared, night, nights};

/// Of 100 paired nights, in how many the simple way must do worse, and for how many seats.
const WORSE: u64 = 60;
const SEATS: usize = 25;

fn sealed() -> Sealed {
    Sealed {
        present: true,
        who: 255,
        ..Sealed::default()
    }
}

/// Never a word: silence is all it gives.
pub fn idle(_: &Table, _: Seat) -> Sealed {
    sealed()
}

/// Its automatic positions and answers, and its whole purse on the dearest orders that are open.
fn loudest(table: &Table, seat: Seat) -> Sealed {
    let (mut given, _) = table.choose(seat, &mut ());
    given
        .orders
        .retain(|order| matches!(order, Order::Position { .. } | Order::Reply { .. }));
    let (case, obs) = (table.case(), table.state().observe(seat));
    let mut left = match obs.desk {
        Desk::Capital(_, desk) => desk.purse,
        _ => 0,
    };
    let mut open: Vec<Order> = case
        .measures()
        .flat_map(|(measure, _)| [Order::Alone { measure }, Order::Coalition { measure }])
        .chain([Order::Invoke42, Order::RequestArticle4, Order::Raise])
        .chain([Order::Hotline, Order::GoodOffices, Order::Recall])
        .filter(|order| check(case, obs, order).is_ok())
        .collect();
    open.sort_by_key(|order| std::cmp::Reverse(cost(obs, order)));
    for order in open {
        let price = cost(obs, &order);
        if price > 0 && price <= left && given.orders.push(order).is_ok() {
            left -= price;
        }
    }
    given
}

/// Itself, but every text is softened wherever it can be.
fn soften(table: &Table, seat: Seat) -> Sealed {
    let (mut given, _) = table.choose(seat, &mut ());
    let (case, obs) = (table.case(), table.state().observe(seat));
    let council = obs.council.expect("a capital sits at the table");
    given.orders.retain(|order| cost(obs, order) == 0);
    for (draft, text) in council.live() {
        let clauses = text.provisions.iter().map(|provision| provision.clause);
        let edits = clauses.flat_map(|clause| [Edit::Soften { clause }, Edit::Drop { clause }]);
        let order = edits
            .map(|edit| Order::Amend { draft, edit })
            .find(|order| check(case, obs, order).is_ok());
        if let Some(order) = order {
            let _ = given.orders.push(order);
            break;
        }
    }
    given
}

/// Itself, but its initiatives all go into asking, every turn somebody else.
fn ask(table: &Table, seat: Seat) -> Sealed {
    let (mut given, _) = table.choose(seat, &mut ());
    let (case, obs) = (table.case(), table.state().observe(seat));
    given.orders.retain(|order| cost(obs, order) == 0);
    let council = obs.council.expect("a capital sits at the table");
    let Some((draft, _)) = council.live().next() else {
        return given;
    };
    let turn = usize::from(table.turn().0);
    for step in 0..3 {
        let to = Member::new((seat.index() + turn + step) % 32);
        let argument = Factor::Solidarity;
        let order = Order::Demarche {
            to,
            draft,
            argument,
        };
        if check(case, obs, &order).is_ok() {
            let _ = given.orders.push(order);
        }
    }
    while casus::engine::check::check_all(case, obs, &given).is_err() {
        given.orders.remove(given.orders.len() - 1);
    }
    given
}

/// Itself, but its only initiative is to share the heaviest item it has; one that holds none asks the Security Council to meet.
fn share_once(table: &Table, seat: Seat) -> Sealed {
    let (mut given, _) = table.choose(seat, &mut ());
    let (case, obs) = (table.case(), table.state().observe(seat));
    given.orders.retain(|order| cost(obs, order) == 0);
    let desk = table.state().capital(Member::new(seat.index()));
    let own = |item: &EvId| desk.held_pct[item.index()] == 100;
    let (to, form) = (None, Form::Cleared);
    let item = case.tables.pulls.heaviest.iter().copied().find(own);
    let act = UnAct::Meeting;
    let once = item.map_or(Order::UnAct { act }, |item| Order::Share { item, to, form });
    if desk.used == 0 && check(case, obs, &once).is_ok() {
        let _ = given.orders.push(once);
    }
    given
}

/// Seats for which a way of playing does worse in enough nights, and a table of all of them.
fn worse(policy: super::Policy) -> (usize, String) {
    let nights = automatic(nights(30));
    let mut told = String::new();
    let mut count = 0;
    for member in Member::all() {
        let (less, more) = compared(Seat::of(member), policy, &nights);
        count += usize::from(less >= WORSE);
        told += &format!("{} {less}/{more} ", member.code());
    }
    (count, told)
}

#[test]
fn doing_nothing_does_not_win() {
    let (seats, told) = worse(idle);
    println!("idle {told}");
    assert!(seats >= SEATS, "{seats}: {told}");
}

#[test]
#[ignore = "falls short of what is wanted: told by tests/must_be_shown.sh"]
fn doing_the_most_does_not_win() {
    let (seats, told) = worse(loudest);
    println!("loudest {told}");
    assert!(seats >= SEATS, "{seats}: {told}");
}

/// Weight of aims that all capitals met, each playing so in its turn while the others decide for themselves.
fn gained(policy: super::Policy, count: u64) -> u32 {
    let mut all = 0;
    for seed in 0..count {
        for member in Member::all() {
            let seat = Seat::of(member);
            all += aims(night(seed, Some((seat, policy))).state(), seat);
        }
    }
    all
}

#[test]
fn asking_without_end_gains_no_more_than_sharing_once() {
    let count = nights(4);
    let (asked, shared) = (gained(ask, count), gained(share_once, count));
    assert!(asked <= shared, "asking {asked}, sharing once {shared}");
}

#[test]
#[ignore = "falls short of what is wanted: told by tests/must_be_shown.sh"]
fn always_the_softer_text_does_not_win_for_the_victim() {
    let nights = automatic(nights(30));
    let victim = table_victim();
    let (less, more) = compared(victim, soften, &nights);
    println!("soften {less}/{more}");
    assert!(less >= WORSE, "{less}/{more}");
}

fn table_victim() -> Seat {
    Seat::of(crate::session::case().play.scenario.victims[0])
}
