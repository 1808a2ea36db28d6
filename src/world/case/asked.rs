//! Whom the small asks of a scenario may be put to, worked out once.

use crate::base::ids::{MEMBERS, Member, Seat};
use crate::content::ask::{Role, SmallAsk};
use crate::content::member::{Exposed, Needed};
use crate::content::{Content, Play};
use crate::world::case::{Case, Tables};

impl Case {
    /// Who asks: the seat that the ask names, else the victim, else the chair.
    pub fn asker(&self, ask: &SmallAsk) -> Seat {
        asker(&self.play, ask)
    }
}

fn asker(play: &Play, ask: &SmallAsk) -> Seat {
    let victim = play.scenario.victims.first();
    ask.from
        .unwrap_or(victim.map_or(Seat::CHAIR, |victim| Seat::of(*victim)))
}

/// By member the asks that may be put to it, a bit each: those of its role that are not its own.
pub(super) fn askable(tables: &Tables, content: &Content, play: &Play) -> [u64; MEMBERS] {
    let may = |member: Member, ask: &SmallAsk| {
        Seat::of(member) != asker(play, ask) && fits(tables, content, play, member, ask.to)
    };
    std::array::from_fn(|at| {
        let asks = play.asks.iter().enumerate();
        asks.filter(|(_, ask)| may(Member::new(at), ask))
            .fold(0, |set, (nth, _)| set | 1 << nth)
    })
}

/// Whether a capital is of a role, by what it is and never by name.
fn fits(tables: &Tables, content: &Content, play: &Play, member: Member, role: Role) -> bool {
    let info = content.member(member);
    let victim = play.scenario.victims.first();
    let km = tables.km[member.index()];
    match role {
        Role::Near => km <= 1_400 && Some(&member) != victim,
        Role::Far => km > 1_400,
        Role::BordersActor => tables.borders_actor.has(member) && Some(&member) != victim,
        Role::BordersVictim => victim.is_some_and(|victim| info.borders_members.contains(victim)),
        Role::Supplier(packages) => info.packages.total() >= u16::from(packages),
        Role::Small => info.packages.total() < 4,
        Role::ChamberBound => !matches!(
            info.war_powers.send.needed,
            Needed::Nothing | Needed::Inform
        ),
        Role::Exposed => tables.exposed[member.index()] >= Exposed::Med,
        Role::GoBetween => info.weights.mediation >= 5,
        Role::EuMember => info.eu,
        Role::Services => info.weights.services >= 3,
        Role::Any => true,
    }
}
