//! Measures, acts alone, self-defence, and what the EU and the United Nations do beside the alliance.

use crate::base::ids::{DraftId, MeasureId, Member, MemberSet, Seat};
use crate::base::units::{Hours, Points};
use crate::content::measure::By;
use crate::world::State;
use crate::world::event::Audience;
use crate::world::public::{InForce, SoloAct};

#[derive(serde::Serialize, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActEvent {
    /// A measure is ordered and takes effect at `effective`.
    Begun {
        measure: MeasureId,
        by: By,
        joiners: MemberSet,
        effective: Hours,
        draft: DraftId,
    },
    Joined {
        measure: MeasureId,
        by: By,
        member: Member,
    },
    /// A measure in force ends: by its place in the list.
    Over {
        slot: u8,
    },
    /// An act alone that others answer for; an account of it is owed next turn.
    Alone {
        member: Member,
        measure: MeasureId,
        disproportionate: bool,
        price: Points,
        outside_until_turn: u8,
    },
    /// A full account was given, or none in time: by its place in the list.
    Accounted {
        slot: u8,
        full: bool,
    },
    /// Activity under existing plans, as the chair asked.
    PlansActivated,
    ClaimedSelfDefence {
        member: Member,
        letter_due: Hours,
    },
    /// A text found Article 5: the measures taken are to be reported (Charter Article 51).
    LetterOwed {
        letter_due: Hours,
    },
    LetterSent {
        member: Member,
    },
    LetterMissed,
    EuStatement,
    Invoked42 {
        by: Member,
    },
    Helped42 {
        by: Member,
    },
    PackageProposed,
    /// A member withholds, or gives back, the unanimity a package needs.
    PackageHeld {
        by: Member,
        held: bool,
    },
    PackageAdopted,
    Solidarity222,
    UnAsked,
    UnMet,
    UnDrafted,
    UnVetoed,
    UnMandate,
    UnAssembly,
    /// The chair goes round the table on the aspirant.
    AccessionAsked,
    /// A member gives its word for the aspirant, or withholds it.
    Accession {
        by: Member,
        agreed: bool,
    },
    /// All have agreed.
    Invited,
}

impl ActEvent {
    pub fn apply(&self, state: &mut State) {
        let end = state.public.clock.end;
        match *self {
            ActEvent::Begun { .. } | ActEvent::Joined { .. } | ActEvent::Over { .. } => {
                measure(state, self);
            }
            ActEvent::Alone { .. } | ActEvent::Accounted { .. } => alone(state, self),
            ActEvent::PlansActivated => state.desks.mil.asked_to_act = false,
            ActEvent::ClaimedSelfDefence { .. }
            | ActEvent::LetterOwed { .. }
            | ActEvent::LetterSent { .. }
            | ActEvent::LetterMissed => self_defence(state, self),
            ActEvent::EuStatement
            | ActEvent::Invoked42 { .. }
            | ActEvent::Helped42 { .. }
            | ActEvent::PackageProposed
            | ActEvent::PackageHeld { .. }
            | ActEvent::PackageAdopted
            | ActEvent::Solidarity222 => eu(state, self),
            ActEvent::UnAsked => state.public.un.asked = end,
            ActEvent::UnMet => state.public.un.met = end,
            ActEvent::UnDrafted => state.public.un.draft = end,
            ActEvent::UnVetoed => state.public.un.vetoed = end,
            ActEvent::UnMandate => state.public.un.mandate = end,
            ActEvent::UnAssembly => state.public.un.assembly = end,
            ActEvent::AccessionAsked | ActEvent::Accession { .. } | ActEvent::Invited => {
                accession(state, self);
            }
        }
    }

    pub fn audience(&self) -> Audience {
        match *self {
            ActEvent::LetterOwed { .. } => Audience::NOBODY,
            ActEvent::PlansActivated
            | ActEvent::Accounted { .. }
            | ActEvent::AccessionAsked
            | ActEvent::Accession { agreed: false, .. } => Audience::COUNCIL,
            // Thirty words of consent would drown the one that is missing.
            ActEvent::Accession { by, agreed: true } => {
                Audience::member(by).and(Audience::seat(Seat::CHAIR))
            }
            _ => Audience::EVERYONE,
        }
    }
}

