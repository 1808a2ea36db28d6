//! What one capital sees when it sits down: worked out once, and read by everything it weighs in the turn.

use crate::base::ids::{MeasureId, Member, Seat};
use crate::base::units::{Percent, Points};
use crate::content::measure::ASSETS;
use crate::content::member::MemberInfo;
use crate::content::rules::PositionRules;
use crate::government::Mind;
use crate::government::today::Loans;
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
    /// What all capitals have lent so far.
    pub fn loans(&self) -> &'a Loans {
        self.mind.today.loans(self.mind.case, self.mind.obs)
    }
    /// How much speaks for units, in points: at 0 or more they are of use.
    pub fn need(&self) -> Points {
        self.mind.today.need(self.mind.case, self.mind.obs)
    }
    /// What this capital has lent so far, by kind.
    pub fn lent(&self) -> &'a [u8; ASSETS] {
        self.loans().of(self.me)
    }
    /// It takes part in this measure already.
    pub fn has_joined(&self, measure: MeasureId) -> bool {
        let joined = self.mind.today.joined(self.mind.obs);
        joined[self.me.index()] & (1 << measure.index()) != 0
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
