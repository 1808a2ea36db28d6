//! What of a case follows from land, law and stocks alone: worked out once, when a scenario is made ready.

use crate::base::ids::{MEMBERS, Member, MemberSet};
use crate::content::Content;
use crate::content::member::{Exemption, MemberInfo, Needed};

/// Its executive may keep units abroad alone under the treaty, but for so many days only.
pub fn is_limited(info: &MemberInfo) -> bool {
    let limit =
        |exemption: &Exemption| matches!(exemption, Exemption::Treaty { days } if *days > 0);
    info.war_powers.send.exemptions.iter().any(limit)
}

/// The five that could lend most, the first at the table first.
pub fn suppliers(content: &Content, victims: &[Member]) -> [Member; 5] {
    let mut all: Vec<Member> = Member::all()
        .filter(|member| !victims.contains(member))
        .collect();
    all.sort_by_key(|member| std::cmp::Reverse(content.member(*member).packages.total()));
    std::array::from_fn(|at| all[at])
}

/// By relaxation: a member crossed costs one step, and many where its law asks for a decision before units pass.
pub fn overland(content: &Content) -> [[MemberSet; MEMBERS]; MEMBERS] {
    let cost: [u16; MEMBERS] = std::array::from_fn(|at| {
        let transit = &content.member(Member::new(at)).war_powers.transit;
        match transit.needed {
            Needed::Nothing | Needed::Inform => 1,
            _ => 100,
        }
    });
    std::array::from_fn(|from| ways(content, Member::new(from), &cost))
}

fn ways(content: &Content, from: Member, cost: &[u16; MEMBERS]) -> [MemberSet; MEMBERS] {
    let mut best = [(u16::MAX, MemberSet::NONE); MEMBERS];
    best[from.index()].0 = 0;
    for _ in 0..MEMBERS {
        for over in Member::all() {
            let (so_far, crossed) = best[over.index()];
            if so_far == u16::MAX {
                continue;
            }
            let (step, crossed) = if over == from {
                (0, crossed)
            } else {
                (cost[over.index()], crossed.with(over))
            };
            for to in &content.member(over).borders_members {
                let known = &mut best[to.index()];
                if so_far + step < known.0 {
                    *known = (so_far + step, crossed);
                }
            }
        }
    }
    best.map(|(_, crossed)| crossed)
}
