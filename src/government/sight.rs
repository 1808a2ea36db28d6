//! What one capital sees when it sits down: worked out once, and read by everything it weighs in the turn.

use std::cell::OnceCell;

use crate::base::ids::{MeasureId, Member, Seat};
use crate::base::units::{Percent, Points};
use crate::content::measure::ASSETS;
use crate::content::member::MemberInfo;
use crate::content::rules::PositionRules;
use crate::government::Mind;
use crate::world::Observation;
use crate::world::case::{Case, belief_in};
use crate::world::council::Council;
use crate::world::desk::Capital;
use crate::world::incident::Incident;
use crate::world::public::Public;

/// A capital's mind: its desk, and how the matter looks from there.
pub struct CapitalMind<'a> {
    pub mind: Mind<'a>,
    pub me: Member,
    pub desk: &'a Capital,
    /// 0 victim, 1 borders the actor, 2 within 700 km, 3 within 1,400 km, 4 farther.
    pub nearness: usize,
    pub threat: Points,
    /// Own belief that the suspected state did it, that it was meant, and that it was drift, in percent.
    pub blame: Percent,
    pub meant: Percent,
    pub drift: Percent,
    /// Own belief that it was directed from abroad, by a state or a group, in percent.
    pub origin: Percent,
    /// Something happened to it, or the scenario says it will.
    pub is_victim: bool,
    lent: OnceCell<Lent>,
    joined: OnceCell<u64>,
}

/// Packages pledged and not fallen, by kind: by all, and by this capital.
pub struct Lent {
    pub all: [u8; ASSETS],
    pub mine: [u8; ASSETS],
    /// Kinds of which a framework nation has pledged some, as bits.
    pub framework: u16,
}

impl<'a> CapitalMind<'a> {
    pub fn new(mind: Mind<'a>, me: Member, desk: &'a Capital) -> CapitalMind<'a> {
        let tables = &mind.case.tables;
        let nearness = nearness(mind.case, mind.obs, me);
        CapitalMind {
            mind,
            me,
            desk,
            nearness,
            threat: mind.case.content.rules.position.threat[nearness],
            blame: belief_in(&desk.belief, tables.blames),
            meant: belief_in(&desk.belief, tables.meant),
            drift: belief_in(&desk.belief, tables.drift),
            origin: belief_in(&desk.belief, tables.origin),
            is_victim: nearness == 0 || tables.victims.has(me),
            lent: OnceCell::new(),
            joined: OnceCell::new(),
        }
    }
    pub fn case(&self) -> &'a Case {
        self.mind.case
    }
    pub fn public(&self) -> &'a Public {
        self.mind.obs.public
    }
    pub fn council(&self) -> Option<&'a Council> {
        self.mind.obs.council
    }
    pub fn info(&self) -> &'a MemberInfo {
        self.mind.case.member(self.me)
    }
    pub fn rules(&self) -> &'a PositionRules {
        &self.mind.case.content.rules.position
    }
    pub fn seat(&self) -> Seat {
        Seat::of(self.me)
    }
    /// It is the ally that is suspected.
    pub fn is_accused(&self) -> bool {
        self.mind.case.tables.accused == Some(self.me)
    }
    /// Points that exposure on this axis costs.
    pub fn exposed(&self) -> Points {
        self.mind.case.tables.exposed[self.me.index()] as Points
    }
    /// It has ordered one like this before.
    pub fn has_used(&self, order: &crate::world::order::Order) -> bool {
        self.desk.used & (1 << order.number()) != 0
    }
    /// What is lent so far.
    pub fn lent(&self) -> &Lent {
        self.lent.get_or_init(|| {
            let mut lent = Lent {
                all: [0; ASSETS],
                mine: [0; ASSETS],
                framework: 0,
            };
            let packages = &self.case().tables.pulls.packages;
            let large = self.case().content.rules.force.framework_packages;
            let pledges = self.council().map(|council| council.pledges.as_slice());
            let alive = pledges.unwrap_or_default().iter();
            for pledge in alive.filter(|pledge| pledge.is_alive()) {
                let at = pledge.asset.index();
                lent.all[at] = lent.all[at].saturating_add(pledge.packages);
                if pledge.member == self.me {
                    lent.mine[at] = lent.mine[at].saturating_add(pledge.packages);
                } else if packages[pledge.member.index()] >= large {
                    lent.framework |= 1 << at;
                }
            }
            lent
        })
    }
    /// It takes part in this measure already.
    pub fn has_joined(&self, measure: MeasureId) -> bool {
        let joined = self.joined.get_or_init(|| {
            let on = self.public().measures.iter();
            on.filter(|on| on.is_on() && on.joiners.has(self.me))
                .fold(0, |set, on| set | 1 << on.measure.index())
        });
        joined & (1 << measure.index()) != 0
    }
}

/// Points that a share in percent of `points` is.
pub(crate) fn share(points: Points, percent: Percent) -> Points {
    points * percent / 100
}

/// How far a value stands above a bound, as a share; negative below it.
pub(crate) fn above(value: Points, (bound, percent): (Points, Percent)) -> Points {
    (value - bound) * percent / 100
}

/// How near a member is to what happened, as above.
pub(crate) fn nearness(case: &Case, obs: Observation<'_>, me: Member) -> usize {
    let incidents = &obs.public.incidents;
    let km = case.tables.km[me.index()];
    let hit = |incident: &Incident| incident.victim == Some(me);
    match () {
        () if case.tables.victims.has(me) || incidents.iter().any(hit) => 0,
        () if case.tables.borders_actor.has(me) && km < 2_000 => 1,
        () if km <= 700 => 2,
        () if km <= 1_400 => 3,
        () => 4,
    }
}
