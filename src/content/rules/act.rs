//! Numbers of measures, acts alone, the EU and the UN (MODEL 8, 10).

use serde::Deserialize;

use crate::base::units::{Percent, Points};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActRules {
    /// Share of a solo price in percent: unannounced, told bilaterally, told in the Council, after Article 4.
    pub told_pct: [Percent; 4],
    /// Added when "no solo acts" was urged.
    pub urged_pct: Percent,
    /// A third state's territory used without its consent.
    pub third_state: Points,
    /// What a coalition of two or more pays, in percent.
    pub coalition_pct: Percent,
    /// Parts of a price in sixths: cohesion, legitimacy, trust.
    pub sixths: [Points; 3],
    /// Public belief from which a proportionate act costs no legitimacy.
    pub legitimate_belief: Percent,
    /// Proportionality plus this for each step of harm must reach `proportionate`.
    pub per_harm: Points,
    pub proportionate: Points,
    /// Force abroad later than this after the last incident answers nothing that goes on; what is not self-defence costs so much
    /// legitimacy more.
    pub immediacy_hours: i32,
    pub reprisal_legitimacy: Points,
    /// An ally loses a step of trust from this many points of share times exposure (0..=3).
    pub trust_from: Points,
    pub applause: Points,
    pub applause_belief: Percent,
    pub rally: (Points, Points),
    pub outside_turns: u8,
    /// Chance in 100 that a lender takes its units home from one that acted alone, by its exposure; twice that where the act
    /// fits badly; as often again it ties them down.
    pub leave_pct: [Percent; 4],
    /// Added to the threshold of an armed attack once the other side replied to a disproportionate act.
    pub replied_threshold: Points,
    /// Percent of the price won back by a full account, and lost again by none.
    pub account_back_pct: Percent,
    pub account_none_pct: Percent,
    /// Share of all members' trade from which a sanction is synchronised, in thousandths.
    pub synchronised_thousandths: i32,
    pub letter_hours: i32,
    /// Legitimacy: lost by a missing letter, won by a mandate of the Security Council and by a text of the Assembly.
    pub letter_missed: Points,
    pub mandate_legitimacy: Points,
    pub assembly_legitimacy: Points,
    /// Closures end after so many quiet days; a forcible act is over so many hours after it took effect.
    pub closure_quiet_days: i32,
    pub act_over_hours: i32,
    /// Hours after a cut in which the ship that passed is still in the same sea.
    pub ship_in_reach_hours: i32,
    /// Harm, or incidents, from which a victim's own means count as overwhelmed; legitimacy won by asking the Union then.
    pub solidarity_harm: u8,
    pub solidarity_incidents: u8,
    pub solidarity_legitimacy: Points,
}
