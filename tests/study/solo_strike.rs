//! Solo strike: some governments answer alone and most do not, and the same strike costs less once the others were asked.

use std::sync::Arc;

use casus::base::ids::Seat;
use casus::base::units::{Hours, Points};
use casus::content::measure::{By, Force, Kind};
use casus::engine::systems::solo::{is_enforcement, is_proportionate, price};
use casus::session::Table;
use casus::world::case::Case;
use casus::world::order::{Order, Sealed};
use casus::world::setup::Setup;

use super::nights;
use super::shipped::share;
use crate::session::case_of;

const ID: &str = "solo-strike";
/// When the price has been paid and accounted for, and little else has happened to either meter.
const DAY: i32 = 6;

#[test]
fn an_act_alone_is_taken_in_some_nights_and_in_most_is_not() {
    let case = case_of(ID);
    let acted = share(&case, 100, |state| !state.public.solo_acts.is_empty());
    assert!((8..=45).contains(&acted), "an act alone in {acted}");
}

/// What the victim orders: its own small things, and at the chosen moment the strike; once it has struck, what it likes.
fn strikes(table: &Table, seat: Seat, asked_first: bool) -> Sealed {
    let (public, case) = (&table.state().public, table.case());
    let (mut sealed, _) = table.choose(seat, &mut ());
    if !public.solo_acts.is_empty() {
        return sealed;
    }
    let small = |order: &Order| {
        matches!(
            order,
            Order::Position { .. } | Order::Reply { .. } | Order::Engage { .. }
        )
    };
    sealed.orders.retain(small);
    let asked = seat
        .member()
        .is_some_and(|member| public.article4.requested.has(member));
    let met = !public.article4.first_meeting.is_never();
    let (measure, _) = case.measures_of(Kind::Strike).next().expect("a strike");
    let order = match (asked_first && !met, asked) {
        (false, _) => Order::Alone { measure },
        (true, false) => Order::RequestArticle4,
        (true, true) => Order::Wait,
    };
    if !public.clock.is_first_part() {
        let _ = sealed.orders.push(order);
    }
    sealed
}

/// Cohesion and legitimacy once the strike was paid for.
fn after(case: &Arc<Case>, seed: u64, asked_first: bool) -> (Points, Points) {
    let seat = Seat::of(case.play.scenario.victims[0]);
    let mut table = Table::begin(Arc::clone(case), Setup::automatic(ID, seed));
    while table.state().public.clock.start < Hours::days(DAY) && !table.is_over() {
        let sealed = strikes(&table, seat, asked_first);
        table.lay(seat, sealed);
        table.advance(&mut (), &mut ());
    }
    let state = table.state();
    (state.council.cohesion, state.public.legitimacy)
}

/// Issue: consulting first measurably changes cohesion and legitimacy.
#[test]
fn the_same_strike_costs_less_once_the_others_were_asked() {
    let case = case_of(ID);
    let all = nights(24);
    let (mut cohesion, mut legitimacy, mut better) = (0, 0, 0);
    for seed in 0..all {
        let (alone, asked) = (after(&case, seed, false), after(&case, seed, true));
        cohesion += i64::from(asked.0 - alone.0);
        legitimacy += i64::from(asked.1 - alone.1);
        better += u64::from(asked.0 + asked.1 > alone.0 + alone.1);
    }
    let mean = |sum: i64| sum * 10 / all as i64;
    let (cohesion, legitimacy) = (mean(cohesion), mean(legitimacy));
    println!(
        "solo-strike, asked first against alone: cohesion {cohesion:+}, legitimacy {legitimacy:+} tenths; better in {better} of {all}"
    );
    assert!(cohesion >= 40, "cohesion {cohesion} tenths of a point");
    assert!(
        legitimacy >= 30,
        "legitimacy {legitimacy} tenths of a point"
    );
    assert!(better * 100 >= all * 80, "better in {better} of {all}");
}

#[test]
fn shooting_down_what_crosses_has_no_price_and_a_strike_has() {
    let case = case_of(ID);
    let victim = case.play.scenario.victims[0];
    let table = Table::begin(Arc::clone(&case), Setup::automatic(ID, 3));
    let public = &table.state().public;
    let (_, strike) = case
        .measures_of(Kind::Strike)
        .find(|(_, measure)| measure.by.contains(&By::National))
        .expect("a strike can be ordered");
    let (_, twin) = case
        .measures_of(Kind::Home)
        .find(|(_, measure)| measure.force == Force::OwnSoil)
        .expect("a rule on shooting down can be ordered");
    assert!(price(&case, public, strike, victim, 100) >= 30);
    assert_eq!(price(&case, public, twin, victim, 100), 0);
    assert!(is_enforcement(public, twin, victim));
}

/// Nicaragua 1986, paragraph 237: months later it answers nothing that goes on.
#[test]
fn a_strike_long_after_is_a_reprisal_however_many_died() {
    let case = case_of(ID);
    let (_, strike) = case.measures_of(Kind::Strike).next().expect("a strike");
    let mut public = Table::begin(Arc::clone(&case), Setup::automatic(ID, 3))
        .state()
        .public;
    public.incidents[0].harm = 4;
    assert!(is_proportionate(&case, &public, strike));
    public.clock.start = Hours::days(40);
    assert!(!is_proportionate(&case, &public, strike));
}

/// Units that stood there before do not count as an answer, and may be tied down after an act alone.
#[test]
fn contributors_on_the_hosts_soil_reconsider() {
    let case = case_of(ID);
    let mut moved = 0;
    for seed in 0..nights(24) {
        let seat = Seat::of(case.play.scenario.victims[0]);
        let mut table = Table::begin(Arc::clone(&case), Setup::automatic(ID, seed));
        let standing = table.state().council.pledges;
        assert!(standing.iter().all(|pledge| pledge.is_standing()));
        for _ in 0..2 {
            let sealed = strikes(&table, seat, false);
            table.lay(seat, sealed);
            table.advance(&mut (), &mut ());
        }
        let now = table.state().council.pledges;
        let changed = standing
            .iter()
            .zip(now.iter())
            .any(|(was, is)| was.is_alive() != is.is_alive() || was.caveat_pct != is.caveat_pct);
        moved += u64::from(changed);
    }
    assert!(moved > 0, "nobody reconsidered");
}
