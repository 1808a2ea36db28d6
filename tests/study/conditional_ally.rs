//! Conditional ally: a remark moves what is believed of a promise, a vote moves a government, and an invitation needs all thirty-two.

use std::sync::Arc;

use casus::base::ids::{Member, MemberSet, Seat};
use casus::session::Table;
use casus::world::order::{Answer, Order};
use casus::world::setup::Setup;

use super::nights;
use super::shipped::{night_of, share};
use crate::session::case_of;

const ID: &str = "conditional-ally";

#[test]
fn a_remark_lowers_what_the_other_side_sees() {
    let case = case_of(ID);
    let leading = case.tables.suppliers[0];
    for seed in 0..nights(12) {
        let (mut before, mut least) = (None, u8::MAX);
        night_of(&case, seed, |state| {
            before.get_or_insert(state.public.reliability[leading.index()]);
            least = least.min(state.public.reliability[leading.index()]);
        });
        assert!(least < 80, "seed {seed}: seen as reliable as ever");
    }
}

/// Record: of thirty that were asked in 2022 two held out longest; an invitation comes, and not at once.
#[test]
fn an_invitation_comes_in_some_nights_and_a_holdout_delays_it_in_others() {
    let case = case_of(ID);
    let invited = share(&case, 60, |state| {
        !state.public.accession.invited.is_never()
    });
    assert!((15..=85).contains(&invited), "invited in {invited}");
    let withheld = share(&case, 60, |state| {
        !state.public.accession.withheld.is_empty()
    });
    assert!(withheld >= 15, "somebody still withholds in {withheld}");
}

/// One member that withholds its word delays all (Washington Treaty, Article 10).
#[test]
fn one_that_withholds_stops_it_for_all() {
    let case = case_of(ID);
    let holdout = Member::from_code("ISL").expect("a member");
    for seed in 0..nights(6) {
        let mut table = Table::begin(Arc::clone(&case), Setup::automatic(ID, seed));
        while !table.is_over() {
            for member in Member::all() {
                let seat = Seat::of(member);
                let (mut sealed, _) = table.choose(seat, &mut ());
                for order in sealed.orders.iter_mut() {
                    let Order::Reply { ask, answer } = order else {
                        continue;
                    };
                    let asked = table.state().capital(member).asks[usize::from(*ask)].kind;
                    if asked == casus::world::desk::Asked::Accede {
                        *answer = if member == holdout {
                            Answer::No
                        } else {
                            Answer::Yes
                        };
                    }
                }
                table.lay(seat, sealed);
            }
            table.advance(&mut (), &mut ());
        }
        let now = &table.state().public.accession;
        assert!(
            now.invited.is_never(),
            "seed {seed}: invited over an objection"
        );
        assert_eq!(now.withheld, MemberSet::only(holdout), "seed {seed}");
    }
}

#[test]
fn a_vote_moves_a_government_one_way_or_the_other() {
    let case = case_of(ID);
    let voter = Member::from_code("NLD").expect("a member");
    let mut ways = [0, 0];
    for seed in 0..nights(30) {
        let table = night_of(&case, seed, |_| {});
        match table.state().public.elected[voter.index()] {
            1.. => ways[0] += 1,
            ..0 => ways[1] += 1,
            0 => {}
        }
    }
    assert!(ways[0] > 0 && ways[1] > 0, "{ways:?}");
}
