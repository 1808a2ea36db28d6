//! The catalogue of measures: what a government, a coalition, the alliance, the EU or the UN can do.

use serde::{Deserialize, Serialize};

use crate::base::units::Points;
use crate::content::scenario::Domain;

/// The kinds of package that can be lent, asked for and put in place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Asset {
    #[default]
    Fighters,
    Batteries,
    EarlyWarning,
    Tankers,
    Frigates,
    Patrol,
    CounterDrone,
    Battalions,
    Lift,
    Cyber,
    Support,
}

pub const ASSETS: usize = 11;

impl Asset {
    pub const ALL: [Asset; ASSETS] = [
        Asset::Fighters,
        Asset::Batteries,
        Asset::EarlyWarning,
        Asset::Tankers,
        Asset::Frigates,
        Asset::Patrol,
        Asset::CounterDrone,
        Asset::Battalions,
        Asset::Lift,
        Asset::Cyber,
        Asset::Support,
    ];
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Who can order a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    National,
    Coalition,
    Nato,
    Eu,
    Un,
}

/// On what legal ground it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Ground {
    /// Ordinary powers over one's own territory and airspace.
    Sovereignty,
    /// Consent of the host.
    Consent,
    /// Retorsion: unfriendly, lawful.
    Retorsion,
    /// Countermeasure short of force (ARSIWA 49-54).
    Countermeasure,
    /// Law of the sea.
    Sea,
    /// Charter Article 51.
    SelfDefence,
    /// Existing alliance plans and standing authority.
    ExistingPlans,
    /// EU treaties.
    EuTreaty,
    /// A Security Council or Assembly text.
    UnText,
}

/// How a forcible measure stands against necessity, proportionality and immediacy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Force {
    /// No force at all.
    None,
    /// Force over or on one's own territory only.
    OwnSoil,
    /// Force outside it: judged.
    Abroad,
}

/// What kind of thing it is to the rules; one rule per kind, many measures per kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Kind {
    /// Units under existing plans: needs no new decision.
    Vigilance,
    /// Units lent and placed on the victim's soil or in its waters.
    Reinforce,
    /// The reaction force moved.
    ReactionForce,
    /// An operation using force.
    Operation,
    /// Airspace, border or port closed.
    Closure,
    /// Ships inspected or boarded.
    Boarding,
    CyberReply,
    Strike,
    Expulsion,
    SanctionsIndividuals,
    SanctionsFinance,
    SanctionsEnergy,
    SanctionsTechnology,
    /// Money, equipment, repair, medical and civil help.
    Aid,
    /// A channel, an envoy, an inspection offered.
    Diplomacy,
    /// Courts and fora.
    Law,
    /// Rules and powers at home: shoot-down rules, sheltering, alerts.
    Home,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    pub id: String,
    pub name: String,
    /// One or two sentences a player reads.
    pub text: String,
    pub kind: Kind,
    pub domain: Domain,
    pub ground: Ground,
    pub force: Force,
    pub by: Vec<By>,
    /// Packages it needs; empty for measures without units.
    pub needs: Vec<(Asset, u8)>,
    /// Hours from the order to the effect; with prepositioned units half.
    pub hours_to_effect: u16,
    /// 0..=20 each: against the next incident in its domain; on the other side's calculation.
    pub protection: Points,
    pub deterrence: Points,
    /// Added to pressure when it begins.
    pub escalation: Points,
    /// 0..=18: what it costs those who join.
    pub economic_cost: Points,
    /// 0..=20: how well it fits what happened for necessity and for proportionality (20 fits a harmless swarm, 0 only mass harm).
    pub necessity: Points,
    pub proportionality: Points,
    /// Price when done alone, 0 for none.
    pub solo_price: Points,
    /// Glossary term that explains it.
    pub term: String,
    pub source: String,
}
