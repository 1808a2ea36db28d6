//! Numbers of an invitation under Article 10, and of a leading ally that is doubted.

use serde::Deserialize;

use crate::base::units::{Percent, Points};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessionRules {
    /// What a promise for ever asks of a government.
    pub demand: Points,
    /// Share of commitment, of exposure and of the cabinet's line that counts, in percent.
    pub commitment: Percent,
    pub exposure: Percent,
    pub cabinet: Percent,
    /// Share of the grievance over burdens: who carries more asks what the newcomer will carry.
    pub burdens: Percent,
    /// One point for so much pressure, and for so much cohesion away from its start.
    pub pressure_per: Points,
    pub cohesion_per: Points,
    /// When so few are left that withhold, each stands before all the others.
    pub few: u8,
    pub alone: Points,
    pub roll: Points,
    /// Cohesion when all have agreed, and when a round ends with somebody withholding.
    pub invited_cohesion: Points,
    pub withheld_cohesion: Points,
    /// A leading ally seen as less reliable than this opens roads beside the Council.
    pub doubted_below: u8,
}
