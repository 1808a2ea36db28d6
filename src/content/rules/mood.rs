//! Numbers of attention, cohesion, legitimacy, pressure, opinion and markets (MODEL 10; GAME: three clocks).

use serde::Deserialize;

use crate::base::units::{BasisPoints, Points};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoodRules {
    pub attention_turn: Points,
    pub attention_meeting: Points,
    pub attention_incident: Points,
    pub attention_crewed: Points,
    pub claim_legitimacy: Points,
    pub exploit_cohesion: Points,
    pub solo_resolve: Points,
    /// Pressure by harm 0..=5 of an incident; an uncrewed craft and a crewed one stopped; what the other side and channels do.
    pub pressure_harm: [Points; 6],
    pub pressure_uncrewed: Points,
    pub pressure_crewed: Points,
    pub pressure_mobilised: Points,
    pub pressure_reply: Points,
    pub pressure_hotline: Points,
    pub pressure_good_offices: Points,
    pub pressure_talks: Points,
    pub pressure_apology: Points,
    pub pressure_stand_down: Points,
    /// At most so much from measures ordered in one turn.
    pub pressure_measures_max: Points,
    /// Half-life of pressure on quiet days, in hours: a tenth a day.
    pub pressure_half_life: u16,
    pub signalling_from: Points,
    pub war_from: Points,
    /// Deterrence: per ten whole packages in place, from measures (percent of their points), from the five most relevant allies'
    /// reliability (percent), from speed of texts (within two days, four days, later, none yet).
    pub readiness_per_ten: Points,
    pub readiness_max: Points,
    pub measures_pct: Points,
    pub reliability_pct: Points,
    pub speed: [Points; 4],
    /// Hours in which half the way from seen to true deterrence is gone.
    pub deterrence_half_life: u16,
    pub rally_max: Points,
    pub undefended: [Points; 2],
    pub account_failed: Points,
    pub standing_half_life: u16,
    pub support_context: Points,
    pub support_harm: Points,
    pub support_half_life: u16,
    pub word_right: Points,
    pub word_wrong: Points,
    /// Hours at which public claims made since the last are held against what is publicly believed, and the two bars.
    pub account_hours: [u16; 3],
    pub account_right_from: Points,
    pub account_wrong_to: Points,
    /// Basis points.
    pub currency_base: BasisPoints,
    pub currency_harm: BasisPoints,
    pub currency_article: BasisPoints,
    /// Equities in percent of the currency's fall; allied ones likewise.
    pub equities_pct: BasisPoints,
    pub allied_equities_pct: BasisPoints,
    pub shock_days: u16,
    pub currency_half_life: u16,
    /// A physical cut: tenths of a per cent.
    pub gas_cut_tenths: i16,
    pub oil_cut_tenths: i16,
    pub gas_half_life: u16,
    pub insurance_harm: Points,
    pub airports_incident: Points,
    pub airports_closure: Points,
    pub trade_closure: Points,
    pub strain_half_life: u16,
    pub displaced_thousands: i16,
    pub displaced_half_life: u16,
}
