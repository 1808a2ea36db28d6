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
    pub weight_assertion_pct: u8,
    /// Added to the chance of losing a source when an item is published.
    pub burn_published_pct: Percent,
    pub own_damage_prior_pct: u8,
    pub own_damage_item_pct: u8,
}
