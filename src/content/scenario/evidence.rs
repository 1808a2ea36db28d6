//! Evidence: how often one would see it under each hypothesis. The engine draws and weighs with the same numbers.

use serde::{Deserialize, Serialize};

use crate::base::ids::{EvId, HypId, Seat};
use crate::base::units::Percent;
use crate::content::refs::Ref;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub id: String,
    pub title: String,
    /// At most forty words, as a good desk officer would write them.
    pub text: String,
    pub kind: EvidenceKind,
    /// Items of one chain share a root: the second counts 40 %, later ones 15 %.
    pub chain: String,
    pub grade: Grade,
    /// Who gets it first. Empty: everyone (open source, wire).
    pub holders: Vec<Seat>,
    /// Earliest and latest hour after the incident it belongs to.
    pub arrives_hours: (u16, u16),
    /// Chance of being seen under each hypothesis, in 100; a hypothesis not named has `otherwise`.
    pub seen: Vec<Likelihood>,
    pub otherwise: u8,
    /// True: it was to be expected, so its failing to come counts too.
    pub expected: bool,
    /// True: belongs to an incident of the series after the first.
    pub follow_on: bool,
    pub sharing: Sharing,
    /// Chance in 100 that it is withdrawn later, and hours after arrival.
    pub retracted_pct: u8,
    pub retracted_after_hours: u16,
    /// The item it corrects: when this arrives, that one no longer weighs.
    pub corrects: Option<Ref<EvId>>,
    /// It says who caused the damage (own interceptor or not), not who sent the drones.
    pub about_damage: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Likelihood {
    pub under: Ref<HypId>,
    pub pct: u8,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum EvidenceKind {
    #[default]
    RadarTrack,
    Debris,
    Component,
    Sim,
    Purchase,
    Intercept,
    Imagery,
    OpenSource,
    Confession,
    Denial,
    TechnicalReport,
    Wire,
}

impl EvidenceKind {
    /// What a service can be sent to collect; what others say of themselves comes by itself, or not at all.
    pub const COLLECTED: [EvidenceKind; 8] = [
        EvidenceKind::RadarTrack,
        EvidenceKind::Debris,
        EvidenceKind::Component,
        EvidenceKind::Sim,
        EvidenceKind::Purchase,
        EvidenceKind::Intercept,
        EvidenceKind::Imagery,
        EvidenceKind::TechnicalReport,
    ];

    pub fn is_collected(self) -> bool {
        EvidenceKind::COLLECTED.contains(&self)
    }
}

/// Admiralty grade (AJP-2.1): source A-F, information 1-6; written `"B2"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// 0 = A ... 5 = F.
    pub source: u8,
    /// 1..=6.
    pub information: u8,
}

impl<'de> Deserialize<'de> for Grade {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.as_bytes() {
            [source @ b'A'..=b'F', information @ b'1'..=b'6'] => Ok(Grade {
                source: source - b'A',
                information: information - b'0',
            }),
            _ => Err(serde::de::Error::custom(format!(
                "a grade is a letter A-F and a figure 1-6, such as \"B2\", not \"{text}\""
            ))),
        }
    }
}

/// What sharing does to the source.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sharing {
    /// Chance in 100 that sharing it raw, or cleared, costs the source.
    pub burn_raw_pct: Percent,
    pub burn_cleared_pct: Percent,
    /// Hours until others have it.
    pub delay_hours: u16,
}
