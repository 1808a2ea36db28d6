//! Numbers of a quarrel between two allies.

use serde::Deserialize;

use crate::base::units::{Percent, Points};
use crate::content::clause::{CLAUSES, Clause};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BetweenRules {
    /// What a clause costs the ally that it speaks against, in the order of `Clause`: it sits at the table and need not
    /// let pass what names it.
    pub accused: [Points; CLAUSES],
    /// Texts the chair considers, strongest first, in the place of its usual ones.
    pub ladder: Vec<Vec<Clause>>,

    /// Pressure and cohesion moved by the first incident, and by each later one by its step 1..=4.
    pub pressure_first: Points,
    pub pressure_step: [Points; 4],
    pub cohesion_first: Points,
    pub cohesion_step: [Points; 4],
    /// Cohesion when a text is adopted, in the place of the usual number.
    pub cohesion_adopted: Points,
    /// Cohesion when talks are held, and when units are drawn apart.
    pub cohesion_talks: Points,
    pub cohesion_apart: Points,
    /// Pressure when the Security Council asks both for a ceasefire.
    pub pressure_ceasefire: Points,
    /// Legitimacy and word lost by who goes on after it.
    pub defiance_legitimacy: Points,
    pub defiance_word: Points,

    /// A step against the other, weighed against waiting: what speaks for any, each step of it, each step suffered in the
    /// last days that it answers in kind, each ten points of pressure over thirty by half its step, talks held, units drawn
    /// apart, restraint urged, a ceasefire asked for, having moved first; and the luck of the day.
    pub step_wait: Points,
    pub step_base: Points,
    pub step_each: Points,
    pub step_suffered: Points,
    pub step_pressure: Points,
    pub step_talks: Points,
    pub step_apart: Points,
    pub step_urged: Points,
    pub step_ceasefire: Points,
    pub step_first: Points,
    pub step_roll: Points,
    /// Hours between two steps of one party, and for which a step suffered is felt.
    pub step_hours: u16,
    pub step_felt_hours: u16,

    /// Saying yes to talks, to drawing units apart, to the arrangement: what each starts from.
    pub yes_base: [Points; 3],
    /// Shares of pressure, of the weight of mediation and of legal caution, in percent.
    pub yes_pressure: Percent,
    pub yes_channel: Percent,
    pub yes_law: Percent,
    /// Each step of harm suffered; a step suffered in the last days; having moved first; the chair asks; luck of the day.
    pub yes_harm: Points,
    pub yes_suffered: Points,
    pub yes_first: Points,
    pub yes_chair: Points,
    pub yes_roll: Points,
    /// Hours until an offer is made again, and until one lapses.
    pub offer_again_hours: u16,
    pub offer_lapses_hours: i32,
    /// Hours before the chair offers its good offices.
    pub chair_from_hour: u16,

    /// Pressure from which the Security Council has a draft before it, and how often, in 100, it then asks for a ceasefire.
    pub un_draft_from: Points,
    pub ceasefire_pct: Percent,
    /// Help under Article 42(7) TEU against an ally asks more of everyone; a step of three or four speaks for invoking it.
    pub help_42: Points,
    pub invoke_42: Points,
}
