//! Numbers of attribution (MODEL 3).

use serde::Deserialize;

use crate::base::units::Percent;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProofRules {
    /// First, second, later item of one chain: share of weight in percent.
    pub chain_pct: [u8; 3],
    /// Share of weight by trust 0..=4.
    pub trust_pct: [u8; 5],
    pub weight_raw_pct: u8,
    pub weight_cleared_pct: u8,
    /// What word alone counts, in decibans by trust 0..=4.
    pub assertion_db: [u8; 5],
    /// So many fewer from a government whose public word on who it was is refuted by what lies open.
    pub assertion_refuted_db: u8,
    /// Chance in 100 a turn that something gets out; one more for so many holders; more after a broken silence.
    pub leak_pct: Percent,
    pub leak_holders: Percent,
    pub leak_broken_pct: Percent,
    /// Added to the chance of losing a source when an item is published.
    pub burn_published_pct: Percent,
    pub own_damage_prior_pct: u8,
    pub own_damage_item_pct: u8,
}
