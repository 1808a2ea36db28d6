//! What is on the record.

use crate::base::digest::digest_fields;
use crate::base::ids::{DraftId, MEMBERS, MeasureId, Member, MemberSet};
use crate::base::list::List;
use crate::base::units::{BasisPoints, Hours, Points};
use crate::content::measure::{ASSETS, By};
use crate::content::scenario::ActorKind;
use crate::world::clock::{Agenda, Clock};
use crate::world::incident::{EvSet, HYPOTHESES, Incident, Incidents};
use crate::world::text::AdoptedText;

pub const IN_FORCE: usize = 32;
pub const SOLO_ACTS: usize = 8;

/// Every seat, the press and the projector see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Public {
    pub clock: Clock,
    pub agenda: Agenda,
    pub incidents: Incidents,
    /// Items in the open: open sources, wire, published.
    pub open: EvSet,
    /// Items withdrawn or corrected in the open.
    pub withdrawn: EvSet,
    /// Items published by a government, and who published first.
    pub published: EvSet,
    pub claims: [Claim; MEMBERS],
    pub article4: Article4,
    /// A member claimed self-defence; it or a text requires the Article 51 letter.
    pub self_defence: SelfDefence,
    pub texts: List<AdoptedText, 8>,
    pub measures: List<InForce, IN_FORCE>,
    /// Packages in place beside a victim, by lender and asset, caveats taken off in tenths: 10 is one whole package.
    pub in_place_tenths: [[u8; ASSETS]; MEMBERS],
    /// 0..=100; begins at 60 + 10 x harm, held to 100.
    pub attention: Points,
    /// 0..=100; begins at 50.
    pub legitimacy: Points,
    pub escalation: Escalation,
    /// 0..=100.
    pub deterrence: Points,
    /// The services' estimate: 0 quiet, 1 watch, 2 likely, 3 imminent.
    pub next_night: u8,
    /// What the public holds of each hypothesis, in percent.
    pub belief: [u8; HYPOTHESES],
    /// 0..=100 each, seen by all.
    pub reliability: [u8; MEMBERS],
    pub word: [u8; MEMBERS],
    /// The cabinet's standing at home, -20..=20 around 0.
    pub standing: [i8; MEMBERS],
    /// Public support for helping the victim, in percent.
    pub support: [u8; MEMBERS],
    pub markets: Markets,
    pub solo_acts: List<SoloAct, SOLO_ACTS>,
    pub eu: Eu,
    pub un: Un,
    pub said: StateSaid,
    pub accession: Accession,
    /// Points by which an election moved what each government speaks for, -20..=20.
    pub elected: [i8; MEMBERS],
    pub ladders: Ladders,
    pub ending: Option<Ending>,
    pub ended: Hours,
    /// Something changed for everyone at this hour (incident, text, measure): quiet is counted from it.
    pub last_stir: Hours,
}

impl Public {
    /// A member was hit inside the area of Article 6: without that no text can find Article 5, and Article 4 stands open
    /// all the same (Washington Treaty, Articles 4 and 6).
    pub fn attacked_in_area(&self) -> bool {
        let inside = |incident: &Incident| incident.victim.is_some() && incident.article_6;
        self.incidents.iter().any(inside)
    }
}

/// What a government said in public about the actor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Claim {
    pub actor: ActorKind,
    /// 0 nothing, 1 possible, 2 likely, 3 highly likely, 4 confirmed.
    pub strength: u8,
    pub deliberate: bool,
    pub at: Hours,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article4 {
    pub requested: MemberSet,
    pub first_request: Hours,
    pub last_request: Hours,
    pub first_meeting: Hours,
    pub last_meeting: Hours,
    pub meetings: u8,
    /// Raised in the Council without an article.
    pub raised: MemberSet,
    pub first_raised: Hours,
}

