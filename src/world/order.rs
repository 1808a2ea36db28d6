//! Everything a seat can order. Positions, replies and initiatives alike: one sealed list per seat and turn.

use serde::{Deserialize, Serialize};

use crate::base::digest::{Digest, digest_fields};
use crate::base::ids::{DraftId, EvId, MeasureId, Member};
use crate::base::list::List;
use crate::base::units::Points;
use crate::content::clause::Clause;
use crate::content::measure::Asset;
use crate::content::scenario::{ActorKind, EvidenceKind};
use crate::world::factor::Factor;
use crate::world::force::MandateKind;
use crate::world::text::{Clauses, Edit, Hedges, Stance};

pub const ORDERS: usize = 12;
pub type Orders = List<Order, ORDERS>;

/// How an item is given away (MODEL 3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Full weight, and the source may be lost.
    Raw,
    /// Half weight, small risk.
    #[default]
    Cleared,
    /// Word only: 0-6 decibans by trust.
    Assertion,
}

/// One order. Costs are in `rules.ron`; who learns of it is a property of the event it causes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Not an order: the default of an empty slot.
    #[default]
    Wait,

    // ---- free ----
    /// The stance on a live draft: declared, or answered when its silence ends in this turn.
    Position {
        draft: DraftId,
        stance: Stance,
        clause: Clause,
        lifts: Edit,
        margin: Points,
        reasons: [u8; 2],
        more: bool,
    },
    /// Answer to what was asked of this desk (slot of its open asks).
    Reply {
        ask: u8,
        answer: Answer,
    },
    /// A public line about the actor; strength 1 possible ... 4 confirmed.
    Say {
        actor: ActorKind,
        strength: u8,
        deliberate: bool,
    },
    /// The victim's first choice: index into the scenario's engagements.
    Engage {
        engagement: u8,
    },
    /// Pay the price that this member named in its reply.
    PayPrice {
        to: Member,
        draft: DraftId,
    },
    CallFavour {
        from: Member,
        draft: DraftId,
    },
    Whip,
    Caveat {
        asset: Asset,
    },
    ClaimSelfDefence,
    Letter51,
    /// Answer to the military authorities' call: lend so many packages.
    Pledge {
        asset: Asset,
        packages: u8,
    },
    /// How sure one is that one's first account stands; also a full account after a call to explain.
    Explain,
    /// Hinge called beforehand, with a confidence 0..=100.
    CallHinge {
        draft: DraftId,
        member: Member,
        stance: Stance,
        confidence: u8,
    },
    /// The standing instruction from now on.
    Instruct {
        instruction: crate::world::desk::Instruction,
    },
    /// What a lever did, returned to its sender: 3 settled it, 2 helped, 1 no difference, 0 unwelcome.
    Echo {
        to: Member,
        factor: Factor,
        result: u8,
    },
    /// Accept the arrangement that the other side offers (the victim).
    AcceptSettlement,

    // ---- one initiative ----
    RequestArticle4,
    Raise,
    Share {
        item: EvId,
        to: Option<Member>,
        form: Form,
    },
    Publish {
        item: EvId,
        form: Form,
    },
    /// Ask the chair to table these clauses.
    Propose {
        clauses: Clauses,
        hedges: Hedges,
    },
    Amend {
        draft: DraftId,
        edit: Edit,
    },
    Sound {
        first: Member,
        second: Option<Member>,
    },
    Task {
        kind: EvidenceKind,
    },
    Recall,
    /// Ask a member to move on a draft, with an argument.
    Demarche {
        to: Member,
        draft: DraftId,
        argument: Factor,
    },
    Offer {
        asset: Asset,
        packages: u8,
    },
    SeekMandate {
        kind: MandateKind,
    },
    EuAct {
        act: EuAct,
    },
    UnAct {
        act: UnAct,
    },
    Hotline,
    CallToExplain {
        member: Member,
    },
    UrgeRestraint {
        member: Member,
    },
    /// A measure within one's own powers that needs no one else and no force.
    Enact {
        measure: MeasureId,
    },
    /// Good offices between two capitals or towards the other side.
    GoodOffices,

    // ---- two initiatives ----
    Alone {
        measure: MeasureId,
    },
    Coalition {
        measure: MeasureId,
    },
    Invoke42,

    // ---- the chair ----
    Convene,
    Table {
        clauses: Clauses,
        hedges: Hedges,
    },
    SetSilence {
        draft: DraftId,
        hours: u8,
    },
    Extend {
        draft: DraftId,
    },
    RaiseLevel {
        draft: DraftId,
    },
    Broker {
        payer: Member,
        to: Member,
        draft: DraftId,
    },
    AskSaceur,
    /// The wording and the forces of a text as two texts.
    Split {
        draft: DraftId,
    },
    Statement,
    Withdraw {
        draft: DraftId,
    },
    Close,

    // ---- the suspected state ----
    Deny,
    OfferData,
    Exploit,
    /// A new incident: index into the scenario's follow-on places.
    Incident {
        place: u8,
    },
    OfferTalks,
    Admit,
    Compensate,
    StandDown,
    Mobilise,
    Retaliate {
        on: Member,
    },

    // ---- small desks ----
    /// Military Committee advice; statement of requirement; activity under existing plans.
    Advise,
    Require {
        asset: Asset,
        packages: u8,
    },
    Activate {
        measure: MeasureId,
    },
    ProposePackage,
    AdoptPackage,
    EuStatement,
    ScMeet,
    ScDraft,
    ScVeto,
    ScMandate,
    Assembly,
    NeighbourShare {
        item: EvId,
    },
    NeighbourConsent,
    Story {
        item: EvId,
    },

    // ---- between two allies ----
    /// The chair's good offices: both are asked to sit down together.
    Mediate,
}

