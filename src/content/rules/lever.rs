//! Numbers of influence between two delegations (GAME: influence).

use serde::Deserialize;

use crate::base::units::Points;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeverRules {
    /// What an argument moves at least; one more where the asker is trusted, and one where its word stands from `word_from`.
    pub argument: i8,
    pub word_from: Points,
    /// All asks on one member in one turn, together.
    pub asks_a_turn: i8,
    /// What a favour, a price paid and a price brokered by the chair move.
    pub favour: i8,
    pub price: i8,
    pub broker: i8,
    /// What paying weighs with whoever pays it: a favour, evidence, energy, assets, wording; and luck of the day, either way.
    pub price_cost: [Points; 5],
    /// The share of its danger, in percent, that speaks for paying, and how much haste does.
    pub price_threat: Points,
    pub price_haste: Points,
    pub price_roll: Points,
    /// Half the width of a reading's band between strangers; one less for each step of trust.
    pub reading_band: u8,
    /// Hours an ask lies open, and a call for restraint or an explanation.
    pub ask_hours: i32,
    pub call_hours: i32,
    /// Capitals that one small ask goes to.
    pub asked_at_once: usize,
    /// Turns in a row of nothing but silence after which a capital is called upon.
    pub quiet_turns: u8,
}
