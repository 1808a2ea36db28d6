//! Numbers of force generation (MODEL 8).

use serde::Deserialize;

use crate::base::units::{Percent, Points};
use crate::content::measure::ASSETS;
use crate::content::scenario::Domain;

/// Arrays are by `Asset`: fighters, batteries, early warning, tankers, frigates, patrol, counter-drone, battalions, lift, cyber,
/// support.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForceRules {
    /// Packages the military authorities ask for when they are not told otherwise, by rung of forces 1..=4.
    pub requirement: [[u8; ASSETS]; 4],
    /// The same where the latest incident was of a domain that aircraft and batteries do not answer.
    pub requirement_of: Vec<DomainRequirement>,
    /// Hours from consent to arrival.
    pub hours: [i32; ASSETS],
    pub far_km: i32,
    pub far_hours: i32,
    /// Tenths of what is wanted that each package fills once a text with forces was stopped and nothing is asked of anybody.
    pub bilateral_tenths: Points,
    /// Pledges are taken up to this share of what was asked.
    pub most_pct: i16,
    /// Hours after a call in which units are wanted in place, and the least in which an answer is wanted.
    pub wanted_hours: i32,
    pub answer_hours: i32,
    /// A chamber to be asked on the way weighs as so many kilometres more.
    pub chamber_km: i32,
    /// Longer way for a convoy that is refused transit.
    pub detour_hours: i32,
    /// What lending a package costs a government, in points of the pledge's weighing.
    pub unit_cost: [Points; ASSETS],
    /// Points against, for each tenth that others have filled already.
    pub filled_per_tenth: Points,
    /// A nation with this many packages in all counts as a framework nation; others follow it by so much.
    pub framework_packages: u16,
    pub framework: Points,
    pub caretaker: Points,
    pub pledge_roll: Points,
    pub slip_pct: Percent,
    pub slip_hours: i32,
    /// Chance that a pledge carries caveats, and the share of worth they take.
    pub caveat_chance_pct: Percent,
    pub caveat_pct: (Percent, Percent),
    pub narrowed_pct: Percent,
    /// Word and seen reliability lost when a pledge falls; cohesion won when one is kept.
    pub short_word: Points,
    pub short_reliability: Points,
    pub delivered_cohesion: Points,
    /// Days of quiet after which units begin to go home, least days in place, and the chance of each a turn.
    pub quiet_days: i32,
    pub stay_days: i32,
    pub home_pct: Percent,
    /// From this harm, or from this many incidents, shooting is to be expected.
    pub shooting_harm: u8,
    pub shooting_incidents: u8,
    /// Hours after the statement of requirement at which capitals are called upon, and how long a call stays open.
    pub calls: [i32; 6],
    pub call_hours: i32,
    /// Kinds of package one call asks of one capital at most.
    pub call_kinds: usize,
}

/// What is asked for in one domain, by rung of forces 1..=4.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DomainRequirement {
    pub domain: Domain,
    pub lines: [[u8; ASSETS]; 4],
}

impl ForceRules {
    /// Packages asked for on a rung (1..=4) of forces after an incident of this domain.
    pub fn requirement(&self, domain: Option<Domain>, rung: usize) -> [u8; ASSETS] {
        let own = self
            .requirement_of
            .iter()
            .find(|row| Some(row.domain) == domain);
        own.map_or(&self.requirement, |row| &row.lines)[rung - 1]
    }
}