impl Order {
    /// Its number in the declared encoding; append only.
    pub fn number(&self) -> u8 {
        Digest::number(self)
    }
}

/// An answer to something asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    #[default]
    No,
    Yes,
    /// To a sounding: points short of silence (negative) or over, and the two heaviest factors against.
    Gap {
        points: i8,
        against: [Factor; 2],
    },
    /// To a demarche: yes if this is paid.
    Price {
        kind: PriceKind,
    },
}

/// What a capital can ask for its consent; each closes its gap when paid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PriceKind {
    #[default]
    Favour,
    Evidence,
    Energy,
    Assets,
    Wording,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EuAct {
    Statement,
    Sanctions,
    Solidarity222,
    /// Hold back unanimity on a package.
    HoldBack,
    /// Help under Article 42(7).
    Help42,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum UnAct {
    Meeting,
    Draft,
    Assembly,
}

/// What lies sealed on a desk for the open turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Sealed {
    pub present: bool,
    /// Sealed by the standing instruction, not by the seat itself.
    pub instructed: bool,
    pub orders: Orders,
    /// "Who did it?": the suspected state or its proxy, 0..=100; 255 not said.
    pub who: u8,
}

digest_fields!(plain Form, PriceKind, EuAct, UnAct, EvidenceKind);
digest_fields!(enum Answer { 0 No, 1 Yes, 2 Gap { points, against }, 3 Price { kind } });
digest_fields!(struct Sealed { present, instructed, orders, who });
digest_fields!(enum Order {
    0 Wait, 1 Position { draft, stance, clause, lifts, margin, reasons, more }, 2 Reply { ask, answer },
    3 Say { actor, strength, deliberate }, 4 Engage { engagement }, 5 PayPrice { to, draft }, 6 CallFavour { from, draft },
    7 Whip, 8 Caveat { asset }, 9 ClaimSelfDefence, 10 Letter51, 11 Pledge { asset, packages }, 12 Explain,
    13 CallHinge { draft, member, stance, confidence }, 14 Instruct { instruction }, 15 Echo { to, factor, result },
    16 AcceptSettlement, 17 RequestArticle4, 18 Raise, 19 Share { item, to, form }, 20 Publish { item, form },
    21 Propose { clauses, hedges }, 22 Amend { draft, edit }, 23 Sound { first, second }, 24 Task { kind }, 25 Recall,
    26 Demarche { to, draft, argument }, 27 Offer { asset, packages }, 28 SeekMandate { kind }, 29 EuAct { act }, 30 UnAct { act },
    31 Hotline, 32 CallToExplain { member }, 33 UrgeRestraint { member }, 34 Enact { measure }, 35 GoodOffices,
    36 Alone { measure }, 37 Coalition { measure }, 38 Invoke42, 39 Convene, 40 Table { clauses, hedges },
    41 SetSilence { draft, hours }, 42 Extend { draft }, 43 RaiseLevel { draft }, 44 Broker { payer, to, draft }, 45 AskSaceur,
    46 Split { draft }, 47 Statement, 48 Withdraw { draft }, 49 Close, 50 Deny, 51 OfferData, 52 Exploit, 53 Incident { place },
    54 OfferTalks, 55 Admit, 56 Compensate, 57 StandDown, 58 Mobilise, 59 Retaliate { on }, 60 Advise,
    61 Require { asset, packages }, 62 Activate { measure }, 63 ProposePackage, 64 AdoptPackage, 65 EuStatement, 66 ScMeet,
    67 ScDraft, 68 ScVeto, 69 ScMandate, 70 Assembly, 71 NeighbourShare { item }, 72 NeighbourConsent, 73 Story { item }, 74 Mediate
});