impl Default for Article4 {
    fn default() -> Self {
        Article4 {
            requested: MemberSet::NONE,
            first_request: Hours::NEVER,
            last_request: Hours::NEVER,
            first_meeting: Hours::NEVER,
            last_meeting: Hours::NEVER,
            meetings: 0,
            raised: MemberSet::NONE,
            first_raised: Hours::NEVER,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SelfDefence {
    pub claimed: MemberSet,
    pub claimed_at: Hours,
    /// Letter to the Security Council due at once, sent.
    pub letter_due: Hours,
    pub letters: MemberSet,
    pub missed: bool,
}

impl Default for SelfDefence {
    fn default() -> Self {
        SelfDefence {
            claimed: MemberSet::NONE,
            claimed_at: Hours::NEVER,
            letter_due: Hours::NEVER,
            letters: MemberSet::NONE,
            missed: false,
        }
    }
}

/// A measure ordered, with who joins it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InForce {
    pub measure: MeasureId,
    pub by: By,
    pub joiners: MemberSet,
    pub ordered: Hours,
    pub effective: Hours,
    pub ended: Hours,
    /// The text it answers; 255 for none.
    pub draft: DraftId,
}

impl Default for InForce {
    fn default() -> Self {
        InForce {
            measure: MeasureId(0),
            by: By::National,
            joiners: MemberSet::NONE,
            ordered: Hours::NEVER,
            effective: Hours::NEVER,
            ended: Hours::NEVER,
            draft: DraftId(255),
        }
    }
}

impl InForce {
    pub fn is_on(&self) -> bool {
        self.ended.is_never()
    }
}

/// Pressure and its six thresholds (MODEL 10).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Escalation {
    /// 0..=100.
    pub pressure: Points,
    pub peak: Points,
    /// Bits 0..6: own-soil shots, first death, crewed loss, force on the other's territory, exchange, strategic signalling.
    pub crossed: u8,
    /// Deliberate forcible acts past the fourth threshold: by an ally, by the other side.
    pub acts_allied: u8,
    pub acts_state: u8,
    /// Days (as numbers) on which each side used force last, for an exchange.
    pub last_force_allied: Hours,
    pub last_force_state: Hours,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Markets {
    /// The victim's currency against the euro, fall in basis points.
    pub currency: BasisPoints,
    pub equities: BasisPoints,
    pub allied_equities: BasisPoints,
    /// Tenths of a per cent.
    pub gas_tenths: i16,
    pub oil_tenths: i16,
    /// Insurance, airports, trade, borders: 0..=100 strain that costs neighbours too.
    pub insurance: Points,
    pub airports: Points,
    pub trade: Points,
    pub displaced_thousands: i16,
    /// Price shocks in the last 30 days: each halves the next.
    pub shocks: u8,
    pub last_shock: Hours,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SoloAct {
    pub member: Member,
    pub measure: MeasureId,
    pub at: Hours,
    pub disproportionate: bool,
    /// What it cost in all, as a full account wins a part of it back.
    pub price: Points,
    /// 0 not owed, 1 owed, 2 full account given, 3 none given.
    pub account: u8,
}

impl Default for SoloAct {
    fn default() -> Self {
        SoloAct {
            member: Member::new(0),
            measure: MeasureId(0),
            at: Hours(0),
            disproportionate: false,
            price: 0,
            account: 0,
        }
    }
}

/// The EU beside the alliance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eu {
    pub statement: Hours,
    pub invoked_42_7: MemberSet,
    pub invoked_at: Hours,
    pub helped_42_7: MemberSet,
    /// A sanctions package: proposed, adopted.
    pub package_proposed: Hours,
    pub package_adopted: Hours,
    pub package_blocked_by: MemberSet,
    pub solidarity_222: Hours,
}

impl Default for Eu {
    fn default() -> Self {
        Eu {
            statement: Hours::NEVER,
            invoked_42_7: MemberSet::NONE,
            invoked_at: Hours::NEVER,
            helped_42_7: MemberSet::NONE,
            package_proposed: Hours::NEVER,
            package_adopted: Hours::NEVER,
            package_blocked_by: MemberSet::NONE,
            solidarity_222: Hours::NEVER,
        }
    }
}

/// The United Nations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Un {
    pub asked: Hours,
    pub met: Hours,
    pub draft: Hours,
    pub vetoed: Hours,
    pub mandate: Hours,
    pub assembly: Hours,
}

impl Default for Un {
    fn default() -> Self {
        Un {
            asked: Hours::NEVER,
            met: Hours::NEVER,
            draft: Hours::NEVER,
            vetoed: Hours::NEVER,
            mandate: Hours::NEVER,
            assembly: Hours::NEVER,
        }
    }
}

/// An aspirant on the way to an invitation (Washington Treaty, Article 10).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accession {
    /// Members that gave their word, and that withheld it when last asked.
    pub agreed: MemberSet,
    pub withheld: MemberSet,
    /// When the chair last went round the table.
    pub asked: Hours,
    pub invited: Hours,
    /// What the aspirant offered, in points for everyone.
    pub eased: i8,
}