fn measure(state: &mut State, event: &ActEvent) {
    let end = state.public.clock.end;
    let measures = &mut state.public.measures;
    match *event {
        ActEvent::Begun {
            measure,
            by,
            joiners,
            effective,
            draft,
        } => {
            let begun = InForce {
                measure,
                by,
                joiners,
                ordered: end,
                effective,
                ended: Hours::NEVER,
                draft,
            };
            make_room(measures);
            if !measures.is_full() {
                measures.push(begun).expect("the list is not full");
                state.public.last_stir = end;
            }
        }
        ActEvent::Joined {
            measure,
            by,
            member,
        } => {
            let found = measures
                .iter_mut()
                .find(|on| on.measure == measure && on.by == by && on.is_on());
            if let Some(on) = found {
                on.joiners = on.joiners.with(member);
            }
        }
        ActEvent::Over { slot } => {
            let slot = usize::from(slot);
            if slot < measures.len() {
                measures[slot].ended = end;
            }
        }
        _ => {}
    }
}

/// A full list forgets the measure that ended first.
fn make_room(measures: &mut crate::base::list::List<InForce, { crate::world::public::IN_FORCE }>) {
    if !measures.is_full() {
        return;
    }
    let oldest = (0..measures.len()).min_by_key(|slot| measures[*slot].ended);
    if let Some(slot) = oldest.filter(|slot| !measures[*slot].is_on()) {
        measures.remove(slot);
    }
}

fn alone(state: &mut State, event: &ActEvent) {
    let at = state.public.clock.end;
    let acts = &mut state.public.solo_acts;
    match *event {
        ActEvent::Alone {
            member,
            measure,
            disproportionate,
            price,
            outside_until_turn,
        } => {
            if acts.is_full() {
                acts.remove(0);
            }
            let act = SoloAct {
                member,
                measure,
                at,
                disproportionate,
                price,
                account: 1,
            };
            acts.push(act).expect("a place was made");
            state.desks.capitals[member.index()].outside_until_turn = outside_until_turn;
        }
        ActEvent::Accounted { slot, full } => {
            let slot = usize::from(slot);
            if slot < acts.len() {
                acts[slot].account = if full { 2 } else { 3 };
            }
        }
        _ => {}
    }
}

fn self_defence(state: &mut State, event: &ActEvent) {
    let end = state.public.clock.end;
    let claim = &mut state.public.self_defence;
    match *event {
        ActEvent::ClaimedSelfDefence { member, letter_due } => {
            claim.claimed = claim.claimed.with(member);
            claim.claimed_at = claim.claimed_at.min(end);
            claim.letter_due = claim.letter_due.min(letter_due);
        }
        ActEvent::LetterOwed { letter_due } => {
            claim.claimed_at = claim.claimed_at.min(end);
            claim.letter_due = claim.letter_due.min(letter_due);
        }
        ActEvent::LetterSent { member } => claim.letters = claim.letters.with(member),
        ActEvent::LetterMissed => claim.missed = true,
        _ => {}
    }
}

fn eu(state: &mut State, event: &ActEvent) {
    let end = state.public.clock.end;
    let eu = &mut state.public.eu;
    match *event {
        ActEvent::EuStatement => eu.statement = end,
        ActEvent::Invoked42 { by } => {
            eu.invoked_42_7 = eu.invoked_42_7.with(by);
            eu.invoked_at = eu.invoked_at.min(end);
            state.public.last_stir = end;
        }
        ActEvent::Helped42 { by } => eu.helped_42_7 = eu.helped_42_7.with(by),
        ActEvent::PackageProposed => eu.package_proposed = end,
        ActEvent::PackageHeld { by, held } => {
            eu.package_blocked_by = if held {
                eu.package_blocked_by.with(by)
            } else {
                eu.package_blocked_by.without(by)
            }
        }
        ActEvent::PackageAdopted => eu.package_adopted = end,
        ActEvent::Solidarity222 => eu.solidarity_222 = end,
        _ => {}
    }
}

fn accession(state: &mut State, event: &ActEvent) {
    let end = state.public.clock.end;
    let accession = &mut state.public.accession;
    match *event {
        ActEvent::AccessionAsked => accession.asked = end,
        ActEvent::Accession { by, agreed: true } => {
            accession.agreed = accession.agreed.with(by);
            accession.withheld = accession.withheld.without(by);
        }
        ActEvent::Accession { by, agreed: false } => {
            accession.withheld = accession.withheld.with(by);
        }
        ActEvent::Invited => {
            accession.invited = end;
            state.public.last_stir = end;
        }
        _ => {}
    }
}
