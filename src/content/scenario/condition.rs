//! Injects: a closed set of conditions and a closed set of effects.

use serde::Deserialize;

use crate::base::ids::{EvId, InjectId, MeasureId, Member, Seat};
use crate::base::units::{BasisPoints, Points};
use crate::content::refs::Ref;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    pub id: String,
    pub title: String,
    pub text: String,
    pub told: Told,
    pub when: When,
    pub then: Vec<Effect>,
}

/// Who reads an inject.
#[derive(Clone, Debug, Deserialize)]
pub enum Told {
    Everyone,
    Council,
    Seats(Vec<Seat>),
}

/// When an inject comes; each is asked at the close of a turn, and an inject comes once.
#[derive(Clone, Debug, Deserialize)]
pub enum When {
    All(Vec<When>),
    Any(Vec<When>),
    Not(Box<When>),
    /// Only when the facilitator calls it.
    OnCall,
    /// The turn's number is at least this.
    FromTurn(u8),
    /// Hours since the beginning are at least this.
    FromHour(u16),
    /// True so many times in a hundred, drawn once in `begin`.
    Chance(u8),
    Article4Requested,
    ConsultationHeld,
    /// A text is under silence or at the table.
    TextLive,
    TextAdopted,
    TextBroken,
    /// At least so many incidents have happened.
    Incidents(u8),
    /// The night's harm is at least this.
    Harm(u8),
    AttentionBelow(Points),
    PressureFrom(Points),
    CohesionBelow(Points),
    LegitimacyBelow(Points),
    /// Allied belief (average of capitals) in the suspected state or its proxy, in percent.
    AlliedBeliefFrom(Points),
    PublicBeliefFrom(Points),
    MeasureInForce(Ref<MeasureId>),
    MeasuresInForce(u8),
    ApprovalOpen,
    ApprovalRefused,
    SoloAct,
    Shortfall,
    Published,
    /// The aspirant was invited; or it was asked for and some still withhold their word.
    Invited,
    Withheld,
    /// Two sides have sat down together.
    TalksHeld,
    /// An ally has claimed self-defence.
    SelfDefenceClaimed,
    /// Article 42(7) of the Union's treaty was invoked.
    Invoked42,
    /// The Security Council has decided: a mandate or, between allies, a ceasefire.
    UnDecided,
    /// Somebody has used force on the other side's territory.
    ForceUsed,
    Came(Ref<InjectId>),
}

/// What an inject does.
#[derive(Clone, Debug, Deserialize)]
pub enum Effect {
    /// The item arrives now at its holders, if it exists in this session.
    Bring(Ref<EvId>),
    Attention(Points),
    Pressure(Points),
    Cohesion(Points),
    Legitimacy(Points),
    /// Seen reliability of a member.
    Reliability {
        member: Member,
        by: Points,
    },
    /// Public support for helping, in these members (empty: all).
    Opinion {
        members: Vec<Member>,
        by: Points,
    },
    /// The cabinet's standing at home.
    Standing {
        members: Vec<Member>,
        by: Points,
    },
    /// The victim's currency.
    Currency(BasisPoints),
    /// Price of gas, in tenths of a per cent.
    Gas(i16),
    /// The services' estimate of the next night, in steps.
    NextNight(i8),
    /// Deterrence as seen by the other side.
    Deterrence(Points),
    /// A leader urges another in public to take no step alone.
    Restraint {
        by: Member,
        on: Member,
    },
    /// An election or a change of cabinet: points on what its government speaks for, up or down, from now on.
    Election {
        member: Member,
        cabinet: Points,
    },
    /// What the aspirant offers makes it easier, or harder, to agree.
    Accession(Points),
}
