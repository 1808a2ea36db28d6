//! Dark grid: help before blame, articles weighed and left, and an explanation among friends that stays thinkable.

use casus::content::scenario::ActorKind;
use casus::world::event::{ActEvent, Event};
use casus::world::order::{EuAct, Order};

use super::nights;
use super::shipped::{leading, night_of, share};
use crate::session::case_of;

const ID: &str = "dark-grid";

/// Record: Estonia 2007 and Albania 2022 were raised and answered without an article.
#[test]
fn articles_are_rare_and_help_is_not() {
    let case = case_of(ID);
    let asked = share(&case, 60, |state| {
        !state.public.article4.requested.is_empty()
    });
    assert!(asked <= 10, "Article 4 in {asked} of 100");
    let helped = share(&case, 60, |state| state.public.ladders.functional >= 2);
    assert!(helped >= 80, "help in {helped} of 100");
}

/// Article 222 TFEU asks for no culprit: it is asked for in some nights, and brings the Union's civil help at once.
#[test]
fn the_solidarity_clause_is_a_road_and_not_the_only_one() {
    let case = case_of(ID);
    let asked = share(&case, 60, |state| {
        !state.public.eu.solidarity_222.is_never()
    });
    assert!((15..=75).contains(&asked), "TFEU 222 in {asked} of 100");
    // The control: where arms crossed a border nobody asks for it.
    let armed = share(&case_of("night-swarm"), 20, |state| {
        !state.public.eu.solidarity_222.is_never()
    });
    assert_eq!(armed, 0);
}

/// Where it was an ally's own service, some nights end with the allies leading with that, and most do not.
#[test]
fn an_allys_own_service_is_found_out_in_some_nights_and_not_in_most() {
    let case = case_of(ID);
    let ally = case
        .tables
        .actor
        .iter()
        .position(|kind| *kind == ActorKind::Ally);
    let (mut found, mut all) = (0, 0);
    for seed in 0..nights(300) {
        let table = night_of(&case, seed, |_| {});
        let state = table.state();
        if Some(state.hidden.truth[0].index()) == ally {
            all += 1;
            found += u64::from(leading(&case, state) == ActorKind::Ally);
        }
    }
    assert!(all > 0, "an ally's service is never the truth");
    assert!(found > 0 && found < all, "found out in {found} of {all}");
}

#[test]
fn what_the_union_sends_begins_with_the_request() {
    use casus::base::ids::{Member, Seat};
    use casus::session::Table;
    use casus::world::order::Sealed;
    use casus::world::setup::Setup;
    let case = case_of(ID);
    let victim = case.play.scenario.victims[0];
    let mut table = Table::begin(case.clone(), Setup::automatic(ID, 1));
    let mut sealed = Sealed {
        present: true,
        ..Sealed::default()
    };
    let act = EuAct::Solidarity222;
    sealed
        .orders
        .push(Order::EuAct { act })
        .expect("room for one");
    table.lay(Seat::of(victim), sealed);
    let mut told = Vec::new();
    table.advance(&mut (), &mut told);
    let begun = told.iter().filter_map(|(event, _)| match event {
        Event::Act(ActEvent::Begun {
            measure, joiners, ..
        }) => Some((*measure, *joiners)),
        _ => None,
    });
    let union = Member::all()
        .filter(|member| case.member(*member).eu)
        .count();
    let mut civil: Vec<&str> = begun
        .filter(|(_, joiners)| joiners.count() as usize == union)
        .map(|(measure, _)| case.measure(measure).id.as_str())
        .collect();
    civil.sort_unstable();
    assert_eq!(civil, ["cyber-team", "repair-and-medical"]);
    assert!(!table.state().public.eu.solidarity_222.is_never());
}
