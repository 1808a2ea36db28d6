//! A seat's secret brief, and the goals its objectives are judged by.

use serde::Deserialize;

use crate::base::ids::{EvId, MeasureId, Seat};
use crate::base::units::{Percent, Points};
use crate::content::clause::Clause;
use crate::content::measure::Asset;
use crate::content::refs::Ref;

/// At most 180 words in all; one of a seat's two or three briefs is drawn by seed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brief {
    pub seat: Seat,
    /// Short name of this variant, unique for the seat: "batteries first".
    pub id: String,
    pub office: String,
    /// Two sentences.
    pub situation: String,
    /// Three, ranked.
    pub interests: Vec<String>,
    /// Three: one on text, one on delivery, one on risk avoided.
    pub objectives: Vec<Objective>,
    pub red_line: RedLine,
    /// One private fact, with its grade and who may have it.
    pub private: String,
    pub private_item: Option<Ref<EvId>>,
    pub trade: String,
    pub unsayable: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    pub text: String,
    /// 1..=3.
    pub weight: u8,
    pub goal: Goal,
}

/// A word this seat cannot let pass while its condition holds, and what moves it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RedLine {
    pub text: String,
    /// The clause it concerns; `None` for a brief without a red line.
    pub clause: Option<Clause>,
    pub when: RedLineWhen,
    /// A clause in the same text that lifts it.
    pub lifted_by: Option<Clause>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum RedLineWhen {
    Always,
    /// While own belief in the suspected state (or its proxy) is under this many percent.
    BeliefUnder(Percent),
    /// While own belief in drift or error is under this many percent.
    DriftUnder(Percent),
    /// Before this day.
    BeforeDay(u8),
    /// While this measure is not in force nor promised.
    Never,
}

/// A closed set of facts over the record, read at day 90 unless a day is named (day 0 is the first 24 hours).
#[derive(Clone, Debug, Deserialize)]
pub enum Goal {
    All(Vec<Goal>),
    Any(Vec<Goal>),
    Not(Box<Goal>),
    /// An adopted text holds this clause (or a stronger one of its ladder) by the day.
    ClauseAdopted {
        clause: Clause,
        by_day: u8,
    },
    /// An adopted text holds it at all before this day (for `Not`: "none names us with intent before day 10").
    ClauseBefore {
        clause: Clause,
        day: u8,
    },
    /// Something was adopted within so many hours of the first consultation.
    AdoptedWithinHours(u16),
    TextsAdopted(u8),
    /// A text that bears this seat's own amendment was adopted.
    OwnAmendmentAdopted,
    /// Units of other members in place on a victim's side by the day, in packages.
    ForeignUnits {
        asset: Asset,
        at_least: u8,
        by_day: u8,
    },
    /// The seat's own packages in place by the day.
    OwnUnits {
        at_least: u8,
        by_day: u8,
    },
    /// Every pledge of its own was delivered, and there was one.
    OwnPledgesKept,
    /// Share of the military requirement met by the day.
    Requirement {
        pct: u8,
        by_day: u8,
    },
    MeasureInForce {
        measure: Ref<MeasureId>,
        by_day: u8,
    },
    AnyMeasureByDay(u8),
    /// A chamber of its own granted what was asked, and refused nothing.
    OwnMandateGranted,
    OwnMandateNotRefused,
    /// Peak pressure stayed under this.
    PressureStayedUnder(Points),
    ThresholdNotCrossed(u8),
    CohesionAtLeast(Points),
    LegitimacyAtLeast(Points),
    AttentionWasAtLeast {
        points: Points,
        at_day: u8,
    },
    /// It was never the only objector to a text.
    NeverAloneObjecting,
    /// It broke no silence.
    NoOwnBreak,
    NoTextDied,
    NoObjectionLeaked,
    NoSoloAct,
    NoForceAbroad,
    IncidentsAtMost(u8),
    NoFatalities,
    /// Items it held first and shared, or published.
    OwnEvidenceShared(u8),
    /// It published or shared nothing that was later withdrawn, and no first account of its own failed.
    AccountStood,
    /// Average allied belief in what was true, at the day.
    TruthKnown {
        pct: u8,
        by_day: u8,
    },
    Article4By {
        day: u8,
    },
    OwnArticle4,
    Article5Found,
    UnMet,
    EuPackage,
    HotlineUsed,
    GoodOfficesUsed,
    OwnWordAtLeast(Points),
    OwnStandingAtLeast(Points),
    OwnSupportAtLeast(Points),
    CurrencyLossUnder(i32),
    GasRiseUnder(i16),
    FavourOwedBy(Seat),
    FavoursEarned(u8),
    /// For the suspected state: its aim's own test.
    AimMet,
    TalksHeld,
    DeniabilityKept(Percent),
    Survived,
}
