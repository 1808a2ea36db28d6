//! A member as its file describes it: place, chamber, war powers, what it can lend, what weighs with it.

use serde::Deserialize;

use crate::base::ids::Member;
use crate::base::units::{Percent, Points};
use crate::content::measure::Asset;

/// `content/members/<CODE>.ron`. Numbers that are judgements say so in the file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MemberInfo {
    pub format: u8,
    pub code: Member,
    /// The code as it is shown: an alias may give another than `code`.
    #[serde(skip)]
    pub shown: String,
    pub name: String,
    /// Adjective or short genitive for sentences: "Polish".
    pub adjective: String,
    pub capital: String,
    /// Tenths of a degree, north positive.
    pub latitude_tenths: i16,
    /// Tenths of a degree, east positive.
    pub longitude_tenths: i16,
    /// Year of accession to the treaty.
    pub joined: u16,
    pub eu: bool,
    /// States outside the alliance that it borders by land (ISO alpha-2: RU, BY, UA, ...).
    pub borders_outside: Vec<String>,
    pub borders_members: Vec<Member>,
    /// Date of the roster, e.g. "2025-09-10".
    pub as_of: String,
    /// What is known to have changed after that date, for the reader.
    pub since: String,
    pub chamber: Chamber,
    pub second_chamber: Option<SecondChamber>,
    pub war_powers: WarPowers,
    pub packages: Packages,
    pub exposure: Exposure,
    pub weights: Weights,
    /// What this seat alone brings to a night: one sentence.
    pub hook: String,
    pub sources: String,
}

/// The first chamber and its groups.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Chamber {
    pub name: String,
    /// Seats by law, and seats filled.
    pub seats: u16,
    pub sitting: u16,
    pub shape: ChamberShape,
    /// A caretaker cabinet gives no new mandate.
    pub caretaker: bool,
    pub government: String,
    pub groups: Vec<Group>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum ChamberShape {
    Hemicycle,
    Benches,
}

/// A parliamentary group. Stance is in halves: -4 (against measures towards the east) to +4.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub name: String,
    pub seats: u16,
    pub stance_halves: i8,
    pub role: GroupRole,
    pub family: Family,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum GroupRole {
    Cabinet,
    Support,
    Opposition,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Family {
    RadicalLeft,
    Green,
    SocialDemocrat,
    Liberal,
    Conservative,
    RadicalRight,
    Regional,
    Mixed,
}

/// A second chamber whose consent counts: composed by the first chamber's group shares, which is an estimate.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecondChamber {
    pub name: String,
    pub seats: u16,
    pub needed: Needed,
    pub estimate: bool,
}

/// Who must agree before units are sent, received or let through (facts: constitutions and deployment laws).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WarPowers {
    pub legal_basis: String,
    pub scope: String,
    pub decider: String,
    pub history: String,
    /// Sending units that may use arms.
    pub send: Road,
    /// Receiving foreign units on one's soil.
    pub receive: Road,
    /// Letting foreign units through.
    pub transit: Road,
    /// Confidence in these facts: H looked up, M recalled.
    pub confidence: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Road {
    pub needed: Needed,
    /// Days from the government's motion to the answer, in ordinary and urgent procedure.
    pub days_normal: u8,
    /// Tenths of a day (0.25 day = 2 or 3 tenths, rounded).
    pub days_urgent_tenths: u8,
    pub exemptions: Vec<Exemption>,
}

/// What the law asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Needed {
    /// The executive decides alone.
    Nothing,
    /// The executive decides and reports.
    Inform,
    /// A committee or the party leaders are consulted first: delay and caveats, no counted division.
    Consult,
    /// More yes than no among those present.
    SimplePresent,
    /// More than half of those present, so that abstention counts against.
    HalfOfPresent,
    /// More than half of all members, so that absence counts against.
    HalfOfAll,
    TwoThirdsPresent,
    TwoThirdsAll,
}

