//! Nothing is keyed to a nation: with two members' coded attributes exchanged, each behaves as the other did (S15).

use std::sync::Arc;

use casus::base::ids::Member;
use casus::content::Content;
use casus::session::Table;
use casus::world::case::Case;
use casus::world::order::Order;
use casus::world::setup::Setup;
use casus::world::text::Stance;

use crate::session::{SCENARIO, case};

use super::nights;

/// What a member did over some nights: endorsements, silences, reservations, objections, initiatives, pledges.
type Conduct = [i64; 6];

fn conduct(case: &Arc<Case>, member: Member, count: u64) -> Conduct {
    let mut seen = Conduct::default();
    for seed in 0..count {
        let mut table = Table::begin(Arc::clone(case), Setup::automatic(SCENARIO, seed));
        while !table.is_over() {
            let mut whys = Vec::new();
            table.advance::<Vec<casus::government::Why>>(&mut whys, &mut ());
            for why in whys.iter().filter(|why| why.seat.member() == Some(member)) {
                match why.order {
                    Order::Position { stance, .. } => match stance {
                        Stance::Endorse => seen[0] += 1,
                        Stance::Silent => seen[1] += 1,
                        Stance::Reserve => seen[2] += 1,
                        _ => seen[3] += 1,
                    },
                    Order::Wait | Order::Reply { .. } | Order::Say { .. } => {}
                    Order::Pledge { .. } => seen[5] += 1,
                    _ => seen[4] += 1,
                }
            }
        }
    }
    seen
}

fn apart(a: Conduct, b: Conduct) -> i64 {
    a.iter().zip(b).map(|(a, b)| (a - b).abs()).sum()
}

/// The scenario with the files of two members exchanged, all but their names.
fn exchanged(a: Member, b: Member) -> Arc<Case> {
    let mut content: Content = (*case().content).clone();
    content.members.swap(a.index(), b.index());
    for (at, member) in [(a, b), (b, a)] {
        let name = case().member(at).name.clone();
        let info = &mut content.members[at.index()];
        info.code = at;
        info.name = name;
        assert_eq!(info.capital, case().member(member).capital);
    }
    Arc::new(Case::new(Arc::new(content), SCENARIO).expect("the scenario ships"))
}

#[test]
fn exchanged_attributes_exchange_behaviour() {
    let count = nights(24);
    for (a, b) in [("HUN", "EST"), ("TUR", "DNK"), ("PRT", "LTU")] {
        let member = |code| Member::from_code(code).expect("a member");
        let (a, b) = (member(a), member(b));
        let other = exchanged(a, b);
        let own = [conduct(&case(), a, count), conduct(&case(), b, count)];
        let swapped = [conduct(&other, a, count), conduct(&other, b, count)];
        let kept = apart(own[0], swapped[0]) + apart(own[1], swapped[1]);
        let turned = apart(own[0], swapped[1]) + apart(own[1], swapped[0]);
        assert!(
            turned * 2 < kept,
            "{} and {}: own {own:?}, exchanged {swapped:?}",
            a.code(),
            b.code()
        );
    }
}