impl Default for Accession {
    fn default() -> Self {
        Accession {
            agreed: MemberSet::NONE,
            withheld: MemberSet::NONE,
            asked: Hours::NEVER,
            invited: Hours::NEVER,
            eased: 0,
        }
    }
}

/// What the suspected state has said and done in the open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StateSaid {
    pub denied: Hours,
    pub offered_data: Hours,
    pub admitted: Hours,
    pub talks_offered: Hours,
    pub talks_held: Hours,
    pub apology: Hours,
    pub compensation: Hours,
    pub stood_down: Hours,
    pub mobilised: Hours,
    /// Times an ally used the hotline.
    pub hotline: u8,
    /// The neighbour at war said that it was its own, and made good.
    pub neighbour_apology: Hours,
    pub neighbour_compensation: Hours,
    /// An arrangement the victim accepted.
    pub settled: Hours,
}

impl Default for StateSaid {
    fn default() -> Self {
        StateSaid {
            denied: Hours::NEVER,
            offered_data: Hours::NEVER,
            admitted: Hours::NEVER,
            talks_offered: Hours::NEVER,
            talks_held: Hours::NEVER,
            apology: Hours::NEVER,
            compensation: Hours::NEVER,
            stood_down: Hours::NEVER,
            mobilised: Hours::NEVER,
            hotline: 0,
            neighbour_apology: Hours::NEVER,
            neighbour_compensation: Hours::NEVER,
            settled: Hours::NEVER,
        }
    }
}

/// Highest classes reached, formal and functional, 0..=5 (MODEL 11; facts: record).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Ladders {
    pub formal: u8,
    pub functional: u8,
    pub formal_day_14: u8,
    pub functional_day_14: u8,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub enum Ending {
    #[default]
    Faded,
    War,
    CollectiveDefence,
    Fractured,
    Settled,
    Deterred,
    Frozen,
}

digest_fields!(struct Public {
    clock, agenda, incidents, open, withdrawn, published, claims, article4, self_defence, texts, measures, in_place_tenths,
    attention, legitimacy, escalation, deterrence, next_night, belief, reliability, word, standing, support, markets, solo_acts,
    eu, un, said, accession, elected, ladders, ending, ended, last_stir
});
digest_fields!(struct Claim { actor, strength, deliberate, at });
digest_fields!(plain ActorKind, By, Ending);
digest_fields!(struct Article4 {
    requested, first_request, last_request, first_meeting, last_meeting, meetings, raised, first_raised
});
digest_fields!(struct SelfDefence { claimed, claimed_at, letter_due, letters, missed });
digest_fields!(struct InForce { measure, by, joiners, ordered, effective, ended, draft });
digest_fields!(struct Escalation { pressure, peak, crossed, acts_allied, acts_state, last_force_allied, last_force_state });
digest_fields!(struct Markets {
    currency, equities, allied_equities, gas_tenths, oil_tenths, insurance, airports, trade, displaced_thousands, shocks, last_shock
});
digest_fields!(struct SoloAct { member, measure, at, disproportionate, price, account });
digest_fields!(struct Eu {
    statement, invoked_42_7, invoked_at, helped_42_7, package_proposed, package_adopted, package_blocked_by, solidarity_222
});
digest_fields!(struct Un { asked, met, draft, vetoed, mandate, assembly });
digest_fields!(struct Accession { agreed, withheld, asked, invited, eased });
digest_fields!(struct StateSaid {
    denied, offered_data, admitted, talks_offered, talks_held, apology, compensation, stood_down, mobilised, hotline, neighbour_apology,
    neighbour_compensation, settled
});
digest_fields!(struct Ladders { formal, functional, formal_day_14, functional_day_14 });
