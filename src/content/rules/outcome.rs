//! Numbers of a session's beginning and of its ending (MODEL 10 and 11).

use serde::Deserialize;

use crate::base::units::Points;

/// Where the meters stand at hour 0.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartRules {
    /// Attention, and more for each step of harm.
    pub attention: Points,
    pub attention_harm: Points,
    pub legitimacy: Points,
    pub cohesion: Points,
    pub pressure: Points,
    pub deterrence: Points,
    pub word: u8,
    /// Seen reliability, and more for each point of commitment.
    pub reliability: Points,
    pub reliability_commitment: Points,
    pub trust: u8,
    pub credit: i8,
}

/// When a session closes, and by which name.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutcomeRules {
    /// Turns in a row with cohesion at or below the mark after which an alliance counts as fractured.
    pub fractured_turns: u8,
    pub fractured_cohesion: Points,
    /// No session ends of quiet before this turn; then after so many quiet days.
    pub quiet_from_turn: u8,
    pub quiet_days: i32,
    /// Below this attention the matter has faded, once nothing stirred for so many days.
    pub faded_below: Points,
    pub faded_quiet_days: i32,
    /// A plan whose last act came at most so many days after the first measure was stopped by it.
    pub stopped_days: i32,
}
