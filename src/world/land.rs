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

/// Kilometres between capitals.
pub type Apart = [[i32; MEMBERS]; MEMBERS];

/// Members a convoy crosses from one to another, both ends left out: the shortest way from capital to capital, where a chamber
/// that has to be asked weighs as so many kilometres more. Empty where no way leads over land.
pub fn overland(content: &Content, apart: &Apart) -> [[MemberSet; MEMBERS]; MEMBERS] {
    let asked: [i32; MEMBERS] = std::array::from_fn(|at| {
        let transit = &content.member(Member::new(at)).war_powers.transit;
        match transit.needed {
            Needed::Nothing | Needed::Inform => 0,
            _ => content.rules.force.chamber_km,
        }
    });
    std::array::from_fn(|from| ways(content, Member::new(from), apart, &asked))
}

/// By relaxation, border by border.
fn ways(
    content: &Content,
    from: Member,
    apart: &Apart,
    asked: &[i32; MEMBERS],
) -> [MemberSet; MEMBERS] {
    let mut best = [(i32::MAX, MemberSet::NONE); MEMBERS];
    best[from.index()].0 = 0;
    for _ in 0..MEMBERS {
        for over in Member::all() {
            let (so_far, crossed) = best[over.index()];
            if so_far == i32::MAX {
                continue;
            }
            let (so_far, crossed) = if over == from {
                (so_far, crossed)
            } else {
                (so_far + asked[over.index()], crossed.with(over))
            };
            for to in &content.member(over).borders_members {
                let step = apart[over.index()][to.index()];
                // Neighbours an ocean apart share an islet, not a road.
                if step >= content.rules.force.far_km {
                    continue;
                }
                let length = so_far + step;
                let known = &mut best[to.index()];
                if length < known.0 {
                    *known = (length, crossed);
                }
            }
        }
    }
    best.map(|(_, crossed)| crossed)
}
