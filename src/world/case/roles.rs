//! Who is who in a scenario: roles as the seed has them, who was hit, who is suspected, and whose desk is empty.

use std::sync::Arc;

use crate::base::dice::{Dice, Topic};
use crate::base::ids::{Member, MemberSet, Seat};
use crate::content::Content;
use crate::content::scenario::{ActorKind, Outside, Scenario, Suspect};
use crate::world::case::Case;
use crate::world::incident::Incident;
use crate::world::public::Public;

impl Case {
    /// The case with its roles as this seed has them: each way they can fall is as likely as any other. A case whose roles
    /// were drawn, or fall one way only, is handed back as it is.
    #[must_use]
    pub fn drawn(self: Arc<Case>, seed: u64) -> Arc<Case> {
        if self.sides.is_empty() {
            return self;
        }
        let word = Dice::from_seed(seed).word(0, 0, Topic::Sides, 0);
        let at = word.below(self.sides.len() as u32);
        Arc::clone(&self.sides[at as usize])
    }
    /// Members that an incident hit: the first hit all that the scenario names.
    pub fn hit(&self, incident: &Incident) -> MemberSet {
        match (incident.place, incident.victim) {
            (255, _) => self.tables.victims,
            (_, Some(victim)) => MemberSet::only(victim),
            (_, None) => MemberSet::NONE,
        }
    }
    /// Members that something has happened to.
    pub fn all_hit(&self, public: &Public) -> MemberSet {
        let incidents = public.incidents.iter();
        incidents.fold(MemberSet::NONE, |all, incident| all.or(self.hit(incident)))
    }
    /// The member it happened to first; none where the victim is no member.
    pub fn victim(&self) -> Option<Member> {
        self.play.scenario.victims.first().copied()
    }
    /// The state at the STATE desk, if one sits there.
    pub fn outside(&self) -> Option<&Outside> {
        self.play.scenario.actor.as_ref()
    }
    /// Of two allies at odds, the other one; none for a member that is no party.
    pub fn opponent(&self, member: Member) -> Option<Member> {
        let accused = self.tables.accused?;
        if member == accused {
            return self.victim();
        }
        self.tables.victims.has(member).then_some(accused)
    }
    /// Nobody sits there in this scenario.
    pub fn is_empty(&self, seat: Seat) -> bool {
        match seat {
            Seat::STATE => self.play.scenario.actor.is_none(),
            Seat::NEIGHBOUR => self.play.scenario.neighbour.is_none(),
            _ => false,
        }
    }
}

/// The kind of actor that a suspected party is. Where nobody is known it is the state that is suspected first.
pub(super) fn suspected(suspect: &Suspect) -> ActorKind {
    match suspect {
        Suspect::State | Suspect::Nobody => ActorKind::State,
        Suspect::Group(_) => ActorKind::NonState,
        Suspect::Ally(_) => ActorKind::Ally,
    }
}

/// An actor of this kind stands for the suspected party: itself, who acts on its behalf, and who shelters it.
pub fn is_theirs(suspected: ActorKind, actor: ActorKind) -> bool {
    match suspected {
        ActorKind::Ally => actor == ActorKind::Ally,
        ActorKind::NonState => matches!(
            actor,
            ActorKind::NonState | ActorKind::State | ActorKind::Proxy
        ),
        _ => matches!(actor, ActorKind::State | ActorKind::Proxy),
    }
}

/// Members that border the state at the STATE desk. Between allies nobody is threatened by a border with an onlooker.
pub(super) fn borders(content: &Content, scenario: &Scenario) -> MemberSet {
    let threat = scenario
        .actor
        .as_ref()
        .filter(|_| !matches!(scenario.suspect, Suspect::Ally(_)));
    let Some(state) = threat else {
        return MemberSet::NONE;
    };
    Member::all()
        .filter(|member| {
            content
                .member(*member)
                .borders_outside
                .contains(&state.code)
        })
        .collect()
}