/// What lets the executive act without the chamber.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Exemption {
    /// Acts under the alliance's treaty or a Council decision; days allowed, 0 = no limit.
    Treaty { days: u16 },
    /// A standing or yearly mandate covers units of this many packages.
    Standing { packages: u8 },
    /// Imminent danger: send first, ask at once.
    Urgency,
    /// Presence without armed engagement expected.
    Unarmed,
    /// Fast procedure once a request is made.
    FastTrack,
    /// Another office must agree first (a president, a defence council); without it the higher threshold holds.
    OfficeConsent { otherwise: Needed },
}

/// What a member can lend, in packages (facts: packages, rough).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Packages {
    pub fighters: u8,
    pub batteries: u8,
    pub early_warning: u8,
    pub tankers: u8,
    pub frigates: u8,
    pub patrol: u8,
    pub counter_drone: u8,
    pub battalions: u8,
    pub lift: u8,
    pub cyber: u8,
    /// Hosting, radar, medical, satellites: what a state without forces gives.
    pub support: u8,
}

/// What a member stands to lose on each axis of trouble.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exposure {
    pub east: Exposed,
    pub south: Exposed,
    pub ally: Exposed,
    pub terror: Exposed,
    pub out_of_area: Exposed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum Exposed {
    None,
    Low,
    Med,
    High,
}

/// What weighs with this government; every number a judgement from its public record unless the file says otherwise.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Weights {
    /// 0..=15: how much a promise given weighs.
    pub commitment: Points,
    /// 8..=12.
    pub solidarity: Points,
    /// -15..=15, added to the gravity at which an incident counts as an armed attack.
    pub gravity_threshold_bias: Points,
    /// -10..=10, added to the belief a step asks for.
    pub bar_bias: Points,
    /// -8..=4: the quarrel over burdens, the precedent feared, ties with the other side.
    pub burdens: Points,
    pub precedent: Points,
    pub ties: Points,
    /// 0..=20: legal doubt where the reading is unsettled.
    pub legal_caution: Points,
    /// 0..=10: how readily it offers good offices.
    pub mediation: Points,
    /// Share of the public for defending an ally (a survey or an estimate): context, never a vote share.
    pub defend_ally_pct: Percent,
    /// Tenths of a per cent of GDP spent on defence, estimate for 2025.
    pub defence_spending_tenths: i16,
    pub active_thousands: u16,
    /// Share of the alliance's trade with the actor's side that a sanction by this member covers; the 32 sum to 1000.
    pub trade_thousandths: u16,
    /// 0..=4: skill and reach of its services (SIGINT, imagery, forensics).
    pub services: u8,
}

/// The code of a member as it is shown among these; its own where they are not all there.
pub fn shown(members: &[MemberInfo], member: Member) -> &str {
    let info = members.get(member.index());
    info.map_or(member.code(), |info| info.shown.as_str())
}

/// `text` with each code of a member, where it stands as a word, as it is shown.
pub fn as_shown<'a>(text: &'a str, shown: impl Fn(Member) -> &'a str) -> String {
    let mut out = String::with_capacity(text.len());
    for part in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = part.trim_end_matches(|c: char| !c.is_alphanumeric());
        out.push_str(Member::from_code(word).map_or(word, &shown));
        out.push_str(&part[word.len()..]);
    }
    out
}

impl Packages {
    /// Packages of one kind.
    pub const fn of(&self, asset: Asset) -> u8 {
        match asset {
            Asset::Fighters => self.fighters,
            Asset::Batteries => self.batteries,
            Asset::EarlyWarning => self.early_warning,
            Asset::Tankers => self.tankers,
            Asset::Frigates => self.frigates,
            Asset::Patrol => self.patrol,
            Asset::CounterDrone => self.counter_drone,
            Asset::Battalions => self.battalions,
            Asset::Lift => self.lift,
            Asset::Cyber => self.cyber,
            Asset::Support => self.support,
        }
    }
    /// All packages together.
    pub fn total(&self) -> u16 {
        Asset::ALL
            .iter()
            .map(|asset| u16::from(self.of(*asset)))
            .sum()
    }
}

#[cfg(test)]
mod tests;
